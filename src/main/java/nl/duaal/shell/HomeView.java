package nl.duaal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.InArabic;

/** Where somebody comes in: the first entry of the menu, or a word to those for whom there is none. */
@Route("")
@PermitAll
@InArabic
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser currentUser;
    private final transient List<MenuEntry> entries;

    HomeView(CurrentUser currentUser, List<MenuEntry> entries) {
        this.currentUser = currentUser;
        this.entries = entries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var user = currentUser.require();
        entries.stream()
                .filter(entry -> entry.mayOpen(user))
                .min(Comparator.comparingInt(MenuEntry::homeOrder))
                .ifPresentOrElse(entry -> event.forwardTo(entry.view()), () -> sayNothing(user));
    }

    @Override
    public String getPageTitle() {
        return "Duaal";
    }

    private void sayNothing(SignedIn user) {
        String roles = user.roles().stream()
                .sorted()
                .map(role -> Words.text(getLocale(), "access.role." + role.name()))
                .collect(Collectors.joining(", "));
        addClassName("page");
        removeAll();
        add(
                new H1(Words.text(getLocale(), "shell.nothing.title")),
                new Paragraph(Words.text(getLocale(), "shell.nothing.text", roles, user.organisationName())));
    }
}
