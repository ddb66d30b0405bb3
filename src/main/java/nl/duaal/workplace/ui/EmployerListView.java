package nl.duaal.workplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.ListPage;
import nl.duaal.shell.Toast;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.EmployerRow;
import nl.duaal.workplace.EmployerService;

/** Every employer that the organisation knows, to search, sort, open, add and delete. */
@Route("employers")
@PermitAll
class EmployerListView extends ListPage<EmployerRow> {

    private final transient EmployerService employers;
    private final SignedIn user;
    private final transient WorkplaceWords words = new WorkplaceWords(getLocale());

    EmployerListView(EmployerService employers, CurrentUser currentUser) {
        super("employers", "workplace", row -> row.name() + " " + row.sector() + " " + String.join(" ", row.towns()));
        this.employers = employers;
        this.user = currentUser.require(Permission.READ_WORKPLACES);
        boolean keeper = user.may(Permission.WRITE_WORKPLACES);
        setUp(
                new EmployerGrid(words, this::menu),
                keeper ? List.of(create("new-employer")) : List.of(),
                keeper ? create("first-employer") : null);
    }

    @Override
    protected List<EmployerRow> load() {
        return employers.list(user);
    }

    @Override
    protected String counted(int all) {
        return words.count("list.count", all);
    }

    private NativeButton create(String id) {
        var button = new NativeButton(words.say("list.new"), click -> add());
        button.addClassNames("button", "primary");
        button.setId(id);
        return button;
    }

    private void add() {
        var form = new FormDialog(words.locale(), words.say("list.new"), "save-employer");
        var name = form.text("employer-name", words.say("general.name"), "", EmployerData.NAME_MAX_LENGTH, true);
        var sector =
                form.text("employer-sector", words.say("general.sector"), "", EmployerData.SECTOR_MAX_LENGTH, false);
        form.open(() -> {
            EmployerLinks.open(employers.create(
                    user,
                    EmployerData.named(
                            name.getValue().strip(), sector.getValue().strip())));
            return Optional.empty();
        });
    }

    private Component menu(EmployerRow row) {
        if (!user.may(Permission.WRITE_WORKPLACES)) return new Span();
        var delete = new Button(VaadinIcon.TRASH.create(), click -> delete(row));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(words.say("list.delete", row.name()));
        delete.setTooltipText(words.say("delete"));
        delete.setId("delete-" + row.uuid());
        return delete;
    }

    private void delete(EmployerRow row) {
        if (employers.delete(user, row.uuid())) {
            Toast.undoable(words.say("deleted", row.name()), () -> {
                if (!employers.restore(user, row.uuid())) Toast.warn(words.say("gone"));
                reload();
            });
        } else Toast.warn(words.say("gone"));
        reload();
    }
}
