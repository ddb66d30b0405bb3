package nl.duaal.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What stands in a cell of a table, read from a file or to be written into one. */
public sealed interface Cell {

    Cell EMPTY = new Empty();

    /** Nothing. */
    record Empty() implements Cell {}

    /** What somebody typed, as it stands there. */
    record Text(String value) implements Cell {}

    /**
     * A number that the file itself holds as a number.
     *
     * @param value   a fraction for a percentage
     * @param percent whether it is shown as a percentage
     */
    record Figure(double value, boolean percent) implements Cell {

        public Figure {
            if (!Double.isFinite(value)) throw new IllegalArgumentException("value: finite");
        }

        /** The number with the fewest digits that stands for the value. */
        public BigDecimal decimal() {
            return BigDecimal.valueOf(value);
        }
    }

    record Day(LocalDate value) implements Cell {}

    record Moment(LocalDateTime value) implements Cell {}

    record Truth(boolean value) implements Cell {}

    /**
     * Something that the program which made the file could not work out itself.
     *
     * @param code as a spreadsheet shows it: {@code #N/A}
     */
    record Fault(String code) implements Cell {}

    /** A text, or nothing where there is none. */
    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    /** A plain number. */
    static Cell of(BigDecimal number) {
        return new Figure(number.doubleValue(), false);
    }

    /** Whether nothing but spaces stands in it. */
    default boolean isBlank() {
        return this instanceof Empty || (this instanceof Text(String value) && value.isBlank());
    }

    /** What it says in Dutch notation, such as {@code 1234,5}, {@code 17,13%} and {@code 1-9-2026}. */
    default String text() {
        return Notation.text(this);
    }
}
