package nl.duaal.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.cohort.candidate.CandidateService.Candidacy;
import nl.duaal.cohort.candidate.Coaches;
import nl.duaal.course.EntryStore.Stored;
import nl.duaal.person.PersonRow;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of somebody's course is about to end, or lasts too long, of everybody in a cohort that is not over, who is not out,
 * and whom the reader may see: for those who say what needs attention. Each method asks the database a fixed number of
 * times, however many people there are, and leaves no trace: whoever shows names does.
 */
@Service
public class CourseWatch {

    /**
     * Something to look at, with whom it is about.
     *
     * @param day it ends, or began
     */
    public record CourseSign(PersonRow person, UUID cohort, String cohortName, Entry entry, LocalDate day) {}

    /**
     * Somebody who is often away.
     *
     * @param times how often in the days that were asked about
     * @param last  when it began the last time
     */
    public record OftenAway(PersonRow person, UUID cohort, String cohortName, int times, LocalDate last) {}

    private final EntryStore store;
    private final Entries entries;
    private final Coaches coaches;
    private final Traces traces;

    CourseWatch(EntryStore store, Entries entries, Coaches coaches, Traces traces) {
        this.store = store;
        this.entries = entries;
        this.coaches = coaches;
        this.traces = traces;
    }

    /** Contracts that end within so many days, or ended, and that no other follows; the soonest first. */
    @Transactional(readOnly = true)
    public List<CourseSign> contractsEnding(SignedIn user, int days) {
        traces.demand(user, Permission.READ_COURSE);
        return ending(
                user, days, Fact.Kind.CONTRACT, (one, other) -> other.from().isAfter(one.from()));
    }

    /** Certificates that end within so many days, or ended, and were not renewed; the soonest first. */
    @Transactional(readOnly = true)
    public List<CourseSign> certificatesEnding(SignedIn user, int days) {
        traces.demand(user, Permission.READ_COURSE);
        return ending(
                user,
                days,
                Fact.Kind.CREDENTIAL,
                (one, other) -> one instanceof Fact.Credential paper
                        && other instanceof Fact.Credential newer
                        && paper.title().equalsIgnoreCase(newer.title())
                        && newer.from().isAfter(paper.from()));
    }

    /** Residence permits that end within so many days, or ended, as last seen; the soonest first. */
    @Transactional(readOnly = true)
    public List<CourseSign> permitsEnding(SignedIn user, int days) {
        traces.demand(user, Permission.READ_PERMITS);
        return ending(
                user,
                days,
                Fact.Kind.PERMIT,
                (one, other) -> one instanceof Fact.Permit old
                        && other instanceof Fact.Permit newer
                        && newer.expires().isAfter(old.expires()));
    }

    /** Absences that last so many days already, or longer; those that last longest first. */
    @Transactional(readOnly = true)
    public List<CourseSign> absencesOpen(SignedIn user, int days) {
        traces.demand(user, Permission.READ_COURSE);
        var today = entries.today();
        var latest = today.minusDays(days);
        return each(
                        user,
                        Fact.Kind.ABSENCE,
                        (one, facts) -> facts.stream()
                                .filter(entry -> {
                                    var until = entry.fact().until();
                                    return (until == null || until.isAfter(today))
                                            && !entry.fact().from().isAfter(latest);
                                })
                                .map(entry -> sign(one, entry, entry.fact().from()))
                                .toList())
                .stream()
                .sorted(BY_DAY)
                .toList();
    }

    /** Who was away so many times or more in the last so many days; by name. */
    @Transactional(readOnly = true)
    public List<OftenAway> absencesOften(SignedIn user, int times, int days) {
        traces.demand(user, Permission.READ_COURSE);
        var today = entries.today();
        var first = today.minusDays(days);
        return each(user, Fact.Kind.ABSENCE, (one, facts) -> {
            var recent = facts.stream()
                    .map(entry -> entry.fact().from())
                    .filter(day -> !day.isBefore(first) && !day.isAfter(today))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            return recent.size() < times
                    ? List.of()
                    : List.of(new OftenAway(
                            one.candidate().person(),
                            one.cohort(),
                            one.cohortName(),
                            recent.size(),
                            recent.getFirst()));
        });
    }

    private static final Comparator<CourseSign> BY_DAY = Comparator.comparing(CourseSign::day)
            .thenComparing(one -> one.person().fullName());

    /** @param follows whether the second comes after the first, so that the first may end */
    private List<CourseSign> ending(SignedIn user, int days, Fact.Kind kind, BiPredicate<Fact, Fact> follows) {
        var last = entries.today().plusDays(days);
        return each(user, kind, (one, facts) -> {
                    var found = new ArrayList<CourseSign>();
                    for (var entry : facts) {
                        var end = end(entry.fact());
                        if (end == null || end.isAfter(last)) continue;
                        if (facts.stream().anyMatch(other -> follows.test(entry.fact(), other.fact()))) continue;
                        found.add(sign(one, entry, end));
                    }
                    return found;
                })
                .stream()
                .sorted(BY_DAY)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable LocalDate end(Fact fact) {
        return switch (fact) {
            case Fact.Contract contract -> contract.until();
            case Fact.Credential paper -> paper.expires();
            case Fact.Permit permit -> permit.expires();
            case Fact.Worked _, Fact.Absence _, Fact.Phase _, Fact.Incident _, Fact.DropOut _ -> null;
        };
    }

    private static CourseSign sign(Candidacy one, Entry entry, LocalDate day) {
        return new CourseSign(one.candidate().person(), one.cohort(), one.cohortName(), entry, day);
    }

    /** What somebody's facts of a kind say, for everybody whom the reader may see, each person's facts once. */
    private <T> List<T> each(SignedIn user, Fact.Kind kind, Look<T> look) {
        var seen = coaches.lookedAfter(user).stream()
                .filter(one -> Entries.hasCourse(one.candidate().state())
                        && !one.candidate().state().isOut())
                .toList();
        Map<PersonId, List<Entry>> facts = new HashMap<>();
        for (Stored one : store.ofPeople(
                user.organisation(),
                seen.stream()
                        .map(each -> each.candidate().person().id())
                        .distinct()
                        .toList(),
                Set.of(kind))) {
            facts.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one.entry());
        }
        var found = new ArrayList<T>();
        for (var one : seen) {
            var own = facts.getOrDefault(one.candidate().person().id(), List.of()).stream()
                    .filter(entry -> entry.candidate() == null
                            || entry.candidate().equals(one.candidate().uuid()))
                    .toList();
            found.addAll(look.at(one, own));
        }
        return found;
    }

    private interface Look<T> {
        List<T> at(Candidacy one, List<Entry> facts);
    }
}
