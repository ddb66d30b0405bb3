package nl.duaal.language.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What teams at employers of a cohort agreed on about language at work, and what came of it. Those who look after the
 * language of people make and change agreements; an employer with which the cohort is shared sees the teams at its own
 * places, says what came of their agreements, and sees nothing else.
 *
 * @see "decision 0080: language at work"
 */
@Service
public class AgreementService {

    private final AgreementStore store;
    private final TradeWordStore tradeWords;
    private final CohortService cohorts;
    private final Sharing sharing;
    private final Traces traces;
    private final Clock clock;

    AgreementService(
            AgreementStore store,
            TradeWordStore tradeWords,
            CohortService cohorts,
            Sharing sharing,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.tradeWords = tradeWords;
        this.cohorts = cohorts;
        this.sharing = sharing;
        this.traces = traces;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** Kinds of agreements, those that are not offered any more too. */
    @Transactional(readOnly = true)
    public List<AgreementKind> kinds(SignedIn user) {
        traces.demand(user, Permission.KEEP_WORK_LANGUAGE);
        return store.kinds(today());
    }

    /** Agreements in own words that the organisation made before, to make them again. */
    @Transactional(readOnly = true)
    public List<String> ownTitles(SignedIn user) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        return store.ownTitles(user.organisation());
    }

    /** Places of a cohort at which a team can be. */
    @Transactional(readOnly = true)
    public List<Place> places(SignedIn user, UUID cohort) {
        cohorts.about(user, cohort, Permission.WRITE_LANGUAGE);
        return cohorts.plan(user, cohort).map(plan -> plan.places()).orElse(List.of());
    }

