package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.workbook.WorkbookScenario.Change;
import org.junit.jupiter.api.Test;

/** Scenarios in the workbook: figures of the moment of export, beside a model that stays live. */
class ScenariosSheetTest {

    private static final Model MODEL = Cases.model("energy-technician");
    private static final Evaluation BASE = Cases.evaluate(MODEL);
    private static final Evaluation CHANGED =
            Cases.evaluate(Input.replace(MODEL, "cohort_participants", Expression.of(30)));

    private static byte[] written(List<WorkbookScenario> scenarios) {
        var out = new ByteArrayOutputStream();
        try {
            Workbooks.write(BASE, new WorkbookInfo(Cases.MOMENT, "0.1.0"), null, scenarios, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] written() {
        return written(List.of(
                new WorkbookScenario(
                        "=HYPERLINK(\"http://example.org\")",
                        "@SUM(1)",
                        "+Noor, 22 november 2026",
                        CHANGED,
                        List.of(
                                new Change.Number("cohort_participants", 30),
                                new Change.Without("sowis"),
                                new Change.Parked("par_gone"))),
                new WorkbookScenario("Past niet", "", "Noor, 22 november 2026", null, List.of())));
    }

    @Test
    void figures_are_the_engine_s_and_say_of_when_they_are() {
        var cells = Cells.cached(written());
        assertThat(cells.shown)
                .containsEntry("Scenario's!C5", "Basis")
                .containsEntry("Scenario's!D5", "=HYPERLINK(\"http://example.org\")")
                .containsEntry("Scenario's!B7", "Contante waarde")
                .containsEntry("Scenario's!C7", BASE.party("employer").npv())
                .containsEntry("Scenario's!D7", CHANGED.party("employer").npv())
                .containsEntry("Scenario's!E7", "past niet meer");
        assertThat(cells.shown.get("Scenario's!A2")).asString().contains("op het moment van ophalen");
        assertThat(cells.shown.keySet()).contains("Scenario's!B3");
    }

    @Test
    void what_a_scenario_changes_stands_beside_what_it_was() {
        var values = Cells.cached(written()).shown.entrySet().stream()
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
    void the_model_beside_it_stays_as_it_was() {
        var with = Cells.calculated(written());
        var without = Cells.calculated(written(List.of()));
        assertThat(Agreement.between(with, BASE)).isEmpty();
        assertThat(with.names().keySet()).isEqualTo(without.names().keySet());
        assertThat(with.shown).containsEntry("Controle!C4", "klopt");
        assertThat(without.shown.keySet()).noneMatch(place -> place.startsWith("Scenario"));
        assertThat(WorkbookReader.read(written(), MODEL)).isEqualTo(new Reading.Changes(List.of()));
    }

    @Test
    void nothing_on_the_sheet_is_a_formula_and_texts_of_users_stay_texts() throws IOException {
        try (var workbook =
                new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(written()))) {
            Set<String> quoted = new HashSet<>();
            for (var row : workbook.getSheet(Layout.SCENARIOS)) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
                    if (cell.getCellStyle().getQuotePrefixed()) quoted.add(cell.toString());
                }
            }
            assertThat(quoted).contains("=HYPERLINK(\"http://example.org\")", "@SUM(1)", "+Noor, 22 november 2026");
        }
    }

    @Test
    void libreoffice_recalculates_it_to_the_same() {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        var saved =
                Cells.cached(LibreOffice.resave(Map.of("scenarios", written())).get("scenarios"));
        assertThat(Agreement.between(saved, BASE)).isEmpty();
        assertThat(saved.shown)
                .containsEntry("Scenario's!D5", "=HYPERLINK(\"http://example.org\")")
                .containsEntry("Controle!C4", "klopt");
        assertThat((Double) saved.shown.get("Scenario's!D7"))
                .isCloseTo(CHANGED.party("employer").npv(), org.assertj.core.api.Assertions.within(1e-6));
    }
}
