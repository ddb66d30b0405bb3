package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.caseload.CoachHandover;
import nl.duaal.coaching.caseload.HandoverOutcome;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;

/** A hand-over as both coaches see it, with what each can do. */
final class HandoverCard extends Div {

    private final transient CoachingWords words;
    private final transient CoachingServices services;
    private final SignedIn user;
    private final transient CoachHandover handover;
    private final transient Runnable reload;

    HandoverCard(
            CoachingWords words,
            CoachingServices services,
            SignedIn user,
            CoachHandover handover,
            LocalDate today,
            Runnable reload) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.handover = handover;
        this.reload = reload;
        setId("handover-" + handover.uuid());
        addClassName("handover");
        if (handover.isWaiting()) addClassName("notice");
        var title = new Div(words.say(
                "handover.card",
                handover.person().fullName(),
                handover.from().name(),
                handover.to().name()));
        title.addClassName("record-name");
        var state = new Div(words.of("handover.state", handover.state()) + " · "
                + words.date(LocalDate.ofInstant(
                        handover.answeredAt() == null ? handover.offeredAt() : handover.answeredAt(),
                        AccountService.ZONE))
                + (handover.answer().isEmpty() ? "" : " · " + handover.answer()));
        state.addClassNames("small", "muted");
        add(title, state);
        var note = new Paragraph(handover.note());
        note.addClassName("said");
        if (!handover.note().isEmpty()) add(note);
        if (!handover.promises().isEmpty()) {
            var list = new UnorderedList();
            for (var one : handover.promises()) {
                list.add(new ListItem(words.say(
                        "handover.promise", one.what(), words.of("owedBy", one.owedBy()), words.date(one.due()))));
            }
            var label = new Div(words.say("handover.along"));
            label.addClassNames("small", "muted");
            add(label, list);
        }
        var contact = new Div();
        contact.addClassName("small");
        contact.add(
                handover.contacted() != null
                        ? words.say("handover.contacted", words.date(handover.contacted()))
                        : words.say("handover.contactBy", "") + " ");
        if (handover.contacted() == null) {
            contact.add(words.day(handover.nextContact(), handover.isContactLateOn(today)));
        }
        boolean runs = handover.isWaiting() || handover.state() == CoachHandover.State.ACCEPTED;
        if (runs) add(contact);
        if (handover.isWaiting() && user.may(Permission.WRITE_COACHING)) add(acts());
    }

    private Div acts() {
        var acts = new Div();
        acts.addClassNames("handover-acts", "no-print");
        if (handover.to().is(user)) {
            var accept = button("accept-" + handover.uuid(), "handover.accept", () -> answer(true, ""));
            accept.addClassName("primary");
            acts.add(accept, button("decline-" + handover.uuid(), "handover.decline", this::decline));
        }
        if (handover.from().is(user) || handover.offeredBy().is(user) || user.may(Permission.READ_ALL_PEOPLE)) {
            acts.add(button(
                    "withdraw-" + handover.uuid(),
                    "handover.withdraw",
                    () -> done(services.handovers().withdraw(user, handover.uuid(), handover.version()))));
        }
        return acts;
    }

    private NativeButton button(String id, String key, Runnable run) {
        var button = new NativeButton(words.say(key), click -> run.run());
        button.addClassName("button");
        button.setId(id);
        return button;
    }

    private void answer(boolean accept, String text) {
        done(services.handovers().answer(user, handover.uuid(), handover.version(), accept, text));
    }

    private void done(HandoverOutcome outcome) {
        HandoverForm.problem(words, outcome).ifPresentOrElse(Toast::warn, reload);
    }

    private void decline() {
        var form = new FormDialog(words.locale(), words.say("handover.decline"), "confirm-decline");
        form.setKeepText(words.say("handover.decline"));
        var reason = form.text("decline-reason", words.say("handover.why"), "", CoachHandover.ANSWER_MAX_LENGTH, true);
        form.open(() -> {
            var outcome =
                    services.handovers().answer(user, handover.uuid(), handover.version(), false, reason.getValue());
            var problem = HandoverForm.problem(words, outcome);
            if (problem.isEmpty()) reload.run();
            return problem;
        });
    }
}
