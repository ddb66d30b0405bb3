package nl.duaal.insight.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortCalendar;
import nl.duaal.cohort.CohortService;
import nl.duaal.inclusion.InclusionNorms;
import nl.duaal.insight.board.Board.Coach;
import nl.duaal.insight.board.Board.Costs;
import nl.duaal.insight.board.Board.Language;
import nl.duaal.insight.board.Board.Row;
import nl.duaal.insight.board.Board.Spent;
import nl.duaal.insight.board.BoardCohort.Owner;
import nl.duaal.insight.board.BoardCounts.Counted;
import nl.duaal.insight.board.BoardStore.Booked;
import nl.duaal.insight.board.BoardStore.Learned;
import nl.duaal.insight.board.Survival.Spell;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Figures over the cohorts of an organisation and those that others share with it, and an employer's own beside those of others. Numbers, nobody's name but
 * a coach's for who may see caseloads. However many cohorts, it asks the database as often.
 *
 * <p>Who may not see everybody gets no cohort with fewer than ten people, and no costs of one in which fewer began, in no
 * sum either: so nothing can be subtracted, whatever is chosen.
 *
 * @see "decision 0094: figures over cohorts"
 * @see "decision 0096: costs of few, other organisations, and files of many"
 */
@Service
public class BoardService {

    /** A look at figures of another organisation that is written down already; after a restart once more. */
    private record Look(
            AccountId account,
            OrganisationId owner,
            @Nullable UUID subject,
            LocalDate day) {}

    private final Set<Look> looks = ConcurrentHashMap.newKeySet();
    private final BoardStore store;
    private final BoardCounts counts;
    private final CohortService cohorts;
    private final Sharing sharing;
    private final InclusionNorms norms;
    private final Traces traces;

    BoardService(
            BoardStore store,
            BoardCounts counts,
            CohortService cohorts,
            Sharing sharing,
            InclusionNorms norms,
            Traces traces) {
        this.store = store;
        this.counts = counts;
        this.cohorts = cohorts;
        this.sharing = sharing;
        this.norms = norms;
        this.traces = traces;
    }

    /**
     * The figures of what was chosen. Leaves one trace with the own organisation, and with each other whose cohorts were
     * chosen one a day.
     */
    @Transactional
    public Board open(SignedIn user, BoardFilter filter) {
        traces.demand(user, Permission.READ_FIGURES);
        var reach = reach(user);
        var board = board(user, reach, filter, user.may(Permission.READ_ALL_PEOPLE));
        var owners = new TreeMap<Long, Owner>();
        owners.put(user.organisation().value(), reach.own());
        for (var one : reach.cohorts()) {
            if (filter.takes(one)) owners.put(one.owner().id().value(), one.owner());
        }
        // in one order, as each holds up who else records there
        for (var owner : owners.values()) {
            // an address may say any cohort
            boolean theirs = reach.cohorts().stream()
                    .anyMatch(one -> one.uuid().equals(filter.cohort())
                            && one.owner().id().equals(owner.id()));
            var as = Objects.requireNonNull(reach.as().get(owner.id()));
            var subject = theirs ? filter.cohort() : null;
            if (owner.own()) traces.record(as, Action.BOARD_OPENED, subject);
            else recordOnce(as, subject, board.asOf());
        }
        return board;
    }

