package nl.duaal.persistence;

/** A backup cannot be made or restored, for a reason that whoever asked for it can understand; one sentence. */
final class CannotBackUp extends RuntimeException {

    CannotBackUp(String sentence) {
        super(sentence);
    }

    CannotBackUp(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
