package nl.duaal.language.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an agreement.
 *
 * @param kind       key of a kind of the library; none: it is in own words
 * @param title      those words; empty where it is of a kind
 * @param detail     how exactly; empty where there is no more to say
 * @param owner      who sees to it, by name; empty where that is not known yet
 * @param due        the day by which it is done; where it comes back, its first day
 * @param everyWeeks how often it comes back; none: it is done once
 * @param until      after this day it does not come back any more; none: as long as the cohort runs
 */
public record AgreementData(
        @Nullable String kind,
        String title,
        String detail,
        Side side,
        String owner,
        LocalDate due,
        @Nullable Integer everyWeeks,
        @Nullable LocalDate until) {

    public static final int TITLE_MAX_LENGTH = 160;
    public static final int DETAIL_MAX_LENGTH = 500;
    public static final int OWNER_MAX_LENGTH = 120;
    public static final int MOST_WEEKS = 52;

    public AgreementData {
        title = title.strip();
        detail = detail.strip();
        owner = owner.strip();
        if (title.length() > TITLE_MAX_LENGTH) throw new IllegalArgumentException("title: too long");
        if (detail.length() > DETAIL_MAX_LENGTH) throw new IllegalArgumentException("detail: too long");
        if (owner.length() > OWNER_MAX_LENGTH) throw new IllegalArgumentException("owner: too long");
        if (kind == null == title.isEmpty()) throw new IllegalArgumentException("kind or title, one of them");
        if (everyWeeks != null && (everyWeeks < 1 || everyWeeks > MOST_WEEKS)) {
            throw new IllegalArgumentException("everyWeeks: 1 to " + MOST_WEEKS);
        }
        if (until != null && (everyWeeks == null || until.isBefore(due))) {
            throw new IllegalArgumentException("until: only where it comes back, not before its first day");
        }
    }
}
