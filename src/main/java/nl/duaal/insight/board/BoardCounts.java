package nl.duaal.insight.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.insight.board.BoardStore.Booked;
import nl.duaal.insight.board.BoardStore.Learned;
import nl.duaal.insight.board.BoardStore.Load;
import nl.duaal.shared.id.OrganisationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What there is to count in cohorts: numbers, whoever asks. Own cohorts are counted when they are asked for. Where other
 * organisations share so many that nobody could wait for it, theirs are counted ahead and kept in memory for some hours.
 * Who may see which cohort is asked each time, and is not kept.
 *
 * @see "decision 0097: figures of a country are counted ahead"
 */
@Service
public class BoardCounts {

    private static final Duration FRESH = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofHours(12);

    /**
     * What was counted in a cohort.
     *
     * @param at     when
     * @param locked how many months are
     */
    record Counted(
            Instant at,
            List<People> people,
            double hours,
            Learned learned,
            int locked,
            List<Booked> booked,
            List<Load> coaches) {
        Counted {
            people = List.copyOf(people);
            booked = List.copyOf(booked);
            coaches = List.copyOf(coaches);
        }

        private boolean isOlderThan(Duration age, Instant now) {
            return at.isBefore(now.minus(age));
        }
    }

    private final BoardStore store;
    private final Sharing sharing;
    private final Clock clock;
    private final int live;
    private final TransactionTemplate transaction;
    private final Map<Long, Counted> kept = new ConcurrentHashMap<>();

    /**
     * @param live so many cohorts of others are counted while somebody waits
     */
    BoardCounts(
            BoardStore store,
            Sharing sharing,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${duaal.board.live-cohorts:100}") int live) {
        this.store = store;
        this.sharing = sharing;
        this.clock = clock;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** Whether so many of these are of others that what was counted of those is kept. */
    boolean areKept(Collection<BoardCohort> cohorts) {
        return cohorts.stream().filter(one -> !one.owner().own()).count() > live;
    }

    /** What is counted in each of these cohorts, by the key of the cohort. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<Long, Counted> of(Collection<BoardCohort> cohorts) {
        if (!areKept(cohorts)) return count(cohorts);
        var now = clock.instant();
        var found = new HashMap<Long, Counted>();
        var missing = new ArrayList<BoardCohort>();
        for (var one : cohorts) {
            var known = one.owner().own() ? null : kept.get(one.id());
            if (known == null || known.isOlderThan(KEPT, now)) missing.add(one);
            else found.put(one.id(), known);
        }
        var counted = count(missing);
        for (var one : missing) {
            var it = counted.get(one.id());
            if (it != null && !one.owner().own()) kept.put(one.id(), it);
        }
        found.putAll(counted);
        return found;
    }

    /**
     * Counts what others share with whoever would wait for it, an organisation at a time; soon after a start, so that the
     * first who looks does not wait either. What is not shared any more is forgotten.
     */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1H")
    void countAhead() {
        var now = clock.instant();
        var wanted = new HashSet<Long>();
        var shared = Objects.requireNonNull(
                transaction.execute(_ -> sharing.sharedWithMany(SharedKind.COHORT, Permission.READ_FIGURES, live)));
        shared.forEach((owner, cohorts) -> transaction.executeWithoutResult(_ -> {
            var keys = store.keys(owner, cohorts);
            wanted.addAll(keys);
            var old = keys.stream().filter(key -> isOld(key, now)).toList();
            if (!old.isEmpty()) kept.putAll(count(List.of(owner), old));
        }));
        kept.keySet().retainAll(wanted);
    }

    private boolean isOld(long cohort, Instant now) {
        var known = kept.get(cohort);
        return known == null || known.isOlderThan(FRESH, now);
    }

    private Map<Long, Counted> count(Collection<BoardCohort> cohorts) {
        if (cohorts.isEmpty()) return Map.of();
        var owners = cohorts.stream().map(one -> one.owner().id()).collect(Collectors.toSet());
        return count(owners, cohorts.stream().map(BoardCohort::id).toList());
    }

    private Map<Long, Counted> count(Collection<OrganisationId> owners, Collection<Long> cohorts) {
        var at = clock.instant();
        LocalDate today = at.atZone(AccountService.ZONE).toLocalDate();
        var people = store.people(owners, cohorts).stream().collect(Collectors.groupingBy(People::cohort));
        var hours = store.lessonHours(owners, cohorts, today);
        var learned = store.learned(owners, cohorts);
        var locked = store.locked(owners, cohorts);
        var booked = store.booked(owners, cohorts).stream().collect(Collectors.groupingBy(Booked::cohort));
        var coaches = store.coaches(owners, cohorts).stream().collect(Collectors.groupingBy(Load::cohort));
        var found = new HashMap<Long, Counted>();
        for (long cohort : cohorts) {
            found.put(
                    cohort,
                    new Counted(
                            at,
                            people.getOrDefault(cohort, List.of()),
                            hours.getOrDefault(cohort, 0.0),
                            learned.getOrDefault(cohort, new Learned(0, 0)),
                            locked.getOrDefault(cohort, 0),
                            booked.getOrDefault(cohort, List.of()),
                            coaches.getOrDefault(cohort, List.of())));
        }
        return found;
    }
}
