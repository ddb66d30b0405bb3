package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.ChangeOutcome;
import nl.duaal.costbenefit.CohortCases;
import nl.duaal.costbenefit.CohortTeaching;
import nl.duaal.costbenefit.TrajectoryCases;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.Toast;

/** What a cohort costs and brings: the whole, each employer, and what its screening and its lessons taught. */
final class CohortMoneyPanel extends Div {

    private final CaseWords words;
    private final CohortCases cases;
    private final CohortTeaching teaching;
    private final SignedIn user;
    private final UUID cohort;
    private final Div parts = new Div();
    private final Div learned = new Div();

    CohortMoneyPanel(CaseWords words, CohortCases cases, CohortTeaching teaching, SignedIn user, UUID cohort) {
        this.words = words;
        this.cases = cases;
        this.teaching = teaching;
        this.user = user;
        this.cohort = cohort;
        addClassName("cohort-money");
        setId("cohort-money");
        var intro = new Paragraph(words.say("ofCohort.intro"));
        intro.addClassName("sub");
        add(new H2(words.say("ofCohort.tab")), intro, parts, learned);
        show();
    }

    private void show() {
        parts.removeAll();
        learned.removeAll();
        var all = cases.parts(user, cohort);
        parts.add(table(all));
        var made = all.stream().filter(part -> part.uuid().isPresent()).toList();
        cases.learned(user, cohort).ifPresent(taught -> show(taught, made));
        learned.add(new CohortTeachingPart(words, teaching, user, cohort, made, cases.today(), this::show));
    }

    private CardTable table(List<CohortCases.Part> all) {
        var columns = Stream.of("part", "places", "payback", "npv", "case")
                .map(column -> words.say("ofCohort.column." + column))
                .toArray(String[]::new);
        var table = new CardTable(words.say("ofCohort.parts"), columns);
        table.figures(1, 2, 3);
        for (CohortCases.Part part : all) {
            boolean made = part.uuid().isPresent();
            table.row(
                    new Span(name(part)),
                    new Span(words.figures().number(part.places(), 0)),
                    new Span(made ? payback(part) : "–"),
                    new Span(made ? words.figures().euro(part.netPresentValue()) : "–"),
                    way(part));
        }
        return table;
    }

    private String payback(CohortCases.Part part) {
        Double months = part.paybackMonths();
        return months == null ? words.say("list.never") : words.figures().duration(months);
    }

    private String name(CohortCases.Part part) {
        return part.employer().isEmpty() ? words.say("ofCohort.whole") : part.employer();
    }

    /** To the case of a part, or to having one made. */
    private Component way(CohortCases.Part part) {
        if (part.uuid().isPresent()) {
            var link = CaseLinks.link(part.uuid().get(), words.say("ofCohort.open"));
            link.getElement().setAttribute("aria-label", words.say("ofCohort.openOf", name(part)));
            return link;
        }
        if (!user.may(Permission.WRITE_CASES)) return new Span("–");
        var make = new NativeButton(words.say("ofCohort.make"), click -> make(part.employer()));
        make.addClassName("link");
        make.getElement().setAttribute("aria-label", words.say("ofCohort.makeOf", name(part)));
        return make;
    }

    private void make(String employer) {
        switch (cases.open(user, cohort, employer)) {
            case TrajectoryCases.Found.Case(var uuid, var _) -> CaseLinks.open(uuid);
            case TrajectoryCases.Found.Refused(var _) -> Toast.warn(words.say("ofCohort.refused"));
            case TrajectoryCases.Found.Gone() -> {
                Toast.warn(words.say("ofCohort.gone"));
                show();
            }
        }
    }

    private void show(CohortCases.Learned taught, List<CohortCases.Part> made) {
        var figures = taught.figures();
        var list = new DescriptionList();
        list.addClassName("summary-money");
        fact(
                list,
                "perStart",
                words.figures().number(figures.screenedPerStart().orElseThrow(), 1),
                words.say("ofCohort.assumed", words.figures().number(taught.assumedPerStart(), 1)));
        fact(
                list,
                "passRate",
                words.figures().percent(figures.passRate().orElseThrow(), 0),
                words.say("ofCohort.passRate.of", figures.selected(), figures.screened()));
        figures.costCents()
                .ifPresent(cents -> fact(
                        list,
                        "price",
                        words.figures().euro(cents / 100.0 / figures.screened()),
                        taught.assumedPrice()
                                .map(price -> words.say(
                                        "ofCohort.assumed", words.figures().euro(price)))
                                .orElse("")));
        learned.add(new H2(words.say("ofCohort.learned")), list);
        if (made.isEmpty() || !user.may(Permission.WRITE_CASES)) return;
        var take = new NativeButton(words.say("ofCohort.take"), click -> take(taught, made));
        take.addClassName("button");
        take.setId("take-learned");
        learned.add(new Paragraph(words.say("ofCohort.take.help")), take);
    }

    private void fact(DescriptionList list, String term, String value, String beside) {
        var text = new DescriptionList.Description(value);
        if (!beside.isEmpty()) text.add(quiet(beside));
        list.add(new Div(new DescriptionList.Term(words.say("ofCohort." + term)), text));
    }

    private void take(CohortCases.Learned taught, List<CohortCases.Part> made) {
        String reason = words.say(
                "ofCohort.reason",
                words.figures().date(cases.today()),
                taught.figures().screened(),
                taught.figures().started());
        takeIntoEach(made, words, part -> cases.takeLearned(user, cohort, part, reason));
        show();
    }

    /** Puts facts into every case that was made, and says whether that went well. */
    static void takeIntoEach(
            List<CohortCases.Part> made, CaseWords words, Function<UUID, Optional<ChangeOutcome>> take) {
        boolean all = made.stream()
                .allMatch(part -> take.apply(part.uuid().orElseThrow())
                        .filter(ChangeOutcome.Changed.class::isInstance)
                        .isPresent());
        if (all) Toast.show(words.say("ofCohort.taken"));
        else Toast.warn(words.say("ofCohort.notTaken"));
    }

    /** What stands beside something, small. */
    static Div quiet(String text) {
        var quiet = new Div(text);
        quiet.addClassNames("muted", "small");
        return quiet;
    }
}
