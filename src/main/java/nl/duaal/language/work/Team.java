package nl.duaal.language.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team with its agreements: those that are done by a day first, by that day.
 *
 * @param cohort       that it belongs to
 * @param location     of its places; empty where that is not said, or the places are gone
 * @param function     of its places; none where that is not said
 * @param functionName empty where there is none
 * @param words        how many words of the trade that function has
 * @param plans        whether the reader may change what is agreed
 * @param says         whether the reader may say what came of it
 */
public record Team(
        UUID uuid,
        long version,
        UUID cohort,
        String cohortName,
        boolean madeUp,
        TeamData data,
        String employer,
        String location,
        @Nullable UUID function,
        String functionName,
        int words,
        List<Agreement> agreements,
        boolean plans,
        boolean says) {

    public Team {
        agreements = List.copyOf(agreements);
    }

    /** Where it works, as people call it. */
    public String where() {
        return location.isEmpty() ? employer : employer + ", " + location;
    }

    /** How many turns of its agreements are past their day without a word. */
    public int overdue(LocalDate today) {
        return agreements.stream().mapToInt(one -> one.overdue(today).size()).sum();
    }

    /** How many of its agreements are kept. */
    public int kept() {
        return (int) agreements.stream().filter(Agreement::isKept).count();
    }
}
