package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody looks up what holds on a day, gives an own amount and an own building block, and looks for what works. */
class LibraryJourneyTest extends BrowserTest {

    @Test
    void an_amount_is_looked_up_on_a_day_and_says_when_nothing_newer_is_known() {
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.find("text=Bibliotheek").first().click();
            assertThat(visitor.find("h1")).hasText("Bibliotheek");
            visitor.open("/library?day=2026-07-01");
            var wage = visitor.find("tr:has(#amount-wml-hour)");
            assertThat(wage).containsText("€ 14,99 per uur");
            assertThat(wage).containsText("1-7-2026");
            assertThat(wage).containsText("wet");
            assertThat(wage).not().containsText("laatst bekende waarde");
            visitor.find("#amounts-day input").fill("1-3-2027");
            visitor.find("#amounts-day input").press("Enter");
            assertThat(wage).containsText("laatst bekende waarde");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*day=2027-03-01.*"));

            visitor.find("#search-library input").fill("kinderopvang");
            assertThat(visitor.find("#amount-charges-wko")).isVisible();
            assertThat(visitor.find("#amount-wml-hour")).hasCount(0);
            assertThat(visitor.page()).hasURL(Pattern.compile(".*q=kinderopvang.*"));

            visitor.open("/library?tab=changes&year=2026");
            var change = visitor.find("tr:has-text('Wettelijk minimumloon per uur'):has-text('1 juli 2026')");
            assertThat(change).containsText("van € 14,71 naar € 14,99 per uur");
            assertThat(change).containsText("+1,9%");
        }
    }

    @Test
    void an_own_amount_is_added_changed_removed_and_brought_back() {
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/library?tab=amounts&amount=jobcoach.hour&day=2026-07-01");
            assertThat(visitor.find(".library-figure")).hasText("€ 95 per uur");
            visitor.find("#add-own-amount").click();
            visitor.find("#save-own-amount").click();
            assertThat(visitor.find(".own-number .number-problem")).hasText("Vul een getal in.");
            assertThat(visitor.find("#own-reason")).containsText("Vul in waarom");
            visitor.find(".own-number input").fill("88,50");
            visitor.find("#own-reason textarea").fill("Afspraak met de jobcoach");
            visitor.find("#own-from input").fill("1-1-2026");
            visitor.find("#own-from input").press("Enter");
            visitor.find("#own-until input").fill("1-1-2025");
            visitor.find("#own-until input").press("Enter");
            visitor.find("#save-own-amount").click();
            assertThat(visitor.find("#own-until")).containsText("voor de eerste");
            assertThat(visitor.find("#own-reason textarea")).hasValue("Afspraak met de jobcoach");
            visitor.find("#own-until input").fill("31-12-2026");
            visitor.find("#own-until input").press("Enter");
            visitor.find("#save-own-amount").click();
            assertThat(visitor.find(".library-figure")).hasText("€ 88,50 per uur");
            assertThat(visitor.find("#amount")).containsText("Afspraak met de jobcoach");
            visitor.find("#change-own-2026-01-01").click();
            visitor.find(".own-number input").fill("90");
            visitor.find("#save-own-amount").click();
            assertThat(visitor.find(".library-figure")).hasText("€ 90 per uur");
            visitor.find("#remove-own-2026-01-01").click();
            assertThat(visitor.find(".library-figure")).hasText("€ 95 per uur");
            visitor.find(".toast >> text=Ongedaan maken").click();
            assertThat(visitor.find(".library-figure")).hasText("€ 90 per uur");
            visitor.find("#remove-own-2026-01-01").click();
            assertThat(visitor.find(".library-figure")).hasText("€ 95 per uur");
        }
    }

    @Test
    void a_subsidy_shows_its_amounts_conditions_and_proof_and_stands_in_the_calendar() {
        try (var visitor = visitor().signIn("werkgever")) {
            visitor.open("/library?tab=subsidies");
            assertThat(visitor.find("#subsidy-calendar")).containsText("SOWIS");
            visitor.find("#scheme-sowis vaadin-details-summary").click();
            assertThat(visitor.find("#scheme-sowis")).containsText("€ 8.000 · € 14.000 · € 19.000 · € 24.000");
            assertThat(visitor.find("#scheme-sowis")).containsText("Bewaar als bewijs");
            visitor.open("/library?tab=amounts&amount=subsidy.sowis.1");
            assertThat(visitor.find(".library-now")).containsText("laatst bekende waarde");
            // an employer reads only
            assertThat(visitor.find("#add-own-amount")).hasCount(0);
        }
    }

    @Test
    void an_own_building_block_is_made_with_errors_at_its_fields_and_what_works_is_filtered() {
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/library?tab=blocks");
            visitor.find("#add-block").click();
            visitor.find(".block-weeks input").fill("1000");
            visitor.find("#save-block").click();
            assertThat(visitor.find("#block-name")).containsText("Geef de bouwsteen een naam.");
            assertThat(visitor.find("#block-kind")).containsText("Kies een soort.");
            assertThat(visitor.find(".block-weeks .number-problem")).containsText("0 tot en met 260");
            String name = "Fietsles " + System.nanoTime();
            visitor.find("#block-name input").fill(name);
            visitor.find("#block-kind").click();
            visitor.find("vaadin-select-item:visible:has-text('vakles')").click();
            visitor.find(".block-weeks input").fill("6");
            visitor.find(".block-hours input").fill("1,5");
            visitor.find(".block-number input").fill("12,50");
            visitor.find("#block-unit").click();
            visitor.find("vaadin-select-item:visible:has-text('per deelnemer per uur')")
                    .click();
            visitor.find("#save-block").click();
            var block = visitor.find("vaadin-details:has-text('" + name + "')");
            block.locator("vaadin-details-summary").click();
            assertThat(block).containsText("Meestal 6 weken, 1,5 uur per week");
            assertThat(block).containsText("€ 12,50 per deelnemer per uur");
            block.locator("text=Verwijderen").click();
            assertThat(visitor.find("vaadin-details:has-text('" + name + "')")).hasCount(0);

            visitor.open("/library?tab=evidence&topic=MONEY");
            assertThat(visitor.find("#finding-via6-payback")).isVisible();
            assertThat(visitor.find("#finding-via4-mentor")).hasCount(0);
            visitor.open("/library?tab=evidence");
            assertThat(visitor.find("#finding-via4-mentor")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_part_can_be_used_by_everyone(int width, ColorScheme scheme) {
        try (var visitor = Visitor.at(address(), width, scheme).signIn("coordinator")) {
            for (var part : new String[] {
                "amounts", "amounts&amount=wml.hour", "changes", "subsidies", "blocks", "evidence", "language", "rules"
            }) {
                visitor.open("/library?tab=" + part);
                assertThat(visitor.find(".library h1")).isVisible();
                var details = visitor.find(".library-group:not([opened]) > vaadin-details-summary");
                if (details.count() > 0) details.first().click();
                visitor.findsNothingInTheWay("library " + part);
                int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
                assertThat(needed).as("library " + part + ": width").isLessThanOrEqualTo(width);
            }
            visitor.open("/library?tab=blocks");
            visitor.find("#add-block").click();
            assertThat(visitor.find("#block-name")).isVisible();
            visitor.findsNothingInTheWay("library, form of a block");
        }
    }
}
