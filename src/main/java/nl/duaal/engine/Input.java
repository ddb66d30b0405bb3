package nl.duaal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a model that a user may change: a parameter, the size of the cohort, a discount rate, or a
 * length, drop-out or pass rate of a phase. Its key is also its defined name in the workbook and its name in
 * the storage of changes, so it survives edits of everything else.
 *
 * @param key     {@code par_<name>}, {@code cohort_participants}, {@code cohort_discount_rate},
 *                {@code rate_<party>}, {@code phase_<id>_length}, {@code phase_<id>_dropout}, {@code phase_<id>_pass}
 * @param content what stands there now; for a rate without an own value, or a phase's absent drop-out or pass rate,
 *                what holds instead; none for the length of an endless last phase
 * @param given   whether the model itself says it (false: what holds instead is shown)
 */
public record Input(
        String key, Kind kind, String subject, @Nullable Expression content, boolean given) {

    /** What an input is of. */
    public enum Kind {
        PARAMETER,
        PARTICIPANTS,
        DISCOUNT_RATE,
        PARTY_RATE,
        PHASE_LENGTH,
        PHASE_DROPOUT,
        PHASE_PASS_RATE
    }

    static final String PARTICIPANTS_KEY = "cohort_participants";
    private static final String DISCOUNT_RATE_KEY = "cohort_discount_rate";
    private static final String RATE_PREFIX = "rate_";
    private static final String PHASE_PREFIX = "phase_";
    private static final String LENGTH_SUFFIX = "_length";
    private static final String DROPOUT_SUFFIX = "_dropout";
    private static final String PASS_SUFFIX = "_pass";
    private static final String PARAMETER_PREFIX = "par_";

    /** Every input of a model: the cohort first, then rates, phases, parameters in the order of the file. */
    public static List<Input> of(Model model) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(PARTICIPANTS_KEY, Kind.PARTICIPANTS, "", model.participants(), true));
        inputs.add(new Input(DISCOUNT_RATE_KEY, Kind.DISCOUNT_RATE, "", model.discountRate(), true));
        for (String party : model.parties()) inputs.add(rate(model, party));
        inputs.add(rate(model, Model.SOCIETY));
        for (Model.Phase phase : model.phases()) {
            inputs.add(phase(lengthOf(phase), Kind.PHASE_LENGTH, phase, phase.length(), null));
            inputs.add(phase(dropoutOf(phase), Kind.PHASE_DROPOUT, phase, phase.dropout(), Expression.of(0)));
            inputs.add(phase(passRateOf(phase), Kind.PHASE_PASS_RATE, phase, phase.passRate(), Expression.of(1)));
        }
        for (Model.Parameter parameter : model.parameters()) {
            String name = parameter.name();
            inputs.add(new Input(keyOf(parameter), Kind.PARAMETER, name, parameter.content(), true));
        }
        return List.copyOf(inputs);
    }

    /** The key of a parameter. */
    static String keyOf(Model.Parameter parameter) {
        return PARAMETER_PREFIX + parameter.name();
    }

    /** The key of a phase's length. */
    static String lengthOf(Model.Phase phase) {
        return PHASE_PREFIX + phase.id() + LENGTH_SUFFIX;
    }

    /** The key of a phase's drop-out. */
    static String dropoutOf(Model.Phase phase) {
        return PHASE_PREFIX + phase.id() + DROPOUT_SUFFIX;
    }

    /** The key of a phase's pass rate. */
    static String passRateOf(Model.Phase phase) {
        return PHASE_PREFIX + phase.id() + PASS_SUFFIX;
    }

    private static Input rate(Model model, String party) {
        Expression own = model.partyDiscountRates().get(party);
        Expression content = own == null ? model.discountRate() : own;
        return new Input(RATE_PREFIX + party, Kind.PARTY_RATE, party, content, own != null);
    }

    private static Input phase(
            String key, Kind kind, Model.Phase phase, @Nullable Expression own, @Nullable Expression otherwise) {
        return new Input(key, kind, phase.id(), own == null ? otherwise : own, own != null);
    }

    /**
     * The model with one input replaced; nothing else changes, and nothing is checked yet.
     *
     * @throws IllegalArgumentException when the model has no such input
     */
    public static Model replace(Model model, String key, Expression content) {
        for (Input input : of(model)) {
            if (input.key().equals(key)) return replace(model, input, content);
        }
        throw new IllegalArgumentException("no such input: " + key);
    }

    /**
     * The model with another spread for one parameter; nothing else changes, and nothing is checked yet.
     *
     * @param uncertainty none for a parameter that is certain
     * @throws IllegalArgumentException when the key is not that of a parameter of the model
     */
    public static Model replaceUncertainty(Model m, String key, Model.@Nullable Uncertainty uncertainty) {
        return replaceParameter(m, key, p -> parameter(p, p.content(), uncertainty));
    }

    /**
     * The model in which a parameter is a number that was found out: with where it comes from, and no spread.
     *
     * @throws IllegalArgumentException when the key is not that of a parameter of the model
     */
    public static Model replaceByFact(Model m, String key, double value, String source, LocalDate asOf) {
        return replaceParameter(
                m,
                key,
                p -> new Model.Parameter(
                        p.name(),
                        Expression.of(value),
                        p.label(),
                        p.unit(),
                        p.percent(),
                        p.group(),
                        source,
                        Model.Mark.FOUND,
                        asOf,
                        p.note(),
                        null));
    }

    private static Model replaceParameter(Model m, String key, UnaryOperator<Model.Parameter> change) {
        List<Model.Parameter> parameters = new ArrayList<>(m.parameters());
        if (parameters.stream().noneMatch(p -> keyOf(p).equals(key))) {
            throw new IllegalArgumentException("no such parameter: " + key);
        }
        parameters.replaceAll(p -> keyOf(p).equals(key) ? change.apply(p) : p);
        return new Model(
                m.name(),
                m.note(),
                m.start(),
                m.periodsPerYear(),
                m.horizon(),
                m.participants(),
                m.discountRate(),
                m.partyDiscountRates(),
                m.parties(),
                parameters,
                m.phases(),
                m.baseline(),
                m.flows());
    }

    private static Model.Parameter parameter(
            Model.Parameter p, Expression content, Model.@Nullable Uncertainty uncertainty) {
        return new Model.Parameter(
                p.name(),
                content,
                p.label(),
                p.unit(),
                p.percent(),
                p.group(),
                p.source(),
                p.mark(),
                p.asOf(),
                p.note(),
                uncertainty);
    }

    private static Model replace(Model m, Input input, Expression content) {
        Expression participants = m.participants();
        Expression discountRate = m.discountRate();
        Map<String, Expression> rates = new LinkedHashMap<>(m.partyDiscountRates());
        List<Model.Parameter> parameters = new ArrayList<>(m.parameters());
        List<Model.Phase> phases = new ArrayList<>(m.phases());
        String subject = input.subject();
        switch (input.kind()) {
            case PARTICIPANTS -> participants = content;
            case DISCOUNT_RATE -> discountRate = content;
            case PARTY_RATE -> rates.put(subject, content);
            case PARAMETER ->
                parameters.replaceAll(p -> p.name().equals(subject) ? parameter(p, content, p.uncertainty()) : p);
            case PHASE_LENGTH, PHASE_DROPOUT, PHASE_PASS_RATE ->
                phases.replaceAll(p -> p.id().equals(subject) ? replaced(p, input.kind(), content) : p);
        }
        return new Model(
                m.name(),
                m.note(),
                m.start(),
                m.periodsPerYear(),
                m.horizon(),
                participants,
                discountRate,
                rates,
                m.parties(),
                parameters,
                phases,
                m.baseline(),
                m.flows());
    }

    private static Model.Phase replaced(Model.Phase phase, Kind kind, Expression content) {
        return new Model.Phase(
                phase.id(),
                phase.label(),
                kind == Kind.PHASE_LENGTH ? content : phase.length(),
                kind == Kind.PHASE_DROPOUT ? content : phase.dropout(),
                kind == Kind.PHASE_PASS_RATE ? content : phase.passRate());
    }
}
