package nl.duaal.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.duaal.tabular.TableReading.Read;
import nl.duaal.tabular.TableReading.Reason;
import nl.duaal.tabular.TableReading.Refused;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static Sheet csv(String text) {
        return sheet(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet sheet(byte[] file) {
        return ((Read) TableReader.read(file)).sheets().getFirst();
    }

    private static List<String> texts(Sheet.Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void any_usual_encoding_is_recognised(String charset) {
        var sheet = sheet("Naam;Plaats\r\nZoë;’s-Gravenhage €\r\n".getBytes(Charset.forName(charset)));
        assertThat(texts(sheet.rows().get(1))).containsExactly("Zoë", "’s-Gravenhage €");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_head() {
        assertThat(texts(csv("\uFEFFNaam;x\n1;2").rows().getFirst())).containsExactly("Naam", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void the_divider_is_the_one_that_divides_every_row_alike(String divider) {
        var text = "Naam|Bedrag|Reden\n\"Bos, Zoë; coach\"|1,5|a\nJan|2|\"b\nc\"\n".replace("|", divider);
        var sheet = csv(text);
        assertThat(texts(sheet.rows().get(1))).startsWith("Bos, Zoë; coach");
        assertThat(sheet.rows().get(2).cell(2)).isEqualTo(new Cell.Text("b\nc"));
        assertThat(sheet.rows()).hasSize(3);
    }

    @Test
    void rows_keep_the_numbers_that_a_spreadsheet_shows_and_empty_ones_are_left_out() {
        var sheet = csv("Naam;Bedrag\n\n;\nJan;2\n");
        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(1, 4);
    }

    @Test
    void a_pasted_block_is_divided_by_tabs() {
        var reading = (Read) TableReader.paste("Naam\tWaarde\nJobcoach\t\"88,50\"\n");
        assertThat(texts(reading.sheets().getFirst().rows().get(1))).containsExactly("Jobcoach", "88,50");
        assertThat(reading.sha256()).hasSize(64);
    }

    @Test
    void a_quotation_mark_that_never_ends_is_refused_where_it_begins() {
        assertThat(TableReader.read("a;b\nc;\"d\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused(Reason.UNCLOSED_QUOTE, "", "B2", List.of()));
    }

    @Test
    void cells_of_a_workbook_come_with_what_they_are() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Blad");
            var row = sheet.createRow(4);
            row.createCell(0).setCellValue(new XSSFRichTextString("tekst"));
            row.createCell(1).setCellValue(0.1 + 0.2);
            var percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
            row.createCell(2).setCellValue(0.1713);
            row.getCell(2).setCellStyle(percent);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd-mm-yyyy"));
            row.createCell(3).setCellValue(LocalDate.of(2026, 9, 1));
            row.getCell(3).setCellStyle(day);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            row.createCell(6).setCellFormula("1+1");
            row.createCell(7).setCellFormula("\"a\"&\"b\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(7));
            var hidden = book.createSheet("Verborgen");
            hidden.createRow(0).createCell(0).setCellValue("nee");
            book.setSheetHidden(1, true);
            book.write(out);
            var read = ((Read) TableReader.read(out.toByteArray())).sheets();
            assertThat(read).hasSize(1);
            assertThat(read.getFirst().name()).isEqualTo("Blad");
            assertThat(read.getFirst().rows().getFirst().number()).isEqualTo(5);
            assertThat(read.getFirst().rows().getFirst().cells())
                    .containsExactly(
                            new Cell.Text("tekst"),
                            new Cell.Figure(0.1 + 0.2, false),
                            new Cell.Figure(0.1713, true),
                            new Cell.Day(LocalDate.of(2026, 9, 1)),
                            new Cell.Truth(true),
                            new Cell.Fault("#N/A"),
                            new Cell.Fault("#?"),
                            new Cell.Text("ab"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234,5      | 1234.5
            1.234,50    | 1234.5
            1.234       | 1234
            1,234.50    | 1234.5
            12.5        | 12.5
            € 1.234,50  | 1234.5
            -3          | -3
            − 3         | -3
            ,5          | 0.5
            """)
    void a_number_is_read_as_people_write_it(String text, double number) {
        assertThat(Notation.figure(text)).contains(new Cell.Figure(number, false));
    }

    @Test
    void a_percentage_is_a_fraction() {
        assertThat(Notation.figure("17,13%")).contains(new Cell.Figure(0.1713, true));
        assertThat(new Cell.Figure(0.1713, true).text()).isEqualTo("17,13%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "veel", "1-2", "1,2,3", "0x10", "12d", "1e5", "NaN", "--1"})
    void what_is_no_number_is_none(String text) {
        assertThat(Notation.figure(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-9-2026",
                "01-09-2026",
                "1/9/2026",
                "1.9.2026",
                "2026-09-01",
                "2026-09-01T00:00:00",
                "1 september 2026",
                "1 sep. 2026",
                "1-sep-2026",
                "01-09-2026 00:00"
            })
    void a_day_is_read_as_people_write_it(String text) {
        assertThat(Notation.day(text)).contains(LocalDate.of(2026, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-9-26", "31-2-2026", "9/31/2026", "morgen", "46000", "1 xyz 2026"})
    void what_is_no_day_is_none(String text) {
        assertThat(Notation.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA", "16383, XFD"})
    void a_column_has_letters(int column, String letters) {
        assertThat(Sheet.letters(column)).isEqualTo(letters);
    }
}
