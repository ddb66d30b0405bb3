package nl.duaal.cohort.candidate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.cohort.Colleague;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looks after whom, now and before. The one truth of it is the candidate: their own coach, else that of their group.
 *
 * @see "decision 0083: coaching rests on who looks after whom"
 */
@Service
public class Coaches {

    private final CandidateStore store;
    private final CoachStore coaches;
    private final Traces traces;
    private final Clock clock;

    Coaches(CandidateStore store, CoachStore coaches, Traces traces, Clock clock) {
        this.store = store;
        this.coaches = coaches;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Everybody in a cohort that is not over, of those whom the reader may see, by name; who is out as well. Leaves no
     * trace: whoever shows names leaves one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CandidateService.Candidacy> lookedAfter(SignedIn user) {
        traces.demand(user, Permission.READ_PEOPLE);
        var only = user.may(Permission.READ_ALL_PEOPLE) ? null : user.account();
        return byName(store.inOpenCohorts(user.organisation(), only));
    }

    private static List<CandidateService.Candidacy> byName(List<CandidateStore.Candidacy> found) {
        return found.stream()
                .map(one -> new CandidateService.Candidacy(one.cohort(), one.cohortName(), one.candidate()))
                .sorted(Comparator.comparing(CandidateService.Candidacy::candidate, Candidate.BY_NAME))
                .toList();
    }

    /**
     * {@link #lookedAfter} of those whom the user looks after, whoever else they may see.
     *
     * @param also others, of whom those are added that the user may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CandidateService.Candidacy> own(SignedIn user, Collection<PersonId> also) {
        traces.demand(user, Permission.READ_PEOPLE);
        var seen = user.may(Permission.READ_ALL_PEOPLE) ? also : List.<PersonId>of();
        return byName(store.inOpenCohorts(user.organisation(), user.account(), seen));
    }

    /** Whom the user looks after in a cohort that is not over; leaves no trace. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> mine(SignedIn user) {
        return own(user, List.of()).stream()
                .map(one -> one.candidate().person().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Who looked after somebody whose right to be seen the caller looked at, in each of their cohorts, the last first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CoachPeriod> periods(SignedIn user, PersonId person) {
        traces.demand(user, Permission.READ_PEOPLE);
        var changes = coaches.changes(user.organisation(), person);
        var periods = new ArrayList<CoachPeriod>();
        for (var candidacy : store.ofPerson(user.organisation(), person)) {
            var candidate = candidacy.candidate();
            Instant from = candidate.arrivedAt();
            Colleague coach = candidate.coach();
            var own = changes.stream()
                    .filter(one -> one.candidate() == candidate.id().value())
                    .toList();
            for (var change : own) {
                periods.add(new CoachPeriod(candidacy.cohortName(), change.was(), from, change.at()));
                from = change.at();
                coach = change.became();
            }
            periods.add(new CoachPeriod(candidacy.cohortName(), coach, from, null));
        }
        return periods.stream()
                .filter(one -> one.coach() != null)
                .sorted(Comparator.comparing(CoachPeriod::from).reversed())
                .toList();
    }

    /**
     * Makes somebody look after a person whom a colleague looked after, in every cohort that is not over. The caller knows
     * that it was offered to them, and leaves the trace.
     *
     * @param from who looked after the person so far
     * @return in how many cohorts; 0 when nobody of that name looks after the person any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int takeOver(SignedIn user, PersonId person, UUID from) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int many = 0;
        for (var one : store.inOpenCohorts(user.organisation(), null, person)) {
            var candidate = one.candidate();
            if (!isCoach(candidate.coach(), from)) continue;
            var assigned = store.assigned(user.organisation(), candidate.uuid());
            Long group = assigned.group() == null
                    ? null
                    : store.group(user.organisation(), candidate.cohort(), assigned.group())
                            .orElse(null);
            if (!store.assign(user, candidate, group, user.account().value(), at)) continue;
            var now = store.find(user.organisation(), candidate.uuid(), null).orElseThrow();
            coaches.insert(user, candidate, candidate.coach(), now.coach(), at);
            many++;
        }
        return many;
    }

    private static boolean isCoach(@Nullable Colleague coach, UUID account) {
        return coach != null && coach.account().equals(account);
    }
}
