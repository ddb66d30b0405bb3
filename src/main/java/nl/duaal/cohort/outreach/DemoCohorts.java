package nl.duaal.cohort.outreach;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortData;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.Place;
import nl.duaal.cohort.candidate.AddOutcome;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.MoveOutcome;
import nl.duaal.cohort.candidate.NewCandidate;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.person.PersonDetails;
import nl.duaal.shared.DemoMode;
import nl.duaal.trajectory.DesignTemplates;
import nl.duaal.trajectory.SaveOutcome;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.workplace.EmployerService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two cohorts of a demonstration, one that runs and one that recruits, with people whose names say that they are
 * invented. Made once, after the accounts, when the municipality has no cohort yet.
 */
@Component
@Order(3)
class DemoCohorts implements ApplicationRunner {

    private static final List<String> INVENTED = List.of("Voorbeeld", "Verzonnen", "Denkbeeld", "Fictie", "Bedacht");
    private static final List<String> GIVEN = List.of(
            "Amina", "Yonas", "Layla", "Bilal", "Selam", "Omid", "Nour", "Tesfay", "Zahra", "Karim", "Hiwet", "Samir",
            "Olena", "Daud", "Rahel", "Farid");

    private final AccountService accounts;
    private final TrajectoryService trajectories;
    private final DesignTemplates templates;
    private final CohortService cohorts;
    private final CohortPlanning planning;
    private final CohortSharing sharing;
    private final CandidateService candidates;
    private final OutreachService outreach;
    private final EmployerService employers;
    private final DemoMode demoMode;

    DemoCohorts(
            AccountService accounts,
            TrajectoryService trajectories,
            DesignTemplates templates,
            CohortService cohorts,
            CohortPlanning planning,
            CohortSharing sharing,
            CandidateService candidates,
            OutreachService outreach,
            EmployerService employers,
            DemoMode demoMode) {
        this.accounts = accounts;
        this.trajectories = trajectories;
        this.templates = templates;
        this.cohorts = cohorts;
        this.planning = planning;
        this.sharing = sharing;
        this.candidates = candidates;
        this.outreach = outreach;
        this.employers = employers;
        this.demoMode = demoMode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        var maker = accounts.signedIn("coordinator").orElse(null);
        var leader = accounts.signedIn("teamleider").orElse(null);
        var coach = accounts.signedIn("coach").orElse(null);
        if (maker == null || leader == null || coach == null) return;
        if (!cohorts.list(maker).isEmpty()) return;
        var now = YearMonth.from(cohorts.today());
        running(maker, leader, coach, now.minusMonths(3));
        recruiting(maker, leader, now.plusMonths(4));
    }

    private void running(SignedIn maker, SignedIn leader, SignedIn coach, YearMonth start) {
        var cohort = cohort(maker, leader, "energy-technician", "Energietechniek, groep A", start);
        var north = places(maker, cohort, "Netbeheer Waterland", "Depot Noord", 4);
        var south = places(maker, cohort, "Netbeheer Waterland", "Depot Zuid", 4);
        share(maker, cohort, "Netbeheer Waterland");
        finish(maker, cohort, 8);
        cohort = moved(maker, cohort, CohortState.RECRUITING, "Het plan en het geld zijn rond.");
        var people = added(maker, cohort, 0, 10);
        for (int i = 0; i < people.size(); i++) {
            var one = through(maker, people.get(i), CandidateState.SCREENING);
            if (i == 8) {
                leave(
                        maker,
                        one,
                        CandidateState.REJECTED,
                        ReasonKey.LANGUAGE_NOT_YET,
                        "Kan de veiligheidsregels nog niet volgen. Gaat eerst naar een taalklas en kan daarna opnieuw"
                                + " meedoen.");
                continue;
            }
            if (i == 9) {
                through(maker, one, CandidateState.RESERVE);
                continue;
            }
            one = through(maker, one, CandidateState.SELECTED);
            one = placed(maker, one, i < 4 ? north : south);
            if (i < 3) one = assigned(maker, one, coach);
            if (i == 0) handedOver(maker, one);
            one = through(maker, one, CandidateState.PREPARATION);
            if (i == 7) {
                leave(maker, one, CandidateState.DROPPED_OUT, ReasonKey.OTHER_WORK, "");
            }
        }
        moved(maker, cohort, CohortState.RUNNING, "De groep is begonnen.");
    }

