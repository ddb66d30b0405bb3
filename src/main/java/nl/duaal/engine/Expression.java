package nl.duaal.engine;

/** What a file or a form says must be filled in: a number, or a formula over parameters. */
public sealed interface Expression permits Expression.Value, Formula {

    /** A finite number. */
    record Value(double number) implements Expression {
        public Value {
            if (!Double.isFinite(number)) throw new IllegalArgumentException("number: must be finite");
        }
    }

    /**
     * The number as an expression.
     *
     * @throws IllegalArgumentException when it is not finite
     */
    static Expression of(double number) {
        return new Value(number);
    }
}
