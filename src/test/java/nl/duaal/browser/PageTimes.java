package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long somebody waits for a page while others draw, and how long draws take on the page, against an application in
 * demo mode that runs already; run by hand, not a test: {@code java … nl.duaal.browser.PageTimes http://localhost:8080}.
 */
final class PageTimes {

    private static final int WARM_UP = 20;
    private static final int PAGES = 100;
    private static final List<String> OTHERS = List.of("coordinator", "werkgever", "coordinator", "werkgever");

    private PageTimes() {}

    public static void main(String[] arguments) {
        String address = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        try (var visitor = Visitor.at(address)) {
            visitor.signIn("coordinator").newCase("energy-technician");
            String path = visitor.page().url();
            report("nobody draws", times(visitor, path));
            draws(visitor, path);
            var others = new ArrayList<Visitor>();
            for (String user : OTHERS) others.add(onCertainty(address, user));
            // a million draws each, again and again while the pages are asked for
            others.forEach(other -> other.find("#draws-1000000").click());
            var all = new ArrayList<Double>();
            for (int round = 0; round < PAGES / 10; round++) {
                for (var other : others) {
                    if (other.find("#likely[aria-busy]").count() == 0)
                        other.find("#other-seed").click();
                }
                all.addAll(some(visitor, path, 10));
            }
            report(OTHERS.size() + " others draw a million each", all);
            System.out.printf(
                    "one of them reads: %s%n",
                    others.getLast().find("#draws-progress").textContent());
            others.forEach(Visitor::close);
        }
        System.exit(0);
    }

    private static Visitor onCertainty(String address, String user) {
        var visitor = Visitor.at(address).signIn(user).newCase("energy-technician");
        visitor.find("#part-certainty").click();
        assertThat(visitor.find("#chart-distribution svg")).isVisible();
        return visitor;
    }

    private static List<Double> times(Visitor visitor, String path) {
        some(visitor, path, WARM_UP);
        return some(visitor, path, PAGES);
    }

    /** The page of a case: until the server's answer to its first request with content is there. */
    private static List<Double> some(Visitor visitor, String path, int count) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            var answer = visitor.page()
                    .waitForResponse(
                            response -> response.url().contains("v-r=init"),
                            () -> visitor.page().navigate(path));
            answer.finished();
            var timing = answer.request().timing();
            times.add(timing.responseEnd - timing.requestStart);
        }
        return times;
    }

    private static void report(String what, List<Double> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                "%s: %d pages, milliseconds: median %.0f, 95th percentile %.0f, most %.0f%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast());
    }

    /** Draws 100,000 ten times, each from another seed, until they are on the page. */
    private static void draws(Visitor visitor, String path) {
        visitor.open(path.substring(path.indexOf("/cases/")) + "/certainty?draws=100000");
        assertThat(visitor.find("#chart-distribution svg")).isVisible();
        var times = new ArrayList<Double>();
        for (int i = 0; i < 10; i++) {
            String before = visitor.find("#likely-payback").textContent();
            assertThat(visitor.find("#likely[aria-busy]")).hasCount(0);
            long begin = System.nanoTime();
            visitor.find("#other-seed").click();
            assertThat(visitor.find("#keep-simulation[disabled]")).hasCount(1);
            assertThat(visitor.find("#likely[aria-busy]"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
            times.add((System.nanoTime() - begin) / 1e6);
            if (before.isEmpty()) throw new IllegalStateException("nothing was drawn");
        }
        report("100,000 draws, from the click until the page shows them", times);
    }
}
