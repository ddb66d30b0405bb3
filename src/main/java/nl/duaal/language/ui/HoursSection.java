package nl.duaal.language.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.duaal.language.NoteOutcome;
import nl.duaal.language.hours.ActivityKind;
import nl.duaal.language.hours.HoursService;
import nl.duaal.language.hours.LedgerTotals.Minutes;
import nl.duaal.language.hours.OwnActivity;
import nl.duaal.library.Ledger;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.TextTable;
import org.jspecify.annotations.Nullable;

/** Hours by what they count for, and hours that are written down by hand. */
final class HoursSection extends Section {

    private static final int MOST_SHOWN = 12;

    private final transient LanguagePage page;
    private final transient LanguageWords words;

    HoursSection(LanguagePage page, HoursService.Hours hours) {
        this.page = page;
        this.words = page.words();
        setId("language-hours");
        addClassName("language-section");
        add(new H2(words.say("hours.title")));
        if (!hours.all().isEmpty()) {
            add(totals(hours));
            var once = new Paragraph(words.say("hours.once"));
            once.addClassNames("small", "muted");
            add(once);
        }
        var list = new RecordList(words.say("hours.own"), words.say("hours.none"));
        if (page.mayWrite()) list.adding("add-hours", words.say("hours.add"), () -> ask(null));
        hours.own().stream().limit(MOST_SHOWN).forEach(one -> item(list, one));
        add(list);
        if (hours.own().size() > MOST_SHOWN) {
            var more = new Paragraph(words.say("hours.more", hours.own().size() - MOST_SHOWN));
            more.addClassName("muted");
            add(more);
        }
        if (hours.all().isEmpty()) return;
        var out = new Anchor(
                page.services()
                        .downloads()
                        .download(
                                page.user(),
                                words.locale(),
                                "languageHours",
                                words.say("export.hours.fileName"),
                                List.of(),
                                () -> new LanguageTables(words).hours(hours)),
                words.say("export.hours"));
        out.setId("export-hours");
        out.addClassName("no-print");
        add(out);
    }

    private TextTable totals(HoursService.Hours hours) {
        var totals = hours.totals();
        var rows = new java.util.ArrayList<List<String>>();
        totals.ledgers().forEach((ledger, minutes) -> rows.add(row(words.ledger(ledger), minutes)));
        rows.add(row(words.say("hours.total"), totals.total()));
        var table = new TextTable(new TextTable.Content(
                words.say("hours.title"),
                List.of(
                        words.say("column.ledger"),
                        words.say("column.planned"),
                        words.say("column.given"),
                        words.say("column.followed")),
                rows));
        table.setId("ledger-totals");
        table.addClassName("last-is-total");
        return table;
    }

    private List<String> row(String name, Minutes minutes) {
        return List.of(
                name,
                words.minutes(minutes.planned()),
                words.minutes(minutes.given()),
                words.minutes(minutes.followed()));
    }

    private void item(RecordList list, OwnActivity one) {
        var data = one.data();
        String name = words.of("activity", data.kind()) + " · " + words.date(data.on()) + " · "
                + words.say("hours.some", words.minutes(data.followed()));
        String counts = words.say("hours.counts", words.ledgers(data.ledgers()))
                + (data.certified() ? " · " + words.say("hours.certified.short") : "");
        list.item(
                name,
                data.note().isEmpty() ? List.of(counts) : List.of(counts, data.note()),
                page.mayWrite()
                        ? RecordList.changeAndRemove(
                                words.locale(), one.uuid().toString(), name, () -> ask(one), () -> remove(one))
                        : List.of());
    }

    private void remove(OwnActivity one) {
        var form = new FormDialog(words.locale(), words.say("hours.remove.title"), "confirm-remove-hours");
        form.words(words.say("hours.remove.sure"));
        form.setKeepText(words.say("hours.remove.title"));
        form.open(() -> page.kept(
                page.services().hours().remove(page.user(), page.person().uuid(), one.uuid(), one.version())));
    }

