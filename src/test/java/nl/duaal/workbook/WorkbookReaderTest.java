package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Model;
import nl.duaal.workbook.Reading.Change;
import nl.duaal.workbook.Reading.Code;
import nl.duaal.workbook.Reading.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookReaderTest {

    private static final Model EDGES = Cases.model("edges");
    private static final byte[] FILE = Cases.workbook(EDGES);

    private static Reading after(Consumer<Cells.Editor> change) {
        return WorkbookReader.read(Cells.edit(FILE, change), EDGES);
    }

    private static List<Change> changes(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Changes.class);
        return ((Reading.Changes) reading).changes();
    }

    private static List<Fault> faults(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).faults();
    }

    @Test
    void an_untouched_workbook_has_no_changes() {
        assertThat(changes(WorkbookReader.read(FILE, EDGES))).isEmpty();
        OddModels.all()
                .forEach((name, model) -> assertThat(changes(WorkbookReader.read(Cases.workbook(model), model)))
                        .as(name)
                        .isEmpty());
        assertThat(changes(after(editor -> {}))).isEmpty();
    }

    @Test
    void changed_inputs_come_with_old_and_new_content() {
        var changes = changes(after(editor -> {
            editor.number("par_b", 250.5);
            editor.number("par_c", 2);
            editor.number("phase_three_dropout", 0.25);
            editor.number("rate_society", 0.03);
            editor.number("phase_two_pass", 0.5);
        }));
        assertThat(changes)
                .extracting(Change::key)
                .containsExactly("rate_society", "phase_two_pass", "phase_three_dropout", "par_b", "par_c");
        assertThat(changes)
                .filteredOn(change -> change.key().equals("par_b"))
                .containsExactly(new Change("par_b", "b", Expression.of(300), Expression.of(250.5)));
        assertThat(changes).filteredOn(change -> change.key().equals("par_c")).allSatisfy(change -> {
            assertThat(change.before()).isInstanceOf(Formula.class);
            assertThat(change.after()).isEqualTo(Expression.of(2));
        });
    }

    @Test
    void rows_may_be_moved_because_inputs_are_found_by_name() {
        byte[] moved = Cells.edit(FILE, editor -> {
            var sheet = editor.workbook().getSheet(Layout.ASSUMPTIONS);
            sheet.createRow(400).createCell(5).setCellValue(77);
            editor.workbook().getName("par_b").setRefersToFormula("Aannames!$F$401");
        });
        assertThat(changes(WorkbookReader.read(moved, EDGES)))
                .extracting(Change::after)
                .containsExactly(Expression.of(77));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "par_b*2                         | b * 2",
                "PAR_B * cohort_participants     | b * participants",
                "-par_b^2                        | ((-b) ^ 2)",
                "2^3^par_d                       | ((2 ^ 3) ^ d)",
                "IF(par_b>=300,1,par_d%)         | if(b >= 300, 1, d / 100)",
                "-INT(-par_b/7)                  | -floor((-b) / 7)",
                "MAX(1,ROUND(par_b/(par_d-2),2)) | max(1, round(b / (d - 2), 2))",
                "POWER(par_b,2)+(1-(par_b-2))    | (b ^ 2) + (1 - (b - 2))"
            })
    void a_formula_of_the_user_comes_back_in_the_grammar_of_the_model(String cell, String grammar) {
        var changes = changes(after(editor -> editor.formula("par_rate", cell)));
        assertThat(changes).extracting(Change::after).containsExactly(Cases.formula(grammar));
    }

    @Test
    void what_does_not_belong_in_a_cell_is_an_error_with_its_place() {
        var faults = faults(after(editor -> {
            editor.text("par_b", "veel");
            editor.empty("par_base_n");
            editor.number("phase_one_dropout", 1.5);
            editor.formula("par_rate", "VLOOKUP(1,A1:B2,2)");
            editor.formula("phase_two_length", "B7*2");
            editor.cell("rate_employer").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            editor.cell("phase_three_dropout").setCellValue(true);
        }));
        assertThat(faults)
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(
                        Code.NOT_A_NUMBER,
                        Code.EMPTY,
                        Code.OUT_OF_RANGE,
                        Code.FORMULA_NOT_UNDERSTOOD,
                        Code.FORMULA_NOT_UNDERSTOOD,
                        Code.ERROR_VALUE,
                        Code.NOT_A_NUMBER);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.sheet()).isEqualTo("Aannames");
            assertThat(fault.cell()).matches("B\\d+");
        });
    }

    @Test
    void a_phase_without_end_can_be_given_one() {
        var model = Cases.model("bus-driver");
        byte[] file = Cases.workbook(model);
        byte[] emptied = Cells.edit(file, editor -> editor.empty("phase_job_length"));
        byte[] ended = Cells.edit(file, editor -> editor.number("phase_job_length", 10));
        assertThat(changes(WorkbookReader.read(emptied, model))).isEmpty();
        assertThat(changes(WorkbookReader.read(ended, model)))
                .containsExactly(new Change("phase_job_length", "Duur van Baan", null, Expression.of(10)));
    }

    @Test
    void the_workbook_of_another_model_is_refused() {
        assertThat(faults(WorkbookReader.read(FILE, Cases.model("bus-driver"))))
                .extracting(Fault::code)
                .containsExactly(Code.OTHER_MODEL);
    }

    @Test
    void a_missing_name_is_said() {
        var reading =
                after(editor -> editor.workbook().removeName(editor.workbook().getName("par_b")));
        assertThat(faults(reading)).containsExactly(new Fault(Code.MISSING_NAME, "", "", List.of("par_b", "b")));
    }

    @Test
    void hostile_files_are_refused() throws IOException {
        assertThat(code(new byte[0])).isEqualTo(Code.NOT_A_WORKBOOK);
        assertThat(code("geen werkmap".getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.NOT_A_WORKBOOK);
        assertThat(code(new byte[WorkbookReader.MAX_BYTES + 1])).isEqualTo(Code.TOO_LARGE);
        assertThat(code(java.util.Arrays.copyOf(FILE, FILE.length / 2))).isEqualTo(Code.NOT_A_WORKBOOK);
        assertThat(code(rezip(
                        "xl/workbook.xml",
                        xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"))))
                .isEqualTo(Code.NOT_A_WORKBOOK);
        assertThat(code(rezip("xl/workbook.xml", xml -> xml.replace("par_base_n", "par_b"))))
                .isEqualTo(Code.NOT_A_WORKBOOK);
        assertThat(code(rezip("xl/workbook.xml", xml -> "<a>".repeat(100_000)))).isEqualTo(Code.NOT_A_WORKBOOK);
        assertThat(code(bomb())).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void a_damaged_file_never_ends_in_an_exception() {
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = FILE.clone();
            for (int n = 0; n < 1 + random.nextInt(20); n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(WorkbookReader.read(damaged, EDGES)).isNotNull();
        }
    }

    private static Code code(byte[] file) {
        return faults(WorkbookReader.read(file, EDGES)).getFirst().code();
    }

    private static byte[] rezip(String part, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(FILE));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    content = change.apply(new String(content, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write("<Relationships/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] blank = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 300; i++) zip.write(blank);
        }
        return out.toByteArray();
    }
}
