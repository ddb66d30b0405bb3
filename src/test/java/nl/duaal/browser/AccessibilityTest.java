package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No screen, in any of its states, has a serious or critical finding of axe, and none is wider than its window. */
class AccessibilityTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void every_screen_can_be_used_by_everyone(int width) {
        try (var visitor = Visitor.at(address(), width, ColorScheme.LIGHT)) {
            visitor.open("/login");
            assertThat(visitor.find("input[name=username]")).isVisible();
            check(visitor, width, "sign-in");
            visitor.open("/login?error");
            assertThat(visitor.find("input[name=username]")).isVisible();
            check(visitor, width, "sign-in refused");
            visitor.signIn("coordinator");
            assertThat(visitor.find("vaadin-grid a").first()).isVisible();
            check(visitor, width, "list");
            visitor.open("/cases/new");
            assertThat(visitor.find(".card").first()).isVisible();
            check(visitor, width, "new case");
            visitor.newCase("energy-technician");
            assertThat(visitor.find("#chart-cohort svg")).isVisible();
            check(visitor, width, "case");
            visitor.find(".page-actions .more").click();
            assertThat(visitor.find("#rename-case")).isVisible();
            check(visitor, width, "case, list of things to do");
            visitor.page().keyboard().press("Escape");
            visitor.find("#row-par_charges button.mark").click();
            assertThat(visitor.find(".trail-popover p").first()).isVisible();
            check(visitor, width, "case, source of an assumption");
            visitor.page().keyboard().press("Escape");
            visitor.type("phase_preparation_dropout", "150");
            assertThat(visitor.find(".results.stale")).isVisible();
            check(visitor, width, "case with a wrong value");
            visitor.type("phase_preparation_dropout", "2");
            assertThat(visitor.find(".results.stale")).hasCount(0);
            visitor.find("#flow-charges").click();
            assertThat(visitor.find("#explanation-charges")).isVisible();
            visitor.find("#chart-cumulative .section-head button").click();
            check(visitor, width, "case, unfolded");
            visitor.find("#kpi-payback").click();
            assertThat(visitor.find(".result-explanation table")).isVisible();
            check(visitor, width, "dialog");
            visitor.open("/library?tab=subsidies");
            assertThat(visitor.find("#subsidy-calendar")).isVisible();
            check(visitor, width, "library");
            visitor.open("/trajectories/new");
            assertThat(visitor.find("#design-empty")).isVisible();
            check(visitor, width, "new trajectory");
            visitor.find("#design-empty").click();
            assertThat(visitor.find("duaal-timeline [data-key]").first()).isVisible();
            check(visitor, width, "design, a phase");
            visitor.find("#add-block").click();
            assertThat(visitor.find("#add-PAID_WORK")).isVisible();
            check(visitor, width, "design, blocks to add");
            visitor.find("#add-LANGUAGE_LESSON").click();
            assertThat(visitor.find("duaal-timeline [data-key]")).hasCount(4);
            visitor.find("[data-place$='.groupSize'] input").fill("0");
            visitor.find("[data-place$='.groupSize'] input").press("Enter");
            assertThat(visitor.find("[data-place$='.groupSize'] [role=alert]")).isVisible();
            check(visitor, width, "design, a block with a wrong value");
            for (String side : new String[] {"general", "group", "costs", "subsidies", "tasks"}) {
                visitor.find("#tab-" + side).click();
                assertThat(visitor.find("#tab-" + side)).hasAttribute("aria-pressed", "true");
                check(visitor, width, "design, " + side);
            }
            visitor.open("/trajectories");
            assertThat(visitor.find("vaadin-grid a").first()).isVisible();
            check(visitor, width, "trajectories");
            visitor.open("/nowhere");
            assertThat(visitor.find("h1")).isVisible();
            check(visitor, width, "not found");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay(where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
