package nl.duaal.language.work;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.Place;
import org.jspecify.annotations.Nullable;

/** Teams and agreements that a test makes for itself. */
public final class GivenAgreements {

    private final AgreementService agreements;
    private final CohortPlanning planning;
    private final CohortService cohorts;

    public GivenAgreements(AgreementService agreements, CohortPlanning planning, CohortService cohorts) {
        this.agreements = agreements;
        this.planning = planning;
        this.cohorts = cohorts;
    }

    /** Places of an employer in a cohort. */
    public UUID place(
            SignedIn maker, UUID cohort, String employer, @Nullable UUID organisation, @Nullable UUID function) {
        planning.savePlace(maker, cohort, null, 0, new Place.Data(employer, organisation, "Werf", 4, function));
        return cohorts.plan(maker, cohort).orElseThrow().places().stream()
                .filter(place -> place.data().employer().equals(employer))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    /** A team at new places of an employer, called after it. */
    public UUID team(
            SignedIn maker, UUID cohort, String employer, @Nullable UUID organisation, @Nullable UUID function) {
        var data = new TeamData(place(maker, cohort, employer, organisation, function), "Ploeg " + employer);
        return ((AgreementOutcome.Done) agreements.saveTeam(maker, cohort, null, 0, data)).uuid();
    }

    /** An agreement of a kind that the employer sees to; it comes back every so many weeks, or not. */
    public UUID agreement(SignedIn maker, UUID team, String kind, LocalDate due, @Nullable Integer weeks) {
        var data = new AgreementData(kind, "", "", Side.EMPLOYER, "Yusuf", due, weeks, null);
        return ((AgreementOutcome.Done) agreements.add(maker, team, data)).uuid();
    }
}
