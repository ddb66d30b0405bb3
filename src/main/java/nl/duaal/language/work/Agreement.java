package nl.duaal.language.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a team agreed on, and what was said of it so far.
 *
 * @param said only turns of which something was ever said, by day
 */
public record Agreement(UUID uuid, long version, AgreementData data, List<Turn> said) {

    public Agreement {
        said = List.copyOf(said);
    }

    /** Whether it comes back. */
    public boolean recurs() {
        return data.everyWeeks() != null;
    }

    /**
     * Every turn up to a day and the first one after it, in order. What is done once has one turn: the one of which
     * something was said, wherever its day was moved to since.
     */
    public List<Turn> turns(LocalDate today) {
        if (!recurs()) {
            var last = last();
            if (last != null) return List.of(last);
            return List.of(said.stream()
                    .filter(turn -> turn.day().equals(data.due()))
                    .findFirst()
                    .orElseGet(() -> Turn.unsaid(data.due())));
        }
        var turns = new TreeMap<LocalDate, Turn>();
        planned(today).forEach(day -> turns.put(day, Turn.unsaid(day)));
        for (var turn : said) {
            if (turn.state() != null || turns.containsKey(turn.day())) turns.put(turn.day(), turn);
        }
        return List.copyOf(turns.values());
    }

    private List<LocalDate> planned(LocalDate today) {
        var weeks = data.everyWeeks();
        var until = data.until();
        if (weeks == null) return List.of(data.due());
        var days = new ArrayList<LocalDate>();
        for (var day = data.due(); until == null || !day.isAfter(until); day = day.plusWeeks(weeks)) {
            days.add(day);
            if (day.isAfter(today)) break;
        }
        return days;
    }

    /** Whether something can be said of this day. */
    public boolean has(LocalDate day, LocalDate today) {
        return turns(today).stream().anyMatch(turn -> turn.day().equals(day));
    }

    /**
     * The turn that it is about today: the last one up to now of which nothing was said, else the last one up to now.
     * One that is still to come only where there is no other, so that a second click never says too much.
     */
    public Turn current(LocalDate today) {
        var turns = turns(today);
        var upToNow = turns.stream().filter(turn -> !turn.day().isAfter(today)).toList();
        if (upToNow.isEmpty()) return turns.getFirst();
        return upToNow.reversed().stream()
                .filter(turn -> turn.state() == null)
                .findFirst()
                .orElse(upToNow.getLast());
    }

    /** The first turn after a day; none where it does not come back. */
    public Optional<Turn> next(LocalDate today) {
        return turns(today).stream().filter(turn -> turn.day().isAfter(today)).findFirst();
    }

    /** Turns whose day is past and of which nothing was said. */
    public List<Turn> overdue(LocalDate today) {
        return turns(today).stream().filter(turn -> turn.isOverdueOn(today)).toList();
    }

    /** How often it was done. */
    public long done() {
        return said.stream().filter(turn -> turn.state() == Turn.State.DONE).count();
    }

    /** How often it was said to be done or not. */
    public long spokenOf() {
        return said.stream().filter(turn -> turn.state() != null).count();
    }

    /** The last turn of which something was said; none where nothing was yet. */
    @Nullable
    Turn last() {
        return said.stream()
                .filter(turn -> turn.state() != null)
                .max(Comparator.comparing(Turn::day))
                .orElse(null);
    }

    /** Whether it is kept: done the last time that something was said of it. */
    public boolean isKept() {
        var last = last();
        return last != null && last.state() == Turn.State.DONE;
    }
}
