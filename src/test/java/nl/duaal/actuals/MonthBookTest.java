package nl.duaal.actuals;

import static nl.duaal.actuals.GivenMonths.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.actuals.BookOutcome.Fault;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.course.CourseBook;
import nl.duaal.course.Fact;
import nl.duaal.course.GivenCourse;
import nl.duaal.inclusion.InclusionOutcome;
import nl.duaal.inclusion.buddy.BuddyData;
import nl.duaal.inclusion.buddy.BuddyService;
import nl.duaal.inclusion.buddy.NoteData;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.GivenImport;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.PlannedRow.Status;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Bookings, tariffs and the states of months, on a real MariaDB. */
@WholeApplication
class MonthBookTest {

    @Autowired
    private MonthBookService book;

    @Autowired
    private EstimateService estimates;

    @Autowired
    private BookingImports kinds;

    @Autowired
    private ImportService imports;

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
    private BuddyService buddies;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DataSource database;

    private SignedIn maker;
    private SignedIn second;
    private Cohort cohort;
    private UUID uuid;
    private YearMonth now;
    private YearMonth start;
    private String flow;

    @BeforeEach
    void given() {
        maker = GivenUser.coordinator(accounts);
        second = GivenCohort.as(accounts.signedIn("teamleider").orElseThrow(), Role.COORDINATOR);
        now = estimates.thisMonth();
        start = now.minusMonths(3);
        cohort = GivenMonths.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Maanden " + UUID.randomUUID(), now);
        uuid = cohort.uuid();
        GivenCohort.places(planning, cohorts, maker, uuid, "Netbeheer Waterland", 12);
        flow = GivenMonths.lessons(book, maker, uuid);
    }

    private static Fault fault(BookOutcome outcome) {
        return ((BookOutcome.Refused) outcome).why();
    }

    private MonthBook month(YearMonth month) {
        return book.month(maker, uuid, month).orElseThrow();
    }

    private void locked(YearMonth month) {
        assertThat(book.check(maker, uuid, month)).isInstanceOf(BookOutcome.Saved.class);
        assertThat(book.lock(second, uuid, month)).isInstanceOf(BookOutcome.Saved.class);
    }

    @Test
    void months_run_from_what_comes_before_the_first_phase_up_to_this_month() {
        assertThat(book.months(maker, uuid))
                .extracting(MonthBook.Row::month)
                .containsExactly(now, now.minusMonths(1), now.minusMonths(2), start, start.minusMonths(1));
        assertThat(book.months(maker, uuid)).extracting(MonthBook.Row::state).containsOnly(MonthState.OPEN);
        assertThat(book.month(maker, uuid, now.plusMonths(1))).isEmpty();
    }

    @Test
    void amounts_are_whole_cents_and_vat_that_does_not_come_back_counts() {
        book.book(maker, uuid, invoice(start, flow, "", "F1", 123_456));
        book.book(
                maker,
                uuid,
                new Booking.Data(
                        start, flow, "", Booking.Kind.INVOICE, "F2", "zaal", 10_000, 2_100, false, false, null));
        book.book(maker, uuid, invoice(start, flow, "Netbeheer Waterland", "F3", -3_456));
        assertThat(month(start).cents()).isEqualTo(123_456 + 12_100 - 3_456);
        assertThat(month(start).byFlow()).containsExactlyEntriesOf(java.util.Map.of(flow, 132_100L));
        assertThat(book.ledger(maker, uuid).stream()
                        .mapToLong(one -> one.data().countedCents())
                        .sum())
                .isEqualTo(132_100);
    }

