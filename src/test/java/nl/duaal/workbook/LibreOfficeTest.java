package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The workbook in LibreOffice, every cell calculated again: as exported, edited, and saved by it. */
class LibreOfficeTest {

    private static final Map<String, byte[]> files = new LinkedHashMap<>();
    private static final Map<String, Evaluation> expected = new LinkedHashMap<>();
    private static final Map<String, Model> untouched = new LinkedHashMap<>();
    private static final Map<String, Evaluation> chosen = new LinkedHashMap<>();
    private static final Map<String, Map<String, Object>> repeated = new LinkedHashMap<>();
    private static Map<String, byte[]> saved = Map.of();

    @BeforeAll
    static void everything_in_one_start() {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        for (String name : List.of("energy-technician", "care-level-3", "edges", "omb-a94-appendix")) {
            add(name, Cases.model(name));
        }
        for (String name : List.of("edges", "bus-driver")) {
            var model = Cases.model(name);
            for (var each : Edits.of(name, model, Cases.evaluate(model), 23)) {
                if (name.equals("edges") || each.name().endsWith("-beyond")) add(each, model);
            }
        }
        OddModels.all().forEach(LibreOfficeTest::add);
        for (String name : List.of("energy-technician", "care-level-3")) {
            var evaluation = Cases.evaluate(Cases.model(name));
            files.put(name + "-insight", Cases.workbookWithInsight(evaluation));
            expected.put(name + "-insight", evaluation);
            untouched.put(name + "-insight", Cases.model(name));
        }
        for (int seed = 100; seed < 104; seed++) {
            var evaluation = RandomModels.from(seed);
            files.put("random-" + seed, Cases.workbook(evaluation));
            expected.put("random-" + seed, evaluation);
        }
        scenarios();
        draws("energy-technician");
        draws("care-level-3");
        var edges = Cases.model("edges");
        files.put("wrong", Cells.edit(Cases.workbook(edges), editor -> {
            editor.text("phase_one_dropout", "veel");
            editor.number("rate_employer", -2);
            editor.empty("phase_two_length");
        }));
        files.put("tampered", Cells.edit(Cases.workbook(edges), editor -> editor.number("Kasstromen!V7", 12345)));
        files.put("texts", Cases.workbook(Payloads.model()));
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
        for (int draw : new int[] {0, 1_234, 4_999}) {
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

    private static void add(String name, Model model) {
        var evaluation = Cases.evaluate(model);
        files.put(name, Cases.workbook(evaluation));
        expected.put(name, evaluation);
        untouched.put(name, model);
    }

    private static void add(Edits edits, Model model) {
        if (!(edits.of(model) instanceof Outcome.Ok<Evaluation>(Evaluation evaluation))) return;
        files.put(edits.name(), edits.in(Cases.workbook(model)));
        expected.put(edits.name(), evaluation);
    }

    @Test
    void every_result_and_flow_is_the_engines() {
        expected.forEach((name, evaluation) -> assertThat(Agreement.between(Cells.cached(saved.get(name)), evaluation))
                .as(name)
                .isEmpty());
    }

    @Test
    void a_saved_workbook_reads_back_without_changes() {
        untouched.forEach((name, model) -> assertThat(WorkbookReader.read(saved.get(name), model))
                .as(name)
                .isEqualTo(new Reading.Changes(List.of())));
    }

    @Test
    void a_scenario_that_is_chosen_has_the_engines_results() {
        assertThat(chosen).hasSize(4);
        chosen.forEach((name, evaluation) -> {
            var cells = Cells.cached(saved.get(name));
            assertThat(Agreement.resultsWithin(1e-6, cells, evaluation)).as(name).isEmpty();
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
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "cohort_participants", nl.duaal.engine.Expression.of(9)));
    }

    @Test
    void the_values_of_a_draw_give_its_results() {
        assertThat(repeated).hasSize(6);
        repeated.forEach((name, results) -> {
            var cells = Cells.cached(saved.get(name));
            assertThat(results).hasSizeGreaterThan(8);
            results.forEach((result, expected) -> {
                if (expected instanceof Double number) {
                    assertThat((Double) cells.named(result))
                            .as(name + " " + result)
                            .isCloseTo(number, org.assertj.core.data.Offset.offset(0.005));
                } else {
                    assertThat(cells.named(result)).as(name + " " + result).isEqualTo(expected);
                }
            });
        });
    }

    @Test
    void what_the_draws_say_together_is_the_same_in_libreoffice() {
        InsightSheetsTest.assertSaysTheSame(Cells.cached(saved.get("energy-technician-insight")));
        InsightSheetsTest.assertSaysTheSame(Cells.cached(saved.get("care-level-3-insight")));
    }

    @Test
    void how_sure_it_is_survives_a_recalculation() {
        var before = Cells.cached(files.get("energy-technician-insight"));
        var after = Cells.cached(saved.get("energy-technician-insight"));
        assertThat(Agreement.errorsIn(after)).isEmpty();
        assertThat(after.shown.get("Onzekerheid!B9")).isEqualTo("horen bij de invoer");
        assertThat(before.shown.keySet()).anyMatch(place -> place.startsWith("Gevoeligheid!H"));
        before.shown.forEach((place, shown) -> {
            if (place.startsWith("Gevoeligheid!") && shown instanceof Double number) {
                // LibreOffice keeps fifteen digits of a number that nobody computes
                assertThat((Double) after.shown.get(place))
                        .as(place)
                        .isCloseTo(number, org.assertj.core.data.Offset.offset(1e-13 * Math.abs(number) + 1e-13));
            }
        });
    }

    @Test
    void wrong_inputs_are_said_without_error_values() {
        var cells = Cells.cached(saved.get("wrong"));
        assertThat(Agreement.errorsIn(cells)).isEmpty();
        assertThat(cells.named("out_npv_employer")).isEqualTo("fout");
        assertThat(cells.shown.get("Controle!C4")).isEqualTo("ongeldige invoer");
    }

    @Test
    void a_formula_that_was_overwritten_shows_on_the_control_sheet() {
        assertThat(Cells.cached(saved.get("tampered")).shown.get("Controle!C4")).isEqualTo("wijkt af");
    }

    @Test
    void texts_of_users_stay_texts() {
        var cells = Cells.cached(saved.get("texts"));
        var before = Cells.cached(files.get("texts"));
        for (var place : before.shown.keySet()) {
            if (!before.formulas.containsKey(place)) assertThat(cells.formulas).doesNotContainKey(place);
        }
        assertThat(cells.shown.values()).containsAll(Payloads.SHORT);
    }
}
