package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.duaal.engine.Node;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;

/** Parts of formulas that are too deep or too long for one cell, each in a cell of its own. Most models have none. */
final class StepsSheet implements FormulaText.Steps {

    private static final int FIRST = 4;

    private record Step(String text, double value) {}

    private final Values values;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> places = new java.util.HashMap<>();

    StepsSheet(Values values) {
        this.values = values;
    }

    @Override
    public String place(Node part, String text) {
        return places.computeIfAbsent(text, key -> {
            steps.add(new Step(text, values.of(part)));
            return Layout.STEPS + "!" + Layout.absolute(FIRST + steps.size() - 1, 1);
        });
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    void write(Pen pen) {
        pen.widths(10, 22);
        pen.title("Tussenstappen", "Delen van formules die te lang of te diep zijn voor één cel.");
        pen.headings(FIRST - 1, "Stap", "Waarde");
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            pen.number(FIRST + i, 0, i + 1, Look.LABEL, Format.WHOLE);
            pen.formula(FIRST + i, 1, FormulaText.guarded(step.text), step.value, Look.CALCULATED, Format.GENERAL);
        }
        Page.of(pen.sheet(), FIRST, 1);
    }
}
