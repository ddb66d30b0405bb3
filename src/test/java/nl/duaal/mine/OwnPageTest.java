package nl.duaal.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.local.GivenInvited;
import nl.duaal.access.local.WelcomeOutcome;
import nl.duaal.access.local.WelcomeService;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.course.Confidence;
import nl.duaal.coaching.course.CourseService;
import nl.duaal.coaching.plan.Goal;
import nl.duaal.coaching.plan.PlanService;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.course.CourseBook;
import nl.duaal.course.Fact;
import nl.duaal.course.GivenCourse;
import nl.duaal.language.LevelService;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.Measurement;
import nl.duaal.language.lesson.GivenLessons;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.person.PersonService;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Somebody's own page from the link to the last look, on a real MariaDB. */
@WholeApplication
class OwnPageTest {

    @Autowired
    private OwnPages pages;

    @Autowired
    private OwnFile file;

    @Autowired
    private OwnQuestions questions;

    @Autowired
    private WelcomeService welcome;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private PersonService people;

    @Autowired
    private CoachingService coaching;

    @Autowired
    private CourseService course;

    @Autowired
    private PlanService plans;

    @Autowired
    private CourseBook book;

    @Autowired
    private LevelService levels;

    @Autowired
    private LessonService lessons;

    @Autowired
    private DataSource database;

    private SignedIn maker;
    private SignedIn coach;
    private Cohort cohort;
    private LocalDate today;

    @BeforeEach
    void a_cohort() {
        maker = GivenUser.coordinator(accounts);
        coach = accounts.signedIn("coach").orElseThrow();
        cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Eigen " + UUID.randomUUID());
        today = file.today();
    }

    private Candidate somebody(String given) {
        var family = "Verzonnen" + UUID.randomUUID().toString().substring(0, 8);
        return new GivenCourse(cohorts, planning, candidates, sharing)
                .begun(maker, cohort.uuid(), given, family, coach);
    }

    private static UUID uuid(Candidate one) {
        return one.person().uuid();
    }

    private static String address() {
        return "deelnemer-" + UUID.randomUUID() + "@voorbeeld.test";
    }

    private SignedIn signedIn(String email) {
        return accounts.signedIn(email).orElseThrow();
    }

    /** Somebody who was given a page and used the link. */
    private SignedIn begun(Candidate one) {
        return begun(one, address());
    }

    private SignedIn begun(Candidate one, String email) {
        var given = (OwnPageOutcome.Invited) pages.give(coach, uuid(one), email);
        assertThat(GivenInvited.accept(
                        welcome, given.link().token(), one.person().fullName(), email))
                .isInstanceOf(WelcomeOutcome.Done.class);
        return signedIn(email);
    }

    @Test
    void a_link_becomes_an_account_that_is_a_participant_and_nothing_else() {
        var amina = somebody("Amina");
        assertThat(pages.of(coach, uuid(amina))).isEmpty();
        var email = address();
        var given = (OwnPageOutcome.Invited) pages.give(coach, uuid(amina), email);
        assertThat(pages.of(coach, uuid(amina)).orElseThrow().state()).isEqualTo(OwnPage.State.WAITING);
        assertThat(pages.give(coach, uuid(amina), address())).isInstanceOf(OwnPageOutcome.HasOne.class);
        GivenInvited.accept(welcome, given.link().token(), "Amina", email);
        var user = signedIn(email);
        assertThat(user.roles()).containsExactly(Role.PARTICIPANT);
        assertThat(file.open(user).orElseThrow().fullName())
                .isEqualTo(amina.person().fullName());
        var page = pages.of(coach, uuid(amina)).orElseThrow();
        assertThat(page.state()).isEqualTo(OwnPage.State.OPEN);
        assertThat(page.lastSeen()).isEqualTo(today);
        assertThat(page.givenBy()).isEqualTo("Ruben Bos");
    }

    @Test
    void a_new_link_takes_the_place_of_the_old_one() {
        var amina = somebody("Amina");
        var email = address();
        var first = (OwnPageOutcome.Invited) pages.give(coach, uuid(amina), email);
        var second = (OwnPageOutcome.Invited) pages.renew(coach, uuid(amina));
        assertThat(welcome.open(first.link().token())).isEmpty();
        GivenInvited.accept(welcome, second.link().token(), "Amina", email);
        assertThat(file.open(signedIn(email))).isPresent();
        assertThat(pages.renew(coach, uuid(amina))).isInstanceOf(OwnPageOutcome.Gone.class);
    }

