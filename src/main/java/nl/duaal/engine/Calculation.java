package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One evaluation, from the values of the expressions to the results; it goes on as long as something can be found. */
final class Calculation {

    private final Model model;
    private final Problems problems;
    private final Program program;
    private final Values values;

    Calculation(Model model, Problems problems) {
        this.model = model;
        this.problems = problems;
        this.program = new Program(model, problems, ModelCheck.check(model, problems));
        this.values = program.values();
    }

    private Calculation(Calculation as, Problems problems, Values values) {
        this.model = as.model;
        this.problems = problems;
        this.program = as.program;
        this.values = values;
    }

    /**
     * The same with other values of some parameters, for as many people who start and with drop-out as in this one; none
     * when a formula fails or a value is out of bounds.
     */
    @Nullable
    Calculation with(Map<String, Double> parameters) {
        Map<Integer, Double> given = HashMap.newHashMap(parameters.size() + 1);
        parameters.forEach((name, value) -> given.put(program.slot(name), value));
        given.put(model.parameters().size(), values.participants());
        Problems own = new Problems(() -> ModelFile.layout(model));
        Values drawn = program.values(own, given);
        if (!own.isEmpty()) return null;
        System.arraycopy(values.dropouts, 0, drawn.dropouts, 0, drawn.dropouts.length);
        return new Calculation(this, own, drawn);
    }

    /** Whether everything that was reckoned so far could be. */
    boolean isSound() {
        return problems.isEmpty();
    }

    /** The calculation behind an evaluation, so that its intermediate values can be shown. */
    static Calculation again(Evaluation evaluation) {
        Model model = evaluation.model();
        return new Calculation(model, new Problems(() -> ModelFile.layout(model)));
    }

    /** When and by which factors a flow was booked in an evaluation of this model. */
    Bookings bookings(Model.Booking.Scaled scaled, int index, Evaluation evaluation) {
        Cohort cohort = new Cohort(evaluation.active(), evaluation.leaving(), evaluation.phases());
        Bookings bookings = bookings(scaled, index, cohort, baseline(), phaseNumbers());
        if (bookings == null) throw new IllegalArgumentException("the flow is not of this model");
        return bookings;
    }

    Values values() {
        return values;
    }

    /** The results; none when there are problems. */
    @Nullable
    Evaluation evaluation() {
        return evaluation(null);
    }

    /**
     * The results, where what happened until some point is known; none when there are problems.
     *
     * @throws IllegalArgumentException when the facts go past the horizon, or are of a flow that there is not
     */
    @Nullable
    Evaluation evaluation(@Nullable Facts facts) {
        boolean timed = problems.clean("horizon") && problems.clean("periodsPerYear");
        Results results = new Results(model);
        if (timed) discountFactors(results);
        Cohort cohort = timed && phasesKnown() ? Cohort.of(model, values, facts) : null;
        List<Evaluation.FlowResult> flows = flows(cohort, timed);
        if (!problems.isEmpty() || cohort == null) return null;
        if (facts != null) flows = booked(flows, facts);
        return evaluation(results, cohort, flows);
    }

    /** The rows of the flows for who is there, and nothing of what was booked. */
    List<Evaluation.FlowResult> rows(Facts facts) {
        return flows(Cohort.of(model, values, facts), true);
    }

    /** Rows with what was really booked in them. */
    private List<Evaluation.FlowResult> booked(List<Evaluation.FlowResult> flows, Facts facts) {
        if (facts.until() > model.horizon()) throw new IllegalArgumentException("facts: past the horizon");
        var known = new HashSet<>(facts.booked().keySet());
        List<Evaluation.FlowResult> rows = new ArrayList<>(flows.size());
        for (Evaluation.FlowResult flow : flows) {
            double[] booked = facts.booked().get(flow.flow().id());
            known.remove(flow.flow().id());
            if (booked == null) {
                rows.add(flow);
                continue;
            }
            double[] row = flow.row().clone();
            System.arraycopy(booked, 0, row, 0, booked.length);
            rows.add(Evaluation.FlowResult.of(flow.flow(), row));
        }
        if (!known.isEmpty()) throw new IllegalArgumentException("facts: no such flow: " + known);
        return rows;
    }

    /** From rows to results; none when one of them is not a finite number. */
    @Nullable
    Evaluation evaluation(Results results, Cohort cohort, List<Evaluation.FlowResult> flows) {
        Map<String, Evaluation.PartyResult> parties = results.of(flows, values);
        for (Evaluation.PartyResult result : parties.values()) {
            if (Results.finite(result)) continue;
            problems.add(Problem.Code.NOT_FINITE, Problems.FILE, result.party());
            return null;
        }
        return new Evaluation(
                model,
                values.participants(),
                parameterValues(),
                cohort.active(),
                cohort.leaving(),
                cohort.spans(),
                List.copyOf(flows),
                Collections.unmodifiableMap(parties));
    }

    private Map<String, Double> parameterValues() {
        Map<String, Double> byName =
                LinkedHashMap.newLinkedHashMap(model.parameters().size());
        for (int i = 0; i < model.parameters().size(); i++) {
            byName.put(model.parameters().get(i).name(), values.slots[i]);
        }
        return Collections.unmodifiableMap(byName);
    }

