package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model made ready to be evaluated: names resolved, parameters in an order in which each comes after those it names.
 * The last slot is the size of the cohort, whose own expression may name parameters as well.
 */
final class Program {

    private final Model model;
    private final Problems problems;
    private final boolean namesComplete;
    private final Map<String, Integer> slots;
    private final Code[] codes;
    private final int[] order;

    /** Members of circles have no value. */
    private final boolean[] circular;

    private final Sites sites;

    /** An expression outside the parameters. */
    record Site(Code code, Bound bound, Place place) {}

    record FlowSites(
            @Nullable Site amount,
            @Nullable Site probability,
            @Nullable Site groupSize,
            @Nullable Site rampFrom,
            @Nullable Site rampTo,
            @Nullable Site rampLength,
            @Nullable Site growth) {}

    record Sites(
            Site discountRate,
            List<Site> partyRates,
            List<@Nullable Site> lengths,
            List<@Nullable Site> dropouts,
            List<@Nullable Site> passRates,
            List<Site> baseline,
            List<@Nullable FlowSites> flows) {}

    /**
     * @param namesComplete whether every parameter's name could be read; otherwise a name that is not known may well
     *                      be the one that could not, and is not reported
     */
    Program(Model model, Problems problems, boolean namesComplete) {
        this.model = model;
        this.problems = problems;
        this.namesComplete = namesComplete;
        int count = model.parameters().size();
        slots = HashMap.newHashMap(count + 1);
        for (int i = 0; i < count; i++)
            slots.putIfAbsent(model.parameters().get(i).name(), i);
        slots.put(Names.PARTICIPANTS, count);
        codes = new Code[count + 1];
        int[][] names = new int[count + 1][];
        for (int i = 0; i <= count; i++) {
            List<Integer> used = new ArrayList<>(4);
            codes[i] = compile(content(i), placeOf(i), used);
            names[i] = used.stream().mapToInt(Integer::intValue).toArray();
        }
        circular = new boolean[count + 1];
        order = inOrder(names);
        sites = makeSites();
    }

    /** The slots, each after those that its formula names. */
    int[] order() {
        return order;
    }

    /** The slot of a name that there is. */
    int slot(String name) {
        Integer slot = slots.get(name);
        if (slot == null) throw new IllegalArgumentException("no such parameter: " + name);
        return slot;
    }

    Code code(int slot) {
        return codes[slot];
    }

    Sites sites() {
        return sites;
    }

    private Expression content(int slot) {
        return slot == model.parameters().size()
                ? model.participants()
                : model.parameters().get(slot).content();
    }

    private Place placeOf(int slot) {
        if (slot == model.parameters().size()) return Place.of("participants");
        return new Place(Place.PARAMETERS, slot, content(slot) instanceof Formula ? "formula" : "value");
    }

    private Code compile(Expression expression, Place place, List<Integer> used) {
        return new Compiler(name -> {
                    Integer slot = slots.get(name);
                    if (slot == null) {
                        unknown(name, place);
                        return Compiler.NO_SLOT;
                    }
                    used.add(slot);
                    return slot;
                })
                .code(expression);
    }

    private void unknown(String name, Place place) {
        if (!namesComplete) return;
        for (Model.Parameter parameter : model.parameters()) {
            // "Wage" or "wage-hour" was refused as a name; who wrote "wage" may have meant it
            boolean refused = !Names.isName(parameter.name());
            if (refused && parameter.name().toLowerCase(Locale.ROOT).contains(name)) return;
        }
        problems.add(Problem.Code.UNKNOWN_NAME, place.toString(), name);
    }

    private Site site(Expression expression, Bound bound, Place place) {
        return new Site(compile(expression, place, new ArrayList<>(2)), bound, place);
    }

    private @Nullable Site optional(
            @Nullable Expression expression, Bound bound, String list, int index, String field) {
        return expression == null ? null : site(expression, bound, new Place(list, index, field));
    }

