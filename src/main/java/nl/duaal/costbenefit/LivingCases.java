package nl.duaal.costbenefit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.actuals.Booking;
import nl.duaal.actuals.Estimate;
import nl.duaal.actuals.LockedMonths;
import nl.duaal.actuals.MonthBookService;
import nl.duaal.cohort.CohortPlan;
import nl.duaal.cohort.CohortService;
import nl.duaal.costbenefit.LivingOutcome.Why;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Facts;
import nl.duaal.engine.Forecast;
import nl.duaal.engine.Model;
import nl.duaal.engine.Movement;
import nl.duaal.engine.Outcome;
import nl.duaal.library.Amounts;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.LibraryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What really happens moves the payback: a cohort's case with its locked months as facts. For its owner.
 *
 * @see "decision 0091: facts in a case, and why its payback moved"
 */
@Service
public class LivingCases {

    static final String PRICE_RISE = "price.rise";
    static final String STRENGTH = "forecast.plan_people";

    private static final double DEFAULT_STRENGTH = 4;
    private static final long SEED = 20260901;

    private final CaseService cases;
    private final CohortService cohorts;
    private final MonthBookService months;
    private final LibraryService library;
    private final Traces traces;

    LivingCases(
            CaseService cases, CohortService cohorts, MonthBookService months, LibraryService library, Traces traces) {
        this.cases = cases;
        this.cohorts = cohorts;
        this.months = months;
        this.library = library;
        this.traces = traces;
    }

