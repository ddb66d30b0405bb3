package nl.duaal.actuals.ui;

import java.math.BigDecimal;
import java.util.List;
import nl.duaal.actuals.BookableFlow;
import nl.duaal.actuals.Booking;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Format;
import nl.duaal.tabular.Table.Line;

/** The month book as a table to take along. */
final class BookTables {

    private final BookWords words;
    private final List<BookableFlow> flows;

    BookTables(BookWords words, List<BookableFlow> flows) {
        this.words = words;
        this.flows = List.copyOf(flows);
    }

    /** Bookings, one a row. */
    Table ledger(List<Booking> bookings) {
        return new Table(
                words.say("title"),
                List.of(
                        new Column(words.say("month"), 12),
                        new Column(words.say("column.flow"), 34),
                        new Column(words.say("whose"), 24),
                        new Column(words.say("kind"), 14),
                        new Column(words.say("document"), 16),
                        new Column(words.say("description"), 34),
                        new Column(words.say("column.many"), 10),
                        new Column(words.say("tariff.euros"), 10),
                        new Column(words.say("amount"), 14, Format.EURO),
                        new Column(words.say("vat"), 12, Format.EURO),
                        new Column(words.say("column.counts"), 14, Format.EURO),
                        new Column(words.say("column.corrects"), 24),
                        new Column(words.say("vat.reclaimed"), 14),
                        new Column(words.say("credit"), 14)),
                bookings.stream().map(one -> line(one, bookings)).toList());
    }

    private Line line(Booking one, List<Booking> all) {
        var data = one.data();
        var counted = one.counted();
        return Line.of(
                Cell.of(data.month().toString()),
                Cell.of(BookWords.flow(flows, data.flow())),
                Cell.of(words.employer(data.employer())),
                Cell.of(words.of("kind", data.kind())),
                Cell.of(data.document()),
                Cell.of(counted == null ? data.description() : words.of("quantity", counted.quantity())),
                counted == null ? Cell.EMPTY : Cell.of(counted.many()),
                counted == null ? Cell.EMPTY : Cell.of(counted.tariff()),
                euros(data.amountCents()),
                euros(data.vatCents()),
                euros(data.countedCents()),
                corrects(data, all),
                new Cell.Truth(data.vatReclaimed()),
                new Cell.Truth(data.amountCents() < 0));
    }

    /** Which booking this one puts right: its month and paper; of a month that the table has not, that it does so. */
    private Cell corrects(Booking.Data data, List<Booking> all) {
        var corrects = data.corrects();
        if (corrects == null) return Cell.EMPTY;
        return Cell.of(all.stream()
                .filter(one -> one.uuid().equals(corrects))
                .findFirst()
                .map(Booking::data)
                .map(one -> (one.month() + " " + one.document()).strip())
                .orElse(words.say("correction")));
    }

    private static Cell euros(long cents) {
        return Cell.of(BigDecimal.valueOf(cents, 2));
    }
}
