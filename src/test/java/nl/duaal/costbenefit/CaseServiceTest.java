package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On a real MariaDB; the expected figures are those of the specification's own cases. */
@WholeApplication
class CaseServiceTest {

    /** From the specification's energy-technician.expected.json. */
    private static final double PAYBACK = 29.504893569012825;

    private static final double NPV = 951558.7562315444;

    @Autowired
    private CaseService cases;

    @Autowired
    private AccountService accounts;

    private SignedIn coordinator;
    private SignedIn employer;

    @BeforeEach
    void signIn() {
        coordinator = GivenUser.coordinator(accounts);
        employer = GivenUser.employer(accounts);
    }

    private UUID technicianCase() {
        return cases.createFromTemplate(coordinator, "energy-technician");
    }

    private EvaluatedCase open(UUID uuid) {
        return cases.open(coordinator, uuid).orElseThrow();
    }

    private static EvaluatedCase changed(ChangeOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChangeOutcome.Changed.class);
        return ((ChangeOutcome.Changed) outcome).now();
    }

    @Test
    void a_case_from_a_template_has_the_templates_figures() {
        var opened = open(technicianCase());
        var result = opened.evaluation().party("employer");
        assertThat(opened.stored().data().name()).isEqualTo("Monteur laag- en middenspanning");
        assertThat(result.payback()).isCloseTo(PAYBACK, within(1e-9));
        assertThat(result.npv()).isCloseTo(NPV, within(1e-4));
        assertThat(opened.stored().refinements()).isEmpty();
    }

    @Test
    void a_changed_input_is_kept_with_what_the_template_said() {
        var uuid = technicianCase();
        var now = changed(cases.change(coordinator, uuid, 0, "par_wage_hour", 16.2));
        assertThat(now.stored().version()).isEqualTo(1);
        var reopened = open(uuid);
        assertThat(reopened.evaluation().parameterValues().get("wage_hour")).isEqualTo(16.2);
        assertThat(reopened.evaluation().party("employer").npv()).isLessThan(NPV);
        assertThat(reopened.stored().refinement("par_wage_hour")).hasValueSatisfying(refinement -> {
            assertThat(refinement.baseContent()).isEqualTo("15.6");
            assertThat(refinement.newValue()).isEqualTo(16.2);
            assertThat(refinement.author()).isEqualTo("Noor de Wit");
        });
        assertThat(now.stored()).isEqualTo(reopened.stored());
    }

    @Test
    void cohort_size_and_phases_change_in_the_same_way() {
        var uuid = technicianCase();
        changed(cases.change(coordinator, uuid, 0, "cohort_participants", 24));
        changed(cases.change(coordinator, uuid, 1, "phase_preparation_length", 6));
        var now = open(uuid);
        assertThat(now.evaluation().participants()).isEqualTo(24);
        assertThat(now.evaluation().phases().getFirst().until()).isEqualTo(6);
    }

    @Test
    void putting_an_input_back_brings_the_templates_figures_back() {
        var uuid = technicianCase();
        changed(cases.change(coordinator, uuid, 0, "par_wage_hour", 16.2));
        changed(cases.change(coordinator, uuid, 1, "par_charges", 0.2));
        var now = changed(cases.putBack(coordinator, uuid, 2, "par_charges"));
        assertThat(now.stored().refinements()).extracting(Refinement::inputKey).containsExactly("par_wage_hour");
        now = changed(cases.putAllBack(coordinator, uuid, 3));
        assertThat(now.stored().refinements()).isEmpty();
        assertThat(open(uuid).evaluation().party("employer").npv()).isCloseTo(NPV, within(1e-4));
    }

    @Test
    void typing_the_templates_own_number_takes_the_change_away() {
        var uuid = technicianCase();
        changed(cases.change(coordinator, uuid, 0, "par_wage_hour", 16.2));
        var now = changed(cases.change(coordinator, uuid, 1, "par_wage_hour", 15.6));
        assertThat(now.stored().refinements()).isEmpty();
    }

    @Test
    void a_number_that_makes_the_model_unsound_is_refused_and_nothing_is_stored() {
        var uuid = technicianCase();
        var outcome = cases.change(coordinator, uuid, 0, "phase_preparation_length", -3);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChangeOutcome.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().place())
                                .isEqualTo("phases[0].length"));
        assertThat(open(uuid).stored().version()).isZero();
        assertThat(open(uuid).stored().refinements()).isEmpty();
    }

    @Test
    void an_input_that_the_model_does_not_have_is_refused() {
        var uuid = technicianCase();
        assertThatThrownBy(() -> cases.change(coordinator, uuid, 0, "par_nonsense", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_comes_second_is_told_and_overwrites_nothing() {
        var uuid = technicianCase();
        changed(cases.change(coordinator, uuid, 0, "par_wage_hour", 16.2));
        var outcome = cases.change(coordinator, uuid, 0, "par_wage_hour", 17);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChangeOutcome.Outdated.class,
                        outdated ->
                                assertThat(outdated.now().stored().version()).isEqualTo(1));
        assertThat(open(uuid).evaluation().parameterValues().get("wage_hour")).isEqualTo(16.2);
        assertThat(cases.rename(coordinator, uuid, 0, new CaseData("Anders", "")))
                .isInstanceOf(ChangeOutcome.Outdated.class);
    }

    @Test
    void of_many_at_the_same_moment_exactly_one_wins_each_round() throws Exception {
        var uuid = technicianCase();
        int writers = 8;
        try (var pool = Executors.newFixedThreadPool(writers)) {
            for (int round = 0; round < 10; round++) {
                long version = round;
                var together = new CyclicBarrier(writers);
                var tries = new ArrayList<Callable<ChangeOutcome>>();
                for (int writer = 0; writer < writers; writer++) {
                    double wage = 16 + round * writers + writer;
                    tries.add(() -> {
                        together.await();
                        return cases.change(coordinator, uuid, version, "par_wage_hour", wage);
                    });
                }
                int won = 0;
                for (var outcome : pool.invokeAll(tries)) {
                    if (outcome.get() instanceof ChangeOutcome.Changed) won++;
                }
                assertThat(won).isEqualTo(1);
            }
        }
        assertThat(open(uuid).stored().version()).isEqualTo(10);
    }

    @Test
    void another_organisation_sees_and_changes_nothing() {
        var uuid = technicianCase();
        assertThat(cases.open(employer, uuid)).isEmpty();
        assertThat(cases.list(employer)).extracting(CaseRow::uuid).doesNotContain(uuid);
        assertThat(cases.change(employer, uuid, 0, "par_wage_hour", 16.2)).isInstanceOf(ChangeOutcome.Gone.class);
        assertThat(cases.copy(employer, uuid, "van mij")).isEmpty();
        assertThat(cases.delete(employer, uuid)).isFalse();
        assertThat(cases.restore(employer, uuid)).isFalse();
        assertThat(open(uuid).stored().version()).isZero();
    }

    @Test
    void a_copy_has_the_changes_and_a_life_of_its_own() {
        var uuid = technicianCase();
        changed(cases.change(coordinator, uuid, 0, "par_wage_hour", 16.2));
        var copy = cases.copy(coordinator, uuid, "Kopie").orElseThrow();
        changed(cases.change(coordinator, uuid, 1, "par_wage_hour", 18));
        assertThat(open(copy).stored().data().name()).isEqualTo("Kopie");
        assertThat(open(copy).evaluation().parameterValues().get("wage_hour")).isEqualTo(16.2);
    }

    @Test
    void a_deleted_case_is_gone_until_it_is_brought_back() {
        var uuid = technicianCase();
        changed(cases.change(coordinator, uuid, 0, "par_wage_hour", 16.2));
        assertThat(cases.delete(coordinator, uuid)).isTrue();
        assertThat(cases.open(coordinator, uuid)).isEmpty();
        assertThat(cases.list(coordinator)).extracting(CaseRow::uuid).doesNotContain(uuid);
        assertThat(cases.delete(coordinator, uuid)).isFalse();
        assertThat(cases.restore(coordinator, uuid)).isTrue();
        assertThat(open(uuid).evaluation().parameterValues().get("wage_hour")).isEqualTo(16.2);
    }

    @Test
    void the_list_repeats_the_figures_of_the_last_save() {
        var uuid = technicianCase();
        changed(cases.change(coordinator, uuid, 0, "cohort_participants", 6));
        var row = cases.list(coordinator).stream()
                .filter(found -> found.uuid().equals(uuid))
                .findFirst()
                .orElseThrow();
        var result = open(uuid).evaluation().party("employer");
        assertThat(row.participants()).isEqualTo(6);
        assertThat(row.netPresentValue()).isEqualTo(result.npv());
        assertThat(row.paybackMonths()).isEqualTo(result.payback());
        assertThat(row.mainParty()).isEqualTo("employer");
    }

    @Test
    void a_model_file_becomes_a_case_or_is_refused_with_everything_that_is_wrong() throws Exception {
        byte[] file =
                getClass().getResourceAsStream("/templates/bus-driver.json").readAllBytes();
        var made = cases.createFromFile(coordinator, "bus.json", file);
        assertThat(made).isInstanceOf(CreateOutcome.Created.class);
        assertThat(open(((CreateOutcome.Created) made).uuid()).stored().origin())
                .isEqualTo(new Origin(Origin.Kind.FILE, "bus.json"));

        String broken = new String(file, StandardCharsets.UTF_8)
                .replace("\"horizon\": 60", "\"horizon\": 0")
                .replaceFirst("\"payer\": \"municipality\"", "\"payer\": \"nobody\"");
        int before = cases.list(coordinator).size();
        assertThat(cases.createFromFile(coordinator, "x.json", broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        CreateOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::place)
                                .contains("horizon", "flows[0].payer"));
        assertThat(cases.list(coordinator)).hasSize(before);
    }

    @Test
    void a_model_without_parties_or_flows_can_be_a_case() {
        String model = """
                {"name": "Leeg", "start": "2027-01", "horizon": 3, "participants": 0, "discountRate": 0.02,
                 "parties": [], "parameters": [], "phases": [], "flows": []}""";
        var made = cases.createFromFile(coordinator, "leeg.json", model.getBytes(StandardCharsets.UTF_8));
        assertThat(made).isInstanceOf(CreateOutcome.Created.class);
        assertThat(cases.list(coordinator)).extracting(CaseRow::mainParty).contains("society");
    }

    @Test
    void names_have_a_length_and_are_never_empty() {
        assertThatThrownBy(() -> new CaseData("  ", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseData("x".repeat(121), "")).isInstanceOf(IllegalArgumentException.class);
        var uuid = technicianCase();
        var now = changed(cases.rename(coordinator, uuid, 0, new CaseData(" Monteurs 2027 ", "Voor het college")));
        assertThat(open(uuid).stored().data()).isEqualTo(new CaseData("Monteurs 2027", "Voor het college"));
        assertThat(now.evaluation().model().name()).isEqualTo("Monteurs 2027");
    }
}
