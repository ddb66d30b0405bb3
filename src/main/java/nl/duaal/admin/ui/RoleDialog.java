package nl.duaal.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import nl.duaal.access.Role;
import nl.duaal.access.manage.AccountOutcome;
import nl.duaal.access.manage.ManagedAccount;
import nl.duaal.access.manage.RoleData;
import nl.duaal.shell.DayEntry;
import nl.duaal.shell.FieldError;

/** A role for somebody, from a day, possibly through another. */
class RoleDialog extends Dialog {

    /** Gives what was filled in. */
    interface Giver {
        /** @param who the name with which they sign in; empty where that is known already */
        AccountOutcome give(String who, RoleData data);
    }

    private final AdminWords words;
    private final boolean asksWho;
    private final transient LocalDate today;
    private final transient Giver giver;
    private final transient Consumer<ManagedAccount> given;
    private final TextField who = new TextField();
    private final Select<Role> role = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker through = new DatePicker();

    RoleDialog(
            AdminWords words,
            LocalDate today,
            String title,
            boolean asksWho,
            Giver giver,
            Consumer<ManagedAccount> given) {
        this.words = words;
        this.asksWho = asksWho;
        this.today = today;
        this.giver = giver;
        this.given = given;
        setHeaderTitle(title);
        setWidth("32rem");
        setMaxWidth("96vw");
        who.setLabel(words.say("users.who"));
        who.setHelperText(words.say("users.who.help"));
        who.setId("role-who");
        who.setWidthFull();
        who.setVisible(asksWho);
        who.addValueChangeListener(change -> who.setInvalid(false));
        role.setLabel(words.say("users.role"));
        role.setId("role-role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(words::role);
        role.setWidthFull();
        role.addValueChangeListener(change -> role.setInvalid(false));
        from.setLabel(words.say("users.from"));
        from.setId("role-from");
        from.setValue(today);
        through.setLabel(words.say("users.through"));
        through.setId("role-through");
        through.setHelperText(words.say("users.through.help"));
        through.setClearButtonVisible(true);
        DayEntry.setUp(from, words.locale());
        DayEntry.setUp(through, words.locale());
        var days = new Div(from, through);
        days.addClassName("form-row");
        var about = new Paragraph(words.say("users.role.about"));
        about.addClassNames("muted", "small");
        var fields = new Div(who, role, days, about);
        fields.addClassName("form");
        add(fields);
        var give = new Button(words.say("users.give"), click -> give());
        give.addThemeName("primary");
        give.setId("give-role");
        getFooter().add(new Button(words.say("cancel"), click -> close()), give);
    }

    private void give() {
        if (!isComplete()) return;
        var last = through.getValue();
        var data = new RoleData(role.getValue(), from.getValue(), last == null ? null : last.plusDays(1));
        switch (giver.give(who.getValue(), data)) {
            case AccountOutcome.Done(var account) -> {
                close();
                given.accept(account);
            }
            case AccountOutcome.Outdated(var account) -> given.accept(account);
            case AccountOutcome.Missing missing ->
                FieldError.show(asksWho ? who : role, words.say("users.who.unknown"));
            case AccountOutcome.Refused(var fault) -> refuse(fault);
        }
    }

    private void refuse(AccountOutcome.Fault fault) {
        String text = words.say("users.fault." + fault.name());
        switch (fault) {
            case UNTIL -> FieldError.show(through, text);
            case OVERLAP -> FieldError.show(from, text);
            case LAST_ADMINISTRATOR, ONESELF, ELSEWHERE -> FieldError.show(role, text);
        }
    }

    private boolean isComplete() {
        boolean known = !asksWho || !who.getValue().isBlank();
        if (!known) FieldError.show(who, words.say("users.who.needed"));
        if (role.isEmpty()) FieldError.show(role, words.say("users.role.needed"));
        if (from.isEmpty())
            FieldError.show(from, words.say("users.from.needed", words.figures().shortDate(today)));
        // the field itself has marked what is not a day
        return known && !role.isEmpty() && !from.isEmpty() && !through.isInvalid();
    }
}
