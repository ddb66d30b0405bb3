package nl.duaal.coaching.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.coaching.watch.DayService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planned contacts in a calendar of somebody's own, outside Duaal: days and initials only. Each account has at most one
 * address for each organisation, which is shown once, can be revoked at any time, and is kept as a hash. Each reading
 * asks anew who it is for, and leaves a trace.
 *
 * @see "decision 0085: signals are found, and end by themselves"
 */
@Service
public class CalendarService {

    /** How far ahead a calendar goes. */
    public static final int AHEAD_DAYS = 92;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A calendar that there is.
     *
     * @param readAt when a program last read it; none: never
     */
    public record Feed(Instant madeAt, @Nullable Instant readAt) {}

    private final CalendarStore store;
    private final DayService days;
    private final AccountService accounts;
    private final Traces traces;
    private final Clock clock;

    CalendarService(CalendarStore store, DayService days, AccountService accounts, Traces traces, Clock clock) {
        this.store = store;
        this.days = days;
        this.accounts = accounts;
        this.traces = traces;
        this.clock = clock;
    }

    /** The reader's own calendar; none when they made none. */
    @Transactional(readOnly = true)
    public Optional<Feed> find(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return store.find(user);
    }

    /** Makes a calendar, in the place of the one that there was; answers the last part of its address, this once. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public String make(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.put(user, hash(token), now());
        traces.record(user, Action.CALENDAR_MADE, null);
        return token;
    }

    /** Takes the calendar away: from now on its address leads nowhere. False when there was none. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public boolean revoke(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        boolean done = store.remove(user);
        traces.record(
                user,
                Action.CALENDAR_REVOKED,
                null,
                done ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return done;
    }

    /** The calendar of a token as a file; none when there is no such token, or who made it may not see people any more. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    Optional<String> read(String token) {
        String hash = hash(token);
        var user = store.owner(hash)
                .flatMap(owner -> accounts.atWork(owner.account(), owner.organisation()))
                .filter(one -> one.may(Permission.READ_COACHING))
                .orElse(null);
        if (user == null) return Optional.empty();
        var entries = days.planned(user, AHEAD_DAYS).stream()
                .filter(DayService.Appointment::mine)
                .map(one -> new CalendarFile.Entry(one.on(), one.person()))
                .toList();
        Instant now = now();
        store.read(user, now);
        traces.record(
                user,
                Action.CALENDAR_READ,
                null,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(entries.size())));
        return Optional.of(CalendarFile.of(entries, hash, now));
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
