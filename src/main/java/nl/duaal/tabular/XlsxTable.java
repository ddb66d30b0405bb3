package nl.duaal.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.duaal.spreadsheet.SafeText;
import nl.duaal.spreadsheet.UnreadableException;
import nl.duaal.spreadsheet.UnreadableException.Fault;
import nl.duaal.spreadsheet.XlsxParts;
import nl.duaal.tabular.TableReading.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads the visible sheets of an XLSX file as streams. Formulas are not worked out: what the program that saved the
 * file made of them is what counts. Macros, links to other files, and files inside the file are refused.
 */
final class XlsxTable {

    private static final XlsxParts.Limits LIMITS = new XlsxParts.Limits(
            TableReader.MAX_BYTES,
            TableReader.MAX_UNPACKED,
            TableReader.MAX_PARTS,
            TableReader.MIN_RATIO,
            2 * TableReader.MAX_CELL_LENGTH);

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LAST_ROW = 1_048_576;

    /** A sheet as the workbook names it. */
    private record Named(String name, String relation) {}

    /** Where a relation of the workbook leads. */
    private record Relation(String type, String target, boolean outside) {}

    private final XlsxParts parts;
    private final RowCollector rows = new RowCollector();
    private final List<Named> sheets = new ArrayList<>();
    private final Map<String, Relation> relations = new HashMap<>();
    private final List<Cell> strings = new ArrayList<>();
    private XlsxStyles styles = XlsxStyles.NONE;
    private boolean from1904;

    private XlsxTable(byte[] file) throws UnreadableException {
        this.parts = new XlsxParts(file, LIMITS);
    }

    static List<Sheet> read(byte[] file) throws RefusedException {
        try {
            return new XlsxTable(file).read();
        } catch (UnreadableException e) {
            throw new RefusedException(reason(e.fault()));
        }
    }

    private static Reason reason(Fault fault) {
        return switch (fault) {
            case TOO_MANY_BYTES -> Reason.TOO_LARGE;
            case UNPACKS_TO_TOO_MUCH -> Reason.UNPACKS_TO_TOO_MUCH;
            case PACKED_TOO_TIGHTLY -> Reason.PACKED_TOO_TIGHTLY;
            case TOO_MANY_PARTS -> Reason.TOO_MANY_PARTS;
            case TEXT_TOO_LONG -> Reason.CELL_TOO_LONG;
            case DOCUMENT_TYPE -> Reason.DOCUMENT_TYPE;
            case PASSWORD -> Reason.PASSWORD;
            case PART_MISSING, DAMAGED -> Reason.DAMAGED;
        };
    }

    private List<Sheet> read() throws UnreadableException, RefusedException {
        refuseByName();
        parts.read(CONTENT_TYPES, this::contentTypes);
        var book = new String[] {"xl/workbook.xml"};
        if (parts.names().contains("_rels/.rels"))
            parts.read("_rels/.rels", xml -> book[0] = workbookPart(xml, book[0]));
        int slash = book[0].lastIndexOf('/');
        String folder = book[0].substring(0, slash + 1);
        parts.read(folder + "_rels/" + book[0].substring(slash + 1) + ".rels", this::relations);
        for (var relation : relations.values()) {
            if (relation.outside || relation.type.endsWith("/externalLink")) {
                throw new RefusedException(Reason.LINKS_ELSEWHERE);
            }
        }
        parts.read(book[0], this::workbook);
        for (var relation : relations.values()) {
            if (relation.type.endsWith("/styles"))
                parts.read(path(folder, relation), xml -> styles = XlsxStyles.read(xml));
            if (relation.type.endsWith("/sharedStrings")) parts.read(path(folder, relation), this::sharedStrings);
        }
        for (var sheet : sheets) {
            var relation = relations.get(sheet.relation);
            if (relation == null || !relation.type.endsWith("/worksheet")) continue;
            rows.startSheet(sheet.name);
            parts.read(path(folder, relation), this::sheet);
            rows.endSheet();
        }
        return rows.sheets();
    }

    private static String path(String folder, Relation relation) {
        return relation.target.startsWith("/") ? relation.target.substring(1) : folder + relation.target;
    }

    private void refuseByName() throws RefusedException {
        for (String name : parts.names()) {
            String plain = name.toLowerCase(Locale.ROOT);
            if (plain.endsWith("vbaproject.bin") || plain.startsWith("xl/macrosheets/")) {
                throw new RefusedException(Reason.MACROS);
            }
            if (plain.startsWith("xl/externallinks/") || plain.equals("xl/connections.xml")) {
                throw new RefusedException(Reason.LINKS_ELSEWHERE);
            }
            if (plain.startsWith("xl/embeddings/") || plain.startsWith("xl/activex/")) {
                throw new RefusedException(Reason.EMBEDDED);
            }
            if (plain.equals("xl/workbook.bin")) throw new RefusedException(Reason.OLD_EXCEL);
        }
        if (!parts.names().contains(CONTENT_TYPES)) {
            boolean openDocument =
                    parts.names().contains("mimetype") && parts.names().contains("content.xml");
            throw new RefusedException(openDocument ? Reason.OPEN_DOCUMENT : Reason.NOT_A_TABLE);
        }
    }

    private void contentTypes(XMLStreamReader xml) throws XMLStreamException, UnreadableException, RefusedException {
        boolean spreadsheet = false;
        while (XlsxParts.next(xml)) {
            String type = xml.getAttributeValue(null, "ContentType");
            if (type == null) continue;
            if (type.contains("macroEnabled")) throw new RefusedException(Reason.MACROS);
            if (type.contains("spreadsheetml")) spreadsheet = true;
        }
        if (!spreadsheet) throw new RefusedException(Reason.NOT_A_TABLE);
    }

