package nl.duaal.engine;

import java.util.List;

/**
 * A formula as it was written, with what it means. Two formulas are equal when their texts are.
 */
public final class Formula implements Expression {

    /**
     * Stands where a file has something that could not be read. Its value is unknown (not a number, which no formula
     * can be), so what rests on it is neither computed nor reported; it never leaves this package.
     */
    static final Formula UNREADABLE = new Formula("", new Node.Num(Double.NaN));

    private final String text;
    private final Node node;

    private Formula(String text, Node node) {
        this.text = text;
        this.node = node;
    }

    /**
     * The formula that a text denotes, or the problems at the given place.
     */
    public static Outcome<Formula> parse(String text, String place) {
        try {
            return new Outcome.Ok<>(new Formula(text, FormulaParser.parse(text, place)));
        } catch (FormulaParser.RefusedException refused) {
            return new Outcome.Refused<>(List.of(refused.problem));
        }
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** What it means. */
    public Node node() {
        return node;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
