package nl.duaal.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.duaal.cohort.candidate.CandidateState;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's course.
 *
 * @param participations cohorts in which they began, the last first
 * @param entries        what the reader may see, the last first
 * @param changes        corrections of it, the last first
 * @param leavings       reasons and destinations, those of the past too
 */
public record CourseFile(
        List<Participation> participations, List<Entry> entries, List<EntryChange> changes, List<Leaving> leavings) {

    public CourseFile {
        participations = List.copyOf(participations);
        entries = List.copyOf(entries);
        changes = List.copyOf(changes);
        leavings = List.copyOf(leavings);
    }

    /**
     * Somebody in a cohort.
     *
     * @param place  where they work; empty: nowhere yet
     * @param phases of the design, in their order
     */
    public record Participation(
            UUID candidate,
            UUID cohort,
            String cohortName,
            CandidateState state,
            String place,
            List<PhasePlan> phases) {
        public Participation {
            phases = List.copyOf(phases);
        }

        /** A phase of the design. */
        public Optional<PhasePlan> phase(String key) {
            return phases.stream().filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /**
     * A phase of the design.
     *
     * @param planned when it begins by the cohort's calendar; none: it does not say
     */
    public record PhasePlan(
            String key, String name, @Nullable LocalDate planned) {}

    /** The participation of an entry; none for what belongs to the person. */
    public Optional<Participation> participation(Entry entry) {
        return participations.stream()
                .filter(one -> one.candidate().equals(entry.candidate()))
                .findFirst();
    }

    /**
     * What goes on after the last day of who left: absence and contracts that do not end by then.
     *
     * @param last the last day
     */
    public record GoesOn(Participation participation, LocalDate last, List<Entry> entries) {
        public GoesOn {
            entries = List.copyOf(entries);
        }
    }

    /** What goes on of each participation of which somebody wrote down that they left; nothing is left out. */
    public List<GoesOn> goesOn() {
        return participations.stream()
                .filter(one -> one.state() == CandidateState.DROPPED_OUT)
                .flatMap(one -> lastDay(one).map(last -> goesOn(one, last)).stream())
                .filter(one -> !one.entries().isEmpty())
                .toList();
    }

    private Optional<LocalDate> lastDay(Participation participation) {
        return of(participation)
                .map(Entry::fact)
                .filter(Fact.DropOut.class::isInstance)
                .map(Fact::from)
                .max(LocalDate::compareTo);
    }

    private GoesOn goesOn(Participation participation, LocalDate last) {
        return new GoesOn(
                participation,
                last,
                of(participation)
                        .filter(one -> one.fact() instanceof Fact.Absence || one.fact() instanceof Fact.Contract)
                        .filter(one -> {
                            var until = one.fact().until();
                            return until == null || until.isAfter(last);
                        })
                        .toList());
    }

    private Stream<Entry> of(Participation participation) {
        return entries.stream().filter(one -> participation.candidate().equals(one.candidate()));
    }

    /** Of the candidate that left without a fact that says why and where to. */
    public Optional<Participation> leftUntold() {
        return participations.stream()
                .filter(one -> one.state() == CandidateState.DROPPED_OUT)
                .filter(one -> entries.stream()
                        .noneMatch(entry ->
                                one.candidate().equals(entry.candidate()) && entry.fact() instanceof Fact.DropOut))
                .findFirst();
    }
}
