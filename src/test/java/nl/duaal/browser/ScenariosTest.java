package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody asks "what if?": puts scenarios beside a case, changes them, and sees what makes the difference. */
class ScenariosTest extends BrowserTest {

    /** Of the specification's energy-technician: 6,000 for each of four places is all that SOWIS brings. */
    private static final String BALANCE = "€ 1.062.931";

    private static final String BALANCE_WITHOUT_SOWIS = "€ 1.038.931";

    private static Visitor atScenarios(Visitor visitor) {
        visitor.newCase("energy-technician");
        visitor.open(path(visitor) + "/scenarios");
        assertThat(visitor.find("#new-scenario")).isVisible();
        return visitor;
    }

    private static String path(Visitor visitor) {
        var match =
                Pattern.compile("/cases/[0-9a-f-]{36}").matcher(visitor.page().url());
        assertThat(match.find()).isTrue();
        return match.group();
    }

    private static void type(Visitor visitor, String key, String number) {
        var input = visitor.find("#value-" + key + " input");
        input.fill(number);
        input.press("Enter");
    }

    private static void shows(Visitor visitor, String text) {
        assertThat(visitor.find("table.scenarios")).containsText(text);
    }

    @Test
    void a_ready_made_scenario_is_compared_changed_named_and_taken_back() {
        try (var visitor = atScenarios(visitor().signIn("coordinator"))) {
            assertThat(visitor.find(".scenario-empty")).containsText("tot 4 scenario’s");
            visitor.find("#ready-WITHOUT_SUBSIDY-sowis").click();
            shows(visitor, "A · Zonder SOWIS");
            shows(visitor, BALANCE);
            shows(visitor, BALANCE_WITHOUT_SOWIS);
            shows(visitor, "−€ 24.000 · slechter");
            assertThat(visitor.find(".reasons")).containsText("SOWIS");
            assertThat(visitor.find(".reasons tbody tr")).hasCount(3);
            assertThat(visitor.find("#value-flow_sowis")).containsText("hier weggelaten");
            assertThat(visitor.find("#chart-scenarios svg")).isVisible();

            visitor.find("#add-value input").fill("Deelnemers");
            visitor.find("vaadin-combo-box-item:visible:has-text('Deelnemers bij de start')")
                    .click();
            assertThat(visitor.find("#value-cohort_participants input")).hasValue("12");
            type(visitor, "cohort_participants", "30");
            assertThat(visitor.find("#value-cohort_participants")).containsText("basis: 12");
            shows(visitor, "· beter");
            type(visitor, "cohort_participants", "-1");
            assertThat(visitor.find("#value-cohort_participants .number-problem"))
                    .isVisible();
            type(visitor, "cohort_participants", "24");
            assertThat(visitor.find("#value-cohort_participants .number-problem"))
                    .isHidden();

            visitor.find("#rename-scenario").click();
            visitor.find("#scenario-name input").fill("");
            visitor.find("#save-scenario").click();
            assertThat(visitor.find("#scenario-name")).containsText("Vul een naam in.");
            visitor.find("#scenario-name input").fill("Groter, zonder SOWIS");
            visitor.find("#scenario-note textarea").fill("Zoals besproken met de regio");
            visitor.find("#save-scenario").click();
            shows(visitor, "A · Groter, zonder SOWIS");
            assertThat(visitor.find(".scenario-detail .note")).hasText("Zoals besproken met de regio");
            assertThat(visitor.find(".scenario-detail")).containsText("Gemaakt door Noor de Wit");

            visitor.page().reload();
            shows(visitor, "A · Groter, zonder SOWIS");
            assertThat(visitor.find("#value-cohort_participants input")).hasValue("24");

            visitor.find("#delete-scenario").click();
            assertThat(visitor.find("#ready-NO_SUBSIDIES")).isVisible();
            assertThat(visitor.find(".scenario-empty")).isVisible();
            visitor.find("vaadin-notification-card vaadin-button").first().click();
            shows(visitor, "A · Groter, zonder SOWIS");
        }
    }

    @Test
    void four_are_enough_and_the_address_remembers_which_is_chosen() {
        try (var visitor = atScenarios(visitor().signIn("coordinator"))) {
            for (String ready : new String[] {"NO_SUBSIDIES", "MORE_DROPOUT", "TIGHT_LABOUR_MARKET", "PLACES-30"}) {
                visitor.find("#ready-" + ready).click();
                assertThat(visitor.find("#scenario-detail h2"))
                        .containsText(
                                switch (ready) {
                                    case "NO_SUBSIDIES" -> "A · Zonder subsidies";
                                    case "MORE_DROPOUT" -> "B · Meer uitval";
                                    case "TIGHT_LABOUR_MARKET" -> "C · Krappe arbeidsmarkt";
                                    default -> "D · 30 plaatsen";
                                });
            }
            assertThat(visitor.find(".scenario-offers")).containsText("Er staan 4 scenario’s");
            assertThat(visitor.find("#new-scenario")).hasCount(0);
            visitor.find(".scenario-head >> nth=1").click();
            assertThat(visitor.find("#scenario-detail h2")).containsText("Meer uitval");
            visitor.find("label:has(#view-municipality)").click();
            assertThat(visitor.find(".scenario-reasons h3")).hasText("Wat het verschil maakt voor de gemeente");
            visitor.page().waitForURL(Pattern.compile(".*party=municipality.*"));
            visitor.page().reload();
            assertThat(visitor.find("#scenario-detail h2")).containsText("Meer uitval");
            assertThat(visitor.find(".scenario-reasons h3")).hasText("Wat het verschil maakt voor de gemeente");
        }
    }

