package nl.duaal.workplace;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A time of work that returns every week.
 *
 * @param start           minutes after midnight
 * @param minutes         how long, breaks included; it may run past midnight
 * @param publicTransport whether somebody can be there in time, and home again, by public transport
 */
public record Shift(String name, Set<DayOfWeek> days, int start, int minutes, boolean publicTransport) {

    public static final int NAME_MAX_LENGTH = 60;
    public static final int DAY = 24 * 60;

    public Shift {
        Texts.needed("name", name, NAME_MAX_LENGTH);
        if (days.isEmpty()) throw new IllegalArgumentException("days: at least one");
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        if (start < 0 || start >= DAY) throw new IllegalArgumentException("start: within a day");
        if (minutes < 1 || minutes > DAY) throw new IllegalArgumentException("minutes: 1 to " + DAY);
    }
}
