package nl.duaal.language.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortService.Scheduled;
import nl.duaal.cohort.Moment;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.signal.Watch;
import nl.duaal.language.HelpAtWork;
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
import nl.duaal.workplace.JobFunction;
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
    private final List<HelpAtWork> help;
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
            List<HelpAtWork> help,
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
        this.help = List.copyOf(help);
        this.traces = traces;
        this.clock = clock;
    }

    /** Somebody's Dutch against everything that is asked; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<LanguageLine> of(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_LANGUAGE);
        return people.row(user, person).map(row -> {
            var amounts = library.amounts(user);
            var known = known(user, List.of(row.id()), amounts);
            var one = known.of(row.id()).with(buddies(user, row.id()));
            return line(one, scheduled(user, row.id()), amounts, functions(user));
        });
    }

    /** Everything that the page of somebody's Dutch shows, read once; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<LanguageFile> file(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_LANGUAGE);
        var row = people.row(user, person).orElse(null);
        if (row == null) return Optional.empty();
        var amounts = library.amounts(user);
        var measured = levels.levels(user, person).orElseThrow();
        var learned = hours.of(user, person).orElseThrow();
        var only = List.of(row.id());
        var term = integration
                .known(user, only, amounts, Map.of(row.id(), learned.all()))
                .get(row.id());
        var known = new KnownOfOne(measured, learned.all(), term, buddies(user, row.id()));
        return Optional.of(new LanguageFile(
                line(known, scheduled(user, row.id()), amounts, functions(user)),
                measured,
                learned,
                Optional.ofNullable(term),
                integration.exams(user, person)));
    }

    private List<HelpAtWork.Buddy> buddies(SignedIn user, PersonId person) {
        return help.stream()
                .flatMap(one -> one.buddies(user.organisation(), person).stream())
                .toList();
    }

    private List<Scheduled> scheduled(SignedIn user, PersonId person) {
        return candidates.ofPerson(user, person).stream()
                .filter(one -> !one.candidate().state().isOut())
                .flatMap(one -> cohorts.scheduled(user, one.cohort()).stream())
                .toList();
    }

    /** What is written down of somebody. */
    private record KnownOfOne(
            LevelService.Levels levels,
            List<LearnedHours.Activity> activities,
            @Nullable Term term,
            List<HelpAtWork.Buddy> buddies) {

        KnownOfOne with(List<HelpAtWork.Buddy> help) {
            return new KnownOfOne(levels, activities, term, help);
        }
    }

    /** What is written down of some people, whom the caller may reckon with. */
    private record Known(
            Map<PersonId, LevelService.Levels> levels,
            Map<PersonId, List<LearnedHours.Activity>> activities,
            Map<PersonId, Term> terms) {

        KnownOfOne of(PersonId person) {
            return new KnownOfOne(
                    Objects.requireNonNull(levels.get(person)),
                    activities.getOrDefault(person, List.of()),
                    terms.get(person),
                    List.of());
        }
    }

    /** All of them at once: a few statements for a whole cohort. */
    private Known known(SignedIn user, Collection<PersonId> some, Amounts amounts) {
        var activities = hours.known(user, some);
        return new Known(levels.known(user, some), activities, integration.known(user, some, amounts, activities));
    }

    /** Those of a cohort whom the reader may see, by name. Leaves one trace. */
    @Transactional
    public List<CohortLanguage.OfOne> people(SignedIn signedIn, UUID cohort) {
        var user = cohorts.about(signedIn, cohort, Permission.READ_LANGUAGE);
        var scheduled = cohorts.scheduled(user, cohort);
        var found = new ArrayList<CohortLanguage.OfOne>();
        if (scheduled.isPresent()) {
            var amounts = library.amounts(user);
            var inside = candidates.list(user, cohort).stream()
                    .filter(one -> !one.state().isOut())
                    .toList();
            var ids = inside.stream().map(one -> one.person().id()).toList();
            var known = known(user, ids, amounts);
            var functions = functions(user);
            for (var one : inside) {
                found.add(new CohortLanguage.OfOne(
                        one, line(known.of(one.person().id()), List.of(scheduled.get()), amounts, functions)));
            }
        }
        traces.record(
                user,
                Action.LANGUAGE_OVERVIEW_OPENED,
                cohort,
                scheduled.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
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
        var scheduled = cohorts.scheduled(user, cohort).orElse(null);
        if (scheduled == null) return Optional.empty();
        var ids = store.people(user.organisation(), scheduled.cohort().id());
        if (ids.size() < CohortLanguage.SMALLEST_GROUP) return Optional.empty();
        var amounts = library.amounts(user);
        var standings = new EnumMap<Forecast.Standing, Integer>(Forecast.Standing.class);
        var behind = new EnumMap<Skill, Integer>(Skill.class);
        var known = known(user, ids, amounts);
        for (var id : ids) {
            var line = line(known.of(id), List.of(scheduled), amounts, _ -> List.of());
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
        var all = store.participants(watch);
        if (all.isEmpty()) return List.of();
        var amounts = library.amounts(eye);
        var known = known(
                eye,
                all.stream().map(ForecastStore.Participant::person).distinct().toList(),
                amounts);
        var functions = functions(eye);
        var scheduled = new HashMap<UUID, Optional<Scheduled>>();
        var found = new ArrayList<Watched>();
        for (var who : all) {
            var cohort = scheduled
                    .computeIfAbsent(who.cohortUuid(), uuid -> cohorts.scheduled(eye, uuid))
                    .orElse(null);
            if (cohort == null) continue;
            var one = known.of(who.person());
            var measured = one.levels().measurements().stream()
                    .map(measurement -> measurement.data().on())
                    .max(LocalDate::compareTo)
                    .orElse(null);
            found.add(new Watched(
                    who, line(one, List.of(cohort), amounts, functions), Optional.ofNullable(one.term()), measured));
        }
        return found;
    }

    private LanguageLine line(
            KnownOfOne known,
            List<Scheduled> planned,
            Amounts amounts,
            Function<LanguagePlan, List<Demand>> functions) {
        var plan = known.levels().plan();
        var activities = known.activities();
        var profile = profile(plan, planned);
        var norms = Norms.of(amounts, profile, today());
        var assumed = assumed(plan, planned, activities, norms, profile, known.buddies());
        var measured = new EnumMap<Skill, List<Learner.Point>>(Skill.class);
        for (var one : known.levels().measurements()) {
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
        demands.addAll(functions.apply(plan));
        Optional.ofNullable(known.term()).flatMap(ForecastService::law).ifPresent(demands::add);
        return LanguageLine.of(new Forecast(learner, norms), assumed, demands, Prices.of(amounts, today()));
    }

    private static List<Demand> tasks(Scheduled planned) {
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

    /** What the functions ask that people work towards; many work towards the same one, which is read once. */
    private Function<LanguagePlan, List<Demand>> functions(SignedIn user) {
        Map<UUID, Optional<JobFunction>> read = new HashMap<>();
        return plan -> {
            var key = plan.function();
            if (key == null || !user.may(Permission.READ_WORKPLACES)) return List.of();
            return function(plan, read.computeIfAbsent(key, one -> employers.function(user, one)));
        };
    }

    private static List<Demand> function(LanguagePlan plan, Optional<JobFunction> asked) {
        return asked.map(function -> function.data().tasks().stream()
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

    private static Profile profile(LanguagePlan plan, List<Scheduled> planned) {
        var own = plan.profile();
        if (own != null) return own;
        return planned.isEmpty()
                ? Profile.MIDDLE
                : Profile.of(planned.getFirst().cohort().design().group().profile());
    }

    private Assumed assumed(
            LanguagePlan plan,
            List<Scheduled> planned,
            List<LearnedHours.Activity> activities,
            Norms norms,
            Profile profile,
            List<HelpAtWork.Buddy> buddies) {
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
                        norms.enoughHours()),
                plan.buddy(),
                buddies);
    }

    /** Hours of lessons a week in the stretch of the plan that runs today; before the first, that of the first. */
    private double lessonHours(Scheduled planned) {
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
