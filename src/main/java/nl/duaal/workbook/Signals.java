package nl.duaal.workbook;

import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Colours that follow the content of a cell. The cell says it in words too. */
final class Signals {

    private Signals() {}

    static void red(XSSFSheet sheet, String range, String condition) {
        add(sheet, range, condition, "FBDADA", "9B1C1C");
    }

    static void amber(XSSFSheet sheet, String range, String condition) {
        add(sheet, range, condition, "FDEBC8", "7A4B00");
    }

    static void green(XSSFSheet sheet, String range, String condition) {
        add(sheet, range, condition, "DDF3E4", "1B5E37");
    }

    static void grey(XSSFSheet sheet, String range, String condition) {
        add(sheet, range, condition, "E8EDF3", "4A5562");
    }

    private static void add(XSSFSheet sheet, String range, String condition, String fill, String text) {
        var formatting = sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule(condition);
        var pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(colour(fill));
        pattern.setFillForegroundColor(IndexedColors.AUTOMATIC.getIndex());
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        pattern.setFillBackgroundColor(colour(fill));
        rule.createFontFormatting().setFontColor(colour(text));
        formatting.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(range)}, rule);
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(hex));
    }
}
