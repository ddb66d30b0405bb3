package nl.duaal.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.library.LibraryService;
import nl.duaal.library.OwnAmountData;
import nl.duaal.library.OwnOutcome;
import nl.duaal.trajectory.check.DesignRules;
import nl.duaal.trajectory.check.GivenDesign;
import nl.duaal.trajectory.check.Rule;
import nl.duaal.trajectory.check.RuleFinding;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes against the law is not proposed or published without a reason; on a real MariaDB, with the real library. */
@WholeApplication
class TrajectoryReasonsTest {

    private static final String KEY = "minimumWage:block.work0";

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private LibraryService library;

    @Autowired
    private AccountService accounts;

    private SignedIn coordinator;

    @BeforeEach
    void signIn() {
        coordinator = GivenUser.coordinator(accounts);
    }

    private static Design paying(double wage) {
        return GivenDesign.learning(20, ContractForm.TEMPORARY).work(24, wage).design();
    }

    private static Design with(Design design, String reason) {
        return DesignEdit.of(design, edit -> edit.reasons = Map.of(KEY, reason));
    }

    private UUID created(Design design) {
        return ((TrajectoryService.CreateOutcome.Created) trajectories.create(coordinator, design)).uuid();
    }

    private OpenTrajectory open(UUID uuid) {
        return trajectories.open(coordinator, uuid).orElseThrow();
    }

    @Test
    void a_wage_below_the_minimum_is_not_proposed_without_a_reason() {
        UUID uuid = created(paying(12));
        var outcome = trajectories.propose(coordinator, uuid, open(uuid).version());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Unreasoned.class,
                        refused -> assertThat(refused.findings())
                                .extracting(RuleFinding::key)
                                .containsExactly(KEY));
        assertThat(open(uuid).state()).isEqualTo(DesignState.DRAFT);
    }

    @Test
    void with_a_reason_it_is_proposed_and_the_reason_stays_with_the_design() {
        UUID uuid = created(with(paying(12), "De cao wordt op 1 februari algemeen verbindend."));
        assertThat(trajectories.propose(coordinator, uuid, open(uuid).version()))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(open(uuid).state()).isEqualTo(DesignState.PROPOSED);
        assertThat(open(uuid).design().reasons()).containsKey(KEY);
    }

    @Test
    void what_was_proposed_before_the_law_moved_is_not_agreed_to_without_a_reason() {
        UUID uuid = created(paying(16));
        var proposed = trajectories.propose(coordinator, uuid, open(uuid).version());
        assertThat(proposed).isInstanceOf(SaveOutcome.Saved.class);
        var colleague = GivenUser.administrator(accounts);
        var publisher = new SignedIn(
                colleague.account(),
                colleague.displayName(),
                coordinator.organisation(),
                coordinator.organisationName(),
                Role.COORDINATOR);
        var higher = new OwnAmountData(
                "wml.hour", new BigDecimal("17"), LocalDate.of(2020, 1, 1), null, "proef met een hoger minimumloon");
        var own = (OwnOutcome.Saved) library.addAmount(coordinator, higher);
        try {
            assertThat(trajectories.publish(publisher, uuid, open(uuid).version()))
                    .isInstanceOfSatisfying(
                            SaveOutcome.Unreasoned.class,
                            refused -> assertThat(refused.findings())
                                    .extracting(RuleFinding::key)
                                    .containsExactly(KEY));
            assertThat(open(uuid).state()).isEqualTo(DesignState.PROPOSED);
        } finally {
            library.removeAmount(coordinator, own.uuid(), own.version());
        }
        assertThat(trajectories.publish(publisher, uuid, open(uuid).version())).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void a_design_that_keeps_to_the_law_needs_no_reason() {
        UUID uuid = created(paying(16));
        assertThat(trajectories.propose(coordinator, uuid, open(uuid).version()))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void a_reason_that_is_too_long_is_refused_at_its_place() {
        var outcome = trajectories.create(coordinator, with(paying(12), "x".repeat(2001)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TrajectoryService.CreateOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.place())
                                .containsExactly("reasons." + KEY));
    }

    @Test
    void the_library_has_every_rule_that_is_checked_and_every_number_of_the_forecasts() {
        var keys = library.rules(coordinator).stream().map(rule -> rule.key()).toList();
        assertThat(keys).containsAll(Arrays.stream(Rule.values()).map(Rule::law).toList());
        var amounts = library.amounts(coordinator);
        for (String key : new String[] {
            "atw.average4.max_hours",
            "atw.average16.max_hours",
            "atw.break.after_hours",
            "atw.break.long_min_minutes",
            "language.attendance",
            "language.spread",
            "language.workplace_bonus",
            "language.workplace_malus",
            "language.workplace_bonus_hours",
            "language.hours.A0_A2.middle",
            "language.hours.A2_B1.high",
            "language.hours.B1_B2.low",
            "trainer.apprentices",
            "coach.week_hours",
            "benefit.single_net",
            "benefit.couple_net",
            "release.share",
            "release.max_month",
            "release.months",
            "load.week.soft_hours",
            "load.week.strong_hours"
        }) {
            assertThat(amounts.series(key)).as(key).isPresent();
        }
    }

    @Test
    void every_number_that_a_check_asks_of_the_library_is_there() {
        // what each breaks with the real numbers: nothing of it can be found where a number is missing
        var knowledge = trajectories.knowledge(coordinator, created(paying(16)));
        var heavy = GivenDesign.learning(52, ContractForm.TEMPORARY)
                .work(61, 12)
                .at(java.time.DayOfWeek.MONDAY, 6, 14)
                .at(java.time.DayOfWeek.TUESDAY, 3, 12)
                .subsidy("sowis", 8000)
                .design();
        assertThat(DesignRules.check(heavy, knowledge))
                .extracting(RuleFinding::rule)
                .contains(
                        Rule.WEEK_TOO_LONG,
                        Rule.AVERAGE_4,
                        Rule.AVERAGE_16,
                        Rule.SHIFT_TOO_LONG,
                        Rule.NIGHT_TOO_LONG,
                        Rule.DAILY_REST,
                        Rule.LOAD_STRONG,
                        Rule.CHILDCARE_TIMES,
                        Rule.MINIMUM_WAGE,
                        Rule.SOWIS_PEOPLE,
                        Rule.DE_MINIMIS);
    }
}
