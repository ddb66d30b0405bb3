package nl.duaal.library.ui;

import java.util.Arrays;
import java.util.Locale;

/** The ways into the library; the text is {@code library.part.<key>}. */
enum LibraryPart {
    AMOUNTS,
    CHANGES,
    SUBSIDIES,
    BLOCKS,
    EVIDENCE,
    LANGUAGE,
    RULES;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with a key; the first where there is no such thing. */
    static LibraryPart of(String key) {
        return Arrays.stream(values())
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElse(AMOUNTS);
    }
}
