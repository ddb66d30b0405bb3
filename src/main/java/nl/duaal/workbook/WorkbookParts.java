package nl.duaal.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.duaal.spreadsheet.XlsxParts;
import org.jspecify.annotations.Nullable;

/**
 * The few cells of a workbook that are asked for, read as a stream from a file that may be hostile: of the sheets only
 * those cells are kept.
 */
final class WorkbookParts {

    /** Unpacked counts for the parts that are read; the sheets with a line of time, the large ones, are not. */
    private static final XlsxParts.Limits LIMITS =
            new XlsxParts.Limits(WorkbookReader.MAX_BYTES, 100_000_000, 1_000, 0, 40_000);

    /** What a cell holds. */
    record Content(
            @Nullable String type,
            @Nullable String formula,
            @Nullable String value) {}

    /** Where a name points. */
    record Place(String sheet, String cell) {}

    private final XlsxParts parts;
    private final Map<String, String> sheetPaths = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @throws IOException when it is no workbook, or too large a one */
    WorkbookParts(byte[] file) throws IOException {
        this.parts = new XlsxParts(file, LIMITS);
        var ids = new HashMap<String, String>();
        var targets = new HashMap<String, String>();
        scan(Map.of(
                "xl/workbook.xml", xml -> readWorkbook(xml, ids),
                "xl/_rels/workbook.xml.rels", xml -> readRelations(xml, targets)));
        ids.forEach((sheet, id) -> {
            String target = targets.get(id);
            if (target != null) sheetPaths.put(sheet, target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
    }

    /** Where a workbook-wide name points; none when it does not point to one cell. */
    @Nullable
    Place place(String name) {
        String refers = names.get(name.toLowerCase(java.util.Locale.ROOT));
        if (refers == null) return null;
        int mark = refers.lastIndexOf('!');
        if (mark < 0) return null;
        String sheet = refers.substring(0, mark);
        if (sheet.startsWith("'"))
            sheet = sheet.substring(1, Math.max(1, sheet.length() - 1)).replace("''", "'");
        String cell = refers.substring(mark + 1).replace("$", "");
        return cell.matches("[A-Z]{1,3}[0-9]{1,7}") && sheetPaths.containsKey(sheet) ? new Place(sheet, cell) : null;
    }

    /** The contents of the cells that hold anything. */
    Map<Place, Content> contents(Set<Place> wanted) throws IOException {
        var contents = new HashMap<Place, Content>();
        var sheets = new HashMap<String, XlsxParts.Part<IOException>>();
        for (var place : wanted) {
            String path = sheetPaths.get(place.sheet);
            if (path != null) sheets.put(path, xml -> readSheet(xml, place.sheet, wanted, contents));
        }
        scan(sheets);
        sharedStrings(contents);
        return contents;
    }

    private void sharedStrings(Map<Place, Content> contents) throws IOException {
        var indexes = new HashSet<String>();
        contents.values().forEach(content -> {
            if ("s".equals(content.type) && content.value != null) indexes.add(content.value);
        });
        if (indexes.isEmpty()) return;
        var strings = new HashMap<String, String>();
        scan(Map.of("xl/sharedStrings.xml", xml -> readStrings(xml, indexes, strings)));
        contents.replaceAll((place, content) -> "s".equals(content.type)
                ? new Content("str", content.formula, strings.getOrDefault(content.value, ""))
                : content);
    }

    private void scan(Map<String, XlsxParts.Part<IOException>> wanted) throws IOException {
        for (var part : wanted.entrySet()) parts.read(part.getKey(), part.getValue());
    }

    private void readWorkbook(XMLStreamReader xml, Map<String, String> ids) throws XMLStreamException, IOException {
        while (XlsxParts.next(xml)) {
            switch (xml.getLocalName()) {
                case "sheet" -> {
                    String name = xml.getAttributeValue(null, "name");
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        if (name != null
                                && xml.getAttributeLocalName(i).equals("id")
                                && xml.getAttributeNamespace(i) != null
                                && !xml.getAttributeNamespace(i).isEmpty()) ids.put(name, xml.getAttributeValue(i));
                    }
                }
                case "definedName" -> {
                    String name = xml.getAttributeValue(null, "name");
                    boolean wide = xml.getAttributeValue(null, "localSheetId") == null;
                    String refers = parts.text(xml);
                    if (name == null || !wide) continue;
                    String key = name.toLowerCase(java.util.Locale.ROOT);
                    if (names.put(key, refers) != null) throw new IOException("name twice");
                }
                default -> {}
            }
        }
    }

    private static void readRelations(XMLStreamReader xml, Map<String, String> targets)
            throws XMLStreamException, IOException {
        while (XlsxParts.next(xml)) {
            if (!xml.getLocalName().equals("Relationship")) continue;
            String id = xml.getAttributeValue(null, "Id");
            String target = xml.getAttributeValue(null, "Target");
            if (id != null && target != null) targets.put(id, target);
        }
    }

    private void readSheet(XMLStreamReader xml, String sheet, Set<Place> wanted, Map<Place, Content> contents)
            throws XMLStreamException, IOException {
        var shared = new HashMap<String, String>();
        while (XlsxParts.next(xml)) {
            if (!xml.getLocalName().equals("c")) continue;
            String cell = xml.getAttributeValue(null, "r");
            String type = xml.getAttributeValue(null, "t");
            if (cell == null) continue;
            var place = new Place(sheet, cell);
            String formula = null;
            String value = null;
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) depth--;
                else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "f" -> {
                            String group = xml.getAttributeValue(null, "si");
                            formula = parts.text(xml);
                            if (group != null && !formula.isEmpty()) shared.put(group, formula);
                            // formulas over names are the same text in the whole group
                            if (group != null && formula.isEmpty()) formula = shared.getOrDefault(group, "");
                        }
                        case "v" -> value = parts.text(xml);
                        case "t" -> value = (value == null ? "" : value) + parts.text(xml);
                        default -> depth++;
                    }
                } else XlsxParts.refuseEntity(event);
            }
            if (wanted.contains(place) && (formula != null || value != null)) {
                contents.put(place, new Content(type, formula, value));
            }
        }
    }

    private void readStrings(XMLStreamReader xml, Set<String> wanted, Map<String, String> strings)
            throws XMLStreamException, IOException {
        int index = -1;
        while (XlsxParts.next(xml)) {
            if (xml.getLocalName().equals("si")) index++;
            if (xml.getLocalName().equals("t") && wanted.contains(String.valueOf(index))) {
                strings.merge(String.valueOf(index), parts.text(xml), (one, other) -> one + other);
            }
        }
    }
}
