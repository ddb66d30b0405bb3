package nl.duaal.course;

import java.util.List;
import java.util.UUID;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.Place;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;

/** People who began in a cohort, and employers that are let in on it. */
public final class GivenCourse {

    private final CohortService cohorts;
    private final CohortPlanning planning;
    private final CandidateService candidates;
    private final CohortSharing sharing;

    public GivenCourse(
            CohortService cohorts, CohortPlanning planning, CandidateService candidates, CohortSharing sharing) {
        this.cohorts = cohorts;
        this.planning = planning;
        this.candidates = candidates;
        this.sharing = sharing;
    }

    /** The first phase in which people are. */
    public static String phase(Cohort cohort) {
        return cohort.design().phases().stream()
                .filter(one -> one.kind().hasParticipants())
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** Somebody who is selected, and whom a colleague looks after. */
    public Candidate begun(SignedIn maker, UUID cohort, String given, String family, SignedIn coach) {
        var one = GivenCohort.selected(candidates, maker, cohort, given, family);
        var account = planning.colleagues(maker).stream()
                .filter(each -> each.name().equals(coach.displayName()))
                .findFirst()
                .orElseThrow()
                .account();
        candidates.assign(maker, one.uuid(), one.version(), null, account);
        return candidates.find(maker, one.uuid()).orElseThrow();
    }

    /** Gives somebody a new place of an employer. */
    public Candidate placed(SignedIn maker, UUID cohort, Candidate one, SignedIn employer) {
        var place = place(maker, cohort, employer);
        candidates.place(maker, one.uuid(), one.version(), place);
        return candidates.find(maker, one.uuid()).orElseThrow();
    }

    private UUID place(SignedIn maker, UUID cohort, SignedIn employer) {
        var data = new Place.Data(employer.organisationName(), partner(maker, employer), "Depot Noord", 4, null);
        planning.savePlace(maker, cohort, null, 0, data);
        List<Place> all = cohorts.plan(maker, cohort).orElseThrow().places();
        return all.stream()
                .filter(place -> place.data().employer().equals(employer.organisationName()))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    private UUID partner(SignedIn maker, SignedIn employer) {
        return sharing.partners(maker).stream()
                .filter(one -> one.name().equals(employer.organisationName()))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    /** Lets an employer in on a cohort. */
    public void share(SignedIn maker, UUID cohort, SignedIn employer, Role as) {
        sharing.share(maker, cohort, new ShareData(partner(maker, employer), as, sharing.today(), null));
    }
}
