package nl.duaal.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import nl.duaal.access.CurrentUser;
import nl.duaal.library.OwnAmountImport;
import nl.duaal.shell.ImportWizard;

/** Own amounts come in from a table. */
@Route(LibraryImportView.PATH)
@PermitAll
class LibraryImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "library/import";
    private static final String STEP = "step";

    private final LibraryWords words = new LibraryWords(getLocale());
    private final ImportWizard wizard;

    LibraryImportView(ImportWizard.Services services, OwnAmountImport amounts, CurrentUser currentUser) {
        var user = currentUser.require(amounts.permission());
        addClassNames("page", "library");
        var intro = new Paragraph(words.say("import.intro"));
        intro.addClassName("sub");
        var back = new Anchor(LibraryLinks.address(LibraryPart.AMOUNTS), words.say("amount.back"));
        var header = new Header(new Div(new H1(words.say("import.title")), intro));
        header.addClassName("page-head");
        wizard = new ImportWizard(
                services,
                user,
                amounts,
                () -> new Anchor(LibraryLinks.address(LibraryPart.AMOUNTS), words.say("import.onward")),
                this::remember);
        add(back, header, wizard);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wizard.show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .orElse(""));
    }

    @Override
    public String getPageTitle() {
        return words.say("import.title") + " · Duaal";
    }

    /** Each step has an address, so that the browser's own way back goes one step back. */
    private void remember(String step) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .pushState(null, new Location(PATH, QueryParameters.simple(Map.of(STEP, step)))));
    }
}
