package nl.duaal.insight.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.duaal.insight.board.Board;
import nl.duaal.insight.board.Board.Row;
import nl.duaal.insight.board.Stages.Stage;
import nl.duaal.insight.board.Survival;
import nl.duaal.shell.ChartFigure;
import nl.duaal.shell.CountBars;
import nl.duaal.shell.SpentChart;
import nl.duaal.shell.StayChart;
import nl.duaal.shell.TextTable;

/** The charts of a board, each with its figures as a table. */
final class BoardCharts {

    /** The cohorts that began last; more bars tell nothing. */
    private static final int MOST_BARS = 30;

    private final BoardWords words;
    private final Board board;

    BoardCharts(BoardWords words, Board board) {
        this.words = words;
        this.board = board;
    }

    /** How many people came how far, and which share that is. */
    Component funnel(TextTable.Content table) {
        var stages = board.total().stages();
        var figure = new ChartFigure(words.locale(), words.say("funnel.title"));
        figure.setId("chart-funnel");
        figure.show(
                new CountBars(Arrays.stream(Stage.values())
                        .map(stage -> new CountBars.Bar(
                                words.of("stage", stage),
                                stages.of(stage),
                                stage == Stage.APPLIED || stages.base(stage) == 0
                                        ? words.number(stages.of(stage))
                                        : words.say(
                                                "funnel.bar",
                                                words.number(stages.of(stage)),
                                                words.share(stages.of(stage), stages.base(stage)))))
                        .toList()),
                table);
        return figure;
    }

    /** Who is still there, month by month. */
    Component survival() {
        var figure = new ChartFigure(words.locale(), words.say("survival.title"));
        figure.setId("chart-survival");
        var told = board.total().marks().stream()
                .map(one -> new StayChart.Mark(
                        one.months(),
                        words.say("survival.after", one.months()),
                        words.figures().percent(one.share(), 0)))
                .filter(one -> one.month() < board.curve().size())
                .toList();
        figure.show(
                new StayChart(board.curve().stream().map(BoardCharts::point).toList(), told),
                new TextTable.Content(
                        words.say("survival.title"),
                        List.of(
                                words.say("column.after"),
                                words.say("column.still"),
                                words.say("column.interval"),
                                words.say("column.followed")),
                        board.curve().stream()
                                .map(one -> List.of(
                                        words.say("survival.after", one.months()),
                                        words.figures().percent(one.share(), 0),
                                        words.between(one),
                                        words.number(one.atRisk())))
                                .toList()));
        return figure;
    }

    private static StayChart.Point point(Survival.Mark one) {
        Double low = one.low();
        Double high = one.high();
        return new StayChart.Point(one.share(), low == null ? one.share() : low, high == null ? one.share() : high);
    }

    /** Levels gained in each cohort; of one there is nothing to set beside it. */
    Component language() {
        var rows = board.rows().stream()
                .filter(row -> row.language().gained() != null)
                .limit(MOST_BARS)
                .toList();
        if (rows.size() < 2) return nothing();
        var figure = new ChartFigure(words.locale(), words.say("language.chart"));
        figure.setId("chart-language");
        figure.show(
                new CountBars(rows.stream()
                        .map(row -> new CountBars.Bar(words.name(row.cohort(), board), gained(row), text(row)))
                        .toList()),
                new TextTable.Content(
                        words.say("language.chart"),
                        List.of(words.say("column.cohort"), words.say("language.gained")),
                        rows.stream()
                                .map(row -> List.of(words.name(row.cohort(), board), text(row)))
                                .toList()));
        return figure;
    }

    private static double gained(Row row) {
        return Objects.requireNonNull(row.language().gained());
    }

    private String text(Row row) {
        return words.figures().number(gained(row), 2);
    }

    /** What was spent in each month; one month is in the table. */
    Component costs() {
        if (board.spent().size() < 2) return nothing();
        var figure = new ChartFigure(words.locale(), words.say("costs.chart"));
        figure.setId("chart-costs");
        figure.show(
                new SpentChart(board.spent().stream()
                        .map(one -> new SpentChart.Month(one.month(), one.cents() / 100.0))
                        .toList()),
                new TextTable.Content(
                        words.say("costs.chart"),
                        List.of(words.say("column.month"), words.say("costs.booked"), words.say("costs.subsidy")),
                        board.spent().stream()
                                .map(one -> List.of(
                                        words.month(one.month()),
                                        words.figures().euro(one.cents() / 100.0),
                                        words.figures().euro(one.subsidy() / 100.0)))
                                .toList()));
        return figure;
    }

    private static Component nothing() {
        var nothing = new Div();
        nothing.setVisible(false);
        return nothing;
    }
}
