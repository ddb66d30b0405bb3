package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.duaal.workbook.EditedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook goes out, is edited, and comes back: what it would change is seen, taken over and undone. */
class WorkbookJourneyTest extends BrowserTest {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TEMPLATE_PAYBACK = "2 jaar en 6 maanden";

    private static byte[] download(Visitor visitor) throws Exception {
        var download =
                visitor.page().waitForDownload(() -> visitor.find("#to-excel").click());
        return Files.readAllBytes(download.path());
    }

    private static void openDialog(Visitor visitor) {
        visitor.find(".page-actions .more").click();
        visitor.find("#read-workbook").click();
        assertThat(visitor.find("#upload-workbook")).isVisible();
    }

    private static void upload(Visitor visitor, String name, byte[] file) {
        visitor.find("#upload-workbook input[type=file]").setInputFiles(new FilePayload(name, TYPE, file));
    }

    /** From the disk, as a person does: in a message to the browser so much costs half a minute. */
    private static void uploadZeros(Visitor visitor, int bytes) throws Exception {
        var file = Files.createDirectories(Path.of("target", "uploads", String.valueOf(bytes)))
                .resolve("x.xlsx");
        Files.write(file, new byte[bytes]);
        visitor.find("#upload-workbook input[type=file]").setInputFiles(file);
    }

