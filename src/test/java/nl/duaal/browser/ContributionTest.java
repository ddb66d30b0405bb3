package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "What would it take for the employer to join?": who should carry what, on screen. */
class ContributionTest extends BrowserTest {

    private Visitor onContribution(Visitor visitor) {
        visitor.signIn("coordinator").newCase("energy-technician");
        visitor.find("#part-contribution").click();
        assertThat(visitor.find("#contribution-table table")).isVisible();
        return visitor;
    }

    @Test
    void a_coordinator_reads_what_the_municipality_has_to_give_and_what_that_costs_it() {
        try (var visitor = onContribution(visitor())) {
            assertThat(visitor.find("#contribution-answer"))
                    .hasText("Geeft de gemeente bij de start eenmalig € 9.820,46 per deelnemer, dan verdient de"
                            + " werkgever het terug binnen 24 maanden.");
            // twelve participants
            assertThat(visitor.find("#contribution-consequences"))
                    .hasText("In totaal is dat € 117.846. Zelf verdient de gemeente het dan 1 jaar en 1 maand later"
                            + " terug: na 2 jaar en 3 maanden in plaats van na 1 jaar en 2 maanden. Netto contant"
                            + " gaat de gemeente van € 458.524 naar € 340.678.");
            assertThat(visitor.find("#wish-row-24")).hasAttribute("aria-current", "true");
            assertThat(visitor.find("#wish-row-24 td")).hasCount(6);
            assertThat(visitor.find("#wish-row-36")).containsText("niet nodig");
            assertThat(visitor.find("#wish-row-npv")).containsText("niet nodig");
            // the specification's net present value
            assertThat(visitor.find("#wish-row-now")).containsText("€ 951.559");

            visitor.find("#form-lump").click();
            assertThat(visitor.find("#contribution-answer")).containsText("bij de start eenmalig € 117.845,");
            visitor.find("#form-period").click();
            visitor.find("#phase-in-learning").click();
            assertThat(visitor.find("#contribution-answer"))
                    .containsText("elke maand € 926,57 per deelnemer in de fase ‘Leren en werken’");
            visitor.find("#wish-48").click();
            assertThat(visitor.find("#contribution-answer"))
                    .hasText("Er is geen bijdrage nodig: de werkgever verdient het al terug na 2 jaar en 6 maanden.");
            assertThat(visitor.find("#contribution-consequences")).isHidden();
        }
    }

    @Test
    void what_comes_too_late_is_said_with_the_earliest_month() {
        try (var visitor = onContribution(visitor())) {
            visitor.find("#form-period").click();
            visitor.find("#phase-in-job").click();
            visitor.find("#wish-12").click();
            assertThat(visitor.find("#contribution-answer")).containsText("deze bijdrage komt daarvoor te laat");
            assertThat(visitor.find("#wish-row-12")).containsText(Pattern.compile("lukt niet.*kan vanaf \\d+ maanden"));
        }
    }

    @Test
    void an_own_term_gets_a_row_and_one_beyond_the_horizon_is_refused_at_the_field() {
        try (var visitor = onContribution(visitor())) {
            var field = visitor.find("#wish-months input");
            field.fill("20");
            field.press("Enter");
            assertThat(visitor.find("#wish-row-20")).hasAttribute("aria-current", "true");
            assertThat(visitor.find("#contribution-answer")).containsText("binnen 20 maanden");
            assertThat(visitor.find("#wish-24")).not().isChecked();

            for (String wrong : new String[] {"85", "0", "12,5"}) {
                field.fill(wrong);
                field.press("Enter");
                assertThat(visitor.find("#wish-months"))
                        .containsText("Kies een heel aantal maanden, van 1 tot en met 84.");
                assertThat(field).hasValue(wrong);
                assertThat(visitor.find("#contribution-answer")).containsText("binnen 20 maanden");
            }
            visitor.find("#wish-36").click();
            assertThat(field).hasValue("36");
            assertThat(visitor.find("#wish-months .number-problem")).isHidden();
            assertThat(visitor.find("#wish-row-20")).hasCount(0);
        }
    }

