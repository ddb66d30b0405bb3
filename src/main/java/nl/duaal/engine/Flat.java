package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sound model made ready to be evaluated for many values of some of its parameters at once. Formulas stand on a
 * {@link Tape}; flows that are booked at the same points for the same people share a {@link Shape}, of which each party
 * takes so many euros. A {@link Block} evaluates it.
 *
 * @see "decision 0040: draws in blocks"
 */
final class Flat {

    /** No such register. */
    static final int NONE = -1;

    /**
     * What is booked for one euro: everything about a flow but its amount.
     *
     * @param size   register with the size of a group
     * @param growth register with the factor per period
     * @param ramp   register with the part of a ramp that is passed per period; the shape is then the part of the
     *               ramp that was passed
     */
    private record Form(Model.Timing timing, List<Integer> phases, Unit unit, int size, int growth, int ramp) {}

    /**
     * A form with what each party takes of it.
     *
     * @param accounts by number
     * @param amounts  register with the euros for each of them
     */
    record Shape(
            Model.Timing timing,
            int[] phases,
            Unit unit,
            int size,
            int growth,
            int ramp,
            int[] accounts,
            int[] amounts) {

        boolean isCounted() {
            return unit != Unit.COHORT;
        }

        boolean isAtEnd() {
            return timing instanceof Model.Timing.Each || timing instanceof Model.Timing.Exit;
        }
    }

    /**
     * A party that money reaches.
     *
     * @param fixed  what schedules book at each point
     * @param factor register with the discount factor per period
     * @param rate   register with the annual rate
     */
    record Account(String party, double[] fixed, int factor, int rate) {}

    private final Model model;
    private final boolean clamped;
    private final Tape tape = new Tape();
    private final int[] slots;
    private final int[] inputs;
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, Integer> accountNumbers = new HashMap<>();
    private final Map<Form, Map<Integer, Integer>> forms = new LinkedHashMap<>();
    private final int[] lengths;
    private final int[] staying;
    private final int[] passing;
    private final int[] baseline;
    private final Shape[] shapes;
    private final int[] outputs;

    /** By register of the rate. */
    private final Map<Integer, double[]> factors = new HashMap<>();

    /** By register of a share or length as it is used: that of what was drawn. */
    private final Map<Integer, Integer> drawn = new HashMap<>();

    /** By input of a phase: the register of what is used. */
    private final Map<String, Integer> phaseInputs = new LinkedHashMap<>();

    /** Shares and lengths that are not those of phases. */
    private final java.util.Set<Integer> boundElsewhere = new java.util.LinkedHashSet<>();

    private int sound;

    /**
     * @param inputs  names of the parameters that vary; what they are in the model does not count
     * @param clamped whether shares, probabilities and lengths are kept within their bounds, as draws are; else a
     *                value out of bounds fails
     */
    Flat(Model model, List<String> inputs, boolean clamped) {
        this.model = model;
        this.clamped = clamped;
        Problems problems = new Problems(() -> ModelFile.layout(model));
        Program program = new Program(model, problems, true);
        slots = new int[model.parameters().size() + 1];
        this.inputs = new int[inputs.size()];
        sound = tape.constantOf(0);
        slots(program, inputs);
        Program.Sites sites = program.sites();
        lengths = registers(sites.lengths(), Bound.LENGTH, NONE);
        staying = registers(sites.dropouts(), Bound.SHARE, tape.constantOf(0));
        passing = registers(sites.passRates(), Bound.SHARE, tape.constantOf(1));
        boundElsewhere.clear();
        for (int i = 0; i < staying.length; i++) {
            Model.Phase phase = model.phases().get(i);
            if (lengths[i] != NONE) phaseInputs.put(Input.lengthOf(phase), lengths[i]);
            phaseInputs.put(Input.dropoutOf(phase), staying[i]);
            phaseInputs.put(Input.passRateOf(phase), passing[i]);
            staying[i] = tape.add(Tape.Op.SUBTRACT, tape.constantOf(1), staying[i]);
        }
        baseline = registers(sites.baseline(), Bound.SHARE, NONE);
        accounts(sites);
        flows(sites);
        shapes = new Shape[forms.size()];
        int i = 0;
        for (Map.Entry<Form, Map<Integer, Integer>> form : forms.entrySet()) {
            shapes[i++] = shape(form.getKey(), form.getValue());
        }
        outputs = findOutputs();
        for (Account account : accounts) {
            if (isConstant(account.rate())) factors.computeIfAbsent(account.rate(), this::factors);
        }
    }

