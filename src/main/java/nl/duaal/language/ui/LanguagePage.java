package nl.duaal.language.ui;

import java.util.Optional;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.language.NoteOutcome;
import nl.duaal.person.PersonRow;

/**
 * What every side of somebody's language needs.
 *
 * @param reload shows the page anew
 */
record LanguagePage(LanguageWords words, LanguageServices services, SignedIn user, PersonRow person, Runnable reload) {

    boolean mayWrite() {
        return user.may(Permission.WRITE_LANGUAGE);
    }

    /** Shows the page anew where something was kept; else says why not. */
    Optional<String> kept(NoteOutcome outcome) {
        if (outcome != NoteOutcome.SAVED) return Optional.of(words.outcome(outcome));
        reload.run();
        return Optional.empty();
    }
}
