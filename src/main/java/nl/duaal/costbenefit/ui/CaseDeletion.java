package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseService;

/** Deletes a case and offers to bring it back. */
final class CaseDeletion {

    private static final int UNDO_MILLISECONDS = 30_000;

    private CaseDeletion() {}

    /** @param refresh shows the list of cases as it is then; also after the case was brought back */
    static void delete(CaseWords words, CaseService cases, SignedIn user, UUID uuid, String name, Runnable refresh) {
        if (!cases.delete(user, uuid)) {
            Notification.show(words.say("case.gone"), 8000, Notification.Position.BOTTOM_START);
            refresh.run();
            return;
        }
        var toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.setDuration(UNDO_MILLISECONDS);
        toast.addClassName("toast");
        var undo = new Button(words.say("case.undo"), click -> {
            cases.restore(user, uuid);
            toast.close();
            refresh.run();
        });
        undo.setId("undo");
        toast.add(new Span(words.say("case.deleted", name)), undo);
        toast.open();
        refresh.run();
    }
}
