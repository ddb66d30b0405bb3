package nl.duaal.cohort.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateState;
import org.jspecify.annotations.Nullable;

/**
 * Which candidates are shown, as the address says it.
 *
 * @param text  in the name
 * @param state {@code in} for everybody who is not out, {@code all}, or the name of a state
 * @param place a place's uuid, {@code none} for without a place, or empty for any
 * @param group a group's uuid, {@code none} for without a group, or empty for any
 * @param coach an account's uuid, {@code none} for whom nobody looks after, or empty for any
 */
record CandidateFilter(String text, String state, String place, String group, String coach) {

    static final String IN = "in";
    static final String ALL = "all";
    static final String NONE = "none";

    /** What a saved filter keeps of the address: not what is searched for in names. */
    static final List<String> KEPT = List.of("state", "place", "group", "coach", "sort");

    /** Why somebody is not shown. */
    enum Hidden {
        STATE,
        PLACE,
        GROUP,
        COACH,
        NAME
    }

    /** From what the address says. */
    static CandidateFilter of(TabState state) {
        String wanted = state.get("state");
        boolean known = wanted.equals(ALL) || isState(wanted);
        return new CandidateFilter(
                state.get("q"), known ? wanted : IN, state.get("place"), state.get("group"), state.get("coach"));
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
        var at = one.place();
        if (!fits(place, at == null ? null : at.uuid())) return Hidden.PLACE;
        var in = one.group();
        if (!fits(group, in == null ? null : in.uuid())) return Hidden.GROUP;
        var by = one.coach();
        if (!fits(coach, by == null ? null : by.account())) return Hidden.COACH;
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return one.person().fullName().toLowerCase(Locale.ROOT).contains(wanted) ? null : Hidden.NAME;
    }

    private static boolean fits(String wanted, @Nullable UUID has) {
        if (wanted.isEmpty()) return true;
        return wanted.equals(NONE) ? has == null : has != null && has.toString().equals(wanted);
    }
}
