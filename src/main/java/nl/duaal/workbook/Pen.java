package nl.duaal.workbook;

import java.time.LocalDate;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of one sheet. Every formula is written together with the figure it gives, so that viewers that do
 * not calculate show the right one.
 */
final class Pen {

    private final Sheet sheet;
    private final Styles styles;

    Pen(Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    Sheet sheet() {
        return sheet;
    }

    void title(String title, String subtitle) {
        text(0, 0, title, Look.TITLE);
        sheet.getRow(0).setHeightInPoints(26);
        text(1, 0, subtitle, Look.SUBTITLE);
    }

    /** The row of headings of columns. */
    void headings(int row, String... words) {
        for (int column = 0; column < words.length; column++) text(row, column, words[column], Look.HEADER);
    }

    void section(int row, int columns, String words) {
        for (int column = 0; column < columns; column++) cell(row, column, Look.SECTION, Format.GENERAL);
        text(row, 0, words, Look.SECTION);
        row(row).setHeightInPoints(22);
    }

    void text(int row, int column, @Nullable String text, Look look) {
        var cell = cell(row, column, look, Format.GENERAL);
        if (text != null && !text.isEmpty()) cell.setCellValue(SafeText.of(text));
    }

    void number(int row, int column, double value, Look look, Format format) {
        cell(row, column, look, format).setCellValue(value + 0.0);
    }

    void date(int row, int column, LocalDate date, Look look, Format format) {
        cell(row, column, look, format).setCellValue(date);
    }

    /** A formula and its figure; {@code NaN} stands for the word that says a formula has no value. */
    void formula(int row, int column, String formula, double value, Look look, Format format) {
        if (Double.isFinite(value)) {
            var cell = cell(row, column, look, format);
            cell.setCellFormula(formula);
            cell.setCellValue(value + 0.0);
        } else {
            formula(row, column, formula, FormulaText.FAULT, look, format);
        }
    }

    void formula(int row, int column, String formula, String value, Look look, Format format) {
        var cell = cell(row, column, look, format);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    org.apache.poi.ss.usermodel.CellStyle style(Look look, Format format) {
        return styles.of(look, format);
    }

    private Cell cell(int row, int column, Look look, Format format) {
        var cell = row(row).createCell(column);
        cell.setCellStyle(styles.of(look, format));
        return cell;
    }

    private Row row(int index) {
        var row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }
}
