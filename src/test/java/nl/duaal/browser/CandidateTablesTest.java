package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.NewCandidate;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.person.PersonDetails;
import nl.duaal.screening.Assessments;
import nl.duaal.screening.GivenScreening;
import nl.duaal.screening.ScreeningPlans;
import nl.duaal.screening.Screenings;
import nl.duaal.tabular.XlsxFile;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.workbook.LibreOffice;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Candidates come in from a table, are filtered, chosen and brought on together, and taken along as workbooks. */
class CandidateTablesTest extends BrowserTest {

    private static final String FORMULA = "=HYPERLINK(\"http://voorbeeld.nl\")";

    @Autowired
    private DSLContext db;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private ScreeningPlans plans;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Screenings screenings;

    @Autowired
    private TraceReader traces;

    private UUID organisation = UUID.randomUUID();
    private String login = "";
    private SignedIn maker;
    private SignedIn assessor;
    private Cohort cohort;

    @BeforeEach
    void newMunicipality() {
        organisation = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        login = GivenAccount.with(db, organisation, Role.COORDINATOR);
        maker = GivenAccount.signedIn(accounts, login);
        assessor = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.COORDINATOR));
        cohort = GivenCohort.cohort(cohorts, trajectories, maker, assessor, "Techniek");
    }

    private Candidate candidate(String given, String family) {
        return GivenCohort.candidate(candidates, maker, cohort.uuid(), given, family);
    }

    private void many(int count) {
        var all = new ArrayList<NewCandidate>();
        for (int i = 0; i < count; i++) {
            all.add(new NewCandidate.Unknown(PersonDetails.named("Amina", "Verzonnen %02d".formatted(i)), true));
        }
        candidates.add(maker, cohort.uuid(), all, Candidate.Source.FORM, false);
    }

    private String path(String tab) {
        return "/cohorts/" + cohort.uuid() + "?tab=" + tab;
    }

    private static byte[] taken(Visitor visitor, String id) throws IOException {
        assertThat(visitor.find("#" + id)).isVisible();
        return Files.readAllBytes(visitor.page()
                .waitForDownload(() -> visitor.find("#" + id).click())
                .path());
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        var texts = new ArrayList<String>();
        for (Cell cell : sheet.getRow(row)) texts.add(cell.toString());
        return texts;
    }

    /** What the sheet about the file says, by its first column. */
    private static Map<String, String> about(XSSFWorkbook book) {
        var sheet = book.getSheet("Over dit bestand");
        var lines = new java.util.HashMap<String, String>();
        for (int i = 2; i <= sheet.getLastRowNum(); i++) {
            lines.put(
                    sheet.getRow(i).getCell(0).getStringCellValue(),
                    sheet.getRow(i).getCell(1).getStringCellValue());
        }
        return lines;
    }

    private void hasTrace(String export) {
        var auditor = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.AUDITOR));
        assertThat(traces.page(auditor, TraceFilter.ALL, 0, 100))
                .filteredOn(trace -> trace.action() == Action.TABLE_EXPORTED)
                .anySatisfy(trace -> assertThat(trace.details().entries())
                        .containsEntry("export", export)
                        .containsKey("sha256"));
    }

    @Test
    void candidates_are_taken_along_as_the_page_shows_them_with_what_was_left_out() throws Exception {
        candidate(FORMULA, "Verzonnen");
        candidate("Zekarias", "Verzonnen");
        var out = candidate("Idris", "Verzonnen");
        candidates.move(
                maker,
                out.uuid(),
                out.version(),
                CandidateState.REJECTED,
                new Reason(ReasonKey.NO_PLACE, "Alle plaatsen zijn bezet.", null));
        byte[] file;
        try (var visitor = visitor().signIn(login)) {
            visitor.open(path("candidates"));
            visitor.find("#filter-name input").fill("verzonnen");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*q=verzonnen.*"));
            file = taken(visitor, "export-candidates");
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Kandidaten");
            assertThat(texts(sheet, 0))
                    .containsExactly(
                            "Nummer",
                            "Voornaam",
                            "Achternaam",
                            "Stap",
                            "Sinds",
                            "Binnengekomen",
                            "Hoe binnengekomen",
                            "Plaats",
                            "Groep",
                            "Coach",
                            "Woonplaats");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getColumnWidth(2)).isEqualTo(28 * 256);
            var first = sheet.getRow(1);
            assertThat(first.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(first.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(1).getStringCellValue()).isEqualTo(FORMULA);
            assertThat(first.getCell(3).getStringCellValue()).isEqualTo("aangemeld");
            assertThat(DateUtil.isCellDateFormatted(first.getCell(5))).isTrue();
            assertThat(first.getCell(5).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.now(AccountService.ZONE));
            assertThat(about(book))
                    .containsEntry("Wat", "Kandidaten")
                    .containsEntry("Aantal rijen", "2")
                    .containsEntry("Wat u had gekozen", "cohort: Techniek; stap: Doet mee; naam met: verzonnen")
                    .containsEntry("Niet in dit bestand", "1 niet getoond omdat die niet meer meedoet")
                    .containsEntry("Opgehaald door", maker.displayName())
                    .containsKey("Wanneer");
        }
        hasTrace("candidates");
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        var saved = LibreOffice.resave(Map.of("candidates", file)).get("candidates");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(saved))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(FORMULA);
        }
    }

    @Test
    void the_funnel_is_taken_along_in_numbers() throws IOException {
        candidate("Zekarias", "Verzonnen");
        GivenCohort.selected(candidates, maker, cohort.uuid(), "Amina", "Verzonnen");
        try (var visitor = visitor().signIn(login)) {
            visitor.open(path("overview"));
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(taken(visitor, "export-funnel")))) {
                var sheet = book.getSheetAt(0);
                assertThat(texts(sheet, 0)).containsExactly("Stap", "Ooit in deze stap", "Nu in deze stap");
                assertThat(texts(sheet, 1)).containsExactly("aangemeld", "2.0", "1.0");
                assertThat(texts(sheet, 2)).containsExactly("screening", "1.0", "0.0");
                assertThat(sheet.getLastRowNum()).isEqualTo(CandidateState.values().length);
                assertThat(about(book)).containsEntry("Wat u had gekozen", "cohort: Techniek");
            }
        }
        hasTrace("cohortFunnel");
    }

    @Test
    void a_screening_is_taken_along_criterion_by_criterion_without_a_total() throws IOException {
        new GivenScreening(plans, assessments, screenings, candidates).refusedAndOpen(maker, assessor, cohort, "Amina");
        try (var visitor = visitor().signIn(login)) {
            visitor.open(path("screening"));
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(taken(visitor, "export-screening")))) {
                var sheet = book.getSheetAt(0);
                assertThat(texts(sheet, 0))
                        .containsExactly(
                                "Nummer",
                                "Naam",
                                "Hoe ver",
                                "Criterium",
                                "Soort",
                                "Hoe bekeken",
                                "Wat beoordelaars vonden",
                                "Afgesproken",
                                "Waarom",
                                "Besluit",
                                "Reden van het besluit",
                                "Besloten op",
                                "Besloten door");
                assertThat(sheet.getLastRowNum()).isEqualTo(2);
                var decided = sheet.getRow(1);
                assertThat(decided.getCell(1).getStringCellValue()).startsWith("Amina ");
                assertThat(decided.getCell(3).getStringCellValue()).isEqualTo("Samenwerken");
                assertThat(decided.getCell(6).getStringCellValue())
                        .contains(maker.displayName() + ": 2 · met veel hulp");
                assertThat(decided.getCell(7).getStringCellValue()).isEqualTo("2 · met veel hulp");
                assertThat(decided.getCell(8).getStringCellValue()).isEqualTo("besproken");
                assertThat(decided.getCell(9).getStringCellValue()).isEqualTo("niet geselecteerd");
                assertThat(decided.getCell(10).getStringCellValue()).endsWith(": Alle plaatsen zijn bezet.");
                assertThat(DateUtil.isCellDateFormatted(decided.getCell(11))).isTrue();
                // nobody sees who the other is, or what was found of them, while the first round goes on
                var open = sheet.getRow(2);
                assertThat(open.getCell(1).getStringCellValue()).isEqualTo("nog niet te zien");
                assertThat(open.getCell(6)).isNull();
                assertThat(about(book).get("Niet in dit bestand")).startsWith("van 1 kandidaat nog niet");
                // the number is the only figure, so there is nothing to add up
                for (int row = 1; row <= 2; row++) {
                    for (var cell : sheet.getRow(row)) {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            assertThat(cell.getColumnIndex()).isIn(0, 11);
                        }
                    }
                }
            }
        }
        hasTrace("screeningRecord");
    }

    @Test
    void a_table_of_candidates_is_looked_at_imported_and_mended() throws IOException {
        var earlier = GivenCohort.cohort(cohorts, trajectories, maker, assessor, "Eerder");
        GivenCohort.candidate(candidates, maker, earlier.uuid(), "Amina", "Verzonnen");
        try (var visitor = visitor().signIn(login)) {
            visitor.open(path("candidates"));
            visitor.find("#import-candidates").click();
            assertThat(visitor.find("#import-step")).hasText("Kies een bestand of plak een tabel");
            visitor.find("#import-upload input[type=file]")
                    .setInputFiles(new FilePayload(
                            "kandidaten.csv",
                            "text/csv",
                            ("Voornaam;Achternaam;Mobiel;Nationaliteit\r\n"
                                            + "Zekarias;Verzonnen;612345678;x\r\n"
                                            + "Amina;Verzonnen;;x\r\n"
                                            + "Idris;Verzonnen;bellen;x\r\n")
                                    .getBytes(StandardCharsets.UTF_8)));
            assertThat(visitor.find("#import-step")).hasText("Welke kolom is wat?");
            // what no step needs stays out
            assertThat(visitor.find("#import-left-out")).hasText("Blijft buiten: Nationaliteit");
            visitor.find("#import-next").click();
            assertThat(visitor.find("#import-step")).hasText("Dit gaat er gebeuren");
            assertThat(visitor.find("#import-table"))
                    .containsText("Dezelfde naam als Amina Verzonnen. Zeg bij \"Wie is dit\" wie het is.");
            assertThat(visitor.find("#import-table")).containsText("Het telefoonnummer klopt niet.");
            assertThat(visitor.find("#import-apply")).containsText("1 rij");
            visitor.find("#import-apply").click();
            assertThat(visitor.find("#import-step")).hasText("Klaar");
            var left = visitor.page()
                    .waitForDownload(() -> visitor.find("#import-left-out-file").click());
            try (var book = new XSSFWorkbook(Files.newInputStream(left.path()))) {
                assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
                // the column that answers who it is comes along, to be filled in
                assertThat(texts(book.getSheetAt(0), 0))
                        .containsExactly(
                                "Voornaam",
                                "Achternaam",
                                "Mobiel",
                                "Nationaliteit",
                                "Wie is dit",
                                "Wat er niet goed is");
                assertThat(texts(book.getSheetAt(0), 2).getLast())
                        .isEqualTo("Telefoon: Het telefoonnummer klopt niet.");
            }
            visitor.find("#import-again").click();
            visitor.find("#import-upload input[type=file]")
                    .setInputFiles(new FilePayload("te-verbeteren.xlsx", XlsxFile.TYPE, answered(left.path())));
            visitor.find("#import-next").click();
            assertThat(visitor.find("#import-filter-NEW")).hasText("nieuw: 1");
            assertThat(visitor.find("#import-filter-WRONG")).hasText("fout: 1");
            visitor.find("#import-apply").click();
            assertThat(visitor.find("#import-step")).hasText("Klaar");
            visitor.find("text=Naar de kandidaten").click();
            assertThat(visitor.find("#candidates-count")).hasText("2 kandidaten");
            assertThat(visitor.find("#candidates")).containsText("Zekarias Verzonnen");
        }
    }

    /** The rows that stayed out, with the answer that the first is somebody else. */
    private static byte[] answered(Path file) throws IOException {
        try (var book = new XSSFWorkbook(Files.newInputStream(file));
                var out = new ByteArrayOutputStream()) {
            book.getSheetAt(0).getRow(1).createCell(4).setCellValue("iemand anders");
            book.write(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_step_of_the_import_can_be_used_by_everyone(int width, ColorScheme scheme) {
        candidate("Amina", "Verzonnen");
        try (var visitor = Visitor.at(address(), width, scheme).signIn(login)) {
            visitor.open("/cohorts/" + cohort.uuid() + "/import");
            var paste = visitor.find("#import-paste textarea");
            assertThat(paste).isVisible();
            fits(visitor, width, "choose");
            paste.fill("Voornaam\tAchternaam\tTelefoon\nAmina\tVerzonnen\tbellen\nZekarias\tVerzonnen\t0612345678\n");
            visitor.find("#import-read-paste").click();
            assertThat(visitor.find("#import-step")).hasText("Welke kolom is wat?");
            fits(visitor, width, "columns");
            visitor.find("#import-next").click();
            assertThat(visitor.find("#import-step")).hasText("Dit gaat er gebeuren");
            fits(visitor, width, "look");
        }
    }

    private static void fits(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay("candidates: " + where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as("candidates: " + where + ": width").isLessThanOrEqualTo(width);
    }

    @Test
    void a_filter_is_kept_chosen_again_renamed_and_forgotten_and_columns_are_remembered() {
        candidate("Zekarias", "Verzonnen");
        GivenCohort.selected(candidates, maker, cohort.uuid(), "Amina", "Verzonnen");
        try (var visitor = visitor().signIn(login)) {
            visitor.open(path("candidates") + "&state=SELECTED&q=ami");
            assertThat(visitor.find("#candidates-count")).containsText("1 kandidaat · 1 niet getoond vanwege de stap");
            visitor.find("#saved-filters > summary").click();
            visitor.find("#keep-filter").click();
            visitor.find("#filter-title input").fill("Geselecteerd");
            visitor.find("#save-filter").click();
            assertThat(visitor.find("#saved-filters > summary")).hasText("Bewaarde filters (1)");
            visitor.find("#keep-filter").click();
            visitor.find("#filter-title input").fill("geselecteerd");
            visitor.find("#save-filter").click();
            assertThat(visitor.find("vaadin-dialog [role=alert]").first())
                    .containsText("U hebt al een filter met de naam geselecteerd.");
            visitor.find("vaadin-dialog vaadin-button:has-text('Annuleren')").click();
            visitor.find(".column-chooser > summary").click();
            visitor.find("#choose-columns vaadin-checkbox:has-text('Woonplaats')")
                    .click();
            visitor.find(".column-chooser > summary").click();
            assertThat(visitor.find("#candidates")).containsText("Woonplaats");

            visitor.open(path("candidates"));
            assertThat(visitor.find("#candidates-count")).hasText("2 kandidaten");
            assertThat(visitor.find("#candidates")).containsText("Woonplaats");
            visitor.find("#saved-filters > summary").click();
            visitor.findsNothingInTheWay("candidates: saved filters");
            visitor.find(".saved-filter >> text=Geselecteerd").click();
            assertThat(visitor.find("#candidates-count")).containsText("1 kandidaat · 1 niet getoond vanwege de stap");
            assertThat(visitor.page()).hasURL(Pattern.compile("(?!.*q=).*state=SELECTED.*"));
            visitor.find("#saved-filters > summary").click();
            visitor.find(".saved-filter [id^=rename-]").click();
            visitor.find("#filter-title input").fill("Gekozen mensen");
            visitor.find("#rename-filter").click();
            assertThat(visitor.find(".saved-filter")).containsText("Gekozen mensen");
            visitor.find(".saved-filter [id^=forget-]").click();
            assertThat(visitor.find("#saved-filters > summary")).hasText("Bewaarde filters");
            visitor.find(".toast >> text=Ongedaan maken").click();
            assertThat(visitor.find("#saved-filters > summary")).hasText("Bewaarde filters (1)");
        }
    }

    @Test
    void many_go_on_together_with_progress_and_back_and_get_a_coach() {
        many(30);
        planning.saveGroup(maker, cohort.uuid(), null, 0, "Groep A", null);
        try (var visitor = visitor().signIn(login)) {
            visitor.open(path("candidates"));
            visitor.find("#choose-all").click();
            visitor.find("#bulk-move").click();
            visitor.find("#entry-move-to").click();
            visitor.find("vaadin-select-item:visible:has-text('screening')").click();
            visitor.find("#entry-move-why textarea").fill("Iedereen is gesproken.");
            visitor.find("#save-entry").click();
            assertThat(visitor.find(".toast")).containsText("30 kandidaten zijn nu: screening.");
            assertThat(candidates.list(maker, cohort.uuid()))
                    .extracting(Candidate::state)
                    .containsOnly(CandidateState.SCREENING);
            visitor.find(".toast >> text=Ongedaan maken").click();
            assertThat(visitor.find("#candidates")).containsText("aangemeld");
            assertThat(candidates.list(maker, cohort.uuid()))
                    .extracting(Candidate::state)
                    .containsOnly(CandidateState.APPLIED);

            visitor.find("#choose-all").click();
            visitor.find("#bulk-assign").click();
            visitor.find("#save-entry").click();
            assertThat(visitor.find("vaadin-dialog [role=alert].notice")).hasText("Kies een groep of een coach.");
            visitor.find("#entry-assign-group").click();
            visitor.find("vaadin-select-item:visible:has-text('Groep A')").click();
            visitor.find("#save-entry").click();
            assertThat(visitor.find(".toast")).containsText("30 kandidaten zijn bijgewerkt.");
            assertThat(candidates.list(maker, cohort.uuid()))
                    .allSatisfy(one -> assertThat(one.group()).isNotNull());
            visitor.find(".toast >> text=Ongedaan maken").click();
            visitor.find("#filter-group").click();
            visitor.find("vaadin-select-item:visible:has-text('Groep A')").click();
            assertThat(visitor.find("#candidates-count")).containsText("30 niet getoond vanwege de groep");
        }
    }

    @Test
    void a_coach_hears_how_many_are_not_shown_because_others_look_after_them() {
        candidate("Zekarias", "Verzonnen");
        String coach = GivenAccount.with(db, organisation, Role.COACH);
        GivenCohort.candidate(candidates, GivenAccount.signedIn(accounts, coach), cohort.uuid(), "Amina", "Verzonnen");
        try (var visitor = visitor().signIn(coach, "Vandaag")) {
            visitor.open(path("candidates"));
            assertThat(visitor.find("#candidates-count"))
                    .hasText("1 kandidaat · 1 niet getoond omdat u die niet begeleidt");
        }
    }
}
