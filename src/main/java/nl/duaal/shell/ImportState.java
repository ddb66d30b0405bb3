package nl.duaal.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.TableReading;
import nl.duaal.tabular.intake.ColumnChoice;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.ImportRequest;
import org.jspecify.annotations.Nullable;

/** What somebody chose so far in an import. Going back changes nothing of it. */
final class ImportState {

    /** Where somebody is; the name in the address is {@link #key}. */
    enum Step {
        CHOOSE,
        COLUMNS,
        LOOK,
        DONE;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Step of(String key) {
            for (var step : values()) {
                if (step.key().equals(key)) return step;
            }
            return CHOOSE;
        }
    }

    private final ImportKind kind;
    private String pasted = "";
    private String source = "";
    private TableReading.@Nullable Read reading;
    /** Each in the form in which the kind reads it. */
    private List<Sheet> sheets = List.of();

    private int sheet;
    private @Nullable ColumnChoice columns;
    private @Nullable ImportPlan plan;
    private ImportOutcome.@Nullable Done done;

    ImportState(ImportKind kind) {
        this.kind = kind;
    }

    ImportKind kind() {
        return kind;
    }

    String pasted() {
        return pasted;
    }

    void pasted(String text) {
        pasted = text;
    }

    /** Name of the file; empty for what was pasted. */
    String source() {
        return source;
    }

    /** Takes what was read; the sheet whose heads say most is chosen. */
    void read(TableReading.Read read, String from, ImportWords words) {
        var labels = words.labels();
        source = from;
        reading = read;
        sheets = read.sheets().stream()
                .map(one -> kind.inRows(one, words::label))
                .toList();
        columns = null;
        var guesses = sheets.stream()
                .map(one -> ColumnChoice.guess(one, kind.fields(), labels))
                .toList();
        sheet = guesses.indexOf(guesses.stream()
                .max(Comparator.comparingLong(ImportState::known))
                .orElseThrow());
        columns(guesses.get(sheet));
    }

    private static long known(ColumnChoice guess) {
        return guess.fields().stream().filter(field -> !field.isEmpty()).count();
    }

    /** Whether there is anything to choose columns of. */
    boolean isRead() {
        return reading != null;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether the sheet had another form than the rows that are shown of it. */
    boolean isTurned() {
        return !sheet().equals(reading().sheets().get(sheet));
    }

    TableReading.Read reading() {
        if (reading == null) throw new IllegalStateException("nothing is read");
        return reading;
    }

    Sheet sheet() {
        return sheets().get(sheet);
    }

    void sheet(Sheet chosen, Map<String, Set<String>> labels) {
        sheet = sheets().indexOf(chosen);
        columns(ColumnChoice.guess(chosen, kind.fields(), labels));
    }

    ColumnChoice columns() {
        if (columns == null) throw new IllegalStateException("nothing is read");
        return columns;
    }

    /** Another choice makes what was looked at and done something of before. */
    void columns(ColumnChoice choice) {
        if (choice.equals(columns)) return;
        columns = choice;
        plan = null;
        done = null;
    }

    ImportRequest request(Map<String, Map<String, List<String>>> options) {
        return new ImportRequest(kind, sheet(), reading().sha256(), columns(), options);
    }

    @Nullable
    ImportPlan plan() {
        return plan;
    }

    void plan(@Nullable ImportPlan made) {
        plan = made;
    }

    ImportOutcome.@Nullable Done done() {
        return done;
    }

    /** What was looked at before is not what would happen now. */
    void done(ImportOutcome.@Nullable Done outcome) {
        done = outcome;
        plan = null;
    }

    /** The farthest that somebody can be with what is chosen. */
    Step reachable(Step wanted) {
        if (wanted == Step.DONE && done == null) return reachable(Step.LOOK);
        if (wanted == Step.LOOK
                && (!isRead() || !columns().missing(kind.fields()).isEmpty())) {
            return reachable(Step.COLUMNS);
        }
        return wanted == Step.COLUMNS && !isRead() ? Step.CHOOSE : wanted;
    }
}