    private static String workbookPart(XMLStreamReader xml, String usual)
            throws XMLStreamException, UnreadableException {
        while (XlsxParts.next(xml)) {
            String type = xml.getAttributeValue(null, "Type");
            String target = xml.getAttributeValue(null, "Target");
            if (type == null || target == null || !type.endsWith("/officeDocument")) continue;
            return target.startsWith("/") ? target.substring(1) : target;
        }
        return usual;
    }

    private void relations(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        while (XlsxParts.next(xml)) {
            String id = xml.getAttributeValue(null, "Id");
            String type = xml.getAttributeValue(null, "Type");
            String target = xml.getAttributeValue(null, "Target");
            if (id == null || type == null || target == null) continue;
            boolean outside = "External".equals(xml.getAttributeValue(null, "TargetMode"));
            relations.put(id, new Relation(type, target, outside));
        }
    }

    private void workbook(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        while (XlsxParts.next(xml)) {
            switch (xml.getLocalName()) {
                case "workbookPr" -> from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
                case "sheet" -> {
                    String name = xml.getAttributeValue(null, "name");
                    String state = xml.getAttributeValue(null, "state");
                    String relation = relation(xml);
                    boolean visible = state == null || state.equals("visible");
                    if (name != null && relation != null && visible) sheets.add(new Named(name, relation));
                }
                default -> {}
            }
        }
    }

    private static @Nullable String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private void sharedStrings(XMLStreamReader xml) throws XMLStreamException, UnreadableException, RefusedException {
        long all = 0;
        while (XlsxParts.next(xml)) {
            if (!xml.getLocalName().equals("si")) continue;
            String text = richText(xml);
            all += text.length();
            if (all > TableReader.MAX_TEXT) throw new RefusedException(Reason.UNPACKS_TO_TOO_MUCH);
            strings.add(Cell.of(text));
            if (strings.size() > TableReader.MAX_CELLS) {
                throw new RefusedException(Reason.TOO_MANY_CELLS, "", "", String.valueOf(TableReader.MAX_CELLS));
            }
        }
    }

    /** All text in the element that the stream is at, but for how it is pronounced; leaves at its end. */
    private String richText(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        var text = new StringBuilder();
        int phonetic = 0;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            XlsxParts.refuseEntity(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("t")) {
                    String some = parts.text(xml);
                    if (phonetic == 0) text.append(some);
                    if (text.length() > LIMITS.text()) throw new UnreadableException(Fault.TEXT_TOO_LONG);
                    continue;
                }
                depth++;
                if (phonetic > 0 || name.equals("rPh")) phonetic++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (phonetic > 0) phonetic--;
            }
        }
        return SafeText.read(text.toString());
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException, UnreadableException, RefusedException {
        int row = 0;
        int column = -1;
        boolean open = false;
        while (XlsxParts.next(xml)) {
            switch (xml.getLocalName()) {
                case "row" -> {
                    if (open) rows.endRow();
                    row = number(xml.getAttributeValue(null, "r"), row + 1);
                    rows.startRow(row);
                    open = true;
                    column = -1;
                }
                case "c" -> {
                    if (!open) throw new UnreadableException(Fault.DAMAGED);
                    column = column(xml.getAttributeValue(null, "r"), column + 1);
                    cell(xml, column);
                }
                default -> {}
            }
        }
        if (open) rows.endRow();
    }

    private static int number(@Nullable String text, int next) throws UnreadableException {
        if (text == null) return next;
        try {
            int row = Integer.parseInt(text);
            if (row >= 1 && row <= LAST_ROW) return row;
        } catch (NumberFormatException damaged) {
            throw new UnreadableException(Fault.DAMAGED);
        }
        throw new UnreadableException(Fault.DAMAGED);
    }

    /** From 0; one that is too far away to be held is told apart by whoever puts the cell. */
    private static int column(@Nullable String reference, int next) throws UnreadableException {
        if (reference == null) return next;
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 6; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + (c - 'A' + 1);
        }
        if (column == 0) throw new UnreadableException(Fault.DAMAGED);
        return column - 1;
    }

    private void cell(XMLStreamReader xml, int column)
            throws XMLStreamException, UnreadableException, RefusedException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        boolean formula = false;
        String value = null;
        String inline = null;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            XlsxParts.refuseEntity(event);
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> {
                        formula = true;
                        parts.text(xml);
                    }
                    case "v" -> value = parts.text(xml);
                    case "is" -> inline = richText(xml);
                    default -> depth++;
                }
            }
        }
        rows.put(column, content(type == null ? "n" : type, style, formula, value, inline));
    }

    private Cell content(
            String type, @Nullable String style, boolean formula, @Nullable String value, @Nullable String inline)
            throws UnreadableException {
        // some programs leave an old text behind in a cell that holds a number now: the type says what counts
        if (type.equals("inlineStr")) return inline == null ? Cell.EMPTY : Cell.of(inline);
        if (value == null || value.isEmpty()) return formula ? new Cell.Fault("#?") : Cell.EMPTY;
        return switch (type) {
            case "s" -> shared(value);
            case "str" -> Cell.of(SafeText.read(value));
            case "b" -> new Cell.Truth(isTrue(value));
            case "e" -> new Cell.Fault(value.length() > 20 ? "#?" : value);
            case "d" -> Notation.day(value).<Cell>map(Cell.Day::new).orElseGet(() -> Cell.of(value));
            case "n" -> styles.number(style, value, from1904);
            default -> throw new UnreadableException(Fault.DAMAGED);
        };
    }

    private Cell shared(String value) throws UnreadableException {
        try {
            return strings.get(Integer.parseInt(value));
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new UnreadableException(Fault.DAMAGED);
        }
    }
}