    private double[] factors(int rate) {
        double[] row = new double[model.horizon() + 1];
        for (int k = 0; k < row.length; k++) {
            row[k] = StrictMath.pow(1 + tape.constant(rate), -(double) k / model.periodsPerYear());
        }
        return row;
    }

    private int[] findOutputs() {
        java.util.stream.IntStream.Builder all = java.util.stream.IntStream.builder();
        for (int[] registers : List.of(staying, passing, baseline)) for (int register : registers) all.add(register);
        all.add(slots[slots.length - 1]);
        for (Account account : accounts) all.add(account.factor());
        for (Shape shape : shapes) {
            all.add(shape.size()).add(shape.growth()).add(shape.ramp());
            for (int amount : shape.amounts()) all.add(amount);
        }
        return all.build().filter(register -> !isConstant(register)).distinct().toArray();
    }

    private static Shape shape(Form form, Map<Integer, Integer> amounts) {
        return new Shape(
                form.timing(),
                form.phases().stream().mapToInt(Integer::intValue).toArray(),
                form.unit(),
                form.size(),
                form.growth(),
                form.ramp(),
                amounts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                amounts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private void slots(Program program, List<String> names) {
        int[] inputOfSlot = new int[slots.length];
        Arrays.fill(inputOfSlot, NONE);
        for (int slot = 0; slot < slots.length - 1; slot++) {
            inputOfSlot[slot] = names.indexOf(model.parameters().get(slot).name());
        }
        for (int slot : program.order()) {
            if (inputOfSlot[slot] >= 0) {
                slots[slot] = tape.input();
                inputs[inputOfSlot[slot]] = slots[slot];
            } else {
                Bound bound = slot == slots.length - 1 ? Bound.NOT_NEGATIVE : Bound.ANY;
                slots[slot] = bounded(tape.add(program.code(slot), slots), bound);
            }
        }
    }

    /** The register of an expression's value, which fails the draw when it fails. */
    private int register(Program.@Nullable Site site, Bound bound, int otherwise) {
        return site == null ? otherwise : bounded(tape.add(site.code(), slots), bound);
    }

    private int[] registers(List<? extends Program.@Nullable Site> sites, Bound bound, int otherwise) {
        int[] registers = new int[sites.size()];
        for (int i = 0; i < registers.length; i++) registers[i] = register(sites.get(i), bound, otherwise);
        return registers;
    }

    private int bounded(int register, Bound bound) {
        int result = switch (bound) {
            case ANY -> register;
            case NOT_NEGATIVE -> tape.add(Tape.Op.NOT_NEGATIVE, register);
            case ABOVE_MINUS_ONE -> tape.add(Tape.Op.ABOVE_MINUS_ONE, register);
            case POSITIVE -> tape.add(Tape.Op.POSITIVE, register);
            case SHARE ->
                clamped
                        ? tape.add(
                                Tape.Op.LEAST, tape.add(Tape.Op.MOST, register, tape.constantOf(0)), tape.constantOf(1))
                        : tape.add(Tape.Op.SHARE, register);
            case LENGTH ->
                clamped ? tape.add(Tape.Op.MOST, register, tape.constantOf(1)) : tape.add(Tape.Op.LENGTH, register);
        };
        if (clamped && result != register) {
            drawn.put(result, register);
            boundElsewhere.add(result);
        }
        sound = tape.add(Tape.Op.SOUND, sound, result);
        return result;
    }

    private void accounts(Program.Sites sites) {
        int base = register(sites.discountRate(), Bound.ABOVE_MINUS_ONE, NONE);
        Map<String, Integer> own = new HashMap<>();
        for (String party : model.partyDiscountRates().keySet()) {
            own.put(party, register(sites.partyRates().get(own.size()), Bound.ABOVE_MINUS_ONE, NONE));
        }
        List<String> parties = new ArrayList<>(model.parties());
        parties.add(Model.SOCIETY);
        java.util.Set<String> reached = new java.util.HashSet<>();
        for (Model.Flow flow : model.flows()) {
            reached.add(flow.payer() == null ? Model.SOCIETY : flow.payer());
            reached.add(flow.receiver() == null ? Model.SOCIETY : flow.receiver());
        }
        for (String party : parties) {
            if (!reached.contains(party)) continue;
            int rate = own.getOrDefault(party, base);
            int factor = perPeriod(rate, -1);
            accountNumbers.put(party, accounts.size());
            accounts.add(new Account(party, new double[model.horizon() + 1], factor, rate));
        }
    }

    /** (1 + rate) to the power of one period, or of one back. */
    private int perPeriod(int rate, int direction) {
        int base = tape.add(Tape.Op.ADD, tape.constantOf(1), rate);
        return tape.add(Tape.Op.POWER, base, tape.constantOf((double) direction / model.periodsPerYear()));
    }

    private int account(@Nullable String party) {
        return Objects.requireNonNull(accountNumbers.get(party == null ? Model.SOCIETY : party));
    }

    private void flows(Program.Sites sites) {
        Map<String, Integer> phaseNumbers = new HashMap<>();
        for (Model.Phase phase : model.phases()) phaseNumbers.put(phase.id(), phaseNumbers.size());
        for (int i = 0; i < model.flows().size(); i++) {
            Model.Flow flow = model.flows().get(i);
            switch (flow.booking()) {
                case Model.Booking.Schedule schedule -> fixed(flow, Bookings.row(schedule, model.horizon()));
                case Model.Booking.Scaled scaled -> {
                    List<Integer> phases = new ArrayList<>();
                    for (String phase : scaled.phases()) phases.add(phaseNumbers.get(phase));
                    phases.sort(null);
                    scaled(
                            flow,
                            scaled,
                            phases,
                            Objects.requireNonNull(sites.flows().get(i)));
                }
            }
        }
    }

    private void fixed(Model.Flow flow, double[] row) {
        double[] payer = accounts.get(account(flow.payer())).fixed();
        double[] receiver = accounts.get(account(flow.receiver())).fixed();
        // society receives what nobody pays, and pays what nobody receives
        double payerSign = flow.payer() == null ? 1 : -1;
        double receiverSign = flow.receiver() == null ? -1 : 1;
        for (int k = 0; k < row.length; k++) {
            payer[k] += payerSign * row[k];
            receiver[k] += receiverSign * row[k];
        }
    }

    private void scaled(Model.Flow flow, Model.Booking.Scaled scaled, List<Integer> phases, Program.FlowSites sites) {
        int one = tape.constantOf(1);
        int amount = register(sites.amount(), Bound.ANY, one);
        int probability = register(sites.probability(), Bound.SHARE, one);
        int size = register(sites.groupSize(), Bound.POSITIVE, NONE);
        int from = register(sites.rampFrom(), Bound.ANY, one);
        int to = register(sites.rampTo(), Bound.ANY, one);
        int length = register(sites.rampLength(), clamped ? Bound.LENGTH : Bound.POSITIVE, NONE);
        int growth = register(sites.growth(), Bound.ABOVE_MINUS_ONE, NONE);
        Unit unit = Unit.of(scaled.per());
        int euros = tape.add(Tape.Op.MULTIPLY, amount, probability);
        if (unit != Unit.COHORT && unit != Unit.GROUP) {
            euros = tape.add(Tape.Op.MULTIPLY, euros, slots[slots.length - 1]);
        }
        int perPeriod = growth == NONE ? NONE : perPeriod(growth, 1);
        Form plain = new Form(scaled.timing(), phases, unit, size, perPeriod, NONE);
        if (length == NONE) {
            take(plain, flow, euros);
            return;
        }
        int passed = tape.add(Tape.Op.DIVIDE, one, length);
        take(plain, flow, tape.add(Tape.Op.MULTIPLY, euros, from));
        int rise = tape.add(Tape.Op.MULTIPLY, euros, tape.add(Tape.Op.SUBTRACT, to, from));
        take(new Form(scaled.timing(), phases, unit, size, perPeriod, passed), flow, rise);
    }

    private void take(Form form, Model.Flow flow, int euros) {
        if (tape.isConstant(euros) && tape.constant(euros) == 0) return;
        Map<Integer, Integer> amounts = forms.computeIfAbsent(form, _ -> new LinkedHashMap<>());
        sum(amounts, account(flow.payer()), flow.payer() == null ? Tape.Op.ADD : Tape.Op.SUBTRACT, euros);
        sum(amounts, account(flow.receiver()), flow.receiver() == null ? Tape.Op.SUBTRACT : Tape.Op.ADD, euros);
    }

    private void sum(Map<Integer, Integer> amounts, int account, Tape.Op op, int euros) {
        amounts.merge(
                account,
                op == Tape.Op.ADD ? euros : tape.add(Tape.Op.NEGATE, euros),
                (before, _) -> tape.add(op, before, euros));
    }

    Tape tape() {
        return tape;
    }

    int horizon() {
        return model.horizon();
    }

    /** The registers to fill, in the order in which the inputs were named. */
    int input(int number) {
        return inputs[number];
    }

    int inputCount() {
        return inputs.length;
    }

    List<Account> accounts() {
        return accounts;
    }

    /** The account of a party; -1 when no money reaches it. */
    int accountOf(String party) {
        return accountNumbers.getOrDefault(party, NONE);
    }

    Shape[] shapes() {
        return shapes;
    }

    /** Register with the size of the cohort. */
    int participants() {
        return slots[slots.length - 1];
    }

    /** Registers with the lengths of the phases as written; -1 for one without. */
    int[] lengths() {
        return lengths;
    }

    /** Registers with the shares that do not drop out. */
    int[] staying() {
        return staying;
    }

    int[] passing() {
        return passing;
    }

    int[] baseline() {
        return baseline;
    }

    double baselineAt(int index) {
        return model.baseline().get(index).at();
    }

    /** The registers of drop-outs, pass rates and lengths as they are used, by the key of the input. */
    Map<String, Integer> phaseInputs() {
        return phaseInputs;
    }

    /** The registers of all other shares and lengths as they are used. */
    java.util.Set<Integer> boundElsewhere() {
        return boundElsewhere;
    }

    /** The register of what was drawn for a share or a length, where that is kept within bounds. */
    @Nullable
    Integer drawnFor(int used) {
        return isConstant(used) ? null : drawn.get(used);
    }

    /** Register that is a number in the draws in which no formula fails. */
    int sound() {
        return sound;
    }

    /** The registers that a block needs after the tape has run, as far as they differ among draws. */
    int[] outputs() {
        return outputs;
    }

    /** The discount factors at the points, of an account whose rate is the same in all draws. */
    double[] factors(Account account) {
        return Objects.requireNonNull(factors.get(account.rate()));
    }

    boolean isConstant(int register) {
        return register == NONE || tape.isConstant(register);
    }

    boolean areConstant(int[] registers) {
        return Arrays.stream(registers).allMatch(this::isConstant);
    }
}
