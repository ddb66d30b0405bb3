package nl.duaal.costbenefit.ui;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.duaal.engine.Model;
import nl.duaal.engine.Problem;

/** Says at a field what is wrong with its number, and where, when it goes wrong further on. */
final class ProblemPlaces {

    private static final Pattern ITEM = Pattern.compile("(parameters|phases|flows)\\[(\\d+)].*");

    private final CaseWords words;
    private final Model model;

    ProblemPlaces(CaseWords words, Model model) {
        this.words = words;
        this.model = model;
    }

    /** The problem in words, as seen from the row whose number was changed. */
    String explain(Problem problem, AssumptionRow.Subject subject) {
        String text = words.problem(problem, subject.percent());
        if (isOwn(problem.place(), subject)) return text;
        return label(problem.place())
                .map(label -> words.say("problem.elsewhere", label, text))
                .orElse(text);
    }

    /** The problem in words, with what it is about. */
    String explain(Problem problem) {
        String text = words.problem(problem, false);
        return label(problem.place()).map(label -> label + ": " + text).orElse(text);
    }

    private boolean isOwn(String place, AssumptionRow.Subject subject) {
        Matcher item = ITEM.matcher(place);
        if (!item.matches()) return true;
        int index = Integer.parseInt(item.group(2));
        return switch (item.group(1)) {
            case "parameters" -> ("par_" + model.parameters().get(index).name()).equals(subject.inputKey());
            case "phases" ->
                subject.rowKey().startsWith("phase_" + model.phases().get(index).id() + "_");
            default -> false;
        };
    }

    /** What a person calls the thing that a place in the file form is about. */
    private Optional<String> label(String place) {
        Matcher item = ITEM.matcher(place);
        if (!item.matches()) return Optional.empty();
        int index = Integer.parseInt(item.group(2));
        return Optional.of(
                switch (item.group(1)) {
                    case "parameters" -> words.parameter(model.parameters().get(index));
                    case "phases" -> words.phase(model.phases().get(index));
                    default -> words.flow(model.flows().get(index));
                });
    }
}
