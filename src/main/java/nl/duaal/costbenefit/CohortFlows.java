package nl.duaal.costbenefit;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        return plan.flows().stream()
                .map(result -> {
                    var flow = result.flow();
                    String label = flow.label();
                    return new BookableFlow(
                            flow.id(),
                            label == null ? flow.id() : label,
                            flow.category(),
                            flow.payer(),
                            flow.receiver(),
                            byMonth(result, base));
                })
                .toList();
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