    @Test
    void what_cannot_be_booked_is_refused_and_nothing_is_kept() {
        assertThat(fault(book.book(maker, uuid, invoice(start.minusMonths(2), flow, "", "", 100))))
                .isEqualTo(Fault.OUTSIDE_TIME);
        assertThat(fault(book.book(maker, uuid, invoice(now.plusMonths(1), flow, "", "", 100))))
                .isEqualTo(Fault.NOT_YET);
        var negative = new Booking.Data(start, flow, "", Booking.Kind.INVOICE, "", "", -1, 0, true, false, null);
        assertThat(fault(book.book(maker, uuid, negative))).isEqualTo(Fault.NO_CREDIT);
        var credit = new Booking.Data(start, flow, "", Booking.Kind.INVOICE, "", "", 1, 0, true, true, null);
        assertThat(fault(book.book(maker, uuid, credit))).isEqualTo(Fault.NOT_A_CREDIT);
        assertThat(fault(book.book(maker, uuid, invoice(start, "koffie", "", "", 100))))
                .isEqualTo(Fault.UNKNOWN_FLOW);
        assertThat(fault(book.book(maker, uuid, invoice(start, flow, "Bakkerij", "", 100))))
                .isEqualTo(Fault.UNKNOWN_EMPLOYER);
        book.book(maker, uuid, invoice(start, flow, "", "F-9", 100));
        assertThat(fault(book.book(maker, uuid, invoice(now, flow, "", "f-9", 100))))
                .isEqualTo(Fault.TWICE);
        assertThat(book.ledger(maker, uuid)).hasSize(1);
    }

