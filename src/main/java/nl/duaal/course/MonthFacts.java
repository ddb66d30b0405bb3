package nl.duaal.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortCalendar;
import nl.duaal.cohort.CohortService;
import nl.duaal.course.EntryStore.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was in a cohort from when until when, and which papers they got, for who reckons with it by month: without names.
 * Leaves no trace. A guest of the cohort gets nothing.
 */
@Service
public class MonthFacts {

    private final EntryStore store;
    private final CourseFacts facts;
    private final CohortService cohorts;

    MonthFacts(EntryStore store, CourseFacts facts, CohortService cohorts) {
        this.store = store;
        this.facts = facts;
        this.cohorts = cohorts;
    }

    /**
     * Everybody who began, with their first day as {@link Began#firstDay} has it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Began> began(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.READ_COHORTS);
        var found = cohorts.again(user, cohort).orElse(null);
        if (about.isGuest() || found == null) return List.of();
        LocalDate start = CohortCalendar.start(found.data().start());
        Map<UUID, LocalDate> left = new HashMap<>();
        facts.departures(user, cohort).forEach(one -> left.put(one.candidate(), one.on()));
        var all = store.began(about.organisation(), cohort);
        Map<UUID, LocalDate> first = new HashMap<>();
        for (var one : store.ofCandidates(about.organisation(), all.keySet(), EnumSet.of(Fact.Kind.PHASE))) {
            var candidate = one.entry().candidate();
            if (candidate != null) first.merge(candidate, one.entry().fact().from(), MonthFacts::earlier);
        }
        return all.entrySet().stream()
                .map(one -> new Began(
                        one.getKey(),
                        one.getValue(),
                        Began.firstDay(start, first.get(one.getKey())),
                        left.get(one.getKey())))
                // who left before the first day never began
                .filter(one -> one.left() == null || !one.left().isBefore(one.from()))
                .sorted(Comparator.comparing(Began::from).thenComparing(Began::candidate))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** On which days those of a cohort got a certificate or diploma, in order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<LocalDate> diplomas(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.READ_COHORTS);
        if (about.isGuest()) return List.of();
        var candidates = store.members(about.organisation(), cohort).stream()
                .map(EntryStore.Member::candidate)
                .collect(Collectors.toSet());
        return store.ofCandidates(about.organisation(), candidates, EnumSet.of(Fact.Kind.CREDENTIAL)).stream()
                .map(Stored::entry)
                .map(Entry::fact)
                .filter(fact -> fact instanceof Fact.Credential paper && paper.type() == Fact.Credential.Type.DIPLOMA)
                .map(Fact::from)
                .sorted()
                .toList();
    }
}