    private void recruiting(SignedIn maker, SignedIn leader, YearMonth start) {
        var cohort = cohort(maker, leader, "care-level-3", "Zorg, groep B", start);
        places(maker, cohort, "Zorggroep De Linde", "Locatie Centrum", 6);
        places(maker, cohort, "Zorggroep De Linde", "Locatie Oost", 6);
        share(maker, cohort, "Zorggroep De Linde");
        finish(maker, cohort, 3);
        cohort = moved(maker, cohort, CohortState.RECRUITING, "Zes plaatsen per locatie zijn toegezegd.");
        var people = added(maker, cohort, 10, 6);
        for (int i = 0; i < 4; i++) through(maker, people.get(i), CandidateState.SCREENING);
        LocalDate today = cohorts.today();
        outreach.saveMeeting(
                maker,
                cohort.uuid(),
                null,
                0,
                new Meeting.Data(
                        Meeting.Kind.INFORMATION,
                        today.minusDays(12),
                        "Buurthuis De Brug",
                        40,
                        22,
                        "Met twee tolken."));
        outreach.saveMeeting(
                maker,
                cohort.uuid(),
                null,
                0,
                new Meeting.Data(Meeting.Kind.VISIT, today.plusDays(9), "Locatie Centrum", 15, null, ""));
        note(maker, cohort, people.get(4), false, Attempt.Result.NOT_REACHED, null);
        note(maker, cohort, people.get(4), true, Attempt.Result.INTERESTED, null);
        note(maker, cohort, people.get(5), true, Attempt.Result.NOT_NOW, Obstacle.CARE);
    }

    private Cohort cohort(SignedIn maker, SignedIn leader, String template, String name, YearMonth start) {
        var design = DesignEdit.of(templates.get(template).design(), edit -> {
            edit.name = name + " (voorbeeld)";
            edit.start = start;
        });
        UUID trajectory = ((TrajectoryService.CreateOutcome.Created) trajectories.create(maker, design)).uuid();
        var proposed = trajectories.propose(maker, trajectory, 0);
        if (proposed instanceof SaveOutcome.Unreasoned(var findings)) {
            Map<String, String> reasons = findings.stream()
                    .collect(Collectors.toMap(
                            finding -> finding.key(), finding -> "Voorbeeld in een demonstratie.", (one, two) -> one));
            Design reasoned = DesignEdit.of(design, edit -> edit.reasons = reasons);
            long version = ((SaveOutcome.Saved) trajectories.save(maker, trajectory, 0, reasoned))
                    .now()
                    .version();
            proposed = trajectories.propose(maker, trajectory, version);
        }
        long version = ((SaveOutcome.Saved) proposed).now().version();
        trajectories.publish(leader, trajectory, version);
        var outcome = cohorts.create(
                maker,
                trajectory,
                1,
                new CohortData(
                        name, "Verzonnen mensen, om te laten zien hoe een cohort werkt.", start, 250_000_00L, ""));
        return ((CohortOutcome.Saved) outcome).now();
    }

