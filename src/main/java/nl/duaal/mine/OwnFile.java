package nl.duaal.mine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceLook;
import nl.duaal.access.TraceReader;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.message.Message;
import nl.duaal.coaching.message.MessageService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.CompetenceSheet;
import nl.duaal.course.Competences;
import nl.duaal.library.Skill;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody sees of the file that is about themselves. No method asks for whom: it is whoever is signed in, by the
 * link between account and person, so that nobody can ask for somebody else's. Each says nothing where there is no such
 * link, or it is over.
 *
 * @see "decision 0088: somebody's own page"
 */
@Service
public class OwnFile {

    /** How many looks at the file are shown at once. */
    public static final int LOOKS = 20;

    private static final int DAYS = 7;

    private final LinkStore links;
    private final OwnStore store;
    private final StepStore steps;
    private final LookStore looks;
    private final CoachingService coaching;
    private final MessageService messages;
    private final Competences competences;
    private final TraceReader reader;
    private final Traces traces;
    private final Clock clock;

    OwnFile(
            LinkStore links,
            OwnStore store,
            StepStore steps,
            LookStore looks,
            CoachingService coaching,
            MessageService messages,
            Competences competences,
            TraceReader reader,
            Traces traces,
            Clock clock) {
        this.links = links;
        this.store = store;
        this.steps = steps;
        this.looks = looks;
        this.coaching = coaching;
        this.messages = messages;
        this.competences = competences;
        this.reader = reader;
        this.traces = traces;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    private <T> Optional<T> own(SignedIn user, Function<Self, T> read) {
        traces.demand(user, Permission.READ_OWN_FILE);
        return links.self(user).map(read);
    }

    /** Opens the own page, with one trace, and says what is written down of its owner. */
    @Transactional
    public Optional<OwnDetails> open(SignedIn user) {
        traces.demand(user, Permission.READ_OWN_FILE);
        var self = links.self(user);
        self.ifPresent(one -> links.seen(user.organisation(), one.link(), today()));
        traces.record(
                user,
                Action.OWN_PAGE_OPENED,
                self.map(Self::uuid).orElse(null),
                self.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return self.map(one -> store.details(user.organisation(), one.person()));
    }

    /** What is written down of whoever reads it; no other opening, so no other trace. */
    @Transactional(readOnly = true)
    public Optional<OwnDetails> details(SignedIn user) {
        return own(user, self -> store.details(user.organisation(), self.person()));
    }

    /** The next seven days. */
    @Transactional(readOnly = true)
    public Optional<OwnWeek> week(SignedIn user) {
        return own(user, self -> {
            var today = today();
            var organisation = user.organisation();
            var course = store.course(organisation, self.person());
            var job = steps.jobs(organisation, self.person()).stream()
                    .filter(one -> !one.from().isAfter(today)
                            && (one.until() == null || !one.until().isBefore(today)))
                    .findFirst();
            return new OwnWeek(
                    today,
                    today.plusDays(DAYS - 1L),
                    store.lessons(organisation, self.person(), today, today.plusDays(DAYS - 1L)),
                    store.next(organisation, self.person(), today).orElse(null),
                    job.map(one -> new OwnWeek.Work(
                                    one.hoursPerWeek(),
                                    course.map(OwnStore.Course::employer).orElse(""),
                                    course.map(OwnStore.Course::location).orElse("")))
                            .orElse(null),
                    store.exam(organisation, self.person(), today).orElse(null));
        });
    }

    /** Who looks after them, and when they speak again. */
    @Transactional(readOnly = true)
    public Optional<OwnCoach> coach(SignedIn user) {
        return own(user, self -> {
            var coach = store.course(user.organisation(), self.person())
                    .map(OwnStore.Course::coach)
                    .orElse(OwnStore.Coach.NOBODY);
            return new OwnCoach(
                    coach.name(),
                    coach.phone(),
                    coach.email(),
                    store.spoken(user.organisation(), self.person()).orElse(null),
                    store.next(user.organisation(), self.person(), today()).orElse(null));
        });
    }

    /** Messages to them, the last first, as they were before this look; from now on they were seen. */
    @Transactional
    public List<Message> messages(SignedIn user) {
        return own(user, self -> messages.read(user.organisation(), self.person()))
                .orElse(List.of());
    }

    /** What was measured last of each skill, and the next step. */
    @Transactional(readOnly = true)
    public Optional<OwnDutch> dutch(SignedIn user) {
        return own(user, self -> {
            var levels = steps.levels(user.organisation(), self.person());
            var targets = steps.targets(user.organisation(), self.person(), today());
            return new OwnDutch(Arrays.stream(Skill.values())
                    .filter(levels::containsKey)
                    .map(skill -> {
                        var measured = Objects.requireNonNull(levels.get(skill));
                        // what is asked of speaking is asked of speaking with others too
                        var target = targets.get(
                                skill == Skill.CONVERSATION && !targets.containsKey(skill) ? Skill.SPEAKING : skill);
                        return new OwnDutch.Line(
                                skill,
                                measured.level(),
                                measured.on(),
                                target,
                                OwnDutch.next(measured.level(), target));
                    })
                    .toList());
        });
    }

    /** What was agreed, and what they work towards. */
    @Transactional(readOnly = true)
    public Optional<OwnAgreements> agreements(SignedIn user) {
        return own(
                user,
                self -> new OwnAgreements(
                        store.promises(user.organisation(), self.person(), today()),
                        store.goals(user.organisation(), self.person(), today())));
    }

    /** Says that something that they were to do is done. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome done(SignedIn user, UUID promise, long version) {
        return own(user, self -> coaching.keptOwn(user, self.person(), self.uuid(), promise, version))
                .orElse(CoachingOutcome.GONE);
    }

    /** How far they are, and what they gained. */
    @Transactional(readOnly = true)
    public Optional<OwnSteps> steps(SignedIn user) {
        return own(user, self -> {
            var organisation = user.organisation();
            var course = store.course(organisation, self.person());
            return new OwnSteps(
                    course.map(OwnStore.Course::cohortName).orElse(null),
                    course.map(OwnStore.Course::state)
                            .filter(CandidateState::mayHavePlace)
                            .orElse(null),
                    course.map(one -> steps.phases(organisation, one.candidate(), one.cohort(), today()))
                            .orElse(List.of()),
                    steps.papers(organisation, self.person()));
        });
    }

    /** What they can do and did, to take along: the same sheet that their coach prints. */
    @Transactional(readOnly = true)
    public Optional<CompetenceSheet> sheet(SignedIn user) {
        return own(
                user,
                self -> competences.own(
                        user,
                        self.person(),
                        store.details(user.organisation(), self.person()).fullName()));
    }

    /**
     * Who else looked at something of theirs, the newest first, {@link #LOOKS} at once and one more, which tells that there
     * are more. What somebody did themselves is not somebody's look.
     */
    @Transactional(readOnly = true)
    public List<TraceLook> looks(SignedIn user, int offset) {
        return own(
                        user,
                        self -> reader.looks(
                                user, looks.where(user.organisation(), self), Math.max(0, offset), LOOKS + 1))
                .orElse(List.of());
    }
}
