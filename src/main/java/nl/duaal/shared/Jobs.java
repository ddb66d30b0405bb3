package nl.duaal.shared;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Long work, on threads of its own: so many at once as the machine has processors, the others wait for their turn in
 * the order in which they came. Who starts work hears how far it is and what came of it, and may cancel it. Nothing is
 * kept: when the application stops, the work is over.
 *
 * @see "decision 0043: long work, and between which values is looked"
 */
@Component
public class Jobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final long LOOK_UP_MILLIS = 100;

    private final Semaphore places;
    private final Set<Job> open = ConcurrentHashMap.newKeySet();

    public Jobs() {
        this(Runtime.getRuntime().availableProcessors());
    }

    Jobs(int places) {
        this.places = new Semaphore(places, true);
    }

    /** What is to be done. It asks {@link Job#at} often whether to go on, and may throw when not. */
    public interface Work<T> {
        T run(Job job);
    }

    /** Who waits for it. Is called from the work's own threads, never after a cancelling was seen. */
    public interface Listener<T> {

        /** So much is done, 0 to 1; at most once a second. */
        void at(double share);

        void done(T result);

        /** It could not be done. The log says why. */
        void failed();
    }

    /** Starts work and comes back at once. */
    public <T> Job start(Work<T> work, Listener<T> listener) {
        var job = new Job(listener::at);
        open.add(job);
        Thread.ofVirtual().name("job").start(() -> {
            try {
                perform(job, work, listener);
            } finally {
                open.remove(job);
            }
        });
        return job;
    }

    /** How many are under way or wait. */
    public int count() {
        return open.size();
    }

    private <T> void perform(Job job, Work<T> work, Listener<T> listener) {
        try {
            if (!waitForPlace(job)) return;
            T result;
            try {
                result = work.run(job);
            } finally {
                places.release();
            }
            if (!job.isCancelled()) listener.done(result);
        } catch (CancellationException ended) {
            if (!job.isCancelled()) LOG.warn("work ended by itself", ended);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            if (job.isCancelled()) return;
            LOG.error("work failed", failure);
            listener.failed();
        }
    }

    /** Whether its turn came before somebody cancelled it. */
    private boolean waitForPlace(Job job) throws InterruptedException {
        while (!job.isCancelled()) {
            if (places.tryAcquire(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) return true;
            job.at(0, 1);
        }
        return false;
    }

    @Override
    public void destroy() {
        open.forEach(Job::cancel);
    }
}
