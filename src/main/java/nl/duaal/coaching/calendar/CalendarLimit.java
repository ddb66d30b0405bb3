package nl.duaal.coaching.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often calendars are read: a program that asks every few minutes is enough. Counts are of one server and one hour;
 * when there are more addresses than it remembers, everybody waits for the next hour rather than nobody being counted.
 */
@Component
class CalendarLimit {

    static final int READS = 30;
    static final int UNKNOWN = 60;
    private static final int MOST_KEYS = 20_000;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant since = Instant.EPOCH;

    CalendarLimit(Clock clock) {
        this.clock = clock;
    }

    /** Whether this token may be read once more in this hour; counts it. */
    synchronized boolean mayRead(String token) {
        return count("token " + CalendarService.hash(token)) <= READS;
    }

    /** Whether somebody at an address asked for too much that is not there. */
    synchronized boolean isGuessing(String address) {
        turn();
        return counts.getOrDefault("address " + address, 0) >= UNKNOWN;
    }

    /** Somebody asked for a calendar that is not there. */
    synchronized void missed(String address) {
        count("address " + address);
    }

    private int count(String key) {
        turn();
        if (counts.size() >= MOST_KEYS && !counts.containsKey(key)) return Integer.MAX_VALUE;
        return counts.merge(key, 1, Integer::sum);
    }

    private void turn() {
        Instant now = clock.instant();
        if (now.isBefore(since.plus(WINDOW)) && !now.isBefore(since)) return;
        counts.clear();
        since = now;
    }
}
