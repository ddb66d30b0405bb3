package nl.duaal.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Consumer;
import nl.duaal.access.manage.HeldRole;
import nl.duaal.access.manage.ManagedAccount;

/** The roles of an account: those that hold, those to come, and those that are over, with their days. */
class RoleList extends UnorderedList {

    RoleList(AdminWords words, ManagedAccount account, LocalDate today, Consumer<HeldRole> end) {
        addClassName("history-entries");
        for (var held : account.roles()) {
            boolean over = held.isOverOn(today);
            String state = held.holdsOn(today) ? "now" : over ? "over" : "later";
            var what = new Div(words.role(held.role()));
            what.addClassName("history-what");
            if (over) what.addClassName("muted");
            var when = new Span(words.say("users.state." + state) + " · " + words.period(held));
            when.addClassNames("muted", "small");
            var item = new ListItem(new Div(what, when));
            item.addClassName("sharing-row");
            if (!over) {
                var button = new NativeButton(words.say("users.endRole"), click -> end.accept(held));
                button.addClassName("link");
                button.setId("end-" + held.role().name());
                button.getElement().setAttribute("aria-label", words.say("users.endRoleOf", words.role(held.role())));
                item.add(button);
            }
            add(item);
        }
    }
}
