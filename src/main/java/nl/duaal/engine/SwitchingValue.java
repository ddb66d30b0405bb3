package nl.duaal.engine;

import java.util.List;

/**
 * The values of one parameter at which a result of one party is exactly a target (section 7): none, one, or several.
 * Where the result is the target over a whole stretch, the two ends of the stretch are given. A jump past the target
 * is not a value: there the result is never the target.
 *
 * @param values ascending, right to 1e-9 of their size
 * @see "decision 0041: switching values"
 */
public record SwitchingValue(Question question, List<Double> values) {

    public SwitchingValue {
        values = List.copyOf(values);
    }

    /** The result that is to be something. */
    public enum Result {
        NPV,
        /** In periods, interpolated as in section 6. */
        PAYBACK
    }

    /**
     * What is asked.
     *
     * @param party     or {@link Model#SOCIETY}
     * @param target    in euros, or in periods
     * @param parameter whose value, or formula, is replaced by numbers
     * @param from      least value to try
     * @param to        largest; not below {@code from}
     */
    public record Question(String party, Result result, double target, String parameter, double from, double to) {
        public Question {
            if (!Double.isFinite(target)) throw new IllegalArgumentException("target: must be finite");
            if (!Double.isFinite(to - from)) throw new IllegalArgumentException("from, to: must be finite");
            if (from > to) throw new IllegalArgumentException("to: not below from");
        }
    }

    /** The answer for a model; or what is wrong with it, which includes a party or a parameter that it does not have. */
    public static Outcome<SwitchingValue> find(Model model, Question question) {
        if (!question.party().equals(Model.SOCIETY) && !model.parties().contains(question.party())) {
            return unknown(question.party());
        }
        if (model.parameters().stream().noneMatch(p -> p.name().equals(question.parameter()))) {
            return unknown(question.parameter());
        }
        return switch (Engine.evaluate(model)) {
            case Outcome.Refused<Evaluation>(List<Problem> problems) -> new Outcome.Refused<>(problems);
            case Outcome.Ok<Evaluation>(Evaluation base) ->
                new Outcome.Ok<>(new SwitchingValue(question, new TargetSearch(base, question).values()));
        };
    }

    private static Outcome<SwitchingValue> unknown(String name) {
        return new Outcome.Refused<>(List.of(Problem.of(Problem.Code.UNKNOWN_NAME, Problems.FILE, name)));
    }
}
