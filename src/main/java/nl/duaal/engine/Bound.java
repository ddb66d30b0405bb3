package nl.duaal.engine;

/** What the value of an expression must be. */
enum Bound {
    ANY(""),
    SHARE("0 … 1"),
    POSITIVE("> 0"),
    NOT_NEGATIVE("≥ 0"),
    ABOVE_MINUS_ONE("> -1"),
    LENGTH("≥ 1");

    private final String text;

    Bound(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean allows(double value) {
        return switch (this) {
            case ANY -> true;
            case SHARE -> value >= 0 && value <= 1;
            case POSITIVE -> value > 0;
            case NOT_NEGATIVE -> value >= 0;
            case ABOVE_MINUS_ONE -> value > -1;
            case LENGTH -> Cohort.periods(value) >= 1;
        };
    }
}
