package nl.duaal.costbenefit;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.actuals.BookableFlow;
import nl.duaal.actuals.BookableFlows;
import nl.duaal.cohort.CohortPlan;
import nl.duaal.cohort.CohortService;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.trajectory.design.Assembly;
import org.springframework.stereotype.Component;

/** What of a cohort's money can be booked on: the flows of the model of the whole, with what the plan has each month. */
@Component
class CohortFlows implements BookableFlows {

    private final CohortModels models;
    private final CohortService cohorts;

    CohortFlows(CohortModels models, CohortService cohorts) {
        this.models = models;
        this.cohorts = cohorts;
    }

    @Override
    public List<BookableFlow> of(SignedIn user, UUID cohort) {
        var found = cohorts.again(user, cohort).orElse(null);
        if (found == null) return List.of();
        var places = CohortModels.places(
                cohorts.plan(user, cohort).map(CohortPlan::places).orElse(List.of()));
        if (!(models.base(user, found, "", places) instanceof Assembly.Made(Model base))) return List.of();
        if (!(Engine.evaluate(base) instanceof Outcome.Ok<Evaluation>(Evaluation plan))) return List.of();
        var labels = labels(base, plan);
        return plan.flows().stream()
                .map(result -> {
                    var flow = result.flow();
                    return new BookableFlow(
                            flow.id(),
                            Objects.requireNonNull(labels.get(flow.id())),
                            name(flow),
                            flow.category(),
                            flow.payer(),
                            flow.receiver(),
                            byMonth(result, base));
                })
                .toList();
    }

    private static String name(Model.Flow flow) {
        String label = flow.label();
        return label == null ? flow.id() : label;
    }

    /** What flows are called, by id: where names are equal with their phases, else with their months, else a number. */
    private static Map<String, String> labels(Model model, Evaluation plan) {
        Map<String, String> phases =
                model.phases().stream().collect(Collectors.toMap(Model.Phase::id, CohortFlows::name, (a, _) -> a));
        Map<String, String> labels = new LinkedHashMap<>();
        plan.flows().forEach(one -> labels.put(one.flow().id(), name(one.flow())));
        apart(labels, plan, one -> phases(one.flow(), phases));
        apart(labels, plan, one -> period(byMonth(one, model)));
        int[] number = {0};
        apart(labels, plan, _ -> Integer.toString(++number[0]));
        return labels;
    }

    private static String name(Model.Phase phase) {
        String label = phase.label();
        return label == null ? phase.id() : label;
    }

    /** Adds to names that more flows have what tells these apart, where it does so at all. */
    private static void apart(
            Map<String, String> labels, Evaluation plan, Function<Evaluation.FlowResult, String> more) {
        var alike = plan.flows().stream()
                .collect(Collectors.groupingBy(one ->
                        Objects.requireNonNull(labels.get(one.flow().id())).toLowerCase(Locale.ROOT)));
        for (var flows : alike.values()) {
            if (flows.size() < 2) continue;
            var added = flows.stream().map(more).toList();
            if (Set.copyOf(added).size() < 2) continue;
            for (int i = 0; i < flows.size(); i++) {
                String said = added.get(i);
                if (!said.isEmpty()) {
                    labels.merge(flows.get(i).flow().id(), said, (name, addition) -> name + " · " + addition);
                }
            }
        }
    }

    private static String phases(Model.Flow flow, Map<String, String> names) {
        if (!(flow.booking() instanceof Model.Booking.Scaled scaled)) return "";
        return scaled.phases().stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(", "));
    }

    private static String period(Map<YearMonth, Double> months) {
        if (months.isEmpty()) return "";
        var first = Collections.min(months.keySet());
        var last = Collections.max(months.keySet());
        return first.equals(last) ? written(first) : written(first) + " – " + written(last);
    }

    /** As numbers: a name is the same in each language. */
    private static String written(YearMonth month) {
        return month.getMonthValue() + "-" + month.getYear();
    }

    private static Map<YearMonth, Double> byMonth(Evaluation.FlowResult result, Model model) {
        Map<YearMonth, Double> months = new LinkedHashMap<>();
        for (int k = 0; k < result.row().length; k++) {
            if (result.row()[k] != 0) months.merge(month(model, result.flow(), k), result.row()[k], Double::sum);
        }
        return months;
    }

    /** The month in which a point of a flow lies: what is paid at the end of a period is paid in it. */
    static YearMonth month(Model model, Model.Flow flow, int point) {
        return model.start().plusMonths(opens(flow) ? point : Math.max(0, point - 1));
    }

    /** The point at which an amount of a month is booked; what was spent before the start is booked at the start. */
    static int point(Model model, Model.Flow flow, YearMonth month) {
        long period = model.start().until(month, ChronoUnit.MONTHS);
        return (int) Math.max(0, opens(flow) ? period : period + 1);
    }

    /** Whether a flow is booked when a period opens: all but those that are paid at its end. */
    private static boolean opens(Model.Flow flow) {
        return switch (flow.booking()) {
            case Model.Booking.Schedule _ -> true;
            case Model.Booking.Scaled scaled -> scaled.timing() instanceof Model.Timing.Once;
        };
    }
}
