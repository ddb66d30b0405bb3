package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.course.ui.CompetencePaper;
import nl.duaal.shell.PrintButton;
import nl.duaal.shell.Words;

/** What I can do and did, to print or keep as PDF; in Dutch, since it is for who reads Dutch. */
@Route(value = "mine/paper", autoLayout = false)
@PermitAll
class OwnPaperView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnServices services;
    private final SignedIn user;
    private final transient OwnWords words = new OwnWords(getLocale());

    OwnPaperView(OwnServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_OWN_FILE);
        addClassName("summary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var sheet = services.file().sheet(user).orElse(null);
        if (sheet == null) {
            add(new H1(words.say("over.title")), new Paragraph(words.say("over.text", user.organisationName())));
            return;
        }
        var print = new PrintButton(words.say("paper.print"));
        print.addClassName("primary");
        print.setId("print");
        var bar = new Div(new RouterLink(words.say("paper.back"), OwnView.class), print);
        bar.addClassNames("summary-bar", "no-print");
        add(bar, new CompetencePaper(sheet));
    }

    /** A name stays out of the title: it would stand in the history of the browser. */
    @Override
    public String getPageTitle() {
        return words.say("steps.paper") + " · " + Words.text(getLocale(), "shell.product");
    }
}
