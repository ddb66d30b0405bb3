package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import nl.duaal.shared.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What came of draws is kept, looked at again and repeated; numbers that cannot be drawn are refused at their field. */
class KeptResultsTest extends BrowserTest {

    /** The employer pays 1,000 and gets 900 to 950 back: no number of hours between them is enough. */
    private static final String NEVER = """
            {"name": "Nooit", "start": "2027-01", "periodsPerYear": 1, "horizon": 4, "participants": 1,
             "discountRate": 0, "parties": ["employer"],
             "parameters": [{"name": "work", "label": "Werk", "value": 920,
               "uncertainty": {"kind": "uniform", "min": 900, "max": 950}}],
             "phases": [{"id": "job"}],
             "flows": [
               {"id": "cost", "payer": "employer", "amount": 1000, "when": {"timing": "once", "phase": "job", "at": 0}},
               {"id": "work", "receiver": "employer", "amount": "work",
                "when": {"timing": "once", "phase": "job", "at": 1}}]}""";

    @Autowired
    private Jobs jobs;

    private Visitor onCertainty(Visitor visitor) {
        visitor.signIn("coordinator").newCase("energy-technician");
        visitor.find("#part-certainty").click();
        assertThat(visitor.find("#chart-distribution svg")).isVisible();
        return visitor;
    }

    private static void keep(Visitor visitor, String note) {
        visitor.find("#keep-simulation").click();
        visitor.find("#kept-note textarea").fill(note);
        visitor.find("#save-kept").click();
        assertThat(visitor.find("#kept-list")).containsText(note);
    }

