package nl.duaal.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.util.Map;
import nl.duaal.workbook.LibreOffice;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A written table in LibreOffice: not one of its texts becomes a formula, and what it saves is read again. */
class LibreOfficeTableTest {

    @Test
    void no_text_becomes_a_formula_and_all_come_back() throws Exception {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        var saved = LibreOffice.resave(Map.of("texts", RoundTripTest.xlsx(RoundTripTest.texts())))
                .get("texts");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(saved))) {
            int cells = 0;
            for (var row : book.getSheetAt(0)) {
                for (var cell : row) {
                    assertThat(cell.getCellType())
                            .as(cell.getAddress().toString())
                            .isEqualTo(CellType.STRING);
                    cells++;
                }
            }
            assertThat(cells).isGreaterThan(2 * Formulas.ALL.size());
        }
        var sheet = ((TableReading.Read) TableReader.read(saved)).sheets().getFirst();
        var texts = RoundTripTest.texts().lines();
        for (int i = 0; i < texts.size(); i++) {
            String expected = texts.get(i).cells().getFirst().text();
            // LibreOffice knows one way to end a line
            assertThat(sheet.rows().get(i + 1).cell(0).text().replace("\r", "\n"))
                    .isEqualTo(expected.replace("\r", "\n"));
        }
    }
}
