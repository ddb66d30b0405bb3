package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import nl.duaal.shared.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "And if more people drop out?": how sure a case is, on screen. */
class CertaintyTest extends BrowserTest {

    /** More than any machine has processors, so that whoever comes next has to wait. */
    private static final int EVERY_PLACE = 64;

    @Autowired
    private Jobs jobs;

    private Visitor onCertainty(Visitor visitor) {
        visitor.signIn("coordinator").newCase("energy-technician");
        visitor.find("#part-certainty").click();
        assertThat(visitor.find("#chart-distribution svg")).isVisible();
        return visitor;
    }

    @Test
    void a_coordinator_reads_the_chance_chooses_a_party_and_draws_more() {
        try (var visitor = onCertainty(visitor())) {
            assertThat(visitor.find("#likely-payback")).containsText("verdient de werkgever het terug binnen 7 jaar");
            assertThat(visitor.find("#likely-payback")).containsText(Pattern.compile("in de helft binnen 2 jaar en"));
            visitor.find("#chart-chances .section-head button").click();
            assertThat(visitor.find("#chart-chances table")).containsText("binnen 3 jaar");

            visitor.find("#view-municipality").click();
            assertThat(visitor.find("#likely-payback")).containsText("de gemeente");
            assertThat(visitor.page()).hasURL(Pattern.compile("party=municipality"));
            visitor.find("#view-employer").click();

            visitor.find("#draws-100000").click();
            assertThat(visitor.find("#likely[aria-busy]")).hasCount(0);
            assertThat(visitor.find("#likely-payback")).containsText("de werkgever");
            assertThat(visitor.page()).hasURL(Pattern.compile("draws=100000"));
            visitor.find("#other-seed").click();
            assertThat(visitor.find("#seed")).not().containsText("begingetal 1,");
            visitor.page().reload();
            assertThat(visitor.find("#draws-100000")).isChecked();
        }
    }

    @Test
    void long_work_shows_how_far_it_is_and_can_be_cancelled() {
        try (var visitor = onCertainty(visitor())) {
            var free = new CountDownLatch(1);
            try {
                for (int i = 0; i < EVERY_PLACE; i++) jobs.start("others", job -> await(free), new Nobody());
                visitor.find("#draws-1000000").click();
                assertThat(visitor.find("#likely progress")).isVisible();
                visitor.find("#cancel-draws").click();
                assertThat(visitor.find("#likely .notice")).containsText("Afgebroken");
                assertThat(visitor.find("#likely progress")).isHidden();
            } finally {
                free.countDown();
            }
            visitor.find("#likely .notice button").click();
            assertThat(visitor.find("#likely .notice")).isHidden();
            assertThat(visitor.find("#likely[aria-busy]")).hasCount(0);
        }
    }

    @Test
    void what_it_depends_on_leads_to_the_assumption() {
        try (var visitor = onCertainty(visitor())) {
            assertThat(visitor.find("#chart-tornado svg")).isVisible();
            assertThat(visitor.find("#research-sentence")).containsText("bepalen samen");
            visitor.find("#research a").first().click();
            assertThat(visitor.find("#row-par_margin_hour .range-editor")).isVisible();
        }
    }

    @Test
    void what_has_to_be_true_is_said_for_each_goal() {
        try (var visitor = onCertainty(visitor())) {
            assertThat(visitor.find("#switching-now"))
                    .hasText("Nu verdient de werkgever het terug na 2 jaar en 6 maanden. Dat is binnen 36 maanden.");
            assertThat(visitor.find("#switching-dropout_learning p"))
                    .containsText(Pattern.compile("Blijft binnen 36 maanden terugverdiend, tenzij ‘.*’ boven 4,75%"));
            visitor.find("#goal-24").click();
            assertThat(visitor.find("#switching-now")).containsText("Dat is niet binnen 24 maanden.");
            assertThat(visitor.find("#switching-margin_hour p"))
                    .containsText("Wordt binnen 24 maanden terugverdiend als");
            visitor.find("#goal-npv").click();
            // the specification's net present value
            assertThat(visitor.find("#switching-now")).containsText("€ 951.559");
            assertThat(visitor.find("#switching-margin_hour p")).containsText("Blijft zonder verlies");
        }
    }

    @Test
    void caution_stands_beside_the_base_and_in_the_address() {
        try (var visitor = onCertainty(visitor())) {
            visitor.find("#caution-choice input").click();
            assertThat(visitor.find("#caution-figures")).containsText("€ 951.559");
            assertThat(visitor.find("#caution-moved tbody tr").first()).isVisible();
            assertThat(visitor.page()).hasURL(Pattern.compile("caution=1"));
            visitor.page().reload();
            assertThat(visitor.find("#caution-figures")).isVisible();
        }
    }

    @Test
    void a_change_elsewhere_makes_the_figures_out_of_date() {
        try (var visitor = onCertainty(visitor())) {
            var here = visitor.page();
            String address = here.url().replace("/certainty", "").replaceAll("\\?.*", "");
            visitor.newPage();
            visitor.page().navigate(address);
            visitor.type("par_margin_hour", "40");
            assertThat(visitor.find("#row-par_margin_hour")).containsText("sjabloon");
            here.bringToFront();
            here.locator("#view-municipality").click();
            assertThat(here.locator("#outdated")).containsText("De cijfers hieronder horen bij de vorige stand.");
            here.locator("#view-employer").click();
            here.locator("#outdated button").click();
            assertThat(here.locator("#outdated")).isHidden();
            assertThat(here.locator("#switching-now")).not().containsText("2 jaar en 6 maanden");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void everyone_can_use_it(int width) {
        try (var visitor = onCertainty(visitor(width))) {
            assertThat(visitor.find("#switching-margin_hour")).isVisible();
            visitor.find("#caution-choice input").click();
            assertThat(visitor.find("#caution-figures")).isVisible();
            visitor.findsNothingInTheWay("certainty");
            visitor.find("#chart-tornado .section-head button").click();
            visitor.find("#chart-distribution .section-head button").click();
            assertThat(visitor.find("#chart-tornado table")).isVisible();
            visitor.findsNothingInTheWay("certainty, as tables");
            int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
            assertThat(needed).isLessThanOrEqualTo(width);
        }
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
