package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.actuals.BookOutcome;
import nl.duaal.actuals.EstimateService;
import nl.duaal.actuals.GivenMonths;
import nl.duaal.actuals.MonthBookService;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.costbenefit.LivingOutcome.Why;
import nl.duaal.course.CourseBook;
import nl.duaal.course.Fact;
import nl.duaal.course.GivenCourse;
import nl.duaal.engine.Model;
import nl.duaal.engine.Movement;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.workbook.LibreOffice;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Locked months move a cohort's case, on a real MariaDB. */
@WholeApplication
class LivingCasesTest {

    private static final String WATER = "Netbeheer Waterland";

    @Autowired
    private LivingCases living;

    @Autowired
    private CaseWorkbook workbook;

    @Autowired
    private CohortCases links;

    @Autowired
    private CaseService cases;

    @Autowired
    private MonthBookService book;

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
    private Cohort cohort;
    private UUID uuid;
    private YearMonth start;
    private String flow;

    @BeforeEach
    void given() {
        maker = GivenUser.coordinator(accounts);
        second = GivenCohort.as(accounts.signedIn("teamleider").orElseThrow(), Role.COORDINATOR);
        var now = estimates.thisMonth();
        start = now.minusMonths(3);
        cohort = GivenMonths.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Leven " + UUID.randomUUID(), now);
        uuid = cohort.uuid();
        GivenCohort.places(planning, cohorts, maker, uuid, WATER, 6);
        GivenCohort.places(planning, cohorts, maker, uuid, "Kabelbedrijf", 2);
        flow = GivenMonths.lessons(book, maker, uuid);
    }

    private UUID made(String employer) {
        return ((TrajectoryCases.Found.Case) links.open(maker, uuid, employer)).uuid();
    }

    private LivingCase open(UUID of) {
        return ((LivingOutcome.Living) living.open(maker, of).orElseThrow()).living();
    }

    private Why why(UUID of) {
        return ((LivingOutcome.NotYet) living.open(maker, of).orElseThrow()).why();
    }

    private List<Candidate> people(int many) {
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        return java.util.stream.IntStream.range(0, many)
                .mapToObj(number -> given.begun(maker, uuid, "Amina " + number, "Verzonnen", coach))
                .toList();
    }

    private void locked(YearMonth month) {
        assertThat(book.check(maker, uuid, month)).isInstanceOf(BookOutcome.Saved.class);
        assertThat(book.lock(second, uuid, month)).isInstanceOf(BookOutcome.Saved.class);
    }

    private void booked(YearMonth month, String employer, String number, long cents) {
        assertThat(book.book(maker, uuid, GivenMonths.invoice(month, flow, employer, number, cents)))
                .isInstanceOf(BookOutcome.Saved.class);
    }

    @Test
    void without_a_cohort_without_months_and_without_people_it_says_so() {
        assertThat(why(cases.createFromTemplate(maker, "energy-technician"))).isEqualTo(Why.NO_COHORT);
        UUID whole = made("");
        assertThat(why(whole)).isEqualTo(Why.NO_MONTH);
        locked(start.minusMonths(1));
        assertThat(why(whole)).isEqualTo(Why.NO_MONTH);
        locked(start);
        assertThat(why(whole)).isEqualTo(Why.NOBODY);
        assertThat(living.open(maker, UUID.randomUUID())).isEmpty();
    }

