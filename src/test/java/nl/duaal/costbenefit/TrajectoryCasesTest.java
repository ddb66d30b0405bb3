package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Evaluation;
import nl.duaal.library.PriceUnit;
import nl.duaal.trajectory.MoneyOutcome;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.SaveOutcome;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.Designs;
import nl.duaal.trajectory.design.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The design of a trajectory and its case are one thing seen from two sides. */
@WholeApplication
class TrajectoryCasesTest {

    private static final String PRICE = "par_language_2_price";

    @Autowired
    private TrajectoryCases links;

    @Autowired
    private java.util.List<nl.duaal.trajectory.DesignListener> listeners;

    @Autowired
    private org.springframework.transaction.PlatformTransactionManager transactions;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseScenarios scenarios;

    @Autowired
    private CaseConflicts conflicts;

    @Autowired
    private AccountService accounts;

    private SignedIn user;
    private UUID trajectory;
    private UUID uuid;

    @BeforeEach
    void makeCase() {
        user = GivenUser.coordinator(accounts);
        trajectory = ((TrajectoryService.CreateOutcome.Created) trajectories.create(user, Designs.small())).uuid();
        uuid = opened();
    }

    private UUID opened() {
        return ((TrajectoryCases.Found.Case) links.open(user, trajectory)).uuid();
    }

    private EvaluatedCase now() {
        return cases.open(user, uuid).orElseThrow();
    }

    private OpenTrajectory design() {
        return trajectories.open(user, trajectory).orElseThrow();
    }

