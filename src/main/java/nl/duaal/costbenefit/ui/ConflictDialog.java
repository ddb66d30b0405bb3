package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import nl.duaal.costbenefit.EvaluatedCase;

/** Tells that somebody else was faster, and lets the user decide about the own change. */
class ConflictDialog extends ConfirmDialog {

    ConflictDialog(CaseWords words, EvaluatedCase theirs, Runnable keepTheirs, Runnable applyMine) {
        var stored = theirs.stored();
        setHeader(words.say("conflict.title"));
        setText(words.say("conflict.text", stored.changedBy(), words.figures().dateTime(stored.changedAt())));
        setCancelable(true);
        setCancelText(words.say("conflict.theirs"));
        addCancelListener(cancel -> keepTheirs.run());
        setConfirmText(words.say("conflict.mine"));
        addConfirmListener(confirm -> applyMine.run());
        setCloseOnEsc(false);
    }
}
