package nl.duaal.costbenefit.ui;

import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.shell.Toast;

/** Deletes a case and offers to bring it back. */
final class CaseDeletion {

    private CaseDeletion() {}

    /** @param refresh shows the list of cases as it is then; also after the case was brought back */
    static void delete(CaseWords words, CaseService cases, SignedIn user, UUID uuid, String name, Runnable refresh) {
        if (cases.delete(user, uuid)) {
            Toast.undoable(words.say("case.deleted", name), () -> {
                cases.restore(user, uuid);
                refresh.run();
            });
        } else {
            Toast.warn(words.say("case.gone"));
        }
        refresh.run();
    }
}
