package nl.duaal.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The few cells of a workbook that are asked for, read as a stream from a file that may be hostile: nothing is unpacked
 * beyond fixed limits, no document type or entity is accepted, and of the sheets only the cells asked for are kept.
 */
final class WorkbookParts {

    static final int MAX_BYTES = WorkbookReader.MAX_BYTES;
    /** Of the parts that are read, all together; the sheets with a line of time, the large ones, are not. */
    private static final long MAX_UNPACKED = 100_000_000;

    private static final int MAX_ENTRIES = 1_000;
    private static final int MAX_TEXT = 40_000;

    /** The file is larger, or unpacks to more, than is read. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** What a cell holds. */
    record Content(
            @Nullable String type,
            @Nullable String formula,
            @Nullable String value) {}

    /** Where a name points. */
    record Place(String sheet, String cell) {}

    private interface Part {
        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    private final byte[] file;
    private final long[] left = {MAX_UNPACKED};
    private final Map<String, String> sheetPaths = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @throws IOException when it is no workbook, or too large a one */
    WorkbookParts(byte[] file) throws IOException {
        if (file.length > MAX_BYTES) throw new TooLargeException();
        this.file = file;
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
        var sheets = new HashMap<String, Part>();
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

    private void scan(Map<String, Part> wanted) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            if (Collections.list(zip.getEntries()).size() > MAX_ENTRIES) throw new TooLargeException();
            for (var part : wanted.entrySet()) {
                var entries = zip.getEntries(part.getKey()).iterator();
                if (!entries.hasNext()) throw new IOException("part missing");
                var entry = entries.next();
                if (entries.hasNext()) throw new IOException("part twice");
                parse(new Limited(zip.getInputStream(entry), left), part.getValue());
            }
        } catch (RuntimeException e) {
            // what the libraries throw for sizes, offsets and characters that cannot be
            throw new IOException(e);
        }
    }

    private static void parse(InputStream stream, Part part) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            var xml = factory.createXMLStreamReader(stream);
            part.read(xml);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLargeException tooLarge) throw tooLarge;
            throw new IOException(e);
        }
    }

    /** The next element; false at the end of the part. */
    private static boolean next(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new IOException("document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) return true;
        }
        return false;
    }

    private void readWorkbook(XMLStreamReader xml, Map<String, String> ids) throws XMLStreamException, IOException {
        while (next(xml)) {
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
                    String refers = text(xml);
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
        while (next(xml)) {
            if (!xml.getLocalName().equals("Relationship")) continue;
            String id = xml.getAttributeValue(null, "Id");
            String target = xml.getAttributeValue(null, "Target");
            if (id != null && target != null) targets.put(id, target);
        }
    }

    private static void readSheet(XMLStreamReader xml, String sheet, Set<Place> wanted, Map<Place, Content> contents)
            throws XMLStreamException, IOException {
        var shared = new HashMap<String, String>();
        while (next(xml)) {
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
                            formula = text(xml);
                            if (group != null && !formula.isEmpty()) shared.put(group, formula);
                            // formulas over names are the same text in the whole group
                            if (group != null && formula.isEmpty()) formula = shared.getOrDefault(group, "");
                        }
                        case "v" -> value = text(xml);
                        case "t" -> value = (value == null ? "" : value) + text(xml);
                        default -> depth++;
                    }
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) throw new IOException("entity");
            }
            if (wanted.contains(place) && (formula != null || value != null)) {
                contents.put(place, new Content(type, formula, value));
            }
        }
    }

    private static void readStrings(XMLStreamReader xml, Set<String> wanted, Map<String, String> strings)
            throws XMLStreamException, IOException {
        int index = -1;
        while (next(xml)) {
            if (xml.getLocalName().equals("si")) index++;
            if (xml.getLocalName().equals("t") && wanted.contains(String.valueOf(index))) {
                strings.merge(String.valueOf(index), text(xml), (one, other) -> one + other);
            }
        }
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException, IOException {
        String text = xml.getElementText();
        if (text.length() > MAX_TEXT) throw new TooLargeException();
        return text;
    }

    /** Counts what all parts together unpack to. */
    private static final class Limited extends FilterInputStream {
        private final long[] left;

        Limited(InputStream in, long[] left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left[0] -= read;
            if (left[0] < 0) throw new TooLargeException();
        }
    }
}
