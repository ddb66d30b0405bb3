package nl.duaal.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One contact noted with many people, and taken back, on a real MariaDB. */
@WholeApplication
class ManyContactsTest {

    @Autowired
    private ManyContacts many;

    @Autowired
    private CoachingService coaching;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    private SignedIn maker;
    private SignedIn coach;
    private Cohort cohort;
    private UUID first;
    private UUID second;
    private UUID others;

    @BeforeEach
    void given() {
        maker = GivenUser.coordinator(accounts);
        coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Samen " + UUID.randomUUID());
        first = person("Amina", true);
        second = person("Yonas", true);
        others = person("Vreemd", false);
    }

    private UUID person(String given, boolean coached) {
        var one = GivenCohort.candidate(candidates, maker, cohort.uuid(), given, "Verzonnen");
        if (coached) {
            var account = planning.colleagues(maker).stream()
                    .filter(each -> each.name().equals(coach.displayName()))
                    .findFirst()
                    .orElseThrow()
                    .account();
            candidates.assign(maker, one.uuid(), one.version(), null, account);
        }
        return one.person().uuid();
    }

    private Contact.Data talk(LocalDate on) {
        return new Contact.Data(
                Contact.Kind.TALK, Contact.Channel.IN_PERSON, on, "", Set.of(), "Met de hele groep gegeten.", null);
    }

    private List<Contact> contacts(UUID person) {
        return coaching.file(maker, person).orElseThrow().contacts();
    }

    @Test
    void a_talk_with_a_group_stands_in_each_file_and_goes_from_each_again() {
        var noted = many.note(coach, List.of(first, second), talk(coaching.today()), Progress.NONE);
        assertThat(noted).extracting(ManyContacts.Noted::outcome).containsOnly(CoachingOutcome.SAVED);
        assertThat(contacts(first)).hasSize(1);
        assertThat(contacts(second).getFirst().data().text()).isEqualTo("Met de hele groep gegeten.");
        assertThat(many.takeBack(coach, noted, Progress.NONE)).isEqualTo(2);
        assertThat(contacts(first)).isEmpty();
        assertThat(contacts(second)).isEmpty();
        // as if it never was
        assertThat(coaching.file(maker, first).orElseThrow().changes()).isEmpty();
    }

    @Test
    void who_is_somebody_elses_is_left_out_and_said() {
        var noted = many.note(coach, List.of(first, others), talk(coaching.today()), Progress.NONE);
        assertThat(noted)
                .extracting(ManyContacts.Noted::outcome)
                .containsExactly(CoachingOutcome.SAVED, CoachingOutcome.GONE);
        assertThat(contacts(others)).isEmpty();
        assertThat(many.note(coach, List.of(first), talk(coaching.today().plusDays(1)), Progress.NONE))
                .extracting(ManyContacts.Noted::outcome)
                .containsExactly(CoachingOutcome.NOT_YET);
    }

    @Test
    void what_was_corrected_since_and_what_another_wrote_stays() {
        var noted = many.note(coach, List.of(first, second), talk(coaching.today()), Progress.NONE);
        var one = contacts(first).getFirst();
        coaching.correct(
                coach, first, one.uuid(), one.version(), talk(coaching.today().minusDays(1)), "dag vergist");
        assertThat(many.takeBack(maker, noted, Progress.NONE)).isZero();
        assertThat(many.takeBack(coach, noted, Progress.NONE)).isEqualTo(1);
        assertThat(contacts(first)).hasSize(1);
        assertThat(contacts(second)).isEmpty();
    }

    @Test
    void stopped_half_way_nothing_is_kept() {
        assertThatThrownBy(() -> many.note(coach, List.of(first, second), talk(coaching.today()), (done, all) -> {
                    if (done == 1) throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(contacts(first)).isEmpty();
    }
}
