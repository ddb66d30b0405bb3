package nl.duaal.tabular;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.duaal.spreadsheet.UnreadableException;
import nl.duaal.spreadsheet.XlsxParts;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How the numbers of a file are shown: in a spreadsheet only that tells a day or a percentage from another number. */
final class XlsxStyles {

    static final XlsxStyles NONE = new XlsxStyles(List.of());

    private enum Kind {
        NUMBER,
        PERCENT,
        MOMENT
    }

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final int LONGEST_FORMAT = 255;
    private static final int MOST_STYLES = 65_000;

    private final List<Kind> kinds;

    private XlsxStyles(List<Kind> kinds) {
        this.kinds = kinds;
    }

    static XlsxStyles read(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        var formats = new HashMap<Integer, String>();
        var kinds = new ArrayList<Kind>();
        boolean inCells = false;
        while (XlsxParts.next(xml)) {
            switch (xml.getLocalName()) {
                case "numFmt" -> {
                    String code = xml.getAttributeValue(null, "formatCode");
                    if (code != null && code.length() <= LONGEST_FORMAT) {
                        formats.put(id(xml.getAttributeValue(null, "numFmtId")), code);
                    }
                }
                case "cellXfs" -> inCells = true;
                case "cellStyles", "dxfs" -> inCells = false;
                case "xf" -> {
                    if (inCells && kinds.size() < MOST_STYLES) {
                        kinds.add(kind(id(xml.getAttributeValue(null, "numFmtId")), formats));
                    }
                }
                default -> {}
            }
        }
        return new XlsxStyles(kinds);
    }

    private static int id(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static Kind kind(int id, Map<Integer, String> formats) {
        String code = formats.getOrDefault(id, "");
        if (id == 9 || id == 10 || QUOTED.matcher(code).replaceAll("").indexOf('%') >= 0) return Kind.PERCENT;
        boolean day = id == 14 || id == 15 || id == 16 || id == 17 || id == 22;
        return day || (!code.isEmpty() && DateUtil.isADateFormat(id, code)) ? Kind.MOMENT : Kind.NUMBER;
    }

    /** A number of a cell in a style, as a day where it is shown as one. */
    Cell number(@Nullable String style, String value, boolean from1904) {
        if (!NUMBER.matcher(value).matches()) return new Cell.Fault("#?");
        double number = Double.parseDouble(value);
        if (!Double.isFinite(number)) return new Cell.Fault("#?");
        int index = id(style);
        var kind = index >= 0 && index < kinds.size() ? kinds.get(index) : Kind.NUMBER;
        return switch (kind) {
            case NUMBER -> new Cell.Figure(number, false);
            case PERCENT -> new Cell.Figure(number, true);
            case MOMENT -> moment(number, from1904);
        };
    }

    private static Cell moment(double number, boolean from1904) {
        // below 1 it is a time of day, which is nothing that is asked for
        if (number < 1 || !DateUtil.isValidExcelDate(number) || number >= 2_958_466)
            return new Cell.Figure(number, false);
        var moment = DateUtil.getLocalDateTime(number, from1904, true);
        if (moment == null) return new Cell.Figure(number, false);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Cell.Day(moment.toLocalDate())
                : new Cell.Moment(moment);
    }
}
