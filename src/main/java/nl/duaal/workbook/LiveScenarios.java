package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.duaal.spreadsheet.SafeText;
import nl.duaal.workbook.Assumptions.Bound;

/**
 * The scenarios of which one can be chosen in the workbook. The cell under an input's own name holds what is chosen;
 * what it is in the base and in each scenario stands in columns, under names of their own. Formulas are over names
 * only, so that rows and columns may be moved.
 *
 * @see "decision 0048: a scenario is chosen in the workbook"
 */
final class LiveScenarios {

    /** The cell in which one is chosen. */
    static final String CHOICE = "scenario_keuze";

    /** Which one that is: 1 for the base; 0 for what is none of them. */
    static final String NUMBER = "scenario_nummer";

    static final LiveScenarios NONE = new LiveScenarios(List.of());

    private static final String BASE = "Basis";

    /** As {@link nl.duaal.engine.Input#key()} of a parameter, for a flow that can be left out. */
    private static final String FLOW = "flow_";

    /** What a scenario changes: numbers by the key of the input, and flows that it leaves out. */
    record Column(String name, Map<String, Double> numbers, Set<String> without) {
        Column {
            numbers = new LinkedHashMap<>(numbers);
            without = new LinkedHashSet<>(without);
        }
    }

    final List<Column> columns;

    LiveScenarios(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Those that go together with the model. */
    static LiveScenarios of(List<WorkbookScenario> scenarios) {
        var columns = new ArrayList<Column>();
        for (var scenario : scenarios) {
            if (scenario.evaluation() == null) continue;
            var column = new Column(scenario.name(), Map.of(), Set.of());
            for (var change : scenario.changes()) {
                switch (change) {
                    case WorkbookScenario.Change.Number(String key, double value) -> column.numbers.put(key, value);
                    case WorkbookScenario.Change.Without(String flow) -> column.without.add(flow);
                    case WorkbookScenario.Change.Parked parked -> {}
                }
            }
            columns.add(column);
        }
        return new LiveScenarios(columns);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The base and the scenarios. */
    int count() {
        return columns.size() + 1;
    }

    /** The keys of the inputs that any of them changes, in the order in which they occur. */
    Set<String> inputs() {
        return columns.stream()
                .map(column -> column.numbers.keySet())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The flows that any of them leaves out. */
    Set<String> flows() {
        return columns.stream()
                .map(column -> column.without)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean changes(String key) {
        return columns.stream().anyMatch(column -> column.numbers.containsKey(key));
    }

    boolean leavesOut(String flow) {
        return columns.stream().anyMatch(column -> column.without.contains(flow));
    }

    /**
     * What is chosen, in words. The number in front keeps what a user wrote from being taken for a formula, a number or
     * a date when it is picked from the list, and tells equal names apart.
     *
     * @param number 0 for the base
     */
    String label(int number) {
        return number + " · " + name(number);
    }

    String name(int number) {
        return number == 0 ? BASE : SafeText.of(columns.get(number - 1).name);
    }

    /** The name of the cell with an input as it is in the base (0) or in a scenario. */
    static String cell(int number, String key) {
        return Names.of("scenario_" + number + "_" + key);
    }

    static String flowKey(String flow) {
        return FLOW + flow;
    }

    /** The name of the cell that says whether a flow counts. */
    static String counts(String flow) {
        return Names.of("scenario_" + FLOW + flow);
    }

    /** What stands under an input's own name: the one of the columns that is chosen. */
    String chosen(String key, Bound bound) {
        String cells = IntStream.range(0, count()).mapToObj(i -> cell(i, key)).collect(Collectors.joining(","));
        return passed("CHOOSE(" + NUMBER + "," + cells + ")", bound);
    }

    /** What stands in the column of a scenario that does not change an input: as in the base. */
    static String asInBase(String key, Bound bound) {
        return passed(cell(0, key), bound);
    }

    /** An emptied cell must not become 0. */
    private static String passed(String cell, Bound bound) {
        String other = "\"" + FormulaText.FAULT + "\"";
        if (bound == Bound.ENDLESS) {
            other = "IF(OR(" + cell + "=\"\"," + cell + "=\"" + Words.ENDLESS + "\"),\"" + Words.ENDLESS + "\"," + other
                    + ")";
        }
        String text = "IF(ISNUMBER(" + cell + ")," + cell + "," + other + ")";
        return bound == Bound.ENDLESS ? FormulaText.guarded(text) : text;
    }

    /** 1 when a flow counts, 0 when what is chosen leaves it out. */
    String counting(String flow) {
        var cells = new ArrayList<String>(List.of("1"));
        for (int i = 1; i < count(); i++) cells.add(cell(i, flowKey(flow)));
        String cell = "CHOOSE(" + NUMBER + "," + String.join(",", cells) + ")";
        return "IF(ISNUMBER(" + cell + "),IF(" + cell + "=0,0,1),1)";
    }
}
