package nl.duaal.tabular.intake;

import java.util.concurrent.CancellationException;
import nl.duaal.shared.Job;

/** How far an import is. */
public interface Progress {

    /** For work that nobody waits for. */
    Progress NONE = (done, all) -> {};

    /**
     * So much is done.
     *
     * @throws CancellationException when whoever waited does not want it any more
     */
    void at(long done, long all);

    /** Tells a job. */
    static Progress of(Job job) {
        return (done, all) -> {
            if (!job.at(done, all)) throw new CancellationException("import");
        };
    }
}
