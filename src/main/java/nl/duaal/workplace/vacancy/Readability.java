package nl.duaal.workplace.vacancy;

import java.util.regex.Pattern;
import nl.duaal.library.LanguageLevel;

/**
 * How easy a Dutch text reads, by the formula of Flesch as Douma fitted it to Dutch: 206.84 − 0.93 × words per sentence
 * − 77 × syllables per word. 100 is very easy, 0 very hard. Syllables are counted as groups of vowels, which is what
 * Dutch spelling nearly always comes to.
 *
 * @param sentences at least one
 * @see "W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960"
 */
public record Readability(int sentences, int words, int syllables) {

    private static final double CONSTANT = 206.84;
    private static final double PER_SENTENCE_WORD = 0.93;
    private static final double PER_WORD_SYLLABLE = 77;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

    // A group of vowels is one syllable; a trema begins another, and ij is one letter.
    private static final Pattern SYLLABLE = Pattern.compile(
            "[ëïöüä](?:[eiou]|eu)?|ij|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|ei|eu|oe|ou|ui|au|ai|oi|[aeiouyéèêáàâóôúûí]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Counts what is in a text; a text without words reads as nothing. */
    public static Readability of(String text) {
        int words = 0;
        int syllables = 0;
        for (var word : WORD.matcher(text).results().toList()) {
            words++;
            syllables += syllables(word.group());
        }
        long sentences =
                Sentence.of(text).stream().filter(one -> one.words() > 0).count();
        return new Readability(Math.max(1, (int) sentences), words, syllables);
    }

    /** Syllables of a word: at least one. */
    static int syllables(String word) {
        return Math.max(1, (int) SYLLABLE.matcher(word).results().count());
    }

    /** Words of a text. */
    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** The figure of Flesch and Douma; 100 for a text without words. */
    public double ease() {
        if (words == 0) return 100;
        return CONSTANT - PER_SENTENCE_WORD * words / sentences - PER_WORD_SYLLABLE * syllables / words;
    }

    /** Words per sentence. */
    public double sentenceLength() {
        return (double) words / sentences;
    }

    /** Whether somebody at a level reads it easily enough. */
    public boolean fits(LanguageLevel level) {
        return words == 0 || ease() >= needed(level);
    }

    /**
     * How easy a text has to be for somebody at a level. Douma's own steps (80 easy, 60 normal, 45 fairly hard, 30
     * hard) laid beside the levels: which step belongs to which level is an assumption of ours, no norm.
     */
    public static double needed(LanguageLevel level) {
        return switch (level) {
            case A0, A1 -> 90;
            case A2 -> 80;
            case B1 -> 60;
            case B2 -> 45;
            case C1 -> 30;
        };
    }

    /** How many words of a sentence somebody at a level follows; an assumption, from usual advice on plain Dutch. */
    public static int longestSentence(LanguageLevel level) {
        return switch (level) {
            case A0, A1 -> 8;
            case A2 -> 12;
            case B1 -> 15;
            case B2 -> 20;
            case C1 -> 25;
        };
    }
}