    private void ask(@Nullable OwnActivity before) {
        var old = before == null ? null : before.data();
        var form =
                new FormDialog(words.locale(), words.say(before == null ? "hours.add" : "hours.change"), "save-hours");
        var kind = form.choice(
                "hours-kind",
                words.say("column.kind"),
                Arrays.asList(ActivityKind.values()),
                one -> words.of("activity", one),
                old == null ? ActivityKind.SELF_STUDY : old.kind(),
                true);
        var on = form.day(
                "hours-on",
                words.say("column.on"),
                old == null ? page.services().levels().today() : old.on(),
                true);
        int most = OwnActivity.MOST_MINUTES / 60;
        var planned = form.decimal(
                "hours-planned", words.say("column.planned"), hours(old == null ? 0 : old.planned()), most);
        var given = form.decimal("hours-given", words.say("column.given"), hours(old == null ? 0 : old.given()), most);
        var followed = form.decimal(
                "hours-followed", words.say("column.followed"), hours(old == null ? 0 : old.followed()), most);
        var ledgers = form.choices(
                "hours-ledgers",
                words.say("hours.countsFor"),
                kind.getValue().possible(),
                words::ledger,
                old == null ? kind.getValue().possible() : old.ledgers(),
                true);
        ledgers.setHelperText(words.say("hours.countsFor.help"));
        kind.addValueChangeListener(change -> offer(ledgers, change.getValue()));
        var certified = form.check("hours-certified", words.say("hours.certified"), old != null && old.certified());
        var twice = form.check("hours-twice", words.say("hours.twice"), false);
        twice.setVisible(false);
        var note = form.text(
                "hours-note",
                words.say("column.note"),
                old == null ? "" : old.note(),
                OwnActivity.NOTE_MAX_LENGTH,
                false);
        form.demand(
                followed,
                () -> readable(followed)
                                && readable(given)
                                && FormDialog.decimal(followed).compareTo(FormDialog.decimal(given)) > 0
                        ? Optional.of(words.say("problem.followed"))
                        : Optional.empty());
        form.demand(
                ledgers,
                () -> !certified.getValue() && ledgers.getValue().stream().anyMatch(OwnActivity.COURSE::contains)
                        ? Optional.of(words.say("problem.certified"))
                        : Optional.empty());
        form.open(() -> {
            var data = new OwnActivity.Data(
                    kind.getValue(),
                    on.getValue(),
                    minutes(planned, old == null ? 0 : old.planned()),
                    minutes(given, old == null ? 0 : old.given()),
                    minutes(followed, old == null ? 0 : old.followed()),
                    ledgers.getValue(),
                    certified.getValue(),
                    note.getValue());
            var outcome = kept(before, data, twice.getValue());
            if (outcome == NoteOutcome.TWICE) twice.setVisible(true);
            return page.kept(outcome);
        });
    }

    private NoteOutcome kept(@Nullable OwnActivity before, OwnActivity.Data data, boolean evenIfTwice) {
        var service = page.services().hours();
        var person = page.person().uuid();
        return before == null
                ? service.note(page.user(), person, data, evenIfTwice)
                : service.change(page.user(), person, before.uuid(), before.version(), data, evenIfTwice);
    }

    private static BigDecimal hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }

    private static void offer(CheckboxGroup<Ledger> ledgers, ActivityKind kind) {
        ledgers.setItems(kind.possible());
        ledgers.setValue(kind.possible().size() == 1 ? kind.possible() : Set.of());
    }

    private static boolean readable(TextField field) {
        return field.getValue().strip().matches("[0-9]{1,4}([.,][0-9])?");
    }

    /** What is typed in minutes; hours that are as they were are no minute more or less. */
    private static int minutes(TextField field, int before) {
        if (FormDialog.decimal(field).compareTo(hours(before)) == 0) return before;
        return FormDialog.decimal(field).multiply(BigDecimal.valueOf(60)).intValue();
    }
}
