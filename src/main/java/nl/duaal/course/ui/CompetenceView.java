package nl.duaal.course.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.ui.PersonLinks;
import nl.duaal.shell.Address;

/**
 * What somebody can do and did, on paper, for them to take along to a next employer.
 */
@Route(value = "people/:uuid/competences", autoLayout = false)
@PermitAll
class CompetenceView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";

    private final transient CourseServices services;
    private final SignedIn user;
    private final transient CourseWords words = new CourseWords(getLocale());

    CompetenceView(CourseServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_COURSE);
        addClassName("summary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var uuid = event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .orElseThrow(NotFoundException::new);
        var sheet = services.competences().open(user, uuid).orElseThrow(NotFoundException::new);
        removeAll();
        var print = new NativeButton(words.say("paper.print"));
        print.addClassNames("button", "primary");
        print.setId("print");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var bar = new Div(PersonLinks.link(uuid, words.say("paper.back")), print);
        bar.addClassNames("summary-bar", "no-print");
        add(bar, new CompetencePaper(sheet));
    }

    /** A name stays out of the title: it would stand in the history of the browser. */
    @Override
    public String getPageTitle() {
        return words.say("paper.page") + " · Duaal";
    }
}
