package nl.duaal.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is written comes back as it was, and a text is never anything but a text. */
class RoundTripTest {

    private static final List<String> TEXTS = Stream.concat(
                    Formulas.ALL.stream(),
                    Stream.of(
                            "Zoë; \"Zo\" Bos, coach",
                            "'=1",
                            "''=1",
                            "'s ochtends",
                            "_x0041_ is geen A",
                            "regel één\nregel twee",
                            "\ttab",
                            "1e5",
                            "0123",
                            "TRUE",
                            "😀 smile",
                            "sep=;"))
            .toList();

    static byte[] xlsx(Table table) {
        try (var out = new ByteArrayOutputStream()) {
            XlsxFile.write(table, List.of(new Page("Over dit bestand", "Over", List.of(List.of("Wie", "=1+1")))), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Table texts() {
        var lines = TEXTS.stream()
                .map(text -> Table.Line.of(new Cell.Text(text), new Cell.Text("x")))
                .toList();
        return new Table("Teksten", List.of(new Table.Column("Tekst", 30), new Table.Column("Einde", 8)), lines);
    }

    private static List<Sheet> read(byte[] file) {
        var reading = TableReader.read(file);
        assertThat(reading).isInstanceOf(TableReading.Read.class);
        return ((TableReading.Read) reading).sheets();
    }

    private static List<String> firstColumn(Sheet sheet) {
        return sheet.rows().stream().skip(1).map(row -> row.cell(0).text()).toList();
    }

    @Test
    void there_are_a_hundred_and_twenty_payloads() {
        assertThat(Formulas.ALL).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void every_text_comes_back_out_of_a_workbook() {
        assertThat(firstColumn(read(xlsx(texts())).getFirst())).isEqualTo(TEXTS);
    }

    @Test
    void every_text_comes_back_out_of_csv() {
        assertThat(firstColumn(read(CsvTable.write(texts())).getFirst())).isEqualTo(TEXTS);
        var rows = TEXTS.stream().map(text -> List.of(text, "x")).toList();
        assertThat(firstColumn(
                        read(CsvTable.write(List.of("Tekst", "Einde"), rows)).getFirst()))
                .isEqualTo(TEXTS);
    }

    @Test
    void a_cell_with_text_is_a_string_with_the_quote_prefix() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(texts())))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    }
                }
            }
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
        }
    }

    @Test
    void csv_puts_an_apostrophe_before_what_looks_like_a_formula_and_leaves_numbers_alone() {
        var table = new Table(
                "x",
                List.of(new Table.Column("a", 9), new Table.Column("b", 9), new Table.Column("c", 9)),
                List.of(Table.Line.of(
                        new Cell.Text("-2+3"), new Cell.Figure(-12.5, false), new Cell.Figure(0.1713, true))));
        assertThat(new String(CsvTable.write(table), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"a\";\"b\";\"c\"\r\n\"'-2+3\";-12,5;17,13%\r\n");
    }

    @Test
    void numbers_days_and_percentages_come_back_as_what_they_are() {
        var table = new Table(
                "Soorten",
                List.of(
                        new Table.Column("a", 9),
                        new Table.Column("b", 9),
                        new Table.Column("c", 9),
                        new Table.Column("d", 9),
                        new Table.Column("e", 9, Table.Format.EURO)),
                List.of(Table.Line.of(
                        new Cell.Figure(-12.5, false),
                        new Cell.Figure(0.1713, true),
                        new Cell.Day(LocalDate.of(2026, 9, 1)),
                        new Cell.Moment(LocalDateTime.of(2026, 9, 1, 14, 30)),
                        new Cell.Figure(88.5, false))));
        assertThat(read(xlsx(table)).getFirst().rows().get(1).cells())
                .containsExactlyElementsOf(table.lines().getFirst().cells());
    }

    @Test
    void a_workbook_has_heads_that_stay_a_filter_and_says_what_it_is() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(texts())))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B" + (TEXTS.size() + 1));
            assertThat(sheet.getColumnWidth(0)).isEqualTo(30 * 256);
            assertThat(book.getSheetName(1)).isEqualTo("Over dit bestand");
        }
    }

    @Test
    void choices_are_offered_from_a_hidden_sheet() throws IOException {
        var column = new Table.Column("Keuze", 20, Table.Format.GENERAL, List.of("=een", "twee"));
        var file = xlsx(new Table("Sjabloon", List.of(column), List.of()));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var validation = book.getSheetAt(0).getDataValidations().getFirst();
            assertThat(validation.getValidationConstraint().getFormula1()).isEqualTo("Keuzes!$A$1:$A$2");
            assertThat(book.isSheetHidden(book.getSheetIndex("Keuzes"))).isTrue();
        }
        assertThat(read(file)).extracting(Sheet::name).containsExactly("Sjabloon", "Over dit bestand");
    }
}
