package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a sector's design to its case and back, its versions, and the pages for its partners. */
class TrajectoryCaseJourneyTest extends BrowserTest {

    @Test
    void a_design_has_one_case_partners_versions_and_pages_to_print() {
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/trajectories/new");
            visitor.find("#design-energy-technician").click();
            assertThat(visitor.find("h1")).hasText("Monteur laag- en middenspanning");
            String payback = visitor.find(".money-payback").first().innerText();

            visitor.find("#action-cost-benefit").click();
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/cases/.*"));
            assertThat(visitor.find("#of-trajectory")).containsText("Monteur laag- en middenspanning");
            visitor.findsNothingInTheWay("case of a trajectory");
            visitor.find("#of-trajectory a").click();
            assertThat(visitor.find("#action-cost-benefit")).hasText("Open kosten-batenberekening");
            assertThat(visitor.find(".money-payback").first()).hasText(payback);

            visitor.find("#tab-partners").click();
            assertThat(visitor.find("#design-panel")).containsText("Partner");
            visitor.findsNothingInTheWay("partners");
            visitor.find("#tab-versions").click();
            assertThat(visitor.find("#design-panel table").first()).containsText("concept");
            visitor.findsNothingInTheWay("versions");

            visitor.find("#to-summary").click();
            assertThat(visitor.find(".summary-page")).hasCount(3);
            assertThat(visitor.find(".summary-page").first()).containsText("Intentieverklaring");
            assertThat(visitor.find(".summary-page").first()).containsText("Netbeheerder");
            assertThat(visitor.find("vaadin-app-layout")).hasCount(0);
            visitor.findsNothingInTheWay("summary");
        }
    }
}
