package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Model;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an auditor does in LibreOffice: choose a scenario, and repeat a draw. */
class LibreOfficeAuditTest {

    private static final Map<String, byte[]> files = new LinkedHashMap<>();
    private static final Map<String, Evaluation> chosen = new LinkedHashMap<>();
    private static final Map<String, Map<String, Object>> repeated = new LinkedHashMap<>();
    private static Map<String, byte[]> saved = Map.of();

    @BeforeAll
    static void everything_in_one_start() {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        scenarios();
        draws("energy-technician");
        draws("care-level-3");
        saved = LibreOffice.resave(files);
    }

    /** Of a template, each of the ready-made scenarios up to four, chosen in turn. */
    private static void scenarios() {
        var evaluation = Cases.evaluate(Cases.model("energy-technician"));
        var scenarios = Scenarios.of(evaluation, 4);
        var file = Cases.workbook(evaluation, scenarios);
        files.put("scenarios", file);
        for (int i = 0; i < scenarios.size(); i++) {
            String label = (i + 1) + " · " + scenarios.get(i).name();
            files.put("scenario-" + i, Cells.edit(file, editor -> editor.text(LiveScenarios.CHOICE, label)));
            chosen.put("scenario-" + i, scenarios.get(i).evaluation());
        }
        files.put("scenario-edited", Cells.edit(file, editor -> {
            editor.text(LiveScenarios.CHOICE, "1 · " + scenarios.getFirst().name());
            editor.number("cohort_participants", 9);
        }));
    }

    /** An auditor takes some draws of the sheet and puts their values in the cells with those names. */
    private static void draws(String name) {
        var model = Cases.model(name);
        var cells = Cells.cached(Cases.workbookWithInsight(Cases.evaluate(model)));
        var plain = Cases.workbook(model);
        for (int draw : new int[] {0, 4_999}) {
            String row = String.valueOf(SimulationSheet.FIRST_DRAW + draw + 1);
            var names = new LinkedHashMap<String, Double>();
            var results = new LinkedHashMap<String, Object>();
            for (int column = SimulationSheet.STATE + 1; column < 200; column++) {
                String letters = Layout.column(column);
                Object shown = cells.shown.get("Simulatie!" + letters + row);
                if (shown == null) break;
                String head = (String) cells.shown.get("Simulatie!" + letters + SimulationSheet.HEAD);
                int party = (column - SimulationSheet.STATE - 1) / 2;
                if (head.startsWith("par_") || head.startsWith("phase_")) {
                    names.put(head, (Double) shown);
                } else {
                    String of = party < model.parties().size() ? model.parties().get(party) : Model.SOCIETY;
                    results.put(Names.result(head.startsWith("Contante") ? "npv" : "payback", of), shown);
                }
            }
            String file = name + "-draw-" + draw;
            files.put(file, Cells.edit(plain, editor -> names.forEach(editor::number)));
            repeated.put(file, results);
        }
    }

    @Test
    void a_scenario_that_is_chosen_has_the_engines_results() {
        assertThat(chosen).hasSize(4);
        chosen.forEach((name, evaluation) -> {
            var cells = Cells.cached(saved.get(name));
            assertThat(Agreement.resultsWithin(1e-6, cells, evaluation))
                    .as(name)
                    .isEmpty();
            assertThat(cells.shown).as(name).containsEntry("Controle!C4", "klopt");
        });
    }

    @Test
    void scenarios_that_libreoffice_saved_read_back() {
        var model = Cases.model("energy-technician");
        assertThat(WorkbookReader.read(saved.get("scenarios"), model)).isEqualTo(new Reading.Changes(List.of()));
        var edited = (Reading.Changes) WorkbookReader.read(saved.get("scenario-edited"), model);
        assertThat(edited.chosen()).isNotNull();
        assertThat(edited.inScenarios()).isEmpty();
        assertThat(edited.changes())
                .extracting(Reading.Change::key, Reading.Change::after)
                .containsExactly(tuple("cohort_participants", Expression.of(9)));
    }

    @Test
    void the_values_of_a_draw_give_its_results() {
        assertThat(repeated).hasSize(4);
        repeated.forEach((name, results) -> {
            var cells = Cells.cached(saved.get(name));
            assertThat(results).hasSizeGreaterThan(8);
            results.forEach((result, expected) -> {
                if (expected instanceof Double number) {
                    assertThat((Double) cells.named(result))
                            .as(name + " " + result)
                            .isCloseTo(number, within(0.005));
                } else {
                    assertThat(cells.named(result)).as(name + " " + result).isEqualTo(expected);
                }
            });
        });
    }
}
