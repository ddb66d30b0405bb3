package nl.duaal.mine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.duaal.access.SignedIn;
import nl.duaal.inclusion.InclusionOutcome;
import nl.duaal.inclusion.pulse.OwnPulse;
import nl.duaal.inclusion.pulse.PulseAnswer;
import nl.duaal.inclusion.pulse.PulseRound;
import org.springframework.stereotype.Component;

/** The three questions about the work floor: counted and never kept, so that nobody can tell who answered what. */
@Component
class PulseQuestionnaire implements OwnQuestionnaire {

    private static final String QUESTION = "q";

    private final OwnPulse pulse;

    PulseQuestionnaire(OwnPulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public String key() {
        return "pulse";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<Question> questions() {
        return IntStream.rangeClosed(1, PulseRound.QUESTIONS)
                .<Question>mapToObj(number -> new Question.Scale(QUESTION + number, 1, PulseRound.MOST, false))
                .toList();
    }

    /** Rounds that can be answered; of others nothing is said. */
    @Override
    public List<Round> rounds(SignedIn user, Whose whose, LocalDate today) {
        return pulse.open(user.organisation(), whose.person()).stream()
                .map(one -> new Round(one.uuid().toString(), one.opens(), one.closes(), false))
                .toList();
    }

    @Override
    public boolean keep(SignedIn user, Whose whose, String round, Map<String, Integer> answers) {
        var scores = IntStream.rangeClosed(1, PulseRound.QUESTIONS)
                .mapToObj(number -> answers.getOrDefault(QUESTION + number, 0))
                .toList();
        return pulse.answer(user.organisation(), whose.person(), UUID.fromString(round), new PulseAnswer(scores))
                instanceof InclusionOutcome.Saved;
    }
}
