package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From an empty design to a trajectory with a price, by mouse, by form and by keyboard. */
class TrajectoryJourneyTest extends BrowserTest {

    private static Visitor design(Visitor visitor) {
        visitor.open("/trajectories/new");
        visitor.find("#design-empty").click();
        assertThat(rows(visitor)).hasCount(3);
        visitor.page().waitForURL(Pattern.compile(".*/trajectories/[0-9a-f-]{36}.*"));
        return visitor;
    }

    private static Locator rows(Visitor visitor) {
        return visitor.find("duaal-timeline [role=row][data-key]");
    }

    private static Locator row(Visitor visitor, String name) {
        return visitor.find("duaal-timeline [role=row][data-key][aria-label^='" + name + "']");
    }

    private static Locator field(Visitor visitor, String place) {
        return visitor.find("[data-place$='" + place + "']")
                .locator("input, select, textarea")
                .first();
    }

    private static void add(Visitor visitor, String block) {
        visitor.find("#add-block").click();
        visitor.find("#" + block).click();
        assertThat(visitor.find("vaadin-dialog[opened]")).hasCount(0);
    }

    /** Two blocks out of the library, whichever they are: the first two that are offered. */
    private static String addFromLibrary(Visitor visitor, int which) {
        visitor.find("#add-block").click();
        var choice = visitor.find(".block-choice").nth(1).locator("button").nth(which);
        String name = choice.locator("span").nth(1).textContent();
        choice.click();
        assertThat(visitor.find("vaadin-dialog[opened]")).hasCount(0);
        return name;
    }

    @Test
    void a_coordinator_makes_a_design_from_nothing_and_sees_what_each_block_does_to_the_money() {
        try (var visitor = design(visitor().signIn("coordinator"))) {
            addFromLibrary(visitor, 0);
            assertThat(rows(visitor)).hasCount(4);
            addFromLibrary(visitor, 1);
            assertThat(rows(visitor)).hasCount(5);

            add(visitor, "add-LANGUAGE_LESSON");
            var lesson = row(visitor, "Taalles, Taalles");
            assertThat(lesson).hasAttribute("aria-selected", "true");
            field(visitor, "hoursWeek").fill("12");
            field(visitor, "hoursWeek").press("Enter");
            assertThat(lesson).hasAttribute("aria-label", Pattern.compile(".*12 uur per week"));
            field(visitor, ".priced").check();
            field(visitor, ".price").fill("100");
            field(visitor, ".price").press("Enter");
            // 12 hours × 20 weeks × € 100 × 1 group, in the first five months: a little less than € 24.000 today
            assertThat(visitor.find("#money-municipality .money-change").last()).containsText("−€ 2");

            visitor.page().reload();
            assertThat(rows(visitor)).hasCount(6);
            assertThat(field(visitor, "hoursWeek")).hasValue("12");
        }
    }

    @Test
    void the_line_of_time_is_changed_with_the_keyboard_alone_and_every_step_can_be_undone() {
        try (var visitor = design(visitor().signIn("coordinator"))) {
            add(visitor, "add-LANGUAGE_LESSON");
            var lesson = row(visitor, "Taalles, Taalles");
            Page page = visitor.page();
            assertThat(lesson).hasAttribute("aria-label", Pattern.compile(".*vanaf week 1 tot het einde.*"));
            lesson.focus();
            page.keyboard().press("-");
            assertThat(lesson).hasAttribute("aria-label", Pattern.compile(".*week 1 tot en met 19.*"));
            page.keyboard().press("Shift+ArrowRight");
            assertThat(lesson).hasAttribute("aria-label", Pattern.compile(".*week 2 tot en met 20.*"));
            assertThat(lesson).isFocused();
            // one week further it would lie outside its phase: that is said, and nothing changes
            page.keyboard().press("Shift+ArrowRight");
            assertThat(visitor.find("vaadin-notification-card")).containsText("buiten de fase");
            assertThat(lesson).hasAttribute("aria-label", Pattern.compile(".*week 2 tot en met 20.*"));
            page.keyboard().press("Alt+Shift+ArrowLeft");
            assertThat(lesson).hasAttribute("aria-label", Pattern.compile(".*week 2 tot en met 19.*"));

            page.keyboard().press("ArrowUp");
            assertThat(row(visitor, "Voortraject")).isFocused();
            page.keyboard().press("ArrowLeft");
            assertThat(row(visitor, "Voortraject")).hasAttribute("aria-expanded", "false");
            assertThat(rows(visitor)).hasCount(3);
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowDown");
            assertThat(lesson).isFocused();

            page.keyboard().press("Control+z");
            assertThat(lesson).hasAttribute("aria-label", Pattern.compile(".*week 2 tot en met 20.*"));
            page.keyboard().press("Control+z");
            page.keyboard().press("Control+z");
            assertThat(lesson).hasAttribute("aria-label", Pattern.compile(".*vanaf week 1 tot het einde.*"));
            page.keyboard().press("Control+Shift+z");
            assertThat(lesson).hasAttribute("aria-label", Pattern.compile(".*week 1 tot en met 19.*"));

            page.keyboard().press("Delete");
            visitor.find("vaadin-confirm-dialog > vaadin-button[slot=confirm-button]")
                    .press("Enter");
            assertThat(rows(visitor)).hasCount(3);
            visitor.find("#undo-design").click();
            assertThat(rows(visitor)).hasCount(4);
            assertThat(lesson).hasAttribute("aria-label", Pattern.compile(".*week 1 tot en met 19.*"));

            lesson.focus();
            page.keyboard().press("Enter");
            assertThat(field(visitor, ".name")).isFocused();
        }
    }

