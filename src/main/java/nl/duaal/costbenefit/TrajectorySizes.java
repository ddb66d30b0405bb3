package nl.duaal.costbenefit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the case of a trajectory comes to with more or fewer people: the same model, evaluated for other numbers. What is
 * paid for each group grows in steps, what is paid for the cohort stays.
 *
 * @see "decision 0093: a scan of growing, by several people"
 */
@Service
public class TrajectorySizes {

    private final CaseService cases;
    private final CaseStore store;
    private final Traces traces;

    TrajectorySizes(CaseService cases, CaseStore store, Traces traces) {
        this.cases = cases;
        this.store = store;
        this.traces = traces;
    }

    /**
     * A size of a case.
     *
     * @param participants    who start
     * @param paybackMonths   of the main party; none when it does not earn back within the horizon
     * @param netPresentValue of the main party
     * @param society         net present value of all parties together
     * @param costPerHead     what the main party pays, at present value, for each who starts
     * @param groups          how many groups there are at the start, by what is paid for each of them
     */
    public record Size(
            int participants,
            @Nullable Double paybackMonths,
            double netPresentValue,
            double society,
            double costPerHead,
            Map<String, Integer> groups) {
        public Size {
            groups = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }
    }

    /** The sizes of a case, the smallest first. */
    public record Sizes(UUID uuid, String mainParty, int horizonMonths, List<Size> all) {
        public Sizes {
            all = List.copyOf(all);
        }
    }

    /** The case of an own trajectory at these numbers; none when it has no case, or cannot be evaluated. */
    @Transactional(readOnly = true)
    public Optional<Sizes> of(SignedIn user, UUID trajectory, List<Integer> participants) {
        traces.demand(user, Permission.READ_CASES);
        var opened = store.ofTrajectory(user.organisation(), trajectory)
                .filter(found -> !found.deleted())
                .flatMap(found -> cases.find(user, found.uuid()))
                .orElse(null);
        if (opened == null) return Optional.empty();
        var model = opened.evaluation().model();
        String party = CaseService.mainParty(model);
        var all = new ArrayList<Size>();
        for (int people :
                participants.stream().sorted(Comparator.naturalOrder()).toList()) {
            if (!(Engine.evaluate(model.withParticipants(people)) instanceof Outcome.Ok<Evaluation>(var at))) {
                return Optional.empty();
            }
            all.add(size(at, party, people));
        }
        return Optional.of(
                new Sizes(opened.stored().uuid(), party, model.horizon() * 12 / model.periodsPerYear(), all));
    }

    private static Size size(Evaluation at, String party, int people) {
        var result = at.party(party);
        var payback = result.payback();
        return new Size(
                people,
                payback == null ? null : payback * 12 / at.model().periodsPerYear(),
                result.npv(),
                at.party(Model.SOCIETY).npv(),
                people == 0 ? 0 : result.pvCosts() / people,
                groups(at, people));
    }

    private static Map<String, Integer> groups(Evaluation at, int people) {
        var groups = new LinkedHashMap<String, Integer>();
        for (var flow : at.model().flows()) {
            if (!(flow.booking() instanceof Model.Booking.Scaled scaled)) continue;
            if (!(scaled.per() instanceof Model.Per.Group(Expression size))) continue;
            Double of = number(size, at);
            // as the engine counts them
            if (of != null && of > 0) {
                groups.merge(label(flow), (int) Math.ceil(people / of - 1e-9), Math::max);
            }
        }
        return groups;
    }

    private static String label(Model.Flow flow) {
        return flow.label() == null ? flow.id() : flow.label();
    }

    /** A number, or a parameter by its name; none of a formula that is more than that. */
    private static @Nullable Double number(Expression size, Evaluation at) {
        return switch (size) {
            case Expression.Value(double number) -> number;
            case Formula formula -> at.parameterValues().get(formula.text().strip());
        };
    }
}
