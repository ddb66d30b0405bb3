package nl.duaal.costbenefit.ui;

import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.shell.Toast;

/** Deletes a case and offers to bring it back. */
final class CaseDeletion {

    private CaseDeletion() {}

    /**
     * @param refresh     shows what is left
     * @param broughtBack shows what came back
     */
    static void delete(
            CaseWords words,
            CaseService cases,
            SignedIn user,
            UUID uuid,
            String name,
            Runnable refresh,
            Runnable broughtBack) {
        if (cases.delete(user, uuid)) {
            Toast.undoable(words.say("case.deleted", name), () -> {
                cases.restore(user, uuid);
                broughtBack.run();
            });
        } else {
            Toast.warn(words.say("case.gone"));
        }
        refresh.run();
    }
}
