package nl.duaal.mine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.course.Confidence;
import nl.duaal.coaching.course.CourseService;
import org.springframework.stereotype.Component;

/** How much somebody trusts that they will find their way in work: at the start, after three and after twelve months. */
@Component
class ConfidenceQuestionnaire implements OwnQuestionnaire {

    private static final String KEY = "confidence";
    private static final String TRUST = "trust";

    private final CourseService course;
    private final OwnStore store;
    private final WindowStore windows;

    ConfidenceQuestionnaire(CourseService course, OwnStore store, WindowStore windows) {
        this.course = course;
        this.store = store;
        this.windows = windows;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Question> questions() {
        // that somebody does not want to say is an answer too, and asked only once
        return List.of(new Question.Scale(TRUST, Confidence.LOWEST, Confidence.HIGHEST, true));
    }

    @Override
    public List<Round> rounds(SignedIn user, Whose whose, LocalDate today) {
        var began = store.course(user.organisation(), whose.person())
                .filter(one -> one.state().mayHavePlace())
                .map(OwnStore.Course::start)
                .orElse(null);
        if (began == null) return List.of();
        var answered = course.answeredOwn(user, whose.person());
        return windows.of(KEY).stream()
                .map(window -> window.round(began, answered.contains(window.months())))
                .toList();
    }

    @Override
    public boolean keep(SignedIn user, Whose whose, String round, Map<String, Integer> answers) {
        return course.answerOwn(user, whose.person(), whose.uuid(), Integer.parseInt(round), answers.get(TRUST))
                == CoachingOutcome.SAVED;
    }
}
