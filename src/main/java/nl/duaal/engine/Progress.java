package nl.duaal.engine;

/** Follows a long calculation, and may end it. It is asked from several threads, often, and should answer at once. */
public interface Progress {

    /** Nobody looks, nobody ends it. */
    Progress NONE = (_, _) -> true;

    /**
     * So much is done.
     *
     * @return whether to go on; otherwise the calculation throws {@link java.util.concurrent.CancellationException}
     */
    boolean at(long done, long all);
}
