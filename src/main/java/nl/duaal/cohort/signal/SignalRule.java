package nl.duaal.cohort.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something needs attention, as it holds for an organisation.
 *
 * @param kind         of which signal
 * @param unit         of the threshold
 * @param on           whether anybody looks for it
 * @param threshold    from how long, how often or how little on
 * @param urgency      how soon somebody should see to it
 * @param nowDays      within so many days of its end it is for now; none: it stays as it is, or does not end
 * @param escalateDays after how many days in which it was not solved who looks after the cohort sees it too
 * @param since        the day from which on it is as it is
 * @param source       why this threshold; of an own one, who set it otherwise says why
 * @param own          whether the organisation set it otherwise
 * @param version      0 while the organisation set nothing
 */
public record SignalRule(
        String kind,
        Unit unit,
        boolean on,
        int threshold,
        Urgency urgency,
        @Nullable Integer nowDays,
        int escalateDays,
        LocalDate since,
        String source,
        Mark mark,
        boolean own,
        long version) {

    public static final int REASON_MAX_LENGTH = 300;
    public static final int MOST_THRESHOLD = 1000;
    public static final int MOST_DAYS = 365;

    /** What a threshold counts; the text is {@code signal.unit.<NAME>}. */
    public enum Unit {
        /** There is none: it is so or not. */
        NONE,
        DAYS,
        /** Before something ends. */
        DAYS_AHEAD,
        /** Before something ends, too. */
        MONTHS,
        TIMES,
        PERCENT
    }

    /** How sure its threshold is, in the words of the library; the text is {@code library.mark.<NAME>}. */
    public enum Mark {
        LAW,
        FOUND,
        CONFIRM,
        ASSUMPTION
    }

    /** How soon; the text is {@code signal.urgency.<NAME>}. The most urgent first. */
    public enum Urgency {
        NOW,
        SOON,
        LATER
    }

    /** How soon on a day, of something that ends on another; none: it does not end. */
    public Urgency urgencyOn(LocalDate today, @Nullable LocalDate end) {
        return nowDays == null || end == null || end.isAfter(today.plusDays(nowDays)) ? urgency : Urgency.NOW;
    }

    /** Whether it is about something that ends, so that a threshold counts from its end back. */
    public boolean isAboutAnEnd() {
        return unit == Unit.DAYS_AHEAD || unit == Unit.MONTHS;
    }
}
