package nl.duaal.tabular.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.duaal.tabular.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, by the key of the field. A field that no column was chosen for is not in it; one whose cell is empty
 * is, and says that there is nothing. Texts are {@link Cell.Text}, also those of a choice, whose text is the option's
 * key; numbers {@link Cell.Figure}, days {@link Cell.Day}, yes or no {@link Cell.Truth}.
 */
public record RowValues(Map<String, Cell> cells) {

    public static final RowValues NONE = new RowValues(Map.of());

    public RowValues {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** These, with one said otherwise. */
    public RowValues with(String field, Cell cell) {
        var more = new LinkedHashMap<>(cells);
        more.put(field, cell);
        return new RowValues(more);
    }

    /** Whether a column was chosen for the field. */
    public boolean says(String field) {
        return cells.containsKey(field);
    }

    public Cell cell(String field) {
        return cells.getOrDefault(field, Cell.EMPTY);
    }

    /** A text; empty where there is none. */
    public String text(String field) {
        return cell(field) instanceof Cell.Text(String value) ? value : "";
    }

    public @Nullable BigDecimal number(String field) {
        return cell(field) instanceof Cell.Figure figure ? figure.decimal() : null;
    }

    public @Nullable LocalDate day(String field) {
        return cell(field) instanceof Cell.Day(var day) ? day : null;
    }

    public @Nullable Boolean truth(String field) {
        return cell(field) instanceof Cell.Truth(boolean value) ? value : null;
    }
}
