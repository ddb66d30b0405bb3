package nl.duaal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Formulas as a flat list of steps, each of which fills one register for many draws at once. What does not depend on
 * an input is computed while the list is made, and what was asked for before is not computed again.
 *
 * <p>A result that is not a number says that a formula fails in that draw: every step passes it on, and the branch of
 * an {@code if} that is not chosen does not count. That is the same as {@link Code} does by exceptions.
 */
final class Tape {

    /** What a step does with its operands. */
    enum Op {
        INPUT,
        CONSTANT,
        NEGATE,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        EQUAL,
        NOT_EQUAL,
        LEAST,
        MOST,
        ABSOLUTE,
        CEILING,
        FLOOR,
        ROUND,
        IF,
        NOT_NEGATIVE,
        ABOVE_MINUS_ONE,
        POSITIVE,
        SHARE,
        LENGTH,
        /** The first operand, which becomes not a number where the second is none. */
        SOUND
    }

    record Step(Op op, int a, int b, int c) {}

    private static final int NONE = -1;

    private final List<Step> steps = new ArrayList<>();
    private final List<Double> constants = new ArrayList<>();
    private final Map<Step, Integer> known = new HashMap<>();
    private final Map<Long, Integer> knownConstants = new HashMap<>();

    int size() {
        return steps.size();
    }

    Step step(int register) {
        return steps.get(register);
    }

    boolean isConstant(int register) {
        return steps.get(register).op() == Op.CONSTANT;
    }

    /** What a constant register holds. */
    double constant(int register) {
        return constants.get(steps.get(register).a());
    }

    private boolean isConstant(int register, double value) {
        return isConstant(register) && constant(register) == value;
    }

    /** A register that is filled from outside. */
    int input() {
        steps.add(new Step(Op.INPUT, steps.size(), NONE, NONE));
        return steps.size() - 1;
    }

    int constantOf(double value) {
        return knownConstants.computeIfAbsent(Double.doubleToLongBits(value), _ -> {
            constants.add(value);
            steps.add(new Step(Op.CONSTANT, constants.size() - 1, NONE, NONE));
            return steps.size() - 1;
        });
    }

    int add(Op op, int a) {
        return add(op, a, NONE, NONE);
    }

    int add(Op op, int a, int b) {
        return add(op, a, b, NONE);
    }

    int add(Op op, int a, int b, int c) {
        if ((op == Op.MULTIPLY || op == Op.DIVIDE) && isConstant(b, 1)) return a;
        if (op == Op.MULTIPLY && isConstant(a, 1)) return b;
        if (op == Op.IF && isConstant(a)) return Double.isNaN(constant(a)) ? a : constant(a) != 0 ? b : c;
        if (isConstant(a) && (b == NONE || isConstant(b)) && (c == NONE || isConstant(c))) {
            double second = b == NONE ? 0 : constant(b);
            return constantOf(value(op, constant(a), second, c == NONE ? 0 : constant(c)));
        }
        return known.computeIfAbsent(new Step(op, a, b, c), step -> {
            steps.add(step);
            return steps.size() - 1;
        });
    }

    /** The register with a formula's value. */
    int add(Code code, int[] slots) {
        return switch (code) {
            case Code.Constant(double number) -> constantOf(number);
            case Code.Slot(int index) -> slots[index];
            case Code.Negate(Code operand) -> add(Op.NEGATE, add(operand, slots));
            case Code.Add(Code left, Code right) -> add(Op.ADD, add(left, slots), add(right, slots));
            case Code.Subtract(Code left, Code right) -> add(Op.SUBTRACT, add(left, slots), add(right, slots));
            case Code.Multiply(Code left, Code right) -> add(Op.MULTIPLY, add(left, slots), add(right, slots));
            case Code.Divide(Code left, Code right) -> add(Op.DIVIDE, add(left, slots), add(right, slots));
            case Code.Power(Code base, Code exponent) -> add(Op.POWER, add(base, slots), add(exponent, slots));
            case Code.Compare(Node.Comparison comparison, Code left, Code right) ->
                add(op(comparison), add(left, slots), add(right, slots));
            case Code.Extreme(boolean smallest, Code[] operands) -> {
                int result = add(operands[0], slots);
                for (int i = 1; i < operands.length; i++) {
                    result = add(smallest ? Op.LEAST : Op.MOST, result, add(operands[i], slots));
                }
                yield result;
            }
            case Code.Absolute(Code operand) -> add(Op.ABSOLUTE, add(operand, slots));
            case Code.Ceiling(Code operand) -> add(Op.CEILING, add(operand, slots));
            case Code.Floor(Code operand) -> add(Op.FLOOR, add(operand, slots));
            case Code.Round(Code operand, Code digits) -> add(Op.ROUND, add(operand, slots), add(digits, slots));
            case Code.If(Code condition, Code then, Code otherwise) ->
                add(Op.IF, add(condition, slots), add(then, slots), add(otherwise, slots));
        };
    }

