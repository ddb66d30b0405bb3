package nl.duaal.inclusion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortService;
import nl.duaal.inclusion.InclusionOutcome.Fault;
import nl.duaal.inclusion.InclusionStore.Stored;
import nl.duaal.inclusion.InclusionStore.Subject;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points of employers and teams, each with a state, an owner and a day. In a cohort a guest has those of its own places;
 * on the page of an employer stand those that the own organisation keeps of it.
 *
 * @see "decision 0087: inclusion on the work floor"
 */
@Service
public class InclusionService {

    private final InclusionStore store;
    private final CohortService cohorts;
    private final AgreementService agreements;
    private final Sharing sharing;
    private final Traces traces;
    private final Clock clock;

    InclusionService(
            InclusionStore store,
            CohortService cohorts,
            AgreementService agreements,
            Sharing sharing,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.agreements = agreements;
        this.sharing = sharing;
        this.traces = traces;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** Checklists of a cohort within the reader's reach: employers first, then teams. */
    @Transactional(readOnly = true)
    public List<Checklist> ofCohort(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.KEEP_INCLUSION);
        var found = cohorts.again(user, cohort).orElse(null);
        if (found == null) return List.of();
        boolean writes = found.state().isOpen();
        var lists = new ArrayList<>(
                lists(about, store.employers(about.organisation(), cohort, partner(about, user)), writes));
        lists.addAll(teams(about, agreements.ofCohort(user, cohort), writes));
        return lists;
    }

    /** The points that the own organisation keeps of an employer. */
    @Transactional(readOnly = true)
    public Optional<Checklist> ofEmployer(SignedIn user, UUID employer) {
        traces.demand(user, Permission.KEEP_INCLUSION);
        return store.employer(user.organisation(), employer)
                .map(one -> lists(user, List.of(one), true).getFirst());
    }

    /** Points past their day at the own places, in all cohorts that others share, by day. */
    @Transactional(readOnly = true)
    public List<LatePoint> ownLate(SignedIn user) {
        traces.demand(user, Permission.KEEP_INCLUSION);
        return sharing.lent(user, SharedKind.COHORT, Permission.KEEP_INCLUSION).stream()
                .flatMap(lent ->
                        store
                                .lateAt(lent.user().organisation(), lent.subjects(), user.organisation(), today())
                                .stream())
                .sorted(Comparator.comparing(LatePoint::due))
                .toList();
    }

    /** Those who look after people see every employer; everybody else the own places. */
    private static nl.duaal.shared.id.@Nullable OrganisationId partner(SignedIn about, SignedIn user) {
        return about.may(Permission.READ_PEOPLE) ? null : user.organisation();
    }

    private List<Checklist> lists(SignedIn about, List<Subject> employers, boolean writes) {
        var stored = store.points(
                about.organisation(),
                PointScope.EMPLOYER,
                employers.stream().map(Subject::id).toList());
        return employers.stream()
                .map(one -> new Checklist(
                        PointScope.EMPLOYER,
                        one.uuid(),
                        one.name(),
                        one.name(),
                        points(PointScope.EMPLOYER, stored.getOrDefault(one.id(), List.of())),
                        null,
                        writes))
                .toList();
    }

    private List<Checklist> teams(SignedIn about, List<Team> teams, boolean writes) {
        var ids =
                store.teams(about.organisation(), teams.stream().map(Team::uuid).toList());
        var stored = store.points(about.organisation(), PointScope.TEAM, ids.values());
        return teams.stream()
                .filter(one -> ids.containsKey(one.uuid()))
                .map(one -> new Checklist(
                        PointScope.TEAM,
                        one.uuid(),
                        one.data().name(),
                        one.where(),
                        points(PointScope.TEAM, stored.getOrDefault(ids.get(one.uuid()), List.of())),
                        new Checklist.Language(one.agreements().size(), one.kept(), one.overdue(today())),
                        writes))
                .toList();
    }

