package nl.duaal.inclusion.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.inclusion.InclusionNorms;
import nl.duaal.inclusion.InclusionOutcome;
import nl.duaal.inclusion.InclusionOutcome.Fault;
import nl.duaal.inclusion.pulse.PulseStore.Counted;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The three questions, for a participant's own page. Callers have made sure that it is the person who asks, and nobody
 * on their behalf. It leaves no trace: a trace has a time, and a time leads from who answered to what was answered.
 */
@Service
public class OwnPulse {

    private final PulseStore store;
    private final InclusionNorms norms;
    private final Clock clock;

    OwnPulse(PulseStore store, InclusionNorms norms, Clock clock) {
        this.store = store;
        this.norms = norms;
        this.clock = clock;
    }

    /** Rounds in which somebody can answer today, those that began first. */
    @Transactional(readOnly = true)
    public List<PulseRound> open(OrganisationId organisation, PersonId person) {
        return store.openTo(organisation, person, today()).keySet().stream()
                .flatMap(round -> store.round(organisation, round).stream())
                .map(PulseStore.Stored::round)
                .toList();
    }

    /** Counts somebody's answer, once in a round; it cannot be taken back, as nobody knows which it was. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome answer(OrganisationId organisation, PersonId person, UUID round, PulseAnswer answer) {
        var found = store.round(organisation, round).orElse(null);
        if (found == null) return new InclusionOutcome.Gone();
        store.lock(organisation, found.id());
        var employer = store.openTo(organisation, person, today()).get(round);
        if (employer == null) {
            return new InclusionOutcome.Refused(found.round().takesAnswersOn(today()) ? Fault.ANSWERED : Fault.CLOSED);
        }
        store.insertTurn(organisation, found.id(), person);
        // at an employer with few participants an answer is never counted by itself
        int many = store.atWork(organisation, found.cohort()).getOrDefault(employer, 0);
        String group = many >= norms.groupLeast(today()) ? employer : "";
        for (int question = 1; question <= PulseRound.QUESTIONS; question++) {
            int score = answer.scores().get(question - 1);
            store.count(organisation, found.id(), new Counted(PulseSide.PARTICIPANTS, group, 0, question, score, 1));
        }
        return new InclusionOutcome.Saved(round);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }
}
