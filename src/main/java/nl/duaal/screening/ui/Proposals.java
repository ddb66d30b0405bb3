package nl.duaal.screening.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.screening.Criterion;
import nl.duaal.screening.Criterion.Kind;
import nl.duaal.screening.Criterion.Method;
import nl.duaal.workplace.JobFunction;
import nl.duaal.workplace.JobTask;
import org.jspecify.annotations.Nullable;

/** Criteria to begin with, made of the tasks and times of a function, or only what every screening asks. */
final class Proposals {

    private Proposals() {}

    static List<Criterion> of(ScreeningWords words, @Nullable JobFunction function) {
        var criteria = new ArrayList<Criterion>();
        if (function != null && !function.data().shifts().isEmpty()) {
            criteria.add(one(words, words.say("proposal.times"), Kind.KNOCK_OUT, Method.FORM, "proposal.times.ask"));
        }
        criteria.add(one(words, words.say("proposal.why"), Kind.ESSENTIAL, Method.FORM, "proposal.why.ask"));
        if (function == null) return criteria;
        for (var task : function.data().tasks()) {
            if (task.kind() == JobTask.Kind.LEARNABLE) {
                criteria.add(
                        one(words, task.name(), Kind.LEARNABLE, Method.LEARNABILITY_TEST, "proposal.learnable.ask"));
            } else if (task.safetyCritical()) {
                criteria.add(one(words, task.name(), Kind.ESSENTIAL, Method.TRY_OUT_DAY, "proposal.safety.ask"));
            } else {
                criteria.add(one(words, task.name(), Kind.ESSENTIAL, Method.INTERVIEW, "proposal.essential.ask"));
            }
        }
        return criteria;
    }

    private static Criterion one(ScreeningWords words, String name, Kind kind, Method method, String question) {
        return new Criterion(UUID.randomUUID(), name, kind, method, words.say(question), anchors(words, kind));
    }

    /** Words for the five answers that fit most criteria. */
    static List<String> anchors(ScreeningWords words, Kind kind) {
        String set = kind == Kind.LEARNABLE ? "anchor.learnable." : "anchor.usual.";
        var anchors = new ArrayList<String>();
        for (int answer = 1; answer <= Criterion.ANSWERS; answer++) anchors.add(words.say(set + answer));
        return anchors;
    }
}
