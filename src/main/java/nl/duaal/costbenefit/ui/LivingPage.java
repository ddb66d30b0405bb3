package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Moment;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.LivingCase;
import nl.duaal.costbenefit.LivingOutcome;
import nl.duaal.costbenefit.Origin;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.PartyResult;
import nl.duaal.engine.Movement;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.ChartFigure;
import nl.duaal.shell.CumulativeChart;
import nl.duaal.shell.CumulativeChart.Line;
import nl.duaal.shell.CumulativeChart.Pattern;
import nl.duaal.shell.KnownUntil;
import org.jspecify.annotations.Nullable;

/** Plan and expectation side by side, what moved the payback, who is there still, and on what it rests. */
class LivingPage extends Div {

    private final CaseWords words;
    private final LivingServices services;
    private final SignedIn user;
    private final EvaluatedCase opened;
    private final Div results = new Div();
    private final ChartFigure chart;

    LivingPage(
            CaseWords words,
            LivingServices services,
            SignedIn user,
            EvaluatedCase opened,
            LivingOutcome outcome,
            QueryParameters query) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.opened = opened;
        this.chart = new ChartFigure(words.locale(), say("chart"));
        chart.setId("living-chart");
        var subline = new Paragraph(say("subline"));
        subline.addClassName("sub");
        var head = new Div(new Div(new H1(opened.stored().data().name()), subline));
        head.addClassName("page-head");
        add(head, new CaseNavigation(words, opened.stored(), CaseNavigation.Part.LIVING));
        switch (outcome) {
            case LivingOutcome.NotYet(var why) -> add(notYet(why));
            case LivingOutcome.Living(var living) -> show(living, query);
        }
    }

    private String say(String key, Object... arguments) {
        return words.say("living." + key, arguments);
    }

    private Div notYet(LivingOutcome.Why why) {
        var empty = new Div(new H2(say("not.title")), new Paragraph(words.of("living.not", why)));
        empty.addClassName("empty");
        empty.setId("living-not-yet");
        opened.stored().origin().cohort().map(Origin.CohortPart::cohort).ifPresent(cohort -> {
            var way = CohortLinks.tab(cohort, "months", say("toMonths"));
            way.addClassNames("button", "primary");
            empty.add(way);
        });
        return empty;
    }

    private void show(LivingCase living, QueryParameters query) {
        var model = opened.evaluation().model();
        String party = query.getSingleParameter(CaseView.PARTY_PARAMETER)
                .filter(living.movement().parties()::containsKey)
                .orElseGet(() -> CaseService.mainParty(model));
        var choice = new PartyChoice(words, model, chosen -> {
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, "cases/" + opened.stored().uuid() + "/living?party=" + chosen));
            results(living, chosen);
        });
        choice.select(party);
        add(facts(living), choice, results, toExcel(), basis(living));
        results.addClassName("results");
        results(living, party);
    }

    private Paragraph facts(LivingCase living) {
        var facts = new Paragraph(say(
                "facts",
                words.figures().month(living.until()),
                living.starters(),
                living.there(),
                words.figures().number(opened.evaluation().participants(), 0)));
        facts.addClassName("lead-sentence");
        facts.setId("living-facts");
        return facts;
    }

    private void results(LivingCase living, String party) {
        results.removeAll();
        results.add(
                answer(living, party),
                part("compare", compare(living, party)),
                part("why", why(living, party)),
                drawn(living, party),
                new LivingPeople(words, living),
                moments(living, party));
    }

    private Section part(String key, Component content) {
        var title = new H2(say(key + ".title"));
        title.addClassName("part-title");
        var section = new Section(title, content);
        section.setId("living-" + key);
        return section;
    }

    private Paragraph answer(LivingCase living, String party) {
        var plan = living.movement().plan().party(party);
        var now = living.movement().forecast().party(party);
        double moved = now.npv() - plan.npv();
        String amount = words.figures().euro(Math.abs(moved));
        String how = amount.equals(words.figures().euro(0)) ? "same" : moved > 0 ? "more" : "less";
        var answer = new Paragraph(say("answer", words.party(party), after(plan.payback()), after(now.payback())) + " "
                + say("answer." + how, amount));
        answer.addClassNames("in-words", "lead-sentence");
        answer.setId("living-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        return answer;
    }

    /** In a sentence: after how long, at once, or not at all. */
    private String after(@Nullable Double payback) {
        if (payback == null) return words.say("list.never");
        if (payback <= 0) return words.say("case.payback.atOnce");
        return say("after", back(payback));
    }

    private String between(String low, String high) {
        return low.equals(high) ? low : say("between", low, high);
    }

    private String back(PartyResult result) {
        return back(result.payback());
    }

    private String back(@Nullable Double payback) {
        return payback == null ? words.say("list.never") : words.duration(opened.evaluation(), payback);
    }

    private CardTable compare(LivingCase living, String party) {
        var plan = living.movement().plan().party(party);
        var now = living.movement().forecast().party(party);
        var band = living.forecast().bands().get(party);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                say("payback"),
                back(plan),
                back(now),
                months(plan.payback(), now.payback()),
                band == null ? "–" : between(back(band.paybackLow()), back(band.paybackHigh()))));
        rows.add(List.of(
                say("npv"),
                words.figures().euro(plan.npv()),
                words.figures().euro(now.npv()),
                signed(now.npv() - plan.npv()),
                band == null
                        ? "–"
                        : between(
                                words.figures().euro(band.npvLow()),
                                words.figures().euro(band.npvHigh()))));
        rows.add(List.of(
                say("peak"),
                words.figures().euro(plan.peakFunding()),
                words.figures().euro(now.peakFunding()),
                signed(now.peakFunding() - plan.peakFunding()),
                "–"));
        int until = living.facts().until();
        double planned = plan.cumulative()[until];
        double real = now.cumulative()[until];
        rows.add(List.of(
                say("soFar", words.figures().month(living.until())),
                words.figures().euro(planned),
                words.figures().euro(real),
                signed(real - planned),
                "–"));
        var table = new CardTable(
                say("compare.title"),
                say("column.what"),
                say("column.plan"),
                say("column.now"),
                say("column.difference"),
                say("column.band"));
        table.figures(1, 2, 3, 4);
        table.setId("living-compare-table");
        rows.forEach(row -> table.row(row.stream().map(CardTable::text).toArray(Component[]::new)));
        return table;
    }

    private String months(@Nullable Double plan, @Nullable Double now) {
        if (plan == null || now == null) return "–";
        double moved = now - plan;
        String text = words.figures().number(Math.abs(moved), 1);
        if (text.equals("0")) return say("same");
        return say((moved > 0 ? "later" : "sooner") + ("1".equals(text) ? ".one" : ""), text);
    }

    private String signed(double euros) {
        return (euros > 0 ? "+" : "") + words.figures().euro(euros);
    }

    /** Causes in euros and months, as shown adding up to what is shown. */
    private Div why(LivingCase living, String party) {
        var moved = living.movement().party(party);
        var euros = Movement.rounded(moved.npv(), 1);
        var months = Movement.rounded(moved.payback(), 0.1);
        var scale = new Scale(euros.values());
        double at = 0;
        var table = new CauseTable(
                say("why.title"), List.of(say("column.cause"), say("column.euros"), say("column.months")));
        for (var cause : Movement.Cause.values()) {
            double amount = euros.getOrDefault(cause, 0.0);
            double late = months.getOrDefault(cause, 0.0);
            if (amount == 0 && late == 0) continue;
            table.row(words.of("living.cause", cause), signed(amount), late(late), scale.of(at), scale.of(at + amount));
            at += amount;
        }
        table.total(say("together"), signed(sum(euros)), late(sum(months)), scale.of(0), scale.of(at));
        var about = new Paragraph(say(moved.never() ? "why.never" : "why.how"));
        about.addClassNames("small", "muted");
        return new Div(table, about);
    }

    /** Of amounts one after another, from the least that they come to on the way to the most; nothing is in it as well. */
    private static final class Scale {

        private final double least;
        private final double width;

        Scale(Collection<Double> amounts) {
            double at = 0;
            double low = 0;
            double high = 0;
            for (double amount : amounts) {
                at += amount;
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
            least = low;
            width = high - low;
        }

        double of(double amount) {
            return width == 0 ? 0 : (amount - least) / width;
        }
    }

    private static double sum(Map<Movement.Cause, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private String late(double months) {
        double rounded = Math.round(months * 10) / 10.0;
        return (rounded > 0 ? "+" : "") + words.figures().number(rounded, 1);
    }

    private ChartFigure drawn(LivingCase living, String party) {
        Evaluation plan = living.movement().plan();
        Evaluation now = living.movement().forecast();
        var lines = List.of(
                new Line(
                        "plan",
                        say("column.plan"),
                        say("column.plan"),
                        Pattern.DASHED,
                        plan.party(party).cumulative()),
                new Line(
                        party,
                        say("column.now"),
                        say("column.now"),
                        Pattern.SOLID,
                        now.party(party).cumulative()));
        Double payback = now.party(party).payback();
        chart.show(
                new CumulativeChart(
                        plan.model().start(),
                        plan.model().periodsPerYear(),
                        lines,
                        party,
                        payback == null || payback == 0 ? null : payback,
                        new KnownUntil(living.facts().until(), say("known"))),
                CumulativeTable.of(words, say("chart"), plan, lines));
        return chart;
    }

    /** When it is decided whether the cohort goes on: the promise beside what is expected now. */
    private Component moments(LivingCase living, String party) {
        var part = opened.stored().origin().cohort().orElse(null);
        var moments = part == null
                ? List.<Moment>of()
                : services.cohorts().scheduled(user, part.cohort()).stream()
                        .flatMap(one -> one.moments().stream())
                        .filter(one -> one.kind() == Moment.Kind.GO_NO_GO)
                        .toList();
        if (moments.isEmpty()) return new Div();
        var list = new UnorderedList();
        for (var one : moments) {
            var decision = one.decision();
            list.add(new ListItem(say(
                    decision == null ? "moment" : decision.go() ? "moment.go" : "moment.stop",
                    one.name(),
                    words.figures().date(one.from()),
                    back(living.movement().plan().party(party)),
                    back(living.movement().forecast().party(party)),
                    words.party(party))));
        }
        return part("moments", list);
    }

    private Div toExcel() {
        var uuid = opened.stored().uuid();
        var out = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "livingCase",
                                say("export.fileName"),
                                List.of(opened.stored().data().name()),
                                () -> new LivingTables(words)
                                        .of(services.living().again(user, uuid).orElseThrow())),
                say("export"));
        out.setId("export-living");
        var workbook = new Anchor(new WorkbookDownload(services.workbook(), user, () -> opened), say("workbook"));
        workbook.setId("living-workbook");
        var line = new Div(out, workbook);
        line.addClassNames("book-tools", "no-print");
        return line;
    }

    private NativeDetails basis(LivingCase living) {
        var list = new UnorderedList();
        list.add(new ListItem(say("basis.facts")));
        list.add(new ListItem(say(
                "basis.flows",
                living.booked().size(),
                opened.evaluation().model().flows().size())));
        if (living.share() < 1) {
            list.add(new ListItem(say("basis.share", words.figures().percent(living.share(), 0))));
        }
        living.priceRises()
                .forEach(one -> list.add(new ListItem(say(
                        "basis.prices",
                        Integer.toString(one.validFrom().getYear()),
                        words.figures().percent(one.value().doubleValue(), 1),
                        one.source()))));
        var strength = living.strength();
        if (strength != null) {
            list.add(new ListItem(say(
                    "basis.strength", words.figures().number(strength.value().doubleValue(), 0), strength.source())));
        }
        int drawn = living.forecast().drawn();
        list.add(new ListItem(drawn == 0 ? say("basis.band.people") : say("basis.band", drawn)));
        if (!living.parked().isEmpty()) {
            list.add(new ListItem(say("basis.parked", String.join(", ", living.parked()))));
        }
        var part = new Div(list);
        opened.stored().origin().cohort().map(Origin.CohortPart::cohort).ifPresent(cohort -> part.add(ways(cohort)));
        var details = new NativeDetails(say("basis.title"), part);
        details.setId("living-basis");
        return details;
    }

    private Div ways(UUID cohort) {
        Anchor way = CohortLinks.tab(cohort, "months", say("toMonths"));
        var ways = new Div(way);
        ways.addClassName("no-print");
        return ways;
    }
}
