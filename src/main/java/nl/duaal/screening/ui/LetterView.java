package nl.duaal.screening.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.ArrayList;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.screening.Decision;
import nl.duaal.screening.Profile;
import nl.duaal.screening.Screenings;
import nl.duaal.shell.Address;
import nl.duaal.shell.PrintButton;
import nl.duaal.shell.Words;

/**
 * The letter to somebody who was refused, on paper: what was decided and why, in plain Dutch, and how to object. In
 * Dutch whatever the language of who prints it.
 */
@Route(value = "screening/candidates/:uuid/letter", autoLayout = false)
@PermitAll
class LetterView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int WEEKS_TO_OBJECT = 6;

    private final transient Screenings screenings;
    private final SignedIn user;
    private final transient ScreeningWords words = new ScreeningWords(getLocale());
    private final transient ScreeningWords dutch = new ScreeningWords(Words.DUTCH);

    LetterView(Screenings screenings, CurrentUser currentUser) {
        this.screenings = screenings;
        this.user = currentUser.require(Permission.PLAN_SCREENING);
        addClassName("summary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var profile = event.getRouteParameters()
                .get(SheetView.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> screenings.open(user, uuid))
                .filter(one -> one.subject().decision() != null
                        && one.subject().decision().outcome() == Decision.Outcome.REFUSED)
                .orElseThrow(NotFoundException::new);
        var decision = profile.subject().decision();
        if (decision == null) throw new NotFoundException();
        removeAll();
        var print = new PrintButton(words.say("letter.print"));
        print.addClassNames("primary");
        var bar = new Div(
                new RouterLink(
                        words.say("letter.back"),
                        ProfileView.class,
                        new RouteParameters(new RouteParam(
                                SheetView.UUID_PARAMETER,
                                profile.subject().uuid().toString()))),
                print);
        bar.addClassNames("summary-bar", "no-print");
        add(bar, letter(profile, decision));
    }

    private Article letter(Profile profile, Decision decision) {
        var day = decision.at().atZone(ZONE).toLocalDate();
        var letter = new Article(
                new Paragraph(user.organisationName()),
                new Paragraph(dutch.figures().date(day)),
                new H1(dutch.say("letter.title")),
                new Paragraph(dutch.say("letter.dear", profile.name() == null ? "" : profile.name())),
                new Paragraph(dutch.say(
                        "letter.decision",
                        profile.plan().functionName().isBlank()
                                ? dutch.say("letter.thisWork")
                                : profile.plan().functionName())),
                new H2(dutch.say("letter.why")));
        letter.addClassNames("summary-page", "letter-page");
        var key = decision.reasonKey();
        if (key != null) letter.add(new Paragraph(sentence(dutch.reason(key))));
        letter.add(new Paragraph(decision.reason()));
        letter.add(new Paragraph(dutch.say("letter.how")));
        var open = new ArrayList<String>();
        profile.barriers().forEach(barrier -> {
            if (barrier.data().done() == null) open.add(barrier.data().removes());
        });
        if (!open.isEmpty()) {
            var list = new UnorderedList();
            open.forEach(text -> list.add(new ListItem(text)));
            letter.add(new H2(dutch.say("letter.helps")), list);
        }
        letter.add(
                new H2(dutch.say("letter.object")),
                new Paragraph(dutch.say(
                        "letter.object.how",
                        dutch.figures().date(day.plusWeeks(WEEKS_TO_OBJECT)),
                        user.organisationName())),
                new Paragraph(dutch.say("letter.questions", decision.by())),
                new Paragraph(dutch.say("letter.greeting")),
                new Paragraph(decision.by()),
                new Paragraph(user.organisationName()));
        letter.getElement().setAttribute("lang", "nl");
        return letter;
    }

    /** The words of the list as a sentence. */
    private static String sentence(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    @Override
    public String getPageTitle() {
        return words.say("letter.title") + " · Duaal";
    }
}
