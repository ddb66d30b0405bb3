package nl.duaal.large;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** How long one piece of work took, many times: milliseconds, in order of size. */
record Times(String what, double[] sorted, int statements) {

    /** Does the work on other things each time; the first times, for warming up, do not count. */
    static <T> Times of(String what, int warmUp, int many, Supplier<T> next, Consumer<T> work) {
        var times = told(what, warmUp, many, next, on -> {
            long begin = System.nanoTime();
            work.accept(on);
            return Duration.ofNanos(System.nanoTime() - begin);
        });
        var last = next.get();
        return new Times(
                what, times.sorted, Statements.of(() -> work.accept(last)).size());
    }

    /** The same for work that tells itself how long it took. */
    static <T> Times told(String what, int warmUp, int many, Supplier<T> next, Function<T, Duration> work) {
        for (int i = 0; i < warmUp; i++) work.apply(next.get());
        var times = new double[many];
        for (int i = 0; i < many; i++) times[i] = work.apply(next.get()).toNanos() / 1e6;
        Arrays.sort(times);
        return new Times(what, times, 0);
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    double share(double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %s |",
                what,
                median(),
                share(0.95),
                sorted[sorted.length - 1],
                statements == 0 ? "" : Integer.toString(statements));
    }
}
