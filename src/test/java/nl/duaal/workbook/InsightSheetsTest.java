package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import nl.duaal.engine.Evaluation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The two sheets about how sure it is. */
class InsightSheetsTest {

    /** Worked out by hand: 0 is left with the fee at 100; its 10th percentile is 70, its 90th 230. */
    private static final Evaluation SMALL = Cases.evaluate(Cases.parse("""
            {'name': 'small', 'start': '2026-09', 'parties': ['a', 'b'],
             'parameters': [
               {'name': 'fee', 'label': '=1+1', 'value': 100,
                'uncertainty': {'kind': 'uniform', 'min': 50, 'max': 250}},
               {'name': 'gain', 'value': 50, 'uncertainty': {'kind': 'uniform', 'min': 40, 'max': 50}}],
             'phases': [{'id': 'p'}],
             'flows': [
               {'id': 'fee', 'payer': 'a', 'amount': 'fee', 'per': 'cohort', 'when': {'timing': 'once', 'phase': 'p'}},
               {'id': 'gain', 'receiver': 'a', 'amount': 'gain', 'per': 'cohort',
                'when': {'timing': 'each', 'phase': 'p', 'to': 1}}],
             'horizon': 4, 'participants': 1, 'discountRate': 0}"""));

    private static Cells cells(Evaluation evaluation) {
        return Cells.calculated(Cases.workbookWithInsight(evaluation));
    }

    @Test
    void the_tornado_has_the_figures_of_each_end() {
        var cells = cells(SMALL);
        assertThat(cells.shown.get("Tornado!A31")).isEqualTo("=1+1");
        assertThat(cells.formulas).doesNotContainKey("Tornado!A31");
        assertThat((double) cells.shown.get("Tornado!B31")).isEqualTo(70, within(1e-9));
        assertThat((double) cells.shown.get("Tornado!C31")).isEqualTo(230, within(1e-9));
        assertThat((double) cells.shown.get("Tornado!D31")).isEqualTo(30, within(1e-9));
        assertThat((double) cells.shown.get("Tornado!E31")).isEqualTo(-130, within(1e-9));
        assertThat((double) cells.shown.get("Tornado!F31")).isEqualTo(30, within(1e-9));
        // never earned back with a fee of 230
        assertThat(cells.shown.get("Tornado!I31")).isEqualTo("n.v.t.");
        assertThat(cells.shown.get("Tornado!A32")).isEqualTo("gain");
    }

    @Test
    void the_chances_are_there_with_what_they_were_drawn_by() {
        var cells = cells(SMALL);
        assertThat(cells.shown.get("Onzekerheid!B4")).isEqualTo(10_000.0);
        assertThat(cells.shown.get("Onzekerheid!B5")).isEqualTo(0.0);
        assertThat(cells.shown.get("Onzekerheid!B6")).isEqualTo(1.0);
        assertThat(cells.shown.get("Onzekerheid!B9")).isEqualTo("horen bij de invoer");
        assertThat(cells.shown.get("Onzekerheid!A13")).isEqualTo("Kans dat er geld overblijft");
        // the fee is below twice the gain in 40 of 200 parts on average, for a gain of 45
        assertThat((double) cells.shown.get("Onzekerheid!B13")).isEqualTo(0.2, within(0.02));
        assertThat(Agreement.errorsIn(cells)).isEmpty();
    }

    @Test
    void a_changed_input_makes_them_out_of_date() {
        var edited = Cells.edit(Cases.workbookWithInsight(SMALL), editor -> editor.number("par_fee", 90));
        var cells = Cells.calculated(edited);
        assertThat(cells.shown.get("Onzekerheid!B9")).isEqualTo("invoer gewijzigd: deze cijfers gelden niet meer");
        assertThat(cells.shown.get("Tornado!B3")).isEqualTo("invoer gewijzigd: deze cijfers gelden niet meer");
    }

    @Test
    void the_tornado_is_a_native_chart_over_its_cells() throws IOException {
        var evaluation = Cases.evaluate(Cases.model("energy-technician"));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Cases.workbookWithInsight(evaluation)))) {
            var charts = workbook.getSheet("Tornado").createDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(1);
            assertThat(charts.getFirst().getCTChart().xmlText())
                    .contains("Tornado!$F$31:$F$42", "Tornado!$G$31:$G$42", "overlap val=\"100\"");
        }
    }

    @Test
    void reading_back_is_as_without_them() {
        var model = Cases.model("care-level-3");
        var file = Cases.workbookWithInsight(Cases.evaluate(model));
        assertThat(WorkbookReader.read(file, model)).isEqualTo(new Reading.Changes(List.of()));
    }
}
