package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseConflicts;
import nl.duaal.costbenefit.CaseData;
import nl.duaal.costbenefit.CaseEdit;
import nl.duaal.costbenefit.CaseEdit.Field;
import nl.duaal.costbenefit.CaseEdit.Part;
import nl.duaal.costbenefit.EditOutcome;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.Range;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Problem;
import nl.duaal.shell.ConflictScreen;
import nl.duaal.shell.FieldConflict;
import nl.duaal.shell.FieldConflict.Choice;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Saves edits of the case on the page, and settles with the user what meets somebody else's change. */
class CaseSaving {

    private final CaseWords words;
    private final CaseConflicts conflicts;
    private final SignedIn user;
    private final CaseDrafts drafts;
    private final OpenCase page;

    CaseSaving(CaseWords words, CaseConflicts conflicts, SignedIn user, CaseDrafts drafts, OpenCase page) {
        this.words = words;
        this.conflicts = conflicts;
        this.user = user;
        this.drafts = drafts;
        this.page = page;
    }

    /**
     * @param done    is called once it was stored
     * @param refused is told why not when the model would not be sound
     */
    void save(CaseEdit edit, Runnable done, Consumer<Problem> refused) {
        var begun = drafts.begun(edit);
        settle(begun, conflicts.save(user, uuid(), begun), done, refused);
    }

    private void settle(CaseEdit edit, EditOutcome outcome, Runnable done, Consumer<Problem> refused) {
        switch (outcome) {
            case EditOutcome.Saved(var now, var besideOthers) -> {
                drafts.over(edit);
                page.show(now);
                if (besideOthers) Toast.show(words.say("conflict.beside"));
                done.run();
            }
            case EditOutcome.Refused(var problems) -> refused.accept(problems.getFirst());
            case EditOutcome.Clashing(var now, var both) -> {
                drafts.keep(edit);
                ask(edit, now, both, done, refused);
            }
            case EditOutcome.Deleted deleted -> {
                drafts.keep(edit);
                ask(edit, deleted, done, refused);
            }
            case EditOutcome.Gone() -> page.gone();
        }
    }

    private void ask(CaseEdit edit, EvaluatedCase now, List<Field> both, Runnable done, Consumer<Problem> refused) {
        var stored = now.stored();
        var names = new InputNames(words, stored.base());
        new ConflictScreen(
                        words.locale(),
                        stored.changedBy(),
                        stored.changedAt(),
                        both.stream().map(field -> inWords(field, now, names)).toList(),
                        choices -> {
                            // Begun anew from what the user has just seen: should that move again, it is asked again.
                            var decided =
                                    edit.startedFrom(stored).with(field -> decided(field, choices.get(field.key())));
                            var outcome = conflicts.save(user, uuid(), decided);
                            if (outcome instanceof EditOutcome.Saved) drafts.over(edit);
                            settle(decided, outcome, done, refused);
                        },
                        () -> {
                            drafts.over(edit);
                            page.show(now);
                        })
                .open();
    }

    private static Optional<Field> decided(Field field, @Nullable Choice choice) {
        return switch (choice) {
            case null -> Optional.of(field);
            case Choice.Mine() -> Optional.of(field);
            case Choice.Theirs() -> Optional.empty();
            case Choice.Merged(var text) ->
                field instanceof Field.Text(var part, var was, var mine)
                        ? Optional.of(new Field.Text(part, was, part == Part.NAME ? text.strip() : text))
                        : Optional.of(field);
        };
    }

    private FieldConflict inWords(Field field, EvaluatedCase now, InputNames names) {
        return switch (field) {
            case Field.Text(var part, var was, var mine) ->
                new FieldConflict(
                        field.key(),
                        words.say(part == Part.NAME ? "case.name" : "case.note"),
                        was,
                        CaseEdit.part(now.stored().data(), part),
                        mine,
                        part == Part.NAME ? FieldConflict.Kind.LINE : FieldConflict.Kind.TEXT,
                        part == Part.NAME ? CaseData.NAME_MAX_LENGTH : CaseData.NOTE_MAX_LENGTH);
            case Field.Number(var key, var was, var mine) -> {
                var base = inBase(now);
                yield FieldConflict.choice(
                        key,
                        names.label(key),
                        names.value(key, was == null ? base.get(key) : was),
                        names.value(key, now.evaluation().inputValues().get(key)),
                        names.value(key, mine == null ? base.get(key) : mine));
            }
            case Field.Spread(var key, var was, var mine) -> {
                var texts = RangeWords.of(words, now.stored().base(), key);
                var base = now.stored().baseRange(key).orElse(Range.CERTAIN);
                var theirs = CaseEdit.range(now.stored(), key);
                yield FieldConflict.choice(
                        field.key(),
                        words.say("range.of", names.label(key)),
                        texts.exact(was == null ? base : was),
                        texts.exact(theirs == null ? base : theirs),
                        texts.exact(mine == null ? base : mine));
            }
        };
    }

    private static Map<String, Double> inBase(EvaluatedCase now) {
        return switch (Engine.evaluate(now.stored().base())) {
            case Outcome.Ok(var evaluation) -> evaluation.inputValues();
            case Outcome.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private void ask(CaseEdit edit, EditOutcome.Deleted deleted, Runnable done, Consumer<Problem> refused) {
        var when = words.figures().dateTime(deleted.at());
        var by = deleted.by();
        var dialog = new ConfirmDialog();
        dialog.setHeader(words.say("conflict.deleted.title", deleted.name()));
        dialog.setText(
                by == null
                        ? words.say("conflict.deleted.text.unknown", when)
                        : words.say("conflict.deleted.text", by, when));
        dialog.setCancelable(true);
        dialog.setCloseOnEsc(false);
        dialog.setCancelText(words.say("conflict.deleted.leave"));
        dialog.addCancelListener(cancel -> {
            drafts.over(edit);
            CaseLinks.openList();
        });
        dialog.setConfirmText(words.say("conflict.deleted.restore"));
        dialog.addConfirmListener(confirm -> settle(edit, conflicts.restoreAndSave(user, uuid(), edit), done, refused));
        dialog.open();
    }

    private UUID uuid() {
        return page.current().stored().uuid();
    }
}
