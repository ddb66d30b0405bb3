package nl.duaal.coaching.course;

import java.util.Locale;

/** How much attention somebody needs; the text is {@code coaching.intensity.<NAME>}, what it weighs stands in the library. */
public enum Intensity {
    LIGHT,
    NORMAL,
    INTENSIVE;

    /** The last part of the keys of its amounts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
