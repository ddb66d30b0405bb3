package nl.duaal.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Long work, on threads of its own. One processor is left to the pages: at most one less than the machine has work at
 * once. Whoever has the least work under way goes first, and of those who came first; so somebody with ten pages open
 * does not keep others waiting for ten. Who starts work hears how far it is, how many are before it, and what came of
 * it, and may cancel it. Nothing is kept: when the application stops, the work is over.
 *
 * @see "decision 0047: kept simulations, and who goes first"
 */
@Component
public class Jobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final long TELL_MILLIS = 1_000;
    private static final long TELL_FIRST_MILLIS = 400;

    private final int processors;
    private final int places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Job> waiting = new ArrayList<>();
    private final List<Job> running = new ArrayList<>();
    private boolean stopped;

    public Jobs() {
        this(Runtime.getRuntime().availableProcessors());
    }

    Jobs(int processors) {
        this.processors = processors;
        this.places = Math.max(1, processors - 1);
    }

    /** What is to be done. It asks {@link Job#at} often whether to go on, and may throw when not. */
    public interface Work<T> {
        T run(Job job);
    }

    /** Who waits for it. Is called from the work's own threads, never after a cancelling was seen. */
    public interface Listener<T> {

        /** So much is done, 0 to 1; at most once a second. */
        void at(double share);

        /** So many others go first, at least one; when it changes, at most once a second. */
        default void waits(int others) {}

        void done(T result);

        /** It could not be done. The log says why. */
        void failed();
    }

    /**
     * Starts work and comes back at once.
     *
     * @param owner whose work it is: each takes turns with the others
     */
    public <T> Job start(Object owner, Work<T> work, Listener<T> listener) {
        var job = new Job(owner, listener::at, this::lookAgain);
        lock.lock();
        try {
            if (stopped) job.cancel();
            waiting.add(job);
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("job").start(() -> perform(job, work, listener));
        return job;
    }

    /** How many are under way or wait. */
    public int count() {
        lock.lock();
        try {
            return waiting.size() + running.size();
        } finally {
            lock.unlock();
        }
    }

    private <T> void perform(Job job, Work<T> work, Listener<T> listener) {
        try {
            if (!waitForPlace(job, listener)) return;
            T result;
            try {
                result = work.run(job);
            } finally {
                leave(job);
            }
            if (!job.isCancelled()) listener.done(result);
        } catch (CancellationException ended) {
            if (job.isCancelled()) return;
            LOG.warn("work ended by itself", ended);
            listener.failed();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            if (job.isCancelled()) return;
            LOG.error("work failed", failure);
            listener.failed();
        } finally {
            leave(job);
        }
    }

    /** Whether its turn came before somebody cancelled it. */
    private boolean waitForPlace(Job job, Listener<?> listener) throws InterruptedException {
        int told = 0;
        long tellAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TELL_FIRST_MILLIS);
        while (true) {
            int others;
            lock.lock();
            try {
                while (true) {
                    if (job.isCancelled()) return false;
                    others = before(job);
                    if (others == 0) {
                        begin(job);
                        return true;
                    }
                    long left = tellAt - System.nanoTime();
                    if (others != told && left <= 0) break;
                    // whoever was told hears of a change only, and that wakes everybody
                    if (others != told) changed.awaitNanos(left);
                    else changed.await();
                }
            } finally {
                lock.unlock();
            }
            // not while others wait for the lock: whoever listens may take long
            listener.waits(others);
            told = others;
            tellAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TELL_MILLIS);
        }
    }

    /** How many are under way or come before it, when there is no place for it; else 0. */
    private int before(Job job) {
        var under = new HashMap<Object, Integer>();
        running.forEach(one -> under.merge(one.owner(), 1, Integer::sum));
        var left = new ArrayList<>(waiting);
        int before = 0;
        while (!left.isEmpty()) {
            Job next = next(left, under);
            if (next == job) break;
            left.remove(next);
            under.merge(next.owner(), 1, Integer::sum);
            before++;
        }
        return running.size() + before < places ? 0 : running.size() + before;
    }

    private static Job next(List<Job> left, Map<Object, Integer> under) {
        Job next = left.getFirst();
        for (Job one : left) {
            if (under.getOrDefault(one.owner(), 0) < under.getOrDefault(next.owner(), 0)) next = one;
        }
        return next;
    }

    private void begin(Job job) {
        waiting.remove(job);
        running.add(job);
        job.mayUse(Math.max(1, processors / running.size()));
        changed.signalAll();
    }

    private void leave(Job job) {
        lock.lock();
        try {
            if (running.remove(job) | waiting.remove(job)) changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void lookAgain() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void destroy() {
        lock.lock();
        try {
            stopped = true;
            waiting.forEach(Job::cancel);
            running.forEach(Job::cancel);
        } finally {
            lock.unlock();
        }
    }
}
