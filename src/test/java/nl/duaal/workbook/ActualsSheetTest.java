package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Facts;
import nl.duaal.engine.Forecast;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.Movement;
import nl.duaal.workbook.WorkbookScenario.Change;
import org.junit.jupiter.api.Test;

/** What really happened in the workbook: its sums, its payback and the way there from the plan are calculated again. */
class ActualsSheetTest {

    /** Somebody who costs 400 and brings in 100 a month; the municipality gives 100 at the start. */
    private static final Model MODEL = Cases.parse("""
            {'name': 'Terug', 'start': '2026-09', 'horizon': 10, 'participants': 1, 'discountRate': 0,
             'parties': ['employer', 'municipality'], 'parameters': [{'name': 'output', 'value': 100}],
             'phases': [{'id': 'job', 'label': 'Baan'}],
             'flows': [
               {'id': 'course', 'label': 'Cursus', 'category': 'training', 'payer': 'employer', 'amount': 400,
                'when': {'timing': 'once', 'phase': 'job'}},
               {'id': 'output', 'label': 'Werk', 'category': 'output', 'receiver': 'employer', 'amount': 'output',
                'when': {'timing': 'each', 'phase': 'job'}},
               {'id': 'grant', 'label': 'Bijdrage', 'category': 'subsidy', 'payer': 'municipality', 'receiver': 'employer',
                'amount': 100, 'when': {'timing': 'once', 'phase': 'job'}}]}""");

    /** The course cost 600, and the contribution came four months later. */
    private static final Facts FACTS = new Facts(
            4,
            new double[] {1, 1, 1, 1, 1},
            Map.of("course", new double[] {600, 0, 0, 0, 0}, "grant", new double[] {0, 0, 0, 0, 100}));

    private static byte[] file(Model model, Facts facts, List<WorkbookScenario> scenarios) {
        var evaluation = Cases.evaluate(model);
        var happened = new WorkbookFacts(
                YearMonth.of(2026, 12),
                facts,
                Cases.ok(Movement.of(model, facts)),
                Cases.ok(Forecast.of(model, facts, 4, 1, Forecast.DRAWS)),
                Set.of(),
                List.of("=Prijzen 2026: 2,5% hoger in een jaar."));
        return written(evaluation, scenarios, happened);
    }

