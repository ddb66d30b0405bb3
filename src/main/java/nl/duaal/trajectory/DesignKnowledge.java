package nl.duaal.trajectory;

import nl.duaal.access.SignedIn;
import nl.duaal.library.LibraryService;
import nl.duaal.trajectory.check.Knowledge;
import org.springframework.stereotype.Component;

/** What of the library the checks of a design rest on. */
@Component
class DesignKnowledge {

    private final LibraryService library;

    DesignKnowledge(LibraryService library) {
        this.library = library;
    }

    /** @param about who asks, for this trajectory: the amounts are those of its owner, also for a guest */
    Knowledge of(SignedIn about) {
        return new Knowledge(
                library.amounts(about), library.rules(about), library.schemes(about), library.holidays(about));
    }
}
