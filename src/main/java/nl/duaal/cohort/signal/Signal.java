package nl.duaal.cohort.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs attention, as its reader sees it.
 *
 * @param urgency   how soon somebody should see to it, as of today
 * @param over      whether what it is about ended before today
 * @param subject   the id of what it is about
 * @param person    whom it is about; none: a cohort
 * @param coach     who looks after them; empty: nobody
 * @param mine      whether the reader looks after them, or is to see to it
 * @param file      whether the reader may open the file of whom it is about
 * @param since     the day from which on it is so
 * @param foundAt   when Duaal found it
 * @param escalated whether it lasted so long that who looks after the cohort sees it too
 * @param by        who took it up, put it off or solved it; empty while nobody did
 * @param until     when it comes back, of what was put off
 */
public record Signal(
        UUID uuid,
        long version,
        SignalRule rule,
        SignalRule.Urgency urgency,
        boolean over,
        UUID subject,
        @Nullable Whom person,
        Whom cohort,
        String coach,
        boolean mine,
        boolean file,
        LocalDate since,
        List<Sign.Fact> facts,
        Instant foundAt,
        boolean escalated,
        SignalState state,
        String by,
        @Nullable LocalDate until,
        String reason) {

    public static final int REASON_MAX_LENGTH = 300;
    /** Further ahead nothing is put off: who does not want it at all sets its rule otherwise. */
    public static final int MOST_DAYS_OFF = 90;

    /** Whom or what it is about, by name. */
    public record Whom(UUID uuid, String name) {}

    public Signal {
        facts = List.copyOf(facts);
    }

    public String kind() {
        return rule.kind();
    }
}
