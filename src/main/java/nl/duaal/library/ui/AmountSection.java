package nl.duaal.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.library.AmountSeries;
import nl.duaal.library.LibraryService;
import nl.duaal.library.OwnAmount;
import nl.duaal.library.OwnAmountData;
import nl.duaal.library.OwnOutcome;
import nl.duaal.shell.Toast;

/** One amount through time: what it is today, all its values with their sources, and those of the organisation. */
class AmountSection extends Div {

    private final LibraryWords words;
    private final transient LibraryService library;
    private final SignedIn user;
    private final transient AmountSeries series;
    private final transient Runnable changed;

    AmountSection(
            LibraryWords words,
            LibraryService library,
            SignedIn user,
            AmountSeries series,
            LocalDate day,
            Runnable changed) {
        this.words = words;
        this.library = library;
        this.user = user;
        this.series = series;
        this.changed = changed;
        setId("amount");
        var back = new Anchor(LibraryLinks.address(LibraryPart.AMOUNTS), words.say("amount.back"));
        back.addClassName("no-print");
        add(back, new H2(words.own(series.label())), now(day));
        addOwn();
        addHistory();
    }

    private Div now(LocalDate day) {
        var amount = series.at(day);
        var box = new Div();
        box.addClassName("library-now");
        if (amount == null) {
            box.add(new Paragraph(words.say("amount.none", words.figures().date(day))));
            return box;
        }
        var figure = new Paragraph(words.value(amount));
        figure.addClassName("library-figure");
        box.add(figure, new Paragraph(words.say("amount.on", words.figures().date(day))));
        var range = words.range(amount);
        if (!range.isEmpty()) box.add(AmountsSection.quiet(range));
        if (amount.beyondLastKnown()) {
            var warning =
                    new Paragraph(words.say("amount.beyond", words.figures().date(amount.validFrom())));
            warning.addClassNames("notice", "warn");
            box.add(warning);
        }
        return box;
    }

    private void addOwn() {
        boolean writer = user.may(Permission.WRITE_LIBRARY);
        if (!writer && series.own().isEmpty()) return;
        var head = new Div(new H2(words.say("amount.own.title")));
        head.addClassName("section-head");
        if (writer) {
            var add = new NativeButton(words.say("amount.own.add"), click -> edit(null));
            add.addClassNames("button", "no-print");
            add.setId("add-own-amount");
            head.add(add);
        }
        add(head);
        if (series.own().isEmpty()) {
            var none = new Paragraph(words.say("amount.own.none"));
            none.addClassName("muted");
            add(none);
            return;
        }
        var table = new LibraryTable(
                words.say("amount.own.title"),
                List.of(
                        words.say("amount.column.from"),
                        words.say("amounts.column.value"),
                        words.say("amount.column.reason"),
                        words.say("amount.column.by")));
        for (var one : series.own().reversed()) {
            var data = one.data();
            var until = data.validUntil();
            var days = new Div(new Span(
                    until == null
                            ? words.figures().date(data.validFrom())
                            : words.say(
                                    "amount.own.days",
                                    words.figures().date(data.validFrom()),
                                    words.figures().date(until))));
            var by = new Div(new Span(
                    words.say("amount.own.by", one.changedBy(), words.figures().dateTime(one.changedAt()))));
            if (writer) by.add(actions(one));
            table.row(
                    days,
                    new Span(words.value(data.value(), series.percent(), series.unit())),
                    new Span(data.reason()),
                    by);
        }
        add(table);
    }

    private Div actions(OwnAmount one) {
        var change = new NativeButton(words.say("amount.own.change"), click -> edit(one));
        change.addClassName("link");
        change.setId("change-own-" + one.data().validFrom());
        var remove = new NativeButton(words.say("amount.own.remove"), click -> remove(one));
        remove.addClassName("link");
        remove.setId("remove-own-" + one.data().validFrom());
        var actions = new Div(change, remove);
        actions.addClassNames("library-actions", "no-print");
        return actions;
    }

    private void edit(@org.jspecify.annotations.Nullable OwnAmount one) {
        var version = new AtomicLong(one == null ? 0 : one.version());
        new OwnAmountDialog(
                        words,
                        series,
                        one,
                        library.today(),
                        data -> {
                            var outcome = one == null
                                    ? library.addAmount(user, data)
                                    : library.changeAmount(user, one.uuid(), version.get(), data);
                            if (outcome instanceof OwnOutcome.Saved) {
                                Toast.show(words.say("amount.own.saved"));
                                changed.run();
                            }
                            return outcome;
                        },
                        mine -> one == null ? words.say("own.gone") : both(one, version, mine))
                .open();
    }

    /** What somebody else made of it beside what the user wants; whoever saves again has seen both. */
    private String both(OwnAmount one, AtomicLong version, OwnAmountData mine) {
        var now = library.amounts(user).series(series.key()).stream()
                .flatMap(found -> found.own().stream())
                .filter(own -> own.uuid().equals(one.uuid()))
                .findFirst();
        if (now.isEmpty()) return words.say("own.gone");
        version.set(now.get().version());
        return words.say(
                "own.outdated.both",
                now.get().changedBy(),
                words.figures().dateTime(now.get().changedAt()),
                said(now.get().data()),
                said(mine));
    }

    private String said(OwnAmountData data) {
        var until = data.validUntil();
        String from = words.figures().date(data.validFrom());
        return words.say(
                "own.said",
                words.value(data.value(), series.percent(), series.unit()),
                until == null
                        ? from
                        : words.say("amount.own.days", from, words.figures().date(until)),
                data.reason());
    }

    private void remove(OwnAmount one) {
        switch (library.removeAmount(user, one.uuid(), one.version())) {
            case OwnOutcome.Saved saved ->
                Toast.undoable(words.say("amount.own.removed"), () -> {
                    library.addAmount(user, one.data());
                    changed.run();
                });
            case OwnOutcome.Outdated outdated -> Toast.warn(words.say("own.outdated"));
            case OwnOutcome.Gone gone -> Toast.warn(words.say("own.gone"));
            case OwnOutcome.SameStart same -> throw new IllegalStateException("nothing starts when it is removed");
        }
        changed.run();
    }

    private void addHistory() {
        add(new H2(words.say("amount.history")));
        var table = new LibraryTable(
                words.say("amount.history"),
                List.of(
                        words.say("amount.column.from"),
                        words.say("amounts.column.value"),
                        words.say("amount.column.known"),
                        words.say("amounts.column.source")));
        for (var value : series.values().reversed()) {
            var source = new Div(new Span(value.source()), new Span(" "), words.mark(value.mark()));
            var note = value.note();
            if (note != null) source.add(AmountsSection.quiet(words.own(note)));
            var known = value.knownUntil();
            table.row(
                    new Span(
                            value.validFrom().equals(AmountSeries.START_UNKNOWN)
                                    ? words.say("amount.startUnknown")
                                    : words.figures().date(value.validFrom())),
                    new Span(words.value(value.value(), series.percent(), series.unit())),
                    new Span(
                            known == null
                                    ? words.say("amount.open")
                                    : words.figures().date(known)),
                    source);
        }
        add(table);
        var end = series.endsOn();
        if (end != null) {
            add(new Paragraph(words.say("amount.ends", words.figures().date(Objects.requireNonNull(end)))));
        }
        add(AmountsSection.quiet(words.say("amount.key", series.key())));
    }
}
