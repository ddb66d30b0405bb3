package nl.duaal.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.Share;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.trajectory.TrajectoryService.CreateOutcome;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.Designs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A municipality lets an employer in on a trajectory; another employer sees nothing of it. */
@WholeApplication
class TrajectorySharingTest {

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TrajectorySharing sharing;

    @Autowired
    private TraceReader traces;

    @Autowired
    private AccountService accounts;

    private SignedIn municipality;
    private SignedIn grid;
    private SignedIn care;
    private UUID uuid;
    private LocalDate today;

    @BeforeEach
    void signIn() {
        municipality = GivenUser.coordinator(accounts);
        grid = GivenUser.employer(accounts);
        care = GivenUser.otherEmployer(accounts);
        uuid = ((CreateOutcome.Created) trajectories.create(municipality, Designs.small())).uuid();
        today = sharing.today();
    }

    private Sharing.Partner partner(String name) {
        return sharing.partners(municipality).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ShareOutcome share(Role role) {
        return sharing.share(
                municipality, uuid, new ShareData(partner("Netbeheer Waterland").uuid(), role, today, null));
    }

    private Share shared(Role role) {
        return ((ShareOutcome.Done) share(role)).shares().getFirst();
    }

    private static Design named(String name) {
        return DesignEdit.of(Designs.small(), edit -> edit.name = name);
    }

    private boolean lists(SignedIn user) {
        return trajectories.list(user).stream().anyMatch(row -> row.uuid().equals(uuid));
    }

    @Test
    void who_is_let_in_to_read_reads_only_and_another_sees_nothing() {
        shared(Role.COACH);
        assertThat(lists(grid)).isTrue();
        assertThat(lists(care)).isFalse();
        var opened = trajectories.open(grid, uuid).orElseThrow();
        assertThat(opened.about().isGuest()).isTrue();
        assertThat(opened.about().organisationName()).isEqualTo("Gemeente Waterstad");
        assertThatThrownBy(() -> trajectories.save(grid, uuid, opened.version(), named("theirs")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sharing.shares(grid, uuid)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_guest_in_a_role_that_writes_changes_the_design_of_the_owner() {
        shared(Role.EMPLOYER);
        assertThat(trajectories.save(grid, uuid, 0, named("samen"))).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(trajectories.open(municipality, uuid).orElseThrow().design().name())
                .isEqualTo("samen");
        assertThatThrownBy(() -> trajectories.delete(grid, uuid)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void when_sharing_ends_there_is_nothing_left_for_the_guest_to_save_in() {
        var share = shared(Role.EMPLOYER);
        assertThat(trajectories.standing(grid, uuid)).isPresent();
        sharing.end(municipality, uuid, share.uuid(), share.version());
        assertThat(trajectories.standing(grid, uuid)).isEmpty();
        assertThat(trajectories.save(grid, uuid, 0, named("late"))).isInstanceOf(SaveOutcome.Gone.class);
        assertThat(trajectories.open(municipality, uuid).orElseThrow().design()).isEqualTo(Designs.small());
    }

    @Test
    void a_role_that_sees_no_trajectory_cannot_be_let_in() {
        assertThat(share(Role.WORKPLACE_TRAINER)).isEqualTo(new ShareOutcome.Refused(ShareOutcome.Fault.ROLE));
    }

    @Test
    void a_copy_of_what_is_shared_is_the_guest_s_own_and_both_know_of_it() {
        shared(Role.EMPLOYER);
        UUID copy = trajectories.copy(grid, uuid, 1, "Onze versie").orElseThrow();
        var opened = trajectories.open(grid, copy).orElseThrow();
        assertThat(opened.about().isGuest()).isFalse();
        assertThat(opened.design()).isEqualTo(named("Onze versie"));
        assertThat(trajectories.open(municipality, copy)).isEmpty();
        assertThat(traces.page(GivenUser.auditor(accounts), TraceFilter.ALL, 0, 5))
                .anySatisfy(row -> assertThat(row.action()).isEqualTo(Action.TRAJECTORY_COPIED));
    }
}
