package nl.duaal.insight.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
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

    /** What nobody looked at for so long is not counted ahead any more. */
    private static final Duration ASKED = Duration.ofDays(3);

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
    }

    private record Kept(OrganisationId owner, Counted counted, Instant asked) {
        boolean isOlderThan(Duration age, Instant now) {
            return counted.at().isBefore(now.minus(age));
        }
    }

    private final BoardStore store;
    private final Clock clock;
    private final int live;
    private final TransactionTemplate transaction;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param live so many cohorts of others are counted while somebody waits
     */
    BoardCounts(
            BoardStore store,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${duaal.board.live-cohorts:100}") int live) {
        this.store = store;
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
            else {
                found.put(one.id(), known.counted());
                kept.replace(one.id(), known, new Kept(known.owner(), known.counted(), now));
            }
        }
        var counted = count(missing);
        for (var one : missing) {
            var it = counted.get(one.id());
            if (it != null && !one.owner().own())
                kept.put(one.id(), new Kept(one.owner().id(), it, now));
        }
        found.putAll(counted);
        return found;
    }

    /** Counts again what somebody looked at in the last days, an organisation at a time, so that nobody waits for it. */
    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void countAhead() {
        var now = clock.instant();
        kept.values().removeIf(one -> one.asked().isBefore(now.minus(ASKED)));
        var old = new HashMap<OrganisationId, List<Long>>();
        kept.forEach((cohort, one) -> {
            if (one.isOlderThan(FRESH, now)) {
                old.computeIfAbsent(one.owner(), _ -> new ArrayList<>()).add(cohort);
            }
        });
        old.forEach((owner, cohorts) -> transaction.executeWithoutResult(_ -> count(List.of(owner), cohorts)
                .forEach((cohort, counted) ->
                        kept.computeIfPresent(cohort, (_, one) -> new Kept(owner, counted, one.asked())))));
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