    private List<Point> points(PointScope scope, List<Stored> stored) {
        var kinds = store.kinds(today());
        Map<String, Stored> byKey = stored.stream()
                .filter(one -> one.data().key() != null)
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.data().key()), Function.identity()));
        var points = new ArrayList<Point>();
        for (var kind : kinds) {
            if (kind.scope() != scope) continue;
            var one = byKey.get(kind.key());
            if (one != null) points.add(point(one, kind));
            else if (kind.offered()) points.add(new Point(null, 0, PointData.untouched(kind.key()), kind, List.of()));
        }
        stored.stream().filter(one -> one.data().key() == null).forEach(one -> points.add(point(one, null)));
        return points;
    }

    private static Point point(Stored one, @Nullable PointKind kind) {
        return new Point(one.uuid(), one.version(), one.data(), kind, one.history());
    }

    /**
     * Keeps a point of an employer or a team.
     *
     * @param cohort  in which it is looked at; none for an employer of the own organisation
     * @param subject the employer or the team
     * @param point   none for one of the library that nobody touched, and for a new one in own words
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome save(
            SignedIn user,
            @Nullable UUID cohort,
            PointScope scope,
            UUID subject,
            @Nullable UUID point,
            long version,
            PointData data) {
        var reached = reach(user, cohort, scope, subject);
        var of = reached.subject();
        if (of == null) return reached.open() ? new InclusionOutcome.Gone() : refused(Fault.OVER);
        var about = reached.about();
        store.lock(about.organisation(), of);
        return recorded(reached, kept(about, of, point, version, data), data.state());
    }

    private InclusionOutcome kept(SignedIn about, Subject of, @Nullable UUID point, long version, PointData data) {
        var organisation = about.organisation();
        String key = data.key();
        var before = point != null
                ? store.point(organisation, of, point)
                : key == null ? Optional.<Stored>empty() : store.point(organisation, of, key);
        if (point != null && before.isEmpty()) return new InclusionOutcome.Gone();
        if (before.isPresent()) {
            var one = before.get();
            if (!Objects.equals(one.data().key(), key)) return refused(Fault.KIND);
            if (!store.update(about, one, version, data, now())) return new InclusionOutcome.Outdated();
            if (isOther(one.data(), data))
                store.insertChange(about, one.uuid(), one.data().state(), data, now());
            return new InclusionOutcome.Saved(one.uuid());
        }
        boolean known = key == null
                || store.kinds(today()).stream()
                        .anyMatch(kind -> kind.key().equals(key) && kind.scope() == of.scope() && kind.offered());
        if (!known) return refused(Fault.KIND);
        var uuid = UUID.randomUUID();
        store.insert(about, of, uuid, data, now());
        store.insertChange(about, uuid, PointState.NOT_BEGUN, data, now());
        return new InclusionOutcome.Saved(uuid);
    }

    private static boolean isOther(PointData one, PointData other) {
        return one.state() != other.state()
                || !one.owner().equals(other.owner())
                || !Objects.equals(one.due(), other.due());
    }

    /** Takes a point in own words away; {@link #restore} brings it back. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome remove(SignedIn user, @Nullable UUID cohort, PointScope scope, UUID subject, UUID point) {
        return marked(user, cohort, scope, subject, point, now());
    }

    /** Brings back a point that was taken away. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome restore(SignedIn user, @Nullable UUID cohort, PointScope scope, UUID subject, UUID point) {
        return marked(user, cohort, scope, subject, point, null);
    }

    private InclusionOutcome marked(
            SignedIn user,
            @Nullable UUID cohort,
            PointScope scope,
            UUID subject,
            UUID point,
            @Nullable Instant removed) {
        var reached = reach(user, cohort, scope, subject);
        var of = reached.subject();
        if (of == null) return reached.open() ? new InclusionOutcome.Gone() : refused(Fault.OVER);
        var found = store.point(reached.about().organisation(), of, point).orElse(null);
        var outcome = found == null || !store.mark(reached.about(), found, removed)
                ? new InclusionOutcome.Gone()
                : new InclusionOutcome.Saved(point);
        return recorded(
                reached,
                outcome,
                found == null ? PointState.NOT_BEGUN : found.data().state());
    }

    /** Whose points somebody gets at, and as whom. */
    private record Reached(
            SignedIn about, UUID traced, @Nullable Subject subject, boolean inCohort, boolean open) {}

    private Reached reach(SignedIn user, @Nullable UUID cohort, PointScope scope, UUID subject) {
        if (cohort == null) {
            traces.demand(user, Permission.KEEP_INCLUSION);
            var found = scope == PointScope.EMPLOYER
                    ? store.employer(user.organisation(), subject)
                    : Optional.<Subject>empty();
            return new Reached(user, subject, found.orElse(null), false, true);
        }
        var about = cohorts.about(user, cohort, Permission.KEEP_INCLUSION);
        var found = cohorts.again(user, cohort).orElse(null);
        if (found == null) return new Reached(about, cohort, null, true, true);
        if (!found.state().isOpen()) return new Reached(about, cohort, null, true, false);
        return new Reached(about, cohort, inCohort(about, user, cohort, scope, subject), true, true);
    }

    private @Nullable Subject inCohort(SignedIn about, SignedIn user, UUID cohort, PointScope scope, UUID subject) {
        return switch (scope) {
            case EMPLOYER ->
                store.employers(about.organisation(), cohort, partner(about, user)).stream()
                        .filter(one -> one.uuid().equals(subject))
                        .findFirst()
                        .orElse(null);
            case TEAM ->
                agreements.ofCohort(user, cohort).stream()
                        .filter(one -> one.uuid().equals(subject))
                        .findFirst()
                        .flatMap(one -> Optional.ofNullable(store.teams(about.organisation(), List.of(subject))
                                        .get(subject))
                                .map(id -> new Subject(
                                        PointScope.TEAM, id, subject, one.data().name())))
                        .orElse(null);
        };
    }

    private InclusionOutcome recorded(Reached reached, InclusionOutcome outcome, PointState state) {
        var details = outcome instanceof InclusionOutcome.Saved(var uuid)
                ? TraceDetails.of("point", uuid.toString()).and("state", state.name())
                : TraceDetails.none();
        traces.record(
                reached.about(),
                reached.inCohort() ? Action.INCLUSION_POINT_CHANGED : Action.INCLUSION_POLICY_CHANGED,
                reached.traced(),
                result(outcome),
                details);
        return outcome;
    }

    /** How a trace says what came of it. */
    public static TraceResult result(InclusionOutcome outcome) {
        return switch (outcome) {
            case InclusionOutcome.Saved _ -> TraceResult.DONE;
            case InclusionOutcome.Refused _ -> TraceResult.REFUSED;
            case InclusionOutcome.Outdated _ -> TraceResult.OUTDATED;
            case InclusionOutcome.Gone _ -> TraceResult.MISSING;
        };
    }

    private static InclusionOutcome refused(Fault why) {
        return new InclusionOutcome.Refused(why);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
