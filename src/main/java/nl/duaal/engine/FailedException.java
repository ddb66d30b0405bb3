package nl.duaal.engine;

/** An operation of a formula has no finite real result. */
final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    final Problem.Code code;

    FailedException(Problem.Code code) {
        super(code.key(), null, false, false);
        this.code = code;
    }
}