    @Test
    void who_is_chosen_to_receive_no_longer_gives_and_the_address_keeps_every_choice() {
        try (var visitor = onContribution(visitor())) {
            visitor.find("#receiver-municipality").click();
            assertThat(visitor.find("#giver-employer")).isChecked();
            assertThat(visitor.find("#giver-municipality")).hasCount(0);
            visitor.find("#giver-fund").click();
            visitor.find("#form-period").click();
            visitor.find("#phase-in-preparation").click();
            visitor.find("#wish-12").click();
            assertThat(visitor.find("#contribution-answer")).containsText("Geeft het fonds elke maand");
            String said = visitor.find("#contribution-answer").textContent();
            assertThat(visitor.page()).hasURL(Pattern.compile("wish=12"));
            visitor.page().reload();
            assertThat(visitor.find("#contribution-answer")).hasText(said);
            assertThat(visitor.find("#receiver-municipality")).isChecked();
            assertThat(visitor.find("#giver-fund")).isChecked();
            assertThat(visitor.find("#phase-in-preparation")).isChecked();
            assertThat(visitor.find("#wish-12")).isChecked();

            // what nobody can choose is not chosen
            visitor.page()
                    .navigate(visitor.page().url().replaceAll("\\?.*", "?party=x&giver=employer&form=no&wish=999"));
            assertThat(visitor.find("#receiver-employer")).isChecked();
            assertThat(visitor.find("#giver-municipality")).isChecked();
            assertThat(visitor.find("#wish-24")).isChecked();
        }
    }

    @Test
    void a_change_elsewhere_makes_the_answer_out_of_date() {
        try (var visitor = onContribution(visitor())) {
            var here = visitor.page();
            String address = here.url().replace("/contribution", "").replaceAll("\\?.*", "");
            visitor.newPage();
            visitor.page().navigate(address);
            visitor.type("par_margin_hour", "40");
            assertThat(visitor.find("#row-par_margin_hour")).containsText("sjabloon");
            here.bringToFront();
            here.locator("#form-lump").click();
            assertThat(here.locator("#outdated")).containsText("De cijfers hieronder horen bij de vorige stand.");
            here.locator("#outdated button").click();
            assertThat(here.locator("#outdated")).isHidden();
            assertThat(here.locator("#form-lump")).isChecked();
            assertThat(here.locator("#contribution-answer")).not().containsText("€ 117.845");
        }
    }

    @Test
    void it_works_with_the_keyboard_alone_and_the_answer_is_told() {
        try (var visitor = onContribution(visitor())) {
            visitor.find("#wish-24").focus();
            visitor.page().keyboard().press("ArrowLeft");
            assertThat(visitor.find("#wish-12")).isChecked();
            assertThat(visitor.find("#wish-12")).isFocused();
            assertThat(visitor.find("[aria-live=polite] #contribution-answer")).containsText("binnen 12 maanden");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.find("#wish-months input")).isFocused();
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.find("#giver-municipality")).isFocused();
            visitor.page().keyboard().press("ArrowRight");
            assertThat(visitor.find("#contribution-answer")).containsText("Geeft het Rijk");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("ArrowRight");
            assertThat(visitor.find("#form-lump")).isChecked();
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.find("#contribution-table")).isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void everyone_can_use_it(int width) {
        try (var visitor = onContribution(visitor(width))) {
            visitor.findsNothingInTheWay("contribution");
            visitor.find("#form-period").click();
            visitor.find("#phase-in-job").click();
            visitor.find("#wish-12").click();
            visitor.find("#wish-months input").fill("99");
            assertThat(visitor.find("#wish-months")).containsText("Kies een heel aantal");
            visitor.findsNothingInTheWay("contribution, with a problem");
            int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
            assertThat(needed).isLessThanOrEqualTo(width);
        }
    }
}
