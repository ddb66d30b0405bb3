package nl.duaal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * Texts of the command, out of the files that the screens use too. They are only read when something has to be said:
 * a command whose models are sound starts without them.
 */
final class Words {

    private static final String FOLDER = "/vaadin-i18n/";

    private final Locale locale;
    private final Properties texts = new Properties();

    /** English for a process in English, Dutch for every other. */
    Words(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        this.locale = english ? Locale.ENGLISH : Locale.of("nl", "NL");
        String file = FOLDER + (english ? "translations_en.properties" : "translations.properties");
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("missing from the programme: " + file);
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key, key), locale).format(arguments);
    }
}