    private Sites makeSites() {
        List<Site> partyRates = new ArrayList<>();
        model.partyDiscountRates()
                .forEach((party, rate) ->
                        partyRates.add(site(rate, Bound.ABOVE_MINUS_ONE, Place.of("partyDiscountRates." + party))));
        List<@Nullable Site> lengths = new ArrayList<>();
        List<@Nullable Site> dropouts = new ArrayList<>();
        List<@Nullable Site> passRates = new ArrayList<>();
        for (int i = 0; i < model.phases().size(); i++) {
            Model.Phase phase = model.phases().get(i);
            lengths.add(optional(phase.length(), Bound.LENGTH, Place.PHASES, i, "length"));
            dropouts.add(optional(phase.dropout(), Bound.SHARE, Place.PHASES, i, "dropout"));
            passRates.add(optional(phase.passRate(), Bound.SHARE, Place.PHASES, i, "passRate"));
        }
        List<Site> baseline = new ArrayList<>();
        for (int i = 0; i < model.baseline().size(); i++) {
            baseline.add(site(model.baseline().get(i).share(), Bound.SHARE, new Place(Place.BASELINE, i, "share")));
        }
        List<@Nullable FlowSites> flows = new ArrayList<>(model.flows().size());
        for (int i = 0; i < model.flows().size(); i++) {
            flows.add(
                    switch (model.flows().get(i).booking()) {
                        case Model.Booking.Schedule _ -> null;
                        case Model.Booking.Scaled scaled -> flowSites(scaled, i);
                    });
        }
        return new Sites(
                site(model.discountRate(), Bound.ABOVE_MINUS_ONE, Place.of("discountRate")),
                partyRates,
                lengths,
                dropouts,
                passRates,
                baseline,
                flows);
    }

    private FlowSites flowSites(Model.Booking.Scaled flow, int i) {
        Model.Ramp ramp = flow.ramp();
        return new FlowSites(
                optional(flow.amount(), Bound.ANY, Place.FLOWS, i, "amount"),
                optional(flow.probability(), Bound.SHARE, Place.FLOWS, i, "probability"),
                flow.per() instanceof Model.Per.Group(Expression size)
                        ? optional(size, Bound.POSITIVE, Place.FLOWS, i, "groupSize")
                        : null,
                ramp == null ? null : optional(ramp.from(), Bound.ANY, Place.FLOWS, i, "ramp.from"),
                ramp == null ? null : optional(ramp.to(), Bound.ANY, Place.FLOWS, i, "ramp.to"),
                ramp == null ? null : optional(ramp.length(), Bound.POSITIVE, Place.FLOWS, i, "ramp.length"),
                optional(flow.growth(), Bound.ABOVE_MINUS_ONE, Place.FLOWS, i, "growth"));
    }

    /** Every slot after those it names; what is left over is in a circle, or rests on one. */
    private int[] inOrder(int[][] names) {
        int count = names.length;
        int[] waiting = new int[count];
        int[][] namedBy = reversed(names);
        int[] ready = new int[count];
        int end = 0;
        for (int i = 0; i < count; i++) {
            waiting[i] = names[i].length;
            if (waiting[i] == 0) ready[end++] = i;
        }
        int next = 0;
        while (true) {
            while (next < end) {
                for (int user : namedBy[ready[next++]]) {
                    if (--waiting[user] == 0) ready[end++] = user;
                }
            }
            if (end == count) return ready;
            // cut the circles at their members, so that what rests on them still gets its turn
            List<Integer> stuck = new ArrayList<>();
            for (int i = 0; i < count; i++) if (waiting[i] > 0) stuck.add(i);
            stuck.sort(Comparator.comparingInt(this::position).thenComparing(Comparator.naturalOrder()));
            for (int[] circle : Circles.among(names, stuck)) {
                report(circle);
                for (int member : circle) circular[member] = true;
            }
            for (int slot : stuck) {
                if (!circular[slot] || waiting[slot] <= 0) continue;
                waiting[slot] = 0;
                ready[end++] = slot;
            }
        }
    }

    private static int[][] reversed(int[][] names) {
        int[] counts = new int[names.length];
        for (int[] used : names) for (int slot : used) counts[slot]++;
        int[][] namedBy = new int[names.length][];
        for (int i = 0; i < names.length; i++) namedBy[i] = new int[counts[i]];
        Arrays.fill(counts, 0);
        for (int i = 0; i < names.length; i++) for (int slot : names[i]) namedBy[slot][counts[slot]++] = i;
        return namedBy;
    }

