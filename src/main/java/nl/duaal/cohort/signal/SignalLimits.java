package nl.duaal.cohort.signal;

import java.util.Optional;
import nl.duaal.shared.id.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From when on something needs attention, for rooms that tell it to who sees no signals; they ask who may know of it. */
@Service
public class SignalLimits {

    private final SignalStore store;

    SignalLimits(SignalStore store) {
        this.store = store;
    }

    /** The rule of a kind as it holds for an organisation; none where it is off, or there is no such kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SignalRule> of(OrganisationId organisation, String kind) {
        return store.rules(organisation).stream()
                .filter(rule -> rule.on() && rule.kind().equals(kind))
                .findFirst();
    }
}
