package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the workbook, as written and as POI calculates them from scratch. */
class WorkbookFiguresTest {

    record Named(String name, Evaluation evaluation) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> models() {
        var all = new ArrayList<Named>();
        for (String name : Cases.ALL) all.add(new Named(name, Cases.evaluate(Cases.model(name))));
        OddModels.all().forEach((name, model) -> all.add(new Named(name, Cases.evaluate(model))));
        IntStream.range(0, 4).forEach(seed -> all.add(new Named("random " + seed, RandomModels.from(seed))));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_cell_holds_what_its_formula_gives_and_all_results_are_the_engines(Named model) {
        byte[] file = Cases.workbook(model.evaluation);
        var written = Cells.cached(file);
        var calculated = Cells.calculated(file);
        assertThat(Agreement.between(written, model.evaluation)).isEmpty();
        assertThat(Agreement.between(calculated, model.evaluation)).isEmpty();
        assertThat(stale(written, calculated)).isEmpty();
        assertThat(calculated.shown.get("Controle!C4")).isEqualTo("klopt");
    }

    /** Cells whose written figure is not what the formula gives. */
    private static List<String> stale(Cells written, Cells calculated) {
        var stale = new ArrayList<String>();
        written.formulas.forEach((place, formula) -> {
            Object one = Objects.requireNonNullElse(written.shown.get(place), "");
            Object other = Objects.requireNonNullElse(calculated.shown.get(place), "");
            boolean same = one instanceof Double a && other instanceof Double b
                    ? Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a))
                    : one.equals(other);
            // far from the amounts of the model nothing but noise is left in the search for internal rates
            if (!same && !place.startsWith("IRR!")) stale.add(place + ": " + one + " or " + other + " by " + formula);
        });
        return stale;
    }

    static Stream<Edits> edits() {
        var edits = new ArrayList<Edits>();
        for (String name : Cases.ALL) {
            var model = Cases.model(name);
            var all = Edits.of(name, model, Cases.evaluate(model), 11);
            // every kind of edit on the small model that has everything, one on each large one; LibreOffice does the
            // rest
            if (name.equals("edges")) edits.addAll(all);
            if (name.equals("energy-technician") || name.startsWith("omb")) edits.add(all.getFirst());
        }
        return edits.stream();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void results_follow_when_inputs_are_changed(Edits edits) {
        var model = Cases.model(
                edits.name().replaceAll("-(half|nobody|fewer|own-rate|longer|beyond|extremes|stays|none-passes)$", ""));
        var expected = Cases.ok(edits.of(model));
        var cells = Cells.calculated(edits.in(Cases.workbook(model)));
        assertThat(Agreement.between(cells, expected)).isEmpty();
        assertThat(cells.shown.get("Controle!C4")).isEqualTo(edits.numbers().isEmpty() ? "klopt" : "invoer gewijzigd");
    }

    @Test
    void nothing_shows_an_error_value_when_an_input_holds_what_does_not_belong_there() {
        var model = Cases.model("edges");
        byte[] file = Cases.workbook(model);
        var inputs = List.of("phase_one_dropout", "par_b", "cohort_participants", "rate_employer", "phase_two_length");
        List<BiConsumer<Cells.Editor, String>> contents = List.of(
                (editor, input) -> editor.text(input, "veel"),
                Cells.Editor::empty,
                (editor, input) -> editor.number(input, -3),
                (editor, input) -> editor.number(input, 1e300));
        for (var content : contents) {
            var cells = Cells.calculated(
                    Cells.edit(file, editor -> inputs.forEach(input -> content.accept(editor, input))));
            assertThat(Agreement.errorsIn(cells)).isEmpty();
            assertThat(cells.named("out_npv_employer")).isEqualTo("fout");
            assertThat(cells.shown.get("Controle!C4")).isEqualTo("ongeldige invoer");
        }
    }

    @Test
    void a_division_by_an_input_that_becomes_zero_is_said_and_shows_no_error_value() {
        var model = Cases.parse("""
                {'name': 'x', 'start': '2026-01', 'horizon': 3, 'participants': 2, 'discountRate': 0.03, 'parties': ['employer'],
                 'parameters': [{'name': 'hours', 'value': 4}, {'name': 'rate', 'formula': '100 / hours'}], 'phases': [{'id': 'a'}],
                 'flows': [{'id': 'f', 'payer': 'employer', 'amount': 'rate', 'when': {'timing': 'each', 'phase': 'a'}}]}
                """);
        var cells = Cells.calculated(Cells.edit(Cases.workbook(model), editor -> editor.number("par_hours", 0)));
        assertThat(new Edits("zero", java.util.Map.of("par_hours", 0.0)).of(model))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Agreement.errorsIn(cells)).isEmpty();
        assertThat(cells.named("par_rate")).isEqualTo("fout");
        assertThat(cells.named("out_total_employer")).isEqualTo("fout");
    }

    @Test
    void a_null_shows_as_words() {
        var cells = Cells.cached(Cases.workbook(OddModels.rates()));
        assertThat(cells.named("out_irr_none")).isEqualTo("n.v.t.");
        assertThat(cells.named("out_irr_several")).isEqualTo("n.v.t.");
        assertThat((Double) cells.named("out_irr_even")).isCloseTo(0, within(1e-9));
        assertThat(cells.named("out_bcr_none")).isEqualTo("n.v.t.");
        assertThat(cells.named("out_payback_low")).isEqualTo("n.v.t.");
    }

    @Test
    void the_version_of_the_model_is_named() {
        var cells = Cells.cached(Cases.workbook(Cases.model("omb-a94-appendix")));
        assertThat(cells.shown).containsEntry("Controle!C9", Engine.VERSION + " (Duaal 0.1.0)");
    }
}
