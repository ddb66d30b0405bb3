package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Explanation;
import nl.duaal.engine.Explanation.Booked;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Model;
import nl.duaal.engine.Model.Booking;
import nl.duaal.engine.Model.Flow;
import nl.duaal.engine.Model.Per;
import nl.duaal.engine.Model.Timing;

/** How a flow's total came about: its rule in words, the assumptions under it, and every booking. */
class FlowExplanation extends Div {

    private final CaseWords words;
    private final Evaluation evaluation;

    FlowExplanation(CaseWords words, Evaluation evaluation, Flow flow) {
        this.words = words;
        this.evaluation = evaluation;
        addClassName("flow-explanation");
        var explanation = Explanation.ofFlow(evaluation, flow.id());
        add(new Paragraph(rule(flow)));
        if (flow.booking() instanceof Booking.Scaled scaled) {
            add(new Paragraph(words.say("explain.amount", written(scaled.amount()))));
        }
        addTrail(flow);
        if (!explanation.used().isEmpty()) add(parameters(explanation));
        add(bookings(explanation));
    }

    private String rule(Flow flow) {
        String between = words.partyOrOutside(flow.payer()) + " → " + words.partyOrOutside(flow.receiver());
        return switch (flow.booking()) {
            case Booking.Schedule ignored -> between + " · " + words.say("explain.schedule");
            case Booking.Scaled scaled ->
                between + " · " + per(scaled.per()) + " · "
                        + when(
                                scaled.timing(),
                                scaled.phases().stream()
                                        .map(id -> words.phase(evaluation.model(), id))
                                        .collect(Collectors.joining(", ")));
        };
    }

    private String per(Per per) {
        return switch (per) {
            case Per.Cohort() -> words.say("explain.per.cohort");
            case Per.Group(var size) -> words.say("explain.per.group", written(size));
            case Per.Participant(var weight) ->
                switch (weight) {
                    case ACTIVE -> words.say("explain.per.active");
                    case ADDITIONAL -> words.say("explain.per.additional");
                    case LOCKIN -> words.say("explain.per.lockin");
                    case BASELINE -> words.say("explain.per.baseline");
                };
        };
    }

    private String written(Expression size) {
        return switch (size) {
            case Expression.Value(double number) -> words.figures().number(number, 2);
            case Formula formula -> words.readable(formula, evaluation.model().parameters());
        };
    }

    private String when(Timing timing, String phases) {
        boolean monthly = evaluation.model().periodsPerYear() == 12;
        return switch (timing) {
            case Timing.Once(long at) ->
                at == 0
                        ? words.say("explain.once.start", phases)
                        : words.say(monthly ? "explain.once.later" : "explain.once.later.year", phases, at + 1);
            case Timing.Each each -> each(each, phases, monthly);
            case Timing.Exit() -> words.say("explain.exit", phases);
            case Timing.Completion() -> words.say("explain.completion", phases);
        };
    }

    private String each(Timing.Each each, String phases, boolean monthly) {
        String every = each.every() == 1
                ? words.say(monthly ? "explain.each.month" : "explain.each.year", phases)
                : words.say(monthly ? "explain.each.months" : "explain.each.years", phases, each.every());
        String year = monthly ? "" : ".year";
        String from = each.from() == 0 ? "" : " " + words.say("explain.each.from" + year, each.from() + 1);
        String to = each.to() == null ? "" : " " + words.say("explain.each.to" + year, each.to() + 1);
        return every + from + to;
    }

    private void addTrail(Flow flow) {
        if (flow.mark() != null) add(new Span(words.mark(flow.mark())));
        if (flow.source() != null) add(new Paragraph(words.say("explain.source", words.own(flow.source()))));
        if (flow.note() != null) add(new Paragraph(words.own(flow.note())));
    }

    private Div parameters(Explanation.OfFlow explanation) {
        var table = new NativeTable();
        table.addClassNames("flows", "trail");
        Tables.caption(table, words.say("explain.parameters"));
        Tables.head(
                table,
                List.of(
                        words.say("explain.column.parameter"),
                        words.say("explain.column.value"),
                        words.say("explain.column.mark"),
                        words.say("explain.column.source")),
                Set.of(2, 3));
        for (var used : explanation.used()) {
            Model.Parameter parameter = used.parameter();
            var row = Tables.row(
                    table,
                    words.parameter(parameter),
                    List.of(words.value(used.value(), parameter.unit(), parameter.percent())));
            row.addClassName("depth-" + Math.min(used.depth(), 3));
            row.add(Tables.text(mark(parameter)));
            row.add(Tables.text(parameter.source() == null ? "" : words.own(parameter.source())));
        }
        return Tables.scroller(table, words.say("explain.parameters"));
    }

    private String mark(Model.Parameter parameter) {
        if (parameter.mark() != null) return words.mark(parameter.mark());
        return parameter.content() instanceof Formula ? words.say("mark.computed") : "";
    }

    private Div bookings(Explanation.OfFlow explanation) {
        List<Booked> bookings = explanation.bookings();
        if (bookings.isEmpty()) return new Div(new Paragraph(words.say("explain.nothing")));
        var table = new NativeTable();
        table.addClassNames("flows", "bookings");
        Tables.caption(table, words.say("explain.bookings"));
        var columns = columns(bookings);
        var head = new ArrayList<String>();
        head.add(words.say("explain.column.when"));
        columns.forEach(column -> head.add(words.say("explain.column." + column.key())));
        Tables.head(table, head);
        for (Booked booked : bookings) {
            Tables.row(
                    table,
                    pointName(booked.point()),
                    columns.stream().map(column -> column.text(booked)).toList());
        }
        Tables.row(
                        table,
                        words.say("explain.total"),
                        columns.stream()
                                .map(column -> column.key().equals("booked")
                                        ? words.figures().euroCents(explanation.total())
                                        : "")
                                .toList())
                .addClassName("total");
        return Tables.scroller(table, words.say("explain.bookings"));
    }

    /** The end of a period is named by that period's month; the very start by itself. */
    private String pointName(int point) {
        Model model = evaluation.model();
        if (point == 0) return words.say("explain.start");
        if (model.periodsPerYear() == 1) return String.valueOf(model.start().getYear() + point - 1);
        return words.figures().month(model.start().plusMonths(point - 1L));
    }

    private record Column(String key, java.util.function.Function<Booked, String> show) {
        String text(Booked booked) {
            return show.apply(booked);
        }
    }

    /** Factors that are 1 at every booking say nothing and are left out. */
    private List<Column> columns(List<Booked> bookings) {
        var figures = words.figures();
        var columns = new ArrayList<Column>();
        Predicate<ToDoubleFunction<Booked>> matters =
                factor -> bookings.stream().anyMatch(booked -> factor.applyAsDouble(booked) != 1);
        columns.add(new Column("units", booked -> figures.number(booked.units(), 4)));
        columns.add(new Column("amount", booked -> figures.euroCents(booked.amount())));
        if (matters.test(Booked::probability)) {
            columns.add(new Column("probability", booked -> figures.percent(booked.probability())));
        }
        if (matters.test(Booked::ramp)) columns.add(new Column("ramp", booked -> figures.number(booked.ramp(), 3)));
        if (matters.test(Booked::growth)) {
            columns.add(new Column("growth", booked -> figures.number(booked.growth(), 4)));
        }
        columns.add(new Column("booked", booked -> figures.euroCents(booked.booked())));
        return columns;
    }
}
