package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.duaal.access.SignedIn;
import nl.duaal.tabular.intake.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * A page on which a table about one thing comes in. Each step has an address of its own, so that the browser's own way
 * back goes one step back.
 */
public abstract class ImportPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** The parameter in the address that says which thing it is. */
    protected static final String UUID_PARAMETER = "uuid";

    private static final String STEP = "step";

    private final transient ImportWizard.Services services;
    private final SignedIn user;
    private @Nullable UUID shown;
    private @Nullable ImportWizard wizard;

    protected ImportPage(ImportWizard.Services services, SignedIn user) {
        this.services = services;
        this.user = user;
        addClassName("page");
    }

    /**
     * What the page says and brings in.
     *
     * @param back   to where the user came from
     * @param intro  what comes in; or why nothing can, where there is no kind
     * @param kind   none: nothing can come in any more
     * @param onward to where the user goes afterwards, made when it is needed
     * @param path   of the page, without steps
     */
    public record Content(
            Component back,
            String title,
            String intro,
            @Nullable ImportKind kind,
            Supplier<Anchor> onward,
            String path) {}

    /**
     * What there is about one thing.
     *
     * @throws NotFoundException when there is none for this user
     */
    protected abstract Content content(SignedIn reader, UUID uuid);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        var uuid = event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .orElseThrow(NotFoundException::new);
        if (!uuid.equals(shown)) show(uuid, content(user, uuid));
        if (wizard == null) return;
        wizard.show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .orElse(""));
    }

    private void show(UUID uuid, Content content) {
        removeAll();
        shown = uuid;
        var intro = new Paragraph(content.intro());
        intro.addClassName("sub");
        content.back().addClassName("back");
        var header = new Header(new Div(content.back(), new H1(content.title()), intro));
        header.addClassName("page-head");
        add(header);
        var kind = content.kind();
        wizard = kind == null
                ? null
                : new ImportWizard(services, user, kind, content.onward(), step -> remember(content.path(), step));
        if (wizard != null) add(wizard);
    }

    private void remember(String path, String step) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .pushState(null, new Location(path, QueryParameters.simple(Map.of(STEP, step)))));
    }
}
