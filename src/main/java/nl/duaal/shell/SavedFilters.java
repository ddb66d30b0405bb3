package nl.duaal.shell;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody wants to see in a list: filters under a name, and columns. Both belong to the account, in the
 * organisation that it works for, and to nobody else; they change nothing for others, so they leave no trace.
 *
 * @see "decision 0070: saved filters are personal and hold no names"
 */
@Service
public class SavedFilters {

    /** More than that nobody finds back. */
    public static final int MOST = 30;

    private static final int LONGEST_QUERY = 1000;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** There is one of this name already. */
        NAME_TAKEN,
        /** There are as many as there can be. */
        TOO_MANY,
        /** It is not there any more, or another page changed it. */
        GONE
    }

    private final SavedFilterStore store;
    private final Clock clock;

    SavedFilters(SavedFilterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The user's filters of a page, by name. */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(SignedIn user, String page) {
        return store.list(user, page).stream()
                .map(row -> new SavedFilter(row.uuid(), row.version(), row.name(), parts(row.query())))
                .toList();
    }

    /**
     * Keeps a filter under a name.
     *
     * @param parts what the address of the page says of it, by key; never what was searched for in names of people
     */
    @Transactional
    public Outcome save(SignedIn user, String page, String name, Map<String, String> parts) {
        if (store.list(user, page).size() >= MOST) return Outcome.TOO_MANY;
        String query = query(parts);
        if (query.length() > LONGEST_QUERY) throw new IllegalArgumentException("parts: too long");
        return store.insert(user, page, UUID.randomUUID(), checked(name), query, now())
                ? Outcome.DONE
                : Outcome.NAME_TAKEN;
    }

    /** Gives one of the user's filters another name. */
    @Transactional
    public Outcome rename(SignedIn user, String page, UUID filter, long version, String name) {
        String checked = checked(name);
        if (store.isTaken(user, page, checked, filter)) return Outcome.NAME_TAKEN;
        return store.rename(user, filter, version, checked, now()) ? Outcome.DONE : Outcome.GONE;
    }

    /** Forgets one of the user's filters. */
    @Transactional
    public Outcome remove(SignedIn user, UUID filter) {
        return store.remove(user, filter) ? Outcome.DONE : Outcome.GONE;
    }

    /** Which columns the user chose the last time on a page, by key; none when they never did. */
    @Transactional(readOnly = true)
    public Optional<List<String>> columns(SignedIn user, String page) {
        return store.columns(user, page).map(keys -> keys.isEmpty() ? List.of() : List.of(keys.split("\\.", -1)));
    }

    /** Remembers which columns the user chose. */
    @Transactional
    public void keepColumns(SignedIn user, String page, List<String> keys) {
        store.keepColumns(user, page, String.join(".", keys), now());
    }

    private static String checked(String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > SavedFilter.NAME_MAX_LENGTH) {
            throw new IllegalArgumentException("name: 1 to " + SavedFilter.NAME_MAX_LENGTH + " characters");
        }
        return plain;
    }

    private static String query(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> parts(String query) {
        var parts = new LinkedHashMap<String, String>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int at = part.indexOf('=');
            if (at > 0)
                parts.put(part.substring(0, at), URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
        }
        return parts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
