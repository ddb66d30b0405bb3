package nl.duaal.cohort.candidate;

import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;

/** A municipality of its own for a test, with nobody in its file, and a cohort. */
public final class GivenMunicipality {

    /** @param maker a coordinator */
    public record World(UUID organisation, SignedIn maker, Cohort cohort) {}

    private final DSLContext db;
    private final AccountService accounts;
    private final CohortService cohorts;
    private final TrajectoryService trajectories;

    public GivenMunicipality(
            DSLContext db, AccountService accounts, CohortService cohorts, TrajectoryService trajectories) {
        this.db = db;
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.trajectories = trajectories;
    }

    public World make() {
        var organisation = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        var maker = colleague(organisation, Role.COORDINATOR);
        var cohort = another(maker, colleague(organisation, Role.COORDINATOR));
        return new World(organisation, maker, cohort);
    }

    /** Somebody in a role there. */
    public SignedIn colleague(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    /** Another cohort there. */
    public Cohort another(SignedIn maker, SignedIn other) {
        return GivenCohort.cohort(cohorts, trajectories, maker, other, "Techniek " + UUID.randomUUID());
    }
}
