package nl.duaal.engine;

import java.util.List;
import java.util.function.ToIntFunction;

/** Resolves the names of a formula to slots. */
final class Compiler {

    /** Gives no slot for a name that is not known. */
    static final int NO_SLOT = -1;

    private static final Code UNKNOWN = new Code.Constant(Double.NaN);
    private static final Code ZERO = new Code.Constant(0);

    private final ToIntFunction<String> slots;

    /**
     * @param slots the slot of a name; asked once for every time a name stands in a formula
     */
    Compiler(ToIntFunction<String> slots) {
        this.slots = slots;
    }

    Code code(Expression expression) {
        return switch (expression) {
            case Expression.Value(double number) -> new Code.Constant(number);
            case Formula formula -> code(formula.node());
        };
    }

    /** The longest formula makes this call itself some five hundred times, which every stack can bear. */
    private Code code(Node node) {
        return switch (node) {
            case Node.Num(double value) -> new Code.Constant(value);
            case Node.Name(String name) -> {
                int slot = slots.applyAsInt(name);
                yield slot == NO_SLOT ? UNKNOWN : new Code.Slot(slot);
            }
            case Node.Negate(Node operand) -> new Code.Negate(code(operand));
            case Node.Binary(Node.Operator operator, Node l, Node r) -> {
                Code left = code(l);
                Code right = code(r);
                yield switch (operator) {
                    case ADD -> new Code.Add(left, right);
                    case SUBTRACT -> new Code.Subtract(left, right);
                    case MULTIPLY -> new Code.Multiply(left, right);
                    case DIVIDE -> new Code.Divide(left, right);
                    case POWER -> new Code.Power(left, right);
                };
            }
            case Node.Compare(Node.Comparison comparison, Node left, Node right) ->
                new Code.Compare(comparison, code(left), code(right));
            case Node.Call(Node.Function function, List<Node> arguments) -> call(function, arguments);
        };
    }

    private Code call(Node.Function function, List<Node> arguments) {
        Code[] codes = new Code[arguments.size()];
        for (int i = 0; i < codes.length; i++) codes[i] = code(arguments.get(i));
        return switch (function) {
            case MIN -> new Code.Extreme(true, codes);
            case MAX -> new Code.Extreme(false, codes);
            case ABS -> new Code.Absolute(codes[0]);
            case CEIL -> new Code.Ceiling(codes[0]);
            case FLOOR -> new Code.Floor(codes[0]);
            case ROUND -> new Code.Round(codes[0], codes.length == 1 ? ZERO : codes[1]);
            case IF -> new Code.If(codes[0], codes[1], codes[2]);
        };
    }
}
