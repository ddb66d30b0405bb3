package nl.duaal.actuals.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.actuals.BookOutcome;
import nl.duaal.actuals.Booking;
import nl.duaal.actuals.BookingImports;
import nl.duaal.actuals.EstimateService;
import nl.duaal.actuals.GivenMonths;
import nl.duaal.actuals.MonthBookService;
import nl.duaal.actuals.Quantity;
import nl.duaal.actuals.Tariff;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.course.CourseBook;
import nl.duaal.course.Fact;
import nl.duaal.course.GivenCourse;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.XlsxFile;
import nl.duaal.tabular.intake.GivenImport;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.workbook.LibreOffice;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The month book as a file, added up by LibreOffice, is the month book in the database: by month, by flow and in all. */
@WholeApplication
class LedgerExportTest {

    @Autowired
    private MonthBookService book;

    @Autowired
    private BookingImports kinds;

    @Autowired
    private ImportService imports;

    @Autowired
    private EstimateService estimates;

    @Autowired
    private CourseBook course;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    private SignedIn maker;
    private SignedIn second;
    private UUID uuid;
    private YearMonth start;
    private YearMonth next;
    private String lessons;
    private String other;

    @BeforeEach
    void given() {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        maker = GivenUser.coordinator(accounts);
        second = GivenCohort.as(accounts.signedIn("teamleider").orElseThrow(), Role.COORDINATOR);
        var now = estimates.thisMonth();
        start = now.minusMonths(3);
        next = now.minusMonths(2);
        uuid = GivenMonths.cohort(
                        cohorts,
                        trajectories,
                        maker,
                        GivenUser.administrator(accounts),
                        "Uit " + UUID.randomUUID(),
                        now)
                .uuid();
        GivenCohort.places(planning, cohorts, maker, uuid, "Netbeheer Waterland", 12);
        lessons = GivenMonths.lessons(book, maker, uuid);
        other = book.flows(maker, uuid).stream()
                .filter(one -> !one.id().equals(lessons))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void booked(YearMonth month, String flow, String number, long cents, long vat, boolean back) {
        assertThat(book.book(maker, uuid, invoice(month, flow, number, cents, vat, back)))
                .isInstanceOf(BookOutcome.Saved.class);
    }

    private static Booking.Data invoice(
            YearMonth month, String flow, String number, long cents, long vat, boolean back) {
        return new Booking.Data(month, flow, "", Booking.Kind.INVOICE, number, "", cents, vat, back, cents < 0, null);
    }

    private void locked(YearMonth month) {
        assertThat(book.check(maker, uuid, month)).isInstanceOf(BookOutcome.Saved.class);
        assertThat(book.lock(second, uuid, month)).isInstanceOf(BookOutcome.Saved.class);
    }

    private void worked() {
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        var one = given.begun(maker, uuid, "Amina", "Verzonnen", coach);
        for (var hours : List.of(Map.entry(start, "100.5"), Map.entry(next, "80.25"))) {
            var month = hours.getKey();
            course.note(
                    maker,
                    one.person().uuid(),
                    one.uuid(),
                    new Fact.Worked(month.atDay(1), month.atEndOfMonth(), new BigDecimal(hours.getValue())));
        }
        book.addTariff(maker, uuid, tariff(start, "20.35"));
        book.addTariff(maker, uuid, tariff(next, "21.10"));
    }

    private Tariff.Data tariff(YearMonth from, String euros) {
        return new Tariff.Data(Quantity.WORKED_HOURS, lessons, from, new BigDecimal(euros), "cao");
    }

    @Test
    void the_file_adds_up_to_the_cents_of_the_database() throws IOException {
        worked();
        booked(start, lessons, "F1", 123_456, 25_926, true);
        booked(start, lessons, "F2", 10_000, 2_100, false);
        booked(next, lessons, "C1", -5_000, -1_050, false);
        // two numbers that a computer cannot write down exactly
        booked(next, other, "F3", 10, 0, true);
        booked(next, other, "F4", 20, 0, true);
        locked(start.minusMonths(1));
        locked(start);
        var wrong = book.ledger(maker, uuid).stream()
                .filter(one -> one.data().document().equals("F1"))
                .findFirst()
                .orElseThrow();
        // it should have been 1,200.00: 34.56 less
        book.correct(maker, uuid, wrong.uuid(), invoice(start, lessons, "F1", 120_000, 25_200, true));
        locked(next);
        var expected = new LinkedHashMap<String, Long>();
        // 100.5 x 20.35 = 2045.175 is 2045.18; and 1234.56; and 100 with 21 of VAT that does not come back
        expected.put("A " + start, 204_518L + 123_456 + 12_100);
        // 80.25 x 21.10 = 1693.275 is 1693.28; minus 50 and its VAT of 10.50; 0.10 and 0.20; minus 34.56
        expected.put("A " + next, 169_328L - 6_050 + 30 - 3_456);
        expected.put("B " + label(lessons), 499_896L);
        expected.put("B " + label(other), 30L);
        expected.put("", 499_926L);
        assertThat(expected.get("A " + start)).isEqualTo(340_074);
        assertThat(expected.get("A " + next)).isEqualTo(159_852);
        assertThat(inDatabase()).isEqualTo(expected);
        assertThat(byLibreOffice(expected)).isEqualTo(expected);
    }

    @Test
    void what_is_exported_is_read_back_elsewhere_and_comes_to_the_same() throws IOException {
        worked();
        booked(start, lessons, "F1", 123_456, 25_926, true);
        booked(start, lessons, "F2", 10_000, 2_100, false);
        booked(start, other, "C1", -5_000, -1_050, false);
        book.book(
                maker,
                uuid,
                new Booking.Data(
                        start,
                        lessons,
                        "Netbeheer Waterland",
                        Booking.Kind.SUBSIDY,
                        "S1",
                        "SLIM",
                        70_000,
                        0,
                        true,
                        false,
                        null));
        for (var locale : List.of(Locale.of("nl"), Locale.ENGLISH)) {
            var words = new BookWords(locale);
            var bookings = book.month(maker, uuid, start).orElseThrow().bookings();
            var table = new BookTables(words, book.flows(maker, uuid)).ledger(bookings);
            var elsewhere = GivenMonths.cohort(
                            cohorts,
                            trajectories,
                            maker,
                            GivenUser.administrator(accounts),
                            "Elders " + UUID.randomUUID(),
                            estimates.thisMonth())
                    .uuid();
            GivenCohort.places(planning, cohorts, maker, elsewhere, "Netbeheer Waterland", 12);
            var reading = TableReader.read(GivenImport.xlsx(table));
            var request = GivenImport.request(kinds.ofCohort(maker, elsewhere), reading);
            ImportPlan plan = imports.plan(maker, request, Progress.NONE);
            assertThat(plan.rows()).hasSize(5).allMatch(row -> row.problems().isEmpty());
            imports.apply(maker, request, plan, Progress.NONE);
            var there = book.month(maker, elsewhere, start).orElseThrow();
            // 2045.18 counted, 1234.56, 100 with 21 of VAT, minus 50 and its VAT, and 700
            assertThat(there.cents()).isEqualTo(204_518L + 123_456 + 12_100 - 6_050 + 70_000);
            assertThat(there.byFlow())
                    .isEqualTo(book.month(maker, uuid, start).orElseThrow().byFlow());
            assertThat(there.bookings())
                    .extracting(one -> one.data().document() + " " + one.data().kind() + " "
                            + one.data().employer())
                    .containsExactlyInAnyOrder(
                            " OTHER ", "F1 INVOICE ", "F2 INVOICE ", "C1 INVOICE ", "S1 SUBSIDY Netbeheer Waterland");
        }
        var totals = BookTotals.of(book.month(maker, uuid, start).orElseThrow().bookings(), book.flows(maker, uuid));
        assertThat(totals.paid() + totals.brought()).isEqualTo(204_518L + 123_456 + 12_100 - 6_050);
        assertThat(totals.subsidy()).isEqualTo(70_000);
        assertThat(totals.balance()).isEqualTo(totals.paid() - totals.brought() - 70_000);
    }

    private String label(String flow) {
        return BookWords.flow(book.flows(maker, uuid), flow);
    }

    private Map<String, Long> inDatabase() {
        var sums = new LinkedHashMap<String, Long>();
        for (var one : book.ledger(maker, uuid)) {
            long cents = one.data().countedCents();
            sums.merge("A " + one.data().month(), cents, Long::sum);
            sums.merge("B " + label(one.data().flow()), cents, Long::sum);
            sums.merge("", cents, Long::sum);
        }
        return sums;
    }

    /** Formulas beside the table of the file, worked out by another program. */
    private Map<String, Long> byLibreOffice(Map<String, Long> wanted) throws IOException {
        var words = new BookWords(Locale.of("nl"));
        var table = new BookTables(words, book.flows(maker, uuid)).ledger(book.ledger(maker, uuid));
        var out = new ByteArrayOutputStream();
        XlsxFile.write(table, List.of(), out);
        var asked = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            String sheet = "'" + workbook.getSheetAt(0).getSheetName() + "'!";
            int last = workbook.getSheetAt(0).getLastRowNum() + 1;
            var sums = workbook.createSheet("Som");
            for (String key : wanted.keySet()) {
                var row = sums.createRow(sums.getPhysicalNumberOfRows());
                row.createCell(0).setCellValue(key);
                String amounts = sheet + "$K$2:$K$" + last;
                String formula = key.isEmpty()
                        ? "SUM(" + amounts + ")"
                        : "SUMPRODUCT((" + sheet + "$" + key.charAt(0) + "$2:$" + key.charAt(0) + "$" + last + "=\""
                                + key.substring(2) + "\")*" + amounts + ")";
                row.createCell(1).setCellFormula(formula);
            }
            workbook.write(asked);
        }
        byte[] saved = LibreOffice.resave(Map.of("ledger", asked.toByteArray())).get("ledger");
        var read = new LinkedHashMap<String, Long>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(saved))) {
            for (var row : workbook.getSheet("Som")) {
                double cents = 100 * row.getCell(1).getNumericCellValue();
                assertThat(cents).isEqualTo(Math.round(cents), within(1e-6));
                read.put(row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue(), Math.round(cents));
            }
        }
        return read;
    }
}
