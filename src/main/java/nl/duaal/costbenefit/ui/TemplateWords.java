package nl.duaal.costbenefit.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The templates' own texts in a second language. A model file has one text for each label; what the shipped
 * templates say is known, so it can be shown in English as well. Texts that users wrote stay as they are.
 */
final class TemplateWords {

    private static final TemplateWords DUTCH = new TemplateWords(Map.of());
    private static final TemplateWords ENGLISH = new TemplateWords(read());

    private final Map<String, String> translations;

    private TemplateWords(Map<String, String> translations) {
        this.translations = translations;
    }

    static TemplateWords in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : DUTCH;
    }

    String say(String text) {
        return translations.getOrDefault(text, text);
    }

    private static Map<String, String> read() {
        try (var in = new ClassPathResource("templates/words_en.json").getInputStream()) {
            return Map.copyOf(new JsonMapper().readValue(in, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("templates/words_en.json", e);
        }
    }
}