    private int position(int slot) {
        return problems.position(placeOf(slot).toString());
    }

    private void report(int[] circle) {
        List<String> members = new ArrayList<>();
        for (int slot : circle) {
            members.add(
                    slot == model.parameters().size()
                            ? Names.PARTICIPANTS
                            : model.parameters().get(slot).name());
        }
        problems.add(Problem.Code.CIRCLE, placeOf(circle[0]).toString(), String.join(", ", members));
    }

    /** The value of every expression; what is wrong with one is added to the problems, and its value is unknown. */
    Values values() {
        return values(problems, Map.of());
    }

    /**
     * The same, where some slots have a value whatever the model says.
     *
     * @param found takes what is wrong
     */
    Values values(Problems found, Map<Integer, Double> given) {
        Values values = new Values(model);
        for (int slot : order) {
            boolean cohort = slot == model.parameters().size();
            Double own = given.get(slot);
            if (own != null) values.slots[slot] = own;
            else if (circular[slot]) values.slots[slot] = Double.NaN;
            else {
                Bound bound = cohort ? Bound.NOT_NEGATIVE : Bound.ANY;
                values.slots[slot] = value(found, codes[slot], bound, values.slots, slot);
            }
        }
        double[] slotValues = values.slots;
        values.discountRate = value(found, sites.discountRate(), 0, slotValues);
        fill(found, values.partyRates, sites.partyRates(), 0, slotValues);
        fill(found, values.lengths, sites.lengths(), 0, slotValues);
        fill(found, values.dropouts, sites.dropouts(), 0, slotValues);
        fill(found, values.passRates, sites.passRates(), 1, slotValues);
        fill(found, values.baseline, sites.baseline(), 0, slotValues);
        for (int i = 0; i < values.flows.length; i++) {
            FlowSites flow = sites.flows().get(i);
            values.flows[i] = flow == null
                    ? Values.OfFlow.SCHEDULE
                    : new Values.OfFlow(
                            value(found, flow.amount(), 0, slotValues),
                            value(found, flow.probability(), 1, slotValues),
                            value(found, flow.groupSize(), 1, slotValues),
                            value(found, flow.rampFrom(), 1, slotValues),
                            value(found, flow.rampTo(), 1, slotValues),
                            value(found, flow.rampLength(), 1, slotValues),
                            value(found, flow.growth(), 0, slotValues));
        }
        return values;
    }

    private void fill(
            Problems found, double[] into, List<? extends @Nullable Site> from, double otherwise, double[] slotValues) {
        for (int i = 0; i < into.length; i++) into[i] = value(found, from.get(i), otherwise, slotValues);
    }

    private double value(Problems found, @Nullable Site site, double otherwise, double[] slotValues) {
        if (site == null) return otherwise;
        try {
            double value = site.code().value(slotValues);
            if (Double.isNaN(value) || site.bound().allows(value)) return value;
            outside(found, site.place(), value, site.bound());
        } catch (FailedException failed) {
            found.add(failed.code, site.place().toString(), named(site.place()));
        }
        return Double.NaN;
    }

    private double value(Problems found, Code code, Bound bound, double[] slotValues, int slot) {
        try {
            double value = code.value(slotValues);
            if (Double.isNaN(value) || bound.allows(value)) return value;
            outside(found, placeOf(slot), value, bound);
        } catch (FailedException failed) {
            found.add(failed.code, placeOf(slot).toString(), named(placeOf(slot)));
        }
        return Double.NaN;
    }

    /** What a reader calls it: an index says little to who wrote a name. */
    private String named(Place place) {
        return switch (place.list()) {
            case Place.PARAMETERS -> model.parameters().get(place.index()).name();
            case Place.PHASES -> model.phases().get(place.index()).id();
            case Place.FLOWS -> model.flows().get(place.index()).id();
            default -> place.toString();
        };
    }

    private static void outside(Problems found, Place place, double value, Bound bound) {
        found.add(Problem.Code.OUT_OF_RANGE, place.toString(), Numbers.text(value), bound.text());
    }
}
