package nl.duaal.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortData;
import nl.duaal.cohort.CohortOutcome.Saved;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.cohort.signal.SignalWatch;
import nl.duaal.costbenefit.CohortCases;
import nl.duaal.costbenefit.TrajectoryCases;
import nl.duaal.course.CourseBook;
import nl.duaal.course.CourseOutcome;
import nl.duaal.course.Fact;
import nl.duaal.course.GivenCourse;
import nl.duaal.person.PersonService;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.Designs;
import nl.duaal.trajectory.design.GroupEdit;
import nl.duaal.trajectory.design.TargetGroup;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A cohort that began thirteen months ago: who is asked, what they say, and what it comes to, on a real MariaDB. */
@WholeApplication
class OutcomeBookTest {

    @Autowired
    private OutcomeBook book;

    @Autowired
    private OutcomeCounts counts;

    @Autowired
    private CourseBook course;

    @Autowired
    private CohortCases cases;

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
    private SignalService signals;

    @Autowired
    private SignalWatch watch;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private GivenCourse given;
    private SignedIn maker;
    private SignedIn coach;
    private UUID trajectory;
    private UUID cohort;
    private Candidate amina;
    private UUID person;

    @BeforeEach
    void cohort() {
        given = new GivenCourse(cohorts, planning, candidates, sharing);
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        coach = user(municipality, Role.COACH);
        var design = DesignEdit.of(
                Designs.small(),
                edit -> edit.group = GroupEdit.of(
                        edit.group,
                        group -> group.without =
                                List.of(new TargetGroup.Without(0, 0), new TargetGroup.Without(24, 0.48))));
        trajectory = ((TrajectoryService.CreateOutcome.Created) trajectories.create(maker, design)).uuid();
        trajectories.propose(maker, trajectory, 0);
        trajectories.publish(user(municipality, Role.COORDINATOR), trajectory, 1);
        var start = YearMonth.from(book.today()).minusMonths(13);
        cohort = ((Saved) cohorts.create(maker, trajectory, 1, new CohortData("Dertien", "", start, null, "")))
                .now()
                .uuid();
        amina = given.begun(maker, cohort, "Amina", "Aalst", coach);
        person = amina.person().uuid();
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private LocalDate day(int months) {
        return book.of(maker, person)
                .orElseThrow()
                .at(amina.uuid(), months)
                .orElseThrow()
                .moment()
                .day();
    }

    private Reply.Given works(int months) {
        return new Reply.Given(
                day(months),
                Reply.Source.PARTICIPANT,
                "",
                Reply.Work.YES,
                BigDecimal.valueOf(32),
                1600L,
                Fact.Contract.Form.LEARN_WORK,
                Reply.Benefit.NONE);
    }

    private Reply.Given idle(int months) {
        return new Reply.Given(
                day(months),
                Reply.Source.REGISTER,
                "Polisadministratie",
                Reply.Work.NO,
                null,
                null,
                null,
                Reply.Benefit.FULLY);
    }

    private Answer answer(int months) {
        var found = book.of(maker, person)
                .orElseThrow()
                .at(amina.uuid(), months)
                .orElseThrow()
                .answer();
        if (found == null) throw new AssertionError("no answer");
        return found;
    }

    @Test
    void moments_of_who_began_with_the_cohort_are_counted_from_its_first_day() {
        var start = AskMoments.start(cohorts.scheduled(maker, cohort).orElseThrow());
        var moments = book.of(maker, person).orElseThrow().cohorts().getFirst().moments();
        assertThat(moments).extracting(one -> one.moment().months()).containsExactly(3, 6, 12, 18, 24);
        assertThat(moments)
                .extracting(one -> one.moment().day())
                .containsExactly(
                        start.plusMonths(3),
                        start.plusMonths(6),
                        start.plusMonths(12),
                        start.plusMonths(18),
                        start.plusMonths(24));
        assertThat(moments)
                .extracting(one -> one.standing(book.today()))
                .containsExactly(
                        PersonOutcomes.Standing.NOT_ASKED,
                        PersonOutcomes.Standing.NOT_ASKED,
                        PersonOutcomes.Standing.DUE,
                        PersonOutcomes.Standing.AHEAD,
                        PersonOutcomes.Standing.AHEAD);
    }

    private LocalDate start() {
        return AskMoments.start(cohorts.scheduled(maker, cohort).orElseThrow());
    }

    private void phase(Candidate one, UUID in, LocalDate from) {
        var key = GivenCourse.phase(cohorts.again(maker, in).orElseThrow());
        assertThat(course.note(maker, one.person().uuid(), one.uuid(), new Fact.Phase(key, from)))
                .isInstanceOf(CourseOutcome.Saved.class);
    }

    @Test
    void who_began_later_is_asked_later_and_nothing_before_they_began() {
        var bilal = given.begun(maker, cohort, "Bilal", "Berg", coach);
        var first = start().plusMonths(8).plusDays(3);
        phase(amina, cohort, first);
        var own = book.of(maker, person).orElseThrow().cohorts().getFirst();
        assertThat(own.from()).isEqualTo(first);
        assertThat(own.left()).isNull();
        assertThat(own.moments())
                .extracting(one -> one.moment().day())
                .containsExactly(
                        first.plusMonths(3),
                        first.plusMonths(6),
                        first.plusMonths(12),
                        first.plusMonths(18),
                        first.plusMonths(24));
        assertThat(own.moments().subList(1, 5))
                .extracting(one -> one.standing(book.today()))
                .containsOnly(PersonOutcomes.Standing.AHEAD);
        // half a year after the cohort began, and two months before she did
        var early = new Reply.Missing(start().plusMonths(6), Reply.Source.PARTICIPANT);
        assertThat(book.note(coach, person, amina.uuid(), 6, early))
                .isEqualTo(new AnswerOutcome.Refused(AnswerOutcome.Fault.OUTSIDE));
        assertThat(book.again(maker, cohort))
                .extracting(one -> one.moment().months() + " " + one.person().givenName())
                .containsExactly("12 Bilal", "6 Bilal", "3 Amina", "3 Bilal");
        var twelve = new Reply.Missing(start().plusMonths(12), Reply.Source.PARTICIPANT);
        assertThat(book.note(coach, bilal.person().uuid(), bilal.uuid(), 12, twelve))
                .isInstanceOf(AnswerOutcome.Saved.class);
        var numbers = counts.of(maker, cohort);
        assertThat(numbers.moments())
                .extracting(one -> one.moment().months() + " months: " + one.people() + ", " + one.noAnswer())
                .containsExactly("3 months: 2, 0", "6 months: 1, 0", "12 months: 1, 1");
        assertThat(numbers.next()).extracting(AskMoment::months).containsExactly(18);
        assertThat(numbers.next().getFirst().day()).isEqualTo(start().plusMonths(18));
    }

    @Test
    void a_phase_that_was_written_down_before_the_cohort_began_counts_from_the_cohort() {
        phase(amina, cohort, start().minusDays(9));
        assertThat(book.of(maker, person).orElseThrow().cohorts().getFirst().from())
                .isEqualTo(start());
    }

    @Test
    void who_left_before_the_first_day_is_not_asked_and_who_left_after_it_is() {
        phase(amina, cohort, book.today().plusDays(10));
        candidates.move(
                maker,
                amina.uuid(),
                candidates.find(maker, amina.uuid()).orElseThrow().version(),
                CandidateState.DROPPED_OUT,
                new Reason(ReasonKey.OTHER_WORK, "", null));
        assertThat(book.of(maker, person).orElseThrow().cohorts().getFirst().moments())
                .isEmpty();
        assertThat(counts.of(maker, cohort).moments()).isEmpty();
        var layla = given.begun(maker, cohort, "Layla", "Laren", coach);
        var last = start().plusMonths(2);
        assertThat(course.note(coach, layla.person().uuid(), layla.uuid(), new Fact.DropOut(last, "travel", null)))
                .isInstanceOf(CourseOutcome.Saved.class);
        var own = book.of(maker, layla.person().uuid()).orElseThrow().cohorts().getFirst();
        assertThat(own.left()).isEqualTo(last);
        assertThat(own.moments().get(2).standing(book.today())).isEqualTo(PersonOutcomes.Standing.DUE);
        assertThat(counts.of(maker, cohort).moments().getLast().people()).isEqualTo(1);
    }

    @Test
    void who_began_late_in_a_cohort_of_long_ago_comes_up_too() {
        var old = ((Saved) cohorts.create(
                        maker,
                        trajectory,
                        1,
                        new CohortData(
                                "Lang geleden", "", YearMonth.from(book.today()).minusMonths(34), null, "")))
                .now()
                .uuid();
        var late = given.begun(maker, old, "Noor", "Nieuw", coach);
        assertThat(about(late)).isEmpty();
        var first = book.today().minusMonths(12).minusDays(40);
        phase(late, old, first);
        assertThat(about(late))
                .singleElement()
                .satisfies(one -> assertThat(one.facts())
                        .containsExactly(
                                new Sign.Fact.Count(12),
                                new Sign.Fact.Day(first.plusMonths(12)),
                                new Sign.Fact.Day(first.plusMonths(12).plusDays(90))));
    }

    @Test
    void an_answer_is_given_once_corrected_with_a_reason_and_taken_back() {
        var saved = book.note(coach, person, amina.uuid(), 12, works(12));
        assertThat(saved).isInstanceOf(AnswerOutcome.Saved.class);
        assertThat(answer(12).reply()).isEqualTo(works(12));
        assertThat(book.note(coach, person, amina.uuid(), 12, idle(12)))
                .isEqualTo(new AnswerOutcome.Refused(AnswerOutcome.Fault.TWICE));
        assertThatThrownBy(() -> book.correct(coach, person, answer(12).uuid(), 0, idle(12), " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(book.correct(coach, person, answer(12).uuid(), 0, idle(12), "Verkeerde persoon"))
                .isInstanceOf(AnswerOutcome.Saved.class);
        assertThat(book.correct(coach, person, answer(12).uuid(), 0, works(12), "Te laat"))
                .isInstanceOf(AnswerOutcome.Outdated.class);
        assertThat(book.of(maker, person).orElseThrow().changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.reason()).isEqualTo("Verkeerde persoon");
                    assertThat(change.was()).contains("work:YES", "32", "1600");
                    assertThat(change.became()).contains("work:NO", "Polisadministratie");
                });
        assertThat(book.undo(coach, person, answer(12).uuid()))
                .isEqualTo(new AnswerOutcome.Refused(AnswerOutcome.Fault.NOT_JUST_MADE));
        assertThat(book.remove(coach, person, answer(12).uuid(), 1, "Was een vergissing"))
                .isInstanceOf(AnswerOutcome.Saved.class);
        assertThat(book.of(maker, person).orElseThrow().changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.removed()).isTrue();
                    assertThat(change.was()).isEmpty();
                });
    }

    @Test
    void asked_in_vain_is_a_state_and_an_answer_may_come_after_all() {
        book.note(coach, person, amina.uuid(), 12, new Reply.Missing(day(12), Reply.Source.PARTICIPANT));
        assertThat(book.of(maker, person)
                        .orElseThrow()
                        .at(amina.uuid(), 12)
                        .orElseThrow()
                        .standing(book.today()))
                .isEqualTo(PersonOutcomes.Standing.NO_ANSWER);
        assertThat(counts.of(maker, cohort).moments().getLast().noAnswer()).isEqualTo(1);
        assertThat(book.note(coach, person, amina.uuid(), 12, works(12))).isInstanceOf(AnswerOutcome.Saved.class);
        assertThat(book.of(maker, person).orElseThrow().changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.was()).contains("noAnswer");
                    assertThat(change.reason()).isEmpty();
                });
        assertThat(counts.of(maker, cohort).moments().getLast().answered()).isEqualTo(1);
    }

    @Test
    void a_day_before_the_moment_or_long_after_it_does_not_count() {
        var early = new Reply.Missing(day(12).minusDays(1), Reply.Source.PARTICIPANT);
        assertThat(book.note(coach, person, amina.uuid(), 12, early))
                .isEqualTo(new AnswerOutcome.Refused(AnswerOutcome.Fault.OUTSIDE));
        var late = new Reply.Missing(day(3).plusDays(46), Reply.Source.PARTICIPANT);
        assertThat(book.note(coach, person, amina.uuid(), 3, late))
                .isEqualTo(new AnswerOutcome.Refused(AnswerOutcome.Fault.OUTSIDE));
        var ahead = new Reply.Missing(book.today().plusDays(1), Reply.Source.PARTICIPANT);
        assertThat(book.note(coach, person, amina.uuid(), 12, ahead))
                .isEqualTo(new AnswerOutcome.Refused(AnswerOutcome.Fault.NOT_YET));
        assertThat(book.note(coach, person, amina.uuid(), 5, ahead)).isInstanceOf(AnswerOutcome.Gone.class);
    }

    @Test
    void what_the_course_knows_is_offered_and_not_taken() {
        course.note(
                coach,
                person,
                amina.uuid(),
                new Fact.Contract(
                        day(12).minusDays(40), null, Fact.Contract.Form.PERMANENT, BigDecimal.valueOf(28), 1750L));
        var at = book.of(coach, person).orElseThrow().at(amina.uuid(), 12).orElseThrow();
        assertThat(at.known())
                .isEqualTo(
                        new PersonOutcomes.Known(day(12), Fact.Contract.Form.PERMANENT, BigDecimal.valueOf(28), 1750L));
        assertThat(at.answer()).isNull();
        assertThat(counts.of(maker, cohort).moments().getLast().answered()).isZero();
    }

    @Test
    void who_looks_after_others_does_not_see_it_and_a_guest_gets_no_numbers() {
        var other = user(GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY), Role.COORDINATOR);
        assertThat(book.of(other, person)).isEmpty();
        assertThat(book.note(other, person, amina.uuid(), 12, works(12))).isInstanceOf(AnswerOutcome.Gone.class);
        given.begun(maker, cohort, "Bilal", "Berg", maker);
        assertThat(book.again(coach, cohort))
                .extracting(one -> one.person().givenName())
                .containsOnly("Amina");
        assertThat(book.again(maker, cohort))
                .extracting(one -> one.person().givenName())
                .containsOnly("Amina", "Bilal");
        var teacher = GivenCohort.as(maker, Role.LANGUAGE_PROVIDER);
        assertThatThrownBy(() -> book.again(teacher, cohort)).isInstanceOf(AccessDeniedException.class);
        var employer = user(GivenAccount.organisation(db, OrganisationKind.EMPLOYER), Role.EMPLOYER);
        given.share(maker, cohort, employer, Role.EMPLOYER);
        assertThat(counts.of(employer, cohort).moments()).isEmpty();
    }

    @Test
    void the_difference_is_with_what_the_case_says_would_have_happened_anyway() {
        var all = new ArrayList<>(List.of(amina));
        for (int i = 1; i < 12; i++) all.add(given.begun(maker, cohort, "Kandidaat" + i, "Verzonnen", coach));
        // seven work, three do not, one is asked in vain, one is not asked
        for (int i = 0; i < 11; i++) {
            var one = all.get(i);
            Reply reply = i < 7 ? works(12) : i < 10 ? idle(12) : new Reply.Missing(day(12), Reply.Source.PARTICIPANT);
            assertThat(book.note(maker, one.person().uuid(), one.uuid(), 12, reply))
                    .isInstanceOf(AnswerOutcome.Saved.class);
        }
        assertThat(counts.of(maker, cohort).compared()).isFalse();
        assertThat(cases.open(maker, cohort, "")).isInstanceOf(TrajectoryCases.Found.Case.class);
        var numbers = counts.of(maker, cohort);
        assertThat(numbers.compared()).isTrue();
        assertThat(numbers.moments()).extracting(one -> one.moment().months()).containsExactly(3, 6, 12);
        // 0 at the start and 0.48 after 24 months: half of it after 12
        assertThat(numbers.moments()).extracting(MomentCount::without).containsExactly(0.06, 0.12, 0.24);
        var last = numbers.moments().getLast();
        assertThat(last.people()).isEqualTo(12);
        assertThat(last.atWork()).hasValue(0.7);
        assertThat(last.difference().orElseThrow()).isCloseTo(0.46, within(1e-9));
        assertThat(last.differenceInterval().orElseThrow().low()).isCloseTo(0.1568, within(0.00005));
        assertThat(last.differenceInterval().orElseThrow().high()).isCloseTo(0.6522, within(0.00005));
        assertThat(last.bounds().orElseThrow().low()).isCloseTo(7 / 12.0, within(1e-9));
        assertThat(last.bounds().orElseThrow().high()).isCloseTo(9 / 12.0, within(1e-9));
        assertThat(numbers.moments().getFirst().atWork()).isEmpty();
        // who may not read the case gets the share of the group all the same
        assertThat(counts.of(coach, cohort).moments().getLast().without()).isEqualTo(0.24);
    }

    @Test
    void who_left_after_they_began_counts_and_who_never_began_does_not() {
        var left = given.begun(maker, cohort, "Layla", "Laren", coach);
        candidates.move(
                maker,
                left.uuid(),
                left.version(),
                CandidateState.DROPPED_OUT,
                new Reason(ReasonKey.OTHER_WORK, "", null));
        var never = GivenCohort.candidate(candidates, maker, cohort, "Noor", "Nooit");
        candidates.move(
                maker,
                never.uuid(),
                never.version(),
                CandidateState.DROPPED_OUT,
                new Reason(ReasonKey.OTHER_WORK, "", null));
        assertThat(counts.of(maker, cohort).moments().getLast().people()).isEqualTo(2);
    }

    @Test
    void who_is_not_asked_in_time_comes_up_until_they_are() {
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.since()).isEqualTo(day(12).plusDays(28));
            assertThat(one.facts())
                    .containsExactly(
                            new Sign.Fact.Count(12),
                            new Sign.Fact.Day(day(12)),
                            new Sign.Fact.Day(day(12).plusDays(90)));
        });
        book.note(coach, person, amina.uuid(), 12, new Reply.Missing(day(12), Reply.Source.PARTICIPANT));
        assertThat(found()).isEmpty();
    }

    private List<Signal> about(Candidate one) {
        return found().stream()
                .filter(signal -> signal.person() != null
                        && signal.person().uuid().equals(one.person().uuid()))
                .toList();
    }

    private List<Signal> found() {
        watch.look(maker.organisation());
        return signals.open(coach, true).stream()
                .filter(signal -> signal.kind().equals(OutcomeSigns.DUE))
                .toList();
    }

    @Test
    void it_is_handed_over_and_goes_with_the_person() {
        book.note(coach, person, amina.uuid(), 12, works(12));
        assertThat(people.export(maker, person))
                .filteredOn(part -> part.titleKey().equals("outcomes.own.answers"))
                .singleElement()
                .satisfies(part -> assertThat(part.rows()).hasSize(1));
        assertThat(people.erase(maker, person)).isTrue();
        assertThat(db.fetchCount(
                        nl.duaal.persistence.db.Tables.OUTCOME_ANSWER,
                        nl.duaal.persistence.TenantScope.of(
                                nl.duaal.persistence.db.Tables.OUTCOME_ANSWER, maker.organisation())))
                .isZero();
    }
}
