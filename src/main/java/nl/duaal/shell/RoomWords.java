package nl.duaal.shell;

import java.util.Locale;

/** The texts of one room in the user's language; their keys begin with the room's name. */
public abstract class RoomWords {

    private final String room;
    private final Locale locale;
    private final Figures figures;

    protected RoomWords(String room, Locale locale) {
        this.room = room;
        this.locale = locale;
        this.figures = new Figures(locale);
    }

    public final Locale locale() {
        return locale;
    }

    /** Numbers, amounts and moments in the user's notation. */
    public final Figures figures() {
        return figures;
    }

    public final String say(String key, Object... arguments) {
        return Words.text(locale, room + "." + key, arguments);
    }

    /** One of a fixed set; its text stands under the set's name. */
    public final String of(String set, Enum<?> one) {
        return say(set + "." + one.name());
    }

    /** A number with its word: "3 plaatsen". */
    public final String count(String key, int count) {
        return say(key + (count == 1 ? ".one" : ".many"), figures.number(count, 0));
    }
}