    private void edit(UnaryOperator<Design> edit) {
        OpenTrajectory before = design();
        assertThat(trajectories.save(user, trajectory, before.version(), edit.apply(before.design())))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    private void refine(String key, double value) {
        assertThat(cases.change(user, uuid, now().stored().version(), key, value))
                .isInstanceOf(ChangeOutcome.Changed.class);
    }

    private Evaluation strip() {
        return switch (trajectories.money(user, trajectory, design().design())) {
            case MoneyOutcome.Evaluated(var evaluation) -> evaluation;
            case MoneyOutcome.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static Block with(Block block, double hours, Figure price) {
        var before = block.price();
        if (before == null) throw new AssertionError(block.key());
        return new Block(
                block.key(),
                block.kind(),
                block.phase(),
                block.name(),
                block.fromWeek(),
                block.weeks(),
                hours,
                block.inPaidTime(),
                block.groupSize(),
                new nl.duaal.trajectory.design.Price(price, before.per()),
                block.payer(),
                block.work(),
                block.ledgers(),
                block.taught(),
                block.slots(),
                block.template(),
                block.responsible(),
                block.note());
    }

    private void price(double price) {
        edit(design -> design.withBlock("language_2", block -> with(block, block.hoursWeek(), Figure.of(price))));
    }

    /** Both sides say the same to the last bit. */
    private void sameOnBothSides() {
        Evaluation strip = strip();
        Evaluation inCase = now().evaluation();
        for (String party : inCase.model().parties()) {
            assertThat(strip.party(party).payback())
                    .isEqualTo(inCase.party(party).payback());
            assertThat(strip.party(party).npv()).isEqualTo(inCase.party(party).npv());
        }
        var row = cases.list(user).stream()
                .filter(one -> one.uuid().equals(uuid))
                .findFirst()
                .orElseThrow();
        assertThat(row.netPresentValue()).isEqualTo(strip.party("employer").npv());
    }

    @Test
    void a_trajectory_has_one_case_that_is_found_again() {
        assertThat(links.open(user, trajectory)).isEqualTo(new TrajectoryCases.Found.Case(uuid, false));
        assertThat(links.find(user, trajectory)).contains(uuid);
        assertThat(now().stored().origin().trajectory()).contains(trajectory);
        assertThat(now().stored().data().name()).isEqualTo("Klein traject");
        sameOnBothSides();
    }

    @Test
    void the_base_follows_the_design_and_what_was_refined_stays_over_it() {
        refine("par_candidates_per_start", 5);
        // € 300 × 5 candidates × 10 people
        assertThat(flow("test_1_cost")).isEqualTo(15_000);
        sameOnBothSides();
        price(110);
        // 12 hours × 17 weeks × € 110 × 2 groups
        assertThat(flow("language_2_cost")).isCloseTo(44_880, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(flow("test_1_cost")).isEqualTo(15_000);
        assertThat(now().stored().refinement("par_candidates_per_start")).isPresent();
        sameOnBothSides();
    }

    private double flow(String id) {
        return now().evaluation().flows().stream()
                .filter(result -> result.flow().id().equals(id))
                .findFirst()
                .orElseThrow()
                .total();
    }

    @Test
    void a_refinement_says_that_its_base_moved() {
        refine(PRICE, 120);
        assertThat(now().stored().movedBase(PRICE)).isEmpty();
        price(110);
        assertThat(now().stored().movedBase(PRICE)).isPresent();
        assertThat(now().stored().refinement(PRICE).orElseThrow().baseContent()).isEqualTo("100.0");
        // 12 hours × 17 weeks × € 120 × 2 groups, whatever the design says
        assertThat(flow("language_2_cost")).isCloseTo(48_960, org.assertj.core.api.Assertions.within(1e-6));
        sameOnBothSides();
    }

    @Test
    void a_refinement_of_a_block_that_is_gone_is_parked_and_comes_back_with_it() {
        refine(PRICE, 120);
        Block block = design().design().block("language_2").orElseThrow();
        edit(design -> design.withoutBlock("language_2"));
        assertThat(now().stored().isParked(PRICE)).isTrue();
        // it is called as it was called when it was there
        assertThat(now().stored().refinement(PRICE).orElseThrow().lastLabel()).contains("language_2");
        sameOnBothSides();
        edit(design -> {
            var blocks = new java.util.ArrayList<>(design.blocks());
            blocks.add(block);
            return design.withBlocks(blocks);
        });
        assertThat(now().stored().isParked(PRICE)).isFalse();
        assertThat(now().stored().refinement(PRICE).orElseThrow().lastLabel()).isNull();
        assertThat(flow("language_2_cost")).isCloseTo(48_960, org.assertj.core.api.Assertions.within(1e-6));
        sameOnBothSides();
    }

    @Test
    void a_refinement_with_which_the_base_would_not_be_sound_is_parked_with_the_reason_until_it_fits() {
        String candidates = "par_candidates_per_start";
        refine(candidates, 0);
        refine(PRICE, 120);
        // tests in groups of candidates: so many for each who starts, which is nobody now
        edit(design -> DesignEdit.block(design, "test_1", edit -> {
            edit.price = Designs.price(100, PriceUnit.GROUP_HOUR);
            edit.groupSize = 10;
            edit.hoursWeek = 2;
        }));
        var parked = now().stored().refinement(candidates).orElseThrow();
        assertThat(parked.parkedFor()).isEqualTo("divisionByZero");
        assertThat(now().stored().isParked(parked)).isTrue();
        assertThat(parked.newValue()).isZero();
        // 2 hours × 4 weeks × € 100 × 3 groups of 10: 3 candidates for each of 10, as the design says
        assertThat(flow("test_1_cost")).isCloseTo(2_400, org.assertj.core.api.Assertions.within(1e-6));
        // the other one does its work
        assertThat(flow("language_2_cost")).isCloseTo(48_960, org.assertj.core.api.Assertions.within(1e-6));
        sameOnBothSides();
        edit(design -> DesignEdit.block(design, "test_1", edit -> {
            edit.price = Designs.price(300, PriceUnit.PARTICIPANT);
            edit.groupSize = null;
        }));
        assertThat(now().stored().refinement(candidates).orElseThrow().parkedFor())
                .isNull();
        assertThat(flow("test_1_cost")).isZero();
        sameOnBothSides();
    }

    @Test
    void a_parked_change_can_be_taken_away_for_good() {
        refine(PRICE, 120);
        edit(design -> design.withoutBlock("language_2"));
        var stored = now().stored();
        assertThat(conflicts.save(user, uuid, CaseEdit.dropping(stored, PRICE))).isInstanceOf(EditOutcome.Saved.class);
        assertThat(now().stored().refinement(PRICE)).isEmpty();
        sameOnBothSides();
    }

    @Test
    void scenarios_survive_a_design_that_moves() {
        refine(PRICE, 120);
        var made = scenarios.create(user, uuid, new ScenarioData("Duurdere les", ""));
        var set = ((ScenarioOutcome.Done) made).now();
        var scenario = set.scenarios().getFirst().stored();
        assertThat(scenarios.change(user, uuid, scenario.uuid(), scenario.version(), PRICE, 150.0))
                .isInstanceOf(ScenarioOutcome.Done.class);
        price(90);
        edit(design -> design.withoutBlock("language_2"));
        var after = scenarios.list(user, uuid).orElseThrow().scenarios().getFirst();
        assertThat(after.parked()).containsExactly(new ScenarioValue(PRICE, 150));
        assertThat(after.evaluation()).isPresent();
        sameOnBothSides();
    }

    @Test
    void a_deleted_case_follows_too_and_comes_back() {
        refine(PRICE, 120);
        cases.delete(user, uuid);
        assertThat(links.find(user, trajectory)).isEmpty();
        price(80);
        assertThat(opened()).isEqualTo(uuid);
        assertThat(now().stored().movedBase(PRICE)).isPresent();
        sameOnBothSides();
    }

    @Test
    void only_who_may_write_cases_of_the_owner_gets_one() {
        var auditor = GivenUser.auditor(accounts);
        assertThatThrownBy(() -> links.open(auditor, trajectory)).isInstanceOf(AccessDeniedException.class);
        var other = GivenUser.employer(accounts);
        assertThat(links.open(other, trajectory)).isInstanceOf(TrajectoryCases.Found.Gone.class);
        assertThat(links.find(other, trajectory)).isEmpty();
    }

    @Test
    void the_case_of_a_trajectory_that_is_erased_stays_as_one_of_its_own() {
        refine(PRICE, 120);
        trajectories.delete(user, trajectory);
        new org.springframework.transaction.support.TransactionTemplate(transactions)
                .executeWithoutResult(status -> listeners.forEach(
                        listener -> listener.removed(user.organisation(), trajectory, "Klein traject")));
        var stored = now().stored();
        assertThat(stored.origin()).isEqualTo(new Origin(Origin.Kind.COPY, "Klein traject"));
        assertThat(stored.refinement(PRICE)).isPresent();
    }
}
