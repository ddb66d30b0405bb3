package nl.duaal.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The texts of the application in the reader's language, from {@code vaadin-i18n}. Dutch is the default and stands
 * first; whatever is not English is Dutch. Only a text that gets arguments goes through {@link MessageFormat}, so
 * only there an apostrophe is doubled.
 */
@Component
public class Words implements I18NProvider {

    private static final long serialVersionUID = 1;

    public static final Locale DUTCH = Locale.of("nl");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Map<Locale, Map<String, String>> TEXTS =
            Map.of(DUTCH, read("translations.properties"), ENGLISH, read("translations_en.properties"));

    /** The language of ours in which somebody with this locale is addressed. */
    public static Locale closest(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : DUTCH;
    }

    /** A text, or the key between exclamation marks where there is none. */
    public static String text(Locale locale, String key, @Nullable Object... arguments) {
        Locale ours = closest(locale);
        String text = TEXTS.getOrDefault(ours, Map.of()).get(key);
        if (text == null) return "!" + key + "!";
        return arguments.length == 0 ? text : new MessageFormat(text, ours).format(arguments);
    }

    /** Whether there is a text for this key. */
    public static boolean has(Locale locale, String key) {
        return TEXTS.getOrDefault(closest(locale), Map.of()).containsKey(key);
    }

    static Map<String, String> all(Locale locale) {
        return TEXTS.getOrDefault(closest(locale), Map.of());
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(DUTCH, ENGLISH);
    }

    @Override
    public Locale getDefaultLocale() {
        return DUTCH;
    }

    @Override
    public String getTranslation(String key, Locale locale, @Nullable Object... arguments) {
        return text(locale, key, arguments);
    }

    private static Map<String, String> read(String file) {
        try (var stream = Words.class.getResourceAsStream("/vaadin-i18n/" + file)) {
            if (stream == null) throw new IllegalStateException("no vaadin-i18n/" + file + " on the class path");
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
