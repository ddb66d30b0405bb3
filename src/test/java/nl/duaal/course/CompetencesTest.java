package nl.duaal.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.course.CompetenceSheet.Job;
import nl.duaal.course.CompetenceSheet.Step;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody can do and did, on a real MariaDB: the same for their coach and for themselves. */
@WholeApplication
class CompetencesTest {

    @Autowired
    private Competences competences;

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

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void coach_and_participant_get_the_same_sheet() {
        var given = new GivenCourse(cohorts, planning, candidates, sharing);
        SignedIn maker = GivenUser.coordinator(accounts);
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        var cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Blad " + UUID.randomUUID());
        var one = given.begun(maker, cohort.uuid(), "Amina", "Verzonnen", coach);
        var person = one.person();
        var today = course.today();
        var phases = cohort.design().phases().stream()
                .filter(phase -> phase.kind().hasParticipants())
                .toList();
        var vca = new Fact.Credential(
                LocalDate.of(2026, 9, 20), Fact.Credential.Type.CERTIFICATE, "VCA", "SSVV", LocalDate.of(2036, 9, 20));
        var all = java.util.List.of(
                vca,
                new Fact.Phase(phases.getFirst().key(), LocalDate.of(2026, 9, 7)),
                new Fact.Contract(
                        LocalDate.of(2026, 9, 7),
                        LocalDate.of(2026, 10, 31),
                        Fact.Contract.Form.TRIAL_PLACEMENT,
                        BigDecimal.valueOf(24),
                        null),
                new Fact.Contract(
                        LocalDate.of(2026, 11, 1),
                        today.plusYears(1),
                        Fact.Contract.Form.LEARN_WORK,
                        BigDecimal.valueOf(32),
                        1499L),
                new Fact.Worked(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), new BigDecimal("90.5")),
                new Fact.Worked(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), BigDecimal.valueOf(104)),
                new Fact.Incident(today, Fact.Incident.Type.OTHER, "Hoort niet op het blad."));
        for (var fact : all) {
            assertThat(course.note(coach, person.uuid(), one.uuid(), fact)).isInstanceOf(CourseOutcome.Saved.class);
        }
        var sheet = competences.open(coach, person.uuid()).orElseThrow();
        assertThat(sheet.name()).isEqualTo("Amina Verzonnen");
        assertThat(sheet.credentials()).containsExactly(vca);
        assertThat(sheet.jobs())
                .containsExactly(
                        new Job("", LocalDate.of(2026, 11, 1), today.plusYears(1), BigDecimal.valueOf(32)),
                        new Job("", LocalDate.of(2026, 9, 7), LocalDate.of(2026, 10, 31), BigDecimal.valueOf(24)));
        assertThat(sheet.jobs().getFirst().on(today)).isEqualTo(Job.Standing.NOW);
        assertThat(sheet.jobs().getLast().on(today)).isEqualTo(Job.Standing.OVER);
        assertThat(sheet.jobs().getFirst().on(LocalDate.of(2026, 10, 31))).isEqualTo(Job.Standing.AHEAD);
        assertThat(sheet.hours()).isEqualByComparingTo("194.5");
        assertThat(sheet.steps()).containsExactly(new Step(phases.getFirst().name(), LocalDate.of(2026, 9, 7)));
        var self = GivenCohort.as(coach, Role.PARTICIPANT);
        assertThat(new TransactionTemplate(transactions)
                        .<CompetenceSheet>execute(_ -> competences.own(self, person.id(), "Amina Verzonnen")))
                .isEqualTo(sheet);
        assertThat(competences.open(coach, UUID.randomUUID())).isEmpty();
    }
}
