package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceResult;
import nl.duaal.access.TraceRow;
import nl.duaal.engine.Comparison;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Variant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Scenarios on a real MariaDB; figures are worked out by hand or those of the specification's own cases. */
@WholeApplication
class CaseScenariosTest {

    /** From the specification's energy-technician.expected.json. */
    private static final double TECHNICIAN_TOTAL = 1062930.8808917156;

    /**
     * At 25% a year a euro after a year is worth 0.80 and after two years 0.64. The employer pays 1,000 at the start,
     * gets a subsidy of 600 after a year and 500 worth of work after two: -1,000 + 480 + 320 = -200.
     */
    private static final String BY_HAND = """
            {"name": "By hand", "start": "2027-01", "periodsPerYear": 1, "horizon": 3, "participants": 1,
             "discountRate": 0.25, "parties": ["employer", "state"],
             "parameters": [{"name": "work", "label": "Werk", "value": 500}],
             "phases": [{"id": "job"}],
             "flows": [
               {"id": "cost", "payer": "employer", "amount": 1000, "when": {"timing": "once", "phase": "job", "at": 0}},
               {"id": "aid", "label": "Steun", "category": "subsidy", "payer": "state", "receiver": "employer",
                "amount": 600, "when": {"timing": "once", "phase": "job", "at": 1}},
               {"id": "work", "receiver": "employer", "amount": "work",
                "when": {"timing": "once", "phase": "job", "at": 2}}]}""";

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseScenarios scenarios;

    @Autowired
    private CaseSharing sharing;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DataSource database;

    private SignedIn coordinator;
    private SignedIn employer;

    @BeforeEach
    void signIn() {
        coordinator = GivenUser.coordinator(accounts);
        employer = GivenUser.employer(accounts);
    }

    private UUID byHand() {
        var made = cases.createFromFile(coordinator, "hand.json", BY_HAND.getBytes(StandardCharsets.UTF_8));
        assertThat(made).isInstanceOf(CreateOutcome.Created.class);
        return ((CreateOutcome.Created) made).uuid();
    }

    private static ScenarioData named(String name) {
        return new ScenarioData(name, "");
    }

    private static EvaluatedScenario done(ScenarioOutcome outcome) {
        assertThat(outcome).isInstanceOf(ScenarioOutcome.Done.class);
        var done = (ScenarioOutcome.Done) outcome;
        return done.now().find(done.scenario()).orElseThrow();
    }

    private EvaluatedScenario empty(UUID uuid, String name) {
        return done(scenarios.create(coordinator, uuid, named(name)));
    }

    private EvaluatedScenario ready(UUID uuid, Variant.Kind kind, String subject) {
        return done(scenarios.createReady(coordinator, uuid, new ReadyScenario(kind, subject), named("ready")));
    }

    private EvaluatedScenario change(UUID uuid, EvaluatedScenario scenario, String key, Double value) {
        var stored = scenario.stored();
        return done(scenarios.change(coordinator, uuid, stored.uuid(), stored.version(), key, value));
    }

    private ScenarioSet list(UUID uuid) {
        return scenarios.list(coordinator, uuid).orElseThrow();
    }

    private static Evaluation figures(EvaluatedScenario scenario) {
        return scenario.evaluation().orElseThrow();
    }

