package nl.duaal.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.CourseOutcome.Fault;
import nl.duaal.person.PersonService;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts of somebody's course: written down, corrected, taken back, and who sees which, on a real MariaDB. */
@WholeApplication
class CourseBookTest {

    @Autowired
    private CourseBook course;

    @Autowired
    private WorkFacts work;

    @Autowired
    private CourseFacts facts;

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
    private PersonService people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DataSource database;

    private GivenCourse given;
    private SignedIn maker;
    private SignedIn coach;
    private SignedIn employer;
    private Cohort cohort;
    private Candidate candidate;
    private UUID person;
    private LocalDate today;

    @BeforeEach
    void makePerson() {
        given = new GivenCourse(cohorts, planning, candidates, sharing);
        maker = GivenUser.coordinator(accounts);
        coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        employer = GivenUser.employer(accounts);
        cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Verloop " + UUID.randomUUID());
        candidate = given.begun(maker, cohort.uuid(), "Amina", "Verzonnen", coach);
        person = candidate.person().uuid();
        today = course.today();
    }

    private static Fact.Worked worked(YearMonth month, int hours) {
        return new Fact.Worked(month.atDay(1), month.atEndOfMonth(), BigDecimal.valueOf(hours));
    }

    private static Fact.Contract contract(LocalDate from, LocalDate until) {
        return new Fact.Contract(from, until, Fact.Contract.Form.LEARN_WORK, BigDecimal.valueOf(32), 1471L);
    }

    private UUID noted(Fact fact) {
        var outcome = course.note(coach, person, fact.kind() == Fact.Kind.PERMIT ? null : candidate.uuid(), fact);
        assertThat(outcome).as(fact.toString()).isInstanceOf(CourseOutcome.Saved.class);
        return ((CourseOutcome.Saved) outcome).entry();
    }

    private CourseFile file() {
        return course.again(coach, person).orElseThrow();
    }

    private static CourseOutcome refused(Fault fault) {
        return new CourseOutcome.Refused(fault);
    }

