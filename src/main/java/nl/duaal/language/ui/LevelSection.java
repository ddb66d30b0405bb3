package nl.duaal.language.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.duaal.language.LevelOutcome;
import nl.duaal.language.LevelService;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.Measurement;
import nl.duaal.language.forecast.Forecast;
import nl.duaal.language.forecast.LanguageLine;
import nl.duaal.library.Skill;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.TextTable;
import org.jspecify.annotations.Nullable;

/** What was measured, per skill and through time; writing it down, and correcting it. */
final class LevelSection extends Section {

    private final transient LanguagePage page;
    private final transient LanguageWords words;
    private final transient LevelService.Levels levels;

    LevelSection(LanguagePage page, LevelService.Levels levels, LanguageLine line) {
        this.page = page;
        this.words = page.words();
        this.levels = levels;
        setId("language-levels");
        addClassName("language-section");
        var list = new RecordList(words.say("levels.title"), words.say("levels.none"));
        if (page.mayWrite()) list.adding("add-level", words.say("levels.add"), () -> ask(null));
        for (var one : levels.measurements().reversed()) item(list, one);
        add(list);
        if (levels.measurements().isEmpty()) return;
        // the picture first: what follows grows with the years
        list.addComponentAtIndex(1, drawings(line));
        var out = new Anchor(
                page.services()
                        .downloads()
                        .download(
                                page.user(),
                                words.locale(),
                                "languageLevels",
                                words.say("export.levels.fileName"),
                                List.of(),
                                () -> new LanguageTables(words).levels(levels, line)),
                words.say("export.levels"));
        out.setId("export-levels");
        out.addClassName("no-print");
        add(out);
        if (!levels.changes().isEmpty()) add(new H3(words.say("levels.history")), history());
    }

    private Div drawings(LanguageLine line) {
        var today = page.services().levels().today();
        var from = levels.measurements().getFirst().data().on();
        var until = line.demands().stream()
                .map(one -> one.demand().by())
                .filter(by -> by != null)
                .max(Comparator.naturalOrder())
                .orElse(today.plusYears(1));
        if (until.isBefore(today.plusMonths(6))) until = today.plusMonths(6);
        var drawing = new LevelDrawing(from, until);
        var drawings = new Div();
        drawings.addClassName("language-drawings");
        // the table of demands and the list below say the same in words
        drawings.getElement().setAttribute("aria-hidden", "true");
        for (var skill : Skill.values()) {
            var measured = levels.measurements().stream()
                    .filter(one -> one.data().skill() == skill)
                    .toList();
            if (measured.isEmpty()) continue;
            drawings.add(
                    new Div(new Span(words.skill(skill)), new Svg(drawing.of(measured, highest(line, skill), today))));
        }
        return drawings;
    }

    private static Forecast.@Nullable Line highest(LanguageLine line, Skill skill) {
        return line.demands().stream()
                .flatMap(one -> one.lines().stream())
                .map(LanguageLine.SkillStanding::line)
                .filter(one -> one.skill() == skill && !one.isReached())
                .min(Comparator.comparing(Forecast.Line::level))
                .orElse(null);
    }

    private void item(RecordList list, Measurement one) {
        var data = one.data();
        String name = words.skill(data.skill()) + " " + data.level() + " · " + words.date(data.on());
        String how = words.of("instrument", data.instrument())
                + (data.assessor().isEmpty() ? "" : " · " + data.assessor())
                + (one.broughtBy().isEmpty() ? "" : " · " + words.say("levels.broughtBy", one.broughtBy()));
        list.item(
                name,
                data.note().isEmpty() ? List.of(how) : List.of(how, data.note()),
                page.mayWrite()
                        ? RecordList.changeAndRemove(
                                words.locale(), one.uuid().toString(), name, () -> ask(one), () -> remove(one))
                        : List.of());
    }

    private TextTable history() {
        var table = new TextTable(new TextTable.Content(
                words.say("levels.history"),
                List.of(
                        words.say("column.when"),
                        words.say("column.skill"),
                        words.say("column.was"),
                        words.say("column.became"),
                        words.say("column.reason"),
                        words.say("column.who")),
                levels.changes().stream()
                        .map(change -> List.of(
                                words.figures().dateTime(change.at()),
                                words.skill(change.skill()),
                                said(change.was()),
                                change.became().isEmpty() ? words.say("levels.removed") : said(change.became()),
                                change.reason().isEmpty() ? words.say("levels.byTable") : change.reason(),
                                change.by()))
                        .toList()));
        table.addClassName("texts");
        return table;
    }

