package nl.duaal.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;
import nl.duaal.spreadsheet.SafeText;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a table as an XLSX file: heads that stay in sight, a filter, widths, and sheets of text behind it. Texts are
 * always texts, whatever they begin with, and the very text comes back when the file is read again.
 *
 * @see "decision 0058: tables in and out"
 */
public final class XlsxFile {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Rows that are held in memory; those before them are on their way out already. */
    private static final int WINDOW = 200;
    /** As far down as choices are offered in an empty table. */
    private static final int ROWS_WITH_CHOICES = 5_000;

    private static final String CHOICES = "Keuzes";
    private static final int WIDEST = 100;
    private static final double PER_CHARACTER = 256.0;

    private final XSSFWorkbook book;
    private final SXSSFWorkbook stream;
    private final XlsxLooks looks;

    private XlsxFile(XSSFWorkbook book, SXSSFWorkbook stream) {
        this.book = book;
        this.stream = stream;
        this.looks = new XlsxLooks(book);
    }

    /** Writes the table, and the pages behind it. */
    public static void write(Table table, List<Page> pages, OutputStream out) throws IOException {
        write(table, table.lines()::forEach, rows -> pages, out);
    }

    /**
     * Writes rows as they come, of which only {@value #WINDOW} are held; answers how many there were.
     *
     * @param table without lines: its name and columns
     * @param pages behind it, made when it is known how many rows there are
     */
    public static int write(Table table, Rows rows, IntFunction<List<Page>> pages, OutputStream out)
            throws IOException {
        try (var book = new XSSFWorkbook();
                var stream = new SXSSFWorkbook(book, WINDOW)) {
            stream.setCompressTempFiles(true);
            // what some programs cannot read, and no table of ours needs
            stream.setZip64Mode(Zip64Mode.AsNeeded);
            var file = new XlsxFile(book, stream);
            book.getProperties().getCoreProperties().setCreator("Duaal");
            book.getProperties().getCoreProperties().setTitle(SafeText.of(table.name()));
            int written = file.table(table, rows);
            for (var page : pages.apply(written)) file.page(page);
            stream.write(out);
            return written;
        }
    }

    private SXSSFSheet sheet(String name) {
        return stream.createSheet(WorkbookUtil.createSafeSheetName(SafeText.of(name), '_'));
    }

    private int table(Table table, Rows rows) {
        var sheet = sheet(table.name());
        for (int i = 0; i < table.columns().size(); i++) {
            double width = Math.min(WIDEST, Math.max(4, table.columns().get(i).width()));
            sheet.setColumnWidth(i, (int) (width * PER_CHARACTER));
        }
        sheet.createFreezePane(0, 1);
        var setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        choices(table, sheet);
        var heads = sheet.createRow(0);
        for (int i = 0; i < table.columns().size(); i++) {
            text(heads.createCell(i), table.columns().get(i).head(), looks.head());
        }
        var at = new int[1];
        rows.each(line -> line(table, sheet.createRow(++at[0]), line));
        int last = table.columns().size() - 1;
        if (last >= 0) sheet.setAutoFilter(new CellRangeAddress(0, at[0], 0, last));
        return at[0];
    }

    private void line(Table table, SXSSFRow row, Table.Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            boolean wrong = line.wrong().contains(i);
            if (line.cells().get(i) instanceof Cell.Empty && !wrong) continue;
            put(
                    row.createCell(i),
                    line.cells().get(i),
                    looks.of(line.cells().get(i), table.columns().get(i).format(), wrong));
        }
    }

    private void put(SXSSFCell cell, Cell content, org.apache.poi.ss.usermodel.CellStyle look) {
        switch (content) {
            case Cell.Empty() -> cell.setCellStyle(look);
            case Cell.Text(String value) -> text(cell, value, look);
            case Cell.Figure(double value, boolean percent) -> {
                cell.setCellValue(value);
                cell.setCellStyle(look);
            }
            case Cell.Day(var day) -> {
                cell.setCellValue(day);
                cell.setCellStyle(look);
            }
            case Cell.Moment(var moment) -> {
                cell.setCellValue(moment);
                cell.setCellStyle(look);
            }
            case Cell.Truth(boolean value) -> text(cell, content.text(), look);
            case Cell.Fault(String code) -> text(cell, code, look);
        }
    }

    private static void text(SXSSFCell cell, String text, org.apache.poi.ss.usermodel.CellStyle look) {
        cell.setCellValue(SafeText.exactly(text));
        cell.setCellStyle(look);
    }

    /** Choices stand on a hidden sheet: a list in the validation itself holds 255 characters. */
    private void choices(Table table, SXSSFSheet sheet) {
        XSSFSheet lists = null;
        for (int i = 0; i < table.columns().size(); i++) {
            var choices = table.columns().get(i).choices();
            if (choices.isEmpty()) continue;
            if (lists == null) {
                lists = book.createSheet(CHOICES);
                book.setSheetVisibility(book.getSheetIndex(lists), org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
            }
            for (int row = 0; row < choices.size(); row++) {
                var line = lists.getRow(row) == null ? lists.createRow(row) : lists.getRow(row);
                var cell = line.createCell(i);
                cell.setCellValue(SafeText.exactly(choices.get(row)));
                cell.setCellStyle(looks.text());
            }
            var area = new AreaReference(
                    new CellReference(CHOICES, 0, i, true, true),
                    new CellReference(CHOICES, choices.size() - 1, i, true, true),
                    SpreadsheetVersion.EXCEL2007);
            var helper = sheet.getDataValidationHelper();
            var validation = helper.createValidation(
                    helper.createFormulaListConstraint(area.formatAsString()),
                    new CellRangeAddressList(1, Math.max(table.lines().size(), ROWS_WITH_CHOICES), i, i));
            validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            validation.setShowErrorBox(true);
            sheet.addValidationData(validation);
        }
    }

    private void page(Page page) {
        var sheet = sheet(page.name());
        int columns = page.lines().stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < columns; i++) sheet.setColumnWidth(i, (int) ((i == 0 ? 30 : 60) * PER_CHARACTER));
        text(sheet.createRow(0).createCell(0), page.title(), looks.title());
        int at = 2;
        for (var line : page.lines()) {
            var row = sheet.createRow(at++);
            for (int i = 0; i < line.size(); i++) {
                text(row.createCell(i), line.get(i), i == 0 && line.size() > 1 ? looks.head() : looks.wrapped());
            }
        }
    }
}
