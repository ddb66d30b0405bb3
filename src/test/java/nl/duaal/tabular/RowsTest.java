package nl.duaal.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Rows that are written as they come. */
class RowsTest {

    private static final Table HEAD =
            new Table("Deelnemers", List.of(new Table.Column("Naam", 20), new Table.Column("Uren", 10)), List.of());

    private static final Rows THOUSAND = taker -> {
        for (int i = 0; i < 1000; i++) {
            taker.accept(Table.Line.of(Cell.of("=1+1"), Cell.of(new BigDecimal("-1.5"))));
        }
    };

    @Test
    void as_a_workbook_all_are_there_and_what_looks_like_a_formula_is_text() throws IOException {
        var out = new ByteArrayOutputStream();
        int rows = XlsxFile.write(
                HEAD,
                THOUSAND,
                many -> List.of(new Page("Over", "Over", List.of(List.of("Rijen", String.valueOf(many))))),
                out);
        assertThat(rows).isEqualTo(1000);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1000);
            var last = sheet.getRow(1000);
            assertThat(last.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(last.getCell(1).getNumericCellValue()).isEqualTo(-1.5);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B1001");
            assertThat(book.getSheetAt(1).getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("1000");
        }
    }

    @Test
    void as_csv_it_is_what_the_whole_table_would_be() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(CsvTable.write(HEAD, THOUSAND, out)).isEqualTo(1000);
        var line = Table.Line.of(Cell.of("=1+1"), Cell.of(new BigDecimal("-1.5")));
        var whole = new Table(HEAD.name(), HEAD.columns(), java.util.Collections.nCopies(1000, line));
        assertThat(out.toByteArray()).isEqualTo(CsvTable.write(whole));
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\"'=1+1\";-1,5\r\n");
    }
}
