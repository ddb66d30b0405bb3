package nl.duaal.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.duaal.library.AmountChange;
import nl.duaal.library.Amounts;

/** What changed in a year: every national amount that got another value or an end, from what to what. */
class ChangesSection extends Div {

    private static final int FIRST_YEAR = 2024;

    private final LibraryWords words;

    ChangesSection(LibraryWords words, Amounts amounts, int year, int thisYear, String wanted) {
        this.words = words;
        var years = new Nav();
        years.addClassNames("library-years", "no-print");
        years.getElement().setAttribute("aria-label", words.say("changes.years"));
        IntStream.rangeClosed(FIRST_YEAR, thisYear + 1).forEach(one -> {
            var link = new Anchor(
                    LibraryLinks.address(LibraryPart.CHANGES) + "&" + LibraryView.YEAR + "=" + one,
                    String.valueOf(one));
            link.setId("year-" + one);
            if (one == year) link.getElement().setAttribute("aria-current", "true");
            years.add(link);
        });
        var found = found(words, amounts, year, wanted);
        add(years, new H2(words.say("changes.title", String.valueOf(year))));
        if (found.isEmpty()) {
            add(new Paragraph(words.say("changes.none", String.valueOf(year))));
            return;
        }
        var table = new LibraryTable(
                words.say("changes.title", String.valueOf(year)),
                List.of(
                        words.say("amounts.column.name"),
                        words.say("changes.column.share"),
                        words.say("changes.column.values"),
                        words.say("changes.column.from"),
                        words.say("amounts.column.source")));
        found.forEach(change -> row(table, change));
        add(table);
    }

    /** What changed in a year and has what is looked for in its name or key. */
    static List<AmountChange> found(LibraryWords words, Amounts amounts, int year, String wanted) {
        return amounts.changes(year).stream()
                .filter(change -> LibraryView.has(
                        wanted,
                        words.own(change.series().label()),
                        change.series().key()))
                .toList();
    }

    private void row(LibraryTable table, AmountChange change) {
        var series = change.series();
        var after = change.after();
        var before = words.figure(change.before().value(), series.percent(), series.unit());
        var unit = words.unit(series.unit());
        var share = change.share();
        String changed = after == null
                ? words.say("changes.ended", before)
                : words.say(
                                "changes.fromTo",
                                before,
                                words.figure(after.value(), series.percent(), series.unit()),
                                unit)
                        .strip();
        var end = series.endsOn();
        var day = after == null ? Objects.requireNonNull(end).plusDays(1) : after.validFrom();
        var source = new Div(new Span(after == null ? change.before().source() : after.source()));
        source.add(new Span(" "), words.mark(after == null ? change.before().mark() : after.mark()));
        var percentage = share == null ? "–" : words.figures().percent(share.doubleValue());
        table.row(
                LibraryLinks.amount(series.key(), words.own(series.label())),
                new Span(share != null && share.signum() > 0 ? "+" + percentage : percentage),
                new Span(changed),
                new Span(words.figures().date(day)),
                source);
    }
}