    @Test
    void people_and_amounts_of_locked_months_are_facts_and_what_moved_adds_up() {
        var all = people(8);
        var gone = all.getFirst();
        course.note(maker, gone.person().uuid(), gone.uuid(), new Fact.DropOut(start.atEndOfMonth(), "travel", null));
        booked(start.minusMonths(1), "", "V1", 10_000);
        booked(start, "", "F1", 100_000);
        booked(start.plusMonths(1), "", "F2", 100_000);
        // of a month that is not a fact yet
        booked(start.plusMonths(2), "", "F3", 999_999);
        locked(start.minusMonths(1));
        locked(start);
        locked(start.plusMonths(1));
        var whole = open(made(""));
        assertThat(whole.until()).isEqualTo(start.plusMonths(1));
        assertThat(whole.starters()).isEqualTo(8);
        assertThat(whole.there()).isEqualTo(7);
        assertThat(whole.facts().active()).containsExactly(1, 0.875, 0.875);
        // before the start counts at the start; two months of two and a half percent a year later is worth less
        double[] row = whole.facts().booked().get(flow);
        assertThat(row[0]).isEqualTo(100, within(1e-9));
        assertThat(row[1]).isEqualTo(1000, within(1e-9));
        assertThat(row[2]).isEqualTo(1000 / Math.pow(1.025, 1 / 12.0), within(1e-9));
        assertThat(whole.parked()).isEmpty();
        for (String party : whole.movement().parties().keySet()) {
            var moved = whole.movement().party(party);
            double difference = whole.movement().forecast().party(party).npv()
                    - whole.movement().plan().party(party).npv();
            assertThat(moved.npv().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isEqualTo(difference, within(1e-6));
        }
        assertThat(whole.movement().party("municipality").npv().get(Movement.Cause.LANGUAGE))
                .isNotZero();
        assertThat(whole.forecast().left()).isEqualTo(1);
    }

    @Test
    void who_is_noted_late_changes_nothing_of_locked_months_until_one_is_opened_again() throws IOException {
        people(7);
        booked(start, "", "F1", 100_000);
        locked(start.minusMonths(1));
        locked(start);
        var whole = made("");
        var before = open(whole);
        assertThat(before.starters()).isEqualTo(7);
        assertThat(before.facts().active()).containsExactly(0.875, 0.875);
        // two who began on the first day, and one of the seven who left in that month
        var late = people(2);
        var gone = candidates.list(maker, uuid).stream()
                .filter(one -> late.stream().noneMatch(each -> each.uuid().equals(one.uuid())))
                .findFirst()
                .orElseThrow();
        course.note(maker, gone.person().uuid(), gone.uuid(), new Fact.DropOut(start.atDay(20), "travel", null));
        var same = open(whole);
        assertThat(same.starters()).isEqualTo(7);
        assertThat(same.there()).isEqualTo(7);
        assertThat(same.facts().active()).containsExactly(0.875, 0.875);
        for (String party : before.movement().parties().keySet()) {
            assertThat(same.movement().forecast().party(party).npv())
                    .isEqualTo(before.movement().forecast().party(party).npv());
        }
        if (LibreOffice.isInstalled()) {
            try (var file = saved(whole)) {
                var there = row(file.getSheet("Werkelijkheid"), "Er waren, daarna: verwacht", 0);
                assertThat(there.getCell(7).getNumericCellValue()).isEqualTo(7, within(1e-9));
            }
        }
        // a later month that is locked has those who are there then; the months before it stay as they were
        locked(start.plusMonths(1));
        var later = open(whole);
        assertThat(later.facts().active()).containsExactly(0.875, 1, 1);
        assertThat(later.starters()).isEqualTo(9);
        assertThat(later.there()).isEqualTo(8);
        book.reopen(second, uuid, start.plusMonths(1), "twee begonnen eerder");
        book.reopen(second, uuid, start, "twee begonnen eerder");
        locked(start);
        // nine began, and one left in the month
        var again = open(whole);
        assertThat(again.facts().active()).containsExactly(1.125, 1);
        assertThat(again.starters()).isEqualTo(9);
        assertThat(again.there()).isEqualTo(8);
    }

    @Test
    void flows_with_bookings_are_told_apart_from_estimates() {
        people(8);
        booked(start, "", "F1", 100_000);
        estimates.say(maker, uuid, WATER, "alle taken", start, 40);
        locked(start.minusMonths(1));
        locked(start);
        var whole = open(made(""));
        assertThat(whole.booked()).containsExactly(flow);
        assertThat(whole.estimated()).isNotEmpty().doesNotContain(flow);
    }

    @Test
    void the_workbook_comes_to_what_the_page_says() throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        people(8);
        UUID whole = made("");
        assertThat(sheets(whole)).doesNotContain("Werkelijkheid", "Verschuiving");
        booked(start, "", "F1", 100_000);
        booked(start.plusMonths(1), "", "F2", 100_000);
        locked(start.minusMonths(1));
        locked(start);
        locked(start.plusMonths(1));
        var said = open(whole);
        try (var file = saved(whole)) {
            var actuals = file.getSheet("Werkelijkheid");
            String label = said.movement().plan().flow(flow).flow().label();
            var lessons = row(actuals, label, 0);
            // seven columns before the first point
            assertThat(lessons.getCell(7).getNumericCellValue()).isEqualTo(1000, within(1e-9));
            // 1000 / 1.025 ^ (1/12)
            assertThat(lessons.getCell(8).getNumericCellValue()).isEqualTo(997.9444, within(1e-4));
            assertThat(lessons.getCell(5).getStringCellValue()).isEqualTo("betaald door Gemeente; geboekt");
            assertThat(row(actuals, "Er waren, daarna: verwacht", 0).getCell(8).getNumericCellValue())
                    .isEqualTo(8, within(1e-9));
            var moved = file.getSheet("Verschuiving");
            int block = 0;
            for (String party : said.movement().parties().keySet()) {
                var now = said.movement().forecast().party(party);
                var shown = row(moved, "Verwachting nu (blad Werkelijkheid)", block);
                assertThat(shown.getCell(1).getNumericCellValue()).isEqualTo(now.npv(), within(0.005));
                assertThat(shown.getCell(2).getNumericCellValue()).isEqualTo(now.total(), within(0.005));
                for (var cause : Movement.Cause.values()) {
                    var causes = moved.getRow(row(moved, "Plan", block).getRowNum() + 1 + cause.ordinal());
                    assertThat(causes.getCell(1).getNumericCellValue())
                            .isEqualTo(said.movement().party(party).npv().get(cause), within(1e-9));
                }
                for (int column = 1; column <= 3; column++) {
                    assertThat(row(moved, "Oordeel", block).getCell(column).getStringCellValue())
                            .isEqualTo("klopt");
                }
                block++;
            }
            assertThat(file.getSheet("Controle").getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo("klopt");
        }
    }

    private List<String> sheets(UUID of) throws IOException {
        try (var file = saved(of)) {
            return IntStream.range(0, file.getNumberOfSheets())
                    .mapToObj(file::getSheetName)
                    .toList();
        }
    }

    /** As LibreOffice makes it, every cell calculated again. */
    private XSSFWorkbook saved(UUID of) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(workbook.write(maker, cases.open(maker, of).orElseThrow(), out))
                .isTrue();
        return new XSSFWorkbook(new ByteArrayInputStream(
                LibreOffice.resave(Map.of("case", out.toByteArray())).get("case")));
    }

