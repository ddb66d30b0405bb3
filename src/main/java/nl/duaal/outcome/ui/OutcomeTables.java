package nl.duaal.outcome.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.duaal.outcome.CohortOutcome;
import nl.duaal.outcome.Interval;
import nl.duaal.outcome.MomentCount;
import nl.duaal.outcome.OutcomeCounts.Numbers;
import nl.duaal.outcome.PersonOutcomes.Standing;
import nl.duaal.outcome.Reply;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Format;
import nl.duaal.tabular.Table.Line;

/** Outcomes as tables to take along. */
final class OutcomeTables {

    private final OutcomeWords words;

    OutcomeTables(OutcomeWords words) {
        this.words = words;
    }

    /** A line for each moment that has come. */
    Table numbers(Numbers numbers) {
        return new Table(
                words.say("numbers.title"),
                columns(
                        "column.months",
                        "column.day",
                        "column.people",
                        "column.answered",
                        "column.noAnswer",
                        "column.notAsked",
                        "column.known",
                        "column.atWork",
                        "export.low",
                        "export.high",
                        "export.least",
                        "export.most",
                        "column.without",
                        "column.difference",
                        "export.differenceLow",
                        "export.differenceHigh",
                        "column.hours",
                        "column.wage",
                        "column.lasting",
                        "column.noBenefit",
                        "column.partly",
                        "column.fully",
                        "export.source"),
                numbers.moments().stream().map(this::line).toList());
    }

    private List<Column> columns(String... keys) {
        return Arrays.stream(keys).map(key -> new Column(words.say(key), 20)).toList();
    }

    private Line line(MomentCount one) {
        var cells = new ArrayList<Cell>();
        cells.add(whole(one.moment().months()));
        cells.add(new Cell.Day(one.moment().day()));
        cells.add(whole(one.people()));
        cells.add(whole(one.answered()));
        cells.add(whole(one.noAnswer()));
        cells.add(whole(one.notAsked()));
        cells.add(one.known() == 0 ? Cell.EMPTY : whole(one.known()));
        cells.add(share(one.atWork()));
        cells.addAll(between(one.interval()));
        cells.addAll(between(one.bounds()));
        cells.add(one.without() == null ? Cell.EMPTY : new Cell.Figure(one.without(), true));
        cells.add(share(one.difference()));
        cells.addAll(between(one.differenceInterval()));
        cells.add(one.meanHours().isPresent() ? new Cell.Figure(one.meanHours().getAsDouble(), false) : Cell.EMPTY);
        cells.add(one.meanWage().isPresent() ? new Cell.Figure(one.meanWage().getAsDouble() / 100, false) : Cell.EMPTY);
        cells.add(share(one.lastingShare()));
        cells.add(share(one.noBenefitShare()));
        cells.add(share(one.partlyShare()));
        cells.add(share(one.fullyShare()));
        cells.add(Cell.of(one.moment().source()));
        return Line.of(cells.toArray(Cell[]::new));
    }

    private static List<Cell> between(Optional<Interval> interval) {
        return interval.<List<Cell>>map(
                        one -> List.of(new Cell.Figure(one.low(), true), new Cell.Figure(one.high(), true)))
                .orElse(List.of(Cell.EMPTY, Cell.EMPTY));
    }

    private static Cell share(OptionalDouble share) {
        return share.isPresent() ? new Cell.Figure(share.getAsDouble(), true) : Cell.EMPTY;
    }

    private static Cell whole(int number) {
        return Cell.of(BigDecimal.valueOf(number));
    }

    /** A line for each person at each moment, who was not asked too. */
    Table answers(List<CohortOutcome> all) {
        var columns = new ArrayList<>(columns(
                "column.name",
                "column.months",
                "column.day",
                "column.standing",
                "field.on",
                "field.source",
                "field.by",
                "field.work",
                "field.hours",
                "field.contract"));
        columns.add(new Column(words.say("field.wage"), 14, Format.EURO));
        columns.addAll(columns("field.benefit", "column.who"));
        return new Table(
                words.say("answers.title"),
                columns,
                all.stream().map(this::line).toList());
    }

    private Line line(CohortOutcome one) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(one.person().fullName()));
        cells.add(whole(one.moment().months()));
        cells.add(new Cell.Day(one.moment().day()));
        var answer = one.answer();
        var reply = answer == null ? null : answer.reply();
        cells.add(Cell.of(words.of(
                "standing",
                reply == null
                        ? Standing.NOT_ASKED
                        : reply instanceof Reply.Given ? Standing.ANSWERED : Standing.NO_ANSWER)));
        cells.add(reply == null ? Cell.EMPTY : new Cell.Day(reply.on()));
        cells.add(reply == null ? Cell.EMPTY : Cell.of(words.of("source", reply.source())));
        if (reply instanceof Reply.Given given) {
            cells.add(Cell.of(given.by()));
            cells.add(Cell.of(words.of("work", given.work())));
            cells.add(given.hoursPerWeek() == null ? Cell.EMPTY : Cell.of(given.hoursPerWeek()));
            cells.add(given.contract() == null ? Cell.EMPTY : Cell.of(words.contract(given.contract())));
            cells.add(given.wagePerHour() == null ? Cell.EMPTY : Cell.of(words.euros(given.wagePerHour())));
            cells.add(Cell.of(words.of("benefit", given.benefit())));
        } else {
            for (int i = 0; i < 6; i++) cells.add(Cell.EMPTY);
        }
        cells.add(answer == null ? Cell.EMPTY : Cell.of(answer.byName()));
        return Line.of(cells.toArray(Cell[]::new));
    }
}
