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
 * first; whatever is neither English nor Arabic is Dutch. Arabic has the texts of the pages that a participant sees
 * ({@link nl.duaal.shared.InArabic}); what it lacks is Dutch. Only a text that gets arguments goes through {@link MessageFormat}, so
 * only there an apostrophe is doubled.
 */
@Component
public class Words implements I18NProvider {

    private static final long serialVersionUID = 1;

    public static final Locale DUTCH = Locale.of("nl");
    public static final Locale ENGLISH = Locale.ENGLISH;

    public static final Locale ARABIC = Locale.of("ar");

    /** With the digits that people in the Netherlands read. */
    static final Locale ARABIC_NOTATION = Locale.forLanguageTag("ar-u-nu-latn");

    /** Beginnings of the keys that have a text in Arabic: exactly these, a test holds the file to it. */
    static final List<String> IN_ARABIC = List.of(
            "mypage.own.",
            "login.",
            "error.",
            "access.login.",
            "access.code.",
            "access.factor.",
            "access.password.",
            "access.recovery.",
            "access.role.",
            "access.welcome.",
            "library.skill.",
            "person.day.",
            "person.language.",
            "course.credential.",
            "shell.connection.",
            "shell.demo",
            "shell.language.",
            "shell.menu",
            "shell.product",
            "shell.session.",
            "shell.skipToContent",
            "shell.system.",
            "shell.user");

    private static final Map<Locale, Map<String, String>> TEXTS = Map.of(
            DUTCH,
            read("translations.properties"),
            ENGLISH,
            read("translations_en.properties"),
            ARABIC,
            read("translations_ar.properties"));

    /** The language of ours in which somebody with this locale is addressed. */
    public static Locale closest(@Nullable Locale locale) {
        if (locale == null) return DUTCH;
        if (locale.getLanguage().equals(ENGLISH.getLanguage())) return ENGLISH;
        return locale.getLanguage().equals(ARABIC.getLanguage()) ? ARABIC : DUTCH;
    }

    /** A text, or the key between exclamation marks where there is none. */
    public static String text(Locale locale, String key, @Nullable Object... arguments) {
        Locale ours = closest(locale);
        String text = TEXTS.getOrDefault(ours, Map.of()).get(key);
        if (text == null && ours.equals(ARABIC)) {
            ours = DUTCH;
            text = TEXTS.getOrDefault(DUTCH, Map.of()).get(key);
        }
        if (text == null) return "!" + key + "!";
        var notation = ours.equals(ARABIC) ? ARABIC_NOTATION : ours;
        return arguments.length == 0 ? text : new MessageFormat(text, notation).format(arguments);
    }

    /** Whether there is a text for this key. */
    public static boolean has(Locale locale, String key) {
        return TEXTS.getOrDefault(closest(locale), Map.of()).containsKey(key)
                || (closest(locale).equals(ARABIC) && has(DUTCH, key));
    }

    static Map<String, String> all(Locale locale) {
        return TEXTS.getOrDefault(closest(locale), Map.of());
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(DUTCH, ENGLISH, ARABIC);
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
