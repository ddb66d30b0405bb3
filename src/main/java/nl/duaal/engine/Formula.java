package nl.duaal.engine;

/**
 * A formula as it was written, with what it means. Two formulas are equal when their texts are.
 */
public final class Formula implements Expression {

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
        throw new UnsupportedOperationException("to be written");
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