    @Test
    void a_month_is_checked_by_one_and_locked_by_another_in_order_and_then_does_not_change() {
        var before = start.minusMonths(1);
        book.book(maker, uuid, invoice(start, flow, "", "F1", 50_000));
        assertThat(fault(book.lock(second, uuid, start))).isEqualTo(Fault.NOT_CHECKED);
        book.check(maker, uuid, start);
        assertThat(fault(book.lock(maker, uuid, start))).isEqualTo(Fault.SAME_PERSON);
        assertThat(fault(book.lock(second, uuid, start))).isEqualTo(Fault.EARLIER_OPEN);
        locked(before);
        assertThat(book.lock(second, uuid, start)).isInstanceOf(BookOutcome.Saved.class);
        assertThat(fault(book.lock(second, uuid, start))).isEqualTo(Fault.LOCKED_ALREADY);
        assertThat(fault(book.check(maker, uuid, start))).isEqualTo(Fault.LOCKED_ALREADY);
        var one = month(start).bookings().getFirst();
        assertThat(fault(book.book(maker, uuid, invoice(start, flow, "", "F2", 1))))
                .isEqualTo(Fault.NOT_OPEN);
        assertThat(fault(book.change(maker, uuid, one.uuid(), one.version(), invoice(start, flow, "", "F1", 1))))
                .isEqualTo(Fault.NOT_OPEN);
        assertThat(fault(book.remove(maker, uuid, one.uuid(), one.version()))).isEqualTo(Fault.NOT_OPEN);
        assertThat(fault(book.reopen(maker, uuid, before, "te vroeg"))).isEqualTo(Fault.LATER_LOCKED);
        // a correction is a line of its own, in a month that is open
        assertThat(book.correct(maker, uuid, one.uuid(), invoice(start, flow, "", "F1", 40_000)))
                .isInstanceOf(BookOutcome.Saved.class);
        assertThat(month(start).cents()).isEqualTo(50_000);
        assertThat(month(start.plusMonths(1)).cents()).isEqualTo(-10_000);
        var loose = new Booking.Data(
                now, flow, "", Booking.Kind.INVOICE, "F1", "te veel", -10_000, 0, true, true, one.uuid());
        assertThatThrownBy(() -> book.book(maker, uuid, loose)).isInstanceOf(IllegalArgumentException.class);
        book.reopen(second, uuid, start, "factuur van een ander cohort");
        assertThat(month(start).changes().getFirst().reason()).isEqualTo("factuur van een ander cohort");
        assertThat(month(start).state()).isEqualTo(MonthState.OPEN);
        assertThatThrownBy(() -> book.reopen(maker, uuid, start, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hours_times_the_tariff_of_the_month_are_counted_in_cents_and_kept_when_it_is_checked() {
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        var one = given.begun(maker, uuid, "Amina", "Verzonnen", coach);
        var person = one.person().uuid();
        course.note(
                maker,
                person,
                one.uuid(),
                new Fact.Worked(start.atDay(1), start.atEndOfMonth(), new BigDecimal("100.5")));
        book.addTariff(maker, uuid, tariff(start.minusMonths(1), "18"));
        book.addTariff(maker, uuid, tariff(start, "20.35"));
        book.addTariff(maker, uuid, tariff(now, "25"));
        assertThat(fault(book.addTariff(maker, uuid, tariff(start, "21")))).isEqualTo(Fault.TARIFF_TWICE);
        // 100.5 x 20.35 = 2045.175
        assertThat(month(start).cents()).isEqualTo(204_518);
        assertThat(month(start).quantities())
                .containsEntry(Quantity.WORKED_HOURS, new BigDecimal("100.5"))
                .containsEntry(Quantity.STARTERS, BigDecimal.ONE)
                .containsEntry(Quantity.PRESENT, BigDecimal.ONE);
        locked(start.minusMonths(1));
        book.check(maker, uuid, start);
        course.note(
                maker,
                person,
                one.uuid(),
                new Fact.Absence(start.atDay(3), start.atDay(4), 100, Fact.Absence.Cause.SICK));
        var hours = course.again(maker, person).orElseThrow().entries().stream()
                .filter(entry -> entry.fact() instanceof Fact.Worked)
                .findFirst()
                .orElseThrow();
        course.correct(
                maker,
                person,
                hours.uuid(),
                hours.version(),
                new Fact.Worked(start.atDay(1), start.atEndOfMonth(), new BigDecimal("90")),
                "vergist");
        // what was written down when it was checked stays, and a lock asks to look again
        assertThat(month(start).cents()).isEqualTo(204_518);
        assertThat(fault(book.lock(second, uuid, start))).isEqualTo(Fault.COUNTED_ELSE);
        book.reopen(maker, uuid, start, "uren verbeterd");
        locked(start);
        assertThat(month(start).cents()).isEqualTo(183_150);
    }

    @Test
    void time_of_buddies_and_mentors_is_counted_by_month_and_by_employer() {
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        var employer = GivenUser.employer(accounts);
        given.share(maker, uuid, employer, Role.EMPLOYER);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        var one = given.begun(maker, uuid, "Amina", "Verzonnen", coach);
        given.placed(maker, uuid, one, employer);
        var nowhere = given.begun(maker, uuid, "Samir", "Verzonnen", coach);
        beside(employer, one.uuid(), BuddyData.Kind.BUDDY, start.atDay(2), 45);
        beside(employer, one.uuid(), BuddyData.Kind.MENTOR, start.atDay(9), 40);
        beside(employer, one.uuid(), BuddyData.Kind.BUDDY, start.plusMonths(1).atDay(3), 60);
        beside(maker, nowhere.uuid(), BuddyData.Kind.BUDDY, start.atDay(4), 20);
        // 85 minutes at the employer are 1.42 hours, 20 minutes elsewhere 0.33
        assertThat(month(start).quantities()).containsEntry(Quantity.SUPERVISED_HOURS, new BigDecimal("1.75"));
        assertThat(month(start.plusMonths(1)).quantities())
                .containsEntry(Quantity.SUPERVISED_HOURS, new BigDecimal("1.00"));
        assertThat(month(now).quantities()).doesNotContainKey(Quantity.SUPERVISED_HOURS);
        book.addTariff(
                maker, uuid, new Tariff.Data(Quantity.SUPERVISED_HOURS, flow, start, new BigDecimal("38.50"), "cao"));
        // 1.42 x 38.50 = 54.67 and 0.33 x 38.50 = 12.705
        assertThat(month(start).bookings())
                .extracting(each -> each.data().employer() + " " + each.data().amountCents())
                .containsExactly(" 1271", employer.organisationName() + " 5467");
    }

    private void beside(SignedIn who, UUID candidate, BuddyData.Kind kind, java.time.LocalDate on, int minutes) {
        var data = new BuddyData(kind, "Yusuf Demir", on, null);
        var buddy = (InclusionOutcome.Saved) buddies.save(who, uuid, candidate, null, 0, data);
        var note = new NoteData(on, minutes, "Kabels benoemen");
        assertThat(buddies.note(who, uuid, candidate, buddy.uuid(), null, 0, note))
                .isInstanceOf(InclusionOutcome.Saved.class);
    }

    @Test
    void what_is_locked_is_put_right_by_a_line_of_its_own_in_the_next_open_month() {
        var before = start.minusMonths(1);
        book.book(maker, uuid, invoice(start, flow, "", "F1", 50_000));
        var wrong = month(start).bookings().getFirst();
        assertThat(fault(book.correct(maker, uuid, wrong.uuid(), invoice(start, flow, "", "F1", 40_000))))
                .isEqualTo(Fault.NOT_LOCKED);
        locked(before);
        locked(start);
        book.check(maker, uuid, start.plusMonths(1));
        var correctable = book.correctable(maker, uuid, wrong.uuid()).orElseThrow();
        assertThat(correctable.in()).isEqualTo(start.plusMonths(2));
        assertThat(correctable.now().amountCents()).isEqualTo(50_000);
        assertThat(fault(book.correct(maker, uuid, wrong.uuid(), invoice(start, flow, "", "F1", 50_000))))
                .isEqualTo(Fault.NO_DIFFERENCE);
        assertThat(fault(book.correct(maker, uuid, wrong.uuid(), invoice(start, "koffie", "", "F1", 1))))
                .isEqualTo(Fault.UNKNOWN_FLOW);
        assertThat(book.correct(maker, uuid, wrong.uuid(), invoice(start, flow, "", "F1", 40_000)))
                .isInstanceOf(BookOutcome.Saved.class);
        assertThat(month(start).cents()).isEqualTo(50_000);
        assertThat(month(start.plusMonths(2)).bookings())
                .extracting(one -> one.data().amountCents() + " " + one.data().credit() + " "
                        + wrong.uuid().equals(one.data().corrects()))
                .containsExactly("-10000 true true");
        // said at both: what it was and what it became
        for (var month : List.of(start, start.plusMonths(2))) {
            assertThat(month(month).corrections())
                    .extracting(one -> one.of() + " " + one.in() + " "
                            + one.before().cents() + " " + one.after().cents())
                    .containsExactly(start + " " + start.plusMonths(2) + " 50000 40000");
        }
        // once more, and for an employer: nothing of it is left on the whole cohort
        var other = invoice(start, flow, "Netbeheer Waterland", "F1", 45_000);
        assertThat(book.correct(maker, uuid, wrong.uuid(), other)).isInstanceOf(BookOutcome.Saved.class);
        assertThat(month(start.plusMonths(2)).bookings())
                .extracting(one -> one.data().employer() + " " + one.data().amountCents())
                .containsExactly(" -10000", " -40000", "Netbeheer Waterland 45000");
        assertThat(book.correctable(maker, uuid, wrong.uuid())
                        .orElseThrow()
                        .now()
                        .employer())
                .isEqualTo("Netbeheer Waterland");
        assertThat(book.ledger(maker, uuid).stream()
                        .mapToLong(one -> one.data().countedCents())
                        .sum())
                .isEqualTo(45_000);
        assertThat(month(start).corrections())
                .extracting(one -> one.after().employer() + " " + one.after().cents() + " "
                        + one.lines().size())
                .containsExactly(" 40000 1", "Netbeheer Waterland 45000 2");
    }

    @Test
    void while_a_correction_stands_its_booking_does_not_change_and_it_is_taken_back_as_a_whole() {
        book.book(maker, uuid, invoice(start, flow, "", "F1", 123_456));
        var wrong = month(start).bookings().getFirst();
        locked(start.minusMonths(1));
        locked(start);
        var next = start.plusMonths(1);
        book.correct(maker, uuid, wrong.uuid(), invoice(start, flow, "", "F1", 100_010));
        book.correct(maker, uuid, wrong.uuid(), invoice(start, flow, "Netbeheer Waterland", "F1", 100_010));
        assertThat(amounts(next)).containsExactly(-23_446L, -100_010L, 100_010L);
        book.reopen(second, uuid, start, "verkeerd cohort");
        var change = book.change(maker, uuid, wrong.uuid(), wrong.version(), invoice(start, flow, "", "F1", 200_000));
        assertThat(((BookOutcome.Corrected) change).by().in()).isEqualTo(next);
        assertThat(book.remove(maker, uuid, wrong.uuid(), wrong.version())).isInstanceOf(BookOutcome.Corrected.class);
        // a correction is not changed, and the later of two goes first
        var lines = month(next).bookings();
        var first = lines.getFirst();
        assertThat(fault(book.change(maker, uuid, first.uuid(), 0, invoice(next, flow, "", "F1", -1))))
                .isEqualTo(Fault.IS_CORRECTION);
        assertThat(book.remove(maker, uuid, first.uuid(), 0)).isInstanceOf(BookOutcome.Corrected.class);
        assertThat(book.remove(maker, uuid, lines.getLast().uuid(), 0)).isInstanceOf(BookOutcome.Saved.class);
        assertThat(amounts(next)).containsExactly(-23_446L);
        assertThat(month(next).corrections())
                .extracting(one -> one.before().cents() + " " + one.after().cents())
                .containsExactly("123456 100010");
        assertThat(book.remove(maker, uuid, first.uuid(), 0)).isInstanceOf(BookOutcome.Saved.class);
        assertThat(month(next).bookings()).isEmpty();
        assertThat(book.change(maker, uuid, wrong.uuid(), wrong.version(), invoice(start, flow, "", "F1", 200_000)))
                .isInstanceOf(BookOutcome.Saved.class);
    }

    private List<Long> amounts(YearMonth month) {
        return month(month).bookings().stream()
                .map(one -> one.data().amountCents())
                .toList();
    }

    @Test
    void what_was_counted_and_put_right_is_not_counted_anew_while_that_stands() {
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        given.begun(maker, uuid, "Amina", "Verzonnen", coach);
        book.addTariff(maker, uuid, new Tariff.Data(Quantity.PRESENT, flow, start, new BigDecimal("100"), "afspraak"));
        locked(start.minusMonths(1));
        locked(start);
        var counted = month(start).bookings().getFirst();
        book.correct(maker, uuid, counted.uuid(), invoice(start, flow, "", "", 9_000));
        assertThat(book.reopen(maker, uuid, start, "anders geteld")).isInstanceOf(BookOutcome.Corrected.class);
        assertThat(month(start).state()).isEqualTo(MonthState.LOCKED);
        var line = month(start.plusMonths(1)).bookings().stream()
                .filter(one -> one.counted() == null)
                .findFirst()
                .orElseThrow();
        book.remove(maker, uuid, line.uuid(), line.version());
        assertThat(book.reopen(maker, uuid, start, "anders geteld")).isInstanceOf(BookOutcome.Saved.class);
    }

    @Test
    void what_was_counted_of_a_locked_month_stays_until_it_is_opened_again() {
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        given.begun(maker, uuid, "Amina", "Verzonnen", coach);
        locked(start.minusMonths(1));
        book.check(maker, uuid, start);
        assertThat(month(start).otherwise()).isEmpty();
        assertThat(month(start).countedAt()).isNull();
        // noted late, from the first day on
        given.begun(maker, uuid, "Samir", "Verzonnen", coach);
        assertThat(month(start).quantities())
                .containsEntry(Quantity.STARTERS, new BigDecimal("1.00"))
                .containsEntry(Quantity.PRESENT, new BigDecimal("1.00"));
        assertThat(month(start).otherwise())
                .extracting(one -> one.quantity() + " " + one.kept() + " " + one.now())
                .contains("STARTERS 1.00 2.00", "PRESENT 1.00 2.00");
        // the second person is asked to look again
        assertThat(fault(book.lock(second, uuid, start))).isEqualTo(Fault.COUNTED_ELSE);
        book.reopen(maker, uuid, start, "Samir begon ook");
        assertThat(month(start).quantities()).containsEntry(Quantity.PRESENT, BigDecimal.TWO);
        locked(start);
        given.begun(maker, uuid, "Noor", "Verzonnen", coach);
        assertThat(month(start).quantities()).containsEntry(Quantity.PRESENT, new BigDecimal("2.00"));
        // months that are open count who is there
        assertThat(month(now).quantities()).containsEntry(Quantity.PRESENT, new BigDecimal("3"));
        assertThat(month(now).otherwise()).isEmpty();
    }

    @Test
    void a_month_from_before_counts_were_kept_is_counted_once_and_says_so() {
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        given.begun(maker, uuid, "Amina", "Verzonnen", coach);
        locked(start.minusMonths(1));
        locked(start);
        for (String sql : List.of(
                "DELETE FROM month_count WHERE cohort_id = ?",
                "UPDATE month_book SET counted_at = NULL WHERE cohort_id = ?")) {
            JdbcClient.create(database).sql(sql).param(cohort.id().value()).update();
        }
        assertThat(book.months(maker, uuid)).isNotEmpty();
        given.begun(maker, uuid, "Samir", "Verzonnen", coach);
        assertThat(month(start).quantities()).containsEntry(Quantity.PRESENT, new BigDecimal("1.00"));
        assertThat(month(start).countedAt()).isNotNull();
    }

    @Test
    void vat_that_cannot_be_and_an_amount_of_nothing_are_refused() {
        assertThat(List.of(
                        amount(10_000, 50_000, false),
                        amount(10_000, 3_001, false),
                        amount(10_000, -2_100, false),
                        amount(-5_000, 1_050, true),
                        amount(0, 0, false),
                        amount(0, 2_100, false)))
                .containsExactly(
                        Fault.VAT_TOO_MUCH,
                        Fault.VAT_TOO_MUCH,
                        Fault.VAT_OTHER_SIGN,
                        Fault.VAT_OTHER_SIGN,
                        Fault.NOTHING,
                        Fault.VAT_TOO_MUCH);
        for (var sound : List.of(data(10_000, 2_100, false), data(10_000, 3_000, false), data(-5_000, -1_050, true))) {
            assertThat(book.book(maker, uuid, sound)).isInstanceOf(BookOutcome.Saved.class);
        }
    }

    private Fault amount(long cents, long vat, boolean credit) {
        return fault(book.book(maker, uuid, data(cents, vat, credit)));
    }

    private Booking.Data data(long cents, long vat, boolean credit) {
        return new Booking.Data(start, flow, "", Booking.Kind.INVOICE, "", "", cents, vat, true, credit, null);
    }

    @Test
    void in_a_table_vat_is_an_amount_and_a_month_is_a_day_of_it() {
        String label = label(flow);
        String table = "Maand\tPost\tBedrag\tBtw\n"
                + start + "\t" + label + "\t100\t21%\n"
                + start + "\t" + label + "\t100\t31\n"
                + start + "\t" + label + "\t100\t-21\n"
                + start + "\t" + label + "\t0\t0\n"
                + "2026-13\t" + label + "\t100\t21\n"
                + start + "\t" + label + "\t100\t21\n";
        var request = GivenImport.request(kinds.ofCohort(maker, uuid), TableReader.paste(table));
        ImportPlan plan = imports.plan(maker, request, Progress.NONE);
        assertThat(plan.rows().subList(0, 5))
                .extracting(row -> row.problems().getFirst().field() + " "
                        + row.problems().getFirst().code())
                .containsExactly("vat percent", "vat vatTooMuch", "vat vatOtherSign", "amount nothing", "on notAMonth");
        imports.apply(maker, request, plan, Progress.NONE);
        assertThat(amounts(start)).containsExactly(10_000L);
    }

    @Test
    void no_two_items_are_called_the_same() {
        assertThat(book.flows(maker, uuid).stream().map(one -> one.label().toLowerCase(java.util.Locale.ROOT)))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void an_estimate_counts_from_the_month_in_which_the_case_has_output() {
        var first = book.flows(maker, uuid).stream()
                .filter(one -> "output".equals(one.category()))
                .flatMap(one -> one.planned().keySet().stream())
                .min(YearMonth::compareTo);
        assertThat(first).isPresent();
        assertThat(PlannedWork.from(cohort)).isEqualTo(first);
    }

    private String label(String id) {
        return book.flows(maker, uuid).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .label();
    }

    private Tariff.Data tariff(YearMonth from, String euros) {
        return new Tariff.Data(Quantity.WORKED_HOURS, flow, from, new BigDecimal(euros), "cao");
    }

    @Test
    void a_table_of_the_accounts_is_booked_once_and_what_is_wrong_is_said_at_its_cell() {
        String label = book.flows(maker, uuid).stream()
                .filter(one -> one.id().equals(flow))
                .findFirst()
                .orElseThrow()
                .label();
        String day = "1-%d-%d".formatted(start.getMonthValue(), start.getYear());
        String heads = "Datum\tPost\tBedrag\tNummer\tCreditnota\n";
        String table = heads
                + day + "\t" + label + "\t€ 1.234,56\tA1\t\n"
                + day + "\t" + label + "\t-34,56\tA2\tja\n"
                + day + "\t" + label + "\t-1\tA3\t\n"
                + day + "\tKoffie\t1\tA4\t\n"
                + day + "\t" + label + "\t1,234\tA5\t\n"
                + "1-1-2019\t" + label + "\t1\tA6\t\n";
        var request = GivenImport.request(kinds.ofCohort(maker, uuid), TableReader.paste(table));
        ImportPlan plan = imports.plan(maker, request, Progress.NONE);
        assertThat(plan.rows().get(2).problems()).containsExactly(new CellProblem("amount", "noCredit"));
        assertThat(plan.rows().get(3).problems()).containsExactly(new CellProblem("flow", "noFlow", "Koffie"));
        assertThat(plan.rows().get(5).problems()).containsExactly(new CellProblem("on", "outsideTime"));
        var done = (ImportOutcome.Done) imports.apply(maker, request, plan, Progress.NONE);
        assertThat(List.of(plan.status(0), plan.status(1))).containsOnly(Status.NEW);
        assertThat(month(start).bookings())
                .extracting(one -> one.data().document() + " " + one.data().amountCents())
                .contains("A1 123456", "A2 -3456")
                .doesNotContain("A3 -100");
        var again = imports.plan(maker, request, Progress.NONE);
        assertThat(List.of(again.status(0), again.status(1))).containsOnly(Status.UNCHANGED);
        assertThat(imports.undo(maker, kinds.ofCohort(maker, uuid), done.kept()))
                .isTrue();
        assertThat(book.ledger(maker, uuid)).isEmpty();
    }

    @Test
    void an_employer_says_of_its_own_people_how_much_work_is_done_and_sees_no_amounts() {
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        var employer = GivenUser.employer(accounts);
        given.share(maker, uuid, employer, Role.EMPLOYER);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        given.placed(maker, uuid, given.begun(maker, uuid, "Amina", "Verzonnen", coach), employer);
        String name = employer.organisationName();
        assertThat(estimates.employers(employer, uuid)).containsExactly(name);
        assertThat(estimates.say(employer, uuid, name, "alle taken", start, 25)).isInstanceOf(BookOutcome.Saved.class);
        estimates.say(employer, uuid, name, "alle taken", start, 50);
        assertThat(estimates.of(maker, uuid))
                .extracting(one -> one.employer() + " " + one.month() + " " + one.percent())
                .containsExactly(name + " " + start + " 50");
        assertThat(estimates.say(employer, uuid, "Kabelbedrijf", "alle taken", start, 25))
                .isInstanceOf(BookOutcome.Gone.class);
        assertThat(fault(estimates.say(employer, uuid, name, "alle taken", now.plusMonths(1), 25)))
                .isEqualTo(Fault.NOT_YET);
        book.check(maker, uuid, start);
        assertThat(fault(estimates.say(employer, uuid, name, "alle taken", start, 75)))
                .isEqualTo(Fault.NOT_OPEN);
        assertThatThrownBy(() -> book.months(employer, uuid)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_analyst_reads_and_writes_nothing_and_another_municipality_finds_nothing() {
        var analyst = GivenCohort.as(accounts.signedIn("analist").orElseThrow(), Role.ANALYST);
        assertThat(book.months(analyst, uuid)).isNotEmpty();
        assertThatThrownBy(() -> book.book(analyst, uuid, invoice(start, flow, "", "", 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(book.book(maker, UUID.randomUUID(), invoice(start, flow, "", "", 1)))
                .isInstanceOf(BookOutcome.Gone.class);
    }
}
