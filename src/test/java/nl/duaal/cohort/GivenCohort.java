package nl.duaal.cohort;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.candidate.AddOutcome;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.MoveOutcome;
import nl.duaal.cohort.candidate.NewCandidate;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.person.PersonDetails;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.Designs;

/** Cohorts and people that a test makes for itself. */
public final class GivenCohort {

    private GivenCohort() {}

    /** The same person in another role of the same organisation. */
    public static SignedIn as(SignedIn user, Role role) {
        return new SignedIn(
                user.account(),
                user.displayName(),
                user.organisation(),
                user.organisationName(),
                Set.of(role),
                false,
                null);
    }

    /** A published trajectory: somebody proposes the small design, somebody else agrees. */
    public static UUID published(TrajectoryService trajectories, SignedIn maker, SignedIn other) {
        UUID uuid = ((TrajectoryService.CreateOutcome.Created) trajectories.create(maker, Designs.small())).uuid();
        trajectories.propose(maker, uuid, 0);
        var colleague = new SignedIn(
                other.account(),
                other.displayName(),
                maker.organisation(),
                maker.organisationName(),
                Set.of(Role.COORDINATOR),
                false,
                null);
        trajectories.publish(colleague, uuid, 1);
        return uuid;
    }

    /** A cohort of that design that begins in September 2026. */
    public static Cohort cohort(
            CohortService cohorts, TrajectoryService trajectories, SignedIn maker, SignedIn other, String name) {
        var outcome = cohorts.create(
                maker,
                published(trajectories, maker, other),
                1,
                new CohortData(name, "", YearMonth.of(2026, 9), null, ""));
        return ((CohortOutcome.Saved) outcome).now();
    }

    /** Places of an employer in a cohort; answers which. */
    public static UUID places(
            CohortPlanning planning, CohortService cohorts, SignedIn maker, UUID cohort, String employer, int places) {
        planning.savePlace(maker, cohort, null, 0, new Place.Data(employer, null, "Waterstad", places, null));
        return cohorts.plan(maker, cohort).orElseThrow().places().stream()
                .filter(place -> place.data().employer().equals(employer))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    /** Somebody new in a cohort. */
    public static Candidate candidate(
            CandidateService candidates, SignedIn maker, UUID cohort, String given, String family) {
        var outcome = candidates
                .add(
                        maker,
                        cohort,
                        List.of(new NewCandidate.Unknown(PersonDetails.named(given, family), true)),
                        Candidate.Source.FORM,
                        false)
                .orElseThrow();
        UUID uuid = ((AddOutcome.Line.Added) outcome.lines().getFirst()).candidate();
        return candidates.find(maker, uuid).orElseThrow();
    }

    /** Brings somebody through these states. */
    public static Candidate brought(
            CandidateService candidates, SignedIn maker, Candidate from, CandidateState... through) {
        var now = from;
        for (var state : through) {
            var reason = Reason.of("afgesproken");
            now = ((MoveOutcome.Moved) candidates.move(maker, now.uuid(), now.version(), state, reason)).now();
        }
        return now;
    }

    /** Somebody who is selected. */
    public static Candidate selected(
            CandidateService candidates, SignedIn maker, UUID cohort, String given, String family) {
        return brought(
                candidates,
                maker,
                candidate(candidates, maker, cohort, given, family),
                CandidateState.SCREENING,
                CandidateState.SELECTED);
    }
}
