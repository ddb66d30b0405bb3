package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import nl.duaal.engine.Evaluation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The sheets about how sure it is. */
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

    private static final byte[] FILE = Cases.workbookWithInsight(SMALL);

    private static Object beside(Cells cells, String label, int columns) {
        String place = cells.shown.entrySet().stream()
                .filter(each -> each.getKey().startsWith("Simulatie!A") && each.getValue().equals(label))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return cells.shown.get("Simulatie!" + (char) ('A' + columns) + place.substring("Simulatie!A".length()));
    }

    @Test
    void the_tornado_has_the_figures_of_each_end() {
        var cells = Cells.calculated(FILE);
        var shown = cells.shown;
        // the headings stand below a chart of two bars
        int row = 7 + 8 + 3 + 1 + 1;
        assertThat(shown.get("Gevoeligheid!A" + row)).isEqualTo("=1+1");
        assertThat(cells.formulas).doesNotContainKey("Gevoeligheid!A" + row);
        assertThat((double) shown.get("Gevoeligheid!E" + row)).isEqualTo(70, within(1e-9));
        assertThat(shown.get("Gevoeligheid!F" + row)).isEqualTo(100.0);
        assertThat((double) shown.get("Gevoeligheid!G" + row)).isEqualTo(230, within(1e-9));
        assertThat((double) shown.get("Gevoeligheid!H" + row)).isEqualTo(30, within(1e-9));
        assertThat((double) shown.get("Gevoeligheid!I" + row)).isEqualTo(-130, within(1e-9));
        assertThat((double) shown.get("Gevoeligheid!J" + row)).isEqualTo(30, within(1e-9));
        // never earned back with a fee of 230
        assertThat(shown.get("Gevoeligheid!M" + row)).isEqualTo("n.v.t.");
        assertThat((double) shown.get("Gevoeligheid!N" + row)).isEqualTo(160, within(1e-9));
        assertThat(shown.get("Gevoeligheid!Q" + row)).isEqualTo("par_fee");
        assertThat(shown.get("Gevoeligheid!A" + (row + 1))).isEqualTo("gain");
        assertThat(shown.values())
                .contains(
                        "Contante waarde van: a",
                        "Contante waarde van: Samenleving",
                        "Geen van de onzekere aannames doet hier iets.");
    }

    @Test
    void the_chances_are_there_with_what_they_were_drawn_by() {
        var cells = Cells.calculated(FILE);
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
    void what_the_draws_say_together_is_calculated_over_them_and_is_what_the_application_says() {
        var cells = Cells.calculated(FILE);
        assertSaysTheSame(cells);
        assertThat(beside(cells, "Trekkingen op dit blad", 1)).isEqualTo(5_000.0);
        assertThat(beside(cells, "Begingetal", 1)).isEqualTo(1.0);
        assertThat(beside(cells, "Deze cijfers", 1)).isEqualTo("horen bij de invoer");
        assertThat((double) beside(cells, "Kans dat er geld overblijft", 2)).isEqualTo(0.2, within(0.02));
        // a uniform spread from 50 to 250
        assertThat((double) beside(cells, "50% ligt lager", 8)).isEqualTo(150, within(5.0));
        var cached = Cells.cached(FILE);
        cells.formulas.keySet().stream()
                .filter(place -> place.startsWith("Simulatie!"))
                .forEach(place -> assertThat(cached.shown.get(place)).as(place).isNotNull());
    }

    /** Every formula over the draws, beside what the application made of the same draws. */
    static void assertSaysTheSame(Cells cells) {
        int compared = 0;
        for (var each : cells.shown.entrySet()) {
            if (!each.getKey().startsWith("Simulatie!A") || !each.getValue().equals("volgens Duaal")) continue;
            int row = Integer.parseInt(each.getKey().substring("Simulatie!A".length()));
            for (int column = 2; column < 30; column++) {
                Object told = cells.shown.get("Simulatie!" + Layout.relative(row - 1, column));
                Object live = cells.shown.get("Simulatie!" + Layout.relative(row - 2, column));
                if (told == null) continue;
                compared++;
                if (told instanceof Double number) {
                    double size = Math.max(1, Math.abs(number));
                    assertThat((double) live).as(each.getKey() + " " + column).isEqualTo(number, within(1e-8 * size));
                } else {
                    assertThat(live).as(each.getKey() + " " + column).isEqualTo(told);
                }
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    @Test
    void draws_that_fail_are_shown_as_such_and_nobody_who_pays_back_is_no_error() {
        var cells = Cells.calculated(Cases.workbookWithInsight(Cases.evaluate(Cases.parse("""
                {'name': 'fails', 'start': '2026-09', 'parties': ['a'],
                 'parameters': [
                   {'name': 'size', 'value': 5, 'uncertainty': {'kind': 'uniform', 'min': -5, 'max': 15}},
                   {'name': 'share', 'value': 0.5, 'uncertainty': {'kind': 'normal', 'mean': 0.5, 'sd': 0.5}}],
                 'phases': [{'id': 'p', 'dropout': 'share / 2'}],
                 'flows': [
                   {'id': 'fee', 'payer': 'a', 'amount': 10, 'per': 'group', 'groupSize': 'size', 'probability': 'share',
                    'when': {'timing': 'each', 'phase': 'p', 'to': 1}},
                   {'id': 'fixed', 'payer': 'a', 'amount': 1, 'when': {'timing': 'once', 'phase': 'p'}}],
                 'horizon': 4, 'participants': 7, 'discountRate': 0}"""))));
        assertThat(Agreement.errorsIn(cells)).isEmpty();
        assertSaysTheSame(cells);
        assertThat((double) beside(cells, "Waarvan mislukt (niet te berekenen)", 1)).isBetween(1_100.0, 1_400.0);
        assertThat(beside(cells, "50% ligt lager", 3)).isEqualTo("n.v.t.");
        assertThat(beside(cells, "Kans op terugverdienen binnen 12 maanden", 3)).isEqualTo(0.0);
        var words = cells.shown.entrySet().stream()
                .filter(each -> each.getKey().startsWith("Simulatie!B"))
                .map(java.util.Map.Entry::getValue)
                .collect(java.util.stream.Collectors.toSet());
        assertThat(words).contains("telt mee", "begrensd", "mislukt");
        // used for more than shares, it stands as drawn; what the phase used stands in a column of its own
        assertThat(cells.shown).containsEntry("Simulatie!I4", "phase_p_dropout");
    }

    @Test
    void a_changed_input_makes_them_out_of_date() {
        var edited = Cells.edit(FILE, editor -> editor.number("par_fee", 90));
        var cells = Cells.calculated(edited);
        String old = "invoer gewijzigd: deze cijfers gelden niet meer";
        assertThat(cells.shown.get("Onzekerheid!B9")).isEqualTo(old);
        assertThat(cells.shown.get("Gevoeligheid!B3")).isEqualTo(old);
        assertThat(beside(cells, "Deze cijfers", 1)).isEqualTo(old);
    }

    @Test
    void they_belong_to_the_base_whatever_scenario_is_chosen() {
        var scenario = new WorkbookScenario(
                "Duurder", "", "Noor", SMALL, List.of(new WorkbookScenario.Change.Number("par_fee", 100)));
        var file = Cases.workbook(SMALL, Insight.of(SMALL), List.of(scenario));
        var cells = Cells.calculated(Cells.edit(file, editor -> editor.text(LiveScenarios.CHOICE, "1 · Duurder")));
        assertThat(cells.shown.get("Onzekerheid!B9"))
                .isEqualTo("ander scenario gekozen: deze cijfers zijn die van de basis");
        assertThat(cells.shown.get("Controle!C4")).isEqualTo("klopt");
    }

    @Test
    void every_party_with_something_at_stake_has_a_native_chart_over_its_cells() throws IOException {
        var evaluation = Cases.evaluate(Cases.model("energy-technician"));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Cases.workbookWithInsight(evaluation)))) {
            var charts = workbook.getSheet("Gevoeligheid").createDrawingPatriarch().getCharts();
            assertThat(charts).hasSizeGreaterThan(3);
            assertThat(charts.getFirst().getCTChart().xmlText())
                    .contains("Gevoeligheid!$J$34:$J$45", "Gevoeligheid!$K$34:$K$45", "overlap val=\"100\"");
            var sheet = workbook.getSheet("Simulatie");
            assertThat(sheet.getLastRowNum()).isEqualTo(SimulationSheet.FIRST_DRAW + 5_000 - 1);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) SimulationSheet.HEAD);
        }
    }

    @Test
    void reading_back_is_as_without_them() {
        var model = Cases.model("care-level-3");
        var file = Cases.workbookWithInsight(Cases.evaluate(model));
        assertThat(WorkbookReader.read(file, model)).isEqualTo(new Reading.Changes(List.of()));
        assertThat(file).hasSizeLessThan(3_000_000);
    }
}
