package nl.duaal.tabular.intake;

import java.util.List;

/**
 * Something that a row of an import may say.
 *
 * @param key      unique in the kind; its label is the text {@code <words of the kind>.field.<key>}
 * @param required whether every row must say it
 * @param hints    words by which the head of a column is recognised, in Dutch and English, besides its label
 */
public record ImportField(String key, Type type, boolean required, List<String> hints) {

    /** What a cell may hold. */
    public sealed interface Type {

        record Text(int maxLength) implements Type {}

        record Number() implements Type {}

        record Day() implements Type {}

        /** A month, or a day in it; read as that day, or as its first. */
        record Month() implements Type {}

        record Truth() implements Type {}

        /** One of a few; the label of an option is {@code <words of the kind>.choice.<field>.<key>}. */
        record Choice(List<Option> options) implements Type {
            public Choice {
                options = List.copyOf(options);
            }
        }
    }

    /**
     * @param hints how people write it, besides its key and its label
     */
    public record Option(String key, List<String> hints) {
        public Option {
            hints = List.copyOf(hints);
        }
    }

    public ImportField {
        hints = List.copyOf(hints);
    }

    public ImportField(String key, Type type, boolean required, String... hints) {
        this(key, type, required, List.of(hints));
    }
}
