package nl.duaal.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.draft.Draft;
import nl.duaal.draft.DraftSubject;
import nl.duaal.draft.Drafts;
import nl.duaal.trajectory.TrajectoryService.CreateOutcome;
import nl.duaal.trajectory.design.Designs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Thirty days after a trajectory was deleted, on a real MariaDB. */
@WholeApplication
class TrajectoryRetentionTest {

    private static final List<String> CONTENTS = List.of(
            "SELECT COUNT(*) FROM trajectory_version v JOIN trajectory t ON t.id = v.trajectory_id WHERE t.uuid = ?",
            "SELECT COUNT(*) FROM trajectory WHERE uuid = ?",
            "SELECT COUNT(*) FROM share WHERE subject_uuid = ?",
            "SELECT COUNT(*) FROM draft WHERE subject_uuid = ?");

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TrajectorySharing shares;

    @Autowired
    private TrajectoryBin bin;

    @Autowired
    private TrajectoryBinStore store;

    @Autowired
    private List<DesignListener> listeners;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Traces traces;

    @Autowired
    private AccountService accounts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate db;

    private SignedIn coordinator;

    @BeforeEach
    void signIn() {
        coordinator = GivenUser.coordinator(accounts);
    }

    private int removeIn(Duration from) {
        var then = Clock.fixed(Instant.now().plus(from), ZoneOffset.UTC);
        return new TrajectoryRetention(store, listeners, sharing, drafts, traces, then, transactions).remove();
    }

    private List<Integer> left(UUID uuid) {
        return CONTENTS.stream()
                .map(sql -> db.queryForObject(sql, Integer.class, uuid.toString()))
                .toList();
    }

    private UUID withEverything() {
        var uuid = ((CreateOutcome.Created) trajectories.create(coordinator, Designs.small())).uuid();
        var partner = sharing.partners(coordinator).getFirst().uuid();
        assertThat(shares.share(coordinator, uuid, new ShareData(partner, Role.EMPLOYER, LocalDate.now(), null)))
                .isInstanceOf(ShareOutcome.Done.class);
        drafts.keep(coordinator, new DraftSubject("TRAJECTORY", uuid), "note", "Over", new Draft.Base(0, ""));
        return uuid;
    }

    @Test
    void a_deleted_trajectory_is_in_the_bin_until_it_is_put_back() {
        var uuid = withEverything();
        assertThat(bin.list(coordinator)).extracting(DeletedTrajectory::uuid).doesNotContain(uuid);
        trajectories.delete(coordinator, uuid);
        assertThat(bin.list(coordinator)).first().satisfies(gone -> {
            assertThat(gone.uuid()).isEqualTo(uuid);
            assertThat(gone.name()).isEqualTo("Klein traject");
            assertThat(gone.deletedBy()).isEqualTo(coordinator.displayName());
            assertThat(Duration.between(gone.deletedAt(), gone.until())).isEqualTo(Duration.ofDays(30));
        });
        assertThat(trajectories.restore(coordinator, uuid)).isTrue();
        assertThat(bin.list(coordinator)).extracting(DeletedTrajectory::uuid).doesNotContain(uuid);
    }

    @Test
    void a_deleted_trajectory_goes_after_thirty_days_with_everything_of_it_but_its_traces() {
        var uuid = withEverything();
        var kept = withEverything();
        trajectories.delete(coordinator, uuid);
        removeIn(Duration.ofDays(30).minusHours(1));
        assertThat(left(uuid)).containsExactly(1, 1, 1, 1);
        assertThat(removeIn(Duration.ofDays(30).plusHours(1))).isPositive();
        assertThat(left(uuid)).containsExactly(0, 0, 0, 0);
        assertThat(left(kept)).containsExactly(1, 1, 1, 1);
        assertThat(trajectories.restore(coordinator, uuid)).isFalse();
        assertThat(db.queryForList(
                        "SELECT action FROM trace WHERE subject_uuid = ? ORDER BY position",
                        String.class,
                        uuid.toString()))
                .contains(Action.TRAJECTORY_CREATED.name(), Action.TRAJECTORY_REMOVED.name());
    }

    @Test
    void nothing_comes_back_after_thirty_days_even_when_it_is_still_there() {
        var uuid = withEverything();
        trajectories.delete(coordinator, uuid);
        db.update("UPDATE trajectory SET deleted_at = deleted_at - INTERVAL 31 DAY WHERE uuid = ?", uuid.toString());
        assertThat(trajectories.restore(coordinator, uuid)).isFalse();
        assertThat(bin.list(coordinator)).extracting(DeletedTrajectory::uuid).doesNotContain(uuid);
        db.update("UPDATE trajectory SET deleted_at = now(6) WHERE uuid = ?", uuid.toString());
        assertThat(trajectories.restore(coordinator, uuid)).isTrue();
    }
}
