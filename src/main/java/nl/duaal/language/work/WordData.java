package nl.duaal.language.work;

/**
 * A word of a trade.
 *
 * @param word    as it is said at work, with its article
 * @param meaning in plain Dutch (B1); empty where nobody wrote it yet
 * @param example a sentence in which it is used; empty where nobody wrote it yet
 * @param theme   what it is about; empty where it stands alone
 * @param safety  whether a misunderstanding endangers somebody: learned first
 */
public record WordData(String word, String meaning, String example, String theme, boolean safety) {

    public static final int WORD_MAX_LENGTH = 80;
    public static final int MEANING_MAX_LENGTH = 300;
    public static final int EXAMPLE_MAX_LENGTH = 300;
    public static final int THEME_MAX_LENGTH = 60;

    public WordData {
        word = word.strip();
        meaning = meaning.strip();
        example = example.strip();
        theme = theme.strip();
        if (word.isEmpty() || word.length() > WORD_MAX_LENGTH) {
            throw new IllegalArgumentException("word: 1 to " + WORD_MAX_LENGTH + " characters");
        }
        if (meaning.length() > MEANING_MAX_LENGTH) throw new IllegalArgumentException("meaning: too long");
        if (example.length() > EXAMPLE_MAX_LENGTH) throw new IllegalArgumentException("example: too long");
        if (theme.length() > THEME_MAX_LENGTH) throw new IllegalArgumentException("theme: too long");
    }
}
