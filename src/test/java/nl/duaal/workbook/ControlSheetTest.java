package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import nl.duaal.engine.ModelFile;
import org.junit.jupiter.api.Test;

/** The workbook checks itself. */
class ControlSheetTest {

    private static final String VERDICT = "Controle!C4";

    private static final byte[] FILE = Cases.workbook(Cases.model("edges"));

    private static Cells after(Consumer<Cells.Editor> change) {
        return Cells.calculated(Cells.edit(FILE, change));
    }

    private static long saying(Cells cells, String words) {
        return cells.shown.entrySet().stream()
                .filter(each -> each.getKey().startsWith("Controle!G")
                        && each.getValue().equals(words))
                .count();
    }

    @Test
    void all_is_well_when_nothing_was_changed() {
        var cells = after(editor -> {});
        assertThat(cells.shown).containsEntry(VERDICT, "klopt").containsEntry("Samenvatting!E5", "klopt");
        assertThat(saying(cells, "wijkt af")).isZero();
        assertThat(saying(cells, "gewijzigd")).isZero();
    }

    @Test
    void a_changed_input_is_named_and_what_follows_from_it_is_not() {
        var cells = after(editor -> editor.number("par_b", 250));
        assertThat(cells.shown).containsEntry(VERDICT, "invoer gewijzigd");
        // a1 and c follow from b by their formulas
        assertThat(saying(cells, "gewijzigd")).isEqualTo(1);
        assertThat(saying(cells, "invoer gewijzigd")).isPositive();
    }

    @Test
    void a_formula_replaced_by_its_own_value_is_named_once_it_matters() {
        var cells = after(editor -> {
            editor.number("par_a1", 151.01);
            editor.number("par_b", 250);
        });
        assertThat(saying(cells, "gewijzigd")).isEqualTo(2);
    }

    @Test
    void a_formula_that_was_overwritten_deviates() {
        var cells = after(editor -> editor.number("Kasstromen!V7", 12345));
        assertThat(cells.shown).containsEntry(VERDICT, "wijkt af");
        assertThat(saying(cells, "wijkt af")).isPositive();
    }

    @Test
    void a_phase_without_end_can_be_given_one() {
        var model = Cases.model("bus-driver");
        var cells =
                Cells.calculated(Cells.edit(Cases.workbook(model), editor -> editor.number("phase_job_length", 10)));
        assertThat(cells.shown).containsEntry(VERDICT, "invoer gewijzigd");
        assertThat(saying(cells, "gewijzigd")).isEqualTo(1);
    }

    @Test
    void it_names_the_hash_of_the_inputs() {
        var model = Cases.model("edges");
        var cells = Cells.cached(Cases.workbook(model));
        assertThat(cells.named(Names.HASH)).isEqualTo(ModelFile.sha256(ModelFile.write(model)));
    }
}