    @Test
    void wrong_addresses_and_people_of_others_are_refused() {
        var amina = somebody("Amina");
        assertThat(pages.give(coach, uuid(amina), "geen adres")).isInstanceOf(OwnPageOutcome.WrongAddress.class);
        assertThat(pages.give(coach, uuid(amina), "coach")).isInstanceOf(OwnPageOutcome.WrongAddress.class);
        var taken = address();
        begun(somebody("Yonas"), taken);
        assertThat(pages.give(coach, uuid(amina), taken)).isInstanceOf(OwnPageOutcome.AddressTaken.class);
        var ofNobody = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Layla", "V" + UUID.randomUUID());
        assertThat(pages.give(coach, uuid(ofNobody), address())).isInstanceOf(OwnPageOutcome.Gone.class);
        assertThat(pages.of(coach, uuid(ofNobody))).isEmpty();
    }

    @Test
    void an_ended_page_shows_nothing_and_comes_back_with_the_same_account() {
        var amina = somebody("Amina");
        var email = address();
        var user = begun(amina, email);
        var page = pages.of(coach, uuid(amina)).orElseThrow();
        assertThat(pages.end(coach, uuid(amina), page.uuid(), page.version() + 1))
                .isInstanceOf(OwnPageOutcome.Outdated.class);
        assertThat(pages.end(coach, uuid(amina), page.uuid(), page.version())).isInstanceOf(OwnPageOutcome.Ended.class);
        assertThat(accounts.signedIn(email)).isEmpty();
        // a session that somehow went on
        assertThat(file.open(user)).isEmpty();
        assertThat(file.week(user)).isEmpty();
        assertThat(file.looks(user, 0)).isEmpty();
        assertThat(questions.asked(user)).isEmpty();
        assertThat(pages.of(coach, uuid(amina)).orElseThrow().state()).isEqualTo(OwnPage.State.ENDED);
        assertThat(pages.give(coach, uuid(amina), email)).isInstanceOf(OwnPageOutcome.Again.class);
        assertThat(file.open(signedIn(email))).isPresent();
    }

    @Test
    void who_leaves_every_cohort_sees_nothing_and_who_is_back_sees_it_again() {
        var amina = somebody("Amina");
        var user = begun(amina);
        var now = candidates.find(maker, amina.uuid()).orElseThrow();
        candidates.move(
                maker,
                now.uuid(),
                now.version(),
                CandidateState.DROPPED_OUT,
                new Reason(ReasonKey.OTHER_WORK, "", null));
        assertThat(file.open(user)).isEmpty();
        assertThat(file.dutch(user)).isEmpty();
        assertThat(pages.of(coach, uuid(amina)).orElseThrow().state()).isEqualTo(OwnPage.State.LEFT);
        now = candidates.find(maker, amina.uuid()).orElseThrow();
        candidates.move(maker, now.uuid(), now.version(), CandidateState.APPLIED, Reason.of("terug"));
        assertThat(file.open(user)).isPresent();
    }

    @Test
    void with_the_person_go_the_account_its_name_and_its_address() {
        var amina = somebody("Amina");
        var email = address();
        var user = begun(amina, email);
        assertThat(people.erase(maker, uuid(amina))).isTrue();
        assertThat(accounts.signedIn(email)).isEmpty();
        assertThat(file.open(user)).isEmpty();
        var db = JdbcClient.create(database);
        assertThat(db.sql("SELECT display_name FROM account WHERE id = ?")
                        .param(user.account().value())
                        .query(String.class)
                        .single())
                .isEqualTo("–");
        for (String left : List.of(
                "SELECT COUNT(*) FROM account WHERE login_name = ? OR email = ?",
                "SELECT COUNT(*) FROM invitation WHERE email = ? OR display_name = ?")) {
            assertThat(db.sql(left).params(email, email).query(Integer.class).single())
                    .isZero();
        }
    }

