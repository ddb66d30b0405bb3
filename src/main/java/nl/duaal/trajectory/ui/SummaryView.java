package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Evaluation;
import nl.duaal.shell.Address;
import nl.duaal.shell.PrintButton;
import nl.duaal.shell.TextTable;
import nl.duaal.trajectory.MoneyOutcome;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.Partner;
import nl.duaal.trajectory.design.Weeks;

/** A trajectory on paper: one page for each party, with a letter of intent to sign. Without anything around it. */
@Route(value = "trajectories/:uuid/summary", autoLayout = false)
@PermitAll
class SummaryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PARTY = "party";
    private static final String ALL = "all";

    private final TrajectoryService trajectories;
    private final SignedIn user;
    private final TrajectoryWords words = new TrajectoryWords(getLocale());
    private String name = "";

    SummaryView(TrajectoryService trajectories, CurrentUser currentUser) {
        this.trajectories = trajectories;
        this.user = currentUser.require(Permission.READ_TRAJECTORIES);
        addClassName("summary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OpenTrajectory opened = event.getRouteParameters()
                .get(TrajectoryView.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> trajectories.open(user, uuid))
                .orElseThrow(NotFoundException::new);
        Design design = opened.design();
        name = design.name();
        removeAll();
        var print = new PrintButton(words.say("summary.print"));
        print.addClassNames("primary");
        var bar = new Div(TrajectoryLinks.link(opened.uuid(), words.say("summary.back")), print);
        bar.addClassNames("summary-bar", "no-print");
        add(bar);
        var evaluation =
                trajectories.money(user, opened.uuid(), design) instanceof MoneyOutcome.Evaluated(var evaluated)
                        ? Optional.of(evaluated)
                        : Optional.<Evaluation>empty();
        var all = parties(design);
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PARTY)
                .orElseGet(() -> ownParty(opened.about()));
        bar.addComponentAtIndex(1, choice(opened.uuid(), all, all.contains(asked) ? asked : ALL));
        for (String party : all) {
            if (party.equals(asked) || !all.contains(asked)) add(page(opened, party, evaluation));
        }
    }

    /** A partner sees its own page first; who owns the trajectory sees them all. */
    private static String ownParty(SignedIn about) {
        return switch (about.guestAs()) {
            case EMPLOYER -> Parties.EMPLOYER;
            case LANGUAGE_PROVIDER -> Parties.SCHOOL;
            case null, default -> ALL;
        };
    }

    /** For whom the pages are, each under an address of its own. */
    private Nav choice(UUID uuid, List<String> parties, String chosen) {
        var choice = new Nav();
        choice.addClassName("summary-parties");
        choice.getElement().setAttribute("aria-label", words.say("summary.for"));
        choice.add(choice(uuid, ALL, words.say("summary.all"), chosen));
        for (String party : parties) choice.add(choice(uuid, party, words.party(party), chosen));
        return choice;
    }

    private static RouterLink choice(UUID uuid, String party, String text, String chosen) {
        var link = new RouterLink(
                text, SummaryView.class, new RouteParameters(TrajectoryView.UUID_PARAMETER, uuid.toString()));
        link.setQueryParameters(QueryParameters.of(PARTY, party));
        link.addClassName("button");
        link.setId("summary-of-" + party);
        if (party.equals(chosen)) link.getElement().setAttribute("aria-current", "true");
        return link;
    }

    /** Those who agree to something: who is named as a partner, and who pays. */
    private static List<String> parties(Design design) {
        return Parties.ALL.stream()
                .filter(party -> design.partners().stream()
                                .anyMatch(partner -> partner.party().equals(party))
                        || (!party.equals(Parties.STATE)
                                && !party.equals(Parties.PARTICIPANT)
                                && !paidBy(design, party).isEmpty()))
                .toList();
    }

    private static List<Block> paidBy(Design design, String party) {
        return design.blocks().stream()
                .filter(block -> party.equals(block.payer()))
                .toList();
    }

    private Article page(OpenTrajectory opened, String party, Optional<Evaluation> evaluation) {
        Design design = opened.design();
        var page = new Article(
                new H1(design.name()),
                new Paragraph(words.say(
                        "summary.subline",
                        words.say("version", opened.number(), words.of("state", opened.state())),
                        words.figures().month(design.start()),
                        words.count("header.participants", design.participants()))),
                new H2(words.say("summary.party", words.party(party))));
        page.addClassName("summary-page");
        for (Partner partner : design.partners()) if (partner.party().equals(party)) page.add(partner(partner));
        page.add(new H3(words.say("summary.phases")), phases(design));
        var paid = paidBy(design, party);
        if (!paid.isEmpty()) page.add(new H3(words.say("summary.commits")), commits(design, paid));
        evaluation
                .filter(one -> one.model().parties().contains(party))
                .ifPresent(one -> page.add(new H3(words.say("summary.money")), money(one, party)));
        page.add(letter(design, party));
        return page;
    }

    private Div partner(Partner partner) {
        String responsible = partner.responsible().isBlank() ? words.say("summary.nobodyYet") : partner.responsible();
        return new Div(
                new H3(partner.name()),
                new Paragraph(words.say("summary.responsible", responsible)),
                new Paragraph(partner.does()));
    }

    private TextTable phases(Design design) {
        List<List<String>> rows = new ArrayList<>();
        for (Weeks.Span span : Weeks.spans(design)) {
            var phase = span.phase();
            Integer weeks = phase.weeks();
            double hours = design.blocksOf(phase.key()).stream()
                    .filter(block -> !block.inPaidTime() && isOfParticipant(block))
                    .mapToDouble(Block::hoursWeek)
                    .sum();
            rows.add(List.of(
                    phase.name(),
                    words.of("contract", phase.contract()),
                    weeks == null ? words.say("row.open") : words.count("row.length", weeks),
                    words.figures().number(hours, 1)));
        }
        return table("phases", rows, "phase", "contract", "weeks", "hours");
    }

    /** Whether the hours of a block are those of the one who follows the trajectory. */
    private static boolean isOfParticipant(Block block) {
        return switch (block.kind()) {
            case LANGUAGE_LESSON, VOCATIONAL_LESSON, WORKPLACE_LEARNING, PAID_WORK, TEST_OR_EXAM -> true;
            case COACHING, BUDDY, INCLUSION_ACTION, MATERIAL, PROGRAMME, MILESTONE, GO_NO_GO -> false;
        };
    }

    private TextTable commits(Design design, List<Block> paid) {
        List<List<String>> rows = new ArrayList<>();
        for (Block block : paid) {
            rows.add(List.of(
                    block.name(),
                    design.phase(block.phase()).map(phase -> phase.name()).orElse(""),
                    when(block),
                    block.hoursWeek() == 0 ? "–" : words.figures().number(block.hoursWeek(), 2),
                    block.responsible().isBlank() ? "–" : block.responsible()));
        }
        return table("commits", rows, "what", "phase", "when", "hours", "who");
    }

    /** In as little room as a table on paper has. */
    private String when(Block block) {
        int first = block.fromWeek() + 1;
        Integer weeks = block.weeks();
        if (weeks == null) return words.say("summary.when.open", first);
        return weeks == 1 ? words.say("summary.when.one", first) : words.say("summary.when", first, first + weeks - 1);
    }

    private TextTable table(String title, List<List<String>> rows, String... columns) {
        return new TextTable(new TextTable.Content(
                words.say("summary." + title),
                java.util.Arrays.stream(columns)
                        .map(column -> words.say("summary.column." + column))
                        .toList(),
                rows));
    }

    private Component money(Evaluation evaluation, String party) {
        if (!words.isInvolved(evaluation, party)) return new Paragraph(words.say("money.nothing"));
        var result = evaluation.party(party);
        var figures = words.figures();
        var list = new DescriptionList();
        list.addClassName("summary-money");
        fact(list, "pays", figures.euro(result.pvCosts()));
        fact(list, "gains", figures.euro(result.pvBenefits()));
        fact(list, "net", figures.euro(result.npv()));
        fact(list, "payback", words.payback(evaluation, result));
        return list;
    }

    /** A term with what it comes to. */
    private void fact(DescriptionList list, String term, String value) {
        list.add(new Div(
                new DescriptionList.Term(words.say("summary." + term)), new DescriptionList.Description(value)));
    }

    private Div letter(Design design, String party) {
        var lines = new Div(line("place"), line("name"), line("signature"));
        lines.addClassName("letter-lines");
        var letter = new Div(
                new H3(words.say("summary.letter")),
                new Paragraph(words.say("summary.letter.text", words.party(party), design.name())),
                new Paragraph(words.say("summary.letter.figures")),
                lines);
        letter.addClassName("letter");
        return letter;
    }

    private Paragraph line(String what) {
        var line = new Paragraph(words.say("summary.letter." + what));
        line.addClassName("signature-line");
        return line;
    }

    @Override
    public String getPageTitle() {
        return (name.isEmpty() ? "" : name + " · ") + words.say("summary.title") + " · Duaal";
    }
}
