package nl.duaal.insight.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.costbenefit.TrajectoryCases;
import nl.duaal.costbenefit.TrajectorySizes;
import nl.duaal.insight.scaling.ScalingItem.Part;
import nl.duaal.insight.scaling.ScalingOutcome.Fault;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.TrajectorySharing;
import nl.duaal.trajectory.design.Designs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A scan by a coordinator, a colleague and an employer that is let in; and the money at other sizes. */
@WholeApplication
class ScalingTest {

    private static final ScalingOutcome SAVED = new ScalingOutcome.Saved();

    @Autowired
    private ScalingService scaling;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TrajectorySharing sharing;

    @Autowired
    private TrajectoryCases cases;

    @Autowired
    private AccountService accounts;

    private SignedIn maker;
    private SignedIn analyst;
    private SignedIn employer;
    private UUID trajectory;

    @BeforeEach
    void given() {
        maker = GivenUser.coordinator(accounts);
        analyst = GivenCohort.as(accounts.signedIn("analist").orElseThrow(), Role.ANALYST);
        employer = GivenUser.employer(accounts);
        trajectory = ((TrajectoryService.CreateOutcome.Created) trajectories.create(maker, Designs.small())).uuid();
        var partner = sharing.partners(maker).stream()
                .filter(one -> one.name().equals(employer.organisationName()))
                .findFirst()
                .orElseThrow();
        sharing.share(maker, trajectory, new ShareData(partner.uuid(), Role.EMPLOYER, sharing.today(), null));
        assertThat(scaling.begin(maker, trajectory)).isEqualTo(SAVED);
    }

