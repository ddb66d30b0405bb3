package nl.duaal.cohort.signal;

import java.util.List;

/** Something that needs attention, as a room knows it; rooms contribute beans. */
public interface SignalSource {

    /** Every kind that it finds; for each there is a rule in the data, and a sentence. */
    List<SignalKind> kinds();

    /**
     * Everything of its kinds that needs attention, about one person only when the watch says so. Runs in the caller's
     * transaction and writes nothing.
     */
    List<Sign> look(Watch watch);
}