    @Test
    void it_can_all_be_done_with_the_keyboard() {
        try (var visitor = atScenarios(visitor().signIn("coordinator"))) {
            var keyboard = visitor.page().keyboard();
            visitor.find("#new-scenario").focus();
            keyboard.press("Enter");
            assertThat(visitor.find("#scenario-name input")).isFocused();
            keyboard.press("Control+A");
            keyboard.type("Met toetsen");
            keyboard.press("Enter");
            shows(visitor, "A · Met toetsen");
            visitor.find("#add-value input").focus();
            keyboard.type("Deelnemers");
            assertThat(visitor.find("vaadin-combo-box-item:visible")).not().hasCount(0);
            keyboard.press("ArrowDown");
            keyboard.press("Enter");
            assertThat(visitor.find("#value-cohort_participants input")).isFocused();
            keyboard.type("30");
            keyboard.press("Enter");
            shows(visitor, "· beter");
            keyboard.press("Tab");
            keyboard.press("Enter");
            assertThat(visitor.find("#value-cohort_participants")).hasCount(0);
            shows(visitor, "gelijk aan de basis");
        }
    }

    @Test
    void a_subsidy_that_ends_and_decides_is_told() {
        String model = """
                {"name": "Bakker", "start": "2027-01", "periodsPerYear": 12, "horizon": 48, "participants": 4,
                 "discountRate": 0.03, "parties": ["employer", "state"], "parameters": [],
                 "phases": [{"id": "learn", "length": 12}, {"id": "job", "length": 36}],
                 "flows": [
                   {"id": "training", "payer": "employer", "amount": 26000,
                    "when": {"timing": "once", "phase": "learn", "at": 0}},
                   {"id": "aid", "label": "Praktijkleren", "category": "subsidy", "payer": "state",
                    "receiver": "employer", "amount": 700, "when": {"timing": "each", "phase": "learn"}},
                   {"id": "output", "receiver": "employer", "amount": 560, "when": {"timing": "each", "phase": "job"}}]}
                """;
        for (int width : new int[] {1300, 360}) {
            try (var visitor = visitor(width, ColorScheme.LIGHT).signIn("coordinator")) {
                visitor.open("/cases/new");
                visitor.find("#upload-model input[type=file]")
                        .setInputFiles(new FilePayload(
                                "bakker.json", "application/json", model.getBytes(StandardCharsets.UTF_8)));
                assertThat(visitor.find("h1")).hasText("Bakker");
                visitor.page().waitForURL(Pattern.compile(".*/cases/[0-9a-f-]{36}"));
                visitor.open(path(visitor) + "/scenarios");
                assertThat(visitor.find(".cliff"))
                        .containsText(
                                "Zonder praktijkleren verdient de werkgever het niet terug; met deze subsidie wel");
                assertThat(visitor.find(".cliff")).containsText("De laatste betaling ervan valt in januari 2028");
                check(visitor, width, "a cliff");
                visitor.find("label:has(#view-state)").click();
                assertThat(visitor.find(".cliff")).hasCount(0);
            }
        }
    }

    @Test
    void somebody_who_only_reads_is_offered_nothing_to_change() {
        try (var maker = atScenarios(visitor().signIn("coordinator"));
                var reader = visitor().signIn("analist")) {
            maker.find("#ready-PLACES-30").click();
            shows(maker, "A · 30 plaatsen");
            reader.open(path(maker) + "/scenarios");
            shows(reader, "A · 30 plaatsen");
            assertThat(reader.find("#value-cohort_participants input")).hasAttribute("readonly", "");
            assertThat(reader.find(".standing")).isVisible();
            for (String absent : new String[] {"#rename-scenario", "#delete-scenario", "#add-value", "#new-scenario"}) {
                assertThat(reader.find(absent)).isHidden();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void the_page_can_be_used_by_everyone(int width) {
        try (var visitor = atScenarios(visitor(width).signIn("coordinator"))) {
            check(visitor, width, "no scenarios");
            visitor.find("#ready-NO_SUBSIDIES").click();
            shows(visitor, "A · Zonder subsidies");
            visitor.find("#ready-PLACES-30").click();
            shows(visitor, "B · 30 plaatsen");
            assertThat(visitor.find("#chart-scenarios svg")).isVisible();
            check(visitor, width, "two scenarios");
            type(visitor, "cohort_participants", "x");
            assertThat(visitor.find("#value-cohort_participants .number-problem"))
                    .isVisible();
            visitor.find("#chart-scenarios .section-head button").click();
            check(visitor, width, "two scenarios, a wrong number and the table of the chart");
            visitor.find("#rename-scenario").click();
            assertThat(visitor.find("#scenario-name input")).isVisible();
            check(visitor, width, "name and note");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay(where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