    private UUID places(SignedIn maker, Cohort cohort, String employer, String location, int places) {
        var organisation = sharing.partners(maker).stream()
                .filter(one -> one.name().equals(employer))
                .map(one -> one.uuid())
                .findFirst()
                .orElse(null);
        var function = employers.choices(maker).stream()
                .filter(one -> one.employerName().equals(employer))
                .map(one -> one.function())
                .findFirst()
                .orElse(null);
        planning.savePlace(
                maker, cohort.uuid(), null, 0, new Place.Data(employer, organisation, location, places, function));
        return cohorts.plan(maker, cohort.uuid()).orElseThrow().places().stream()
                .filter(place -> place.data().location().equals(location))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    private void share(SignedIn maker, Cohort cohort, String employer) {
        sharing.partners(maker).stream()
                .filter(one -> one.name().equals(employer))
                .findFirst()
                .ifPresent(one -> sharing.share(
                        maker, cohort.uuid(), new ShareData(one.uuid(), Role.EMPLOYER, sharing.today(), null)));
    }

    private void finish(SignedIn maker, Cohort cohort, int steps) {
        cohorts.plan(maker, cohort.uuid()).orElseThrow().tasks().stream()
                .limit(steps)
                .forEach(task -> planning.finishTask(maker, cohort.uuid(), task.uuid(), task.version(), true));
    }

    private Cohort moved(SignedIn maker, Cohort cohort, CohortState to, String why) {
        return ((CohortOutcome.Saved) cohorts.move(maker, cohort.uuid(), cohort.version(), to, why)).now();
    }

    private List<Candidate> added(SignedIn maker, Cohort cohort, int from, int many) {
        List<NewCandidate> people = java.util.stream.IntStream.range(from, from + many)
                .<NewCandidate>mapToObj(i -> new NewCandidate.Unknown(
                        new PersonDetails(
                                GIVEN.get(i),
                                INVENTED.get(i % INVENTED.size()),
                                "06000000" + String.format(java.util.Locale.ROOT, "%02d", i),
                                null,
                                null,
                                List.of(),
                                "Waterstad",
                                Set.of(
                                        java.time.DayOfWeek.MONDAY,
                                        java.time.DayOfWeek.TUESDAY,
                                        java.time.DayOfWeek.THURSDAY,
                                        java.time.DayOfWeek.FRIDAY),
                                null,
                                ""),
                        true))
                .toList();
        return candidates
                .add(maker, cohort.uuid(), people, Candidate.Source.PASTE, false)
                .orElseThrow()
                .lines()
                .stream()
                .map(line -> candidates
                        .find(maker, ((AddOutcome.Line.Added) line).candidate())
                        .orElseThrow())
                .toList();
    }

    private Candidate through(SignedIn maker, Candidate one, CandidateState to) {
        var outcome = candidates.move(maker, one.uuid(), one.version(), to, Reason.of("Volgens plan."));
        return ((MoveOutcome.Moved) outcome).now();
    }

    private void leave(SignedIn maker, Candidate one, CandidateState to, ReasonKey key, String text) {
        candidates.move(maker, one.uuid(), one.version(), to, new Reason(key, text, null));
    }

    private Candidate placed(SignedIn maker, Candidate one, UUID place) {
        return ((MoveOutcome.Moved) candidates.place(maker, one.uuid(), one.version(), place)).now();
    }

    private Candidate assigned(SignedIn maker, Candidate one, SignedIn coach) {
        var account = planning.colleagues(maker).stream()
                .filter(each -> each.name().equals(coach.displayName()))
                .findFirst()
                .orElseThrow()
                .account();
        return ((MoveOutcome.Moved) candidates.assign(maker, one.uuid(), one.version(), null, account)).now();
    }

    private void handedOver(SignedIn maker, Candidate one) {
        LocalDate held = cohorts.today().minusDays(14);
        outreach.saveHandover(
                maker,
                one.uuid(),
                0,
                new Handover.Data(
                        held,
                        "Depot Noord",
                        one.person().givenName() + ", de coach en de teamleider van het depot",
                        "Begint om 8:00 uur. De buddy haalt op bij de poort.",
                        held),
                null);
    }

    private void note(
            SignedIn maker,
            Cohort cohort,
            Candidate one,
            boolean firstTalk,
            Attempt.Result result,
            @org.jspecify.annotations.Nullable Obstacle obstacle) {
        outreach.noteAttempt(
                maker,
                cohort.uuid(),
                one.person().uuid(),
                new Attempt.Data(
                        firstTalk, Attempt.Channel.PHONE, cohorts.today().minusDays(3), result, obstacle, ""));
    }
}
