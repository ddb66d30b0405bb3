package nl.duaal.coaching.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.caseload.CaseloadService.Whose;
import nl.duaal.coaching.course.Intensity;
import nl.duaal.shell.Address;
import org.jspecify.annotations.Nullable;

/**
 * Of whom somebody wants to see the people, and which of those. All of it stands in the address, but for what is looked
 * for in names.
 *
 * @param name part of a name; empty: everybody
 */
record CaseloadFilter(
        Whose whose,
        What what,
        @Nullable UUID cohort,
        @Nullable Intensity intensity,
        String name) {

    static final String COACH = "coach";
    static final String WHAT = "what";
    static final String COHORT = "cohort";
    static final String INTENSITY = "intensity";
    static final String NOBODY = "none";

    /** What waits for somebody; the text is {@code coaching.filter.what.<NAME>}. */
    enum What {
        ALL,
        LATE,
        /** No day was thought of for the next contact. */
        NO_DAY,
        /** Nobody ever spoke to them. */
        NEVER
    }

    /** What the address says. */
    static CaseloadFilter of(Map<String, List<String>> query) {
        String coach = first(query, COACH);
        Whose whose = coach.equals(NOBODY)
                ? new Whose.Nobody()
                : Address.uuid(coach).<Whose>map(Whose.Of::new).orElse(new Whose.Everybody());
        return new CaseloadFilter(
                whose,
                named(What.values(), first(query, WHAT)).orElse(What.ALL),
                Address.uuid(first(query, COHORT)).orElse(null),
                named(Intensity.values(), first(query, INTENSITY)).orElse(null),
                "");
    }

    private static String first(Map<String, List<String>> query, String key) {
        return query.getOrDefault(key, List.of()).stream().findFirst().orElse("");
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        for (E one : all) if (one.name().equalsIgnoreCase(name)) return Optional.of(one);
        return Optional.empty();
    }

    CaseloadFilter withName(String part) {
        return new CaseloadFilter(whose, what, cohort, intensity, part);
    }

    /** What the address says of it; nothing of names. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        String coach = switch (whose) {
            case Whose.Everybody _ -> "";
            case Whose.Of(UUID account) -> account.toString();
            case Whose.Nobody _ -> NOBODY;
        };
        if (!coach.isEmpty()) parts.put(COACH, coach);
        if (what != What.ALL) parts.put(WHAT, what.name().toLowerCase(Locale.ROOT));
        if (cohort != null) parts.put(COHORT, cohort.toString());
        if (intensity != null) parts.put(INTENSITY, intensity.name().toLowerCase(Locale.ROOT));
        return parts;
    }

    /** Whether anything is left out beside people of other coaches. */
    boolean isNarrow() {
        return what != What.ALL || cohort != null || intensity != null || !name.isEmpty();
    }

    boolean takes(CaseloadRow row, LocalDate today) {
        return (cohort == null || cohort.equals(row.cohort()))
                && (intensity == null || intensity == row.intensity())
                && row.person().fullName().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                && switch (what) {
                    case ALL -> true;
                    case LATE -> row.isOverdueOn(today);
                    case NO_DAY -> row.nextContact() == null;
                    case NEVER -> row.lastContact() == null;
                };
    }
}
