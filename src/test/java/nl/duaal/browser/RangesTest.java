package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody says how far an assumption may be off. The template says 14.99, 15.60, 17.94 of the wage per hour. */
class RangesTest extends BrowserTest {

    /** Longer than the pause after which typing is kept, with room for a busy machine. */
    private static final int KEPT_MILLISECONDS = 3000;

    private static Locator wage(Visitor visitor) {
        return visitor.find("#row-par_wage_hour");
    }

    private static void type(Locator row, String field, String number) {
        var input = row.locator(".range-" + field + " input");
        input.fill(number);
        input.press("Enter");
    }

    private static void choose(Visitor visitor, Locator row, String shape) {
        row.locator("vaadin-select").click();
        visitor.find("vaadin-select-item:visible:has-text('" + shape + "')").click();
    }

    @Test
    void a_range_is_changed_and_drawn_and_saved_undone_and_told_in_the_history() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            var row = wage(visitor);
            // of this PERT distribution the 10th percentile is 15.26 and the 90th 16.63
            assertThat(row.locator(".range-line")).containsText("In 8 van de 10 gevallen € 15,30 tot € 16,60");
            row.locator(".range-toggle").click();
            assertThat(row.locator(".range-picture svg")).isVisible();
            String before = row.locator(".range-picture .whole").getAttribute("d");

            type(row, "low", "18");
            assertThat(row.locator(".range-high")).containsText("Hoog moet boven laag (€ 18) liggen.");
            assertThat(row.locator(".range-high input")).hasAttribute("aria-invalid", "true");
            assertThat(row.locator(".range-picture")).isHidden();
            type(row, "low", "16");
            assertThat(row.locator(".range-likely")).containsText("Dit moet tussen € 16 en € 17,94 liggen.");
            row.locator(".range-save").click();
            assertThat(row.locator(".range-likely input")).isFocused();
            type(row, "low", "14");
            type(row, "likely", "16");
            type(row, "high", "19");
            assertThat(row.locator(".range-sentence")).containsText("Waarschijnlijk € 16");
            assertThat(row.locator(".range-picture .whole")).not().hasAttribute("d", before);
            row.locator(".range-save").click();
            assertThat(row.locator(".range-editor")).isHidden();
            assertThat(row.locator(".range-toggle")).isFocused();
            assertThat(row.locator(".assumption-input input")).hasValue("16");
            assertThat(row)
                    .containsText("bandbreedte in het sjabloon: € 14,99 tot € 17,94, meest waarschijnlijk € 15,60");
            assertThat(visitor.find(".assumptions-head")).containsText("1 gewijzigd");

            visitor.page().reload();
            assertThat(row.locator(".assumption-input input")).hasValue("16");
            row.locator(".range-toggle").click();
            assertThat(row.locator(".range-low input")).hasValue("14");
            assertThat(row.locator(".range-high input")).hasValue("19");
            choose(visitor, row, "Vast");
            assertThat(row.locator(".range-low")).isHidden();
            row.locator(".range-save").click();
            assertThat(row.locator(".range-line")).containsText("Vast: geen onzekerheid");
            visitor.find("vaadin-notification-card vaadin-button").first().click();
            assertThat(row.locator(".range-line")).not().containsText("Vast");
            row.locator(".range-back").click();
            assertThat(row.locator(".range-back")).isHidden();

