package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.TableReading;
import nl.duaal.tabular.XlsxFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator brings own amounts in from a spreadsheet, mends what was wrong, and takes them along again. */
class ImportJourneyTest extends BrowserTest {

    private static final String XLSX = XlsxFile.TYPE;

    @Autowired
    private DSLContext db;

    /** Somebody in an organisation of its own, so that no other test's amounts are in the way. */
    private String coordinator() {
        return GivenAccount.with(db, GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY), Role.COORDINATOR);
    }

    private static Sheet sheet(Path file) throws IOException {
        return ((TableReading.Read) TableReader.read(Files.readAllBytes(file)))
                .sheets()
                .getFirst();
    }

    private static void upload(Visitor visitor, String name, String type, byte[] file) {
        visitor.find("#import-upload input[type=file]").setInputFiles(new FilePayload(name, type, file));
    }

    private static void step(Visitor visitor, String title) {
        assertThat(visitor.find("#import-step")).hasText(title);
    }

    @Test
    void a_table_is_looked_at_imported_mended_imported_again_and_undone() throws IOException {
        try (var visitor = visitor().signIn(coordinator())) {
            visitor.open("/library");
            visitor.find("#import-own-amounts").click();
            step(visitor, "Kies een bestand of plak een tabel");
            upload(
                    visitor,
                    "bedragen.csv",
                    "text/csv",
                    ("Wat;Waarde;Vanaf;Reden;Opmerking\r\n"
                                    + "Jobcoach;88,50;1-1-2026;afspraak;a\r\n"
                                    + "AWf, lage premie (vast contract of BBL);3,1;2026-01-01;eigen premie;b\r\n"
                                    + "Jobkoach;veel;31-2-2026;;<b>c</b>\r\n"
                                    + "jobcoach.hour;90;1-1-2026;nog eens;d\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            step(visitor, "Welke kolom is wat?");
            assertThat(visitor.find("#import-left-out")).hasText("Blijft buiten: Wat, Opmerking");
            visitor.find("#import-next").click();
            assertThat(visitor.find("#import-column-name")).containsText("Kies de kolom voor: Naam van het bedrag.");
            visitor.find("#import-column-name").click();
            visitor.find("vaadin-select-item:visible:has-text('Wat – bijvoorbeeld: Jobcoach')")
                    .click();
            assertThat(visitor.find("#import-left-out")).hasText("Blijft buiten: Opmerking");
            visitor.find("#import-next").click();

            step(visitor, "Dit gaat er gebeuren");
            // what is wrong comes first, at its cell
            assertThat(visitor.find("#import-filter-WRONG")).hasAttribute("aria-pressed", "true");
            assertThat(visitor.find("#import-table tbody tr")).hasCount(1);
            assertThat(visitor.find("#import-table")).containsText("\"veel\" is geen getal.");
            assertThat(visitor.find("#import-table")).containsText("\"31-2-2026\" is geen datum.");
            visitor.find("#import-filter-all").click();
            assertThat(visitor.find("#import-table tbody tr")).hasCount(4);
            assertThat(visitor.find("#import-table")).containsText("Rij 2 gaat over hetzelfde.");
            // the browser's own way back goes one step back, and nothing is lost
            visitor.page().goBack();
            step(visitor, "Welke kolom is wat?");
            assertThat(visitor.find("#import-left-out")).hasText("Blijft buiten: Opmerking");
            visitor.page().goForward();
            step(visitor, "Dit gaat er gebeuren");
            assertThat(visitor.find("#import-apply")).hasText("2 rijen overnemen");
            visitor.find("#import-apply").click();
            step(visitor, "Klaar");
            assertThat(visitor.find("#import-result")).containsText("Nieuw: 2");
            assertThat(visitor.find("#import-result")).containsText("Niet overgenomen, fout: 1");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/library/import\\?step=done"));

            var left = visitor.page()
                    .waitForDownload(() -> visitor.find("#import-left-out-file").click());
            assertThat(left.suggestedFilename()).isEqualTo("te-verbeteren-ownAmount.xlsx");
            var rows = sheet(left.path()).rows();
            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst().cell(5).text()).isEqualTo("Wat er niet goed is");
            assertThat(rows.get(1).cell(0).text()).isEqualTo("Jobkoach");
            assertThat(rows.get(1).cell(4).text()).isEqualTo("<b>c</b>");
            assertThat(rows.get(1).cell(5).text())
                    .isEqualTo("Naam van het bedrag: De bibliotheek kent geen bedrag \"Jobkoach\"."
                            + " Waarde: \"veel\" is geen getal. Vanaf: \"31-2-2026\" is geen datum. Schrijf dag,"
                            + " maand en een jaar van vier cijfers: 31-12-2026. Reden: Vul dit in.");

            // the same file comes back as it is: its heads are other ones, with the same column to choose
            visitor.find("#import-again").click();
            step(visitor, "Kies een bestand of plak een tabel");
            visitor.find("#import-paste textarea")
                    .fill("Wat\tWaarde\tVanaf\tReden\tOpmerking\nJobcoach\t92,50\t1-1-2026\tafspraak\ta\n");
            visitor.find("#import-read-paste").click();
            assertThat(visitor.find("#import-remembered")).isVisible();
            visitor.find("#import-next").click();
            assertThat(visitor.find("#import-table del")).hasText("88,5");
            assertThat(visitor.find("#import-table ins")).hasText("92,5");
            visitor.find("#import-apply").click();
            step(visitor, "Klaar");
            visitor.find("#import-undo").click();
            step(visitor, "Dit gaat er gebeuren");
            assertThat(visitor.find("#import-table del")).hasText("88,5");

            visitor.open("/library");
            var out = visitor.page()
                    .waitForDownload(() -> visitor.find("#export-own-amounts").click());
            assertThat(out.suggestedFilename()).matches("eigen-bedragen-\\d{4}-\\d{2}-\\d{2}\\.xlsx");
            var exported = Files.readAllBytes(out.path());
            var sheets = ((TableReading.Read) TableReader.read(exported)).sheets();
            assertThat(sheets).extracting(Sheet::name).containsExactly("Eigen bedragen", "Over dit bestand");
            visitor.open("/library/import");
            upload(visitor, "terug.xlsx", XLSX, exported);
            step(visitor, "Welke kolom is wat?");
            visitor.find("#import-next").click();
            assertThat(visitor.find("#import-nothing")).containsText("staat al zo opgeslagen");
            assertThat(visitor.find("#import-filter-UNCHANGED")).hasText("ongewijzigd: 2");
        }
    }

    @Test
    void a_file_that_is_no_table_is_refused_with_what_to_do_and_the_template_can_be_filled_in() throws IOException {
        try (var visitor = visitor().signIn(coordinator())) {
            visitor.open("/library/import");
            upload(visitor, "oud.xlsx", XLSX, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
            assertThat(visitor.find("#import-refused")).containsText("Sla het in Excel op als .xlsx.");
            visitor.find("#import-read-paste").click();
            assertThat(visitor.find("#import-paste")).containsText("Plak eerst cellen uit Excel.");
            var template = visitor.page()
                    .waitForDownload(() -> visitor.find("#import-template").click());
            assertThat(template.suggestedFilename()).isEqualTo("voorbeeld-ownAmount.xlsx");
            assertThat(sheet(template.path()).rows().getFirst().cells())
                    .extracting(cell -> cell.text())
                    .containsExactly("Naam van het bedrag", "Waarde", "Vanaf", "Tot en met", "Reden");
            // a step that nothing leads to yet shows the first one
            visitor.open("/library/import?step=done");
            step(visitor, "Kies een bestand of plak een tabel");
        }
    }

    @Test
    void a_file_with_rows_that_were_wrong_comes_back_mended() throws IOException {
        try (var visitor = visitor().signIn(coordinator())) {
            visitor.open("/library/import");
            visitor.find("#import-paste textarea").fill("Naam\tWaarde\tVanaf\tReden\nJobcoach\tveel\t1-1-2026\tx\n");
            visitor.find("#import-read-paste").click();
            visitor.find("#import-next").click();
            assertThat(visitor.find("#import-nothing")).containsText("Geen enkele rij");
            var left = visitor.page()
                    .waitForDownload(() -> visitor.find("#import-left-out-file").click());
            var out = new ByteArrayOutputStream();
            try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(Files.newInputStream(left.path()))) {
                book.getSheetAt(0).getRow(1).getCell(1).setCellValue(75);
                book.write(out);
            }
            visitor.find("#import-back").click();
            step(visitor, "Welke kolom is wat?");
            visitor.find("#import-back").click();
            step(visitor, "Kies een bestand of plak een tabel");
            upload(visitor, "verbeterd.xlsx", XLSX, out.toByteArray());
            step(visitor, "Welke kolom is wat?");
            assertThat(visitor.find("#import-left-out")).hasText("Blijft buiten: Wat er niet goed is");
            visitor.find("#import-next").click();
            visitor.find("#import-apply").click();
            assertThat(visitor.find("#import-result")).containsText("Nieuw: 1");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_step_can_be_used_by_everyone_and_with_the_keyboard_alone(int width, ColorScheme scheme) {
        try (var visitor = Visitor.at(address(), width, scheme).signIn(coordinator())) {
            visitor.open("/library/import");
            var paste = visitor.find("#import-paste textarea");
            assertThat(paste).isVisible();
            check(visitor, width, "choose");
            paste.fill("Naam\tWaarde\tVanaf\tReden\n"
                    + "Jobcoach\t88,50\t1-1-2026\teen heel lange reden die over meer dan één regel heen loopt\n"
                    + "Jobkoach\tveel\t31-2-2026\t\n");
            paste.press("Tab");
            press(visitor, "import-read-paste");
            step(visitor, "Welke kolom is wat?");
            check(visitor, width, "columns");
            press(visitor, "import-next");
            step(visitor, "Dit gaat er gebeuren");
            press(visitor, "import-filter-all");
            assertThat(visitor.find("#import-table tbody tr")).hasCount(2);
            check(visitor, width, "look");
            press(visitor, "import-apply");
            step(visitor, "Klaar");
            check(visitor, width, "done");
        }
    }

    private static void press(Visitor visitor, String id) {
        var button = visitor.find("#" + id);
        assertThat(button).isVisible();
        // from wherever the focus is, forward with the key that everybody has
        for (int i = 0; i < 80; i++) {
            if ((Boolean) visitor.page().evaluate("id => document.activeElement?.id === id", id)) {
                visitor.page().keyboard().press("Enter");
                return;
            }
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError(id + " cannot be reached with the keyboard");
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay("import " + where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as("import " + where + ": width").isLessThanOrEqualTo(width);
    }

    @Test
    void who_only_reads_the_library_is_offered_no_import() {
        String reader = GivenAccount.with(db, GivenAccount.organisation(db, OrganisationKind.EMPLOYER), Role.EMPLOYER);
        try (var visitor = visitor().signIn(reader)) {
            visitor.open("/library");
            assertThat(visitor.find("#export-own-amounts")).isVisible();
            assertThat(visitor.find("#import-own-amounts")).hasCount(0);
        }
    }
}
