package nl.duaal.language.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of a function in the order in which they are learned: what safety depends on first, then by theme.
 *
 * @param employer the employer of the function, by name
 */
public record TradeWords(
        UUID function, String functionName, UUID employerUuid, String employer, List<TradeWord> words) {

    /** More would be a book, not a list. */
    public static final int MOST = 200;

    /** Words that stand together under a theme; none of it for what safety depends on. */
    public record Part(@Nullable String theme, List<TradeWord> words) {
        public Part {
            words = List.copyOf(words);
        }
    }

    public TradeWords {
        words = List.copyOf(words);
    }

    /** The words in parts: safety first, then each theme where its first word stands. */
    public List<Part> parts() {
        var safety = words.stream().filter(word -> word.data().safety()).toList();
        var themes = new LinkedHashMap<String, List<TradeWord>>();
        words.stream()
                .filter(word -> !word.data().safety())
                .forEach(word -> themes.computeIfAbsent(word.data().theme(), _ -> new ArrayList<>())
                        .add(word));
        var parts = new ArrayList<Part>();
        if (!safety.isEmpty()) parts.add(new Part(null, safety));
        themes.forEach((theme, some) -> parts.add(new Part(theme, some)));
        return parts;
    }

    /** All of them in that order. */
    public List<TradeWord> inOrder() {
        return parts().stream().flatMap(part -> part.words().stream()).toList();
    }

    /** How many nobody went through with the employer yet. */
    public int starters() {
        return (int) words.stream().filter(TradeWord::starter).count();
    }

    /** Themes that are used, in their order. */
    public List<String> themes() {
        return words.stream()
                .map(word -> word.data().theme())
                .filter(theme -> !theme.isEmpty())
                .distinct()
                .toList();
    }
}