    private int traces(String action, String result) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM trace WHERE action = ? AND result = ? AND subject_uuid = ?")
                .params(action, result, person.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void every_kind_of_fact_is_read_back_as_it_was_written_the_last_first() {
        var phase = GivenCourse.phase(cohort);
        var all = List.<Fact>of(
                new Fact.Permit(today.minusDays(1), today.plusYears(2)),
                new Fact.Incident(today.minusDays(2), Fact.Incident.Type.UNSAFE, "Besproken met de ploeg."),
                new Fact.Credential(
                        today.minusDays(3), Fact.Credential.Type.CERTIFICATE, "VCA", "SSVV", today.plusYears(10)),
                new Fact.Absence(today.minusDays(4), null, 50, Fact.Absence.Cause.CARE),
                new Fact.Phase(phase, today.minusDays(5)),
                contract(today.minusDays(6), today.plusDays(20)),
                new Fact.Worked(today.minusDays(13), today.minusDays(7), new BigDecimal("31.75")));
        all.forEach(this::noted);
        assertThat(file().entries()).extracting(Entry::fact).containsExactlyElementsOf(all);
        assertThat(file().entries()).allSatisfy(one -> assertThat(one.byName()).isEqualTo("Ruben Bos"));
        assertThat(traces("COURSE_NOTED", "DONE")).isEqualTo(7);
    }

    @Test
    void the_same_days_are_not_written_down_twice() {
        noted(worked(YearMonth.of(2026, 10), 120));
        assertThat(course.note(
                        coach,
                        person,
                        candidate.uuid(),
                        new Fact.Worked(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 2), BigDecimal.TEN)))
                .isEqualTo(refused(Fault.TWICE));
        noted(new Fact.Worked(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), BigDecimal.TEN));
        noted(new Fact.Absence(LocalDate.of(2026, 11, 3), null, 100, Fact.Absence.Cause.SICK));
        assertThat(course.note(
                        coach, person, candidate.uuid(), new Fact.Absence(today, today, 100, Fact.Absence.Cause.OTHER)))
                .isEqualTo(refused(Fault.TWICE));
        assertThat(traces("COURSE_NOTED", "REFUSED")).isEqualTo(2);
    }

    @Test
    void what_happened_is_not_ahead_and_a_phase_is_one_of_the_design() {
        assertThat(course.note(
                        coach,
                        person,
                        candidate.uuid(),
                        new Fact.Worked(today.plusDays(1), today.plusDays(7), BigDecimal.TEN)))
                .isEqualTo(refused(Fault.NOT_YET));
        assertThat(course.note(coach, person, candidate.uuid(), new Fact.Phase("no-such-phase", today)))
                .isEqualTo(refused(Fault.UNKNOWN));
        // before the group begins there are candidates only
        var recruitment = cohort.design().phases().stream()
                .filter(phase -> !phase.kind().hasParticipants())
                .findFirst();
        recruitment.ifPresent(phase -> assertThat(
                        course.note(coach, person, candidate.uuid(), new Fact.Phase(phase.key(), today)))
                .isEqualTo(refused(Fault.UNKNOWN)));
        assertThat(course.note(coach, person, candidate.uuid(), new Fact.DropOut(today, "no_such_reason", null)))
                .isEqualTo(refused(Fault.UNKNOWN));
        var applied = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Bilal", "Verzonnen");
        assertThat(course.note(maker, applied.person().uuid(), applied.uuid(), worked(YearMonth.of(2026, 10), 10)))
                .isEqualTo(refused(Fault.NOT_STARTED));
        assertThat(file().entries()).isEmpty();
    }

    @Test
    void a_correction_keeps_what_it_said_with_the_reason_and_the_faster_one_wins() {
        var entry = noted(worked(YearMonth.of(2026, 10), 120));
        var better = worked(YearMonth.of(2026, 10), 128);
        assertThat(course.correct(maker, person, entry, 0, better, "Verkeerd overgenomen"))
                .isEqualTo(new CourseOutcome.Saved(entry));
        assertThat(course.correct(coach, person, entry, 0, worked(YearMonth.of(2026, 10), 99), "ook"))
                .isEqualTo(new CourseOutcome.Outdated());
        assertThat(file().entries()).singleElement().satisfies(one -> {
            assertThat(one.fact()).isEqualTo(better);
            assertThat(one.version()).isEqualTo(1);
        });
        assertThat(file().changes()).singleElement().satisfies(one -> {
            assertThat(one.was()).isEqualTo("2026-10-01 · 2026-10-31 · 120");
            assertThat(one.became()).isEqualTo("2026-10-01 · 2026-10-31 · 128");
            assertThat(one.reason()).isEqualTo("Verkeerd overgenomen");
            assertThat(one.by()).isEqualTo(maker.displayName());
        });
        assertThatThrownBy(() -> course.correct(coach, person, entry, 1, better, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_taken_away_leaves_that_it_was_there_and_not_what_people_wrote() {
        var entry = noted(new Fact.Incident(today, Fact.Incident.Type.CONFLICT, "Iets wat hier niet hoort."));
        course.correct(
                coach, person, entry, 0, new Fact.Incident(today, Fact.Incident.Type.CONFLICT, "Korter."), "korter");
        assertThat(course.remove(maker, person, entry, 1, "Hoort hier niet")).isEqualTo(new CourseOutcome.Saved(entry));
        assertThat(file().entries()).isEmpty();
        assertThat(file().changes()).singleElement().satisfies(one -> {
            assertThat(one.removed()).isTrue();
            assertThat(one.was()).isEqualTo("CONFLICT · " + today);
            assertThat(one.reason()).isEqualTo("Hoort hier niet");
        });
    }

    @Test
    void who_wrote_something_down_a_moment_ago_takes_it_back_without_a_word_and_nobody_else_does() {
        var entry = noted(worked(YearMonth.of(2026, 10), 120));
        assertThat(course.undo(maker, person, entry)).isEqualTo(refused(Fault.NOT_JUST_MADE));
        assertThat(course.undo(coach, person, entry)).isEqualTo(new CourseOutcome.Saved(entry));
        assertThat(file().entries()).isEmpty();
        assertThat(file().changes()).isEmpty();
        var older = noted(worked(YearMonth.of(2026, 10), 120));
        JdbcClient.create(database)
                .sql("UPDATE course_entry SET noted_at = noted_at - INTERVAL 11 MINUTE WHERE uuid = ?")
                .param(older.toString())
                .update();
        assertThat(course.undo(coach, person, older)).isEqualTo(refused(Fault.NOT_JUST_MADE));
    }

    @Test
    void who_leaves_is_out_of_the_cohort_too_and_undoing_brings_them_back_to_their_place() {
        candidate = given.placed(maker, cohort.uuid(), candidate, employer);
        var out = noted(new Fact.DropOut(today, "other_work", "work_here"));
        var left = candidates.find(maker, candidate.uuid()).orElseThrow();
        assertThat(left.state()).isEqualTo(CandidateState.DROPPED_OUT);
        assertThat(left.place()).isNull();
        assertThat(file().entries())
                .singleElement()
                .satisfies(one -> assertThat(one.place()).startsWith(employer.organisationName()));
        assertThat(candidates
                        .history(maker, candidate.uuid())
                        .getFirst()
                        .reason()
                        .destination())
                .hasToString("WORK");
        assertThat(course.undo(coach, person, out)).isEqualTo(new CourseOutcome.Saved(out));
        var back = candidates.find(maker, candidate.uuid()).orElseThrow();
        assertThat(back.state()).isEqualTo(CandidateState.SELECTED);
        assertThat(back.place()).isNotNull();
    }

    @Test
    void somebody_leaves_a_cohort_once_until_that_is_taken_back() {
        var first = noted(new Fact.DropOut(today.minusDays(2), "moved", null));
        for (var day : List.of(today.minusDays(2), today.minusDays(1), today)) {
            assertThat(course.note(coach, person, candidate.uuid(), new Fact.DropOut(day, "travel", null)))
                    .isEqualTo(refused(Fault.LEFT_ALREADY));
        }
        assertThat(course.correct(
                        coach, person, first, 0, new Fact.DropOut(today.minusDays(1), "travel", null), "Verkeerde dag"))
                .isEqualTo(new CourseOutcome.Saved(first));
        assertThat(course.remove(coach, person, first, 1, "Toch niet")).isEqualTo(new CourseOutcome.Saved(first));
        assertThat(candidates.find(maker, candidate.uuid()).orElseThrow().state())
                .isEqualTo(CandidateState.SELECTED);
        noted(new Fact.DropOut(today.minusDays(2), "moved", null));
        assertThat(traces("COURSE_NOTED", "REFUSED")).isEqualTo(3);
    }

    @Test
    void who_left_and_came_back_can_leave_again_on_a_later_day() {
        noted(new Fact.DropOut(today.minusDays(2), "moved", null));
        candidate = GivenCohort.brought(
                candidates,
                maker,
                candidates.find(maker, candidate.uuid()).orElseThrow(),
                CandidateState.APPLIED,
                CandidateState.SCREENING,
                CandidateState.SELECTED);
        assertThat(course.note(coach, person, candidate.uuid(), new Fact.DropOut(today.minusDays(2), "travel", null)))
                .isEqualTo(refused(Fault.LEFT_ALREADY));
        assertThat(candidates.find(maker, candidate.uuid()).orElseThrow().state())
                .isEqualTo(CandidateState.SELECTED);
        noted(new Fact.DropOut(today, "travel", null));
        assertThat(file().entries()).hasSize(2);
    }

    @Test
    void the_last_day_is_not_before_the_first_one() {
        // the cohort of September 2026 begins on the first Monday
        assertThat(course.note(
                        coach, person, candidate.uuid(), new Fact.DropOut(LocalDate.of(2026, 9, 6), "moved", null)))
                .isEqualTo(new CourseOutcome.BeforeFirstDay(LocalDate.of(2026, 9, 7)));
        noted(new Fact.Phase(GivenCourse.phase(cohort), LocalDate.of(2026, 10, 12)));
        assertThat(course.note(
                        coach, person, candidate.uuid(), new Fact.DropOut(LocalDate.of(2026, 10, 11), "moved", null)))
                .isEqualTo(new CourseOutcome.BeforeFirstDay(LocalDate.of(2026, 10, 12)));
        assertThat(candidates.find(maker, candidate.uuid()).orElseThrow().state())
                .isEqualTo(CandidateState.SELECTED);
        var out = noted(new Fact.DropOut(LocalDate.of(2026, 10, 12), "moved", null));
        assertThat(course.correct(
                        coach, person, out, 0, new Fact.DropOut(LocalDate.of(2026, 10, 1), "moved", null), "Eerder"))
                .isEqualTo(new CourseOutcome.BeforeFirstDay(LocalDate.of(2026, 10, 12)));
    }

    @Test
    void after_the_last_day_no_phase_begins_and_no_hours_are_worked() {
        var first = noted(new Fact.Phase(GivenCourse.phase(cohort), today.minusDays(40)));
        noted(new Fact.DropOut(today.minusDays(10), "moved", null));
        var after = new CourseOutcome.AfterLastDay(today.minusDays(10));
        assertThat(course.note(
                        coach, person, candidate.uuid(), new Fact.Phase(GivenCourse.phase(cohort), today.minusDays(9))))
                .isEqualTo(after);
        assertThat(course.note(
                        coach,
                        person,
                        candidate.uuid(),
                        new Fact.Worked(today.minusDays(9), today.minusDays(8), BigDecimal.TEN)))
                .isEqualTo(after);
        assertThat(course.correct(
                        coach,
                        person,
                        first,
                        0,
                        new Fact.Phase(GivenCourse.phase(cohort), today.minusDays(5)),
                        "Later"))
                .isEqualTo(after);
        // what was worked until that day, and a contract elsewhere, can be written down
        noted(new Fact.Worked(today.minusDays(20), today.minusDays(10), BigDecimal.TEN));
        noted(contract(today.minusDays(5), today.plusDays(100)));
        assertThat(file().entries()).hasSize(4);
    }

    @Test
    void what_goes_on_after_the_last_day_is_named() {
        noted(new Fact.Absence(today.minusDays(40), today.minusDays(30), 100, Fact.Absence.Cause.SICK));
        noted(new Fact.Absence(today.minusDays(9), null, 50, Fact.Absence.Cause.CARE));
        noted(contract(today.minusDays(60), today.minusDays(21)));
        noted(contract(today.minusDays(20), today.plusDays(20)));
        assertThat(file().goesOn()).isEmpty();
        noted(new Fact.DropOut(today.minusDays(3), "moved", null));
        assertThat(file().goesOn()).singleElement().satisfies(one -> {
            assertThat(one.last()).isEqualTo(today.minusDays(3));
            assertThat(one.entries())
                    .extracting(Entry::fact)
                    .containsExactly(
                            new Fact.Absence(today.minusDays(9), null, 50, Fact.Absence.Cause.CARE),
                            contract(today.minusDays(20), today.plusDays(20)));
        });
    }

    @Test
    void the_least_wage_is_that_of_the_library_on_the_day_and_a_lower_one_is_kept_all_the_same() {
        assertThat(course.leastWage(coach, LocalDate.of(2026, 6, 30))).hasValue(1471);
        assertThat(course.leastWage(coach, LocalDate.of(2026, 7, 1))).hasValue(1499);
        assertThat(course.leastWage(coach, LocalDate.of(1999, 1, 1))).isEmpty();
        noted(new Fact.Contract(
                LocalDate.of(2026, 9, 7), null, Fact.Contract.Form.LEARN_WORK, BigDecimal.valueOf(32), 100L));
    }

    @Test
    void who_left_is_known_with_the_reason_and_whether_they_are_better_off() {
        noted(new Fact.DropOut(today.minusDays(3), "other", "school"));
        var second = given.begun(maker, cohort.uuid(), "Bilal", "Verzonnen", coach);
        candidates.move(
                maker,
                second.uuid(),
                second.version(),
                CandidateState.DROPPED_OUT,
                new nl.duaal.cohort.candidate.Reason(nl.duaal.cohort.candidate.ReasonKey.TRAVEL, "", null));
        List<Departure> left =
                new TransactionTemplate(transactions).execute(_ -> facts.departures(maker, cohort.uuid()));
        assertThat(left)
                .containsExactly(
                        new Departure(candidate.uuid(), today.minusDays(3), "other", "school", true),
                        new Departure(second.uuid(), today, null, null, false));
        assertThat(course.again(maker, second.person().uuid()).orElseThrow().leftUntold())
                .isPresent();
        assertThat(file().leftUntold()).isEmpty();
    }

    @Test
    void hours_and_absence_of_a_cohort_are_counted_by_person_and_month() {
        noted(worked(YearMonth.of(2026, 10), 120));
        noted(contract(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31)));
        // Monday 5 and Tuesday 6 October
        noted(new Fact.Absence(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 6), 100, Fact.Absence.Cause.SICK));
        List<CourseMonth> months =
                new TransactionTemplate(transactions).execute(_ -> facts.months(maker, cohort.uuid()));
        assertThat(months)
                .containsExactly(new CourseMonth(
                        candidate.uuid(),
                        YearMonth.of(2026, 10),
                        new BigDecimal("120"),
                        new BigDecimal("2"),
                        new BigDecimal("12.8")));
    }

    @Test
    void another_coach_finds_nobody() {
        var other = GivenCohort.as(accounts.signedIn("teamleider").orElseThrow(), Role.COACH);
        var entry = noted(worked(YearMonth.of(2026, 10), 120));
        assertThat(course.open(other, person)).isEmpty();
        assertThat(course.inCohort(other, cohort.uuid())).isEmpty();
        assertThat(course.note(other, person, candidate.uuid(), worked(YearMonth.of(2026, 9), 1)))
                .isEqualTo(new CourseOutcome.Gone());
        assertThat(course.remove(other, person, entry, 0, "x")).isEqualTo(new CourseOutcome.Gone());
        assertThat(course.inCohort(coach, cohort.uuid()))
                .singleElement()
                .satisfies(one -> assertThat(one.entries()).hasSize(1));
    }

    @Test
    void an_employer_sees_work_of_its_own_people_and_nothing_else() {
        given.share(maker, cohort.uuid(), employer, Role.EMPLOYER);
        // before there was a place: on terms that are not this employer's
        noted(contract(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        candidate = given.placed(maker, cohort.uuid(), candidate, employer);
        noted(worked(YearMonth.of(2026, 10), 120));
        noted(contract(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31)));
        noted(new Fact.Credential(today, Fact.Credential.Type.DIPLOMA, "Monteur", "", null));
        noted(new Fact.Absence(today, null, 100, Fact.Absence.Cause.SICK));
        noted(new Fact.Incident(today, Fact.Incident.Type.CONFLICT, "Besproken."));
        noted(new Fact.Permit(today, today.plusYears(1)));
        assertThat(work.open(employer, cohort.uuid())).singleElement().satisfies(one -> {
            assertThat(one.fullName()).isEqualTo("Amina Verzonnen");
            assertThat(one.entries().stream().map(entry -> entry.fact().kind()))
                    .containsExactly(Fact.Kind.CREDENTIAL, Fact.Kind.WORKED, Fact.Kind.CONTRACT);
        });
        var trainer = new SignedIn(
                employer.account(),
                employer.displayName(),
                employer.organisation(),
                employer.organisationName(),
                Role.WORKPLACE_TRAINER);
        assertThat(work.open(trainer, cohort.uuid()).getFirst().entries().stream()
                        .map(entry -> entry.fact().kind()))
                .containsExactly(Fact.Kind.CREDENTIAL, Fact.Kind.WORKED);
        assertThatThrownBy(() -> course.open(employer, person)).isInstanceOf(AccessDeniedException.class);
        List<CourseMonth> theirs =
                new TransactionTemplate(transactions).execute(_ -> facts.months(employer, cohort.uuid()));
        assertThat(theirs).isEmpty();
    }

    private List<OwnEnding> ending(SignedIn user) {
        // the employer of the demonstration has people of other tests as well
        return work.ending(user).stream()
                .filter(one -> one.cohort().equals(cohort.uuid()))
                .toList();
    }

    @Test
    void an_employer_is_told_what_ends_of_work_of_its_own_people_and_nothing_else() {
        // before there was a place: on terms that are not this employer's
        noted(contract(today.minusYears(2), today.minusYears(1)));
        candidate = given.placed(maker, cohort.uuid(), candidate, employer);
        var elsewhere = given.begun(maker, cohort.uuid(), "Bilal", "Verzonnen", coach);
        course.note(
                coach, elsewhere.person().uuid(), elsewhere.uuid(), contract(today.minusDays(9), today.plusDays(1)));
        noted(contract(today.minusMonths(6), today.plusDays(42)));
        noted(new Fact.Credential(
                today.minusYears(1), Fact.Credential.Type.CERTIFICATE, "VCA", "", today.plusDays(61)));
        noted(new Fact.Credential(
                today.minusYears(9), Fact.Credential.Type.CERTIFICATE, "Heftruck", "", today.minusDays(1)));
        noted(new Fact.Absence(today.minusDays(30), null, 100, Fact.Absence.Cause.SICK));
        noted(new Fact.Permit(today.minusDays(1), today.plusDays(10)));
        assertThat(ending(employer)).isEmpty();
        given.share(maker, cohort.uuid(), employer, Role.EMPLOYER);
        assertThat(ending(employer))
                .extracting(OwnEnding::name, one -> one.fact().kind(), OwnEnding::end, OwnEnding::now)
                .containsExactly(
                        tuple("Amina Verzonnen", Fact.Kind.CREDENTIAL, today.minusDays(1), true),
                        tuple("Amina Verzonnen", Fact.Kind.CONTRACT, today.plusDays(42), false));
        noted(contract(today.plusDays(43), today.plusYears(2)));
        assertThat(ending(employer)).extracting(OwnEnding::end).containsExactly(today.minusDays(1));
        var another = GivenCohort.as(accounts.signedIn("zorg").orElseThrow(), Role.EMPLOYER);
        assertThat(ending(another)).isEmpty();
        assertThatThrownBy(() -> work.ending(coach)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_employer_writes_hours_down_for_its_own_people_and_for_no_others() {
        given.share(maker, cohort.uuid(), employer, Role.EMPLOYER);
        var hours = worked(YearMonth.of(2026, 10), 120);
        assertThat(work.note(employer, cohort.uuid(), candidate.uuid(), hours)).isEqualTo(new CourseOutcome.Gone());
        candidate = given.placed(maker, cohort.uuid(), candidate, employer);
        var entry = ((CourseOutcome.Saved) work.note(employer, cohort.uuid(), candidate.uuid(), hours)).entry();
        assertThat(work.note(employer, cohort.uuid(), candidate.uuid(), hours)).isEqualTo(refused(Fault.TWICE));
        assertThat(work.correct(
                        employer, cohort.uuid(), entry, 0, worked(YearMonth.of(2026, 10), 124), "Rooster nagekeken"))
                .isEqualTo(new CourseOutcome.Saved(entry));
        assertThat(file().entries()).singleElement().satisfies(one -> {
            assertThat(one.fact()).isEqualTo(worked(YearMonth.of(2026, 10), 124));
            assertThat(one.byName()).isEqualTo(employer.displayName());
        });
        assertThat(file().changes()).hasSize(1);
        var incident = noted(new Fact.Incident(today, Fact.Incident.Type.OTHER, "Besproken."));
        assertThat(work.remove(employer, cohort.uuid(), incident, 0, "weg")).isEqualTo(new CourseOutcome.Gone());
        var other = GivenUser.otherEmployer(accounts);
        given.share(maker, cohort.uuid(), other, Role.EMPLOYER);
        assertThat(work.open(other, cohort.uuid())).isEmpty();
        assertThat(work.remove(other, cohort.uuid(), entry, 1, "weg")).isEqualTo(new CourseOutcome.Gone());
        assertThat(work.remove(employer, cohort.uuid(), entry, 1, "Dubbel")).isInstanceOf(CourseOutcome.Saved.class);
    }

    @Test
    void a_course_is_handed_over_with_the_person_and_goes_with_them() {
        var entry = noted(worked(YearMonth.of(2026, 10), 120));
        course.correct(coach, person, entry, 0, worked(YearMonth.of(2026, 10), 121), "geteld");
        assertThat(people.export(maker, person))
                .filteredOn(part -> part.titleKey().startsWith("course."))
                .allSatisfy(part -> assertThat(part.rows()).hasSize(1))
                .hasSize(2);
        assertThat(people.erase(maker, person)).isTrue();
        for (String table : List.of("course_entry", "course_change")) {
            assertThat(JdbcClient.create(database)
                            .sql("SELECT count(*) FROM " + table + " WHERE person_id = ?")
                            .param(candidate.person().id().value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