    @Test
    void sixty_steps_can_be_walked_back() {
        try (var visitor = design(visitor().signIn("coordinator"))) {
            add(visitor, "add-COACHING");
            var coaching = row(visitor, "Begeleiding, Begeleiding");
            coaching.focus();
            visitor.page().keyboard().press("-");
            for (int i = 0; i < 30; i++) {
                visitor.page().keyboard().press("-");
                visitor.page().keyboard().press("+");
            }
            assertThat(coaching).hasAttribute("aria-label", Pattern.compile(".*week 1 tot en met 19.*"));
            for (int i = 0; i < 61; i++) visitor.page().keyboard().press("Control+z");
            assertThat(coaching).hasAttribute("aria-label", Pattern.compile(".*vanaf week 1 tot het einde.*"));
        }
    }

    @Test
    void what_cannot_be_is_marked_at_its_field_and_stays_as_it_was_typed() {
        try (var visitor = design(visitor().signIn("coordinator"))) {
            row(visitor, "Voortraject").click();
            var weeks = field(visitor, ".weeks");
            assertThat(weeks).hasValue("20");
            weeks.fill("-4");
            weeks.press("Enter");
            assertThat(visitor.find("[data-place$='.weeks']")).containsText("heel getal van 1 tot en met 520");
            assertThat(weeks).hasAttribute("aria-invalid", "true");
            assertThat(weeks).hasValue("-4");
            assertThat(row(visitor, "Voortraject")).hasAttribute("aria-label", Pattern.compile(".*20 weken.*"));

            // another field is saved, and what was typed wrongly is still there to be mended
            field(visitor, ".name").fill("Aanloop");
            assertThat(row(visitor, "Aanloop")).hasCount(1);
            // in the notation of the page, with a real minus
            assertThat(weeks).hasValue("−4");
            weeks.fill("24");
            weeks.press("Enter");
            assertThat(row(visitor, "Aanloop")).hasAttribute("aria-label", Pattern.compile(".*24 weken.*"));
            assertThat(weeks).not().hasAttribute("aria-invalid", "true");

            add(visitor, "add-LANGUAGE_LESSON");
            field(visitor, ".groupSize").fill("0");
            field(visitor, ".groupSize").press("Enter");
            assertThat(visitor.find("[data-place$='.groupSize']")).containsText("heel getal van 1 tot en met 1.000");
            field(visitor, ".fromWeek").fill("25");
            field(visitor, ".fromWeek").press("Enter");
            assertThat(visitor.find("[data-place$='.fromWeek']")).containsText("buiten de fase ‘Aanloop’");
            assertThat(field(visitor, ".groupSize")).hasValue("0");
        }
    }

    @Test
    void a_block_can_be_dragged_and_made_longer_with_the_mouse() {
        try (var visitor = design(visitor().signIn("coordinator"))) {
            add(visitor, "add-MILESTONE");
            add(visitor, "add-COACHING");
            var coaching = row(visitor, "Begeleiding, Begeleiding");
            coaching.focus();
            for (int i = 0; i < 10; i++) visitor.page().keyboard().press("-");
            assertThat(coaching).hasAttribute("aria-label", Pattern.compile(".*week 1 tot en met 10.*"));
            BoundingBox bar = coaching.locator(".tl-bar").boundingBox();
            drag(visitor, bar.x + 20, bar.y + 10, 3 * bar.width / 10);
            assertThat(coaching).hasAttribute("aria-label", Pattern.compile(".*week 4 tot en met 13.*"));
            bar = coaching.locator(".tl-bar").boundingBox();
            drag(visitor, bar.x + bar.width - 3, bar.y + 10, 2 * bar.width / 10);
            assertThat(coaching).hasAttribute("aria-label", Pattern.compile(".*week 4 tot en met 15.*"));
        }
    }

    private static void drag(Visitor visitor, double x, double y, double by) {
        var mouse = visitor.page().mouse();
        mouse.move(x, y);
        mouse.down();
        mouse.move(x + by / 2, y);
        mouse.move(x + by, y);
        mouse.up();
    }

    @Test
    void two_people_on_one_design_are_told_and_neither_loses_anything() {
        try (var first = design(visitor().signIn("coordinator"));
                var second = visitor().signIn("coordinator")) {
            second.page().navigate(first.page().url());
            assertThat(rows(second)).hasCount(3);
            add(first, "add-COACHING");
            add(second, "add-BUDDY");
            assertThat(second.find("#outdated")).isVisible();
            assertThat(rows(second)).hasCount(4);
            second.find("#take-theirs").click();
            assertThat(row(second, "Begeleiding, Begeleiding")).hasCount(1);
            second.find("#undo-design").click();
            assertThat(row(second, "Buddy, Buddy")).hasCount(1);
        }
    }

    @Test
    void what_is_seen_is_in_the_address_and_a_deleted_trajectory_comes_back() {
        try (var visitor = design(visitor().signIn("coordinator"))) {
            visitor.find("#tab-general").click();
            visitor.find("[data-place='name'] input").fill("Traject van de kanarie");
            assertThat(visitor.find("h1")).hasText("Traject van de kanarie");
            visitor.find("#zoom-years").click();
            assertThat(visitor.find("#zoom-years")).hasAttribute("aria-pressed", "true");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*tab=general.*zoom=years.*"));
            visitor.page().reload();
            assertThat(visitor.find("#zoom-years")).hasAttribute("aria-pressed", "true");
            assertThat(visitor.find("[data-place='participants'] input")).hasValue("12");

            visitor.find("#delete-design").click();
            assertThat(visitor.find("h1")).hasText("Trajecten");
            visitor.find(".toast vaadin-button").first().click();
            assertThat(visitor.find("h1")).hasText("Traject van de kanarie");
        }
    }
}