    private ScanItem item(SignedIn user, String key) {
        return scan(user).items().stream()
                .filter(one -> one.item().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Scan scan(SignedIn user) {
        return scaling.again(user, trajectory).orElseThrow().scan().orElseThrow();
    }

    @Test
    void a_scan_has_six_criteria_four_factors_and_seven_points() {
        assertThat(scan(maker).of(Part.CRITERION)).hasSize(6);
        assertThat(scan(maker).of(Part.FACTOR)).hasSize(4);
        assertThat(scan(maker).of(Part.POINT)).hasSize(7);
        assertThat(scan(maker).least()).isEqualTo(3);
        assertThat(scaling.begin(maker, trajectory)).isEqualTo(new ScalingOutcome.Refused(Fault.OPEN_ALREADY));
    }

    @Test
    void a_mark_needs_what_it_rests_on() {
        assertThat(scaling.mark(maker, trajectory, "direction", 0, 4, " "))
                .isEqualTo(new ScalingOutcome.Refused(Fault.EVIDENCE));
        assertThat(scaling.mark(maker, trajectory, "driver", 0, 4, "geen cijfer voor een aandachtspunt"))
                .isInstanceOf(ScalingOutcome.Gone.class);
        assertThatThrownBy(() -> scaling.mark(maker, trajectory, "direction", 0, 6, "te veel"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(item(maker, "direction").given()).isZero();
    }

    @Test
    void nobody_sees_others_before_they_said_it_themselves() {
        scaling.mark(maker, trajectory, "finance", 0, 2, "Het geld stopt volgend jaar.");
        scaling.mark(employer, trajectory, "finance", 0, 5, "Wij betalen zelf.");
        assertThat(item(analyst, "finance").marks()).isEmpty();
        assertThat(item(analyst, "finance").mean()).isEmpty();
        assertThat(item(analyst, "finance").given()).isEqualTo(2);
        scaling.mark(analyst, trajectory, "finance", 0, 3, "Er ligt een voorstel.");
        var seen = item(analyst, "finance");
        assertThat(seen.marks()).extracting(GivenMark::mark).containsExactly(2, 3, 5);
        assertThat(seen.spread()).isEqualTo(3);
        assertThat(seen.mean().orElseThrow()).isCloseTo(10 / 3.0, within(1e-9));
        assertThat(seen.highest().orElseThrow().organisation()).isEqualTo(employer.organisationName());
        assertThat(seen.lowest().orElseThrow().byName()).isEqualTo(maker.displayName());
        // once it is closed everybody who reads it sees all of it, and nothing changes
        scaling.mark(maker, trajectory, "law", 0, 3, "Er zijn drie obstakels.");
        assertThat(item(employer, "law").marks()).isEmpty();
        assertThat(scaling.close(maker, trajectory, scan(maker).version())).isEqualTo(SAVED);
        assertThat(item(employer, "law").marks()).hasSize(1);
        assertThat(scaling.mark(employer, trajectory, "law", 0, 1, "te laat")).isInstanceOf(ScalingOutcome.Gone.class);
    }

    @Test
    void an_own_mark_changes_by_its_version() {
        scaling.mark(maker, trajectory, "law", 0, 2, "Twee regels in de weg.");
        assertThat(scaling.mark(maker, trajectory, "law", 0, 3, "Eén is opgelost."))
                .isEqualTo(SAVED);
        assertThat(scaling.mark(maker, trajectory, "law", 0, 1, "oud")).isInstanceOf(ScalingOutcome.Outdated.class);
        assertThat(item(maker, "law").marks()).singleElement().satisfies(one -> {
            assertThat(one.mark()).isEqualTo(3);
            assertThat(one.version()).isEqualTo(1);
        });
    }

    @Test
    void it_can_grow_only_where_every_item_is_agreed_on_three_or_more() {
        assertThat(scaling.conclude(maker, trajectory, "direction", 0, 4, "Eens."))
                .isEqualTo(new ScalingOutcome.Refused(Fault.OWN_FIRST));
        assertThat(scan(maker).inTheWay()).hasSize(10);
        for (var one : scan(maker).marked()) {
            String key = one.item().key();
            scaling.mark(maker, trajectory, key, 0, 4, "Gezien en besproken.");
            assertThat(scaling.conclude(maker, trajectory, key, 0, key.equals("finance") ? 2 : 3, "Besproken."))
                    .isEqualTo(SAVED);
        }
        assertThat(scan(maker).isScalable()).isFalse();
        assertThat(scan(maker).inTheWay()).singleElement().satisfies(one -> {
            assertThat(one.item().item().key()).isEqualTo("finance");
            assertThat(one.why()).isEqualTo(Scan.Obstacle.TOO_LOW);
        });
        assertThat(scaling.conclude(maker, trajectory, "finance", 0, 3, "Staat in de begroting."))
                .isEqualTo(SAVED);
        assertThat(scan(maker).isScalable()).isTrue();
        assertThat(scaling.settle(maker, trajectory, "driver", 0, false, "Nog te benoemen."))
                .isEqualTo(SAVED);
        assertThat(item(maker, "driver").conclusion().settled()).isFalse();
    }

    @Test
    void a_guest_gives_marks_and_reads_lessons_and_does_no_more() {
        assertThat(scaling.saveLesson(maker, trajectory, null, 0, "Begin vroeg met taal op de werkvloer."))
                .isEqualTo(SAVED);
        assertThat(scaling.again(employer, trajectory).orElseThrow().lessons())
                .singleElement()
                .satisfies(one -> assertThat(one.organisation()).isEqualTo(maker.organisationName()));
        assertThatThrownBy(() -> scaling.saveLesson(employer, trajectory, null, 0, "Van ons"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> scaling.conclude(employer, trajectory, "law", 0, 3, "Van ons"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> scaling.begin(analyst, trajectory)).isInstanceOf(AccessDeniedException.class);
        assertThat(scaling.sizes(employer, trajectory)).isEmpty();
    }

    @Test
    void groups_grow_in_steps_and_limits_are_hit() {
        assertThat(scaling.sizes(maker, trajectory)).isEmpty();
        assertThat(cases.open(maker, trajectory)).isInstanceOf(TrajectoryCases.Found.Case.class);
        scaling.saveLimit(maker, trajectory, null, 0, new Limit.Data("Plaatsen", 30, "Toezegging van twee depots"));
        var sizes = scaling.sizes(maker, trajectory).orElseThrow();
        assertThat(sizes.mainParty()).isEqualTo("employer");
        assertThat(sizes.all()).extracting(TrajectorySizes.Size::participants).containsExactly(10, 30, 100);
        // five in a group
        assertThat(sizes.all())
                .extracting(one -> List.copyOf(one.groups().values()))
                .containsExactly(List.of(2), List.of(6), List.of(20));
        var ten = sizes.all().get(0);
        var thirty = sizes.all().get(1);
        // an employer pays for each head only
        assertThat(thirty.netPresentValue()).isCloseTo(3 * ten.netPresentValue(), within(0.01));
        assertThat(thirty.costPerHead()).isCloseTo(ten.costPerHead(), within(0.01));
        assertThat(thirty.paybackMonths()).isCloseTo(11.8947, within(0.0001));
        assertThat(ten.paybackMonths()).isCloseTo(11.8947, within(0.0001));
        var limit = scaling.again(maker, trajectory).orElseThrow().limits().getFirst();
        assertThat(limit.isHitBy(30)).isFalse();
        assertThat(limit.isHitBy(31)).isTrue();
        assertThat(scaling.removeLimit(maker, trajectory, limit.uuid(), 5)).isInstanceOf(ScalingOutcome.Outdated.class);
        assertThat(scaling.removeLimit(maker, trajectory, limit.uuid(), 0)).isEqualTo(SAVED);
    }
}
