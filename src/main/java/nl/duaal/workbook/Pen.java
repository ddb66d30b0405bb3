package nl.duaal.workbook;

import java.time.LocalDate;
import nl.duaal.spreadsheet.SafeText;
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

    private static final float LINE_HEIGHT = 13;
    private static final float MAX_HEIGHT = 400;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final Sheet sheet;
    private final Styles styles;
    private double[] widths = {};

    Pen(Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    Sheet sheet() {
        return sheet;
    }

    /**
     * Fixed widths of the first columns, in characters: measuring text needs fonts that a server may not have. Rows
     * become as high as wrapped text in those columns needs.
     */
    void widths(double... characters) {
        widths = characters;
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, (int) (characters[column] * 256));
        }
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

    /** Headings of columns with figures. */
    void figureHeadings(int row, int first, String... words) {
        for (int i = 0; i < words.length; i++) text(row, first + i, words[i], Look.FIGURE_HEADER);
    }

    void section(int row, int columns, String words) {
        for (int column = 0; column < columns; column++) cell(row, column, Look.SECTION, Format.GENERAL);
        text(row, 0, words, Look.SECTION);
        row(row).setHeightInPoints(22);
    }

    void text(int row, int column, @Nullable String text, Look look) {
        var cell = cell(row, column, look, Format.GENERAL);
        if (text == null || text.isEmpty()) return;
        cell.setCellValue(SafeText.of(text));
        if (column < widths.length && cell.getCellStyle().getWrapText()) makeRoom(row, lines(text, widths[column]));
    }

    private void makeRoom(int index, int lines) {
        if (lines < 2) return;
        var row = row(index);
        float height = Math.min(MAX_HEIGHT, LINE_HEIGHT * lines + 2);
        if (row.getHeightInPoints() < height) row.setHeightInPoints(height);
    }

    /** How many lines a text takes, on the safe side. */
    private static int lines(String text, double width) {
        int lines = 0;
        for (String part : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(part.length() / Math.max(1, width)));
        }
        return lines;
    }

    /** Words of our own in a column of figures. */
    void words(int row, int column, String words, Look look, Format format) {
        cell(row, column, look, format).setCellValue(words);
    }

    void number(int row, int column, double value, Look look, Format format) {
        cell(row, column, look, format).setCellValue(value + 0.0);
    }

    void date(int row, int column, LocalDate date, Look look, Format format) {
        var cell = cell(row, column, look, format);
        // a spreadsheet knows no dates outside these years
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) cell.setCellValue(date.toString());
        else cell.setCellValue(date);
    }

    void moment(int row, int column, java.time.LocalDateTime moment, Look look) {
        cell(row, column, look, Format.MOMENT).setCellValue(moment);
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