    private static Op op(Node.Comparison comparison) {
        return switch (comparison) {
            case LESS -> Op.LESS;
            case LESS_OR_EQUAL -> Op.LESS_OR_EQUAL;
            case GREATER -> Op.GREATER;
            case GREATER_OR_EQUAL -> Op.GREATER_OR_EQUAL;
            case EQUAL -> Op.EQUAL;
            case NOT_EQUAL -> Op.NOT_EQUAL;
        };
    }

    /** The value of one step in one draw. */
    static double value(Op op, double a, double b, double c) {
        return switch (op) {
            case INPUT, CONSTANT -> a;
            case NEGATE -> -a;
            case ADD -> finite(a + b);
            case SUBTRACT -> finite(a - b);
            case MULTIPLY -> finite(a * b);
            case DIVIDE -> finite(a / b);
            case POWER -> power(a, b);
            case LESS -> compared(a, b, a < b);
            case LESS_OR_EQUAL -> compared(a, b, a <= b);
            case GREATER -> compared(a, b, a > b);
            case GREATER_OR_EQUAL -> compared(a, b, a >= b);
            case EQUAL -> compared(a, b, a == b);
            case NOT_EQUAL -> compared(a, b, a != b);
            case LEAST -> Math.min(a, b);
            case MOST -> Math.max(a, b);
            case ABSOLUTE -> Math.abs(a);
            case CEILING -> Math.ceil(a);
            case FLOOR -> Math.floor(a);
            case ROUND -> Code.Round.orUnknown(a, b);
            case IF -> Double.isNaN(a) ? a : a != 0 ? b : c;
            case NOT_NEGATIVE -> within(Bound.NOT_NEGATIVE, a);
            case ABOVE_MINUS_ONE -> within(Bound.ABOVE_MINUS_ONE, a);
            case POSITIVE -> within(Bound.POSITIVE, a);
            case SHARE -> within(Bound.SHARE, a);
            case LENGTH -> within(Bound.LENGTH, a);
            case SOUND -> a + 0 * b;
        };
    }

    /** Without a branch, so that a loop of it becomes vector instructions: zero times infinite is not a number. */
    private static double finite(double result) {
        return result + 0 * result;
    }

    private static double power(double base, double exponent) {
        if (Double.isNaN(base) || Double.isNaN(exponent)) return Double.NaN;
        return finite(StrictMath.pow(base, exponent));
    }

    private static double compared(double a, double b, boolean holds) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : holds ? 1 : 0;
    }

    private static double within(Bound bound, double value) {
        return !Double.isNaN(value) && bound.allows(value) ? value : Double.NaN;
    }

    /** Takes the steps for some draws; constants and inputs are in their registers already. */
    void run(double[][] registers, int count) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.op() == Op.CONSTANT || step.op() == Op.INPUT) continue;
            double[] a = registers[step.a()];
            double[] b = step.b() == NONE ? a : registers[step.b()];
            double[] c = step.c() == NONE ? a : registers[step.c()];
            run(step.op(), a, b, c, registers[i], count);
        }
    }

    private static void run(Op op, double[] a, double[] b, double[] c, double[] to, int count) {
        switch (op) {
            case NEGATE -> Lanes.negate(a, to, count);
            case ADD -> Lanes.add(a, b, to, count);
            case SUBTRACT -> Lanes.subtract(a, b, to, count);
            case MULTIPLY -> Lanes.multiply(a, b, to, count);
            case DIVIDE -> Lanes.divide(a, b, to, count);
            case LEAST -> Lanes.least(a, b, to, count);
            case MOST -> Lanes.most(a, b, to, count);
            case SOUND -> Lanes.sound(a, b, to, count);
            default -> {
                for (int i = 0; i < count; i++) to[i] = value(op, a[i], b[i], c[i]);
            }
        }
    }
}
