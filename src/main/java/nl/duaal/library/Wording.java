package nl.duaal.library;

import java.util.Locale;

/** One text in both languages of the screens. */
public record Wording(String nl, String en) {

    /** The text in a user's language; Dutch for every language but English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : nl;
    }
}
