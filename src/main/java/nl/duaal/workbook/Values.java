package nl.duaal.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Node;

/**
 * What an expression of an evaluated model is worth: the figure that a formula cell shows to a viewer that does not
 * calculate. The engine keeps the values of parameters only, a workbook also shows what flows and phases say.
 */
final class Values {

    private final double participants;
    private final Map<String, Double> parameters;

    Values(Evaluation evaluation) {
        participants = evaluation.participants();
        parameters = evaluation.parameterValues();
    }

    double of(Expression expression) {
        return switch (expression) {
            case Expression.Value value -> value.number();
            case Formula formula -> of(formula.node());
        };
    }

    /** The value of a node; {@code NaN} where it has none, such as in a branch that is not chosen. */
    double of(Node node) {
        return switch (node) {
            case Node.Num num -> num.value();
            case Node.Name name -> of(name.name());
            case Node.Negate negate -> -of(negate.operand());
            case Node.Binary binary -> of(binary);
            case Node.Compare compare -> of(compare) ? 1 : 0;
            case Node.Call call -> of(call);
        };
    }

    private double of(String name) {
        if (name.equals("participants")) return participants;
        Double value = parameters.get(name);
        return value == null ? Double.NaN : value;
    }

    private double of(Node.Binary binary) {
        double left = of(binary.left());
        double right = of(binary.right());
        double result = switch (binary.operator()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> Math.pow(left, right);
        };
        return Double.isInfinite(result) ? Double.NaN : result;
    }

    private boolean of(Node.Compare compare) {
        double left = of(compare.left());
        double right = of(compare.right());
        return switch (compare.comparison()) {
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
        };
    }

    private double of(Node.Call call) {
        var arguments = call.arguments();
        return switch (call.function()) {
            case MIN ->
                arguments.stream().mapToDouble(this::of).reduce(Math::min).orElse(Double.NaN);
            case MAX ->
                arguments.stream().mapToDouble(this::of).reduce(Math::max).orElse(Double.NaN);
            case ABS -> Math.abs(of(arguments.getFirst()));
            case CEIL -> Math.ceil(of(arguments.getFirst()));
            case FLOOR -> Math.floor(of(arguments.getFirst()));
            case ROUND -> round(of(arguments.getFirst()), arguments.size() > 1 ? of(arguments.get(1)) : 0);
            case IF -> of(arguments.getFirst()) != 0 ? of(arguments.get(1)) : of(arguments.get(2));
        };
    }

    /** Half away from zero on the shortest decimal, as a spreadsheet does. */
    private static double round(double value, double digits) {
        if (!Double.isFinite(value) || digits > 350) return value;
        if (digits < -350) return 0;
        return new BigDecimal(Double.toString(value))
                .setScale((int) digits, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
