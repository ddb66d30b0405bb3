package nl.duaal.costbenefit;

import org.jspecify.annotations.Nullable;

/**
 * Where a case's base model came from.
 *
 * @param key of a template its key, of a file its name, of a copy the name of the case that was copied
 */
public record Origin(Kind kind, @Nullable String key) {

    public enum Kind {
        TEMPLATE,
        FILE,
        COPY
    }
}
