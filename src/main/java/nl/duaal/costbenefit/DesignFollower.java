package nl.duaal.costbenefit;

import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.trajectory.DesignListener;
import nl.duaal.trajectory.MoneyStrip;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a trajectory and its case one: the base of the case follows the newest design in the same transaction, and the
 * figures beside the design have what was refined in the case on them. Whoever may change the design moves the base by
 * it, whether they may write cases or not: what was refined stays as it was.
 *
 * @see "decision 0054: design and case, one truth"
 */
@Component
class DesignFollower implements DesignListener, MoneyStrip {

    private final CaseService cases;
    private final CaseStore store;
    private final CaseBases bases;

    DesignFollower(CaseService cases, CaseStore store, CaseBases bases) {
        this.cases = cases;
        this.store = store;
        this.bases = bases;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void assembled(SignedIn about, UUID trajectory, Model base) {
        var of = store.ofTrajectory(about.organisation(), trajectory).orElse(null);
        if (of == null) return;
        bases.follow(about, of, base, trajectory);
    }

    /** The case stays, as any other: under the name of what it was the money side of. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void removed(OrganisationId owner, UUID trajectory, String name) {
        store.letGo(owner, trajectory, name);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Model refined(SignedIn about, UUID trajectory, Model base) {
        var of = store.ofTrajectory(about.organisation(), trajectory)
                .filter(found -> !found.deleted())
                .orElse(null);
        if (of == null) return base;
        var found = store.find(about.organisation(), of.uuid()).orElse(null);
        if (found == null) return base;
        CostBenefitCase stored = cases.stored(about, found);
        // what stands on the page may be ahead of what is saved; then it is weighed as a save would
        boolean saved = ModelFile.sha256(ModelFile.write(base)).equals(of.baseSha256());
        return saved ? stored.refined() : ParkedChanges.weighed(stored.on(base)).refined();
    }
}
