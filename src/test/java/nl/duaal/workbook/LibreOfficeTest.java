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
            files.put(name + "-insight", name.startsWith("care") ? fewDraws(evaluation) : all(evaluation));
            expected.put(name + "-insight", evaluation);
            untouched.put(name + "-insight", Cases.model(name));
        }
        for (int seed = 100; seed < 104; seed++) {
            var evaluation = RandomModels.from(seed);
            files.put("random-" + seed, Cases.workbook(evaluation));
            expected.put("random-" + seed, evaluation);
        }
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

    private static byte[] all(Evaluation evaluation) {
        return Cases.workbookWithInsight(evaluation);
    }

    private static byte[] fewDraws(Evaluation evaluation) {
        var simulation =
                Cases.ok(nl.duaal.engine.Simulation.run(evaluation.model(), 300, 1, nl.duaal.engine.Progress.NONE));
        return Cases.workbook(evaluation, Insight.of(evaluation, simulation), java.util.List.of());
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