    /** Only rates that discount somebody have factors. */
    private void discountFactors(Results results) {
        boolean baseUsed = !model.partyDiscountRates().containsKey(Model.SOCIETY);
        for (String party : model.parties())
            baseUsed |= !model.partyDiscountRates().containsKey(party);
        if (baseUsed) discountFactors(results, values.discountRate, "discountRate");
        int i = 0;
        for (String party : model.partyDiscountRates().keySet()) {
            discountFactors(results, values.partyRates[i++], "partyDiscountRates." + party);
        }
    }

    private void discountFactors(Results results, double rate, String place) {
        if (Double.isNaN(rate) || results.discountable(rate)) return;
        problems.add(Problem.Code.NOT_FINITE, place, place);
    }

    private boolean phasesKnown() {
        if (problems.reportedAt(Place.PHASES)) return false;
        for (int i = 0; i < model.phases().size(); i++) {
            if (Double.isNaN(values.lengths[i] + values.dropouts[i] + values.passRates[i])) return false;
            if (!problems.clean(Place.item(Place.PHASES, i) + ".length")) return false;
        }
        return true;
    }

    private List<Evaluation.FlowResult> flows(@Nullable Cohort cohort, boolean timed) {
        Map<String, Integer> phaseNumbers = phaseNumbers();
        double[] baseline = timed ? baseline() : null;
        List<Evaluation.FlowResult> flows = new ArrayList<>(model.flows().size());
        for (int i = 0; i < model.flows().size(); i++) {
            Model.Flow flow = model.flows().get(i);
            double[] row = row(flow, i, cohort, baseline, phaseNumbers);
            if (row == null) continue;
            double total = 0;
            boolean finite = true;
            for (double amount : row) {
                total += amount;
                finite &= Double.isFinite(amount);
            }
            if (finite && Double.isFinite(total)) flows.add(new Evaluation.FlowResult(flow, row, total));
            else problems.add(Problem.Code.NOT_FINITE, Place.item(Place.FLOWS, i), flow.id());
        }
        return flows;
    }

    private Map<String, Integer> phaseNumbers() {
        Map<String, Integer> numbers = HashMap.newHashMap(model.phases().size());
        for (int i = 0; i < model.phases().size(); i++)
            numbers.putIfAbsent(model.phases().get(i).id(), i);
        return numbers;
    }

    private double @Nullable [] row(
            Model.Flow flow,
            int index,
            @Nullable Cohort cohort,
            double @Nullable [] baseline,
            Map<String, Integer> phaseNumbers) {
        if (baseline == null) return null;
        if (!problems.isEmpty() && !readable(Place.item(Place.FLOWS, index))) return null;
        return switch (flow.booking()) {
            case Model.Booking.Schedule schedule -> Bookings.row(schedule, model.horizon());
            case Model.Booking.Scaled scaled -> {
                if (cohort == null || !values.flows[index].known() || !unitsKnown(scaled.per())) yield null;
                Bookings bookings = bookings(scaled, index, cohort, baseline, phaseNumbers);
                yield bookings == null ? null : bookings.row();
            }
        };
    }

    /** Whether what decides when and how often a flow is booked could be read; who pays does not matter here. */
    private boolean readable(String flow) {
        return problems.clean(flow + ".when")
                && problems.clean(flow + ".per")
                && problems.clean(flow + ".groupSize")
                && problems.clean(flow + ".weight")
                && problems.clean(flow + ".ramp");
    }

    /** Whether what scales the amount is known; else a booking is unknown, which is not a mistake of the flow. */
    private boolean unitsKnown(Model.Per per) {
        return switch (per) {
            case Model.Per.Cohort _ -> true;
            case Model.Per.Group _ -> !Double.isNaN(values.participants());
            case Model.Per.Participant(Model.Weight weight) ->
                !Double.isNaN(values.participants())
                        && (weight == Model.Weight.ACTIVE || problems.clean(Place.BASELINE) && baselineKnown());
        };
    }

    private boolean baselineKnown() {
        for (double share : values.baseline) if (Double.isNaN(share)) return false;
        return true;
    }

    private @Nullable Bookings bookings(
            Model.Booking.Scaled scaled,
            int index,
            Cohort cohort,
            double[] baseline,
            Map<String, Integer> phaseNumbers) {
        int[] phases = new int[scaled.phases().size()];
        for (int i = 0; i < phases.length; i++) {
            Integer number = phaseNumbers.get(scaled.phases().get(i));
            if (number == null) return null;
            phases[i] = number;
        }
        Arrays.sort(phases);
        return new Bookings(model, scaled, phases, values.flows[index], values.participants(), cohort, baseline);
    }

    /** The share that would have worked anyway, at each point: linear between the points given, constant outside. */
    double[] baseline() {
        double[] shares = new double[model.horizon() + 1];
        List<Model.BaselinePoint> points = model.baseline();
        if (points.isEmpty()) return shares;
        int next = 0;
        for (int k = 0; k < shares.length; k++) {
            while (next < points.size() && points.get(next).at() <= k) next++;
            if (next == 0) {
                shares[k] = values.baseline[0];
            } else if (next == points.size()) {
                shares[k] = values.baseline[next - 1];
            } else {
                double from = points.get(next - 1).at();
                double to = points.get(next).at();
                double low = values.baseline[next - 1];
                double high = values.baseline[next];
                shares[k] = low + (high - low) * ((k - from) / (to - from));
            }
        }
        return shares;
    }
}
