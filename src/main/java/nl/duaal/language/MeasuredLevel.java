package nl.duaal.language;

import nl.duaal.library.LanguageLevel;

/**
 * A level with its plus or minus, the lowest A0 and the highest C1 with a plus. The smallest step is a third of a level:
 * from A1 with a plus to A2 with a minus is one step.
 */
public record MeasuredLevel(LanguageLevel level, Shade shade) implements Comparable<MeasuredLevel> {

    /** How many steps a whole level is. */
    public static final int STEPS_PER_LEVEL = 3;

    /** Whether somebody is just below a level, on it, or above it. Stored under its name. */
    public enum Shade {
        MINUS,
        PLAIN,
        PLUS
    }

    public MeasuredLevel {
        if (level == LanguageLevel.A0 && shade == Shade.MINUS) throw new IllegalArgumentException("A0: nothing below");
    }

    /** A level without plus or minus. */
    public static MeasuredLevel of(LanguageLevel level) {
        return new MeasuredLevel(level, Shade.PLAIN);
    }

    /**
     * Reads {@code A1}, {@code A1+} or {@code A1-}, as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    public static MeasuredLevel parse(String text) {
        String typed = text.strip()
                .toUpperCase(java.util.Locale.ROOT)
                .replace('−', '-')
                .replace('–', '-');
        var shade = typed.endsWith("+") ? Shade.PLUS : typed.endsWith("-") ? Shade.MINUS : Shade.PLAIN;
        String level = shade == Shade.PLAIN ? typed : typed.substring(0, typed.length() - 1);
        return new MeasuredLevel(LanguageLevel.valueOf(level), shade);
    }

    /** Steps from A0; A0 with a plus is 1, A1 with a minus 2, A1 itself 3. */
    public int step() {
        return level.ordinal() * STEPS_PER_LEVEL + shade.ordinal() - 1;
    }

    /** The same in whole levels: A1 with a plus is 1⅓. */
    public double value() {
        return step() / (double) STEPS_PER_LEVEL;
    }

    @Override
    public int compareTo(MeasuredLevel other) {
        return Integer.compare(step(), other.step());
    }

    @Override
    public String toString() {
        return switch (shade) {
            case MINUS -> level + "-";
            case PLAIN -> level.name();
            case PLUS -> level + "+";
        };
    }

    /** Every one of them, the lowest first. */
    public static java.util.List<MeasuredLevel> all() {
        return java.util.Arrays.stream(LanguageLevel.values())
                .flatMap(level -> java.util.Arrays.stream(Shade.values())
                        .filter(shade -> level != LanguageLevel.A0 || shade != Shade.MINUS)
                        .map(shade -> new MeasuredLevel(level, shade)))
                .toList();
    }
}
