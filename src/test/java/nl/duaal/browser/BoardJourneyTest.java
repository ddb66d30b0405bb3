package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import nl.duaal.access.Role;
import nl.duaal.insight.board.GivenBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody chooses cohorts, unfolds a figure, and makes a report; an employer looks at its own. */
class BoardJourneyTest extends BrowserTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void cohorts_are_chosen_and_a_figure_unfolded_by_keyboard() {
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/board");
            assertThat(visitor.find("#board-chosen")).containsText("Gekozen: alle cohorten");
            assertThat(visitor.find("#board-funnel")).containsText("Aangemeld");
            assertThat(visitor.find("#chart-funnel [role=img]"))
                    .hasAttribute("aria-label", Pattern.compile("Staafgrafiek. Aangemeld: \\d+.*"));
            visitor.find("#chart-funnel button").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#chart-funnel table")).containsText("Aandeel");
            visitor.find("#unfold-funnel summary").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#unfold-funnel table")).isVisible();
            visitor.find("#board-filter-state vaadin-select-value-button").focus();
            visitor.page().keyboard().press("Enter");
            visitor.page()
                    .locator("vaadin-select-item:visible")
                    .filter(new Locator.FilterOptions().setHasText("lopend"))
                    .click();
            assertThat(visitor.find("#board-chosen")).containsText("stand lopend");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/board\\?state=RUNNING"));
            visitor.find("#to-funder-report").click();
            assertThat(visitor.find("#report-lead")).containsText("stand lopend");
            assertThat(visitor.find("#report-table")).containsText("Van aanmelding tot werk");
        }
    }

    @Test
    void an_employer_sees_its_own_figures() {
        try (var visitor = visitor().signIn("werkgever", "Kosten en baten")) {
            visitor.open("/board/own");
            assertThat(visitor.find("h1")).containsText("Eigen cijfers");
        }
    }

    /** Two municipalities in two regions; the other lets this one in on its cohort. */
    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void a_region_is_chosen_and_no_cohort_that_is_not_there(int width, ColorScheme scheme) {
        var ours = new GivenBoard(context).in("rijnmond");
        var theirs = new GivenBoard(context).in("haaglanden");
        ours.cohort("Kabels, groep C", 2, 1);
        theirs.share(theirs.cohort("Bussen, groep D", 12, 10), ours, Role.ANALYST);
        try (var visitor = visitor(width, scheme).signIn(ours.login(Role.COORDINATOR))) {
            visitor.open("/board");
            assertThat(visitor.find("#board-chosen")).containsText("Samen 2 cohorten");
            choose(visitor, "region", "Haaglanden");
            assertThat(visitor.find("#board-chosen")).containsText("arbeidsmarktregio Haaglanden. Samen 1 cohort");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/board\\?region=haaglanden"));
            assertThat(visitor.find("#chart-funnel [role=img]"))
                    .hasAttribute("aria-label", Pattern.compile(".*Aangemeld: 12.*Begonnen: 10.*"));
            check(visitor, width, "region");
            visitor.page().reload();
            assertThat(visitor.find("#board-chosen")).containsText("arbeidsmarktregio Haaglanden. Samen 1 cohort");
            choose(visitor, "region", "alle");
            choose(visitor, "organisation", ours.name());
            assertThat(visitor.find("#chart-funnel [role=img]"))
                    .hasAttribute("aria-label", Pattern.compile(".*Aangemeld: 2;.*"));
            choose(visitor, "region", "Haaglanden");
            assertThat(visitor.find("#board-nothing")).hasText("Geen cohort past bij deze keuze.");
        }
    }

    private static void choose(Visitor visitor, String filter, String item) {
        visitor.find("#board-filter-" + filter + " vaadin-select-value-button").click();
        visitor.page()
                .locator("vaadin-select-item[role=option]:visible")
                .filter(new Locator.FilterOptions().setHasText(item))
                .click();
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_screen_can_be_used_by_everyone(int width, ColorScheme scheme) {
        try (var visitor = visitor(width, scheme).signIn("coordinator")) {
            visitor.open("/board");
            assertThat(visitor.find("#board-payback")).isVisible();
            visitor.find("#unfold-funnel summary").click();
            check(visitor, width, "board");
            visitor.open("/board/report?for=funder");
            assertThat(visitor.find("#report-table")).isVisible();
            check(visitor, width, "report");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay("board, " + where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
