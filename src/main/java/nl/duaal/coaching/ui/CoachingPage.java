package nl.duaal.coaching.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.List;
import java.util.Optional;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.wording.Wording;
import nl.duaal.draft.DraftSubject;
import nl.duaal.person.PersonRow;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;

/**
 * What every side of somebody's coaching needs.
 *
 * @param wordings topics and ready-made texts
 * @param reload   shows the page anew
 */
record CoachingPage(
        CoachingWords words,
        CoachingServices services,
        SignedIn user,
        PersonRow person,
        List<Wording> wordings,
        Runnable reload) {

    CoachingPage {
        wordings = List.copyOf(wordings);
    }

    boolean mayWrite() {
        return user.may(Permission.WRITE_COACHING);
    }

    /** A form of which longer texts are kept while they are typed. */
    FormDialog form(String title, String keepId, String form) {
        var made = new FormDialog(words.locale(), title, keepId);
        made.keepTyped(user, new DraftSubject("COACHING", person.uuid()), form);
        return made;
    }

    /** Shows the page anew where something was kept; else says why not. */
    Optional<String> kept(CoachingOutcome outcome) {
        if (outcome != CoachingOutcome.SAVED) return Optional.of(words.outcome(outcome));
        reload.run();
        return Optional.empty();
    }

    /** The same for something that was done without a form. */
    void done(CoachingOutcome outcome) {
        kept(outcome).ifPresent(Toast::warn);
    }

    /** Asks whether something that cannot be taken back is meant. */
    void confirm(String title, String text, String sure, Runnable run) {
        var ask = new ConfirmDialog();
        ask.setHeader(title);
        ask.setText(text);
        ask.setCancelable(true);
        ask.setCancelText(words.say("cancel"));
        ask.setConfirmText(sure);
        ask.addConfirmListener(confirmed -> run.run());
        ask.open();
    }
}
