package nl.duaal.persistence;

/**
 * The application cannot start, for a reason that whoever starts it can understand and take away.
 * The message is one sentence; nothing else is shown of it.
 */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
