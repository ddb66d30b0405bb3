package nl.duaal.language.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.LearnedHours.Activity;
import nl.duaal.library.Ledger;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.PersonId;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups, lessons and attendance on a real MariaDB. */
@WholeApplication
class LessonServiceTest {

    @Autowired
    private LessonService lessons;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private LessonHours hours;

    @Autowired
    private CohortService cohorts;

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
    private DSLContext db;

    @Autowired
    private PlatformTransactionManager transactions;

    private SignedIn maker;
    private SignedIn teacher;
    private SignedIn coach;
    private UUID providerOrganisation;
    private UUID teacherAccount;
    private Cohort cohort;
    private UUID amina;
    private UUID bilal;
    private PersonId aminaId;
    private UUID group;
    private UUID lesson;

    @BeforeEach
    void given() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        coach = user(municipality, Role.COACH);
        providerOrganisation = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        String login = GivenAccount.with(db, providerOrganisation, Role.LANGUAGE_PROVIDER);
        teacher = GivenAccount.signedIn(accounts, login);
        teacherAccount = GivenAccount.uuid(db, login);
        cohort = GivenCohort.cohort(cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Lessen");
        // put forward by the coach, who looks after her since
        var one = GivenCohort.candidate(candidates, coach, cohort.uuid(), "Amina", "Aalst");
        var other = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Bilal", "Beek");
        amina = one.person().uuid();
        aminaId = one.person().id();
        bilal = other.person().uuid();
        sharing.share(
                maker,
                cohort.uuid(),
                new ShareData(providerOrganisation, Role.LANGUAGE_PROVIDER, lessons.today(), null));
        var given = new GivenLessons(lessons);
        group = given.group(maker, cohort.uuid(), "Groep 1", null, providerOrganisation, List.of(amina, bilal));
        lesson = given.lesson(maker, group, lessons.today());
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private Sheet sheet(SignedIn user) {
        return attendance.open(user, lesson).orElseThrow();
    }

    private EntryOutcome.Kept enter(SignedIn user, Entry... entries) {
        return (EntryOutcome.Kept) attendance.enter(user, lesson, List.of(entries));
    }

    private List<Activity> learned(PersonId person) {
        return new TransactionTemplate(transactions)
                .execute(_ -> hours.of(maker.organisation(), List.of(person)).getOrDefault(person, List.of()));
    }

    // --- who sees what ---

    @Test
    void a_provider_sees_the_groups_that_are_given_to_it_and_no_other() {
        var given = new GivenLessons(lessons);
        UUID ours = given.group(maker, cohort.uuid(), "Van de gemeente", null, null, List.of(amina));
        UUID oursLesson = given.lesson(maker, ours, lessons.today());
        var elsewhere = GivenCohort.cohort(cohorts, trajectories, maker, coach, "Niet gedeeld");
        assertThat(lessons.taught(teacher).current())
                .extracting(row -> row.group().data().name())
                .containsExactly("Groep 1");
        assertThat(lessons.ofCohort(teacher, cohort.uuid())).hasSize(1);
        assertThat(lessons.ofCohort(teacher, elsewhere.uuid())).isEmpty();
        assertThat(lessons.open(teacher, ours)).isEmpty();
        assertThat(lessons.members(teacher, ours)).isEmpty();
        assertThat(attendance.open(teacher, oursLesson)).isEmpty();
        assertThat(attendance.history(teacher, oursLesson)).isEmpty();
        assertThat(attendance.enter(teacher, oursLesson, List.of(new Entry(amina, 0, Attendance.PRESENT, 0))))
                .isInstanceOf(EntryOutcome.Gone.class);
        assertThat(lessons.callOff(teacher, oursLesson, 0, "ziek")).isInstanceOf(LessonOutcome.Gone.class);
    }

    @Test
    void another_provider_of_the_same_cohort_sees_nothing_of_it() {
        UUID other = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        sharing.share(maker, cohort.uuid(), new ShareData(other, Role.LANGUAGE_PROVIDER, lessons.today(), null));
        var stranger = user(other, Role.LANGUAGE_PROVIDER);
        assertThat(lessons.taught(stranger).current()).isEmpty();
        assertThat(lessons.open(stranger, group)).isEmpty();
        assertThat(attendance.open(stranger, lesson)).isEmpty();
    }

    @Test
    void a_provider_sees_nothing_any_more_once_the_share_is_over() {
        var share = sharing.shares(maker, cohort.uuid()).getFirst();
        sharing.end(maker, cohort.uuid(), share.uuid(), share.version());
        assertThat(lessons.taught(teacher).current()).isEmpty();
        assertThat(attendance.open(teacher, lesson)).isEmpty();
    }

    @Test
    void a_provider_may_not_plan() {
        assertThatThrownBy(() -> lessons.addPeople(teacher, group, List.of(), lessons.today()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lessons.possible(teacher, cohort.uuid(), null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_coach_sees_own_people_only_and_enters_nothing() {
        assertThat(sheet(coach).people()).extracting(Said::givenName).containsExactly("Amina");
        assertThat(lessons.members(coach, group)).extracting(Member::givenName).containsExactly("Amina");
        assertThatThrownBy(() -> attendance.enter(coach, lesson, List.of())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_teacher_of_the_organisation_sees_own_groups_only() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        var planner = user(municipality, Role.COORDINATOR);
        String login = GivenAccount.with(db, municipality, Role.LANGUAGE_PROVIDER);
        var here = GivenAccount.signedIn(accounts, login);
        var there = GivenCohort.cohort(cohorts, trajectories, planner, user(municipality, Role.COORDINATOR), "Eigen");
        var given = new GivenLessons(lessons);
        UUID mine = given.group(planner, there.uuid(), "Mijn", GivenAccount.uuid(db, login), null, List.of());
        UUID others = given.group(planner, there.uuid(), "Van een ander", null, null, List.of());
        assertThat(lessons.open(here, mine)).isPresent();
        assertThat(lessons.open(here, others)).isEmpty();
    }

    @Test
    void a_group_is_given_only_to_who_shares_the_cohort() {
        UUID stranger = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        var data = new GroupData("Groep 2", Set.of(Ledger.NT2), null, stranger, "", "", 10, null, null);
        assertThat(lessons.create(maker, cohort.uuid(), data, List.of(), lessons.today()))
                .isEqualTo(new LessonOutcome.Refused(LessonOutcome.Fault.TEACHER));
        var account = new GroupData("Groep 2", Set.of(Ledger.NT2), teacherAccount, null, "", "", 10, null, null);
        assertThat(lessons.create(maker, cohort.uuid(), account, List.of(), lessons.today()))
                .isEqualTo(new LessonOutcome.Refused(LessonOutcome.Fault.TEACHER));
    }

    // --- attendance ---

    @Test
    void nothing_said_is_another_thing_than_absent() {
        assertThat(sheet(teacher).unsaid()).isEqualTo(2);
        assertThat(learned(aminaId))
                .containsExactly(new Activity(lessons.today(), Set.of(Ledger.NT2, Ledger.PARTICIPATION), 180, 0, 0));
        enter(teacher, new Entry(amina, 0, Attendance.ABSENT, 0));
        assertThat(sheet(teacher).unsaid()).isEqualTo(1);
        assertThat(sheet(teacher).lesson().state()).isEqualTo(LessonState.GIVEN);
        assertThat(learned(aminaId))
                .containsExactly(new Activity(lessons.today(), Set.of(Ledger.NT2, Ledger.PARTICIPATION), 180, 180, 0));
    }

    @Test
    void who_was_late_followed_the_rest_of_the_lesson() {
        enter(teacher, new Entry(amina, 0, Attendance.LATE, 25));
        assertThat(learned(aminaId)).extracting(Activity::followed).containsExactly(155);
    }

    @Test
    void what_was_said_can_be_taken_back_step_by_step_and_stays_in_the_history() {
        var first = enter(teacher, new Entry(amina, 0, Attendance.PRESENT, 0));
        var second = enter(teacher, new Entry(amina, 1, Attendance.EXCUSED, 0));
        enter(teacher, second.kept().toArray(Entry[]::new));
        assertThat(sheet(teacher).of(amina).orElseThrow().state()).isEqualTo(Attendance.PRESENT);
        enter(teacher, new Entry(amina, 3, null, 0));
        var now = sheet(teacher);
        assertThat(now.unsaid()).isEqualTo(2);
        assertThat(now.lesson().state()).isEqualTo(LessonState.PLANNED);
        assertThat(first.kept()).containsExactly(new Entry(amina, 1, null, 0));
        assertThat(attendance.history(maker, lesson))
                .extracting(AttendanceChange::was, AttendanceChange::became)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Attendance.PRESENT, null),
                        org.assertj.core.groups.Tuple.tuple(Attendance.EXCUSED, Attendance.PRESENT),
                        org.assertj.core.groups.Tuple.tuple(Attendance.PRESENT, Attendance.EXCUSED));
    }

    @Test
    void two_who_enter_the_same_lesson_are_reconciled_per_person() {
        enter(teacher, new Entry(amina, 0, Attendance.ABSENT, 0));
        // the other one still sees an empty sheet
        var outcome =
                enter(maker, new Entry(amina, 0, Attendance.PRESENT, 0), new Entry(bilal, 0, Attendance.PRESENT, 0));
        assertThat(outcome.apart()).hasSize(1);
        var apart = outcome.apart().getFirst();
        assertThat(apart.mine().state()).isEqualTo(Attendance.PRESENT);
        assertThat(apart.theirs().state()).isEqualTo(Attendance.ABSENT);
        assertThat(apart.theirs().by()).isEqualTo(teacher.displayName());
        assertThat(outcome.now().of(amina).orElseThrow().state()).isEqualTo(Attendance.ABSENT);
        assertThat(outcome.now().of(bilal).orElseThrow().state()).isEqualTo(Attendance.PRESENT);
        // the same said twice is no difference
        assertThat(enter(maker, new Entry(amina, 0, Attendance.ABSENT, 0)).apart())
                .isEmpty();
        // and choosing the own one holds
        var chosen = enter(maker, new Entry(amina, apart.theirs().version(), Attendance.PRESENT, 0));
        assertThat(chosen.now().of(amina).orElseThrow().state()).isEqualTo(Attendance.PRESENT);
    }

    @Test
    void two_at_the_same_moment_never_double_anybody() throws Exception {
        var start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<java.util.concurrent.Future<EntryOutcome>>();
            for (var user : List.of(maker, teacher)) {
                var state = user == maker ? Attendance.PRESENT : Attendance.ABSENT;
                running.add(both.submit(() -> {
                    start.await();
                    return attendance.enter(
                            user, lesson, List.of(new Entry(amina, 0, state, 0), new Entry(bilal, 0, state, 0)));
                }));
            }
            int kept = 0;
            int apart = 0;
            for (var one : running) {
                var outcome = (EntryOutcome.Kept) one.get();
                kept += outcome.kept().size();
                apart += outcome.apart().size();
            }
            assertThat(kept).isEqualTo(2);
            assertThat(apart).isEqualTo(2);
        }
        assertThat(sheet(maker).people()).hasSize(2);
        assertThat(sheet(maker).people()).extracting(Said::version).containsOnly(1L);
    }

    @Test
    void nothing_is_said_of_a_lesson_that_is_called_off_or_still_to_come() {
        UUID later =
                new GivenLessons(lessons).lesson(maker, group, lessons.today().plusDays(1));
        assertThat(attendance.enter(teacher, later, List.of(new Entry(amina, 0, Attendance.PRESENT, 0))))
                .isEqualTo(new EntryOutcome.Refused(EntryOutcome.Fault.TOO_EARLY));
        lessons.callOff(teacher, lesson, 0, "De docent is ziek.");
        assertThat(attendance.enter(teacher, lesson, List.of(new Entry(amina, 0, Attendance.PRESENT, 0))))
                .isEqualTo(new EntryOutcome.Refused(EntryOutcome.Fault.CALLED_OFF));
        assertThat(learned(aminaId).getFirst())
                .extracting(Activity::planned, Activity::given)
                .containsExactly(180, 0);
        lessons.callOn(teacher, lesson, 1);
        assertThat(sheet(teacher).lesson().state()).isEqualTo(LessonState.PLANNED);
    }

    @Test
    void a_lesson_of_which_something_was_said_is_not_called_off() {
        enter(teacher, new Entry(amina, 0, Attendance.PRESENT, 0));
        assertThat(lessons.callOff(maker, lesson, 1, "ziek"))
                .isEqualTo(new LessonOutcome.Refused(LessonOutcome.Fault.ATTENDED));
    }

    @Test
    void missing_three_lessons_after_one_another_is_told() {
        var given = new GivenLessons(lessons);
        var today = lessons.today();
        for (int back = 3; back >= 1; back--) {
            UUID one = given.lesson(maker, group, today.minusDays(back));
            attendance.enter(
                    teacher,
                    one,
                    List.of(new Entry(amina, 0, Attendance.ABSENT, 0), new Entry(bilal, 0, Attendance.PRESENT, 0)));
        }
        var found = attendance
                .ofGroup(teacher, group, today.minusDays(10), today.plusDays(1))
                .orElseThrow();
        assertThat(found.people().stream().filter(GroupAttendance.Line::isMissing))
                .extracting(line -> line.member().givenName())
                .containsExactly("Amina");
    }

    @Test
    void lessons_missed_before_those_that_the_page_shows_count_too() {
        var given = new GivenLessons(lessons);
        var today = lessons.today();
        for (int weeks : List.of(20, 16, 15, 1)) {
            UUID one = given.lesson(maker, group, today.minusWeeks(weeks));
            var amina = weeks == 20 ? Attendance.PRESENT : Attendance.ABSENT;
            attendance.enter(
                    teacher,
                    one,
                    List.of(new Entry(this.amina, 0, amina, 0), new Entry(bilal, 0, Attendance.LATE, 10)));
        }
        UUID unsaid = given.lesson(maker, group, today.minusWeeks(14));
        var page = attendance
                .latest(teacher, group, today.minusWeeks(12), today.plusWeeks(6))
                .orElseThrow();
        assertThat(page.people())
                .extracting(
                        line -> line.member().givenName(),
                        line -> line.missed(),
                        line -> line.there(),
                        line -> line.said(),
                        line -> line.followed(),
                        line -> line.marks().size())
                .containsExactly(tuple("Amina", 3, 1, 4, 180, 1), tuple("Bilal", 0, 4, 4, 680, 1));
        assertThat(page.given()).isEqualTo(4 * 180);
        assertThat(page.lessons()).extracting(Lesson::uuid).hasSize(3).startsWith(unsaid);
    }

    @Test
    void a_group_is_over_eight_weeks_after_its_last_lesson() {
        var given = new GivenLessons(lessons);
        UUID old = given.group(maker, cohort.uuid(), "Groep 0", null, providerOrganisation, List.of(amina));
        assertThat(lessons.taught(teacher).current()).hasSize(2);
        given.lesson(maker, old, lessons.today().minusWeeks(9));
        var taught = lessons.taught(teacher);
        assertThat(taught.current())
                .extracting(row -> row.group().data().name())
                .containsExactly("Groep 1");
        assertThat(taught.earlier())
                .extracting(
                        one -> one.group().uuid(), LessonService.EarlierGroup::last, LessonService.EarlierGroup::unsaid)
                .containsExactly(tuple(old, lessons.today().minusWeeks(9), 1));
        given.lesson(maker, old, lessons.today().plusDays(3));
        assertThat(lessons.taught(teacher).earlier()).isEmpty();
    }

    // --- planning ---

    @Test
    void a_series_makes_its_lessons_once_and_ends_without_those_that_were_given() {
        var today = lessons.today();
        var series = new SeriesData(
                Set.of(DayOfWeek.values()), 13 * 60, 15 * 60, today.minusDays(3), today.plusDays(10), false, "", "");
        assertThat(lessons.addSeries(maker, group, series)).isInstanceOf(LessonOutcome.Done.class);
        assertThat(lessons.addSeries(maker, group, series))
                .isEqualTo(new LessonOutcome.Refused(LessonOutcome.Fault.NO_LESSONS));
        var all = lessons.lessons(maker, group, today.minusDays(3), today.plusDays(11)).stream()
                .filter(one -> !one.isExtra())
                .toList();
        assertThat(all).hasSize(14).allSatisfy(one -> assertThat(one.minutes()).isEqualTo(120));
        attendance.enter(teacher, all.getFirst().uuid(), List.of(new Entry(amina, 0, Attendance.PRESENT, 0)));
        var kept = lessons.series(maker, group).getFirst();
        lessons.endSeries(maker, group, kept.uuid(), kept.version(), today.minusDays(3));
        assertThat(lessons.lessons(maker, group, today.minusDays(3), today.plusDays(11)))
                .filteredOn(one -> !one.isExtra())
                .extracting(Lesson::uuid)
                .containsExactly(all.getFirst().uuid());
    }

    @Test
    void a_lesson_is_moved_with_a_reason_and_never_over_another() {
        var today = lessons.today();
        new GivenLessons(lessons).lesson(maker, group, today.plusDays(2));
        var without = new LessonChange(today.plusDays(1), 540, 720, "", "", "");
        assertThat(lessons.move(teacher, lesson, 0, without))
                .isEqualTo(new LessonOutcome.Refused(LessonOutcome.Fault.REASON));
        var over = new LessonChange(today.plusDays(2), 600, 660, "", "", "ruil");
        assertThat(lessons.move(teacher, lesson, 0, over))
                .isEqualTo(new LessonOutcome.Refused(LessonOutcome.Fault.OVERLAP));
        var good = new LessonChange(today.plusDays(1), 540, 660, "", "", "ruil");
        assertThat(lessons.move(teacher, lesson, 0, good)).isInstanceOf(LessonOutcome.Done.class);
        assertThat(lessons.move(maker, lesson, 0, good)).isInstanceOf(LessonOutcome.Outdated.class);
        var now = sheet(maker).lesson();
        assertThat(now.moved()).isTrue();
        assertThat(now.minutes()).isEqualTo(120);
    }

    @Test
    void who_left_the_group_keeps_what_was_said() {
        enter(teacher, new Entry(amina, 0, Attendance.PRESENT, 0));
        var member = lessons.members(maker, group).getFirst();
        lessons.endPerson(maker, group, member.person(), member.version(), LocalDate.of(2026, 1, 1));
        assertThat(sheet(teacher).people()).extracting(Said::givenName).containsExactly("Amina", "Bilal");
        assertThat(learned(aminaId)).hasSize(1);
    }

    @Test
    void a_group_does_not_take_more_people_than_it_holds() {
        var data = new GroupData("Klein", Set.of(Ledger.NT2), null, null, "", "", 1, null, null);
        assertThat(lessons.create(maker, cohort.uuid(), data, List.of(amina, bilal), lessons.today()))
                .isEqualTo(new LessonOutcome.Refused(LessonOutcome.Fault.FULL));
    }

    @Test
    void somebody_who_is_erased_is_gone_from_every_lesson() {
        enter(teacher, new Entry(amina, 0, Attendance.PRESENT, 0));
        enter(teacher, new Entry(amina, 1, Attendance.ABSENT, 0));
        assertThat(people.export(maker, amina))
                .anySatisfy(part -> assertThat(part.titleKey()).isEqualTo("teaching.export.lessons"));
        assertThat(people.erase(maker, amina)).isTrue();
        assertThat(sheet(maker).people()).extracting(Said::givenName).containsExactly("Bilal");
        assertThat(attendance.history(maker, lesson)).isEmpty();
    }
}