    /** What really happens to a case; none when there is no such case for this reader. Leaves one trace. */
    @Transactional
    public Optional<LivingOutcome> open(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_CASES);
        return cases.open(user, uuid).map(opened -> {
            var outcome = of(user, opened);
            traces.record(user, Action.LIVING_CASE_OPENED, uuid, TraceResult.DONE, TraceDetails.none());
            return outcome;
        });
    }

    /** A case of which something happened, for a table that its page offers. Leaves the trace of a case that is opened. */
    @Transactional
    public Optional<LivingCase> again(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_CASES);
        return cases.open(user, uuid)
                .map(opened -> of(user, opened))
                .filter(LivingOutcome.Living.class::isInstance)
                .map(outcome -> ((LivingOutcome.Living) outcome).living());
    }

    /** What happened to a case that is open, for what its reader takes along: no other opening, so no other trace. */
    @Transactional(readOnly = true)
    public Optional<LivingCase> happened(SignedIn user, EvaluatedCase opened) {
        if (opened.by().isGuest()) return Optional.empty();
        traces.demand(user, Permission.READ_CASES);
        return of(user, opened) instanceof LivingOutcome.Living(var living) ? Optional.of(living) : Optional.empty();
    }

    private LivingOutcome of(SignedIn user, EvaluatedCase opened) {
        var part = opened.stored().origin().cohort().orElse(null);
        if (part == null || opened.by().isGuest() || !user.may(Permission.READ_COHORTS)) return not(Why.NO_COHORT);
        Model model = opened.evaluation().model();
        if (model.periodsPerYear() != 12) return not(Why.NOT_MONTHLY);
        var locked = months.locked(user, part.cohort());
        YearMonth last = locked.last();
        if (last == null || last.isBefore(model.start())) return not(Why.NO_MONTH);
        int until = Math.min(model.horizon(), periods(model, last) + 1);
        String employer = part.isWhole() ? null : part.employer();
        int[] there = there(locked, employer, model, until);
        int starters = locked.began(last, employer);
        if (starters == 0 || opened.evaluation().participants() <= 0) return not(Why.NOBODY);
        double[] active = Arrays.stream(there)
                .mapToDouble(count -> count / opened.evaluation().participants())
                .toArray();
        double share = share(user, part);
        var rises = new TreeMap<Integer, DatedAmount>();
        var amounts = library.amounts(user);
        var booked = booked(model, locked, part, share, until, amounts, rises);
        var parked = new TreeSet<>(booked.keySet());
        model.flows().forEach(flow -> parked.remove(flow.id()));
        booked.keySet().removeAll(parked);
        var paid = List.copyOf(booked.keySet());
        output(model, new Facts(until, active, booked), locked.estimates(), part, booked);
        var facts = new Facts(until, active, booked);
        var strength = amounts.at(STRENGTH, last.atDay(1));
        double counts = strength == null ? DEFAULT_STRENGTH : strength.value().doubleValue();
        if (!(Forecast.of(model, facts, counts, SEED, Forecast.DRAWS)
                instanceof Outcome.Ok<Forecast>(Forecast forecast))) {
            return not(Why.REFUSED);
        }
        // people who leave faster or slower than planned are part of why it moved
        if (!(Movement.of(model, facts.leaving(forecast.times())) instanceof Outcome.Ok<Movement>(Movement movement))) {
            return not(Why.REFUSED);
        }
        return new LivingOutcome.Living(new LivingCase(
                opened,
                last,
                starters,
                there[until],
                facts,
                movement,
                forecast,
                paid,
                booked.keySet().stream().filter(id -> !paid.contains(id)).toList(),
                List.copyOf(parked),
                List.copyOf(rises.values()),
                strength,
                share));
    }

    private static LivingOutcome not(Why why) {
        return new LivingOutcome.NotYet(why);
    }

    private static int periods(Model model, YearMonth month) {
        return (month.getYear() - model.start().getYear()) * 12
                + month.getMonthValue()
                - model.start().getMonthValue();
    }

    /**
     * How many are there at each point, as it was locked: at the start of a month those who began up to and with that month
     * and did not leave before it; at the last point those who are there after the last month.
     */
    private static int[] there(LockedMonths locked, @Nullable String employer, Model model, int until) {
        int[] there = new int[until + 1];
        for (int k = 0; k < until; k++) there[k] = locked.present(model.start().plusMonths(k), employer);
        there[until] = locked.stayed(model.start().plusMonths(until - 1L), employer);
        return there;
    }

    /** What part of the cohort's places are this part's: so much of what was booked on the whole it bears. */
    private double share(SignedIn user, Origin.CohortPart part) {
        if (part.isWhole()) return 1;
        var places = CohortModels.places(
                cohorts.plan(user, part.cohort()).map(CohortPlan::places).orElse(List.of()));
        int all = places.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : places.getOrDefault(part.employer(), 0) / (double) all;
    }

    /** What was booked of each flow at each point, in euros of the start year. */
    private static Map<String, double[]> booked(
            Model model,
            LockedMonths locked,
            Origin.CohortPart part,
            double share,
            int until,
            Amounts amounts,
            Map<Integer, DatedAmount> rises) {
        Map<String, Model.Flow> flows =
                model.flows().stream().collect(Collectors.toMap(Model.Flow::id, flow -> flow, (a, _) -> a));
        Map<String, double[]> booked = new LinkedHashMap<>();
        add(booked, locked.cents(one -> true), model, flows, until, part.isWhole() ? 1 : 0, amounts, rises);
        if (!part.isWhole()) {
            Predicate<Booking> own = one -> one.data().employer().equals(part.employer());
            Predicate<Booking> whole = one -> one.data().employer().isEmpty();
            add(booked, locked.cents(own), model, flows, until, 1, amounts, rises);
            add(booked, locked.cents(whole), model, flows, until, share, amounts, rises);
        }
        return booked;
    }

    private static void add(
            Map<String, double[]> booked,
            Map<String, Map<YearMonth, Long>> cents,
            Model model,
            Map<String, Model.Flow> flows,
            int until,
            double share,
            Amounts amounts,
            Map<Integer, DatedAmount> rises) {
        cents.forEach((id, months) -> {
            double[] row = booked.computeIfAbsent(id, key -> new double[until + 1]);
            var flow = flows.get(id);
            months.forEach((month, sum) -> {
                int point = flow == null ? 0 : CohortFlows.point(model, flow, month);
                if (point > until) return;
                row[point] += share * sum / 100.0 / risen(model.start(), month, amounts, rises);
            });
        });
    }

    /** How many times as dear as in the start month everything is in a month. */
    static double risen(YearMonth start, YearMonth month, Amounts amounts, Map<Integer, DatedAmount> used) {
        double risen = 1;
        for (var at = start; at.isBefore(month); at = at.plusMonths(1)) {
            var rise = amounts.at(PRICE_RISE, at.atDay(1));
            if (rise == null) continue;
            used.putIfAbsent(at.getYear(), rise);
            risen *= Math.pow(1 + rise.value().doubleValue(), 1 / 12.0);
        }
        return risen;
    }

    /**
     * Puts estimates of how much work is done in the place of the ramps of output: what the model would have without a
     * ramp, for who is there, times the mean estimate of the month. Months without an estimate stay as modelled.
     */
    private static void output(
            Model model, Facts facts, List<Estimate> estimates, Origin.CohortPart part, Map<String, double[]> booked) {
        var ramped = model.flows().stream()
                .filter(flow -> Movement.Cause.of(flow) == Movement.Cause.PRODUCTIVITY
                        && !booked.containsKey(flow.id())
                        && flow.booking() instanceof Model.Booking.Scaled scaled
                        && scaled.timing() instanceof Model.Timing.Each)
                .toList();
        var said = estimates.stream()
                .filter(one -> part.isWhole() || one.employer().equals(part.employer()))
                .collect(Collectors.groupingBy(Estimate::month, Collectors.averagingInt(Estimate::percent)));
        if (ramped.isEmpty() || said.isEmpty()) return;
        if (!(Engine.evaluate(model, facts) instanceof Outcome.Ok<Evaluation>(Evaluation modelled))
                || !(Engine.evaluate(withoutRamps(model, ramped), facts)
                        instanceof Outcome.Ok<Evaluation>(Evaluation full))) return;
        for (var flow : ramped) {
            double[] row = Arrays.copyOf(modelled.flow(flow.id()).row(), facts.until() + 1);
            double[] fullRow = full.flow(flow.id()).row();
            for (int k = 1; k <= facts.until(); k++) {
                Double percent = said.get(CohortFlows.month(model, flow, k));
                if (percent != null) row[k] = fullRow[k] * percent / 100;
            }
            booked.put(flow.id(), row);
        }
    }

    private static Model withoutRamps(Model model, List<Model.Flow> flows) {
        var plain = new ArrayList<Model.Flow>();
        for (var flow : model.flows()) {
            plain.add(
                    flows.contains(flow) && flow.booking() instanceof Model.Booking.Scaled scaled
                            ? new Model.Flow(
                                    flow.id(),
                                    flow.label(),
                                    flow.category(),
                                    flow.source(),
                                    flow.mark(),
                                    flow.note(),
                                    flow.payer(),
                                    flow.receiver(),
                                    new Model.Booking.Scaled(
                                            scaled.amount(),
                                            scaled.per(),
                                            scaled.timing(),
                                            scaled.phases(),
                                            scaled.probability(),
                                            null,
                                            scaled.growth()))
                            : flow);
        }
        return model.withFlows(plain);
    }
}
