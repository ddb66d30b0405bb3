package nl.duaal.tabular.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.TableReading;
import nl.duaal.tabular.XlsxFile;

/** Tables that a test brings in. */
public final class GivenImport {

    private GivenImport() {}

    /** The first sheet of what was read, with the columns that its heads say. */
    public static ImportRequest request(ImportKind kind, TableReading reading) {
        var read = (TableReading.Read) reading;
        var sheet = kind.inRows(read.sheets().getFirst(), key -> key);
        return new ImportRequest(
                kind, sheet, read.sha256(), ColumnChoice.guess(sheet, kind.fields(), Map.of()), Map.of());
    }

    /** A table as the file that somebody sends. */
    public static byte[] xlsx(Table table) {
        try (var out = new ByteArrayOutputStream()) {
            XlsxFile.write(table, List.of(), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
