package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.mine.OwnDetails;
import nl.duaal.shared.InArabic;
import nl.duaal.shell.Words;

/**
 * The page of a participant about themselves, in plain words and for a telephone first. It has no address of anybody: it is
 * whoever is signed in.
 */
@Route("mine")
@PermitAll
@InArabic
class OwnView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In the order in which they stand. */
    private static final List<String> PARTS =
            List.of("week", "agreements", "coach", "steps", "dutch", "details", "looks");

    private final transient OwnServices services;
    private final SignedIn user;
    private final transient OwnWords words = new OwnWords(getLocale());

    OwnView(OwnServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_OWN_FILE);
        addClassNames("page", "own");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        services.file().open(user).ifPresentOrElse(this::show, this::over);
    }

    @Override
    public String getPageTitle() {
        return words.say("menu") + " · " + Words.text(getLocale(), "shell.product");
    }

    /** Nothing of whoever it was. */
    private void over() {
        add(new H1(words.say("over.title")), new Paragraph(words.say("over.text", user.organisationName())));
    }

    private void show(OwnDetails details) {
        var title = new H1(words.say("hello") + " ");
        title.add(OwnWords.dutch(details.givenName()));
        var date = new Paragraph(words.day(services.file().today()));
        date.addClassName("sub");
        var header = new Header(new Div(title, date));
        header.addClassName("page-head");
        header.add(languages());
        var parts = new Div();
        parts.addClassName("own-columns");
        services.questions().asked(user).forEach(one -> parts.add(new QuestionPart(words, services, user, one)));
        var file = services.file();
        var messages = file.messages(user);
        if (!messages.isEmpty()) parts.add(new MessagePart(words, messages));
        file.week(user).ifPresent(week -> parts.add(new WeekPart(words, week)));
        file.agreements(user).ifPresent(some -> parts.add(new AgreementPart(words, services, user, some)));
        file.coach(user).ifPresent(coach -> parts.add(new CoachPart(words, coach, user.organisationName())));
        file.steps(user).ifPresent(steps -> parts.add(new StepPart(words, steps)));
        file.dutch(user).ifPresent(dutch -> parts.add(new DutchPart(words, dutch)));
        parts.add(new DetailPart(words, details, user.organisationName()), new LookPart(words, services, user));
        add(header, jump(), parts);
    }

    /** Plain links: whoever cannot read the page finds their own language at the top of it. */
    private Nav languages() {
        var list = new UnorderedList();
        list.addClassNames("own-jump", "own-languages");
        for (var language : List.of(Words.DUTCH, Words.ENGLISH, Words.ARABIC)) {
            String tag = language.getLanguage();
            var link = new Anchor("mine?language=" + tag, Words.text(getLocale(), "shell.language." + tag));
            link.setRouterIgnore(true);
            link.setId("own-language-" + tag);
            link.getElement().setAttribute("lang", tag).setAttribute("hreflang", tag);
            if (language.equals(words.locale())) link.getElement().setAttribute("aria-current", "true");
            list.add(new ListItem(link));
        }
        var nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", Words.text(getLocale(), "shell.user.language"));
        return nav;
    }

    private Nav jump() {
        var list = new UnorderedList();
        list.addClassName("own-jump");
        for (String part : PARTS) {
            var link = new Anchor("mine#own-" + part, words.say(part + ".title"));
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        }
        var nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", words.say("jump"));
        return nav;
    }
}
