package nl.duaal.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked of every model, as a changed model. A variant for which a model has no handle is not made:
 * no subsidies, nothing to leave out.
 *
 * @param kind    what was changed
 * @param subject the flow that is left out, or the number of places; else empty
 * @param model   the changed model, not checked yet
 */
public record Variant(Kind kind, String subject, Model model) {

    /** The category of a subsidy. */
    public static final String SUBSIDY = "subsidy";

    /** Drop-out becomes so many times as high. */
    public static final double MORE_DROPOUT = 1.5;

    /**
     * What tells how hard it is to find people elsewhere, by name of the parameter; in a tight labour market all of
     * them stand at their 90th percentile, in a slack one at their 10th.
     */
    public static final List<String> LABOUR_MARKET =
            List.of("vacancy_chance", "vacancy_months", "vacancy_cost_month", "recruitment_saved");

    /** Sizes of the group. */
    public static final List<Integer> PLACES = List.of(10, 30, 100);

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** What is different. */
    public enum Kind {
        /** No flow of category {@link #SUBSIDY}. */
        NO_SUBSIDIES,
        /** One of those flows is not there. */
        WITHOUT_SUBSIDY,
        /** Every drop-out is {@link #MORE_DROPOUT} times as high, and at most 1. */
        MORE_DROPOUT,
        /** The parameters of {@link #LABOUR_MARKET} at their 90th percentile. */
        TIGHT_LABOUR_MARKET,
        /** The same at their 10th percentile. */
        SLACK_LABOUR_MARKET,
        /** Another number of participants. */
        PLACES
    }

    /** All that a model has a handle for, in the order of {@link Kind}. */
    public static List<Variant> of(Model model) {
        List<Variant> variants = new ArrayList<>();
        List<String> subsidies = model.flows().stream()
                .filter(flow -> SUBSIDY.equals(flow.category()))
                .map(Model.Flow::id)
                .toList();
        if (!subsidies.isEmpty()) variants.add(new Variant(Kind.NO_SUBSIDIES, "", model.withoutFlows(subsidies)));
        for (String id : subsidies) {
            variants.add(new Variant(Kind.WITHOUT_SUBSIDY, id, model.withoutFlows(List.of(id))));
        }
        Model dropout = moreDropout(model);
        if (dropout != null) variants.add(new Variant(Kind.MORE_DROPOUT, "", dropout));
        Model tight = labourMarket(model, HIGH);
        if (tight != null) variants.add(new Variant(Kind.TIGHT_LABOUR_MARKET, "", tight));
        Model slack = labourMarket(model, LOW);
        if (slack != null) variants.add(new Variant(Kind.SLACK_LABOUR_MARKET, "", slack));
        for (int places : PLACES) {
            if (model.participants().equals(Expression.of(places))) continue;
            Model changed = Input.replace(model, Input.PARTICIPANTS_KEY, Expression.of(places));
            variants.add(new Variant(Kind.PLACES, Integer.toString(places), changed));
        }
        return List.copyOf(variants);
    }

    /** Where a phase names a parameter with a value, that assumption changes, once; else the phase itself does. */
    private static @Nullable Model moreDropout(Model model) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Model.Parameter parameter : model.parameters()) {
            if (parameter.content() instanceof Expression.Value(double number)) values.put(parameter.name(), number);
        }
        Model changed = model;
        Set<String> done = new HashSet<>();
        boolean any = false;
        for (Model.Phase phase : model.phases()) {
            Expression dropout = phase.dropout();
            if (dropout == null) continue;
            String name = dropout instanceof Formula formula && formula.node() instanceof Node.Name(String n) ? n : "";
            Double value = values.get(name);
            if (value != null) {
                any |= value > 0;
                if (done.add(name)) changed = Input.replace(changed, "par_" + name, Expression.of(more(value)));
            } else {
                any |= !dropout.equals(Expression.of(0));
                changed = Input.replace(changed, "phase_" + phase.id() + "_dropout", more(dropout));
            }
        }
        return any ? changed : null;
    }

    private static double more(double dropout) {
        return Math.min(1, dropout * MORE_DROPOUT);
    }

    private static Expression more(Expression dropout) {
        return switch (dropout) {
            case Expression.Value(double number) -> Expression.of(more(number));
            case Formula formula ->
                switch (Formula.parse("min(1, " + MORE_DROPOUT + " * (" + formula.text() + "))", Place.PHASES)) {
                    case Outcome.Ok<Formula>(Formula longer) -> longer;
                    // a formula at the limit of its length stays as it is
                    case Outcome.Refused<Formula> _ -> formula;
                };
        };
    }

    private static @Nullable Model labourMarket(Model model, double share) {
        Model changed = model;
        boolean any = false;
        for (Model.Parameter parameter : model.parameters()) {
            Model.Uncertainty uncertainty = parameter.uncertainty();
            if (uncertainty == null || !LABOUR_MARKET.contains(parameter.name())) continue;
            double value = Distribution.of(uncertainty).percentile(share);
            changed = Input.replace(changed, Input.keyOf(parameter), Expression.of(value));
            any = true;
        }
        return any ? changed : null;
    }

    /**
     * A subsidy without which a party does not earn back what it does earn back with it.
     *
     * @param flow     the subsidy
     * @param payback  with it, in periods
     * @param lastPoint the last point at which it is booked: what follows has to do without
     */
    public record Cliff(Model.Flow flow, double payback, int lastPoint) {}

    /** The cliffs of a party: subsidies that end before the horizon and decide alone whether it pays back. */
    public static List<Cliff> cliffs(Evaluation evaluation, String party) {
        Double payback = evaluation.party(party).payback();
        if (payback == null) return List.of();
        List<Cliff> cliffs = new ArrayList<>();
        for (Evaluation.FlowResult result : evaluation.flows()) {
            Model.Flow flow = result.flow();
            if (!SUBSIDY.equals(flow.category()) || !party.equals(flow.receiver())) continue;
            int last = last(result.row());
            if (last < 0 || last == result.row().length - 1) continue;
            Outcome<Evaluation> outcome = Engine.evaluate(evaluation.model().withoutFlows(List.of(flow.id())));
            if (outcome instanceof Outcome.Ok<Evaluation>(Evaluation other)
                    && other.party(party).payback() == null) {
                cliffs.add(new Cliff(flow, payback, last));
            }
        }
        return List.copyOf(cliffs);
    }

    private static int last(double[] row) {
        for (int k = row.length - 1; k >= 0; k--) if (row[k] != 0) return k;
        return -1;
    }
}
