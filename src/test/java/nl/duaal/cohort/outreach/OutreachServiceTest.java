package nl.duaal.cohort.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.Place;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.workplace.EmployerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a meeting to the people who came and back, and from a place to the function that it is for. */
@WholeApplication
class OutreachServiceTest {

    @Autowired
    private OutreachService outreach;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private EmployerService employers;

    @Autowired
    private AccountService accounts;

    private SignedIn maker;
    private Cohort cohort;

    @BeforeEach
    void makeCohort() {
        maker = GivenUser.coordinator(accounts);
        cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Bereik " + UUID.randomUUID());
    }

    private Reach reach() {
        return outreach.reach(maker, cohort.uuid()).orElseThrow();
    }

    private UUID person(String given) {
        return GivenCohort.candidate(candidates, maker, cohort.uuid(), given, "Verzonnen " + UUID.randomUUID())
                .person()
                .uuid();
    }

    @Test
    void who_came_to_a_meeting_stands_at_the_meeting_and_in_the_file() {
        var on = LocalDate.of(2026, 9, 1);
        outreach.saveMeeting(
                maker, cohort.uuid(), null, 0, new Meeting.Data(Meeting.Kind.INFORMATION, on, "", 5, null, ""));
        UUID came = person("Amina");
        UUID stayedAway = person("Yonas");
        var meeting = reach().meetings().getFirst();
        assertThat(outreach.saveGuests(
                        maker, cohort.uuid(), meeting.uuid(), meeting.version(), Map.of(came, true, stayedAway, false)))
                .isEqualTo(NoteOutcome.SAVED);
        assertThat(reach().guests(meeting))
                .extracting(guest -> guest.person().givenName(), Guest::came)
                .containsExactlyInAnyOrder(tuple("Amina", true), tuple("Yonas", false));
        assertThat(reach().came()).isEqualTo(1);
        var file = outreach.contacts(maker, came).meetings();
        assertThat(file).hasSize(1);
        assertThat(file.getFirst().cohort()).isEqualTo(cohort.uuid());
        assertThat(file.getFirst().meeting().data().on()).isEqualTo(on);
        assertThat(file.getFirst().came()).isTrue();
        // the version of before is out of date, and changes nothing
        assertThat(outreach.saveGuests(maker, cohort.uuid(), meeting.uuid(), meeting.version(), Map.of()))
                .isEqualTo(NoteOutcome.OUTDATED);
        // a coach who looks after neither sees nobody, and takes nobody away
        var coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        assertThat(outreach.contacts(coach, came).isEmpty()).isTrue();
        assertThat(outreach.reach(coach, cohort.uuid()).orElseThrow().guests()).isEmpty();
        outreach.saveGuests(coach, cohort.uuid(), meeting.uuid(), meeting.version() + 1, Map.of(came, false));
        assertThat(reach().guests(meeting)).hasSize(2);
        assertThat(reach().came()).isEqualTo(1);
    }

    @Test
    void attempts_and_what_stopped_somebody_stand_in_the_file() {
        UUID person = person("Sara");
        var data = new Attempt.Data(
                true,
                Attempt.Channel.PHONE,
                LocalDate.of(2026, 9, 2),
                Attempt.Result.NOT_NOW,
                Obstacle.TRAVEL,
                "Te ver");
        outreach.noteAttempt(maker, cohort.uuid(), person, data);
        assertThat(outreach.contacts(maker, person).attempts()).singleElement().satisfies(one -> {
            assertThat(one.cohortName()).isEqualTo(cohort.data().name());
            assertThat(one.attempt().data()).isEqualTo(data);
        });
        var stranger = GivenCohort.as(GivenUser.otherEmployer(accounts), Role.COORDINATOR);
        assertThat(outreach.contacts(stranger, person).isEmpty()).isTrue();
    }

    @Test
    void a_place_is_for_a_function_that_the_organisation_knows() {
        var function = employers.choices(maker).getFirst().function();
        assertThat(planning.savePlace(maker, cohort.uuid(), null, 0, place(UUID.randomUUID())))
                .isEqualTo(new CohortOutcome.Refused(CohortOutcome.Fault.UNKNOWN));
        assertThat(planning.savePlace(maker, cohort.uuid(), null, 0, place(function)))
                .isInstanceOf(CohortOutcome.Saved.class);
        assertThat(cohorts.plan(maker, cohort.uuid()).orElseThrow().places())
                .singleElement()
                .satisfies(place -> assertThat(place.data().workplace()).isEqualTo(function));
    }

    private static Place.Data place(UUID function) {
        return new Place.Data("Netbedrijf", null, "Waterstad", 2, function);
    }
}
