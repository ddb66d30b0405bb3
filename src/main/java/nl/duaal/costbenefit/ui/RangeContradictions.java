package nl.duaal.costbenefit.ui;

import java.util.EnumMap;
import java.util.Map;
import nl.duaal.costbenefit.ui.RangeShape.Field;

/** What in the fields of a range contradicts itself, or the value that it is about. */
final class RangeContradictions {

    private static final String POSITIVE = "problem.positive";

    private RangeContradictions() {}

    /**
     * By field what is wrong, as a key of its words; fields without a number are not judged.
     *
     * @param value what is calculated with, which a shape without a most likely value has to hold
     */
    static Map<Field, String> in(RangeShape shape, Map<Field, Double> numbers, double value) {
        var wrong = new EnumMap<Field, String>(Field.class);
        Double low = numbers.get(Field.LOW);
        Double high = numbers.get(Field.HIGH);
        Double likely = numbers.get(Field.LIKELY);
        Double spread = numbers.get(Field.SPREAD);
        if (spread != null && spread <= 0) wrong.put(Field.SPREAD, POSITIVE);
        if (shape == RangeShape.LOGNORMAL && low != null && low <= 0) wrong.put(Field.LOW, "range.wrong.aboveZero");
        if (low != null && high != null && low >= high) wrong.put(Field.HIGH, "range.wrong.order");
        if (!wrong.isEmpty()) return wrong;
        if (likely != null && (low != null && likely < low || high != null && likely > high)) {
            wrong.put(Field.LIKELY, "range.wrong.outside");
        }
        if (!shape.has(Field.LIKELY)) {
            if (low != null && value < low) wrong.put(Field.LOW, "range.wrong.valueBelow");
            if (high != null && value > high) wrong.put(Field.HIGH, "range.wrong.valueAbove");
        }
        return wrong;
    }
}
