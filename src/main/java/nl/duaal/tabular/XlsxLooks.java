package nl.duaal.tabular;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a written table. Those of texts carry the quote prefix, so that none can become a formula. */
final class XlsxLooks {

    private static final byte[] HEAD = {(byte) 0xE8, (byte) 0xEE, (byte) 0xF6};
    private static final byte[] WRONG = {(byte) 0xFB, (byte) 0xE0, (byte) 0xDD};

    /** As a style is told apart from the others. */
    private record Key(String format, boolean text, boolean wrong) {}

    private final XSSFWorkbook book;
    private final Map<Key, CellStyle> made = new HashMap<>();
    private final CellStyle head;
    private final CellStyle title;
    private final CellStyle wrapped;

    XlsxLooks(XSSFWorkbook book) {
        this.book = book;
        this.head = bold(11, HEAD);
        this.title = bold(14, null);
        this.wrapped = text(false);
        this.wrapped.setWrapText(true);
        this.wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    CellStyle head() {
        return head;
    }

    CellStyle title() {
        return title;
    }

    CellStyle wrapped() {
        return wrapped;
    }

    CellStyle text() {
        return made.computeIfAbsent(new Key("", true, false), key -> text(false));
    }

    CellStyle of(Cell cell, Table.Format format, boolean wrong) {
        return switch (cell) {
            case Cell.Empty() -> text(wrong, "");
            case Cell.Text(var value) -> text(wrong, "");
            case Cell.Truth(var value) -> text(wrong, "");
            case Cell.Fault(var code) -> text(wrong, "");
            case Cell.Figure(double value, boolean percent) ->
                number(percent ? "0.00%" : format == Table.Format.EURO ? "€ #,##0.00" : "General", wrong);
            case Cell.Day(var day) -> number("d-m-yyyy", wrong);
            case Cell.Moment(var moment) -> number("d-m-yyyy hh:mm", wrong);
        };
    }

    private CellStyle text(boolean wrong, String format) {
        return made.computeIfAbsent(new Key(format, true, wrong), key -> text(wrong));
    }

    private CellStyle number(String format, boolean wrong) {
        return made.computeIfAbsent(new Key(format, false, wrong), key -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            if (wrong) fill(style, WRONG);
            return style;
        });
    }

    private XSSFCellStyle text(boolean wrong) {
        var style = book.createCellStyle();
        style.setQuotePrefixed(true);
        if (wrong) fill(style, WRONG);
        return style;
    }

    private CellStyle bold(int size, byte @org.jspecify.annotations.Nullable [] colour) {
        Font font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) size);
        var style = text(false);
        style.setFont(font);
        if (colour != null) fill(style, colour);
        return style;
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
