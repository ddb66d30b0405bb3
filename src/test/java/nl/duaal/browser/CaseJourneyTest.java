package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a sector template to a payback and a workbook, by mouse and by keyboard. */
class CaseJourneyTest extends BrowserTest {

    @Autowired
    private AccountService accounts;

    /** The specification's figures for this template: payback after 29.50 months, net present value 951,558.76. */
    private static final String TEMPLATE_PAYBACK = "2 jaar en 6 maanden";

    private static final String TEMPLATE_NPV = "€ 951.559";
    /** The specification's figure for the municipality, rounded. */
    private static final String MUNICIPALITY_NPV = "€ 458.524";

    @Test
    void a_coordinator_picks_a_template_changes_the_wage_and_sees_the_payback_move() {
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.find("#new-case").click();
            visitor.find("#template-energy-technician").click();
            assertThat(visitor.find("h1")).hasText("Monteur laag- en middenspanning");
            assertThat(lead(visitor)).hasText(TEMPLATE_PAYBACK);
            assertThat(visitor.find("#kpi-net_present_value")).hasText(TEMPLATE_NPV);

            visitor.type("par_wage_hour", "1.016,20");
            assertThat(lead(visitor)).containsText("niet binnen 7 jaar");
            visitor.type("par_wage_hour", "16,20");
            assertThat(lead(visitor)).hasText("2 jaar en 7 maanden");
            assertThat(visitor.find("#row-par_wage_hour")).containsText("sjabloon 15,60");
            assertThat(visitor.find(".assumptions-head")).containsText("1 gewijzigd ten opzichte van het sjabloon");

            visitor.type("cohort_participants", "24");
            assertThat(visitor.find(".page-head")).containsText("24 deelnemers vanaf september 2026");

            visitor.page().reload();
            assertThat(lead(visitor)).isVisible();
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("16,20");
            assertThat(visitor.find("#row-cohort_participants input")).hasValue("24");

            visitor.find(".assumptions-head button").click();
            assertThat(lead(visitor)).hasText(TEMPLATE_PAYBACK);
            assertThat(visitor.find("#kpi-net_present_value")).hasText(TEMPLATE_NPV);
        }
    }

    @Test
    void the_same_can_be_done_with_the_keyboard_alone() {
        try (var visitor = visitor()) {
            visitor.open("/login");
            Page page = visitor.page();
            assertThat(visitor.find("input[name=username]")).isFocused();
            page.keyboard().type("coordinator");
            page.keyboard().press("Tab");
            page.keyboard().type("samen-leren-werken");
            page.keyboard().press("Enter");
            assertThat(visitor.find("h1")).hasText("Vandaag");
            tabTo(visitor, "vaadin-side-nav-item[path=cases]");
            page.keyboard().press("Enter");
            assertThat(visitor.find("h1")).hasText("Kosten en baten");

            tabTo(visitor, "#new-case");
            page.keyboard().press("Enter");
            assertThat(visitor.find("h1")).hasText("Nieuwe berekening");
            tabTo(visitor, "#template-rail-track-worker");
            page.keyboard().press("Enter");
            assertThat(visitor.find("h1")).hasText("Railinfrawerker");
            String before = lead(visitor).textContent();

            tabTo(visitor, "#kpi-payback");
            page.keyboard().press("Enter");
            assertThat(visitor.find(".result-explanation table")).isVisible();
            assertThat(visitor.find(".result-explanation")).containsText("Terugverdientijd van de werkgever");
            page.keyboard().press("Escape");
            assertThat(visitor.find(".result-explanation")).hasCount(0);
            assertThat(visitor.find("#kpi-payback")).isFocused();

            tabTo(visitor, "#flow-wage");
            page.keyboard().press("Space");
            assertThat(visitor.find("#explanation-wage")).containsText("Bruto uurloon");

            tabTo(visitor, "#row-par_wage_hour input");
            page.keyboard().press("Control+A");
            page.keyboard().type("22");
            page.keyboard().press("Enter");
            assertThat(lead(visitor)).not().hasText(before);
            assertThat(visitor.find("#row-par_wage_hour input")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            tabTo(visitor, "#row-par_wage_hour .assumption-hint button", "Shift+Tab");
            page.keyboard().press("Enter");
            assertThat(lead(visitor)).hasText(before);
        }
    }

    @Test
    void a_figure_unfolds_to_flows_a_flow_to_bookings_and_to_assumptions_with_their_source() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            visitor.find("#kpi-net_present_value").click();
            var dialog = visitor.find(".result-explanation");
            assertThat(dialog).containsText("Brutoloon");
            assertThat(dialog.locator("tr.total")).containsText(TEMPLATE_NPV);
            visitor.page().keyboard().press("Escape");

            visitor.find("#flow-screening").click();
            var explanation = visitor.find("#explanation-screening");
            // 350 a candidate, 3 candidates a starter, 12 starters
            assertThat(explanation).containsText("‘Screening per kandidaat’ × ‘Gescreende kandidaten per starter’");
            assertThat(explanation.locator(".bookings tr.total")).containsText("€ 12.600,00");
            visitor.find("#flow-charges").click();
            assertThat(visitor.find("#explanation-charges")).containsText("Zvw 6,10 %");
        }
    }

    @Test
    void a_wrong_value_is_marked_at_its_field_and_the_last_valid_result_stays() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            visitor.type("phase_preparation_dropout", "150");
            var row = visitor.find("#row-phase_preparation_dropout");
            assertThat(row).containsText("Vul een percentage van 0 tot en met 100 in.");
            assertThat(row.locator("input")).hasAttribute("aria-invalid", "true");
            assertThat(row.locator("input")).hasValue("150");
            assertThat(visitor.find(".results.stale")).isVisible();
            assertThat(lead(visitor)).hasText(TEMPLATE_PAYBACK);

            visitor.type("phase_preparation_dropout", "1,5");
            assertThat(visitor.find(".results.stale")).hasCount(0);
            assertThat(row.locator("input")).not().hasAttribute("aria-invalid", "true");

            visitor.type("par_wage_hour", "vijftien");
            assertThat(visitor.find("#row-par_wage_hour")).containsText("Vul een getal in");
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("vijftien");
            assertThat(visitor.find(".results.stale")).isVisible();

            // another change is saved, and what was typed wrongly is still there to be mended
            visitor.type("cohort_participants", "24");
            assertThat(visitor.find(".page-head")).containsText("24 deelnemers");
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("vijftien");
            assertThat(visitor.find(".results.stale")).isVisible();
            visitor.type("par_wage_hour", "15,60");
            assertThat(visitor.find(".results.stale")).hasCount(0);
        }
    }

    @Test
    void a_number_that_nobody_will_have_meant_is_pointed_out() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            visitor.type("par_wage_hour", "30");
            assertThat(visitor.find("#row-par_wage_hour")).containsText("Let op: buiten 14,99 tot 17,94");
            visitor.type("par_charges", "-20");
            assertThat(visitor.find("#row-par_charges")).containsText("Let op: buiten 0% tot 100%");
            visitor.type("par_charges", "17,13");
            assertThat(visitor.find("#row-par_charges .beyond")).not().isVisible();
        }
    }

    @Test
    void the_chart_forgets_the_payback_of_who_was_looked_at_before() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            assertThat(visitor.find("#chart-cumulative svg")).containsText(TEMPLATE_PAYBACK);
            visitor.find(".segmented").getByLabel("Deelnemers").check();
            assertThat(lead(visitor)).hasText("meteen");
            assertThat(visitor.find("#chart-cumulative svg")).not().containsText(TEMPLATE_PAYBACK);
        }
    }

    @Test
    void the_page_ends_where_its_content_ends() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            assertThat(visitor.find("#chart-cohort svg")).isVisible();
            visitor.page().mouse().move(500, 500);
            for (int i = 0; i < 30; i++) visitor.page().mouse().wheel(0, 800);
            visitor.page().waitForTimeout(300);
            assertThat(visitor.find("#chart-cohort")).isInViewport();
        }
    }

    @Test
    void typing_goes_on_while_the_figures_move() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            var input = visitor.find("#row-cohort_participants input");
            input.click();
            visitor.page().keyboard().press("Control+A");
            visitor.page().keyboard().type("2");
            assertThat(visitor.find(".page-head")).containsText("2 deelnemers");
            assertThat(input).isFocused();
            visitor.page().keyboard().type("0");
            assertThat(visitor.find(".page-head")).containsText("20 deelnemers");
            assertThat(input).isFocused();
            assertThat(input).hasValue("20");
        }
    }

    @Test
    void each_party_sees_its_own_figures_and_the_address_remembers_which() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            visitor.find(".segmented").getByLabel("Gemeente").check();
            assertThat(visitor.find("#kpi-net_present_value")).hasText(MUNICIPALITY_NPV);
            assertThat(visitor.page()).hasURL(java.util.regex.Pattern.compile(".*\\?party=municipality"));
            visitor.page().reload();
            assertThat(visitor.find("#kpi-net_present_value")).hasText(MUNICIPALITY_NPV);
        }
    }

    @Test
    void charts_are_there_and_say_the_same_as_a_table() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            assertThat(visitor.find("#chart-cumulative svg")).isVisible();
            assertThat(visitor.find("#chart-cumulative")).containsText(TEMPLATE_PAYBACK);
            assertThat(visitor.find("#chart-categories svg")).isVisible();
            assertThat(visitor.find("#chart-cohort svg")).isVisible();
            visitor.find("#chart-cumulative").getByText("als tabel").click();
            assertThat(visitor.find("#chart-cumulative table")).containsText("Werkgever");
            visitor.find("#chart-categories").getByText("als tabel").click();
            assertThat(visitor.find("#chart-categories table")).containsText("Subsidie");
        }
    }

    @Test
    void the_workbook_comes_down_with_the_figures_of_the_page() throws Exception {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            var download = visitor.page()
                    .waitForDownload(() -> visitor.find("#to-excel").click());
            assertThat(download.suggestedFilename()).isEqualTo("monteur-laag-en-middenspanning.xlsx");
            try (var workbook = new XSSFWorkbook(Files.newInputStream(download.path()))) {
                var place =
                        new CellReference(workbook.getName("out_npv_employer").getRefersToFormula());
                double npv = workbook.getSheet(place.getSheetName())
                        .getRow(place.getRow())
                        .getCell(place.getCol())
                        .getNumericCellValue();
                assertThat(npv).isCloseTo(951558.7562315444, within(0.005));
            }
        }
    }

    @Test
    void a_second_editor_is_asked_about_the_same_field_only_and_nothing_is_overwritten() {
        try (var first = visitor().signIn("coordinator").newCase("energy-technician");
                var second = visitor().signIn("coordinator")) {
            second.page().navigate(first.page().url());
            assertThat(lead(second)).hasText(TEMPLATE_PAYBACK);
            first.type("par_wage_hour", "16,20");
            assertThat(lead(first)).hasText("2 jaar en 7 maanden");

            second.type("cohort_participants", "24");
            assertThat(second.find(".page-head")).containsText("24 deelnemers");
            assertThat(second.find("#row-par_wage_hour input")).hasValue("16,20");

            first.type("cohort_participants", "17");
            assertThat(first.find(".conflict-screen")).containsText("Noor de Wit");
            first.page().getByText("Mijn wijziging laten vervallen").click();
            assertThat(first.find(".page-head")).containsText("24 deelnemers");
            assertThat(first.find("#row-cohort_participants input")).hasValue("24");
            assertThat(first.find("#row-par_wage_hour input")).hasValue("16,20");
        }
    }

    @Test
    void a_case_is_renamed_copied_deleted_and_brought_back() {
        try (var visitor = visitor().signIn("coordinator").newCase("bus-driver")) {
            String name = "Chauffeurs " + System.nanoTime();
            more(visitor, "Naam en toelichting");
            visitor.find("#case-name input").fill(name);
            visitor.find("#save-case-data").click();
            assertThat(visitor.find("h1")).hasText(name);

            more(visitor, "Kopie maken");
            assertThat(visitor.find("h1")).hasText(name + " (kopie)");

            more(visitor, "Verwijderen");
            assertThat(visitor.find("h1")).hasText("Kosten en baten");
            visitor.page().getByText("Ongedaan maken").click();
            assertThat(visitor.find("h1")).hasText(name + " (kopie)");

            visitor.open("/cases");
            visitor.find("#search-cases input").fill(name);
            assertThat(visitor.find("vaadin-grid a:visible")).hasCount(2);
            visitor.find("vaadin-grid .more:visible").first().click();
            visitor.find("[id^=delete-]:visible").click();
            assertThat(visitor.find("vaadin-grid a:visible")).hasCount(1);
            visitor.page().getByText("Ongedaan maken").click();
            assertThat(visitor.find("vaadin-grid a:visible")).hasCount(2);
            assertThat(visitor.page()).hasURL(java.util.regex.Pattern.compile(".*/cases\\?q=Chauffeurs.*"));
            visitor.page().reload();
            assertThat(visitor.find("vaadin-grid a:visible")).hasCount(2);
        }
    }

    @Test
    void a_model_file_is_taken_or_refused_with_all_that_is_wrong() throws Exception {
        try (var visitor = visitor().signIn("werkgever")) {
            visitor.open("/cases/new");
            byte[] good =
                    getClass().getResourceAsStream("/templates/bus-driver.json").readAllBytes();
            String broken = new String(good, StandardCharsets.UTF_8)
                    .replace("\"horizon\": 60", "\"horizon\": 0.5")
                    .replaceFirst("\"payer\": \"municipality\"", "\"payer\": \"nobody\"");
            var input = visitor.find("#upload-model input[type=file]");
            input.setInputFiles(
                    new FilePayload("kapot.json", "application/json", broken.getBytes(StandardCharsets.UTF_8)));
            assertThat(visitor.find(".problems")).containsText("In ‘kapot.json’ kloppen 2 dingen niet.");
            assertThat(visitor.find(".problems li").first()).containsText("horizon");
            assertThat(visitor.find(".problems li").last()).containsText("flows[0].payer");
            input.setInputFiles(new FilePayload("bus.json", "application/json", good));
            assertThat(visitor.find("h1")).hasText("Buschauffeur");
        }
    }

    @Test
    void the_other_organisation_and_strangers_see_nothing_of_it() {
        try (var owner = visitor().signIn("coordinator").newCase("care-level-3");
                var other = visitor().signIn("werkgever");
                var stranger = visitor()) {
            other.page().navigate(owner.page().url());
            assertThat(other.find("h1")).not().hasText("Verzorgende IG en maatschappelijke zorg");
            assertThat(other.find(".kpis")).hasCount(0);
            stranger.page().navigate(owner.page().url());
            assertThat(stranger.page()).hasURL(java.util.regex.Pattern.compile(".*/login.*"));
        }
    }

    @Test
    void in_english_it_says_the_same() {
        try (var visitor = visitor()) {
            visitor.open("/login");
            visitor.page().getByText("Read this page in English").click();
            assertThat(visitor.find("body")).containsText("Sign in");
            visitor.find("input[name=username]").fill("coordinator");
            visitor.find("input[name=password]").fill("samen-leren-werken");
            visitor.find("input[name=password]").press("Enter");
            assertThat(visitor.find("h1")).hasText("Today");
            visitor.newCase("energy-technician");
            assertThat(visitor.find("html")).hasAttribute("lang", "en");
            assertThat(lead(visitor)).hasText("2 years and 6 months");
            assertThat(visitor.find("#kpi-net_present_value")).hasText("€951,559");
            assertThat(visitor.find("#row-par_wage_hour")).containsText("Gross hourly wage");
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("15.60");
        } finally {
            // the account keeps its language, and other tests read Dutch
            accounts.keepLanguage(GivenUser.coordinator(accounts), Locale.of("nl"));
        }
    }

    private static Locator lead(Visitor visitor) {
        return visitor.find(".kpis .lead dd button");
    }

    private static void more(Visitor visitor, String item) {
        visitor.find(".page-actions .more").click();
        visitor.find(".menu-choice:visible").getByText(item).click();
    }

    private static void tabTo(Visitor visitor, String selector) {
        tabTo(visitor, selector, "Tab");
    }

    /** Presses the key until the element has the focus; nothing on the way may hold it. */
    private static void tabTo(Visitor visitor, String selector, String key) {
        assertThat(visitor.find(selector)).isVisible();
        for (int presses = 0; presses < 200; presses++) {
            if ((Boolean) visitor.find(selector)
                    .evaluate("e => e === document.activeElement || e.contains(document.activeElement)")) {
                return;
            }
            visitor.page().keyboard().press(key);
        }
        throw new AssertionError(selector + " cannot be reached with the keyboard");
    }
}