    /** Teams of a cohort within the reader's reach, by employer and name. */
    @Transactional(readOnly = true)
    public List<Team> ofCohort(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.KEEP_WORK_LANGUAGE);
        return teams(
                about,
                store.teams(about.organisation(), cohort).stream()
                        .filter(team -> reaches(about, user, team))
                        .toList());
    }

    /**
     * Teams at an employer that the organisation keeps, over all cohorts: at places of its functions, or under its name.
     * For an employer itself those of cohorts that others share with it.
     */
    @Transactional(readOnly = true)
    public List<Team> ofEmployer(SignedIn user, List<UUID> functions, String name) {
        traces.demand(user, Permission.KEEP_WORK_LANGUAGE);
        var found = new ArrayList<>(teams(
                user,
                store.teamsAt(user.organisation(), functions, name).stream()
                        .filter(team -> reaches(user, user, team))
                        .toList()));
        for (var lent : sharing.lent(user, SharedKind.COHORT, Permission.KEEP_WORK_LANGUAGE)) {
            found.addAll(teams(
                    lent.user(),
                    store.teamsOf(lent.user().organisation(), lent.subjects(), user.organisation()).stream()
                            .filter(team -> team.employer().equalsIgnoreCase(name)
                                    || user.organisationName().equalsIgnoreCase(name))
                            .toList()));
        }
        return found;
    }

    /** A team with its agreements; none when it is out of reach. */
    @Transactional(readOnly = true)
    public Optional<Team> team(SignedIn user, UUID team) {
        traces.demand(user, Permission.KEEP_WORK_LANGUAGE);
        return find(user, team)
                .map(seen -> teams(seen.about(), List.of(seen.team())).getFirst());
    }

    /** Keeps a new team of a cohort, or other data of one. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AgreementOutcome saveTeam(SignedIn user, UUID cohort, @Nullable UUID team, long version, TeamData data) {
        var about = cohorts.about(user, cohort, Permission.WRITE_LANGUAGE);
        var found = cohorts.again(user, cohort).orElse(null);
        if (found == null) return new AgreementOutcome.Gone();
        if (!found.state().isOpen()) return new AgreementOutcome.Refused(AgreementOutcome.Fault.OVER);
        return team == null ? newTeam(about, found, data) : changedTeam(about, found, team, version, data);
    }

    private AgreementOutcome newTeam(SignedIn about, Cohort cohort, TeamData data) {
        var at = data.place() == null ? null : place(about, cohort, data.place());
        if (at == null) return new AgreementOutcome.Refused(AgreementOutcome.Fault.PLACE);
        UUID uuid = UUID.randomUUID();
        store.insertTeam(about, cohort.id().value(), uuid, at, data.name(), now());
        return done(about, Action.WORK_TEAM_CHANGED, cohort.uuid(), "team", uuid, true);
    }

    private AgreementOutcome changedTeam(SignedIn about, Cohort cohort, UUID team, long version, TeamData data) {
        var before = store.team(about.organisation(), team)
                .filter(one -> one.cohort().equals(cohort.uuid()))
                .orElse(null);
        if (before == null) return new AgreementOutcome.Gone();
        var at = data.place() == null ? null : place(about, cohort, data.place());
        if (data.place() != null && at == null) return new AgreementOutcome.Refused(AgreementOutcome.Fault.PLACE);
        boolean kept = store.updateTeam(about, before, version, at, data.name(), now());
        return done(about, Action.WORK_TEAM_CHANGED, cohort.uuid(), "team", team, kept);
    }

    private AgreementStore.@Nullable StoredPlace place(SignedIn about, Cohort cohort, UUID place) {
        return store.place(about.organisation(), cohort.uuid(), place).orElse(null);
    }

    /** Takes a team with its agreements away; {@link #restoreTeam} brings it back. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AgreementOutcome removeTeam(SignedIn user, UUID team) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        return marked(user, team, Action.WORK_TEAM_REMOVED, now());
    }

    /** Brings back a team that was taken away. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AgreementOutcome restoreTeam(SignedIn user, UUID team) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        return marked(user, team, Action.WORK_TEAM_CHANGED, null);
    }

    private AgreementOutcome marked(SignedIn user, UUID team, Action action, @Nullable Instant removed) {
        var cohort = store.cohortOfTeam(user.organisation(), team)
                .flatMap(uuid -> cohorts.again(user, uuid))
                .orElse(null);
        if (cohort == null) return new AgreementOutcome.Gone();
        if (!cohort.state().isOpen()) return new AgreementOutcome.Refused(AgreementOutcome.Fault.OVER);
        return done(user, action, cohort.uuid(), "team", team, store.markTeam(user, team, removed));
    }

    /** Keeps a new agreement of a team. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AgreementOutcome add(SignedIn user, UUID team, AgreementData data) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var found = store.team(user.organisation(), team).orElse(null);
        if (found == null) return new AgreementOutcome.Gone();
        if (!found.state().isOpen()) return new AgreementOutcome.Refused(AgreementOutcome.Fault.OVER);
        if (!isOffered(data.kind(), null)) return new AgreementOutcome.Refused(AgreementOutcome.Fault.KIND);
        UUID uuid = UUID.randomUUID();
        store.insert(user, found.id(), uuid, data, now());
        return done(user, Action.WORK_AGREEMENT_MADE, found.cohort(), "agreement", uuid, true);
    }

    /** Keeps other data of an agreement; what was said of it stays. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AgreementOutcome change(SignedIn user, UUID agreement, long version, AgreementData data) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var before = store.agreement(user.organisation(), agreement).orElse(null);
        var team = teamOf(user, agreement);
        if (before == null || team == null) return new AgreementOutcome.Gone();
        if (!team.state().isOpen()) return new AgreementOutcome.Refused(AgreementOutcome.Fault.OVER);
        if (!isOffered(data.kind(), before.agreement().data().kind())) {
            return new AgreementOutcome.Refused(AgreementOutcome.Fault.KIND);
        }
        boolean kept = store.update(user, before.id(), version, data, now());
        return done(user, Action.WORK_AGREEMENT_CHANGED, team.cohort(), "agreement", agreement, kept);
    }

    /** Whether a kind can be agreed on: one that is offered today, or the one that it is already. */
    private boolean isOffered(@Nullable String kind, @Nullable String before) {
        return kind == null
                || Objects.equals(kind, before)
                || store.kinds(today()).stream()
                        .anyMatch(one -> one.offered() && one.key().equals(kind));
    }

    /** Takes an agreement away; {@link #restore} brings it back. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AgreementOutcome remove(SignedIn user, UUID agreement) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        return markedAgreement(user, agreement, Action.WORK_AGREEMENT_REMOVED, now());
    }

    /** Brings back an agreement that was taken away. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AgreementOutcome restore(SignedIn user, UUID agreement) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        return markedAgreement(user, agreement, Action.WORK_AGREEMENT_CHANGED, null);
    }

    private AgreementOutcome markedAgreement(SignedIn user, UUID agreement, Action action, @Nullable Instant removed) {
        var team = teamOf(user, agreement);
        if (team == null) return new AgreementOutcome.Gone();
        if (!team.state().isOpen()) return new AgreementOutcome.Refused(AgreementOutcome.Fault.OVER);
        return done(user, action, team.cohort(), "agreement", agreement, store.mark(user, agreement, removed));
    }

    private AgreementStore.@Nullable StoredTeam teamOf(SignedIn user, UUID agreement) {
        return store.teamOf(user.organisation(), agreement)
                .flatMap(team -> store.team(user.organisation(), team))
                .orElse(null);
    }

    /**
     * Says what came of an agreement on one of its days.
     *
     * @param version of what was said of that day before, 0 when nothing ever was
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AgreementOutcome say(SignedIn user, UUID agreement, LocalDate day, long version, Said said) {
        traces.demand(user, Permission.KEEP_WORK_LANGUAGE);
        var seen = ofAgreement(user, agreement).orElse(null);
        if (seen == null) return new AgreementOutcome.Gone();
        var about = seen.about();
        if (!seen.team().state().isOpen()) return new AgreementOutcome.Refused(AgreementOutcome.Fault.OVER);
        store.lockTeam(about.organisation(), seen.team().id());
        var now = store.agreement(about.organisation(), agreement).orElse(null);
        if (now == null) return new AgreementOutcome.Gone();
        if (!now.agreement().has(day, today()) || isAhead(said)) {
            return new AgreementOutcome.Refused(AgreementOutcome.Fault.DAY);
        }
        var turn = turn(now.agreement(), day, version, said);
        if (turn == null) return new AgreementOutcome.Refused(AgreementOutcome.Fault.REASON);
        boolean kept = store.say(about, now.id(), turn, now());
        var state = turn.state();
        traces.record(
                about,
                Action.WORK_AGREEMENT_SAID,
                seen.team().cohort(),
                kept ? TraceResult.DONE : TraceResult.OUTDATED,
                TraceDetails.of("agreement", agreement.toString())
                        .and("day", day.toString())
                        .and("state", state == null ? "NOTHING" : state.name()));
        return kept ? new AgreementOutcome.Done(agreement) : new AgreementOutcome.Outdated();
    }

    private boolean isAhead(Said said) {
        return said instanceof Said.Done(var on) && on != null && on.isAfter(today());
    }

    /** What is to be kept; none where a reason is missing. */
    private @Nullable Turn turn(Agreement agreement, LocalDate day, long version, Said said) {
        var today = today();
        return switch (said) {
            case Said.Done(var given) -> {
                var usual = agreement.recurs() && day.isBefore(today) ? day : today;
                yield new Turn(day, version, Turn.State.DONE, given == null ? usual : given, "", "");
            }
            case Said.NotDone(String reason) ->
                reason.isEmpty() || reason.length() > Turn.REASON_MAX_LENGTH
                        ? null
                        : new Turn(day, version, Turn.State.NOT_DONE, null, reason, "");
            case Said.Nothing _ -> new Turn(day, version, null, null, "", "");
        };
    }

    /** A team within somebody's reach, and as whom. */
    private record Seen(SignedIn about, AgreementStore.StoredTeam team) {}

    private Optional<Seen> find(SignedIn user, UUID team) {
        var own = store.team(user.organisation(), team);
        if (own.isPresent()) {
            return own.filter(one -> reaches(user, user, one)).map(one -> new Seen(user, one));
        }
        for (var lent : sharing.lent(user, SharedKind.COHORT, Permission.KEEP_WORK_LANGUAGE)) {
            var found = store.team(lent.user().organisation(), team)
                    .filter(one -> lent.subjects().contains(one.cohort()))
                    .filter(one -> reaches(lent.user(), user, one));
            if (found.isPresent()) return Optional.of(new Seen(lent.user(), found.get()));
        }
        return Optional.empty();
    }

    private Optional<Seen> ofAgreement(SignedIn user, UUID agreement) {
        var own = store.teamOf(user.organisation(), agreement);
        if (own.isPresent()) return find(user, own.get());
        for (var lent : sharing.lent(user, SharedKind.COHORT, Permission.KEEP_WORK_LANGUAGE)) {
            var team = store.teamOf(lent.user().organisation(), agreement);
            if (team.isPresent()) return find(user, team.get());
        }
        return Optional.empty();
    }

    /** Those who look after people's language see every team; everybody else the teams at places of their own. */
    private static boolean reaches(SignedIn about, SignedIn user, AgreementStore.StoredTeam team) {
        if (about.may(Permission.WRITE_LANGUAGE)) return true;
        Long partner = team.partner();
        return partner != null && partner == user.organisation().value();
    }

    private List<Team> teams(SignedIn about, List<AgreementStore.StoredTeam> stored) {
        var organisation = about.organisation();
        var agreements = store.agreements(
                organisation, stored.stream().map(AgreementStore.StoredTeam::id).toList());
        var functions = tradeWords.functions(
                organisation,
                stored.stream()
                        .map(AgreementStore.StoredTeam::function)
                        .filter(Objects::nonNull)
                        .toList());
        boolean plans = about.may(Permission.WRITE_LANGUAGE);
        return stored.stream()
                .map(one -> {
                    var function = one.function() == null ? null : functions.get(one.function());
                    return new Team(
                            one.uuid(),
                            one.version(),
                            one.cohort(),
                            one.cohortName(),
                            one.madeUp(),
                            new TeamData(one.place(), one.name()),
                            one.employer(),
                            one.location(),
                            function == null ? null : one.function(),
                            function == null ? "" : function.name(),
                            function == null ? 0 : function.words(),
                            agreements.getOrDefault(one.id(), List.of()),
                            plans && one.state().isOpen(),
                            one.state().isOpen());
                })
                .toList();
    }

    private AgreementOutcome done(SignedIn about, Action action, UUID cohort, String part, UUID subject, boolean kept) {
        traces.record(
                about,
                action,
                cohort,
                kept ? TraceResult.DONE : TraceResult.OUTDATED,
                TraceDetails.of(part, subject.toString()));
        return kept ? new AgreementOutcome.Done(subject) : new AgreementOutcome.Outdated();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
