package nl.duaal.mine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.mine.OwnQuestionnaire.Whose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Questions to whoever is signed in, about themselves; as {@link OwnFile}, it never asks for whom. */
@Service
public class OwnQuestions {

    /** That a question was not answered in time is said for so long. */
    private static final int DAYS_OVER = 30;

    /** What came of answering. */
    public enum Outcome {
        SAVED,
        /** The last day has passed, or the first has not come. */
        CLOSED,
        /** It was answered before. */
        ANSWERED,
        /** Something was left open that may not be, or does not fit. */
        INCOMPLETE,
        /** There is no such question for this reader. */
        GONE
    }

    /** A questionnaire in one round. */
    public record Asked(String key, List<Question> questions, OwnQuestionnaire.Round round, boolean open) {
        public Asked {
            questions = List.copyOf(questions);
        }
    }

    private final LinkStore links;
    private final List<OwnQuestionnaire> questionnaires;
    private final OwnFile file;
    private final Traces traces;

    OwnQuestions(LinkStore links, List<OwnQuestionnaire> questionnaires, OwnFile file, Traces traces) {
        this.links = links;
        this.questionnaires = questionnaires.stream()
                .sorted(Comparator.comparingInt(OwnQuestionnaire::order))
                .toList();
        this.file = file;
        this.traces = traces;
    }

    /** What can be answered today, then what was not answered in time lately. */
    @Transactional(readOnly = true)
    public List<Asked> asked(SignedIn user) {
        traces.demand(user, Permission.READ_OWN_FILE);
        var today = file.today();
        var asked = new ArrayList<Asked>();
        links.self(user).ifPresent(self -> {
            for (var one : questionnaires) {
                for (var round : one.rounds(user, whose(self), today)) {
                    if (round.isOpenOn(today) || isJustOver(round, today)) {
                        asked.add(new Asked(one.key(), one.questions(), round, round.isOpenOn(today)));
                    }
                }
            }
        });
        asked.sort(Comparator.comparing(Asked::open).reversed());
        return asked;
    }

    private static boolean isJustOver(OwnQuestionnaire.Round round, LocalDate today) {
        return !round.answered()
                && today.isAfter(round.until())
                && !today.isAfter(round.until().plusDays(DAYS_OVER));
    }

    private static Whose whose(Self self) {
        return new Whose(self.person(), self.uuid());
    }

    /** Keeps answers, all of them or none; once for each round, while it is open. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome answer(SignedIn user, String questionnaire, String round, Map<String, Integer> answers) {
        traces.demand(user, Permission.READ_OWN_FILE);
        var self = links.self(user).orElse(null);
        var found = questionnaires.stream()
                .filter(one -> one.key().equals(questionnaire))
                .findFirst()
                .orElse(null);
        if (self == null || found == null) return Outcome.GONE;
        var today = file.today();
        var asked = found.rounds(user, whose(self), today).stream()
                .filter(one -> one.key().equals(round))
                .findFirst()
                .orElse(null);
        if (asked == null) return Outcome.GONE;
        if (asked.answered()) return Outcome.ANSWERED;
        if (!asked.isOpenOn(today)) return Outcome.CLOSED;
        if (!fits(found.questions(), answers)) return Outcome.INCOMPLETE;
        return found.keep(user, whose(self), round, Map.copyOf(answers)) ? Outcome.SAVED : Outcome.ANSWERED;
    }

    private static boolean fits(List<Question> questions, Map<String, Integer> answers) {
        var keys = questions.stream().map(Question::key).toList();
        if (!keys.containsAll(answers.keySet())) return false;
        return questions.stream().allMatch(question -> {
            var answer = answers.get(question.key());
            return answer == null ? question.optional() : question.answers().contains(answer);
        });
    }
}
