package nl.duaal.shared;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;

/** A piece of long work that is under way, or waits for its turn. */
public final class Job {

    /** A page that hears more often than this has no time left to be a page. */
    private static final long BETWEEN_NEWS_NANOS = 1_000_000_000L;

    /** Work that is over before this says nothing on the way. */
    private static final long BEFORE_FIRST_NEWS_NANOS = 400_000_000L;

    private final Object owner;
    private final DoubleConsumer news;
    private final AtomicLong nextNews = new AtomicLong(System.nanoTime() + BEFORE_FIRST_NEWS_NANOS);
    private final Runnable ended;
    private volatile boolean cancelled;
    private volatile int threads = 1;

    /**
     * @param owner whose work it is
     * @param ended is told of the cancelling, once
     */
    Job(Object owner, DoubleConsumer news, Runnable ended) {
        this.owner = owner;
        this.news = news;
        this.ended = ended;
    }

    Object owner() {
        return owner;
    }

    /** Ends the work as soon as it looks up; what it has found by then is thrown away. */
    public void cancel() {
        if (cancelled) return;
        cancelled = true;
        ended.run();
    }

    /** Whether somebody wanted it to end. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** On how many threads the work may go on at once, so that all work together leaves the machine usable. */
    public int threads() {
        return threads;
    }

    void mayUse(int count) {
        threads = count;
    }

    /**
     * The work says how far it is; from any thread, as often as it likes.
     *
     * @return whether to go on
     */
    public boolean at(long done, long all) {
        long next = nextNews.get();
        long now = System.nanoTime();
        if (!cancelled && now - next >= 0 && nextNews.compareAndSet(next, now + BETWEEN_NEWS_NANOS)) {
            news.accept(all <= 0 ? 0 : Math.clamp((double) done / all, 0, 1));
        }
        return !cancelled;
    }
}
