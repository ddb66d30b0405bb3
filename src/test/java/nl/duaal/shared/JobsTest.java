package nl.duaal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobsTest {

    /** Hears what becomes of jobs, in order. */
    private static final class Heard implements Jobs.Listener<String> {
        final BlockingQueue<String> news = new LinkedBlockingQueue<>();

        @Override
        public void at(double share) {
            news.add("at " + share);
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
        jobs.start(job -> "found", heard);
        assertThat(heard.next()).isEqualTo("found");
    }

    @Test
    void work_that_goes_wrong_is_told_and_leaves_its_place() {
        jobs.start(
                job -> {
                    throw new IllegalStateException("on purpose");
                },
                heard);
        assertThat(heard.next()).isEqualTo("failed");
        jobs.start(job -> "next", heard);
        assertThat(heard.next()).isEqualTo("next");
    }

    @Test
    void cancelled_work_ends_and_is_not_heard_of_again() {
        var begun = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var job = jobs.start(
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
        jobs.start(own -> "next", heard);
        assertThat(heard.next()).isEqualTo("next");
    }

    @Test
    void who_waits_for_a_place_is_told_so_and_can_be_cancelled() {
        var free = new CountDownLatch(1);
        jobs.start(
                job -> {
                    await(free);
                    return "first";
                },
                heard);
        var waiting = new Heard();
        var second = jobs.start(job -> "second", waiting);
        var third = new Heard();
        jobs.start(job -> "third", third);
        assertThat(waiting.next()).isEqualTo("at 0.0");
        second.cancel();
        free.countDown();
        assertThat(heard.next()).isEqualTo("first");
        String told = third.next();
        while (told.startsWith("at")) told = third.next();
        assertThat(told).isEqualTo("third");
        assertThat(waiting.news).doesNotContain("second");
    }

    @Test
    void news_comes_at_most_once_a_second() {
        jobs.start(
                job -> {
                    long end = System.nanoTime() + 500_000_000L;
                    while (System.nanoTime() < end) job.at(1, 4);
                    return "done";
                },
                heard);
        assertThat(heard.next()).isEqualTo("at 0.25");
        assertThat(heard.next()).isEqualTo("done");
    }
}
