package nl.duaal.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.engine.Model;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells and the colours of parties, each made once. */
final class Styles {

    /** What a cell is for. */
    enum Look {
        TITLE,
        SUBTITLE,
        HEADER,
        FIGURE_HEADER,
        SECTION,
        LABEL,
        USER,
        NOTE,
        CALCULATED,
        QUIET,
        RESULT,
        INPUT,
        INPUT_FORMULA,
        FIXED
    }

    /** How its content is shown; the codes are neutral, a Dutch Excel shows Dutch separators and months. */
    enum Format {
        GENERAL("General"),
        WHOLE("#,##0"),
        NUMBER("#,##0.00"),
        PRECISE("#,##0.0000"),
        EURO("\"€\" #,##0;\"€\" -#,##0"),
        EURO_OR_DASH("\"€\" #,##0;\"€\" -#,##0;\"–\""),
        EURO_CENTS("\"€\" #,##0.00;\"€\" -#,##0.00"),
        FLOW("#,##0;-#,##0;\"–\""),
        PERCENT("0.00%"),
        DAY("d mmm yyyy"),
        MONTH("mmm yyyy"),
        MOMENT("d mmm yyyy hh:mm"),
        IN_FORCE("\"■\";;"),
        CHECK("\"let op\";\"let op\";\"✓\""),
        CHANGED("\"gewijzigd\";\"gewijzigd\";\"–\"");

        private final String code;

        Format(String code) {
            this.code = code;
        }
    }

    private static final Map<String, String> PARTIES = Map.of(
            "employer",
            "1F5FBF",
            "municipality",
            "B4530A",
            "state",
            "6B7785",
            "participant",
            "0F7B6C",
            "fund",
            "7A4FB5",
            "school",
            "A8325E",
            Model.SOCIETY,
            "14181D");

    private static final List<String> OTHERS =
            List.of("3E8E41", "C08A00", "0090A8", "8C564B", "D0559B", "5B6ABF", "7F8F29", "B03A2E");

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFFont> fonts = new HashMap<>();
    private final Map<Look, Map<Format, XSSFCellStyle>> styles = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // the font of the workbook itself decides how wide a column is
        var standard = workbook.getFontAt(0);
        standard.setFontName("Calibri");
        standard.setFontHeightInPoints((short) 10);
    }

    static byte[] partyColour(Model model, String party) {
        String colour = PARTIES.get(party);
        if (colour != null) return rgb(colour);
        long before = model.parties().stream()
                .takeWhile(other -> !other.equals(party))
                .filter(other -> !PARTIES.containsKey(other))
                .count();
        return rgb(OTHERS.get((int) (before % OTHERS.size())));
    }

    /** For what stands beside a party's colour. */
    static byte[] grey() {
        return rgb("9AA5B1");
    }

    XSSFCellStyle of(Look look) {
        return of(look, Format.GENERAL);
    }

    XSSFCellStyle of(Look look, Format format) {
        return styles.computeIfAbsent(look, key -> new HashMap<>()).computeIfAbsent(format, key -> make(look, key));
    }

    private XSSFCellStyle make(Look look, Format format) {
        var style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look, this::font));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (format != Format.GENERAL)
            style.setDataFormat(workbook.createDataFormat().getFormat(format.code));
        if (format == Format.IN_FORCE || format == Format.CHECK || format == Format.CHANGED) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        switch (look) {
            case TITLE, SUBTITLE -> style.setQuotePrefixed(true);
            case HEADER, FIGURE_HEADER -> {
                fill(style, "E8EDF3");
                style.setQuotePrefixed(true);
                style.setWrapText(true);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour("6B7785"));
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
                if (look == Look.FIGURE_HEADER) style.setAlignment(HorizontalAlignment.RIGHT);
            }
            case SECTION -> {
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour("C3CBD5"));
                style.setQuotePrefixed(true);
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            }
            case LABEL -> {}
            case USER, NOTE -> {
                style.setQuotePrefixed(true);
                style.setWrapText(true);
                style.setAlignment(HorizontalAlignment.LEFT);
                if (look == Look.NOTE) style.setIndention((short) 1);
            }
            case RESULT -> {
                style.setBorderBottom(BorderStyle.HAIR);
                style.setBottomBorderColor(colour("C3CBD5"));
                if (format == Format.GENERAL) style.setWrapText(true);
                else style.setAlignment(HorizontalAlignment.RIGHT);
            }
            case INPUT, INPUT_FORMULA -> {
                fill(style, look == Look.INPUT ? "FFF3C4" : "FFFAE6");
                style.setLocked(false);
                style.setAlignment(HorizontalAlignment.RIGHT);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour("EADCA6"));
            }
            case CALCULATED, QUIET, FIXED -> style.setAlignment(alignment(format));
        }
        return style;
    }

    private static HorizontalAlignment alignment(Format format) {
        return switch (format) {
            case IN_FORCE, CHECK, CHANGED -> HorizontalAlignment.CENTER;
            case GENERAL -> HorizontalAlignment.GENERAL;
            default -> HorizontalAlignment.RIGHT;
        };
    }

    private XSSFFont font(Look look) {
        var font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) 10);
        switch (look) {
            case TITLE -> {
                font.setFontHeightInPoints((short) 18);
                font.setBold(true);
            }
            case SUBTITLE -> font.setColor(colour("4A5562"));
            case HEADER, FIGURE_HEADER -> font.setBold(true);
            case RESULT, LABEL, USER, CALCULATED -> {}
            case SECTION -> {
                font.setFontHeightInPoints((short) 12);
                font.setBold(true);
            }
            case NOTE, QUIET -> font.setColor(colour("6B7785"));
            case INPUT -> font.setColor(colour("1F4FA0"));
            case INPUT_FORMULA, FIXED -> {}
        }
        return font;
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(rgb(rgb));
    }

    private static byte[] rgb(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