    @Test
    void figures_are_those_worked_out_by_hand() {
        var uuid = byHand();
        var base = list(uuid).base().evaluation().party("employer");
        assertThat(base.npv()).isCloseTo(-200, within(1e-9));
        assertThat(base.total()).isCloseTo(100, within(1e-9));

        var more = figures(change(uuid, empty(uuid, "more work"), "par_work", 1000.0))
                .party("employer");
        assertThat(more.npv()).isCloseTo(120, within(1e-9));
        assertThat(more.total()).isCloseTo(600, within(1e-9));

        var without = figures(ready(uuid, Variant.Kind.NO_SUBSIDIES, "")).party("employer");
        assertThat(without.npv()).isCloseTo(-680, within(1e-9));
        assertThat(without.total()).isCloseTo(-500, within(1e-9));
        assertThat(without.payback()).isNull();
        assertThat(without.peakFunding()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void what_makes_the_difference_adds_up_to_the_last_bit() {
        var uuid = byHand();
        var both = change(uuid, ready(uuid, Variant.Kind.NO_SUBSIDIES, ""), "par_work", 1000.0);
        var base = list(uuid).base().evaluation();

        var reasons = Comparison.of(base, figures(both), "employer");

        assertThat(reasons.lines())
                .extracting(line -> line.flow().id())
                .as("480 less comes before 320 more")
                .containsExactly("aid", "work");
        assertThat(reasons.lines().get(0).difference()).isCloseTo(-480, within(1e-9));
        assertThat(reasons.lines().get(1).difference()).isCloseTo(320, within(1e-9));
        double sum = 0;
        for (var line : reasons.lines()) sum += line.difference();
        assertThat(sum)
                .isEqualTo(figures(both).party("employer").npv()
                        - base.party("employer").npv());
    }

    @Test
    void a_cliff_is_a_subsidy_that_ends_and_decides() {
        var cliffs = Variant.cliffs(list(byHand()).base().evaluation(), "employer");
        assertThat(cliffs).singleElement().satisfies(cliff -> {
            assertThat(cliff.flow().id()).isEqualTo("aid");
            assertThat(cliff.lastPoint()).isEqualTo(1);
        });
    }

    @Test
    void without_one_subsidy_of_a_template_its_amount_is_missing_and_nothing_else() {
        var uuid = cases.createFromTemplate(coordinator, "energy-technician");
        var without = figures(ready(uuid, Variant.Kind.WITHOUT_SUBSIDY, "sowis"));
        // 6,000 for each of four places
        assertThat(without.party("employer").total()).isCloseTo(TECHNICIAN_TOTAL - 24_000, within(1e-6));
        assertThat(without.flows()).extracting(flow -> flow.flow().id()).doesNotContain("sowis");
    }

    @Test
    void every_ready_made_scenario_has_the_figures_of_its_variant() {
        var uuid = cases.createFromTemplate(coordinator, "rail-track-worker");
        var model = list(uuid).base().evaluation().model();
        var offered = ReadyScenario.of(model);
        assertThat(offered)
                .extracting(ReadyScenario::kind)
                .containsSubsequence(
                        Variant.Kind.NO_SUBSIDIES,
                        Variant.Kind.WITHOUT_SUBSIDY,
                        Variant.Kind.MORE_DROPOUT,
                        Variant.Kind.TIGHT_LABOUR_MARKET,
                        Variant.Kind.SLACK_LABOUR_MARKET,
                        Variant.Kind.PLACES);
        assertThat(offered)
                .as("ten places is what it has")
                .doesNotContain(new ReadyScenario(Variant.Kind.PLACES, "10"));
        for (Variant variant : Variant.of(model)) {
            var made = ready(uuid, variant.kind(), variant.subject());
            var expected = ((Outcome.Ok<Evaluation>) nl.duaal.engine.Engine.evaluate(variant.model())).value();
            assertThat(figures(made).party("employer").npv())
                    .as(variant.kind() + variant.subject())
                    .isCloseTo(expected.party("employer").npv(), within(1e-6));
            scenarios.delete(coordinator, uuid, made.stored().uuid());
        }
    }

    @Test
    void it_moves_along_with_the_case() {
        var uuid = byHand();
        ready(uuid, Variant.Kind.NO_SUBSIDIES, "");
        cases.change(coordinator, uuid, 0, "par_work", 2000);
        // -1,000 + 0.64 times 2,000
        assertThat(figures(list(uuid).scenarios().getFirst()).party("employer").npv())
                .isCloseTo(280, within(1e-9));
    }

    @Test
    void a_value_for_what_the_case_no_longer_has_is_parked_and_kept() {
        var uuid = byHand();
        var scenario = change(uuid, empty(uuid, "parked"), "par_work", 1000.0);
        JdbcClient.create(database)
                .sql("UPDATE cost_benefit_case SET base_model = replace(replace(base_model, '\"name\": \"work\"',"
                        + " '\"name\": \"labour\"'), '\"amount\": \"work\"', '\"amount\": \"labour\"')"
                        + " WHERE uuid = ?")
                .param(uuid.toString())
                .update();

        var found = list(uuid).find(scenario.stored().uuid()).orElseThrow();

        assertThat(found.parked()).containsExactly(new ScenarioValue("par_work", 1000));
        assertThat(figures(found).party("employer").npv()).as("as the base").isCloseTo(-200, within(1e-9));
        var emptied = change(uuid, found, "par_work", null);
        assertThat(emptied.stored().values()).isEmpty();
        assertThatThrownBy(() -> change(uuid, emptied, "par_work", 3.0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_scenario_that_no_longer_fits_says_why_and_stays() {
        var uuid = byHand();
        var scenario = empty(uuid, "unfit");
        var refused = scenarios.change(coordinator, uuid, scenario.stored().uuid(), 0, "cohort_discount_rate", -1.0);
        assertThat(refused).isInstanceOf(ScenarioOutcome.Refused.class);
        JdbcClient.create(database)
                .sql("INSERT INTO scenario_value (organisation_id, scenario_id, input_key, new_value)"
                        + " SELECT organisation_id, id, 'cohort_discount_rate', -1 FROM scenario WHERE uuid = ?")
                .param(scenario.stored().uuid().toString())
                .update();
        var found = list(uuid).scenarios().getFirst();
        assertThat(found.evaluation()).isEmpty();
        assertThat(found.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(figures(change(uuid, found, "cohort_discount_rate", 0.25))
                        .party("employer")
                        .npv())
                .isCloseTo(-200, within(1e-9));
    }

    @Test
    void a_copy_of_the_case_takes_its_scenarios_along() {
        var uuid = byHand();
        var scenario = empty(uuid, "along");
        change(uuid, scenario, "cohort_discount_rate", 0.25);
        var copy = cases.copy(coordinator, uuid, "copy").orElseThrow();
        var along = list(copy).scenarios().getFirst().stored();
        assertThat(along.data().name()).isEqualTo("along");
        assertThat(along.values()).containsExactly(new ScenarioValue("cohort_discount_rate", 0.25));
        assertThat(along.uuid()).isNotEqualTo(scenario.stored().uuid());
        // each goes its own way
        scenarios.delete(coordinator, uuid, scenario.stored().uuid());
        assertThat(list(uuid).scenarios()).isEmpty();
        assertThat(list(copy).scenarios()).hasSize(1);
    }

    @Test
    void a_case_has_four_and_a_deleted_one_comes_back_where_there_is_room() {
        var uuid = byHand();
        var first = empty(uuid, "1").stored().uuid();
        for (String name : List.of("2", "3", "4")) empty(uuid, name);
        assertThat(scenarios.create(coordinator, uuid, named("5"))).isInstanceOf(ScenarioOutcome.Full.class);
        assertThat(scenarios.copy(coordinator, uuid, first, named("5"))).isInstanceOf(ScenarioOutcome.Full.class);

        assertThat(scenarios.delete(coordinator, uuid, first)).isInstanceOf(ScenarioOutcome.Done.class);
        assertThat(scenarios.delete(coordinator, uuid, first)).isInstanceOf(ScenarioOutcome.Missing.class);
        assertThat(scenarios.restore(coordinator, uuid, first)).isInstanceOf(ScenarioOutcome.Done.class);
        assertThat(list(uuid).scenarios())
                .extracting(one -> one.stored().data().name())
                .as("back in its own place")
                .containsExactly("1", "2", "3", "4");
        scenarios.delete(coordinator, uuid, first);
        empty(uuid, "5");
        assertThat(scenarios.restore(coordinator, uuid, first)).isInstanceOf(ScenarioOutcome.Full.class);
    }

    @Test
    void four_stay_four_when_many_are_made_at_the_same_moment() throws Exception {
        var uuid = byHand();
        var start = new CyclicBarrier(6);
        var deeds = new ArrayList<Callable<ScenarioOutcome>>();
        for (int i = 0; i < 6; i++) {
            String name = "at once " + i;
            deeds.add(() -> {
                start.await();
                return scenarios.create(coordinator, uuid, named(name));
            });
        }
        int made = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(deeds)) {
                if (answer.get() instanceof ScenarioOutcome.Done) made++;
            }
        }
        assertThat(made).isEqualTo(4);
        assertThat(list(uuid).scenarios()).hasSize(4);
    }

    @Test
    void who_comes_second_is_told_and_changes_nothing() {
        var uuid = byHand();
        var scenario = empty(uuid, "both");
        change(uuid, scenario, "par_work", 700.0);
        var late = scenarios.change(coordinator, uuid, scenario.stored().uuid(), 0, "par_work", 900.0);
        assertThat(late).isInstanceOf(ScenarioOutcome.Outdated.class);
        assertThat(scenarios.rename(coordinator, uuid, scenario.stored().uuid(), 0, named("late")))
                .isInstanceOf(ScenarioOutcome.Outdated.class);
        var now = ((ScenarioOutcome.Outdated) late).now().scenarios().getFirst().stored();
        assertThat(now.values()).containsExactly(new ScenarioValue("par_work", 700));
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.data().name()).isEqualTo("both");
    }

    @Test
    void name_note_author_and_copy_are_kept() {
        var uuid = byHand();
        var scenario = change(uuid, empty(uuid, "first"), "par_work", 700.0);
        var renamed = done(scenarios.rename(
                coordinator,
                uuid,
                scenario.stored().uuid(),
                1,
                new ScenarioData("Meer werk", "Volgens de planning van mei")));
        assertThat(renamed.stored().data()).isEqualTo(new ScenarioData("Meer werk", "Volgens de planning van mei"));
        assertThat(renamed.stored().author()).isEqualTo("Noor de Wit");
        var copy = done(scenarios.copy(coordinator, uuid, scenario.stored().uuid(), named("copy")));
        assertThat(copy.stored().values()).containsExactly(new ScenarioValue("par_work", 700));
    }

    @Test
    void traces_say_which_scenario_and_which_numbers_and_no_names() {
        var uuid = byHand();
        var scenario = change(uuid, empty(uuid, "geheim"), "par_work", 700.0);
        scenarios.delete(coordinator, uuid, scenario.stored().uuid());

        var history = cases.history(coordinator, uuid);

        assertThat(history)
                .extracting(TraceRow::action)
                .startsWith(Action.SCENARIO_DELETED, Action.SCENARIO_CHANGED, Action.SCENARIO_CREATED);
        var changed = history.get(1);
        assertThat(changed.result()).isEqualTo(TraceResult.DONE);
        assertThat(changed.details().entries())
                .containsEntry("scenario", scenario.stored().uuid().toString())
                .containsEntry("input.par_work", "nothing>700.0");
        assertThat(history.toString()).doesNotContain("geheim");
    }

    @Test
    void they_are_the_owner_s_and_of_those_who_are_let_in() {
        var uuid = byHand();
        var scenario = empty(uuid, "ours").stored().uuid();
        assertThat(scenarios.list(employer, uuid)).isEmpty();
        assertThat(scenarios.create(employer, uuid, named("theirs"))).isInstanceOf(ScenarioOutcome.Gone.class);
        assertThat(scenarios.delete(employer, uuid, scenario)).isInstanceOf(ScenarioOutcome.Gone.class);

        share(uuid, Role.ANALYST);
        assertThat(scenarios.list(employer, uuid).orElseThrow().scenarios()).hasSize(1);
        assertThatThrownBy(() -> scenarios.create(employer, uuid, named("theirs")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> scenarios.change(employer, uuid, scenario, 0, "par_work", 1.0))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_partner_who_works_in_the_case_makes_scenarios_of_its_owner() {
        var uuid = byHand();
        share(uuid, Role.EMPLOYER);
        var theirs = done(scenarios.create(employer, uuid, named("theirs")));
        assertThat(theirs.stored().author()).isEqualTo("Bram Kuipers");
        assertThat(list(uuid).find(theirs.stored().uuid())).isPresent();
    }

    @Test
    void a_scenario_of_another_case_is_not_reached_through_one_s_own() {
        var ours = byHand();
        var other = cases.createFromTemplate(employer, "bus-driver");
        var scenario =
                done(scenarios.create(employer, other, named("other"))).stored().uuid();
        assertThat(scenarios.change(coordinator, ours, scenario, 0, "par_work", 1.0))
                .isInstanceOf(ScenarioOutcome.Missing.class);
        assertThat(scenarios.delete(coordinator, ours, scenario)).isInstanceOf(ScenarioOutcome.Missing.class);
        assertThat(scenarios.copy(coordinator, ours, scenario, named("copy")))
                .isInstanceOf(ScenarioOutcome.Missing.class);
    }

    private void share(UUID uuid, Role role) {
        var with = sharing.partners(coordinator).stream()
                .filter(one -> one.name().equals("Netbeheer Waterland"))
                .findFirst()
                .orElseThrow();
        sharing.share(coordinator, uuid, new ShareData(with.uuid(), role, sharing.today(), null));
    }
}
