package nl.duaal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import nl.duaal.engine.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem and every word of the command exists in both languages. */
class WordsTest {

    private static final Properties DUTCH = read("translations.properties");
    private static final Properties ENGLISH = read("translations_en.properties");

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/vaadin-i18n/" + file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource
    void a_problem_has_words(Problem.Code code) {
        assertThat(DUTCH.getProperty("engine.problem." + code.key())).isNotBlank();
        assertThat(ENGLISH.getProperty("engine.problem." + code.key())).isNotBlank();
    }

    @Test
    void both_languages_have_the_same_words_with_the_same_arguments() {
        assertThat(own(DUTCH)).isEqualTo(own(ENGLISH));
        for (String key : own(DUTCH)) {
            assertThat(new MessageFormat(DUTCH.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(ENGLISH.getProperty(key)).getFormatsByArgumentIndex());
        }
    }

    private static TreeSet<String> own(Properties texts) {
        TreeSet<String> keys = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith("engine.") || key.startsWith("command.")) keys.add(key);
        }
        return keys;
    }
}
