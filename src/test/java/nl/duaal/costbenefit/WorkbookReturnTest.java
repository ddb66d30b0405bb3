package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.WorkbookDifference.Kind;
import nl.duaal.engine.Expression;
import nl.duaal.workbook.EditedWorkbook;
import nl.duaal.workbook.Mutations;
import nl.duaal.workbook.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On a real MariaDB: what a workbook that comes back would change, and does change once it is taken over. */
@WholeApplication
class WorkbookReturnTest {

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseWorkbook workbook;

    @Autowired
    private WorkbookReturn workbooks;

    @Autowired
    private AccountService accounts;

    private SignedIn coordinator;
    private UUID uuid;

    @BeforeEach
    void aCase() {
        coordinator = GivenUser.coordinator(accounts);
        uuid = cases.createFromTemplate(coordinator, "energy-technician");
    }

    private EvaluatedCase open() {
        return cases.open(coordinator, uuid).orElseThrow();
    }

    private byte[] exported() throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(coordinator, open(), out);
        return out.toByteArray();
    }

    private byte[] edited(Map<String, Object> contents) throws IOException {
        return EditedWorkbook.of(exported(), contents);
    }

    private WorkbookOutcome.Compared compared(byte[] file) {
        var outcome = workbooks.compare(coordinator, uuid, file);
        assertThat(outcome).isInstanceOf(WorkbookOutcome.Compared.class);
        return (WorkbookOutcome.Compared) outcome;
    }

    private static List<InputChange> changes(WorkbookOutcome.Compared compared) {
        return compared.differences().stream()
                .map(WorkbookDifference::change)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void edited_inputs_are_shown_and_change_nothing_until_they_are_taken_over() throws IOException {
        var compared = compared(edited(Map.of("par_wage_hour", 16.2, "cohort_participants", 24)));
        assertThat(compared.changedSince()).isZero();
        assertThat(compared.differences())
                .extracting(WorkbookDifference::inputKey, WorkbookDifference::nowValue, WorkbookDifference::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cohort_participants", 12.0, Kind.NUMBER),
                        org.assertj.core.groups.Tuple.tuple("par_wage_hour", 15.6, Kind.NUMBER));
        assertThat(open().stored().version()).isZero();
        assertThat(open().stored().refinements()).isEmpty();

        assertThat(cases.changeAll(coordinator, uuid, 0, changes(compared))).isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(open().stored().version()).isEqualTo(1);
        assertThat(open().evaluation().participants()).isEqualTo(24);
        assertThat(open().evaluation().parameterValues().get("wage_hour")).isEqualTo(16.2);
    }

    @Test
    void formulas_are_told_apart() throws IOException {
        String computed = open().stored().base().parameters().stream()
                .filter(parameter -> parameter.content() instanceof nl.duaal.engine.Formula)
                .findFirst()
                .orElseThrow()
                .name();
        var compared = compared(edited(Map.of(
                "par_" + computed,
                0.25,
                "par_wage_hour",
                "=15.6*1.05",
                "par_charges",
                "=par_wage_hour/100",
                "rate_society",
                0.03)));
        assertThat(compared.differences())
                .extracting(WorkbookDifference::inputKey, WorkbookDifference::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("par_" + computed, Kind.FORMULA_REPLACED),
                        org.assertj.core.groups.Tuple.tuple("par_wage_hour", Kind.SUM),
                        org.assertj.core.groups.Tuple.tuple("par_charges", Kind.FORMULA),
                        org.assertj.core.groups.Tuple.tuple("rate_society", Kind.NUMBER));
        assertThat(compared.differences())
                .filteredOn(difference -> difference.kind() == Kind.SUM)
                .extracting(WorkbookDifference::becomes)
                .containsExactly(Expression.of(15.6 * 1.05));
        assertThat(changes(compared)).hasSize(3);
        assertThat(cases.changeAll(coordinator, uuid, 0, changes(compared))).isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(open().evaluation().parameterValues().get(computed)).isEqualTo(0.25);
    }

    @Test
    void an_old_workbook_does_not_undo_what_was_changed_here_since() throws IOException {
        byte[] file = edited(Map.of("par_wage_hour", 16.2, "cohort_participants", 24));
        cases.change(coordinator, uuid, 0, "par_wage_hour", 17);
        cases.change(coordinator, uuid, 1, "par_charges", 0.3);
        cases.rename(coordinator, uuid, 2, new CaseData("Andere naam", ""));
        var compared = compared(file);
        assertThat(compared.changedSince()).isEqualTo(1);
        assertThat(compared.differences())
                .extracting(
                        WorkbookDifference::inputKey,
                        WorkbookDifference::changedHere,
                        WorkbookDifference::wasValue,
                        WorkbookDifference::nowValue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cohort_participants", false, 12.0, 12.0),
                        org.assertj.core.groups.Tuple.tuple("par_wage_hour", true, 15.6, 17.0));
        cases.changeAll(coordinator, uuid, 3, changes(compared));
        assertThat(open().evaluation().parameterValues().get("charges")).isEqualTo(0.3);
    }

    @Test
    void what_the_case_says_already_is_no_difference() throws IOException {
        byte[] file = edited(Map.of("par_wage_hour", 16.2));
        cases.change(coordinator, uuid, 0, "par_wage_hour", 16.2);
        assertThat(compared(file).differences()).isEmpty();
        assertThat(compared(exported()).differences()).isEmpty();
    }

    @Test
    void all_or_nothing_and_the_place_of_what_is_wrong() {
        var outcome = cases.changeAll(
                coordinator,
                uuid,
                0,
                List.of(new InputChange("par_wage_hour", 16.2), new InputChange("phase_preparation_length", -3.0)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChangeOutcome.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().place())
                                .isEqualTo("phases[0].length"));
        assertThat(open().stored().refinements()).isEmpty();
        assertThatThrownBy(() -> cases.changeAll(
                        coordinator,
                        uuid,
                        0,
                        List.of(new InputChange("par_wage_hour", 16.2), new InputChange("par_nonsense", 1.0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(open().stored().version()).isZero();
    }

    @Test
    void a_workbook_of_before_a_range_was_changed_comes_back_and_the_range_stays() throws IOException {
        byte[] file = edited(Map.of("par_wage_hour", 16.2));
        var range = new Range(new nl.duaal.engine.Model.Uncertainty.Uniform(12, 21.5));
        cases.changeAll(coordinator, uuid, 0, List.of(), List.of(new RangeChange("par_wage_hour", range)));
        var found = compared(file);
        assertThat(found.differences()).extracting(WorkbookDifference::inputKey).containsExactly("par_wage_hour");
        var changes = found.differences().stream()
                .map(WorkbookDifference::change)
                .map(Objects::requireNonNull)
                .toList();
        cases.changeAll(coordinator, uuid, 1, changes);
        assertThat(CaseEdit.value(open().stored(), "par_wage_hour")).isEqualTo(16.2);
        assertThat(CaseEdit.range(open().stored(), "par_wage_hour")).isEqualTo(range);
        try (var workbook =
                new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(exported()))) {
            var text = new StringBuilder();
            workbook.getSheet("Aannames")
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
            assertThat(text.toString()).contains("12 tot 21,5, overal even waarschijnlijk");
        }
    }

    @Test
    void undoing_brings_numbers_and_the_absence_of_numbers_back() {
        cases.change(coordinator, uuid, 0, "par_wage_hour", 17);
        cases.changeAll(
                coordinator,
                uuid,
                1,
                List.of(new InputChange("par_wage_hour", 16.2), new InputChange("cohort_participants", 24.0)));
        assertThat(cases.changeAll(coordinator, uuid, 1, List.of())).isInstanceOf(ChangeOutcome.Outdated.class);
        cases.changeAll(
                coordinator,
                uuid,
                2,
                List.of(new InputChange("par_wage_hour", 17.0), new InputChange("cohort_participants", null)));
        assertThat(open().stored().refinements())
                .extracting(Refinement::inputKey, Refinement::newValue)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("par_wage_hour", 17.0));
    }

    @Test
    void another_case_another_organisation_and_another_text_are_refused() throws IOException {
        byte[] file = exported();
        var bus = cases.createFromTemplate(coordinator, "bus-driver");
        assertThat(workbooks.compare(coordinator, bus, file))
                .isInstanceOfSatisfying(
                        WorkbookOutcome.Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().code()).isEqualTo(Reading.Code.OTHER_MODEL));
        assertThat(workbooks.compare(GivenUser.employer(accounts), uuid, file))
                .isInstanceOf(WorkbookOutcome.Gone.class);
        assertThat(workbooks.compare(coordinator, uuid, edited(Map.of("par_wage_hour", "veel"))))
                .isInstanceOfSatisfying(
                        WorkbookOutcome.Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().sheet()).isEqualTo("Aannames"));
    }

    @Test
    void mutated_workbooks_change_nothing() throws IOException {
        byte[] file = exported();
        cases.change(coordinator, uuid, 0, "par_charges", 0.3);
        var before = open();
        for (int seed = 0; seed < 40; seed++) {
            assertThat(workbooks.compare(coordinator, uuid, Mutations.mutate(file, seed)))
                    .isNotNull();
        }
        assertThat(open().stored()).isEqualTo(before.stored());
    }
}
