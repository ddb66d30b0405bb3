package nl.duaal.actuals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.actuals.BookOutcome;
import nl.duaal.actuals.BookableFlow;
import nl.duaal.actuals.Booking;
import nl.duaal.actuals.MonthBook;
import nl.duaal.actuals.MonthBookService;
import nl.duaal.actuals.MonthState;
import nl.duaal.actuals.Quantity;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.TabState;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.TextTable;
import nl.duaal.shell.Toast;

/** The book of a month: what is counted, what was booked, what that comes to beside the plan, and how far it is. */
final class MonthBookPanel extends Div {

    private static final String MONTH = "month";

    private final transient BookWords words;
    private final transient BookServices services;
    private final transient SignedIn user;
    private final transient Cohort cohort;
    private final transient TabState state;
    private final transient List<BookableFlow> flows;
    private final boolean writes;

    MonthBookPanel(BookWords words, BookServices services, SignedIn user, Cohort cohort, TabState state) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.state = state;
        this.flows = services.book().flows(user, cohort.uuid());
        this.writes = cohort.about().may(Permission.WRITE_MONTH_BOOK);
        setId("month-book");
        addClassName("month-book");
        show();
    }

    BookWords words() {
        return words;
    }

    BookServices services() {
        return services;
    }

    SignedIn user() {
        return user;
    }

    Cohort cohort() {
        return cohort;
    }

    List<BookableFlow> flows() {
        return flows;
    }

    void show() {
        removeAll();
        var months = services.book().months(user, cohort.uuid());
        var intro = new Paragraph(words.say("intro"));
        intro.addClassName("sub");
        add(new H2(words.say("title")), intro);
        if (months.isEmpty()) {
            add(quiet(words.say("none")));
            return;
        }
        var month = chosen(months);
        var book = services.book().month(user, cohort.uuid(), month).orElse(null);
        if (book == null) return;
        add(head(months, book), standing(book));
        if (flows.isEmpty()) add(quiet(words.say("noFlows")));
        add(quantities(book), bookings(book), sums(book), tariffs(), tools(book));
        if (!book.changes().isEmpty()) add(history(book));
    }

    /** The month that the address says; else the first that is not locked. */
    private YearMonth chosen(List<MonthBook.Row> months) {
        try {
            var said = YearMonth.parse(state.get(MONTH));
            if (months.stream().anyMatch(one -> one.month().equals(said))) return said;
        } catch (DateTimeParseException none) {
            // the address says no month
        }
        return months.reversed().stream()
                .filter(one -> one.state() != MonthState.LOCKED)
                .findFirst()
                .orElse(months.getFirst())
                .month();
    }

    private Div head(List<MonthBook.Row> months, MonthBook book) {
        var choice = new Select<MonthBook.Row>();
        choice.setId("book-month");
        choice.setLabel(words.say("month"));
        choice.setItems(months);
        choice.setItemLabelGenerator(
                one -> words.figures().month(one.month()) + " · " + words.of("state", one.state()));
        months.stream()
                .filter(one -> one.month().equals(book.month()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            state.remember(Map.of(MONTH, change.getValue().month().toString()));
            show();
        });
        var head = new Div(choice);
        head.addClassNames("month-head");
        if (!writes) return head;
        var acts = new Div();
        acts.addClassNames("page-actions", "no-print");
        if (book.state() == MonthState.OPEN) {
            acts.add(button(
                    "check",
                    "primary",
                    () -> moved(services.book().check(user, cohort.uuid(), book.month()), "checked")));
        } else {
            if (book.state() == MonthState.CHECKED) {
                acts.add(button(
                        "lock",
                        "primary",
                        () -> moved(services.book().lock(user, cohort.uuid(), book.month()), "locked")));
            }
            acts.add(button("reopen", "", () -> reopen(book)));
        }
        head.add(acts);
        return head;
    }

    private NativeButton button(String key, String look, Runnable run) {
        var button = new NativeButton(words.say(key), click -> run.run());
        button.addClassName("button");
        if (!look.isEmpty()) button.addClassName(look);
        button.setId(key + "-month");
        return button;
    }

    private Paragraph standing(MonthBook book) {
        String said = book.changes().stream()
                .filter(one -> one.state() == book.state() && book.state() != MonthState.OPEN)
                .findFirst()
                .map(one -> words.say(
                        "standing." + book.state(), one.by(), words.figures().dateTime(one.at())))
                .orElse(words.say("standing.OPEN"));
        var standing = new Paragraph(said);
        standing.setId("month-standing");
        standing.addClassName("lead-sentence");
        return standing;
    }

    private void moved(BookOutcome outcome, String said) {
        show();
        if (outcome instanceof BookOutcome.Saved) Toast.show(words.say(said));
        else Toast.warn(words.outcome(outcome));
    }

    private void reopen(MonthBook book) {
        var form = new FormDialog(words.locale(), words.say("reopen.title", month(book)), "confirm-reopen");
        form.setKeepText(words.say("reopen"));
        form.words(words.say("reopen.text"));
        var reason = form.text("reopen-reason", words.say("reason"), "", MonthBookService.REASON_MAX_LENGTH, true);
        form.open(() -> {
            var outcome = services.book().reopen(user, cohort.uuid(), book.month(), reason.getValue());
            if (!(outcome instanceof BookOutcome.Saved)) return Optional.of(words.outcome(outcome));
            show();
            Toast.show(words.say("reopened"));
            return Optional.empty();
        });
    }

    private String month(MonthBook book) {
        return words.figures().month(book.month());
    }

    private Component quantities(MonthBook book) {
        var part = new Div(new H2(words.say("quantities")));
        if (book.quantities().isEmpty()) {
            part.add(quiet(words.say("quantities.none")));
            return told(part, book);
        }
        var table = new CardTable(words.say("quantities"), words.say("column.what"), words.say("column.many"));
        table.figures(1);
        table.setId("month-quantities");
        for (var one : Quantity.values()) {
            var many = book.quantities().get(one);
            if (many == null) continue;
            table.row(
                    CardTable.text(words.of("quantity", one)),
                    CardTable.text(words.figures().number(many.doubleValue(), 2)));
        }
        part.add(table);
        return told(part, book);
    }

    /** What is counted otherwise now than was kept, and when it was kept where that was late. */
    private Div told(Div part, MonthBook book) {
        if (!book.otherwise().isEmpty()) {
            var title = new Paragraph(words.say("otherwise." + book.state()));
            var list = new UnorderedList();
            for (var one : book.otherwise()) {
                list.add(new ListItem(words.say(
                        "otherwise.line",
                        words.of("quantity", one.quantity()),
                        words.figures().number(one.now().doubleValue(), 2),
                        words.figures().number(one.kept().doubleValue(), 2))));
            }
            var notice = new Div(title, list);
            notice.addClassNames("notice", "warn");
            notice.setId("month-otherwise");
            part.add(notice);
        }
        Instant at = book.countedAt();
        if (at != null) {
            var late = quiet(words.say("countedLater", words.figures().dateTime(at)));
            late.addClassName("small");
            part.add(late);
        }
        return part;
    }

    private Component bookings(MonthBook book) {
        var list = new RecordList(words.say("bookings"), words.say("bookings.none"));
        list.setId("month-bookings");
        boolean open = writes && book.state() == MonthState.OPEN && !flows.isEmpty();
        if (open) list.adding("add-booking", words.say("add"), () -> BookingForm.add(this, book.month()));
        for (var one : book.bookings()) {
            var data = one.data();
            String name = BookWords.flow(flows, data.flow());
            var title = new Div(new Span(name), new Span(words.cents(data.countedCents())));
            title.addClassNames("record-name", "booking-name");
            var what = new Div(words.what(one));
            var below = new Div(words.employer(data.employer())
                    + (data.vatCents() == 0
                            ? ""
                            : " · "
                                    + words.say(
                                            data.vatReclaimed() ? "vat.back" : "vat.counted",
                                            words.cents(data.vatCents())))
                    + (one.counted() == null ? " · " + one.by() : ""));
            below.addClassNames("small", "muted");
            var item = new Div(title, what, below);
            for (var said : words.corrections(one, book.corrections(), flows)) {
                var line = new Div(said);
                line.addClassNames("small", "booking-correction");
                item.add(line);
            }
            list.item(item, "booking-" + one.uuid(), acts(book, one, name + " " + words.what(one)));
        }
        var total = new Div();
        total.addClassName("book-total");
        total.setId("month-total");
        words.totals(BookTotals.of(book.bookings(), flows)).forEach(line -> total.add(new Paragraph(line)));
        return new Div(list, total);
    }

    /** In an open month a booking is changed; in a locked one it is put right in a later month. */
    private List<RecordList.Act> acts(MonthBook book, Booking one, String name) {
        if (!writes || flows.isEmpty()) return List.of();
        return switch (book.state()) {
            case OPEN ->
                one.counted() != null
                        ? List.of()
                        : one.data().corrects() != null
                                ? List.of(takeBack(one, name))
                                : RecordList.changeAndRemove(
                                        words.locale(),
                                        one.uuid().toString(),
                                        name,
                                        () -> BookingForm.change(this, one),
                                        () -> remove(one));
            case CHECKED -> List.of();
            case LOCKED ->
                List.of(new RecordList.Act(
                        "correct-" + one.uuid(),
                        words.say("correct.of", name),
                        VaadinIcon.EDIT,
                        () -> BookingForm.correct(this, one)));
        };
    }

    /** A correction is taken back as a whole; to change it, the booking is put right again. */
    private RecordList.Act takeBack(Booking one, String name) {
        return new RecordList.Act(
                "take-back-" + one.uuid(), words.say("takeBack.of", name), VaadinIcon.TRASH, () -> takeBack(one));
    }

    private void takeBack(Booking one) {
        var book = services.book();
        var corrects = one.data().corrects();
        var right = corrects == null
                ? null
                : book.correctable(user, cohort.uuid(), corrects).orElse(null);
        var outcome = book.remove(user, cohort.uuid(), one.uuid(), one.version());
        show();
        if (!(outcome instanceof BookOutcome.Saved)) {
            Toast.warn(words.outcome(outcome));
        } else if (right == null) {
            Toast.show(words.say("takenBack"));
        } else {
            Toast.undoable(words.say("takenBack"), () -> {
                var again = book.correct(user, cohort.uuid(), right.first().uuid(), right.now());
                show();
                if (!(again instanceof BookOutcome.Saved)) Toast.warn(words.outcome(again));
            });
        }
    }

    private void remove(Booking one) {
        var outcome = services.book().remove(user, cohort.uuid(), one.uuid(), one.version());
        show();
        if (!(outcome instanceof BookOutcome.Saved)) {
            Toast.warn(words.outcome(outcome));
            return;
        }
        Toast.undoable(words.say("removed"), () -> {
            var again = services.book().book(user, cohort.uuid(), one.data());
            show();
            if (!(again instanceof BookOutcome.Saved)) Toast.warn(words.outcome(again));
        });
    }

    /** By flow what was planned for the month and what it comes to. */
    private Component sums(MonthBook book) {
        var byFlow = book.byFlow();
        var ids = new TreeSet<String>(byFlow.keySet());
        flows.stream()
                .filter(flow -> flow.planned().containsKey(book.month()))
                .map(BookableFlow::id)
                .forEach(ids::add);
        if (ids.isEmpty()) return new Div();
        var rows = new ArrayList<List<String>>();
        ids.stream()
                .sorted(Comparator.comparing(id -> BookWords.flow(flows, id)))
                .forEach(id -> {
                    double planned = flows.stream()
                            .filter(flow -> flow.id().equals(id))
                            .mapToDouble(flow -> flow.planned().getOrDefault(book.month(), 0.0))
                            .sum();
                    Long booked = byFlow.get(id);
                    rows.add(List.of(
                            BookWords.flow(flows, id),
                            words.figures().euro(planned),
                            booked == null ? "–" : words.cents(booked),
                            booked == null ? "–" : words.figures().euro(booked / 100.0 - planned)));
                });
        var table = new TextTable(new TextTable.Content(
                words.say("sums"),
                List.of(
                        words.say("column.flow"),
                        words.say("column.planned"),
                        words.say("column.booked"),
                        words.say("column.difference")),
                rows));
        var note = new Paragraph(words.say("sums.note"));
        note.addClassNames("small", "muted");
        var details = new NativeDetails(words.say("sums"), new Div(table, note));
        details.setId("month-sums");
        details.setOpen(true);
        return details;
    }

    private Component tariffs() {
        var list = new RecordList(words.say("tariffs"), words.say("tariffs.none"));
        if (writes && !flows.isEmpty()) list.adding("add-tariff", words.say("tariff.add"), () -> TariffForm.add(this));
        for (var one : services.book().tariffs(user, cohort.uuid())) {
            var data = one.data();
            String name = words.of("quantity", data.quantity()) + " → " + BookWords.flow(flows, data.flow());
            list.item(
                    name,
                    List.of(
                            words.say(
                                    "tariff.line",
                                    words.figures().number(data.euros().doubleValue(), 4),
                                    words.figures().month(data.from())),
                            data.source()),
                    writes
                            ? List.of(new RecordList.Act(
                                    "remove-" + one.uuid(),
                                    nl.duaal.shell.Words.text(words.locale(), "shell.record.remove", name),
                                    VaadinIcon.TRASH,
                                    () -> {
                                        var outcome = services.book()
                                                .removeTariff(user, cohort.uuid(), one.uuid(), one.version());
                                        show();
                                        if (!(outcome instanceof BookOutcome.Saved)) {
                                            Toast.warn(words.outcome(outcome));
                                            return;
                                        }
                                        Toast.undoable(words.say("removed"), () -> {
                                            services.book().addTariff(user, cohort.uuid(), data);
                                            show();
                                        });
                                    }))
                            : List.of());
        }
        var details = new NativeDetails(words.say("tariffs.title"), new Div(quiet(words.say("tariffs.help")), list));
        details.setId("month-tariffs");
        return details;
    }

    private Div tools(MonthBook book) {
        var tools = new Div();
        tools.addClassNames("book-tools", "no-print");
        if (writes && !flows.isEmpty()) {
            var in = new Anchor(BookingImportView.path(cohort.uuid()), words.say("import.open"));
            in.setId("import-bookings");
            tools.add(in);
        }
        tools.add(
                export(
                        "ledger",
                        List.of(cohort.data().name()),
                        () -> new BookTables(words, flows)
                                .ledger(services.book().ledger(user, cohort.uuid()))),
                export(
                        "month",
                        List.of(cohort.data().name(), month(book)),
                        () -> new BookTables(words, flows)
                                .ledger(services.book()
                                        .month(user, cohort.uuid(), book.month())
                                        .map(MonthBook::bookings)
                                        .orElse(List.of()))));
        return tools;
    }

    private Anchor export(String key, List<String> chosen, Supplier<nl.duaal.tabular.Table> table) {
        var out = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "monthBook" + Character.toUpperCase(key.charAt(0)) + key.substring(1),
                                words.say("export." + key + ".fileName"),
                                chosen,
                                table),
                words.say("export." + key));
        out.setId("export-" + key);
        return out;
    }

    private NativeDetails history(MonthBook book) {
        var table = new TextTable(new TextTable.Content(
                words.say("history"),
                List.of(
                        words.say("column.when"),
                        words.say("column.state"),
                        words.say("column.who"),
                        words.say("reason")),
                book.changes().stream()
                        .map(one -> List.of(
                                words.figures().dateTime(one.at()),
                                words.of("state", one.state()),
                                one.by(),
                                one.reason()))
                        .toList()));
        table.addClassName("texts");
        var details = new NativeDetails(words.say("history"), table);
        details.setId("month-history");
        return details;
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }
}
