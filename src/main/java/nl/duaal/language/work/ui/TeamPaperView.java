package nl.duaal.language.work.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.language.work.Agreement;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.Team;
import nl.duaal.shell.Address;

/** What a team agreed on, on paper, to be signed: the plan for the subsidy SOWIS asks for it. */
@Route(value = "work-teams/:uuid/paper", autoLayout = false)
@PermitAll
class TeamPaperView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AgreementService agreements;
    private final SignedIn user;
    private final transient WorkWords words = new WorkWords(getLocale());

    TeamPaperView(AgreementService agreements, CurrentUser currentUser) {
        this.agreements = agreements;
        this.user = currentUser.require(Permission.KEEP_WORK_LANGUAGE);
        addClassName("summary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var team = event.getRouteParameters()
                .get(WorkLinks.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> agreements.team(user, uuid))
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(WordPaper.bar(words, back(words, team)), page(team));
    }

    /** To the agreements of the cohort that a team belongs to. */
    static Anchor back(WorkWords words, Team team) {
        return new Anchor(
                "cohorts/" + team.cohort() + "?tab=" + AgreementsTab.KEY, words.say("team.back", team.cohortName()));
    }

    private Article page(Team team) {
        var page = new Article(
                new H1(words.say("agreements.title")),
                new Paragraph(words.say("paper.team", team.data().name(), team.where(), team.cohortName())));
        page.addClassNames("summary-page", "team-paper");
        var kinds = WorkWords.byKey(agreements.kinds(user));
        var heads = new Element("tr");
        for (var key : new String[] {"column.what", "column.who", "column.when", "column.standing"}) {
            heads.appendChild(cell("th", words.say(key)).setAttribute("scope", "col"));
        }
        var body = new Element("tbody");
        for (var one : team.agreements()) {
            var what = new Element("th").setAttribute("scope", "row");
            what.appendChild(cell("div", words.title(one.data(), kinds)));
            var kind = one.data().kind() == null ? null : kinds.get(one.data().kind());
            if (kind != null) what.appendChild(small(words.wording(kind.hint())));
            if (!one.data().detail().isEmpty())
                what.appendChild(small(one.data().detail()));
            body.appendChild(new Element("tr")
                    .appendChild(
                            what,
                            cell("td", words.owner(one.data())),
                            cell("td", words.when(one.data())),
                            cell("td", standing(one))));
        }
        var table = new Element("table").appendChild(new Element("thead").appendChild(heads), body);
        table.getClassList().add("team-paper-table");
        page.getElement().appendChild(table);
        page.add(signatures());
        return page;
    }

    private String standing(Agreement one) {
        var today = agreements.today();
        if (!one.recurs()) return words.turn(one.current(today), today);
        return one.spokenOf() == 0 ? words.say("turn.agreed") : words.often(one);
    }

    private Div signatures() {
        var lines = new Div();
        lines.addClassName("letter-lines");
        for (var key : new String[] {"paper.sign.employer", "paper.sign.municipality"}) {
            var line = new Div(words.say(key));
            line.addClassName("signature-line");
            lines.add(line);
        }
        return lines;
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }

    private static Element small(String text) {
        var line = cell("div", text);
        line.getClassList().add("small");
        return line;
    }

    @Override
    public String getPageTitle() {
        return words.say("agreements.title") + " · Duaal";
    }
}
