package nl.duaal.workbook;

import nl.duaal.spreadsheet.SafeText;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is looked at and printed: frozen panes, A4 landscape, repeated titles, page numbers. */
final class Page {

    private final Sheet sheet;

    private Page(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * @param rows    rows at the top that stay in view and are repeated in print; 0 for none
     * @param columns columns at the left likewise
     */
    static Page of(Sheet sheet, int rows, int columns) {
        if (rows > 0 || columns > 0) sheet.createFreezePane(columns, rows);
        if (rows > 0) sheet.setRepeatingRows(new CellRangeAddress(0, rows - 1, -1, -1));
        if (columns > 0) sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
        var print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
        sheet.setDisplayGridlines(false);
        return new Page(sheet);
    }

    private Page width(int column, double characters) {
        sheet.setColumnWidth(column, (int) (characters * 256));
        return this;
    }

    /** The widths of all points. */
    Page time(int first, int points, double characters) {
        for (int column = first; column < first + points; column++) width(column, characters);
        return this;
    }

    /** As wide as the paper, as many pages down as it takes. */
    Page fitWidth() {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return this;
    }

    /** All of it on one page; smaller letters are better than a table that is cut in two. */
    Page fitOnePage() {
        fitWidth();
        sheet.getPrintSetup().setFitHeight((short) 1);
        return this;
    }

    /** Smaller, so that a year of months stands on a page. */
    Page scale(int percent) {
        sheet.getPrintSetup().setScale((short) percent);
        return this;
    }

    /** Only inputs can be edited; there is no password, so whoever means to can lift it. */
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        sheet.lockObjects(false);
    }

    static void footer(XSSFSheet sheet, String model) {
        var footer = sheet.getFooter();
        footer.setLeft("Duaal · " + SafeText.inFooter(model));
        footer.setCenter("&A");
        footer.setRight("Pagina &P van &N");
    }
}
