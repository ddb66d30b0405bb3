package nl.duaal.costbenefit;

import java.util.LinkedHashSet;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;

/** What the traces say of a case: keys of inputs with their numbers and ranges, never a name. */
public final class CaseTraces {

    /** In place of a number: what the base says is a formula. */
    public static final String FORMULA = "formula";

    /** In place of a number: the base says nothing. */
    public static final String NOTHING = "nothing";

    private CaseTraces() {}

    /** Every input that is not what it was, in the order in which the refinements stand. */
    static TraceDetails differences(CostBenefitCase before, CostBenefitCase after) {
        var keys = new LinkedHashSet<String>();
        before.refinements().forEach(refinement -> keys.add(refinement.inputKey()));
        after.refinements().forEach(refinement -> keys.add(refinement.inputKey()));
        var details = TraceDetails.none();
        for (String key : keys) {
            String old = value(before, key);
            String now = value(after, key);
            if (!old.equals(now)) details = details.andInput(key, old, now);
        }
        var ranges = new LinkedHashSet<String>();
        before.ranges().forEach(range -> ranges.add(range.inputKey()));
        after.ranges().forEach(range -> ranges.add(range.inputKey()));
        for (String key : ranges) {
            String old = range(before, key);
            String now = range(after, key);
            if (!old.equals(now)) details = details.andInput(CaseEdit.Field.Spread.keyOf(key), old, now);
        }
        return details;
    }

    static TraceResult result(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed changed -> TraceResult.DONE;
            case ChangeOutcome.Refused refused -> TraceResult.REFUSED;
            case ChangeOutcome.Outdated outdated -> TraceResult.OUTDATED;
            case ChangeOutcome.Gone gone -> TraceResult.MISSING;
        };
    }

    private static String value(CostBenefitCase at, String key) {
        return at.refinement(key)
                .map(refinement -> Double.toString(refinement.newValue()))
                .orElseGet(() -> inBase(at.base(), key));
    }

    private static String range(CostBenefitCase at, String key) {
        return at.range(key)
                .map(RefinedRange::range)
                .or(() -> CaseModels.baseRange(at.base(), key))
                .map(Range::text)
                .orElse(NOTHING);
    }

    private static String inBase(Model base, String key) {
        return Input.of(base).stream()
                .filter(input -> input.key().equals(key))
                .findFirst()
                .map(input -> switch (input.content()) {
                    case null -> NOTHING;
                    case Expression.Value(double number) -> Double.toString(number);
                    case Formula formula -> FORMULA;
                })
                .orElse(NOTHING);
    }
}
