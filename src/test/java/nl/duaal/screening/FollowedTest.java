package nl.duaal.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.GivenMunicipality;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.screening.quality.Later;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of people who were selected, set against what was found of them, from the tables of a real MariaDB. */
@WholeApplication
class FollowedTest {

    private static final int FOUND_ENOUGH = 11;
    private static final int FOUND_BELOW = 10;

    @Autowired
    private ScreeningPlans plans;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Screenings screenings;

    @Autowired
    private ScreeningQuality quality;

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

    @Test
    void who_dropped_out_is_counted_once_the_cohort_is_over() {
        var municipality = new GivenMunicipality(db, accounts, cohorts, trajectories);
        var world = municipality.make();
        var maker = world.maker();
        var colleague = municipality.colleague(world.organisation(), Role.COACH);
        for (int number = 0; number < FOUND_ENOUGH + FOUND_BELOW; number++) {
            GivenCohort.candidate(candidates, maker, world.cohort().uuid(), "Iemand " + number, "Verzonnen");
        }
        // one more, who is not selected and so is not followed
        GivenCohort.candidate(candidates, maker, world.cohort().uuid(), "Niet", "Gekozen");
        var tasks = GivenScreening.criterion("Nauwkeurig", Criterion.Method.FORM);
        var plan = new GivenScreening(plans, assessments, screenings, candidates)
                .open(maker, colleague, world.cohort(), List.of(tasks));
        assess(maker, tasks);
        assess(colleague, tasks);
        var subjects = screenings.list(maker, plan);
        for (int at = 0; at < FOUND_ENOUGH + FOUND_BELOW; at++) {
            var subject = subjects.get(at).uuid();
            screenings.agree(maker, subject, tasks.uuid(), at < FOUND_ENOUGH ? 4 : 2, "samen gezien");
            long version =
                    screenings.open(maker, subject).orElseThrow().subject().version();
            assertThat(screenings.select(maker, subject, version, "past")).isEqualTo(new ScreeningOutcome.Done());
            boolean leaves = at < 2 || (at >= FOUND_ENOUGH && at < FOUND_ENOUGH + 5);
            if (leaves) leave(maker, world.cohort(), subject);
        }
        assertThat(quality.later(maker)).as("while the cohort runs").isEmpty();
        end(maker, world.cohort());
        assertThat(quality.later(maker))
                .containsExactly(new Later(
                        Criterion.Method.FORM, new Later.Group(FOUND_ENOUGH, 2), new Later.Group(FOUND_BELOW, 5)));
        var elsewhere = municipality.make();
        assertThat(quality.later(elsewhere.maker()))
                .as("of another municipality")
                .isEmpty();
    }

    private void assess(SignedIn user, Criterion criterion) {
        for (var sheet : assessments.list(user)) {
            assessments.answer(user, sheet.uuid(), criterion.uuid(), 3, "");
            assertThat(assessments.handIn(user, sheet.uuid())).isEqualTo(new ScreeningOutcome.Done());
        }
    }

    private void leave(SignedIn maker, Cohort cohort, UUID subject) {
        String name = screenings.open(maker, subject).orElseThrow().name();
        var candidate = candidates.list(maker, cohort.uuid()).stream()
                .filter(one -> one.person().fullName().equals(name))
                .findFirst()
                .orElseThrow();
        candidates.move(
                maker,
                candidate.uuid(),
                candidate.version(),
                CandidateState.DROPPED_OUT,
                new Reason(ReasonKey.MOVED, "", null));
    }

    private void end(SignedIn maker, Cohort cohort) {
        for (var state : List.of(CohortState.RECRUITING, CohortState.RUNNING, CohortState.COMPLETED)) {
            var now = cohorts.open(maker, cohort.uuid()).orElseThrow();
            if (now.state() == state) continue;
            cohorts.move(maker, cohort.uuid(), now.version(), state, "zoals gepland");
        }
        assertThat(cohorts.open(maker, cohort.uuid()).orElseThrow().state()).isEqualTo(CohortState.COMPLETED);
    }
}
