package nl.duaal.coaching.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.caseload.CoachHandover;
import nl.duaal.coaching.caseload.HandoverOutcome;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;

/** Hands somebody over to a colleague, with what is agreed. */
final class HandoverForm {

    private HandoverForm() {}

    static void open(CoachingPage page, List<Promise> open) {
        var words = page.words();
        var form = page.form(words.say("handover.form", page.person().fullName()), "save-handover", "handover");
        form.setKeepText(words.say("handover.offer"));
        form.words(words.say("handover.meaning"));
        var to = form.choice(
                "handover-to",
                words.say("handover.to"),
                page.services().planning().colleagues(page.user()),
                one -> one.name(),
                null,
                true);
        var note = form.area("handover-note", words.say("handover.note"), "", CoachHandover.NOTE_MAX_LENGTH, true);
        note.setHelperText(words.say("noHealth"));
        CheckboxGroup<Promise> promises = form.choices(
                "handover-promises",
                words.say("handover.promises"),
                open,
                one -> words.say(
                        "handover.promise",
                        one.data().what(),
                        words.owed(one),
                        words.date(one.data().due())),
                Set.copyOf(open),
                false);
        promises.setVisible(!open.isEmpty());
        var next = nextContact(words, page.services(), page.user(), form, "handover-next");
        form.open(() -> {
            var outcome = page.services()
                    .handovers()
                    .offer(
                            page.user(),
                            page.person().uuid(),
                            new CoachHandover.Offer(
                                    to.getValue().account(),
                                    note.getValue(),
                                    next.getValue(),
                                    promises.getValue().stream()
                                            .map(Promise::uuid)
                                            .collect(Collectors.toSet())));
            String said = words.of("handover.outcome", outcome);
            return switch (outcome) {
                case SAVED -> {
                    Toast.show(words.say("handover.offered", to.getValue().name()));
                    page.reload().run();
                    yield Optional.empty();
                }
                case IN_PAST, TOO_LATE -> {
                    FieldError.show(next, said);
                    yield Optional.of("");
                }
                case SAME_COACH, UNKNOWN_COACH -> {
                    FieldError.show(to, said);
                    yield Optional.of("");
                }
                case OUTDATED, GONE, TWICE, NO_COACH, COACH_CHANGED -> Optional.of(said);
            };
        });
    }

    /**
     * Hands several people over at once, each with everything that is still to be done.
     *
     * @param picked of them those who are chosen already
     */
    static void openMany(
            CoachingWords words,
            CoachingServices services,
            SignedIn user,
            List<CaseloadRow> rows,
            List<CaseloadRow> picked,
            Runnable reload) {
        var form = new FormDialog(words.locale(), words.say("handover.many"), "save-handovers");
        form.setKeepText(words.say("handover.offer"));
        form.words(words.say("handover.many.meaning"));
        var to = form.choice(
                "handovers-to",
                words.say("handover.to"),
                services.planning().colleagues(user),
                one -> one.name(),
                null,
                true);
        var chosen = form.choices(
                "handovers-people",
                words.say("handover.many.people"),
                rows,
                row -> row.person().fullName(),
                Set.copyOf(picked),
                true);
        var note = form.area("handovers-note", words.say("handover.note"), "", CoachHandover.NOTE_MAX_LENGTH, true);
        note.setHelperText(words.say("noHealth"));
        var next = nextContact(words, services, user, form, "handovers-next");
        form.open(() -> {
            var people =
                    chosen.getValue().stream().map(row -> row.person().uuid()).toList();
            var outcomes = services.handovers()
                    .offerAll(user, people, to.getValue().account(), note.getValue(), next.getValue());
            var wrong = outcomes.stream()
                    .filter(one -> one != HandoverOutcome.SAVED)
                    .distinct()
                    .map(one -> words.of("handover.outcome", one))
                    .collect(Collectors.joining(" "));
            int done = (int) outcomes.stream()
                    .filter(one -> one == HandoverOutcome.SAVED)
                    .count();
            if (done == 0) return Optional.of(wrong);
            String said = words.count("handover.many.offered", done);
            if (wrong.isEmpty()) Toast.show(said);
            else Toast.warn(said + " " + wrong);
            reload.run();
            return Optional.empty();
        });
    }

    private static DatePicker nextContact(
            CoachingWords words, CoachingServices services, SignedIn user, FormDialog form, String id) {
        var last = services.handovers().lastDay(user).orElse(null);
        var next = form.day(id, words.say("handover.next"), last, true);
        next.setMin(services.coaching().today());
        if (last != null) next.setHelperText(words.say("handover.next.help", words.date(last)));
        return next;
    }

    /** What came of it, where it was not kept. */
    static Optional<String> problem(CoachingWords words, HandoverOutcome outcome) {
        return outcome == HandoverOutcome.SAVED ? Optional.empty() : Optional.of(words.of("handover.outcome", outcome));
    }
}