    private static Row row(Sheet sheet, String label, int number) {
        int seen = 0;
        for (var row : sheet) {
            var cell = row.getCell(0);
            boolean here = cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(label);
            if (here && seen++ == number) return row;
        }
        throw new AssertionError("no row: " + label);
    }

    @Test
    void an_employer_bears_its_own_and_its_part_of_the_whole() {
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        var one = people(1).getFirst();
        var place = cohorts.plan(maker, uuid).orElseThrow().places().stream()
                .filter(each -> each.data().employer().equals(WATER))
                .findFirst()
                .orElseThrow();
        candidates.place(maker, one.uuid(), one.version(), place.uuid());
        booked(start, WATER, "F1", 10_000);
        booked(start, "Kabelbedrijf", "F2", 70_000);
        booked(start, "", "F3", 40_000);
        locked(start.minusMonths(1));
        locked(start);
        var own = open(made(WATER));
        assertThat(own.share()).isEqualTo(0.75);
        assertThat(own.starters()).isEqualTo(1);
        // 100 of its own and three quarters of 400
        assertThat(own.facts().booked().get(flow)[1]).isEqualTo(400, within(1e-9));
        assertThat(why(made("Kabelbedrijf"))).isEqualTo(Why.NOBODY);
        assertThat(given).isNotNull();
    }

    @Test
    void an_estimate_of_how_much_work_is_done_takes_the_place_of_the_ramp() {
        people(8);
        var whole = made("");
        var model = cases.open(maker, whole).orElseThrow().evaluation().model();
        var output = model.flows().stream()
                .filter(one -> "output".equals(one.category()))
                .map(Model.Flow::id)
                .toList();
        assertThat(output).isNotEmpty();
        estimates.say(maker, uuid, WATER, "alle taken", start, 40);
        locked(start.minusMonths(1));
        locked(start);
        // in the first month nobody is at work by the plan, so nothing is brought in whatever was said
        assertThat(open(whole).facts().booked().getOrDefault(output.getFirst(), new double[2])[1])
                .isZero();
    }
}
