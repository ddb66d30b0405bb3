package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Plain tables in front of a model. */
class PlainSheetTest {

    private static byte[] written() throws Exception {
        var table = new PlainSheet(
                "Tijdlijn",
                "Wat er wanneer gebeurt",
                List.of(new PlainSheet.Column("Blok", 30), new PlainSheet.Column("Uren", 10)),
                List.of(List.of("=HYPERLINK(\"http://x\")", 12.5), List.of("@SUM(1)", 3), List.of("+1-1", 0)));
        var out = new ByteArrayOutputStream();
        Workbooks.write(
                Cases.evaluate(Cases.model("energy-technician")),
                new WorkbookInfo(Instant.EPOCH),
                null,
                List.of(),
                List.of(table),
                out);
        return out.toByteArray();
    }

    private static void holds(byte[] file) throws Exception {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Tijdlijn");
            var sheet = workbook.getSheetAt(0);
            for (int row = 4; row < 7; row++) {
                assertThat(sheet.getRow(row).getCell(0).getCellType()).isEqualTo(CellType.STRING);
                assertThat(sheet.getRow(row).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            }
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isEqualTo(12.5);
            assertThat(workbook.getSheet("Samenvatting")).isNotNull();
        }
    }

    @Test
    void texts_of_users_are_texts_and_numbers_are_numbers() throws Exception {
        holds(written());
    }

    @Test
    void so_they_are_after_a_spreadsheet_calculated_and_saved_it() throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        holds(LibreOffice.resave(Map.of("plain", written())).get("plain"));
    }

    @Test
    void a_row_is_as_long_as_the_columns() {
        var columns = List.of(new PlainSheet.Column("Blok", 30));
        assertThatThrownBy(() -> new PlainSheet("T", "", columns, List.of(List.of("a", "b"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
