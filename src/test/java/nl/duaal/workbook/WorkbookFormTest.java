package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** How the workbook is made: names, inputs, texts, charts, pages. */
class WorkbookFormTest {

    private static XSSFWorkbook open(Model model) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(Cases.workbook(model)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static XSSFCell named(XSSFWorkbook workbook, String name) {
        var defined = workbook.getName(name);
        assertThat(defined).as(name).isNotNull();
        var reference = new CellReference(defined.getRefersToFormula());
        return Objects.requireNonNull(workbook.getSheet(reference.getSheetName()))
                .getRow(reference.getRow())
                .getCell(reference.getCol());
    }

    @Test
    void every_input_has_its_name_and_is_unlocked_in_the_style_of_inputs() throws IOException {
        for (var model : List.of(Cases.model("edges"), Cases.model("energy-technician"), OddModels.names())) {
            try (var workbook = open(model)) {
                for (var input : Input.of(model)) {
                    var cell = named(workbook, Names.of(input.key()));
                    assertThat(cell.getCellStyle().getLocked()).as(input.key()).isFalse();
                    assertThat(cell.getCellStyle().getFillForegroundColorColor())
                            .as(input.key())
                            .isNotNull();
                }
                assertThat(named(workbook, "rate_society").getCellFormula()).isEqualTo("cohort_discount_rate");
                for (var name : workbook.getAllNames())
                    assertThat(name.getNameName()).hasSizeLessThanOrEqualTo(255);
            }
        }
    }

    @Test
    void every_result_has_its_name_and_is_a_formula() throws IOException {
        var model = Cases.model("edges");
        var parties = new HashSet<>(model.parties());
        parties.add(Model.SOCIETY);
        try (var workbook = open(model)) {
            for (String party : parties) {
                for (String result : List.of(
                        "total",
                        "npv",
                        "pv_benefits",
                        "pv_costs",
                        "bcr",
                        "roi",
                        "payback",
                        "discounted_payback",
                        "irr",
                        "peak_funding")) {
                    var cell = named(workbook, "out_" + result + "_" + party);
                    assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
                    assertThat(cell.getCellStyle().getLocked()).isTrue();
                }
            }
        }
    }

    @Test
    void only_known_functions_are_used() throws IOException {
        var known = new HashSet<>(List.of(
                "IF",
                "IFERROR",
                "ISNUMBER",
                "ISBLANK",
                "MIN",
                "MAX",
                "ABS",
                "INT",
                "ROUND",
                "SUM",
                "SUMIF",
                "SUMIFS",
                "SUMPRODUCT",
                "COUNT",
                "MATCH",
                "INDEX",
                "AND",
                "OR",
                "MOD",
                "NPV",
                "SIGN",
                "FALSE"));
        for (var model : List.of(Cases.model("edges"), OddModels.formulas())) {
            Cells.cached(Cases.workbook(model)).formulas.values().forEach(formula -> {
                var matcher = java.util.regex.Pattern.compile("([A-Z.]+)\\(").matcher(formula);
                while (matcher.find()) assertThat(known).contains(matcher.group(1));
                assertThat(formula).hasSizeLessThanOrEqualTo(8_192);
            });
        }
    }

    @Test
    void pages_print_on_a4_landscape_with_repeated_titles_and_frozen_panes() throws IOException {
        try (var workbook = open(Cases.model("edges"))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(8);
            for (var sheet : workbook) {
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getRepeatingRows()).as(sheet.getSheetName()).isNotNull();
                assertThat(sheet.getFooter().getRight()).contains("&P");
                assertThat(sheet.getProtect()).isTrue();
                if (!sheet.getSheetName().equals(Layout.SUMMARY))
                    assertThat(sheet.getPaneInformation()).isNotNull();
            }
        }
    }

    @Test
    void the_summary_has_two_native_charts_over_live_cells() throws IOException {
        try (var workbook = open(Cases.model("edges"))) {
            var charts =
                    workbook.getSheet(Layout.SUMMARY).createDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(2);
            assertThat(charts.getFirst().getCTChart().xmlText())
                    .contains("Partijen!$G$10:$Y$10", "Samenvatting!$O$9:$O$12", "1F5FBF", "B4530A", "14181D");
            assertThat(charts.get(1).getCTChart().xmlText()).contains("Samenvatting!$B$", "overlap val=\"100\"");
        }
    }

    @Test
    void dates_are_dates_and_amounts_are_numbers() throws IOException {
        try (var workbook = open(Cases.model("edges"))) {
            var date = workbook.getSheet(Layout.COURSE).getRow(Layout.DATES).getCell(Layout.TIME + 1);
            assertThat(DateUtil.isCellDateFormatted(date)).isTrue();
            assertThat(date.getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2027-02-01");
            assertThat(named(workbook, "out_npv_employer").getCellStyle().getDataFormatString())
                    .startsWith("\"€\" #,##0");
        }
    }

    @Test
    void texts_of_users_are_never_formulas_and_fit_a_cell() throws IOException {
        try (var workbook = open(Payloads.model())) {
            var found = new HashSet<String>();
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() != CellType.STRING) continue;
                        String text = cell.getStringCellValue();
                        found.add(text);
                        assertThat(text.length()).isLessThanOrEqualTo(32_767);
                        if (!text.isEmpty() && "=+-@\t＝".indexOf(text.charAt(0)) >= 0) {
                            assertThat(cell.getCellStyle().getQuotePrefixed())
                                    .as(sheet.getSheetName() + cell.getAddress() + text)
                                    .isTrue();
                        }
                    }
                }
            }
            assertThat(found).containsAll(Payloads.SHORT).contains("nul\uFFFDbel\uFFFD", "half\uFFFD", "\uFFFD=1");
            assertThat(Agreement.errorsIn(Cells.calculated(Cases.workbook(Payloads.model()))))
                    .isEmpty();
        }
    }

    @Test
    void parties_of_the_same_name_but_for_capitals_keep_their_own_figures() {
        var evaluation = Cases.evaluate(OddModels.names());
        assertThat(Agreement.between(Cells.calculated(Cases.workbook(evaluation)), evaluation))
                .isEmpty();
    }
}