    private static byte[] written(Evaluation evaluation, List<WorkbookScenario> scenarios, WorkbookFacts happened) {
        var out = new ByteArrayOutputStream();
        try {
            Workbooks.write(
                    evaluation, new WorkbookInfo(Cases.MOMENT, "0.1.0"), null, scenarios, List.of(), happened, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What stands in a column of the row with a label, of the party whose block comes so many blocks down. */
    private static Object at(Cells cells, String sheet, String label, String column, int party) {
        var rows = cells.shown.entrySet().stream()
                .filter(cell -> cell.getKey().matches(sheet + "!A[0-9]+")
                        && cell.getValue().equals(label))
                .map(cell -> cell.getKey().substring(sheet.length() + 2))
                .toList();
        return cells.shown.get(sheet + "!" + column + rows.get(party));
    }

    private static double number(Cells cells, String sheet, String label, String column, int party) {
        return (Double) at(cells, sheet, label, column, party);
    }

    private static double[] line(Cells cells, String label) {
        String columns = "GHIJKLMNOPQ";
        return columns.chars()
                .mapToDouble(column -> number(cells, "Werkelijkheid", label, String.valueOf((char) column), 0))
                .toArray();
    }

    private static void says_what_happened(Cells cells) {
        assertThat(Agreement.between(cells, Cases.evaluate(MODEL))).isEmpty();
        assertThat(line(cells, "Cursus")).containsExactly(600, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(line(cells, "Bijdrage")).containsExactly(0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0);
        assertThat(line(cells, "Is een feit (laatste tijdstip ernaast)"))
                .containsExactly(1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0);
        assertThat(number(cells, "Werkelijkheid", "Volgens plan", "P", 0)).isEqualTo(1);
        assertThat(line(cells, "Plan, cumulatief"))
                .containsExactly(-300, -200, -100, 0, 100, 200, 300, 400, 500, 600, 700);
        assertThat(line(cells, "Nu, cumulatief"))
                .containsExactly(-600, -500, -400, -300, -100, 0, 100, 200, 300, 400, 500);
        assertThat(line(cells, "Nu min plan, cumulatief"))
                .containsExactly(-300, -300, -300, -300, -200, -200, -200, -200, -200, -200, -200);
        assertThat(at(cells, "Werkelijkheid", "Cursus", "F", 0)).isEqualTo("betaald door Werkgever; geboekt");
        assertThat(at(cells, "Werkelijkheid", "Bijdrage", "F", 0))
                .isEqualTo("betaald door Gemeente, voor Werkgever; geboekt");
        assertThat(at(cells, "Werkelijkheid", "Werk", "F", 0)).isEqualTo("voor Werkgever; als plan, voor wie er was");
        assertThat(number(cells, "Werkelijkheid", "Terugverdientijd nu (maanden)", "E", 0))
                .isEqualTo(5, within(1e-9));
        assertThat(at(cells, "Werkelijkheid", "Terugverdientijd nu (maanden)", "F", 0))
                .isEqualTo("na 5 maanden");
        // the municipality pays as much, later, and never earns it back
        assertThat(at(cells, "Werkelijkheid", "Terugverdientijd nu (maanden)", "E", 1))
                .isEqualTo("n.v.t.");
        assertThat(number(cells, "Verschuiving", "Plan", "C", 0)).isEqualTo(700);
        assertThat(number(cells, "Verschuiving", "Plan", "D", 0)).isEqualTo(3, within(1e-9));
        assertThat(number(cells, "Verschuiving", "Plan", "D", 1)).isEqualTo(10);
        assertThat(number(cells, "Verschuiving", "Andere posten", "B", 0)).isEqualTo(-200, within(1e-9));
        // alone the dearer course costs two months, after the late money one and a half
        assertThat(number(cells, "Verschuiving", "Andere posten", "D", 0)).isEqualTo(1.75, within(1e-9));
        // alone the late money costs half a month, after the dearer course nothing
        assertThat(number(cells, "Verschuiving", "Eerder of later betaald", "D", 0))
                .isEqualTo(0.25, within(1e-9));
        assertThat(number(cells, "Verschuiving", "Oorzaken samen", "B", 0)).isEqualTo(-200, within(1e-9));
        assertThat(number(cells, "Verschuiving", "Oorzaken samen", "D", 0)).isEqualTo(2, within(1e-9));
        assertThat(number(cells, "Verschuiving", "Plan plus oorzaken", "D", 0)).isEqualTo(5, within(1e-9));
        assertThat(at(cells, "Verschuiving", "Verwachting nu (blad Werkelijkheid)", "E", 0))
                .isEqualTo("na 5 maanden");
        for (int party = 0; party < 3; party++) {
            for (String column : List.of("B", "C", "D")) {
                assertThat(at(cells, "Verschuiving", "Oordeel", column, party)).isEqualTo("klopt");
            }
        }
        assertThat(cells.shown).containsEntry("Controle!C4", "klopt").containsEntry("Controle!C7", 0.0);
    }

    @Test
    void what_was_booked_is_added_up_by_the_sheet_and_the_causes_lead_from_the_plan_to_it() {
        byte[] file = file(MODEL, FACTS, List.of());
        says_what_happened(Cells.cached(file));
        says_what_happened(Cells.calculated(file));
        assertThat(Cells.cached(file).shown.values())
                .anySatisfy(value -> assertThat(value)
                        .asString()
                        .contains("Shapley-waarden")
                        .contains("hangen dus niet van een volgorde af"));
    }

    @Test
    void reading_it_back_finds_inputs_and_nothing_else() {
        byte[] file = file(MODEL, FACTS, List.of());
        assertThat(WorkbookReader.read(file, MODEL)).isEqualTo(new Reading.Changes(List.of()));
        var edited = Cells.edit(file, editor -> {
            editor.number("par_output", 120);
            editor.number("Werkelijkheid!G14", 700);
        });
        assertThat(((Reading.Changes) WorkbookReader.read(edited, MODEL)).changes())
                .extracting(Reading.Change::key, Reading.Change::after)
                .containsExactly(org.assertj.core.api.Assertions.tuple("par_output", Expression.of(120)));
        var cells = Cells.calculated(edited);
        assertThat(cells.shown).containsEntry("Controle!C4", "invoer gewijzigd");
        assertThat(cells.shown.get("Verschuiving!B3")).isEqualTo("invoer gewijzigd: deze cijfers gelden niet meer");
        assertThat(Agreement.errorsIn(cells)).isEmpty();
    }

    @Test
    void a_figure_that_somebody_overwrites_is_followed_and_found_by_the_control() {
        var cells = Cells.calculated(
                Cells.edit(file(MODEL, FACTS, List.of()), editor -> editor.number("Werkelijkheid!G14", 700)));
        assertThat(line(cells, "Nu, cumulatief")[10]).isEqualTo(400);
        assertThat(number(cells, "Werkelijkheid", "Terugverdientijd nu (maanden)", "E", 0))
                .isEqualTo(6, within(1e-9));
        assertThat(at(cells, "Verschuiving", "Oordeel", "B", 0)).isEqualTo("wijkt af");
        assertThat(cells.shown).containsEntry("Controle!C4", "wijkt af");
    }

    @Test
    void an_input_that_is_no_number_shows_no_error_values() {
        List<Consumer<Cells.Editor>> edits = List.of(
                editor -> editor.text("par_output", "veel"),
                editor -> editor.number("cohort_discount_rate", -3),
                editor -> editor.empty("cohort_participants"));
        for (var edit : edits) {
            var cells = Cells.calculated(Cells.edit(file(MODEL, FACTS, List.of()), edit));
            assertThat(Agreement.errorsIn(cells)).isEmpty();
            assertThat(cells.shown).containsEntry("Controle!C4", "ongeldige invoer");
        }
    }

    @Test
    void it_is_the_base_that_something_happened_to_and_another_scenario_says_so() {
        var more = Input.replace(MODEL, "par_output", Expression.of(130));
        var scenario = new WorkbookScenario(
                "Meer", "", "Noor", Cases.evaluate(more), List.of(new Change.Number("par_output", 130)));
        byte[] file = file(MODEL, FACTS, List.of(scenario));
        assertThat(Cells.calculated(file).shown).containsEntry("Controle!C4", "klopt");
        var cells = Cells.calculated(Cells.edit(file, editor -> editor.text(LiveScenarios.CHOICE, "1 · Meer")));
        assertThat(cells.shown).containsEntry("Controle!C4", "klopt");
        assertThat(at(cells, "Verschuiving", "Oordeel", "B", 0)).isEqualTo("ander scenario");
        assertThat(cells.shown.get("Verschuiving!B3")).asString().startsWith("ander scenario gekozen");
    }

    @Test
    void facts_of_another_model_are_refused() {
        var other = Input.replace(MODEL, "par_output", Expression.of(130));
        var happened = new WorkbookFacts(
                YearMonth.of(2026, 12),
                FACTS,
                Cases.ok(Movement.of(other, FACTS)),
                Cases.ok(Forecast.of(other, FACTS, 4, 1, 10)),
                Set.of(),
                List.of());
        assertThatThrownBy(() -> written(Cases.evaluate(MODEL), List.of(), happened))
                .hasMessageContaining("another model");
    }

    @Test
    void libre_office_calculates_the_same_of_a_small_model_and_of_a_whole_trajectory() {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        var model = Cases.model("energy-technician");
        var flow = model.flows().getFirst().id();
        double[] active = {1, 1, 0.95, 0.9, 0.9, 0.85};
        var facts = new Facts(5, active, Map.of(flow, new double[] {1234.56, 0, 99.99, -50, 0, 800})).leaving(1.3);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("small", file(MODEL, FACTS, List.of()));
        files.put("whole", file(model, facts, List.of()));
        var saved = LibreOffice.resave(files);
        says_what_happened(Cells.cached(saved.get("small")));
        var written = Cells.cached(files.get("whole"));
        var calculated = Cells.cached(saved.get("whole"));
        assertThat(Agreement.between(calculated, Cases.evaluate(model))).isEmpty();
        assertThat(calculated.shown).containsEntry("Controle!C4", "klopt").containsEntry("Controle!C7", 0.0);
        int compared = 0;
        for (var cell : written.shown.entrySet()) {
            String place = cell.getKey();
            if (!place.startsWith("Werkelijkheid!") && !place.startsWith("Verschuiving!")) continue;
            if (cell.getValue() instanceof Double one) {
                double size = Math.max(1, Math.abs(one));
                assertThat((Double) calculated.shown.get(place)).as(place).isEqualTo(one, within(1e-7 * size));
                compared++;
            } else {
                assertThat(calculated.shown.get(place)).as(place).isEqualTo(cell.getValue());
            }
        }
        assertThat(compared).isGreaterThan(1_000);
        // saved by another program it still reads back
        assertThat(WorkbookReader.read(saved.get("small"), MODEL)).isEqualTo(new Reading.Changes(List.of()));
    }
}
