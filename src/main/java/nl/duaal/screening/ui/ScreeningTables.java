package nl.duaal.screening.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.screening.Criterion;
import nl.duaal.screening.Decision;
import nl.duaal.screening.Profile;
import nl.duaal.screening.ScreeningRecord;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;

/** A screening as a table that is taken along. */
final class ScreeningTables {

    private final ScreeningWords words;

    ScreeningTables(ScreeningWords words) {
        this.words = words;
    }

    /**
     * A row for each candidate and criterion, by number. Answers are words with their anchor: a column of numbers would
     * ask to be added up.
     */
    Table record(List<ScreeningRecord> records) {
        var columns = List.of(
                new Column(words.say("table.number"), 10),
                new Column(words.say("table.name"), 28),
                new Column(words.say("table.step"), 24),
                new Column(words.say("table.criterion"), 34),
                new Column(words.say("table.kind"), 20),
                new Column(words.say("table.method"), 24),
                new Column(words.say("table.found"), 60),
                new Column(words.say("table.agreed"), 34),
                new Column(words.say("table.agreedReason"), 44),
                new Column(words.say("table.decision"), 20),
                new Column(words.say("table.decisionReason"), 44),
                new Column(words.say("table.decidedOn"), 14),
                new Column(words.say("table.decidedBy"), 26));
        var lines = new ArrayList<Line>();
        for (var one : records) one.lines().forEach(line -> lines.add(line(one, line)));
        return new Table(words.say("table.record"), columns, lines);
    }

    private Line line(ScreeningRecord one, Profile.Line line) {
        var criterion = line.criterion();
        var agreed = line.agreed();
        var decision = one.subject().decision();
        String name = one.name();
        return Line.of(
                Cell.of(BigDecimal.valueOf(one.subject().number())),
                new Cell.Text(name == null ? words.say("table.noNameYet") : name),
                new Cell.Text(words.of("step", one.step())),
                new Cell.Text(criterion.name()),
                new Cell.Text(words.of("kind", criterion.kind())),
                new Cell.Text(words.of("method", criterion.method())),
                Cell.of(found(criterion, line.found())),
                agreed == null ? Cell.EMPTY : new Cell.Text(words.answer(criterion, agreed.answer())),
                agreed == null ? Cell.EMPTY : Cell.of(agreed.reason()),
                decision == null ? Cell.EMPTY : new Cell.Text(words.of("table.decision", decision.outcome())),
                decision == null ? Cell.EMPTY : new Cell.Text(reason(decision)),
                decision == null ? Cell.EMPTY : new Cell.Day(LocalDate.ofInstant(decision.at(), AccountService.ZONE)),
                decision == null ? Cell.EMPTY : new Cell.Text(decision.by()));
    }

    private String found(Criterion criterion, List<Profile.Found> found) {
        return found.stream()
                .map(one -> one.assessor() + ": " + words.answer(criterion, one.answer())
                        + (one.note().isBlank() ? "" : " – " + one.note()))
                .collect(Collectors.joining("\n"));
    }

    private String reason(Decision decision) {
        var key = decision.reasonKey();
        return key == null ? decision.reason() : words.reason(key) + ": " + decision.reason();
    }
}
