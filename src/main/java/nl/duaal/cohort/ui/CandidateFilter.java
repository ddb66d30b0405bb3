package nl.duaal.cohort.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateState;
import org.jspecify.annotations.Nullable;

/**
 * Which candidates are shown, as the address says it.
 *
 * @param text  in the name
 * @param state {@code in} for everybody who is not out, {@code all}, or the name of a state
 * @param place a place's uuid, {@code none} for without a place, or empty for any
 */
record CandidateFilter(String text, String state, String place) {

    static final String IN = "in";
    static final String ALL = "all";
    static final String NO_PLACE = "none";

    /** Why somebody is not shown. */
    enum Hidden {
        STATE,
        PLACE,
        NAME
    }

    /** From what the address says. */
    static CandidateFilter of(TabState state) {
        String wanted = state.get("state");
        boolean known = wanted.equals(ALL) || isState(wanted);
        return new CandidateFilter(state.get("q"), known ? wanted : IN, state.get("place"));
    }

    private static boolean isState(String name) {
        for (var one : CandidateState.values()) if (one.name().equals(name)) return true;
        return false;
    }

    /** Who is shown. */
    List<Candidate> shown(List<Candidate> all) {
        return all.stream().filter(one -> hidden(one) == null).toList();
    }

    /** How many are not shown, and why; who is hidden for several reasons counts for the first. */
    Map<Hidden, Integer> hidden(List<Candidate> all) {
        var counts = new EnumMap<Hidden, Integer>(Hidden.class);
        for (var one : all) {
            var why = hidden(one);
            if (why != null) counts.merge(why, 1, Integer::sum);
        }
        return counts;
    }

    private @Nullable Hidden hidden(Candidate one) {
        boolean inState = switch (state) {
            case ALL -> true;
            case IN -> !one.state().isOut();
            default -> one.state().name().equals(state);
        };
        if (!inState) return Hidden.STATE;
        var has = one.place();
        boolean atPlace = place.isEmpty()
                || (place.equals(NO_PLACE)
                        ? has == null
                        : has != null && has.uuid().toString().equals(place));
        if (!atPlace) return Hidden.PLACE;
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return one.person().fullName().toLowerCase(Locale.ROOT).contains(wanted) ? null : Hidden.NAME;
    }
}
