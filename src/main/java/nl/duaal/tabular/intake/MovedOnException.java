package nl.duaal.tabular.intake;

/** Somebody else changed what an import would change; nothing of it is kept. */
public final class MovedOnException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MovedOnException(String what) {
        super(what);
    }
}