            visitor.find(".page-actions .more").click();
            visitor.find("#case-history").click();
            assertThat(visitor.find(".history-entries")).containsText("Bandbreedte van ‘Bruto uurloon’");
            assertThat(visitor.find(".history-entries")).containsText("€ 14 tot € 19, meest waarschijnlijk € 16");
        }
    }

    @Test
    void every_shape_has_its_own_fields_and_says_what_contradicts_it() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            var row = wage(visitor);
            row.locator(".range-toggle").click();
            choose(visitor, row, "Rond een gemiddelde");
            assertThat(row.locator(".range-low")).isHidden();
            type(row, "spread", "0");
            assertThat(row.locator(".range-spread")).containsText("Vul een getal boven 0 in.");
            type(row, "spread", "0,5");
            assertThat(row.locator(".range-sentence")).containsText("Rond € 15,60");
            choose(visitor, row, "Scheef");
            type(row, "low", "0");
            assertThat(row.locator(".range-low")).containsText("Bij deze vorm moet laag boven 0 liggen.");
            choose(visitor, row, "Ergens tussen");
            type(row, "low", "16");
            assertThat(row.locator(".range-low"))
                    .containsText("De waarde waarmee wordt gerekend, € 15,60, ligt hieronder.");
            type(row, "low", "15");
            assertThat(row.locator(".range-sentence")).containsText("Ergens tussen € 15 en € 17,94");
            row.locator(".range-cancel").click();

            var share = visitor.find("#row-par_pension");
            share.locator(".range-toggle").click();
            type(share, "low", "-10");
            assertThat(share.locator(".range-editor")).containsText("Dit komt onder 0% of boven 100%.");
        }
    }

    @Test
    void a_value_outside_its_range_is_pointed_out_and_the_range_can_be_moved_along() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            var row = wage(visitor);
            visitor.type("par_wage_hour", "16,20");
            assertThat(row.locator(".beyond")).isHidden();
            visitor.type("par_wage_hour", "30");
            assertThat(row.locator(".beyond")).containsText("Let op: buiten 14,99 tot 17,94");
            row.locator(".move-along").click();
            assertThat(row.locator(".beyond")).isHidden();
            row.locator(".range-toggle").click();
            assertThat(row.locator(".range-low input")).hasValue("29,39");
            assertThat(row.locator(".range-high input")).hasValue("32,34");
        }
    }

    @Test
    void what_was_typed_of_a_range_is_offered_again() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            var row = wage(visitor);
            row.locator(".range-toggle").click();
            type(row, "high", "21,5");
            choose(visitor, row, "Driehoek");
            assertThat(row.locator(".range-sentence")).isVisible();
            visitor.page().waitForTimeout(500);
            visitor.page().reload();
            assertThat(visitor.find("#draft-offer")).containsText("Bandbreedte van ‘Bruto uurloon’");
            visitor.find("#draft-go-on").click();
            assertThat(row.locator(".range-high input")).hasValue("21,50");
            row.locator(".range-save").click();
            assertThat(row.locator(".range-editor")).isHidden();
            visitor.page().reload();
            assertThat(row).containsText("bandbreedte in het sjabloon");
            assertThat(visitor.find("#draft-offer")).hasCount(0);
        }
    }

    @Test
    void the_keyboard_alone_is_enough() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            var row = wage(visitor);
            var keys = visitor.page().keyboard();
            row.locator(".range-toggle").focus();
            keys.press("Enter");
            assertThat(row.locator(".range-editor")).isVisible();
            keys.press("Tab");
            keys.press("Tab");
            assertThat(row.locator(".range-low input")).isFocused();
            keys.press("Control+A");
            keys.type("15");
            keys.press("Tab");
            keys.press("Tab");
            keys.press("Tab");
            assertThat(row.locator(".range-save")).isFocused();
            keys.press("Enter");
            assertThat(row.locator(".range-toggle")).isFocused();
            assertThat(row).containsText("bandbreedte in het sjabloon");
        }
    }

    @Test
    void certainty_leads_to_the_range_and_draws_from_what_was_made_of_it() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            var match = Pattern.compile("/cases/[0-9a-f-]{36}")
                    .matcher(visitor.page().url());
            match.find();
            visitor.open(match.group() + "/certainty?caution=1");
            visitor.find("#caution-moved a").first().click();
            assertThat(visitor.find(".range-editor:visible")).hasCount(1);
            assertThat(visitor.find(".range-editor:visible vaadin-select")).isVisible();
        }
    }

    @Test
    void who_may_only_read_sees_the_words_and_no_way_to_change_them() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            assertThat(wage(visitor).locator(".range-toggle")).isVisible();
            String address = visitor.page().url();
            try (var reader = visitor().signIn("analist")) {
                reader.page().navigate(address + "?range=par_wage_hour");
                assertThat(wage(reader).locator(".range-line")).containsText("In 8 van de 10 gevallen");
                assertThat(wage(reader).locator(".range-toggle")).isHidden();
                assertThat(wage(reader).locator(".range-editor")).isHidden();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1300,LIGHT", "360,DARK"})
    void nothing_stands_in_the_way(int width, ColorScheme scheme) {
        try (var visitor = visitor(width, scheme).signIn("coordinator").newCase("energy-technician")) {
            var row = wage(visitor);
            row.locator(".range-toggle").click();
            assertThat(row.locator(".range-picture svg")).isVisible();
            visitor.findsNothingInTheWay("range of a wage");
            type(row, "low", "18");
            assertThat(row.locator(".range-high .number-problem")).isVisible();
            visitor.findsNothingInTheWay("range that contradicts itself");
            boolean wider = (boolean) visitor.page()
                    .evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
            org.assertj.core.api.Assertions.assertThat(wider).isFalse();
        }
    }

    @Test
    void the_name_of_a_scenario_that_was_being_typed_is_offered_again() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            var match = Pattern.compile("/cases/[0-9a-f-]{36}")
                    .matcher(visitor.page().url());
            match.find();
            visitor.open(match.group() + "/scenarios");
            visitor.find("#new-scenario").click();
            visitor.find("#scenario-name input").fill("Groter");
            visitor.find("#scenario-note textarea").fill("");
            visitor.page().keyboard().type("Zoals besproken met de regio");
            visitor.page().waitForTimeout(KEPT_MILLISECONDS);
            visitor.page().reload();
            assertThat(visitor.find("#draft-offer")).containsText("een nieuw scenario");
            visitor.find("#draft-go-on").click();
            assertThat(visitor.find("#scenario-name input")).hasValue("Groter");
            assertThat(visitor.find("#scenario-note textarea")).hasValue("Zoals besproken met de regio");
            visitor.findsNothingInTheWay("dialog of a scenario with a draft");
            visitor.find("#save-scenario").click();
            assertThat(visitor.find("table.scenarios")).containsText("Groter");
            visitor.page().reload();
            assertThat(visitor.find("table.scenarios")).containsText("Groter");
            assertThat(visitor.find("#draft-offer")).hasCount(0);

            // a copy of the case has the scenario too
            visitor.find("#rename-scenario").click();
            visitor.find("#scenario-name input").fill("Nog groter");
            visitor.page().waitForTimeout(KEPT_MILLISECONDS);
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.find("#draft-offer")).containsText("‘Groter’");
            visitor.find("#draft-discard").click();
            assertThat(visitor.find("#draft-offer")).hasCount(0);
        }
    }
}
