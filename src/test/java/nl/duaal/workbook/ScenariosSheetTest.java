package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.workbook.WorkbookScenario.Change;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Scenarios in the workbook: one is chosen and calculated, the figures of the others are those of the export. */
class ScenariosSheetTest {

    private static final Model MODEL = Cases.parse("""
            {'name': 'small', 'start': '2026-09', 'parties': ['employer', 'municipality'],
             'parameters': [
               {'name': 'wage', 'value': 100, 'unit': 'EUR'},
               {'name': 'gain', 'formula': 'wage * 1.4'}],
             'phases': [{'id': 'preparation', 'length': 3, 'dropout': 0.02}, {'id': 'job', 'label': 'Baan'}],
             'flows': [
               {'id': 'wage', 'payer': 'employer', 'amount': 'wage', 'when': {'timing': 'each', 'phase': 'preparation'}},
               {'id': 'gain', 'receiver': 'employer', 'amount': 'gain', 'when': {'timing': 'each', 'phase': 'job'}},
               {'id': 'grant', 'payer': 'municipality', 'receiver': 'employer',
                'when': {'timing': 'schedule', 'amounts': [700, 300], 'from': 2}},
               {'id': 'sowis', 'label': 'SOWIS', 'payer': 'municipality', 'receiver': 'employer', 'amount': 50,
                'growth': 'wage / 1000', 'when': {'timing': 'once', 'phase': 'job'}}],
             'horizon': 24, 'participants': 12, 'discountRate': 0.0225}""");
    private static final Evaluation BASE = Cases.evaluate(MODEL);

    private static final Model MORE = Input.replace(MODEL, "cohort_participants", Expression.of(30));
    private static final Evaluation CHANGED = Cases.evaluate(without(without(MORE, "sowis"), "grant"));

    /** The hostile one, one that ends the last phase and replaces a formula, and one that does not fit any more. */
    private static final List<WorkbookScenario> SCENARIOS = List.of(
            new WorkbookScenario(
                    "=HYPERLINK(\"http://example.org\")",
                    "@SUM(1)",
                    "+Noor, 22 november 2026",
                    CHANGED,
                    List.of(
                            new Change.Number("cohort_participants", 30),
                            new Change.Without("sowis"),
                            new Change.Without("grant"),
                            new Change.Parked("par_gone"))),
            new WorkbookScenario("Past niet", "", "Noor, 22 november 2026", null, List.of()),
            scenario("Wat als ~*?", Map.of("phase_job_length", 9.0, "cohort_discount_rate", 0.05)));

    private static final byte[] FILE = Cases.workbook(BASE, SCENARIOS);

    private static WorkbookScenario scenario(String name, Map<String, Double> numbers) {
        Model model = MODEL;
        for (var each : numbers.entrySet()) {
            model = Input.replace(model, each.getKey(), Expression.of(each.getValue()));
        }
        var changes = numbers.entrySet().stream()
                .<Change>map(each -> new Change.Number(each.getKey(), each.getValue()))
                .toList();
        return new WorkbookScenario(name, "", "Noor, 22 november 2026", Cases.evaluate(model), changes);
    }

    private static Model without(Model m, String flow) {
        return new Model(
                m.name(),
                m.note(),
                m.start(),
                m.periodsPerYear(),
                m.horizon(),
                m.participants(),
                m.discountRate(),
                m.partyDiscountRates(),
                m.parties(),
                m.parameters(),
                m.phases(),
                m.baseline(),
                m.flows().stream().filter(each -> !each.id().equals(flow)).toList());
    }

    private static Cells after(Consumer<Cells.Editor> change) {
        return Cells.calculated(Cells.edit(FILE, change));
    }

    private static Reading.Changes read(Consumer<Cells.Editor> change) {
        var reading = WorkbookReader.read(Cells.edit(FILE, change), MODEL);
        assertThat(reading).isInstanceOf(Reading.Changes.class);
        return (Reading.Changes) reading;
    }

