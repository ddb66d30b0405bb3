package nl.duaal.language.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.language.LevelImports;
import nl.duaal.language.LevelService;
import nl.duaal.language.forecast.CohortLanguage;
import nl.duaal.language.forecast.LanguageLine;
import nl.duaal.language.hours.HoursService;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;
import org.jspecify.annotations.Nullable;

/** Levels, hours and forecasts as tables to take along. */
final class LanguageTables {

    private final LanguageWords words;

    LanguageTables(LanguageWords words) {
        this.words = words;
    }

    /** What was measured, then what is to be expected. */
    Table levels(LevelService.Levels levels, LanguageLine line) {
        var lines = new ArrayList<Line>();
        for (var one : levels.measurements()) {
            var data = one.data();
            lines.add(Line.of(
                    Cell.of(words.say("export.measured")),
                    Cell.of(words.skill(data.skill())),
                    Cell.of(data.level().toString()),
                    day(data.on()),
                    Cell.of(words.of("instrument", data.instrument())),
                    Cell.of(data.assessor()),
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.of(data.note())));
        }
        for (var against : line.demands()) {
            for (var one : against.lines()) {
                var band = one.line().band();
                lines.add(Line.of(
                        Cell.of(words.demand(against.demand())),
                        Cell.of(words.skill(one.line().skill())),
                        Cell.of(one.line().level().name()),
                        day(band.likely()),
                        Cell.of(words.of("standing", one.standing())),
                        day(against.demand().by()),
                        day(band.early()),
                        day(band.late()),
                        Cell.of(words.of("basis", one.line().basis()))));
            }
        }
        return new Table(
                words.say("export.levels.sheet"),
                List.of(
                        new Column(words.say("export.what"), 34),
                        new Column(words.say("column.skill"), 14),
                        new Column(words.say("column.level"), 8),
                        new Column(words.say("export.day"), 14),
                        new Column(words.say("export.how"), 22),
                        new Column(words.say("export.by"), 20),
                        new Column(words.say("export.early"), 14),
                        new Column(words.say("export.late"), 14),
                        new Column(words.say("column.note"), 40)),
                lines);
    }

    /** Hours by ledger, and the total in which each activity counts once. */
    Table hours(HoursService.Hours hours) {
        var lines = new ArrayList<Line>();
        for (var one : hours.all()) {
            lines.add(Line.of(
                    day(one.on()),
                    Cell.of(words.ledgers(one.ledgers())),
                    minutes(one.planned()),
                    minutes(one.given()),
                    minutes(one.followed())));
        }
        var totals = hours.totals();
        totals.ledgers()
                .forEach((ledger, sum) -> lines.add(Line.of(
                        Cell.EMPTY,
                        Cell.of(words.say("export.sum", words.ledger(ledger))),
                        minutes(sum.planned()),
                        minutes(sum.given()),
                        minutes(sum.followed()))));
        lines.add(Line.of(
                Cell.EMPTY,
                Cell.of(words.say("hours.total")),
                minutes(totals.total().planned()),
                minutes(totals.total().given()),
                minutes(totals.total().followed())));
        return new Table(
                words.say("export.hours.sheet"),
                List.of(
                        new Column(words.say("export.day"), 14),
                        new Column(words.say("column.ledger"), 40),
                        new Column(words.say("column.planned"), 12),
                        new Column(words.say("column.given"), 12),
                        new Column(words.say("column.followed"), 12)),
                lines);
    }

    /** Everybody of a cohort whom the reader may see, against everything that is asked. */
    Table cohort(List<CohortLanguage.OfOne> people) {
        var lines = new ArrayList<Line>();
        for (var person : people) {
            for (var against : person.line().demands()) {
                for (var one : against.lines()) {
                    var now = one.line().now();
                    var band = one.line().band();
                    lines.add(Line.of(
                            Cell.of(person.candidate().person().fullName()),
                            Cell.of(words.demand(against.demand())),
                            Cell.of(words.skill(one.line().skill())),
                            Cell.of(one.line().level().name()),
                            Cell.of(now == null ? "" : LanguageWords.level(now)),
                            day(against.demand().by()),
                            day(band.early()),
                            day(band.likely()),
                            day(band.late()),
                            Cell.of(words.of("standing", one.standing())),
                            day(one.since())));
                }
            }
        }
        return new Table(
                words.say("export.cohort.sheet"),
                List.of(
                        new Column(words.say("column.name"), 26),
                        new Column(words.say("column.asked"), 34),
                        new Column(words.say("column.skill"), 14),
                        new Column(words.say("column.level"), 8),
                        new Column(words.say("column.now"), 8),
                        new Column(words.say("column.by"), 14),
                        new Column(words.say("export.early"), 14),
                        new Column(words.say("column.likely"), 14),
                        new Column(words.say("export.late"), 14),
                        new Column(words.say("column.standing"), 22),
                        new Column(words.say("column.since"), 14)),
                lines);
    }

    /** Every measurement of a cohort, in the form in which it can be brought in again. */
    Table measured(List<LevelImports.Measured> all) {
        var lines = new ArrayList<Line>();
        for (var one : all) {
            var data = one.measurement().data();
            lines.add(Line.of(
                    Cell.of(one.name()),
                    Cell.of(words.skill(data.skill())),
                    Cell.of(data.level().toString()),
                    Cell.of(words.of("instrument", data.instrument())),
                    day(data.on()),
                    Cell.of(data.assessor()),
                    Cell.of(data.note()),
                    Cell.of(one.measurement().broughtBy())));
        }
        return new Table(
                words.say("export.allMeasured.sheet"),
                List.of(
                        new Column(words.say("column.name"), 26),
                        new Column(words.say("column.skill"), 14),
                        new Column(words.say("column.level"), 8),
                        new Column(words.say("column.instrument"), 24),
                        new Column(words.say("column.on"), 14),
                        new Column(words.say("column.assessor"), 26),
                        new Column(words.say("column.note"), 40),
                        new Column(words.say("column.broughtBy"), 26)),
                lines);
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Day(day);
    }

    private static Cell minutes(int minutes) {
        return Cell.of(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
    }
}
