package nl.duaal.insight.board.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.duaal.insight.board.Board;
import nl.duaal.insight.board.Board.Row;
import nl.duaal.insight.board.BoardPaybacks;
import nl.duaal.insight.board.BoardPaybacks.Paybacks;
import nl.duaal.insight.board.EmployerReport;
import nl.duaal.insight.board.OpenData;
import nl.duaal.insight.board.OwnBoard;
import nl.duaal.insight.board.OwnBoard.Figures;
import nl.duaal.insight.board.Stages.Stage;
import nl.duaal.shell.TableDownload;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;
import org.jspecify.annotations.Nullable;

/** Figures over cohorts as tables to take along: a figure a row, with what it is about and where it comes from. */
final class BoardTables {

    private final BoardWords words;

    BoardTables(BoardWords words) {
        this.words = words;
    }

    /**
     * Every figure with its source, and what is left out of it.
     *
     * @param paybacks of each party, of the few cohorts that were chosen
     */
    TableDownload.Content content(String title, Board board, List<Paybacks> paybacks) {
        var leftOut = new ArrayList<String>();
        if (board.leftOut() > 0) leftOut.add(words.leftOut(board));
        if (board.untold() > 0) leftOut.add(words.untold(board));
        return new TableDownload.Content(table(title, lines(board, paybacks)), words.filters(board), leftOut);
    }

    private List<Line> lines(Board board, List<Paybacks> paybacks) {
        var lines = new ArrayList<Line>();
        // of one cohort the sum would say everything twice
        if (board.rows().size() != 1) add(lines, board, board.total());
        board.rows().forEach(row -> add(lines, board, row));
        var caseload = words.say("caseload.title");
        if (!board.coaches().isEmpty()) {
            lines.add(line(
                    caseload,
                    words.say("together"),
                    words.say("caseload.mean"),
                    decimal(board.perCoach(), 1),
                    board.coaches().size(),
                    "caseload"));
        }
        for (var one : board.paybacks()) {
            var cohort = board.choices().stream()
                    .filter(each -> each.uuid().equals(one.cohort()))
                    .findFirst()
                    .orElse(null);
            var parties = paybacks.stream()
                    .filter(each -> each.caseUuid().equals(one.caseUuid()))
                    .findFirst();
            if (parties.isPresent()) {
                parties(lines, words.name(cohort), parties.get());
                continue;
            }
            Double months = one.months();
            lines.add(line(
                    words.say("payback.title"),
                    one.employer().isEmpty() ? words.name(cohort) : words.name(cohort) + " · " + one.employer(),
                    words.say("payback.of", words.party(one.mainParty())),
                    months == null ? Cell.of(words.say("never")) : decimal(months, 1),
                    null,
                    "payback"));
        }
        return lines;
    }

    private void parties(List<Line> lines, String about, Paybacks paybacks) {
        for (var party : paybacks.parties()) {
            lines.add(months(about, "payback.of", party, party.plan()));
            if (paybacks.expects()) lines.add(months(about, "payback.nowOf", party, party.expected()));
        }
    }

    private Line months(String about, String key, BoardPaybacks.Party party, @Nullable Double months) {
        return line(
                words.say("payback.title"),
                about,
                words.say(key, words.party(party.party())),
                months == null ? Cell.of(words.say("never")) : decimal(months, 1),
                null,
                "payback");
    }

    private Table table(String title, List<Line> lines) {
        return new Table(
                title,
                List.of(
                        new Column(words.say("column.part"), 22),
                        new Column(words.say("column.about"), 30),
                        new Column(words.say("column.figure"), 34),
                        new Column(words.say("column.value"), 14),
                        new Column(words.say("column.of"), 12),
                        new Column(words.say("column.source"), 60)),
                lines);
    }

    private void add(List<Line> lines, Board board, Row row) {
        String about = words.name(row.cohort(), board);
        for (var stage : Stage.values()) {
            lines.add(line(
                    words.say("funnel.title"),
                    about,
                    words.of("stage", stage),
                    Cell.of(BigDecimal.valueOf(row.stages().of(stage))),
                    row.stages().base(stage),
                    "funnel"));
        }
        for (var mark : row.marks()) {
            String part = words.say("survival.title");
            String after = words.say("survival.after", mark.months());
            lines.add(line(part, about, after, percent(mark.share()), mark.atRisk(), "survival"));
            Double low = mark.low();
            Double high = mark.high();
            if (low == null || high == null) continue;
            lines.add(line(part, about, words.say("survival.low", mark.months()), percent(low), null, "survival"));
            lines.add(line(part, about, words.say("survival.high", mark.months()), percent(high), null, "survival"));
        }
        String language = words.say("language.title");
        lines.add(line(
                language,
                about,
                words.say("language.hours"),
                decimal(row.language().hours(), 1),
                null,
                "language"));
        Double gained = row.language().gained();
        if (gained != null) {
            lines.add(line(
                    language,
                    about,
                    words.say("language.gained"),
                    decimal(gained, 2),
                    row.language().measured(),
                    "language"));
        }
        costs(lines, about, row.costs());
    }

