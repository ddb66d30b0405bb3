package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coordinator records an employer with a function, and looks through a vacancy text. */
class EmployersTest extends BrowserTest {

    @Test
    void an_employer_gets_a_function_a_task_and_a_vacancy_that_is_looked_through() {
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/employers");
            visitor.find("#new-employer").click();
            visitor.find("#save-employer").click();
            assertThat(visitor.find("#employer-name")).containsText("Vul dit in");
            String name = "Spoorbouw " + System.nanoTime();
            visitor.find("#employer-name input").fill(name);
            visitor.find("#save-employer").click();
            assertThat(visitor.find("h1")).hasText(name);
            visitor.find("#add-recognition").click();
            visitor.find("#recognition-qualification input").fill("Spoorwerker");
            visitor.find("#recognition-crebo input").fill("12");
            visitor.find("#save-recognition").click();
            assertThat(visitor.find("#recognition-crebo")).containsText("vijf cijfers");
            visitor.find("#recognition-crebo input").fill("25301");
            visitor.find("#save-recognition").click();
            assertThat(visitor.find(".record-list >> text=crebo 25301")).isVisible();

            visitor.find("#way-functions").click();
            visitor.find("#add-function").click();
            visitor.find("#function-name input").fill("Baanwerker");
            visitor.find("#function-places input").fill("4");
            visitor.find("#save-function").click();
            visitor.find("[id^=add-task]").click();
            visitor.find("#task-name input").fill("Werkopdrachten lezen");
            visitor.find("#save-task").click();
            assertThat(visitor.find(".record-name:has-text('Werkopdrachten lezen')"))
                    .isVisible();

            visitor.find("#way-places").click();
            assertThat(visitor.find(".notice.warn").first()).containsText("4 plaatsen");

            visitor.find("#way-vacancy").click();
            visitor.find("#vacancy-text textarea").fill("Je spreekt vloeiend Nederlands. Je hebt rijbewijs B.");
            assertThat(visitor.find("#vacancy-findings .finding-demand")).containsText("vloeiend Nederlands");
            assertThat(visitor.find("#vacancy-findings .finding-driving-licence"))
                    .containsText("Voorstel");
            visitor.find("#save-vacancy").click();
            assertThat(visitor.find(".toast")).containsText("opgeslagen");
            visitor.page().reload();
            assertThat(visitor.find("#vacancy-text textarea"))
                    .hasValue("Je spreekt vloeiend Nederlands. Je hebt rijbewijs B.");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_part_can_be_used_by_everyone(int width, ColorScheme scheme) {
        try (var visitor = visitor(width, scheme).signIn("coordinator")) {
            visitor.open("/employers?q=De+Linde");
            var link = visitor.find("vaadin-grid a:has-text('De Linde')").first();
            assertThat(link).isVisible();
            visitor.findsNothingInTheWay("employers");
            link.click();
            assertThat(visitor.find("#way-general")).isVisible();
            for (var part : new String[] {"general", "functions", "places", "vacancy"}) {
                visitor.find("#way-" + part).click();
                assertThat(visitor.find("#way-" + part)).hasAttribute("aria-current", "page");
                visitor.findsNothingInTheWay("employer, " + part);
                int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
                assertThat(needed).as(part + ": width").isLessThanOrEqualTo(width);
            }
            visitor.find("#way-functions").click();
            visitor.find("[id^=add-task]").first().click();
            assertThat(visitor.find("#task-name")).isVisible();
            visitor.findsNothingInTheWay("employer, form of a task");
        }
    }
}
