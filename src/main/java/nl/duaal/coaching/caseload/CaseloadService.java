package nl.duaal.coaching.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.coaching.course.CourseService;
import nl.duaal.coaching.course.Intensity;
import nl.duaal.cohort.Colleague;
import nl.duaal.cohort.candidate.CandidateService.Candidacy;
import nl.duaal.cohort.candidate.Coaches;
import nl.duaal.library.LibraryService;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom coaches look after, and what of it waits. A coach sees their own people; who sees everybody sees those of every
 * coach. A list of people goes by what waits and by name, never by the people themselves.
 *
 * @see "decision 0084: hours of work as the weight of a caseload"
 */
@Service
public class CaseloadService {

    /** Of whom somebody wants to see the people. */
    public sealed interface Whose {
        /** Of everybody who coaches. */
        record Everybody() implements Whose {}

        /** Of one colleague. */
        record Of(UUID coach) implements Whose {}

        /** People whom nobody looks after yet. */
        record Nobody() implements Whose {}
    }

    /**
     * People whom somebody looks after.
     *
     * @param rows         what is late first
     * @param leftOut      how many more there are who are not shown, since they are out
     * @param withoutCoach how many more there are who are not shown, since nobody looks after them yet
     * @param norms        what the hours rest on
     */
    public record Caseload(List<CaseloadRow> rows, int leftOut, int withoutCoach, WorkNorms norms, LocalDate today) {
        public Caseload {
            rows = List.copyOf(rows);
        }

        /** Hours in a week for all of them. */
        public double hoursPerWeek() {
            return rows.stream().mapToDouble(CaseloadRow::hoursPerWeek).sum();
        }

        /** How many of them have something that is late. */
        public int overdue() {
            return (int) rows.stream().filter(row -> row.isOverdueOn(today)).count();
        }
    }

    /** A coach, how many people they look after, and how many hours in a week are reckoned for that. */
    public record CoachLoad(Colleague coach, int people, double hoursPerWeek, int overdue) {}

    private final CaseloadStore store;
    private final CourseService course;
    private final Coaches coaches;
    private final PersonService people;
    private final LibraryService library;
    private final Traces traces;
    private final Clock clock;

    CaseloadService(
            CaseloadStore store,
            CourseService course,
            Coaches coaches,
            PersonService people,
            LibraryService library,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.course = course;
        this.coaches = coaches;
        this.people = people;
        this.library = library;
        this.traces = traces;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** People whom the reader may see, in cohorts that are not over. Leaves one trace. */
    @Transactional
    public Caseload of(SignedIn user, Whose whose) {
        traces.demand(user, Permission.READ_COACHING);
        var all = coaches.lookedAfter(user);
        var found =
                caseload(user, all.stream().filter(one -> belongs(one, whose)).toList());
        int bare = whose instanceof Whose.Everybody
                ? (int) all.stream()
                        .filter(one -> one.candidate().coach() == null
                                && !one.candidate().state().isOut())
                        .count()
                : 0;
        var caseload = new Caseload(found.rows(), found.leftOut(), bare, found.norms(), found.today());
        traces.record(
                user,
                Action.CASELOAD_OPENED,
                null,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(caseload.rows().size())));
        return caseload;
    }

