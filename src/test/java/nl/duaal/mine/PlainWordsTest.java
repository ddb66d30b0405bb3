package nl.duaal.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.duaal.library.Skill;
import org.junit.jupiter.api.Test;

/**
 * Texts of the own page are short sentences of short words. No measure makes a text plain; these keep one from creeping
 * away from it: at most fifteen words in a sentence, eight on average, and as many long words as one in ten.
 */
class PlainWordsTest {

    private static final int LONGEST = 15;
    private static final double MEAN = 8;
    private static final int LONG_WORD = 12;
    private static final double LONG_WORDS = 0.10;

    private static List<String> sentences(String file) throws Exception {
        var texts = texts(file);
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("mypage.own."))
                .map(texts::getProperty)
                .flatMap(text -> Arrays.stream(text.split("(?<=[.?!:])\\s+")))
                .toList();
    }

    private static Properties texts(String file) throws Exception {
        var texts = new Properties();
        try (var stream = Objects.requireNonNull(PlainWordsTest.class.getResourceAsStream("/vaadin-i18n/" + file))) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static int words(String sentence) {
        return sentence.strip().split("\\s+").length;
    }

    @Test
    void dutch_sentences_are_short() throws Exception {
        var sentences = sentences("translations.properties");
        assertThat(sentences).hasSizeGreaterThan(100);
        assertThat(sentences.stream().filter(one -> words(one) > LONGEST)).isEmpty();
        assertThat(sentences.stream().mapToInt(PlainWordsTest::words).average().orElseThrow())
                .isLessThan(MEAN);
    }

    @Test
    void every_skill_has_its_own_words_at_every_level() throws Exception {
        for (String file :
                List.of("translations.properties", "translations_en.properties", "translations_ar.properties")) {
            var texts = texts(file);
            var said = new HashSet<String>();
            for (var skill : Skill.values()) {
                for (String level : List.of("A1", "A2", "B1", "B2", "C1")) {
                    var text = texts.getProperty("mypage.own.dutch.can." + skill + "." + level);
                    assertThat(text).as(file + " " + skill + " " + level).isNotBlank();
                    assertThat(said.add(text)).as(text).isTrue();
                }
            }
        }
    }

    @Test
    void dutch_words_are_short() throws Exception {
        var words = sentences("translations.properties").stream()
                .flatMap(one -> Arrays.stream(one.split("[^\\p{L}]+")))
                .filter(word -> !word.isEmpty())
                .toList();
        double part = words.stream().filter(word -> word.length() >= LONG_WORD).count() / (double) words.size();
        assertThat(part).isLessThan(LONG_WORDS);
    }
}
