package nl.duaal.tabular.intake;

import java.util.List;
import java.util.Map;
import nl.duaal.tabular.Sheet;

/**
 * A sheet that somebody wants to import.
 *
 * @param sha256  of the file that it comes from
 * @param options labels of the options of choices, by field and key, in every language that a cell may be in
 */
public record ImportRequest(
        ImportKind kind,
        Sheet sheet,
        String sha256,
        ColumnChoice columns,
        Map<String, Map<String, List<String>>> options) {

    public ImportRequest {
        var missing = columns.missing(kind.fields());
        if (!missing.isEmpty())
            throw new IllegalArgumentException("columns: " + missing.getFirst().key() + " is missing");
    }
}