    @Test
    void the_own_page_says_what_is_planned_agreed_and_measured() {
        var amina = somebody("Amina");
        var user = begun(amina);
        var group = new GivenLessons(lessons)
                .group(maker, cohort.uuid(), "Nederlands op het werk", null, null, List.of(uuid(amina)));
        new GivenLessons(lessons).lesson(maker, group, today.plusDays(2));
        new GivenLessons(lessons).lesson(maker, group, today.plusDays(9));
        var next = today.plusDays(5);
        coaching.note(
                coach,
                uuid(amina),
                new Contact.Data(
                        Contact.Kind.TALK, Contact.Channel.PHONE_OUT, today.minusDays(1), "", Set.of(), "Geheim", next),
                List.of(
                        new Promise.Data("Rooster meenemen", OwedBy.PARTICIPANT, "", today.plusDays(6)),
                        new Promise.Data("Kwartier terugkijken", OwedBy.OTHER, "Bram Kuipers", today.plusDays(3))),
                null);
        plans.saveGoal(
                coach,
                uuid(amina),
                null,
                0,
                new Goal.Data("Zelf reizen", null, List.of(new Goal.Step("Route zoeken", today))),
                ItemState.OPEN);
        levels.note(
                coach,
                uuid(amina),
                new Measurement.Data(
                        Skill.SPEAKING,
                        MeasuredLevel.parse("A2"),
                        Measurement.Instrument.TOA,
                        today.minusDays(3),
                        "Hanna Visser",
                        "Geheim"),
                true);
        book.note(coach, uuid(amina), amina.uuid(), new Fact.Phase(GivenCourse.phase(cohort), today.minusDays(3)));
        book.note(
                coach,
                uuid(amina),
                amina.uuid(),
                new Fact.Credential(today, Fact.Credential.Type.CERTIFICATE, "VCA", "SSVV", null));

        var week = file.week(user).orElseThrow();
        assertThat(week.lessons()).singleElement().satisfies(lesson -> {
            assertThat(lesson.on()).isEqualTo(today.plusDays(2));
            assertThat(lesson.place()).isEqualTo("Lokaal 2");
            assertThat(lesson.off()).isFalse();
        });
        assertThat(week.coachOn()).isEqualTo(next);
        assertThat(file.coach(user).orElseThrow())
                .isEqualTo(new OwnCoach("Ruben Bos", null, null, today.minusDays(1), next));
        assertThat(file.dutch(user).orElseThrow().lines())
                .containsExactly(new OwnDutch.Line(
                        Skill.SPEAKING, MeasuredLevel.parse("A2"), today.minusDays(3), null, LanguageLevel.B1));
        var agreements = file.agreements(user).orElseThrow();
        assertThat(agreements.promises())
                .extracting(OwnAgreements.Promise::what, OwnAgreements.Promise::isMine)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Kwartier terugkijken", false),
                        org.assertj.core.groups.Tuple.tuple("Rooster meenemen", true));
        assertThat(agreements.goals())
                .singleElement()
                .satisfies(
                        goal -> assertThat(goal.steps()).containsExactly(new OwnAgreements.Step("Route zoeken", true)));
        var steps = file.steps(user).orElseThrow();
        assertThat(steps.state()).isEqualTo(CandidateState.SELECTED);
        assertThat(steps.phases()).anySatisfy(phase -> assertThat(phase.now()).isTrue());
        assertThat(steps.papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper.title()).isEqualTo("VCA"));
        assertThat(List.of(week, agreements, steps).toString()).doesNotContain("Geheim", "Bram");
    }

    @Test
    void an_own_promise_can_be_kept_once_and_nobody_elses() {
        var amina = somebody("Amina");
        var user = begun(amina);
        var yonas = somebody("Yonas");
        var other = begun(yonas);
        var due = today.plusDays(6);
        coaching.promise(coach, uuid(amina), new Promise.Data("Rooster meenemen", OwedBy.PARTICIPANT, "", due));
        coaching.promise(coach, uuid(amina), new Promise.Data("Bellen", OwedBy.COACH, "", due));
        var all = file.agreements(user).orElseThrow().promises();
        var mine =
                all.stream().filter(OwnAgreements.Promise::isMine).findFirst().orElseThrow();
        var theirs = all.stream().filter(one -> !one.isMine()).findFirst().orElseThrow();
        assertThat(file.done(other, mine.uuid(), mine.version())).isEqualTo(CoachingOutcome.GONE);
        assertThat(file.done(user, theirs.uuid(), theirs.version())).isEqualTo(CoachingOutcome.GONE);
        assertThat(file.done(user, mine.uuid(), mine.version() + 1)).isEqualTo(CoachingOutcome.OUTDATED);
        assertThat(file.done(user, mine.uuid(), mine.version())).isEqualTo(CoachingOutcome.SAVED);
        assertThat(file.done(user, mine.uuid(), mine.version() + 1)).isEqualTo(CoachingOutcome.GONE);
        assertThat(coaching.file(coach, uuid(amina)).orElseThrow().promises())
                .filteredOn(one -> one.state() == ItemState.DONE)
                .hasSize(1);
    }

    @Test
    void looks_of_others_are_shown_and_own_ones_are_not() {
        var amina = somebody("Amina");
        var user = begun(amina);
        int before = file.looks(user, 0).size();
        file.open(user);
        assertThat(file.looks(user, 0)).hasSize(before);
        people.open(coach, uuid(amina));
        var yonas = somebody("Yonas");
        people.open(coach, uuid(yonas));
        coaching.open(maker, uuid(amina));
        assertThat(file.looks(user, 0).subList(0, 2))
                .satisfiesExactly(
                        look -> {
                            assertThat(look.action()).isEqualTo(Action.COACHING_OPENED);
                            assertThat(look.name()).isEqualTo("Noor de Wit");
                            assertThat(look.roles()).containsExactly(Role.COORDINATOR);
                        },
                        look -> {
                            assertThat(look.action()).isEqualTo(Action.PERSON_OPENED);
                            assertThat(look.name()).isEqualTo("Ruben Bos");
                            assertThat(look.from()).isNull();
                        });
        assertThat(file.looks(user, 0)).hasSize(before + 2);
    }

    @Test
    void a_guest_who_looks_is_named_by_the_organisation() {
        var amina = somebody("Amina");
        var user = begun(amina);
        var employer = GivenUser.employer(accounts);
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        given.share(maker, cohort.uuid(), employer, Role.EMPLOYER);
        candidates.placed(employer, cohort.uuid());
        // who has no place there is not in what that employer sees
        assertThat(file.looks(user, 0)).noneMatch(look -> look.action() == Action.PLACED_OPENED);
        given.placed(maker, cohort.uuid(), candidates.find(maker, amina.uuid()).orElseThrow(), employer);
        candidates.placed(employer, cohort.uuid());
        assertThat(file.looks(user, 0).getFirst()).satisfies(look -> {
            assertThat(look.action()).isEqualTo(Action.PLACED_OPENED);
            assertThat(look.name()).isNull();
            assertThat(look.from()).isEqualTo("Netbeheer Waterland");
        });
    }

    @Test
    void a_question_is_answered_once_while_it_is_open() {
        var amina = somebody("Amina");
        var user = begun(amina);
        // the cohort began in September 2026: what can be answered depends on the day
        var start = LocalDate.of(2026, 9, 1);
        long after = java.time.temporal.ChronoUnit.DAYS.between(start.plusMonths(3), today);
        var open =
                questions.asked(user).stream().filter(OwnQuestions.Asked::open).toList();
        assertThat(open).allMatch(one -> one.key().equals("confidence"));
        if (after >= -14 && after <= 42) {
            assertThat(open).extracting(one -> one.round().key()).contains("3");
            assertThat(questions.answer(user, "confidence", "12", Map.of("trust", 4)))
                    .isEqualTo(OwnQuestions.Outcome.CLOSED);
            assertThat(questions.answer(user, "confidence", "3", Map.of("trust", 6)))
                    .isEqualTo(OwnQuestions.Outcome.INCOMPLETE);
            assertThat(questions.answer(user, "confidence", "3", Map.of("other", 1)))
                    .isEqualTo(OwnQuestions.Outcome.INCOMPLETE);
            assertThat(questions.answer(user, "confidence", "3", Map.of("trust", 4)))
                    .isEqualTo(OwnQuestions.Outcome.SAVED);
            assertThat(questions.answer(user, "confidence", "3", Map.of("trust", 5)))
                    .isEqualTo(OwnQuestions.Outcome.ANSWERED);
            assertThat(course.of(coach, uuid(amina)).orElseThrow().confidence())
                    .filteredOn(one -> one.month() == 3)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.data().answer()).isEqualTo(4);
                        assertThat(one.data().by()).isEqualTo(Confidence.AnsweredBy.SELF);
                        assertThat(one.by()).isEqualTo(amina.person().fullName());
                    });
        }
        assertThat(questions.answer(user, "nothing", "3", Map.of())).isEqualTo(OwnQuestions.Outcome.GONE);
    }

    @Test
    void what_the_coach_noted_is_not_asked_again() {
        var amina = somebody("Amina");
        var user = begun(amina);
        course.ask(coach, uuid(amina), 3, 0, new Confidence.Data(today, 2, Confidence.AnsweredBy.WITH_COACH));
        assertThat(questions.asked(user)).noneMatch(one -> one.round().key().equals("3"));
        assertThat(questions.answer(user, "confidence", "3", Map.of("trust", 5)))
                .isEqualTo(OwnQuestions.Outcome.ANSWERED);
    }

    @Test
    void colleagues_have_no_own_page_and_participants_give_none() {
        var user = begun(somebody("Amina"));
        assertThatThrownBy(() -> file.open(coach)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pages.of(user, UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
    }
}