    private static void upload(Visitor visitor, String name, String model) {
        visitor.open("/cases/new");
        visitor.find("#upload-model input[type=file]")
                .setInputFiles(new FilePayload(name, "application/json", model.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_result_is_kept_opened_repeated_and_taken_away() {
        try (var visitor = onCertainty(visitor())) {
            String certainty = visitor.page().url();
            assertThat(visitor.find("#kept")).containsText("Er is nog niets bewaard.");
            keep(visitor, "Bijlage bij het besluit");
            assertThat(visitor.find("#kept-list tbody tr")).hasCount(1);
            assertThat(visitor.find("#kept-list tbody tr"))
                    .containsText(Pattern.compile("Noor de Wit.*10\\.000.*gelijk gebleven", Pattern.DOTALL));
            visitor.find("#kept-list a").click();
            assertThat(visitor.find(".facts")).containsText(Pattern.compile("[0-9a-f]{64}"));
            assertThat(visitor.find(".kept-facts .note")).hasText("Bijlage bij het besluit");
            assertThat(visitor.find("#likely-payback")).containsText("verdient de werkgever het terug binnen 7 jaar");
            visitor.find("#repeat-simulation").click();
            assertThat(visitor.find("#repeat-verdict")).containsText("tot op de laatste bit");
            visitor.find("label:has(#view-municipality)").click();
            assertThat(visitor.find("#likely-payback")).containsText("de gemeente");
            assertThat(visitor.page()).hasURL(Pattern.compile("party=municipality"));

            visitor.open(certainty.substring(certainty.indexOf("/cases/")).replaceAll("/certainty.*", ""));
            visitor.type("par_margin_hour", "40");
            assertThat(visitor.find("#row-par_margin_hour")).containsText("sjabloon");
            visitor.find("#part-certainty").click();
            assertThat(visitor.find("#kept-list tbody tr")).containsText("gewijzigd");
            visitor.find("#kept-list button").click();
            assertThat(visitor.find("#kept")).containsText("Er is nog niets bewaard.");
            visitor.find("vaadin-notification-card vaadin-button").first().click();
            assertThat(visitor.find("#kept-list tbody tr")).hasCount(1);
        }
    }

    @Test
    void whoever_only_reads_sees_what_is_kept_and_is_offered_no_more() {
        try (var maker = onCertainty(visitor());
                var reader = visitor().signIn("analist")) {
            keep(maker, "Voor wie leest");
            reader.page().navigate(maker.page().url());
            assertThat(reader.find("#kept-list")).containsText("Voor wie leest");
            assertThat(reader.find("#keep-simulation")).isHidden();
            assertThat(reader.find("#kept-list button")).hasCount(0);
            reader.find("#kept-list a").click();
            reader.find("#repeat-simulation").click();
            assertThat(reader.find("#repeat-verdict")).containsText("tot op de laatste bit");
        }
    }

    @Test
    void numbers_that_cannot_be_drawn_are_refused_at_their_field_and_nothing_is_lost() {
        try (var visitor = onCertainty(visitor())) {
            String before = visitor.find("#likely-worth").textContent();
            for (String wrong : new String[] {"0", "99", "10000000000", "1000001", "-5", "150,5"}) {
                visitor.find("#draws-own input").fill(wrong);
                visitor.find("#draws-own input").press("Enter");
                assertThat(visitor.find("#draws-own .number-problem"))
                        .hasText("Vul een heel getal in van 100 tot en met 1.000.000.");
                assertThat(visitor.find("#draws-own input")).hasValue(Pattern.compile("^[-−]?[0-9.,]+$"));
            }
            visitor.find("#draws-own input").fill("veel");
            visitor.find("#draws-own input").press("Enter");
            assertThat(visitor.find("#draws-own .number-problem")).isVisible();
            visitor.find("#seed-own input").fill("-1");
            visitor.find("#seed-own input").press("Enter");
            assertThat(visitor.find("#seed-own .number-problem")).containsText("van 0 tot en met 999.999.999");
            assertThat(visitor.find("#likely-worth")).hasText(before);
            assertThat(visitor.find("#likely[aria-busy]")).hasCount(0);

            visitor.find("#draws-own input").fill("5000");
            visitor.find("#draws-own input").press("Enter");
            assertThat(visitor.find("#draws-own .number-problem")).isHidden();
            assertThat(visitor.find("#seed")).containsText("5.000 trekkingen");
            visitor.find("#seed-own input").fill("42");
            visitor.find("#seed-own input").press("Enter");
            assertThat(visitor.find("#seed")).containsText("begingetal 42,");
            assertThat(visitor.page()).hasURL(Pattern.compile("[?&]draws=5000(&|$)"));
            assertThat(visitor.page()).hasURL(Pattern.compile("[?&]seed=42(&|$)"));
            String address = visitor.page().url();
            for (String wrong : new String[] {"0", "10000000000", "x"}) {
                visitor.page().navigate(address.replace("draws=5000", "draws=" + wrong));
                assertThat(visitor.find("#seed")).containsText("10.000 trekkingen, begingetal 42,");
            }
        }
    }

    @Test
    void a_spread_that_contradicts_itself_is_refused_and_no_turning_point_is_said() {
        try (var visitor = visitor().signIn("coordinator")) {
            upload(visitor, "tegenspraak.json", NEVER.replace("\"min\": 900", "\"min\": 990"));
            assertThat(visitor.find(".problems li").first()).containsText("parameters[0].uncertainty");
            upload(visitor, "nooit.json", NEVER);
            assertThat(visitor.find("h1")).hasText("Nooit");
            visitor.find("#part-certainty").click();
            assertThat(visitor.find("#likely-payback"))
                    .hasText("In geen enkele trekking verdient de werkgever het terug binnen 4 jaar.");
            assertThat(visitor.find("#chart-chances svg")).isVisible();
            visitor.find("label:has(#goal-12)").click();
            assertThat(visitor.find("#switching-work p")).isVisible();
            visitor.find("label:has(#goal-npv)").click();
            assertThat(visitor.find("#switching-work p")).containsText("Met ‘Werk’ alleen lukt het niet");
        }
    }

    @Test
    void whoever_waits_reads_for_how_many_and_whoever_leaves_waits_no_more() {
        var free = new CountDownLatch(1);
        try (var visitor = onCertainty(visitor())) {
            int places = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            for (int i = 0; i < places; i++) jobs.start("another " + i, job -> await(free), new Nobody());
            visitor.find("label:has(#draws-1000000)").click();
            assertThat(visitor.find("#draws-progress")).hasText(Pattern.compile("^Wacht op .* andere berekening.*"));
            assertThat(visitor.find("#likely progress")).not().hasAttribute("value", Pattern.compile(".*"));
            assertThat(jobs.count()).isEqualTo(places + 1);
            visitor.find("#part-scenarios").click();
            assertThat(visitor.find("#new-scenario")).isVisible();
            assertThat(countsDownTo(places)).isTrue();

            visitor.page().goBack();
            assertThat(visitor.find("#likely")).isVisible();
            assertThat(visitor.find("#draws-progress")).hasText(Pattern.compile("^Wacht op .* andere berekening.*"));
            visitor.newPage();
            visitor.open("/cases");
            visitor.find("#user-menu").click();
            visitor.find("#sign-out").click();
            assertThat(visitor.find("input[name=username]")).isVisible();
            assertThat(countsDownTo(places)).isTrue();
        } finally {
            free.countDown();
        }
    }

    private boolean countsDownTo(int left) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end) {
            if (jobs.count() <= left) return true;
            Thread.yield();
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void everyone_can_use_it(int width) {
        try (var visitor = onCertainty(visitor(width))) {
            visitor.find("#keep-simulation").click();
            assertThat(visitor.find("#kept-note textarea")).isVisible();
            check(visitor, width, "keeping");
            visitor.find("#save-kept").click();
            assertThat(visitor.find("#kept-list")).isVisible();
            visitor.find("#draws-own input").fill("0");
            visitor.find("#draws-own input").press("Enter");
            assertThat(visitor.find("#draws-own .number-problem")).isVisible();
            check(visitor, width, "kept, and a wrong number");
            visitor.find("#kept-list a").click();
            visitor.find("#repeat-simulation").click();
            assertThat(visitor.find("#repeat-verdict")).isVisible();
            visitor.find("#chart-chances .section-head button").click();
            assertThat(visitor.find("#chart-chances table")).containsText("binnen 3 jaar");
            check(visitor, width, "a kept result");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay(where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static final class Nobody implements Jobs.Listener<Boolean> {
        @Override
        public void at(double share) {}

        @Override
        public void done(Boolean result) {}

        @Override
        public void failed() {}
    }
}
