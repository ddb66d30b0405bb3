package nl.duaal.language.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.Moment;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.signal.Watch;
import nl.duaal.language.LanguagePlan;
import nl.duaal.language.LearnedHours;
import nl.duaal.language.LevelService;
import nl.duaal.language.Profile;
import nl.duaal.language.hours.HoursService;
import nl.duaal.language.hours.LedgerTotals;
import nl.duaal.language.integration.IntegrationService;
import nl.duaal.language.integration.Term;
import nl.duaal.library.Amounts;
import nl.duaal.library.BlockKind;
import nl.duaal.library.Ledger;
import nl.duaal.library.LibraryService;
import nl.duaal.library.Skill;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.PersonId;
import nl.duaal.workplace.EmployerService;
import nl.duaal.workplace.JobTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's Dutch against what their work and the law ask. */
@Service
public class ForecastService {

    /** Hours that a teacher was there: what makes a level, by the norms. */
    private static final Set<Ledger> LESSONS = EnumSet.of(Ledger.NT2, Ledger.OTHER_LESSON);

    /** Fewer hours than this say little about how often somebody comes. */
    private static final int ENOUGH_MINUTES = 20 * 60;

    private final ForecastStore store;
    private final LevelService levels;
    private final HoursService hours;
    private final IntegrationService integration;
    private final LibraryService library;
    private final CohortService cohorts;
    private final CandidateService candidates;
    private final EmployerService employers;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    ForecastService(
            ForecastStore store,
            LevelService levels,
            HoursService hours,
            IntegrationService integration,
            LibraryService library,
            CohortService cohorts,
            CandidateService candidates,
            EmployerService employers,
            PersonService people,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.levels = levels;
        this.hours = hours;
        this.integration = integration;
        this.library = library;
        this.cohorts = cohorts;
        this.candidates = candidates;
        this.employers = employers;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /** A cohort with the days of its plan. */
    private record Planned(Cohort cohort, List<Moment> moments) {}

    /** Somebody's Dutch against everything that is asked; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<LanguageLine> of(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_LANGUAGE);
        return people.row(user, person).map(row -> {
            var planned = candidates.ofPerson(user, row.id()).stream()
                    .filter(one -> !one.candidate().state().isOut())
                    .flatMap(one -> planned(user, one.cohort()).stream())
                    .toList();
            return line(user, row.id(), planned, library.amounts(user), true);
        });
    }

    /** Those of a cohort whom the reader may see, by name. Leaves one trace. */
    @Transactional
    public List<CohortLanguage.OfOne> people(SignedIn signedIn, UUID cohort) {
        var user = cohorts.about(signedIn, cohort, Permission.READ_LANGUAGE);
        var planned = planned(user, cohort);
        var found = new ArrayList<CohortLanguage.OfOne>();
        if (planned.isPresent()) {
            var amounts = library.amounts(user);
            for (var one : candidates.list(user, cohort)) {
                if (one.state().isOut()) continue;
                found.add(new CohortLanguage.OfOne(
                        one, line(user, one.person().id(), List.of(planned.get()), amounts, true)));
            }
        }
        traces.record(
                user,
                Action.LANGUAGE_OVERVIEW_OPENED,
                cohort,
                planned.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.of("count", Integer.toString(found.size())));
        return found;
    }

    /**
     * How many of a cohort stand how, against the tasks of the design and the law: numbers only, for everybody who may
     * see the cohort. None when there is no such cohort, or it is so small that numbers would tell who it is.
     */
    @Transactional(readOnly = true)
    public Optional<CohortLanguage.Numbers> numbers(SignedIn signedIn, UUID cohort) {
        var user = cohorts.about(signedIn, cohort, Permission.READ_COHORTS);
        traces.demand(user, Permission.READ_LIBRARY);
        if (user.isGuest()) return Optional.empty();
        var planned = planned(user, cohort).orElse(null);
        if (planned == null) return Optional.empty();
        var ids = store.people(user.organisation(), planned.cohort().id());
        if (ids.size() < CohortLanguage.SMALLEST_GROUP) return Optional.empty();
        var amounts = library.amounts(user);
        var standings = new EnumMap<Forecast.Standing, Integer>(Forecast.Standing.class);
        var behind = new EnumMap<Skill, Integer>(Skill.class);
        for (var id : ids) {
            var line = line(user, id, List.of(planned), amounts, false);
            standings.merge(line.standing(), 1, Integer::sum);
            line.behind().forEach(one -> behind.merge(one.skill(), 1, Integer::sum));
        }
        return Optional.of(new CohortLanguage.Numbers(ids.size(), standings, behind));
    }

    /** Somebody who takes part, with what there is to say of their Dutch. */
    record Watched(
            ForecastStore.Participant who,
            LanguageLine line,
            Optional<Term> term,
            @Nullable LocalDate measured) {}

    /** Everybody a watch is about, cohort by cohort; runs in the caller's transaction. */
    List<Watched> watched(Watch watch) {
        var eye = watch.eye();
        var amounts = library.amounts(eye);
        var cohortsSeen = new HashMap<UUID, Optional<Planned>>();
        var found = new ArrayList<Watched>();
        for (var who : store.participants(watch)) {
            var planned = cohortsSeen
                    .computeIfAbsent(who.cohortUuid(), uuid -> planned(eye, uuid))
                    .orElse(null);
            if (planned == null) continue;
            var measured = levels.known(eye, who.person()).measurements().stream()
                    .map(one -> one.data().on())
                    .max(LocalDate::compareTo)
                    .orElse(null);
            found.add(new Watched(
                    who,
                    line(eye, who.person(), List.of(planned), amounts, true),
                    integration.known(eye, who.person(), amounts, hours.known(eye, who.person())),
                    measured));
        }
        return found;
    }

    private Optional<Planned> planned(SignedIn user, UUID cohort) {
        return cohorts.again(user, cohort)
                .map(found -> new Planned(
                        found, cohorts.plan(user, cohort).orElseThrow().moments()));
    }

    private LanguageLine line(
            SignedIn user, PersonId person, List<Planned> planned, Amounts amounts, boolean withFunction) {
        var known = levels.known(user, person);
        var activities = hours.known(user, person);
        var term = integration.known(user, person, amounts, activities);
        var profile = profile(known.plan(), planned);
        var norms = Norms.of(amounts, profile, today());
        var assumed = assumed(known.plan(), planned, activities, norms, profile);
        var measured = new EnumMap<Skill, List<Learner.Point>>(Skill.class);
        for (var one : known.measurements()) {
            measured.computeIfAbsent(one.data().skill(), skill -> new ArrayList<>())
                    .add(new Learner.Point(one.data().on(), one.data().level().value()));
        }
        var lessons = activities.stream()
                .filter(one -> one.ledgers().stream().anyMatch(LESSONS::contains))
                .map(one -> new Learner.Followed(one.on(), one.followed() / 60.0))
                .toList();
        var learner = new Learner(
                today(),
                measured,
                lessons,
                assumed.hoursPerWeek(),
                assumed.attendance(),
                assumed.surroundings(),
                assumed.surroundings());
        var demands = new ArrayList<Demand>();
        planned.forEach(one -> demands.addAll(tasks(one)));
        if (withFunction) demands.addAll(function(user, known.plan()));
        term.flatMap(ForecastService::law).ifPresent(demands::add);
        return LanguageLine.of(new Forecast(learner, norms), assumed, demands, Prices.of(amounts, today()));
    }

    private static List<Demand> tasks(Planned planned) {
        return planned.cohort().design().tasks().stream()
                .map(task -> new Demand(
                        Demand.Source.TASK,
                        task.name(),
                        task.safetyCritical(),
                        task.needed(),
                        planned.moments().stream()
                                .filter(moment -> moment.kind() == Moment.Kind.PHASE
                                        && task.phase().equals(moment.designKey()))
                                .map(Moment::from)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private List<Demand> function(SignedIn user, LanguagePlan plan) {
        var key = plan.function();
        if (key == null || !user.may(Permission.READ_WORKPLACES)) return List.of();
        return employers
                .function(user, key)
                .map(function -> function.data().tasks().stream()
                        .map(task -> new Demand(
                                Demand.Source.FUNCTION,
                                task.name(),
                                task.safetyCritical(),
                                task.needed(),
                                task.kind() == JobTask.Kind.ESSENTIAL ? plan.worksFrom() : null))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Demand> law(Term term) {
        if (term.levels().isEmpty() || term.integration().data().completed() != null) return Optional.empty();
        return Optional.of(new Demand(Demand.Source.LAW, "", false, term.levels(), term.ends()));
    }

    private static Profile profile(LanguagePlan plan, List<Planned> planned) {
        var own = plan.profile();
        if (own != null) return own;
        return planned.isEmpty()
                ? Profile.MIDDLE
                : Profile.of(planned.getFirst().cohort().design().group().profile());
    }

    private Assumed assumed(
            LanguagePlan plan,
            List<Planned> planned,
            List<LearnedHours.Activity> activities,
            Norms norms,
            Profile profile) {
        var own = plan.hoursPerWeek();
        double designed = planned.stream().mapToDouble(this::lessonHours).max().orElse(0);
        var percent = plan.attendancePercent();
        var given = LedgerTotals.ofAny(
                activities.stream().filter(one -> !one.on().isAfter(today())).toList(), LESSONS);
        Double followed =
                given.given() < ENOUGH_MINUTES ? null : Double.valueOf(given.followed() / (double) given.given());
        var language = plan.workLanguage();
        return new Assumed(
                profile,
                plan.profile() != null
                        ? Assumed.Origin.PLAN
                        : planned.isEmpty() ? Assumed.Origin.UNKNOWN : Assumed.Origin.DESIGN,
                own == null ? designed : own.doubleValue(),
                own != null ? Assumed.Origin.PLAN : designed > 0 ? Assumed.Origin.DESIGN : Assumed.Origin.UNKNOWN,
                percent == null ? followed : Double.valueOf(percent / 100.0),
                percent != null
                        ? Assumed.Origin.PLAN
                        : followed != null ? Assumed.Origin.FOLLOWED : Assumed.Origin.LIBRARY,
                Surroundings.of(
                        language,
                        plan.workHoursPerWeek() == null ? 0 : plan.workHoursPerWeek(),
                        plan.buddy(),
                        norms.enoughHours()));
    }

    /** Hours of lessons a week in the stretch of the plan that runs today; before the first, that of the first. */
    private double lessonHours(Planned planned) {
        var today = today();
        var lessons = planned.moments().stream()
                .filter(moment ->
                        moment.kind() == Moment.Kind.BLOCK && !moment.until().isBefore(today))
                .filter(moment -> hoursWeek(planned.cohort(), moment.designKey()) > 0)
                .toList();
        var first = lessons.stream().map(Moment::from).min(LocalDate::compareTo).orElse(today);
        var day = first.isAfter(today) ? first : today;
        return lessons.stream()
                .filter(moment -> !moment.from().isAfter(day) && !moment.until().isBefore(day))
                .mapToDouble(moment -> hoursWeek(planned.cohort(), moment.designKey()))
                .sum();
    }

    private static double hoursWeek(Cohort cohort, @Nullable String key) {
        return key == null
                ? 0
                : cohort.design()
                        .block(key)
                        .filter(block -> block.kind() == BlockKind.LANGUAGE_LESSON)
                        .map(block -> block.hoursWeek())
                        .orElse(0.0);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }
}