    @Test
    void what_was_edited_is_seen_taken_over_and_undone() throws Exception {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            byte[] edited = EditedWorkbook.of(
                    download(visitor),
                    Map.of("par_wage_hour", 16.2, "cohort_participants", 24, "par_charges", "=par_wage_hour/100"));
            openDialog(visitor);
            upload(visitor, "terug.xlsx", edited);
            var row = visitor.find("#difference-par_wage_hour");
            assertThat(row).containsText("€ 15,60");
            assertThat(row).containsText("€ 16,20");
            assertThat(row).containsText("getal gewijzigd");
            assertThat(visitor.find("#difference-par_charges")).containsText("kan niet worden overgenomen");
            assertThat(visitor.find("#difference-par_charges input")).hasCount(0);
            assertThat(visitor.find("#apply-workbook")).hasText("2 wijzigingen overnemen");

            visitor.find("#difference-cohort_participants input").uncheck();
            assertThat(visitor.find("#apply-workbook")).hasText("1 wijziging overnemen");
            visitor.find("#difference-cohort_participants input").check();
            assertThat(visitor.find(".kpis .lead dd")).hasText(TEMPLATE_PAYBACK);
            visitor.find("#apply-workbook").click();
            assertThat(visitor.find(".workbook-dialog[opened]")).hasCount(0);
            assertThat(visitor.find(".page-head")).containsText("24 deelnemers");
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("16,20");
            assertThat(visitor.find(".assumptions-head")).containsText("2 gewijzigd");

            visitor.page().getByText("Ongedaan maken").click();
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("15,60");
            assertThat(visitor.find(".kpis .lead dd")).hasText(TEMPLATE_PAYBACK);
            visitor.page().reload();
            assertThat(visitor.find(".kpis .lead dd")).hasText(TEMPLATE_PAYBACK);
        }
    }

    @Test
    void the_same_can_be_done_with_the_keyboard_and_cancelled() throws Exception {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            byte[] edited = EditedWorkbook.of(download(visitor), Map.of("par_wage_hour", 16.2));
            Page page = visitor.page();
            visitor.find(".page-actions .more").focus();
            page.keyboard().press("Enter");
            assertThat(visitor.find("#read-workbook")).isVisible();
            visitor.find("#read-workbook").focus();
            page.keyboard().press("Enter");
            assertThat(visitor.find("#upload-workbook")).isVisible();
            var chooser = page.waitForFileChooser(() -> {
                tabTo(visitor, "#upload-workbook vaadin-button");
                page.keyboard().press("Enter");
            });
            chooser.setFiles(new FilePayload("terug.xlsx", TYPE, edited));
            assertThat(visitor.find("#difference-par_wage_hour")).isVisible();
            tabTo(visitor, "#difference-par_wage_hour input");
            page.keyboard().press("Space");
            assertThat(visitor.find("#apply-workbook")).hasText("Niets overnemen");
            page.keyboard().press("Space");
            assertThat(visitor.find("#apply-workbook")).hasText("1 wijziging overnemen");
            page.keyboard().press("Escape");
            assertThat(visitor.find("#upload-workbook")).hasCount(0);
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("15,60");

            openDialog(visitor);
            upload(visitor, "terug.xlsx", edited);
            assertThat(visitor.find("#difference-par_wage_hour")).isVisible();
            tabTo(visitor, "#apply-workbook");
            page.keyboard().press("Enter");
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("16,20");
        }
    }

    @Test
    void a_computed_assumption_that_a_workbook_overwrote_can_be_put_back() throws Exception {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            var computed = visitor.find(".assumption:has(.computed.figure)").first();
            String row = computed.getAttribute("id");
            String key = row.substring("row-".length());
            String before = computed.locator(".computed.figure").textContent();
            byte[] edited = EditedWorkbook.of(download(visitor), Map.of(key, 0.5));
            openDialog(visitor);
            upload(visitor, "terug.xlsx", edited);
            assertThat(visitor.find("#difference-" + key)).containsText("formule vervangen door een getal");
            visitor.find("#apply-workbook").click();
            assertThat(visitor.find("#" + row)).containsText("berekend");
            visitor.find("#" + row + " .assumption-hint button").click();
            assertThat(visitor.find("#" + row + " .computed.figure")).hasText(before);
        }
    }

    @Test
    void what_both_changed_is_only_taken_over_when_somebody_says_so() throws Exception {
        try (var first = visitor().signIn("coordinator").newCase("energy-technician");
                var second = visitor().signIn("coordinator")) {
            byte[] edited =
                    EditedWorkbook.of(download(first), Map.of("par_wage_hour", 16.2, "cohort_participants", 24));
            openDialog(first);
            second.page().navigate(first.page().url());
            second.type("par_wage_hour", "17");
            assertThat(second.find("#row-par_wage_hour .assumption-hint")).isVisible();
            second.type("par_charges", "31");
            assertThat(second.find(".assumptions-head")).containsText("2 gewijzigd");

            upload(first, "terug.xlsx", edited);
            assertThat(first.find(".workbook-dialog")).containsText("nog één aanname gewijzigd");
            assertThat(first.find("#difference-par_wage_hour")).containsText("Toen: € 15,60");
            assertThat(first.find("#difference-par_wage_hour input")).not().isChecked();
            assertThat(first.find("#apply-workbook")).hasText("1 wijziging overnemen");
            second.type("par_charges", "32");
            assertThat(second.find("#row-par_charges input")).hasValue("32");
            second.type("cohort_participants", "30");
            assertThat(second.find(".page-head")).containsText("30 deelnemers");
            first.find("#apply-workbook").click();
            // asked about what both changed while the list stood open, and about nothing else
            assertThat(first.find(".conflict-screen")).containsText("Noor de Wit");
            assertThat(first.find(".conflict-field")).hasCount(1);
            assertThat(first.find("#conflict-cohort_participants")).containsText("30");
            first.find("#conflict-save").click();
            assertThat(first.find(".page-head")).containsText("24 deelnemers");
            assertThat(first.find("#row-par_wage_hour input")).hasValue("17");
            assertThat(first.find("#row-par_charges input")).hasValue("32");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void refusals_and_differences_can_be_read_by_everyone(int width) throws Exception {
        try (var visitor = Visitor.at(address(), width).signIn("coordinator").newCase("energy-technician")) {
            byte[] file = download(visitor);
            openDialog(visitor);
            check(visitor, width, "empty");
            upload(visitor, "x.xlsx", "geen werkboek".getBytes(StandardCharsets.UTF_8));
            assertThat(visitor.find(".workbook-dialog .problems")).containsText("geen leesbaar Excel-werkboek");
            uploadZeros(visitor, 21_000_000);
            assertThat(visitor.find(".workbook-dialog .problems")).containsText("ten hoogste 20 MB");
            uploadZeros(visitor, 19_000_000);
            assertThat(visitor.find(".workbook-dialog .problems")).containsText("geen leesbaar Excel-werkboek");
            upload(visitor, "x.xlsx", EditedWorkbook.of(file, Map.of("par_wage_hour", "veel", "par_charges", "=B1*2")));
            assertThat(visitor.find(".workbook-dialog .problems li").first()).containsText("Blad Aannames, cel B");
            check(visitor, width, "refused");
            visitor.page().getByText("Annuleren").click();
            visitor.type("par_wage_hour", "17");
            assertThat(visitor.find("#row-par_wage_hour .assumption-hint")).isVisible();
            openDialog(visitor);
            upload(
                    visitor,
                    "x.xlsx",
                    EditedWorkbook.of(
                            file,
                            Map.of(
                                    "par_wage_hour",
                                    16.2,
                                    "cohort_participants",
                                    24,
                                    "phase_preparation_dropout",
                                    0.03,
                                    "par_charges",
                                    "=par_wage_hour/100")));
            assertThat(visitor.find("#difference-par_wage_hour")).isVisible();
            check(visitor, width, "differences");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.page().waitForTimeout(300);
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screens", "workbook-" + where + "-" + width + ".png")));
        visitor.findsNothingInTheWay(where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }

    private static void tabTo(Visitor visitor, String selector) {
        for (int i = 0; i < 60; i++) {
            if ((Boolean) visitor.page().evaluate("s => !!document.activeElement?.closest(s)", selector)) return;
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("not reached by keyboard: " + selector);
    }
}