    private void costs(List<Line> lines, String about, Board.Costs costs) {
        String part = words.say("costs.title");
        if (costs.months() == 0) return;
        lines.add(line(part, about, words.say("costs.months"), whole(costs.months()), null, "costs"));
        if (costs.few()) {
            lines.add(line(part, about, words.say("costs.booked"), Cell.of(words.say("costs.few")), null, "costs"));
            return;
        }
        lines.add(line(part, about, words.say("costs.booked"), decimal(costs.cents() / 100.0, 2), null, "costs"));
        lines.add(line(part, about, words.say("costs.subsidy"), decimal(costs.subsidy() / 100.0, 2), null, "costs"));
        per(lines, part, about, "costs.perBegan", costs, costs.began());
        per(lines, part, about, "costs.perCompleted", costs, costs.completed());
        per(lines, part, about, "costs.perPlaced", costs, costs.placed());
    }

    private void per(List<Line> lines, String part, String about, String key, Board.Costs costs, int people) {
        Double each = costs.per(people);
        if (each != null) lines.add(line(part, about, words.say(key), decimal(each, 2), people, "costs"));
    }

    private Line line(String part, String about, String figure, Cell value, @Nullable Integer of, String source) {
        return Line.of(
                Cell.of(part),
                Cell.of(about),
                Cell.of(figure),
                value,
                of == null ? Cell.EMPTY : whole(of),
                Cell.of(words.say("source." + source)));
    }

    private static Cell whole(int number) {
        return Cell.of(BigDecimal.valueOf(number));
    }

    private static Cell decimal(double number, int decimals) {
        return Cell.of(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static Cell percent(double share) {
        return new Cell.Figure(
                BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP).doubleValue(), true);
    }

    /**
     * @param paybacks of each party of the employer's own case
     */
    TableDownload.Content employer(EmployerReport report, Optional<Paybacks> paybacks) {
        var lines = new ArrayList<Line>();
        add(lines, report.employer(), report.figures());
        paybacks.ifPresent(one -> parties(lines, report.employer(), one));
        return new TableDownload.Content(
                table(words.say("report.employerTitle", report.employer()), lines),
                List.of(words.say("chosen.cohort", report.cohort().name())),
                paybacks.isPresent() ? List.of() : List.of(words.say("report.noCase")));
    }

    Table own(OwnBoard board) {
        var lines = new ArrayList<Line>();
        add(lines, words.say("own.us"), board.own());
        board.others().ifPresent(others -> add(lines, words.say("own.others"), others));
        return table(words.say("own.title"), lines);
    }

    private void add(List<Line> lines, String about, Figures figures) {
        String part = words.say("own.stay");
        lines.add(line(part, about, words.of("stage", Stage.BEGAN), whole(figures.began()), null, "funnel"));
        lines.add(line(part, about, words.say("own.there"), whole(figures.there()), figures.began(), "funnel"));
        for (var one : figures.still()) {
            lines.add(line(
                    part, about, words.say("survival.after", one.months()), whole(one.still()), one.could(), "own"));
        }
        Double hours = figures.hours();
        if (hours != null) {
            lines.add(line(words.say("own.work"), about, words.say("own.hours"), decimal(hours, 1), null, "hours"));
        }
    }

    /** What anybody may have; every row says of which day it is and what was chosen. */
    Table openData(OpenData data, String filters) {
        return new Table(
                words.say("open.title"),
                List.of(
                        new Column("peildatum", 12),
                        new Column("selectie", 40),
                        new Column("organisatie", 30),
                        new Column("cohort", 30),
                        new Column("start", 12),
                        new Column("stap", 20),
                        new Column("mensen", 10)),
                data.lines().stream()
                        .map(one -> {
                            var cohort = one.cohort();
                            Integer people = one.people();
                            return Line.of(
                                    Cell.of(data.asOf().toString()),
                                    Cell.of(filters),
                                    Cell.of(cohort == null ? "" : cohort.owner().name()),
                                    Cell.of(words.name(cohort)),
                                    Cell.of(cohort == null ? "" : cohort.start().toString()),
                                    Cell.of(words.of("stage", one.stage())),
                                    people == null ? Cell.of("<" + OpenData.LEAST) : whole(people));
                        })
                        .toList());
    }
}
