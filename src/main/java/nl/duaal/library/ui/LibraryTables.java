package nl.duaal.library.ui;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.library.AmountChange;
import nl.duaal.library.AmountSeries;
import nl.duaal.library.Amounts;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;

/** The library as tables that are taken along. */
final class LibraryTables {

    private final LibraryWords words;

    LibraryTables(LibraryWords words) {
        this.words = words;
    }

    /** The organisation's own amounts, with the heads by which they can be imported again. */
    Table ownAmounts(Amounts amounts) {
        var columns = List.of(
                new Column(field("name"), 48),
                new Column(field("value"), 14),
                new Column(words.say("export.unit"), 20),
                new Column(field("from"), 14),
                new Column(field("until"), 14),
                new Column(field("reason"), 60),
                new Column(words.say("export.key"), 28),
                new Column(words.say("export.by"), 24));
        var lines = new ArrayList<Line>();
        for (var series : amounts.series()) {
            for (var one : series.own()) {
                var data = one.data();
                var until = data.validUntil();
                lines.add(Line.of(
                        new Cell.Text(words.own(series.label())),
                        figure(series, data.value()),
                        Cell.of(unit(series)),
                        new Cell.Day(data.validFrom()),
                        until == null ? Cell.EMPTY : new Cell.Day(until),
                        new Cell.Text(data.reason()),
                        new Cell.Text(series.key()),
                        new Cell.Text(one.changedBy())));
            }
        }
        return new Table(words.say("export.ownAmounts"), columns, lines);
    }

    /** What changed nationally in a year. */
    Table changes(List<AmountChange> changes, int year) {
        var columns = List.of(
                new Column(words.say("amounts.column.name"), 48),
                new Column(words.say("changes.column.from"), 14),
                new Column(words.say("export.before"), 14),
                new Column(words.say("export.after"), 14),
                new Column(words.say("changes.column.share"), 12),
                new Column(words.say("export.unit"), 20),
                new Column(words.say("amounts.column.source"), 60),
                new Column(words.say("export.mark"), 16),
                new Column(words.say("export.key"), 28));
        var lines = changes.stream().map(this::line).toList();
        return new Table(words.say("changes.title", String.valueOf(year)), columns, lines);
    }

    private Line line(AmountChange change) {
        var series = change.series();
        var after = change.after();
        var share = change.share();
        var told = after == null ? change.before() : after;
        var ends = series.endsOn();
        var day = after != null ? after.validFrom() : ends == null ? told.validFrom() : ends.plusDays(1);
        return Line.of(
                new Cell.Text(words.own(series.label())),
                new Cell.Day(day),
                figure(series, change.before().value()),
                after == null ? new Cell.Text(words.say("amounts.ended")) : figure(series, after.value()),
                share == null ? Cell.EMPTY : new Cell.Figure(share.doubleValue(), true),
                Cell.of(unit(series)),
                new Cell.Text(told.source()),
                new Cell.Text(words.say("mark." + told.mark().name())),
                new Cell.Text(series.key()));
    }

    private String field(String key) {
        return words.say("import.ownAmount.field." + key);
    }

    private String unit(AmountSeries series) {
        String euro = series.unit().startsWith("EUR") ? "€ " : "";
        return (euro + words.unit(series.unit())).strip();
    }

    private static Cell figure(AmountSeries series, java.math.BigDecimal value) {
        return new Cell.Figure(value.doubleValue(), series.percent());
    }
}
