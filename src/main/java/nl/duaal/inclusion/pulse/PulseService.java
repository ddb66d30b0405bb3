package nl.duaal.inclusion.pulse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortService;
import nl.duaal.inclusion.InclusionNorms;
import nl.duaal.inclusion.InclusionOutcome;
import nl.duaal.inclusion.InclusionOutcome.Fault;
import nl.duaal.inclusion.InclusionService;
import nl.duaal.inclusion.pulse.PulseStore.Counted;
import nl.duaal.inclusion.pulse.PulseStore.Stored;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.Team;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds of three questions. Who keeps the cohort begins them and closes them; closing publishes, once. Participants
 * answer by {@link OwnPulse}; of teams, whose people have no accounts, answers on paper are counted.
 *
 * @see "decision 0087: inclusion on the work floor"
 */
@Service
public class PulseService {

    /** A round lasts no longer. */
    public static final int MOST_DAYS = 60;

    private final PulseStore store;
    private final CohortService cohorts;
    private final AgreementService agreements;
    private final InclusionNorms norms;
    private final Traces traces;
    private final Clock clock;

    PulseService(
            PulseStore store,
            CohortService cohorts,
            AgreementService agreements,
            InclusionNorms norms,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.agreements = agreements;
        this.norms = norms;
        this.traces = traces;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** Rounds of a cohort and what was published of them: a guest has the groups of its own places. */
    @Transactional(readOnly = true)
    public CohortPulse ofCohort(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.KEEP_INCLUSION);
        var organisation = about.organisation();
        var stored = store.rounds(organisation, cohort);
        boolean all = about.may(Permission.READ_PEOPLE);
        var results = store.results(organisation, cohort).stream()
                .filter(one -> all || Long.valueOf(user.organisation().value()).equals(one.employer()))
                .collect(Collectors.groupingBy(
                        PulseStore.StoredResult::round,
                        Collectors.mapping(PulseStore.StoredResult::result, Collectors.toList())));
        var now = stored.stream()
                .filter(one -> one.round().published() == null)
                .findFirst()
                .orElse(null);
        int asked = now == null || !all
                ? 0
                : store.atWork(organisation, now.cohort()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        var teams = now == null ? List.<Team>of() : agreements.ofCohort(user, cohort);
        return new CohortPulse(
                stored.stream().map(Stored::round).toList(),
                results,
                asked,
                now == null || !all ? 0 : store.answered(organisation, now.id()),
                teams,
                now == null ? Map.of() : sheets(about, now, teams),
                about.may(Permission.WRITE_COHORTS));
    }

    private Map<UUID, Integer> sheets(SignedIn about, Stored round, List<Team> teams) {
        var ids =
                store.teams(about.organisation(), teams.stream().map(Team::uuid).toList());
        var counted = store.sheets(about.organisation(), round.id());
        var found = new HashMap<UUID, Integer>();
        ids.forEach((uuid, id) -> {
            Integer many = counted.get(id);
            if (many != null) found.put(uuid, many);
        });
        return found;
    }

    /** Begins a round that takes answers from today on; one stands open at a time. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome begin(SignedIn user, UUID cohort, LocalDate closes) {
        var about = cohorts.about(user, cohort, Permission.WRITE_COHORTS);
        var found = cohorts.again(user, cohort).orElse(null);
        var uuid = UUID.randomUUID();
        InclusionOutcome outcome;
        if (found == null) {
            outcome = new InclusionOutcome.Gone();
        } else if (!found.state().isOpen()) {
            outcome = refused(Fault.OVER);
        } else if (closes.isBefore(today()) || closes.isAfter(today().plusDays(MOST_DAYS))) {
            outcome = refused(Fault.DAY);
        } else {
            store.lockCohort(about.organisation(), found.id());
            boolean open = store.rounds(about.organisation(), cohort).stream()
                    .anyMatch(one -> one.round().published() == null);
            if (open) {
                outcome = refused(Fault.OPEN_ALREADY);
            } else {
                store.insert(about, found.id(), uuid, today(), closes, now());
                outcome = new InclusionOutcome.Saved(uuid);
            }
        }
        return recorded(about, Action.PULSE_OPENED, cohort, uuid, outcome);
    }

    /** Keeps how a team answered on paper, in place of what was kept of it in this round before. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome count(SignedIn user, UUID cohort, UUID round, UUID team, PulseSheets sheets) {
        var about = cohorts.about(user, cohort, Permission.KEEP_INCLUSION);
        var found = find(about, cohort, round);
        var of = agreements.ofCohort(user, cohort).stream()
                .filter(one -> one.uuid().equals(team))
                .findFirst()
                .orElse(null);
        InclusionOutcome outcome;
        if (found == null || of == null) {
            outcome = new InclusionOutcome.Gone();
        } else if (!sheets.isEven()) {
            outcome = refused(Fault.UNEVEN);
        } else {
            store.lock(about.organisation(), found.id());
            var now = store.round(about.organisation(), round).orElse(found);
            outcome = now.round().takesAnswersOn(today()) ? counted(about, now, of, sheets) : refused(Fault.CLOSED);
        }
        return recorded(about, Action.PULSE_COUNTED, cohort, round, outcome);
    }

    private InclusionOutcome counted(SignedIn about, Stored round, Team team, PulseSheets sheets) {
        var organisation = about.organisation();
        Long number = store.teams(organisation, List.of(team.uuid())).get(team.uuid());
        if (number == null) return new InclusionOutcome.Gone();
        store.forgetTeam(organisation, round.id(), number);
        for (int question = 1; question <= PulseRound.QUESTIONS; question++) {
            for (int score = PulseStore.LEFT_OUT; score <= PulseRound.MOST; score++) {
                int many = score == PulseStore.LEFT_OUT
                        ? sheets.blanks().get(question - 1)
                        : sheets.counts().get(question - 1).get(score - 1);
                if (many == 0) continue;
                store.count(
                        organisation,
                        round.id(),
                        new Counted(PulseSide.TEAM, team.employer(), number, question, score, many));
            }
        }
        return new InclusionOutcome.Saved(team.uuid());
    }

    /** Closes a round and publishes it: what can be shown is kept for good, and what was counted goes. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome publish(SignedIn user, UUID cohort, UUID round, long version) {
        var about = cohorts.about(user, cohort, Permission.WRITE_COHORTS);
        var found = find(about, cohort, round);
        InclusionOutcome outcome;
        if (found == null) {
            outcome = new InclusionOutcome.Gone();
        } else {
            var organisation = about.organisation();
            var today = today();
            store.lock(organisation, found.id());
            int least = norms.groupLeast(today);
            if (store.publish(about, found, version, today, least, now())) {
                var counted = store.counted(organisation, found.id());
                var names = store.teamNames(
                        organisation, counted.stream().map(Counted::team).collect(Collectors.toSet()));
                var whose = store.organisations(organisation, found.cohort());
                Publication.of(counted, names, least, norms.spreadLeast(today))
                        .forEach(one -> store.insertResult(organisation, found.id(), one, whose.get(one.employer())));
                store.forget(organisation, found.id());
                outcome = new InclusionOutcome.Saved(round);
            } else {
                outcome = new InclusionOutcome.Outdated();
            }
        }
        return recorded(about, Action.PULSE_PUBLISHED, cohort, round, outcome);
    }

    private @org.jspecify.annotations.Nullable Stored find(SignedIn about, UUID cohort, UUID round) {
        return store.rounds(about.organisation(), cohort).stream()
                .filter(one -> one.round().uuid().equals(round))
                .findFirst()
                .orElse(null);
    }

    private InclusionOutcome recorded(
            SignedIn about, Action action, UUID cohort, UUID round, InclusionOutcome outcome) {
        traces.record(
                about, action, cohort, InclusionService.result(outcome), TraceDetails.of("round", round.toString()));
        return outcome;
    }

    private static InclusionOutcome refused(Fault why) {
        return new InclusionOutcome.Refused(why);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
