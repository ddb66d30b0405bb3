package nl.duaal.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.duaal.spreadsheet.UnreadableException.Fault;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of an XLSX file that may be hostile, each read as a stream of XML: nothing is unpacked beyond fixed limits,
 * nothing is written to disk, no document type or entity is accepted, and nothing outside the file is ever asked for.
 */
public final class XlsxParts {

    /**
     * How much is read at most.
     *
     * @param bytes    of the file
     * @param unpacked bytes, of all parts that are read together
     * @param entries  parts in the file, read or not
     * @param ratio    packed bytes for each unpacked one, at least; 0 for any. Counts for parts above 100 kB
     * @param text     characters in one piece of text
     */
    public record Limits(int bytes, long unpacked, int entries, double ratio, int text) {}

    /**
     * Reads one part.
     *
     * @param <E> what else may be wrong with what stands in it
     */
    public interface Part<E extends Exception> {
        void read(XMLStreamReader xml) throws XMLStreamException, UnreadableException, E;
    }

    /** Smaller parts may be packed as tightly as they like. */
    private static final long TIGHT_FROM = 100_000;

    private final byte[] file;
    private final Limits limits;
    private final Set<String> names;
    private long left;

    /** @throws UnreadableException when it is no such file, or one with too much in it */
    public XlsxParts(byte[] file, Limits limits) throws UnreadableException {
        if (file.length > limits.bytes) throw new UnreadableException(Fault.TOO_MANY_BYTES);
        this.file = file;
        this.limits = limits;
        this.left = limits.unpacked;
        try (var zip = open()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > limits.entries) throw new UnreadableException(Fault.TOO_MANY_PARTS);
            var found = new LinkedHashSet<String>();
            for (var entry : entries) found.add(entry.getName());
            this.names = Collections.unmodifiableSet(found);
        } catch (UnreadableException known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            // what the libraries throw for sizes, offsets and characters that cannot be
            throw new UnreadableException(Fault.DAMAGED, e);
        }
    }

    /** Of all parts, read or not. */
    public Set<String> names() {
        return names;
    }

    /** @throws UnreadableException when there is no such part, or it cannot be read */
    public <E extends Exception> void read(String name, Part<E> part) throws UnreadableException, E {
        try (var zip = open()) {
            var entries = zip.getEntries(name).iterator();
            if (!entries.hasNext()) throw new UnreadableException(Fault.PART_MISSING);
            var entry = entries.next();
            if (entries.hasNext()) throw new UnreadableException(Fault.DAMAGED);
            if (entry.getGeneralPurposeBit().usesEncryption()) throw new UnreadableException(Fault.PASSWORD);
            parse(new Limited(zip.getInputStream(entry), entry), part);
        } catch (UnreadableException known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(Fault.DAMAGED, e);
        }
    }

    /** The next element; false at the end of the part. */
    public static boolean next(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        while (xml.hasNext()) {
            int event = xml.next();
            refuseEntity(event);
            if (event == XMLStreamConstants.START_ELEMENT) return true;
        }
        return false;
    }

    /** @throws UnreadableException when an event of the stream is a document type or an entity */
    public static void refuseEntity(int event) throws UnreadableException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableException(Fault.DOCUMENT_TYPE);
        }
    }

    /** The text of the element that the stream is at. */
    public String text(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        String text = xml.getElementText();
        if (text.length() > limits.text) throw new UnreadableException(Fault.TEXT_TOO_LONG);
        return text;
    }

    private ZipFile open() throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }

    private static <E extends Exception> void parse(InputStream stream, Part<E> part) throws IOException, E {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            part.read(factory.createXMLStreamReader(stream));
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof UnreadableException known) throw known;
            throw e.getNestedException() instanceof IOException broken ? broken : new IOException(e);
        }
    }

    /** Counts what all parts together unpack to, and how tightly this one was packed. */
    private final class Limited extends FilterInputStream {
        private final long packed;
        private long read;

        Limited(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.packed = entry.getCompressedSize();
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            if (some > 0) count(some);
            return some;
        }

        private void count(int some) throws UnreadableException {
            read += some;
            left -= some;
            if (left < 0) throw new UnreadableException(Fault.UNPACKS_TO_TOO_MUCH);
            if (read > TIGHT_FROM && packed >= 0 && packed < read * limits.ratio) {
                throw new UnreadableException(Fault.PACKED_TOO_TIGHTLY);
            }
        }
    }
}