    /** Who looks at figures of two hundred organisations all day would write more than they read. */
    private void recordOnce(SignedIn as, @Nullable UUID subject, LocalDate day) {
        var look = new Look(as.account(), as.organisation(), subject, day);
        if (looks.contains(look)) return;
        traces.record(as, Action.BOARD_OPENED, subject);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                looks.removeIf(one -> one.day().isBefore(day));
                looks.add(look);
            }
        });
    }

    /** The same, for a page that shows them already: no other opening, so no other trace. */
    @Transactional(readOnly = true)
    public Board again(SignedIn user, BoardFilter filter) {
        traces.demand(user, Permission.READ_FIGURES);
        return board(user, reach(user), filter, user.may(Permission.READ_ALL_PEOPLE));
    }

    /** What anybody may know: without small cohorts, whoever asks, and with counts in fives. */
    @Transactional(readOnly = true)
    public OpenData openData(SignedIn user, BoardFilter filter) {
        traces.demand(user, Permission.READ_FIGURES);
        return OpenData.of(board(user, reach(user), filter, false));
    }

    /**
     * What a reader can count.
     *
     * @param cohorts the own and those that others share, the one that begins last first
     * @param as      as whom the reader looks at those of an organisation
     */
    private record Reach(Owner own, List<BoardCohort> cohorts, Map<OrganisationId, SignedIn> as) {}

    private Reach reach(SignedIn user) {
        var as = new HashMap<OrganisationId, SignedIn>();
        as.put(user.organisation(), user);
        var lent = new ArrayList<UUID>();
        for (var one : sharing.lent(user, SharedKind.COHORT, Permission.READ_FIGURES)) {
            as.putIfAbsent(one.user().organisation(), one.user());
            lent.addAll(one.subjects());
        }
        var owners = store.owners(as.keySet(), user.organisation());
        var own = Objects.requireNonNull(owners.remove(user.organisation()));
        var all = new ArrayList<>(store.cohorts(own));
        all.addAll(store.cohorts(owners, lent));
        all.sort(Comparator.comparing(BoardCohort::start)
                .thenComparingLong(BoardCohort::id)
                .reversed());
        return new Reach(own, all, as);
    }

    private Board board(SignedIn user, Reach reach, BoardFilter filter, boolean everybody) {
        var today = cohorts.today();
        int few = norms.compareLeast(today);
        var chosen = reach.cohorts().stream().filter(filter::takes).toList();
        var counted = counts.of(chosen);
        var rows = new ArrayList<Row>();
        var spells = new HashMap<Long, List<Spell>>();
        for (var one : chosen) {
            // a guest may never see everybody
            int least = everybody && one.owner().own() ? 1 : few;
            var count = Objects.requireNonNull(counted.get(one.id()));
            var in = count.people();
            var start = CohortCalendar.start(one.start());
            var stages = People.stages(in, start, today);
            if (least > 1 && stages.applied() < least) continue;
            var own = followed(People.spells(in, start, today), least);
            spells.put(one.id(), own);
            rows.add(row(
                    one, stages, own, language(count.hours(), count.learned(), least), costs(count, stages, least)));
        }
        var kept = rows.stream().map(Row::cohort).filter(Objects::nonNull).toList();
        // a case is shared by itself
        var keptOwn = kept.stream()
                .filter(one -> one.owner().own())
                .map(BoardCohort::id)
                .toList();
        var total = total(rows, spells, counted);
        return new Board(
                today,
                filter,
                reach.cohorts(),
                rows,
                total,
                total.survival()
                        .curve(spells.values().stream().flatMap(List::stream).toList()),
                counts.areKept(chosen)
                        ? counted.values().stream().map(Counted::at).min(Comparator.naturalOrder())
                        : Optional.empty(),
                chosen.size() - rows.size(),
                few,
                (int) rows.stream().filter(row -> row.costs().few()).count(),
                spent(rows, counted),
                coaches(user, kept, counted),
                store.paybacks(user.organisation(), keptOwn));
    }

    /** Who may not see everybody gets no step that few people were followed for. */
    private static List<Spell> followed(List<Spell> spells, int least) {
        return least == 1 ? spells : Survival.whileMany(spells, least);
    }

    private static Costs costs(Counted counted, Stages stages, int least) {
        int months = counted.locked();
        var booked = counted.booked();
        if (months == 0) return Costs.NONE;
        if (stages.began() < least && least > 1) return Costs.untold(months);
        return new Costs(
                months,
                booked.stream().mapToLong(Booked::cents).sum(),
                booked.stream().mapToLong(Booked::subsidy).sum(),
                stages.began(),
                stages.completed(),
                stages.placed(),
                false);
    }

    private static List<Spent> spent(List<Row> rows, Map<Long, Counted> counts) {
        var sums = new TreeMap<YearMonth, Spent>();
        for (var row : rows) {
            var cohort = row.cohort();
            if (cohort == null || row.costs().few()) continue;
            for (var one : Objects.requireNonNull(counts.get(cohort.id())).booked()) {
                sums.merge(
                        one.month(),
                        new Spent(one.month(), one.cents(), one.subsidy()),
                        (a, b) -> new Spent(a.month(), a.cents() + b.cents(), a.subsidy() + b.subsidy()));
            }
        }
        if (sums.isEmpty()) return List.of();
        // a month in which nothing was booked is a month as well
        for (var month = sums.firstKey(); month.isBefore(sums.lastKey()); month = month.plusMonths(1)) {
            sums.putIfAbsent(month, new Spent(month, 0, 0));
        }
        return List.copyOf(sums.values());
    }

    /** How many people each coach looks after in these cohorts, the most first. */
    private static List<Coach> coaches(SignedIn user, List<BoardCohort> cohorts, Map<Long, Counted> counts) {
        boolean names = user.may(Permission.READ_COACHING);
        var loads = new HashMap<Long, Coach>();
        for (var cohort : cohorts) {
            for (var one : Objects.requireNonNull(counts.get(cohort.id())).coaches()) {
                String name = names && cohort.owner().own() ? one.name() : "";
                loads.merge(
                        one.account(),
                        new Coach(name, one.people()),
                        (a, b) -> new Coach(a.name().isEmpty() ? b.name() : a.name(), a.people() + b.people()));
            }
        }
        return loads.values().stream()
                .sorted(Comparator.comparing(Coach::people).reversed().thenComparing(Coach::name))
                .toList();
    }

    private static Row row(
            @Nullable BoardCohort cohort, Stages stages, List<Spell> spells, Language language, Costs costs) {
        var survival = Survival.of(spells);
        return new Row(cohort, stages, survival, survival.marks(spells), language, costs);
    }

    private static Language language(double hours, Learned learned, int least) {
        if (learned.people() == 0) return new Language(hours, 0, null, false);
        if (learned.people() < least) return new Language(hours, 0, null, true);
        return new Language(hours, learned.people(), learned.levels() / learned.people(), false);
    }

    /** Of what may be seen of every cohort, so that no part can be subtracted from it. */
    private static Row total(List<Row> rows, Map<Long, List<Spell>> spells, Map<Long, Counted> counts) {
        int measured = 0;
        double levels = 0;
        double hours = 0;
        for (var row : rows) {
            hours += row.language().hours();
            var cohort = row.cohort();
            if (cohort == null || row.language().gained() == null) continue;
            var one = Objects.requireNonNull(counts.get(cohort.id())).learned();
            measured += one.people();
            levels += one.levels();
        }
        var costs = rows.stream().map(Row::costs).reduce(Costs.NONE, Costs::plus);
        return row(
                null,
                Stages.sum(rows.stream().map(Row::stages).toList()),
                spells.values().stream().flatMap(List::stream).toList(),
                measured == 0
                        ? new Language(
                                hours,
                                0,
                                null,
                                rows.stream().anyMatch(row -> row.language().few()))
                        : language(hours, new Learned(measured, levels), 1),
                costs);
    }

    // --- an employer ---

    /** An employer's own figures in every cohort that is shared with it, beside those of the others together. */
    @Transactional
    public OwnBoard own(SignedIn user) {
        traces.demand(user, Permission.KEEP_WORK_FACTS);
        var today = cohorts.today();
        int least = norms.compareLeast(today);
        var own = new OwnSums();
        var rest = new OwnSums();
        var names = new ArrayList<String>();
        for (var lent : sharing.lent(user, SharedKind.COHORT, Permission.KEEP_WORK_FACTS)) {
            var owner = lent.user().organisation();
            var scope = List.of(owner);
            var found = store.cohorts(store.owners(scope, user.organisation()), lent.subjects());
            var starts = new HashMap<Long, LocalDate>();
            found.forEach(one -> starts.put(one.id(), CohortCalendar.start(one.start())));
            found.forEach(one -> names.add(one.name()));
            for (var one : store.people(scope, starts.keySet())) {
                var start = Objects.requireNonNull(starts.get(one.cohort()));
                if (one.employer().isEmpty() || !one.wasThere(start, today)) continue;
                (isOwn(user, one.employerId()) ? own : rest).add(one, start, today);
            }
            for (var one : store.worked(scope, starts.keySet(), today)) {
                (isOwn(user, one.employerId()) ? own : rest).worked(one);
            }
            traces.record(lent.user(), Action.BOARD_OPENED, null);
        }
        return new OwnBoard(
                today,
                names.stream().sorted().toList(),
                own.figures(1),
                rest.employers() < 2 || rest.began() < least || own.began() < least
                        ? Optional.empty()
                        : Optional.of(rest.figures(least)),
                least);
    }

    private static boolean isOwn(SignedIn user, @Nullable Long employer) {
        return Objects.equals(employer, user.organisation().value());
    }

    // --- an employer's report, by who runs the cohort ---

    /** What an employer can be told of a cohort: its own people and its own plan; none when it is not there. */
    @Transactional(readOnly = true)
    public Optional<EmployerReport> ofEmployer(SignedIn user, UUID cohort, String employer) {
        traces.demand(user, Permission.READ_FIGURES);
        var today = cohorts.today();
        int least = user.may(Permission.READ_ALL_PEOPLE) ? 1 : norms.compareLeast(today);
        var organisation = user.organisation();
        return ownCohort(user, cohort).flatMap(one -> {
            var start = CohortCalendar.start(one.start());
            var all = store.people(List.of(organisation), List.of(one.id()));
            var own = new OwnSums();
            all.stream()
                    .filter(people -> people.employer().equals(employer) && people.wasThere(start, today))
                    .forEach(people -> own.add(people, start, today));
            if (own.began() == 0 || own.began() < least) return Optional.empty();
            store.worked(List.of(organisation), List.of(one.id()), today).stream()
                    .filter(worked -> worked.employer().equals(employer))
                    .forEach(own::worked);
            var plan = store.paybacks(organisation, List.of(one.id())).stream()
                    .filter(part -> part.employer().equals(employer))
                    .findFirst();
            return Optional.of(new EmployerReport(today, one, employer, own.figures(least), plan));
        });
    }

    /** Employers at whose places people of a cohort are, or were, by name. */
    @Transactional(readOnly = true)
    public List<String> employers(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_FIGURES);
        var ids = ownCohort(user, cohort).map(BoardCohort::id).stream().toList();
        return store.people(List.of(user.organisation()), ids).stream()
                .map(People::employer)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<BoardCohort> ownCohort(SignedIn user, UUID cohort) {
        var own = store.owners(List.of(user.organisation()), user.organisation());
        return store.cohorts(own, List.of(cohort)).stream().findFirst();
    }
}
