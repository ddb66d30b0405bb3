package nl.duaal.cohort.candidate;

import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Caseload;
import org.springframework.stereotype.Component;

/** A coach looks after the candidates that are theirs, by their own name or by that of a group. */
@Component
class CandidateCaseload implements Caseload {

    private final CandidateStore store;

    CandidateCaseload(CandidateStore store) {
        this.store = store;
    }

    @Override
    public boolean has(SignedIn user, UUID person) {
        return store.isCoached(user.organisation(), user.account(), person);
    }
}