    /** "A2 · 2026-10-01 · TOA" in the user's words. */
    private String said(String text) {
        var parts = text.split(" · ", -1);
        return parts.length != 3
                ? text
                : parts[0] + " · " + words.date(LocalDate.parse(parts[1])) + " · "
                        + words.of("instrument", Measurement.Instrument.valueOf(parts[2]));
    }

    private void ask(@Nullable Measurement before) {
        var old = before == null ? null : before.data();
        var form = new FormDialog(
                words.locale(), words.say(before == null ? "levels.add" : "levels.correct"), "save-level");
        var skill = form.choice(
                "level-skill",
                words.say("column.skill"),
                before == null
                        ? Arrays.asList(Skill.values())
                        : List.of(before.data().skill()),
                words::skill,
                old == null ? null : old.skill(),
                true);
        skill.setReadOnly(before != null);
        var level = form.choice(
                "level-level",
                words.say("column.level"),
                MeasuredLevel.all(),
                MeasuredLevel::toString,
                old == null ? null : old.level(),
                true);
        var instrument = form.choice(
                "level-instrument",
                words.say("column.instrument"),
                Arrays.asList(Measurement.Instrument.values()),
                one -> words.of("instrument", one),
                old == null ? null : old.instrument(),
                true);
        var today = page.services().levels().today();
        var on = form.day("level-on", words.say("column.on"), old == null ? today : old.on(), true);
        on.setMax(today);
        var assessor = form.text(
                "level-assessor",
                words.say("column.assessor"),
                old == null ? "" : old.assessor(),
                Measurement.ASSESSOR_MAX_LENGTH,
                false);
        var note = form.area(
                "level-note",
                words.say("column.note"),
                old == null ? "" : old.note(),
                Measurement.NOTE_MAX_LENGTH,
                false);
        note.setHelperText(words.say("note.help"));
        var reason = before == null
                ? null
                : form.text("level-reason", words.say("levels.reason"), "", Measurement.REASON_MAX_LENGTH, true);
        form.demand(
                on,
                () -> on.getValue() != null && on.getValue().isAfter(today)
                        ? Optional.of(words.say("problem.notYet"))
                        : Optional.empty());
        form.open(() -> {
            var data = new Measurement.Data(
                    skill.getValue(),
                    level.getValue(),
                    instrument.getValue(),
                    on.getValue(),
                    assessor.getValue(),
                    note.getValue());
            return kept(form, before, data, reason == null ? "" : reason.getValue(), false);
        });
    }

    private Optional<String> kept(
            FormDialog form, @Nullable Measurement before, Measurement.Data data, String reason, boolean sure) {
        var service = page.services().levels();
        var person = page.person().uuid();
        var outcome = before == null
                ? service.note(page.user(), person, data, sure)
                : service.correct(page.user(), person, before.uuid(), before.version(), data, reason, sure);
        return switch (outcome) {
            case LevelOutcome.Saved _ -> {
                page.reload().run();
                yield Optional.empty();
            }
            case LevelOutcome.Jump(var beside, int steps) -> {
                confirm(form, before, data, reason, beside, steps);
                yield Optional.of(words.say("levels.jump.look"));
            }
            case LevelOutcome.Twice _ -> Optional.of(words.say("levels.twice"));
            case LevelOutcome.NotYet _ -> Optional.of(words.say("problem.notYet"));
            case LevelOutcome.Outdated _ -> Optional.of(words.say("outcome.OUTDATED"));
            case LevelOutcome.Gone _ -> Optional.of(words.say("outcome.GONE"));
        };
    }

    private void confirm(
            FormDialog form,
            @Nullable Measurement before,
            Measurement.Data data,
            String reason,
            Measurement beside,
            int steps) {
        var ask = new ConfirmDialog();
        ask.setHeader(words.say("levels.jump.title"));
        ask.setText(words.say(
                "levels.jump.text",
                words.skill(data.skill()),
                beside.data().level().toString(),
                words.date(beside.data().on()),
                data.level().toString(),
                steps));
        ask.setCancelable(true);
        ask.setCancelText(words.say("levels.jump.back"));
        ask.setConfirmText(words.say("levels.jump.sure"));
        ask.addConfirmListener(confirmed -> {
            if (kept(form, before, data, reason, true).isEmpty()) form.close();
        });
        ask.open();
    }

    private void remove(Measurement one) {
        var form = new FormDialog(words.locale(), words.say("levels.remove"), "confirm-remove-level");
        form.setKeepText(words.say("levels.remove"));
        var reason = form.text("remove-reason", words.say("levels.reason"), "", Measurement.REASON_MAX_LENGTH, true);
        form.open(() -> page.kept(page.services()
                .levels()
                .remove(page.user(), page.person().uuid(), one.uuid(), one.version(), reason.getValue())));
    }
}
