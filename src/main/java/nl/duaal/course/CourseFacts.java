package nl.duaal.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.course.EntryStore.Member;
import nl.duaal.course.EntryStore.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What really happened in a cohort, for who reckons with it: without names, incidents, kinds of absence or permits. Each
 * method asks the database a fixed number of times and leaves no trace. A guest of the cohort gets nothing.
 */
@Service
public class CourseFacts {

    private final EntryStore store;
    private final Entries entries;
    private final CohortService cohorts;

    CourseFacts(EntryStore store, Entries entries, CohortService cohorts) {
        this.store = store;
        this.entries = entries;
        this.cohorts = cohorts;
    }

    /** Hours worked and missed of everybody in a cohort, by candidate and then by month. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CourseMonth> months(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.READ_COHORTS);
        if (about.isGuest()) return List.of();
        var members = store.members(about.organisation(), cohort);
        var facts = store
                .ofCandidates(
                        about.organisation(),
                        members.stream().map(Member::candidate).toList(),
                        EnumSet.of(Fact.Kind.WORKED, Fact.Kind.ABSENCE, Fact.Kind.CONTRACT))
                .stream()
                .map(Stored::entry)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.candidate()),
                        HashMap::new,
                        Collectors.mapping(Entry::fact, Collectors.toList())));
        return members.stream()
                .flatMap(one ->
                        CourseMonth.of(one.candidate(), facts.getOrDefault(one.candidate(), List.of()), entries.today())
                                .stream())
                .toList();
    }

    /** Who left a cohort after they began, by day. Who came back is not among them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Departure> departures(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.READ_COHORTS);
        if (about.isGuest()) return List.of();
        var left = store.leftAt(about.organisation(), cohort);
        var told = store.ofCandidates(about.organisation(), left.keySet(), EnumSet.of(Fact.Kind.DROP_OUT));
        var words = store.leavings(entries.today());
        var found = new ArrayList<Departure>();
        left.forEach((candidate, at) -> {
            // the last first: who left twice left the last time
            var fact = told.stream()
                    .map(Stored::entry)
                    .filter(one -> candidate.equals(one.candidate()))
                    .map(Entry::fact)
                    .map(Fact.DropOut.class::cast)
                    .findFirst()
                    .orElse(null);
            found.add(
                    fact == null
                            ? new Departure(
                                    candidate, at.atZone(AccountService.ZONE).toLocalDate(), null, null, false)
                            : new Departure(
                                    candidate,
                                    fact.from(),
                                    fact.reason(),
                                    fact.destination(),
                                    words.stream()
                                            .filter(Leaving::good)
                                            .anyMatch(one -> one.part() == Leaving.Part.REASON
                                                    ? one.key().equals(fact.reason())
                                                    : one.key().equals(fact.destination()))));
        });
        found.sort(Comparator.comparing(Departure::on).thenComparing(Departure::candidate));
        return found;
    }
}
