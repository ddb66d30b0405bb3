package nl.duaal.shell;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a copy is called: the name of the original with the first number that is free. */
public final class CopyName {

    private static final Pattern COPY = Pattern.compile(" \\((kopie|copy)( \\d+)?\\)$");
    /** Room for "(kopie 9999)". */
    private static final int SUFFIX = 14;

    private CopyName() {}

    /**
     * @param maxLength of a name
     * @param taken     names that a copy cannot have
     */
    public static String of(Locale locale, String name, int maxLength, Collection<String> taken) {
        String original = COPY.matcher(name).replaceFirst("");
        int room = maxLength - SUFFIX;
        if (original.length() > room) original = original.substring(0, room);
        String copy = Words.text(locale, "shell.copyOf", original);
        for (int number = 2; taken.contains(copy); number++) {
            copy = Words.text(locale, "shell.copyOf.next", original, String.valueOf(number));
        }
        return copy;
    }
}