    /** People of one cohort whom the reader may see. Leaves one trace. */
    @Transactional
    public Caseload inCohort(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_COACHING);
        var found = caseload(
                user,
                coaches.lookedAfter(user).stream()
                        .filter(one -> one.cohort().equals(cohort))
                        .toList());
        traces.record(
                user,
                Action.COACHING_OVERVIEW_OPENED,
                cohort,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(found.rows().size())));
        return found;
    }

    /** {@link #of} without a trace, for who counts and shows nobody's name; runs in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Caseload known(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return caseload(user, coaches.lookedAfter(user));
    }

    /**
     * {@link #known} of whom the reader looks after, whoever else they may see.
     *
     * @param also others, of whom those are added that the reader may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Caseload own(SignedIn user, Collection<PersonId> also) {
        traces.demand(user, Permission.READ_COACHING);
        return caseload(user, coaches.own(user, also));
    }

    /** The day of the next contact with somebody; none where there is no day, or no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextContact(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COACHING);
        return people.row(user, person).flatMap(row -> {
            long key = row.id().value();
            var organisation = user.organisation();
            var only = List.of(key);
            return next(
                    store.contacts(organisation, only).get(key),
                    store.accepted(organisation, only).get(key));
        });
    }

    /** Of every coach how much there is to do, by name: numbers only. */
    @Transactional(readOnly = true)
    public List<CoachLoad> loads(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        var all = caseload(user, coaches.lookedAfter(user));
        Map<UUID, List<CaseloadRow>> byCoach = new HashMap<>();
        Map<UUID, Colleague> known = new HashMap<>();
        for (var row : all.rows()) {
            var coach = row.coach();
            if (coach == null) continue;
            known.put(coach.account(), coach);
            byCoach.computeIfAbsent(coach.account(), key -> new ArrayList<>()).add(row);
        }
        return byCoach.entrySet().stream()
                .map(one -> new CoachLoad(
                        Objects.requireNonNull(known.get(one.getKey())),
                        one.getValue().size(),
                        one.getValue().stream()
                                .mapToDouble(CaseloadRow::hoursPerWeek)
                                .sum(),
                        (int) one.getValue().stream()
                                .filter(row -> row.isOverdueOn(all.today()))
                                .count()))
                .sorted(Comparator.comparing(one -> one.coach().name()))
                .toList();
    }

    /** How much work coaching is, as the library says today. */
    @Transactional(readOnly = true)
    public WorkNorms norms(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return WorkNorms.of(library.amounts(user), today());
    }

    private Caseload caseload(SignedIn user, List<Candidacy> candidacies) {
        var organisation = user.organisation();
        LocalDate today = today();
        var norms = WorkNorms.of(library.amounts(user), today);
        // somebody in two cohorts stands in it once, in the one that they came into last
        Map<Long, Candidacy> people = new HashMap<>();
        for (var one : candidacies) {
            people.merge(
                    one.candidate().person().id().value(),
                    one,
                    (first, second) -> isBefore(first, second) ? second : first);
        }
        var shown = people.values().stream()
                .filter(one -> !one.candidate().state().isOut())
                .toList();
        // asked for the people who are shown, as an organisation may have a hundred times as many
        var keys =
                shown.stream().map(one -> one.candidate().person().id().value()).toList();
        var intensities = course.intensitiesOn(user, today, keys);
        var contacts = store.contacts(organisation, keys);
        var accepted = store.accepted(organisation, keys);
        var promises = store.promises(organisation, keys, today);
        var leaving = store.beingHandedOver(organisation);
        var rows = shown.stream()
                .map(one -> {
                    var candidate = one.candidate();
                    long key = candidate.person().id().value();
                    var intensity = intensities.getOrDefault(key, Intensity.NORMAL);
                    var known = contacts.get(key);
                    var open = promises.getOrDefault(key, CaseloadStore.Promises.NONE);
                    return new CaseloadRow(
                            candidate.person(),
                            one.cohort(),
                            one.cohortName(),
                            candidate.state(),
                            candidate.coach(),
                            intensity,
                            norms.hoursPerWeek(candidate.state(), intensity),
                            known == null ? null : known.spokenOn(),
                            next(known, accepted.get(key)).orElse(null),
                            open.open(),
                            open.overdue(),
                            leaving.contains(key));
                })
                .sorted(CaseloadRow.byWhatWaits(today))
                .toList();
        return new Caseload(rows, people.size() - rows.size(), 0, norms, today);
    }

    /** What was thought of at the newest contact, or at a hand-over after it. */
    private static Optional<LocalDate> next(
            CaseloadStore.@Nullable Contacts contacts, CaseloadStore.@Nullable Newest handover) {
        var contact = contacts == null ? null : contacts.newest();
        if (handover != null && (contact == null || contact.at().isBefore(handover.at()))) {
            return Optional.ofNullable(handover.next());
        }
        return Optional.ofNullable(contact).map(CaseloadStore.Newest::next);
    }

    /** Whoever is out of one cohort counts in the other. */
    private static boolean isBefore(Candidacy first, Candidacy second) {
        boolean firstOut = first.candidate().state().isOut();
        boolean secondOut = second.candidate().state().isOut();
        if (firstOut != secondOut) return firstOut;
        return first.candidate().arrivedAt().isBefore(second.candidate().arrivedAt());
    }

    private static boolean belongs(Candidacy one, Whose whose) {
        var own = one.candidate().coach();
        return switch (whose) {
            case Whose.Everybody _ -> own != null;
            case Whose.Of(UUID coach) -> own != null && own.account().equals(coach);
            case Whose.Nobody _ -> own == null;
        };
    }
}
