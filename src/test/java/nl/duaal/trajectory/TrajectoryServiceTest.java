package nl.duaal.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model;
import nl.duaal.trajectory.TrajectoryService.CreateOutcome;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.DesignProblem;
import nl.duaal.trajectory.design.Designs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Designs kept in versions, on a real MariaDB. */
@WholeApplication
class TrajectoryServiceTest {

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    private SignedIn maker;
    private SignedIn colleague;
    private SignedIn elsewhere;

    @BeforeEach
    void signIn() {
        maker = GivenUser.coordinator(accounts);
        // somebody else of the same municipality, who may publish
        var other = GivenUser.administrator(accounts);
        colleague = new SignedIn(
                other.account(),
                other.displayName(),
                maker.organisation(),
                maker.organisationName(),
                Set.of(Role.COORDINATOR),
                false,
                null);
        elsewhere = GivenUser.employer(accounts);
    }

    private UUID made() {
        return ((CreateOutcome.Created) trajectories.create(maker, Designs.small())).uuid();
    }

    private OpenTrajectory open(UUID uuid) {
        return trajectories.open(maker, uuid).orElseThrow();
    }

    private static OpenTrajectory saved(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved) outcome).now();
    }

    private static Design named(String name) {
        return DesignEdit.of(Designs.small(), edit -> edit.name = name);
    }

    @Test
    void a_design_is_kept_as_it_was_made() {
        var opened = open(made());
        assertThat(opened.design()).isEqualTo(Designs.small());
        assertThat(opened.number()).isEqualTo(1);
        assertThat(opened.state()).isEqualTo(DesignState.DRAFT);
        assertThat(opened.isOpenForEdits()).isTrue();
    }

    @Test
    void another_organisation_sees_nothing_of_it() {
        UUID uuid = made();
        assertThat(trajectories.open(elsewhere, uuid)).isEmpty();
        assertThat(trajectories.versions(elsewhere, uuid)).isEmpty();
        assertThat(trajectories.list(elsewhere)).extracting(TrajectoryRow::uuid).doesNotContain(uuid);
        assertThat(trajectories.save(elsewhere, uuid, 0, named("theirs"))).isInstanceOf(SaveOutcome.Gone.class);
        assertThat(trajectories.delete(elsewhere, uuid)).isFalse();
        assertThat(open(uuid).design().name()).isEqualTo("Klein traject");
    }

    @Test
    void who_may_not_write_is_refused() {
        UUID uuid = made();
        var reader = new SignedIn(
                maker.account(),
                maker.displayName(),
                maker.organisation(),
                maker.organisationName(),
                Set.of(Role.COACH),
                false,
                null);
        assertThat(trajectories.open(reader, uuid)).isPresent();
        assertThatThrownBy(() -> trajectories.save(reader, uuid, 0, named("other")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_save_on_an_older_version_changes_nothing_and_shows_what_is_there() {
        UUID uuid = made();
        long version = open(uuid).version();
        saved(trajectories.save(maker, uuid, version, named("first")));
        var outcome = trajectories.save(colleague, uuid, version, named("second"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Outdated.class,
                        outdated -> assertThat(outdated.now().design().name()).isEqualTo("first"));
        assertThat(open(uuid).design().name()).isEqualTo("first");
    }

    @Test
    void a_design_that_cannot_be_is_refused_at_its_place() {
        UUID uuid = made();
        var outcome = trajectories.save(
                maker, uuid, 0, DesignEdit.block(Designs.small(), "language_2", block -> block.weeks = -3));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(DesignProblem::place)
                                .contains("block.language_2.weeks"));
        assertThat(open(uuid).design()).isEqualTo(Designs.small());
    }

    @Test
    void who_proposed_a_version_does_not_publish_it() {
        UUID uuid = made();
        var proposed = saved(trajectories.propose(maker, uuid, 0));
        assertThat(proposed.state()).isEqualTo(DesignState.PROPOSED);
        assertThat(trajectories.publish(maker, uuid, proposed.version())).isInstanceOf(SaveOutcome.NotNow.class);
        var published = saved(trajectories.publish(colleague, uuid, proposed.version()));
        assertThat(published.state()).isEqualTo(DesignState.PUBLISHED);
        assertThat(published.row().proposedBy()).isEqualTo(maker.displayName());
        assertThat(published.row().publishedBy()).isEqualTo(colleague.displayName());
    }

    @Test
    void only_a_draft_changes() {
        UUID uuid = made();
        var proposed = saved(trajectories.propose(maker, uuid, 0));
        assertThat(trajectories.save(maker, uuid, proposed.version(), named("late")))
                .isInstanceOf(SaveOutcome.NotNow.class);
        var back = saved(trajectories.sendBack(colleague, uuid, proposed.version()));
        assertThat(saved(trajectories.save(maker, uuid, back.version(), named("again")))
                        .design()
                        .name())
                .isEqualTo("again");
    }

    @Test
    void a_next_version_begins_with_the_design_of_the_published_one_and_leaves_that_alone() {
        UUID uuid = made();
        var proposed = saved(trajectories.propose(maker, uuid, 0));
        assertThat(trajectories.nextVersion(maker, uuid, proposed.version())).isInstanceOf(SaveOutcome.NotNow.class);
        var published = saved(trajectories.publish(colleague, uuid, proposed.version()));
        var next = saved(trajectories.nextVersion(maker, uuid, published.version()));
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.state()).isEqualTo(DesignState.DRAFT);
        saved(trajectories.save(maker, uuid, next.version(), named("second version")));
        assertThat(trajectories.versions(maker, uuid))
                .extracting(VersionRow::number)
                .containsExactly(2, 1);
        assertThat(trajectories.open(maker, uuid, 1).orElseThrow().design().name())
                .isEqualTo("Klein traject");
        assertThat(open(uuid).design().name()).isEqualTo("second version");
    }

    @Test
    void what_was_deleted_comes_back_as_it_was() {
        UUID uuid = made();
        assertThat(trajectories.delete(maker, uuid)).isTrue();
        assertThat(trajectories.open(maker, uuid)).isEmpty();
        assertThat(trajectories.restore(maker, uuid)).isTrue();
        assertThat(open(uuid).design()).isEqualTo(Designs.small());
    }

    @Test
    void a_published_version_is_copied_into_the_first_draft_of_another_trajectory() {
        UUID uuid = made();
        var proposed = saved(trajectories.propose(maker, uuid, 0));
        var published = saved(trajectories.publish(colleague, uuid, proposed.version()));
        saved(trajectories.nextVersion(maker, uuid, published.version()));
        UUID copy = trajectories.copy(maker, uuid, 1, "Klein traject (kopie)").orElseThrow();
        var opened = open(copy);
        assertThat(opened.design()).isEqualTo(named("Klein traject (kopie)"));
        assertThat(opened.number()).isEqualTo(1);
        assertThat(opened.isOpenForEdits()).isTrue();
        assertThat(opened.row().proposedBy()).isNull();
        assertThat(trajectories.copy(maker, uuid, 9, "none")).isEmpty();
        assertThat(trajectories.copy(elsewhere, uuid, 1, "none")).isEmpty();
    }

    @Test
    void two_people_of_the_same_name_are_told_apart() {
        UUID uuid = made();
        var proposed = saved(trajectories.propose(maker, uuid, 0));
        var namesake = new SignedIn(
                colleague.account(),
                maker.displayName(),
                maker.organisation(),
                maker.organisationName(),
                Set.of(Role.COORDINATOR),
                false,
                null);
        assertThat(proposed.row().isProposedBy(maker.account())).isTrue();
        assertThat(proposed.row().isProposedBy(namesake.account())).isFalse();
        saved(trajectories.publish(namesake, uuid, proposed.version()));
    }

    @Test
    void the_money_of_a_design_is_that_of_its_model() {
        UUID uuid = made();
        var outcome = trajectories.money(maker, uuid, Designs.small());
        // output 243,360 − lessons 40,800 − screening 9,000
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        MoneyOutcome.Evaluated.class,
                        evaluated -> assertThat(evaluated
                                        .evaluation()
                                        .party(Model.SOCIETY)
                                        .total())
                                .isCloseTo(193_560, org.assertj.core.api.Assertions.within(1e-6)));
        assertThat(List.of(open(uuid).version())).containsExactly(0L);
    }
}
