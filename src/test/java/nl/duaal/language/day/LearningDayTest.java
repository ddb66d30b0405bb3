package nl.duaal.language.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.integration.ExamAttempt;
import nl.duaal.language.integration.IntegrationService;
import nl.duaal.language.lesson.GivenLessons;
import nl.duaal.language.lesson.Lesson;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.library.LibraryService;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lessons and exams in the day of a coach, on a real MariaDB. */
@WholeApplication
class LearningDayTest {

    @Autowired
    private LearningDayService days;

    @Autowired
    private LessonService lessons;

    @Autowired
    private IntegrationService integration;

    @Autowired
    private LibraryService library;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private SignedIn maker;
    private SignedIn coach;
    private Cohort cohort;
    private UUID mine;
    private UUID others;
    private UUID group;
    private LocalDate today;
    private GivenLessons given;

    @BeforeEach
    void given() {
        var municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        coach = user(municipality, Role.COACH);
        cohort = GivenCohort.cohort(cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Dag");
        mine = GivenCohort.candidate(candidates, coach, cohort.uuid(), "Mijn", "Mens")
                .person()
                .uuid();
        others = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Ander", "Mens")
                .person()
                .uuid();
        given = new GivenLessons(lessons);
        group = given.group(maker, cohort.uuid(), "Groep 1", null, null, List.of(mine, others));
        today = lessons.today();
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private void sits(UUID person, LocalDate day, ExamAttempt.Result result) {
        String exam = library.exams(maker).getFirst().key();
        integration.saveExam(maker, person, null, 0, new ExamAttempt.Data(exam, null, null, day, result, null, null));
    }

    @Test
    void lessons_of_the_week_to_come_are_there_with_how_many_of_the_own_people() {
        given.lesson(maker, group, today);
        given.lesson(maker, group, today.plusDays(7));
        given.lesson(maker, group, today.plusDays(8));
        given.lesson(maker, group, today.minusDays(1));
        assertThat(days.of(coach, false).lessons())
                .extracting(
                        one -> one.on() + " " + one.from() + " " + one.place() + " " + one.people() + " " + one.mine())
                .containsExactly(today + " 540 Lokaal 2 1 1", today.plusDays(7) + " 540 Lokaal 2 1 1");
        assertThat(days.of(maker, true).lessons())
                .extracting(one -> one.people() + " " + one.mine())
                .containsExactly("2 0", "2 0");
    }

    @Test
    void what_was_called_off_and_who_left_the_group_is_not_there() {
        var lesson = given.lesson(maker, group, today.plusDays(2));
        given.lesson(maker, group, today.plusDays(3));
        Lesson known = lessons.lessons(maker, group, today, today.plusDays(5)).stream()
                .filter(one -> one.uuid().equals(lesson))
                .findFirst()
                .orElseThrow();
        lessons.callOff(maker, lesson, known.version(), "docent ziek");
        assertThat(days.of(coach, false).lessons()).hasSize(1);
        var member = lessons.members(maker, group).stream()
                .filter(one -> one.givenName().equals("Mijn"))
                .findFirst()
                .orElseThrow();
        lessons.endPerson(maker, group, mine, member.version(), today.plusDays(3));
        assertThat(days.of(coach, false).lessons()).isEmpty();
    }

    @Test
    void exams_of_own_people_are_there_until_there_is_a_result() {
        sits(mine, today.plusDays(28), ExamAttempt.Result.OPEN);
        sits(mine, today.plusDays(29), ExamAttempt.Result.OPEN);
        sits(mine, today.plusDays(1), ExamAttempt.Result.PASSED);
        sits(others, today, ExamAttempt.Result.OPEN);
        assertThat(days.of(coach, false).exams())
                .extracting(one -> one.person().fullName() + " " + one.on() + " " + one.mine())
                .containsExactly("Mijn Mens " + today.plusDays(28) + " true");
        assertThat(days.of(maker, true).exams())
                .extracting(one -> one.person().fullName() + " " + one.mine())
                .containsExactly("Ander Mens false", "Mijn Mens false");
        // who sees everybody asks for them; of themselves they look after nobody
        assertThat(days.of(maker, false)).isEqualTo(LearningDay.NONE);
    }
}