    private static Object beside(Cells cells, String label, int columns) {
        String place = cells.shown.entrySet().stream()
                .filter(each -> each.getKey().startsWith("Scenario's!B") && each.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return cells.shown.get("Scenario's!" + (char) ('B' + columns) + place.substring("Scenario's!B".length()));
    }

    @Test
    void figures_are_the_engine_s_and_say_of_when_they_are() {
        var cells = Cells.cached(FILE);
        assertThat(cells.shown)
                .containsEntry("Scenario's!D7", "0 · Basis")
                .containsEntry("Scenario's!E7", "1 · =HYPERLINK(\"http://example.org\")")
                .containsEntry("Scenario's!F7", "2 · Wat als ~*?")
                .containsEntry("Scenario's!G7", "Past niet")
                .containsEntry("Scenario's!B3", "0 · Basis");
        double base = BASE.party("employer").npv();
        double changed = CHANGED.party("employer").npv();
        assertThat(beside(cells, "Contante waarde", 1)).isEqualTo(base);
        assertThat(beside(cells, "Contante waarde", 2)).isEqualTo(base);
        assertThat(beside(cells, "Contante waarde", 3)).isEqualTo(changed);
        assertThat(beside(cells, "Contante waarde", 5)).isEqualTo("past niet meer");
        assertThat(beside(cells, "Contante waarde", 6)).isEqualTo(changed - base);
        assertThat(cells.shown.get("Scenario's!A2")).asString().contains("op het moment van ophalen");
        assertThat(cells.shown.keySet()).contains("Scenario's!B5");
    }

    @Test
    void what_a_scenario_changes_stands_beside_what_it_was() {
        var values = Cells.cached(FILE).shown.entrySet().stream()
                .filter(cell -> cell.getKey().startsWith("Scenario's!"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(values)
                .containsSubsequence("Deelnemers bij de start", 12.0, 30.0)
                .containsSubsequence("SOWIS", "telt mee", "weggelaten")
                .containsSubsequence("par_gone", "bestaat niet meer", "telt niet mee")
                .containsSubsequence("Past niet", "verandert niets");
    }

    @Test
    void with_the_base_chosen_it_is_as_without_scenarios() {
        var with = Cells.calculated(FILE);
        var without = Cells.calculated(Cases.workbook(BASE));
        assertThat(Agreement.between(with, BASE)).isEmpty();
        assertThat(with.names().keySet()).containsAll(without.names().keySet());
        assertThat(with.shown)
                .containsEntry("Controle!C4", "klopt")
                .containsEntry("Samenvatting!A6", "Scenario: 0 · Basis");
        assertThat(without.shown.keySet()).noneMatch(place -> place.startsWith("Scenario"));
        assertThat(WorkbookReader.read(FILE, MODEL)).isEqualTo(new Reading.Changes(List.of()));
    }

    @Test
    void what_viewers_see_that_do_not_calculate_is_what_is_calculated() {
        var cached = Cells.cached(FILE).shown;
        Cells.calculated(FILE).shown.forEach((place, shown) -> {
            if (shown instanceof Double number) {
                double size = Math.max(1, Math.abs(number));
                assertThat((Double) cached.get(place)).as(place).isCloseTo(number, within(1e-7 * size));
            } else {
                assertThat(cached.get(place)).as(place).isEqualTo(shown);
            }
        });
    }

    @Test
    void the_chosen_scenario_is_what_the_names_of_its_inputs_hold_and_what_everything_follows() {
        for (String choice : List.of("1 · =HYPERLINK(\"http://example.org\")", "=HYPERLINK(\"http://example.org\")")) {
            var cells = after(editor -> editor.text(LiveScenarios.CHOICE, choice));
            assertThat(cells.named("cohort_participants")).isEqualTo(30.0);
            assertThat(Agreement.resultsBetween(cells, CHANGED)).isEmpty();
            assertThat(cells.shown).containsEntry("Controle!C4", "klopt").containsEntry("Controle!C6", 0.0);
        }
        var cells = after(editor -> editor.text(LiveScenarios.CHOICE, "2 · Wat als ~*?"));
        assertThat(cells.named("phase_job_length")).isEqualTo(9.0);
        assertThat(Agreement.between(cells, java.util.Objects.requireNonNull(SCENARIOS.get(2).evaluation())))
                .isEmpty();
        assertThat(cells.shown)
                .containsEntry("Controle!C4", "klopt")
                .containsEntry("Samenvatting!A6", "Scenario: 2 · Wat als ~*?");
        assertThat(cells.named("rate_society")).isEqualTo(0.05);
    }

    @Test
    void a_choice_that_is_none_is_said_without_error_values() {
        for (String choice : List.of("Past niet", "3", "#N/A")) {
            var cells = after(editor -> editor.text(LiveScenarios.CHOICE, choice));
            assertThat(Agreement.errorsIn(cells)).isEmpty();
            assertThat(cells.shown).containsEntry("Controle!C4", "ongeldige invoer");
            assertThat(WorkbookReader.read(
                            Cells.edit(FILE, editor -> editor.text(LiveScenarios.CHOICE, choice)), MODEL))
                    .isEqualTo(new Reading.Refused(List.of(new Reading.Fault(
                            Reading.Code.NO_SUCH_SCENARIO,
                            "Scenario's",
                            "B3",
                            List.of("Gekozen scenario", choice)))));
        }
        var cells = after(editor -> editor.empty(LiveScenarios.CHOICE));
        assertThat(Agreement.errorsIn(cells)).isEmpty();
        assertThat(cells.shown).containsEntry("Controle!C4", "ongeldige invoer");
    }

    @Test
    void an_input_that_scenarios_change_can_be_overwritten_by_its_name() {
        var expected = Cases.evaluate(Input.replace(MODEL, "cohort_participants", Expression.of(20)));
        var cells = after(editor -> editor.number("cohort_participants", 20));
        assertThat(Agreement.between(cells, expected)).isEmpty();
        assertThat(cells.shown).containsEntry("Controle!C4", "invoer gewijzigd").containsEntry("Controle!C6", 1.0);
        var read = read(editor -> editor.number("cohort_participants", 20));
        assertThat(read.changes())
                .containsExactly(new Reading.Change(
                        "cohort_participants",
                        "Aantal deelnemers bij de start",
                        Expression.of(12),
                        Expression.of(20)));
        assertThat(read.inScenarios()).isEmpty();
    }

    @Test
    void a_number_in_the_column_of_the_base_is_an_edit_of_the_base() {
        Consumer<Cells.Editor> edit = editor -> editor.number("scenario_0_cohort_participants", 20);
        var expected = Cases.evaluate(Input.replace(MODEL, "cohort_participants", Expression.of(20)));
        assertThat(Agreement.between(after(edit), expected)).isEmpty();
        assertThat(after(edit).shown).containsEntry("Controle!C6", 1.0);
        assertThat(read(edit).changes())
                .extracting(Reading.Change::key, Reading.Change::after)
                .containsExactly(tuple("cohort_participants", Expression.of(20)));
    }

    @Test
    void a_number_in_the_column_of_a_scenario_is_an_edit_of_that_scenario() {
        Consumer<Cells.Editor> edit = editor -> {
            editor.text(LiveScenarios.CHOICE, "2 · Wat als ~*?");
            editor.number("scenario_2_phase_job_length", 7);
            editor.number("scenario_2_cohort_participants", 10);
            editor.number("scenario_2_flow_sowis", 0);
        };
        Model model = without(MODEL, "sowis");
        for (var each : Map.of("phase_job_length", 7.0, "cohort_discount_rate", 0.05, "cohort_participants", 10.0)
                .entrySet()) {
            model = Input.replace(model, each.getKey(), Expression.of(each.getValue()));
        }
        var cells = after(edit);
        assertThat(Agreement.resultsBetween(cells, Cases.evaluate(model))).isEmpty();
        assertThat(cells.shown).containsEntry("Controle!C4", "invoer gewijzigd").containsEntry("Controle!C6", 3.0);
        var read = read(edit);
        assertThat(read.changes()).isEmpty();
        assertThat(read.chosen()).isEqualTo("Wat als ~*?");
        assertThat(read.inScenarios())
                .extracting(
                        Reading.ScenarioChange::scenario,
                        Reading.ScenarioChange::key,
                        Reading.ScenarioChange::before,
                        Reading.ScenarioChange::after)
                .containsExactlyInAnyOrder(
                        tuple("Wat als ~*?", "cohort_participants", null, Expression.of(10)),
                        tuple("Wat als ~*?", "phase_job_length", 9.0, Expression.of(7)),
                        tuple("Wat als ~*?", "flow_sowis", 1.0, Expression.of(0)));
    }

    @Test
    void what_does_not_belong_in_a_column_is_an_error_there() {
        var reading = WorkbookReader.read(
                Cells.edit(FILE, editor -> {
                    editor.text("scenario_1_cohort_participants", "veel");
                    editor.number("scenario_1_flow_sowis", 0.5);
                    editor.empty("scenario_0_cohort_participants");
                    editor.number("scenario_2_phase_job_length", 0.2);
                }),
                MODEL);
        assertThat(((Reading.Refused) reading).faults())
                .extracting(Reading.Fault::code, Reading.Fault::sheet)
                .containsExactlyInAnyOrder(
                        tuple(Reading.Code.NOT_A_NUMBER, "Scenario's"),
                        tuple(Reading.Code.OUT_OF_RANGE, "Scenario's"),
                        tuple(Reading.Code.EMPTY, "Scenario's"),
                        tuple(Reading.Code.OUT_OF_RANGE, "Scenario's"));
    }

    @Test
    void an_emptied_cell_is_not_zero() {
        var cells = after(editor -> editor.empty("scenario_0_cohort_participants"));
        assertThat(Agreement.errorsIn(cells)).isEmpty();
        assertThat(cells.shown).containsEntry("Controle!C4", "ongeldige invoer");
        assertThat(cells.named("out_npv_employer")).isEqualTo("fout");
    }

    @Test
    void texts_of_users_stay_texts() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(FILE))) {
            Set<String> quoted = new HashSet<>();
            for (var row : workbook.getSheet(Layout.SCENARIOS)) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(cell.getCellFormula()).doesNotContain("HYPERLINK", "@");
                    }
                    if (cell.getCellStyle().getQuotePrefixed()) quoted.add(cell.toString());
                }
            }
            assertThat(quoted).contains("=HYPERLINK(\"http://example.org\")", "@SUM(1)", "+Noor, 22 november 2026");
            assertThat(workbook.getSheet(Layout.SCENARIOS).getDataValidations())
                    .anyMatch(each -> "$D$7:$F$7".equals(each.getValidationConstraint().getFormula1()));
            var choice = new CellReference(workbook.getName("cohort_participants").getRefersToFormula());
            var cell = workbook.getSheet(choice.getSheetName())
                    .getRow(choice.getRow())
                    .getCell(choice.getCol());
            assertThat(cell.getCellStyle().getLocked()).isFalse();
        }
    }

    @Test
    void what_carries_the_scenarios_can_be_tampered_with_and_then_it_is_refused() {
        for (String text : List.of("", "scenarios:", "scenarios:AAAA", "=1", "scenarios:" + "A".repeat(31_000))) {
            assertThat(WorkbookReader.read(Cells.edit(FILE, editor -> editor.text(ExportedScenarios.NAME, text)), MODEL))
                    .isInstanceOf(Reading.Refused.class);
        }
    }
}
