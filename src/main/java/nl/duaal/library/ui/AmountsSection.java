package nl.duaal.library.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import nl.duaal.library.AmountGroup;
import nl.duaal.library.AmountSeries;
import nl.duaal.library.Amounts;
import nl.duaal.shell.DayEntry;

/** Every amount by group, with the value that holds on a day. A group is filled when it is opened. */
class AmountsSection extends Div {

    private final LibraryWords words;
    private final LocalDate day;
    private final List<Details> groups = new ArrayList<>();

    /**
     * @param wanted   in lower case; what is shown has it in its name, key or source
     * @param ownTools what can be done with the organisation's own amounts together
     */
    AmountsSection(
            LibraryWords words,
            Amounts amounts,
            LocalDate day,
            String wanted,
            Consumer<LocalDate> dayChosen,
            Div ownTools) {
        this.words = words;
        this.day = day;
        var picker = new DatePicker(words.say("amounts.day"), day);
        DayEntry.setUp(picker, words.locale());
        picker.setId("amounts-day");
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) dayChosen.accept(change.getValue());
        });
        var open =
                new NativeButton(words.say("amounts.openAll"), click -> groups.forEach(group -> group.setOpened(true)));
        open.addClassNames("link", "no-print");
        open.setId("open-all");
        var tools = new Div(picker, open, ownTools);
        tools.addClassName("library-tools");
        var shown = new Paragraph(words.say("amounts.holdOn", words.figures().date(day)));
        shown.addClassName("muted");
        add(tools, shown);
        var byGroup = new EnumMap<AmountGroup, List<AmountSeries>>(AmountGroup.class);
        for (var series : amounts.series()) {
            if (matches(series, wanted)) {
                byGroup.computeIfAbsent(series.group(), none -> new ArrayList<>())
                        .add(series);
            }
        }
        byGroup.forEach((group, all) -> add(group(group, all, !wanted.isEmpty())));
        if (wanted.isEmpty() && !groups.isEmpty()) groups.getFirst().setOpened(true);
        if (byGroup.isEmpty()) add(LibraryView.nothing(words));
    }

    private boolean matches(AmountSeries series, String wanted) {
        return LibraryView.has(
                wanted,
                words.own(series.label()),
                series.key(),
                words.say("group." + series.group()),
                series.values().getLast().source());
    }

    private Details group(AmountGroup group, List<AmountSeries> all, boolean opened) {
        var name = new Span(words.say("group." + group));
        var count = new Span(words.say(all.size() == 1 ? "amounts.count.one" : "amounts.count", all.size()));
        count.addClassNames("muted", "small");
        var head = new Div(name, count);
        head.addClassName("library-group-head");
        var content = new Div();
        var details = new Details(head, content);
        details.addClassName("library-group");
        details.setId("group-" + group);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getElement().getChildCount() == 0) fill(content, group, all);
        });
        details.setOpened(opened);
        groups.add(details);
        return details;
    }

    private void fill(Div content, AmountGroup group, List<AmountSeries> all) {
        var table = new LibraryTable(
                words.say("group." + group),
                List.of(
                        words.say("amounts.column.name"),
                        words.say("amounts.column.value"),
                        words.say("amounts.column.since"),
                        words.say("amounts.column.source")));
        for (var series : all) row(table, series);
        content.getElement().appendChild(table.getElement());
    }

    private void row(LibraryTable table, AmountSeries series) {
        Anchor link = LibraryLinks.amount(series.key(), words.own(series.label()));
        link.setId("amount-" + series.key().replace('.', '-'));
        var amount = series.at(day);
        if (amount == null) {
            table.row(
                    link,
                    new Span("–"),
                    new Span("–"),
                    new Span(words.say(gone(series) ? "amounts.ended" : "amounts.notYet")));
            return;
        }
        var value = new Div(new Span(words.value(amount)));
        var range = words.range(amount);
        if (!range.isEmpty()) value.add(quiet(range));
        if (amount.beyondLastKnown()) {
            var last = quiet(words.say("amounts.beyond"));
            last.addClassName("warn");
            value.add(last);
        }
        var source = new Div(new Span(amount.own() ? words.say("amounts.own", amount.source()) : amount.source()));
        source.add(new Span(" "), words.mark(amount.mark()));
        table.row(link, value, new Span(words.since(amount.validFrom())), source);
    }

    private boolean gone(AmountSeries series) {
        var end = series.endsOn();
        return end != null && day.isAfter(end);
    }

    static Div quiet(String text) {
        var line = new Div(text);
        line.addClassNames("small", "muted");
        return line;
    }
}
