package nl.duaal.trajectory.check;

import java.time.LocalDate;

/** A name, number or day inside a sentence; whoever shows it writes it in the reader's notation. */
public sealed interface Said {

    /** A name that somebody gave to something. */
    record Name(String text) implements Said {}

    /** A number, with at most two decimals. */
    record Number(double value) implements Said {}

    /** Euros and cents. */
    record Euro(double value) implements Said {}

    record Day(LocalDate day) implements Said {}

    /** A time of day, in minutes after midnight. */
    record Clock(int minutes) implements Said {}

    /**
     * A word of ours.
     *
     * @param key below {@code trajectory.check}, such as {@code ledger.NT2}
     */
    record Term(String key) implements Said {}

    static Said of(String text) {
        return new Name(text);
    }

    static Said of(double number) {
        return new Number(number);
    }
}
