package nl.duaal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobsTest {

    private static final String ME = "me";

    /** Hears what becomes of jobs, in order. */
    private static final class Heard implements Jobs.Listener<String> {
        final BlockingQueue<String> news = new LinkedBlockingQueue<>();

        @Override
        public void at(double share) {
            news.add("at " + share);
        }

        @Override
        public void waits(int others) {
            news.add("waits for " + others);
        }

        @Override
        public void done(String result) {
            news.add(result);
        }

        @Override
        public void failed() {
            news.add("failed");
        }

        String next() {
            try {
                return String.valueOf(news.poll(10, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final Jobs jobs = new Jobs(1);
    private final Heard heard = new Heard();

    @Test
    void what_comes_of_work_is_told() {
        jobs.start(ME, job -> "found", heard);
        assertThat(heard.next()).isEqualTo("found");
    }

    @Test
    void work_that_goes_wrong_is_told_and_leaves_its_place() {
        jobs.start(
                ME,
                job -> {
                    throw new IllegalStateException("on purpose");
                },
                heard);
        assertThat(heard.next()).isEqualTo("failed");
        jobs.start(ME, job -> "next", heard);
        assertThat(heard.next()).isEqualTo("next");
    }

    @Test
    void cancelled_work_ends_and_is_not_heard_of_again() {
        var begun = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var job = jobs.start(
                ME,
                own -> {
                    begun.countDown();
                    await(cancelled);
                    boolean goOn = own.at(1, 2);
                    ended.countDown();
                    if (!goOn) throw new CancellationException();
                    return "too late";
                },
                heard);
        await(begun);
        job.cancel();
        cancelled.countDown();
        await(ended);
        jobs.start(ME, own -> "next", heard);
        assertThat(heard.next()).isEqualTo("next");
    }

    @Test
    void who_waits_for_a_place_is_told_so_and_can_be_cancelled() {
        var free = new CountDownLatch(1);
        jobs.start(
                ME,
                job -> {
                    await(free);
                    return "first";
                },
                heard);
        var waiting = new Heard();
        var second = jobs.start(ME, job -> "second", waiting);
        var third = new Heard();
        jobs.start(ME, job -> "third", third);
        assertThat(waiting.next()).isEqualTo("waits for 1");
        second.cancel();
        free.countDown();
        assertThat(heard.next()).isEqualTo("first");
        String told = third.next();
        while (told.startsWith("waits")) told = third.next();
        assertThat(told).isEqualTo("third");
        assertThat(waiting.news).doesNotContain("second");
    }

    @Test
    void news_comes_at_most_once_a_second() {
        jobs.start(
                ME,
                job -> {
                    long end = System.nanoTime() + 500_000_000L;
                    while (System.nanoTime() < end) job.at(1, 4);
                    return "done";
                },
                heard);
        assertThat(heard.next()).isEqualTo("at 0.25");
        assertThat(heard.next()).isEqualTo("done");
    }

    /** Fills the only place until the latch is free. */
    private void occupy(String owner, CountDownLatch free) {
        var begun = new CountDownLatch(1);
        jobs.start(
                owner,
                job -> {
                    begun.countDown();
                    await(free);
                    return "over";
                },
                new Heard());
        await(begun);
    }

    @Test
    void whoever_has_least_under_way_goes_first() {
        var free = new CountDownLatch(1);
        occupy(ME, free);
        var order = new Heard();
        for (String mine : new String[] {"mine 1", "mine 2", "mine 3"}) jobs.start(ME, job -> mine, order);
        var other = new Heard();
        jobs.start("another", job -> "another's", other);
        // the one that runs, and no other of mine
        assertThat(other.next()).isEqualTo("waits for 1");
        free.countDown();
        assertThat(other.next()).isEqualTo("another's");
    }

    @Test
    void one_processor_is_left_to_the_pages_and_threads_are_shared() throws InterruptedException {
        var four = new Jobs(4);
        var free = new CountDownLatch(1);
        var begun = new LinkedBlockingQueue<Integer>();
        var all = new Heard();
        for (int i = 0; i < 4; i++) {
            four.start(
                    "user " + i,
                    job -> {
                        begun.add(job.threads());
                        await(free);
                        return "over";
                    },
                    all);
        }
        var threads = new java.util.ArrayList<Integer>();
        for (int i = 0; i < 3; i++) threads.add(begun.poll(10, TimeUnit.SECONDS));
        assertThat(threads).containsExactlyInAnyOrder(4, 2, 1);
        assertThat(all.next()).isEqualTo("waits for 3");
        assertThat(begun).isEmpty();
        free.countDown();
        for (int i = 0; i < 4; i++) assertThat(all.next()).isEqualTo("over");
    }

    @Test
    void when_the_application_stops_what_runs_and_what_waits_is_over() throws InterruptedException {
        var ended = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        jobs.start(
                ME,
                job -> {
                    begun.countDown();
                    while (job.at(0, 1)) Thread.onSpinWait();
                    ended.countDown();
                    throw new CancellationException();
                },
                heard);
        await(begun);
        jobs.start(ME, job -> "never", heard);
        jobs.destroy();
        await(ended);
        jobs.start(ME, job -> "never", heard);
        for (int i = 0; i < 200 && jobs.count() > 0; i++) Thread.sleep(10);
        assertThat(jobs.count()).isZero();
        assertThat(heard.news).noneMatch(news -> news.equals("never") || news.equals("failed"));
    }

    @Test
    void work_that_ends_by_itself_is_told() {
        jobs.start(
                ME,
                job -> {
                    throw new CancellationException("the right to see it is gone");
                },
                heard);
        assertThat(heard.next()).isEqualTo("failed");
    }
}
