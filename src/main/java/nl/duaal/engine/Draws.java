package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the draws of one {@link Simulation} and counts them. Threads take the work piece by piece; where a result goes
 * depends on the number of its draw only, and sums run over draws in their order.
 */
final class Draws {

    /** Classes over which a variance is explained: narrow enough for what bends, wide enough for what is noisy. */
    private static final int CLASSES = 40;

    /** The percentiles that are told, and after them the two between which a histogram lies. */
    private static final double[] SHARES = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.005, 0.995};

    private final Model model;
    private final int draws;
    private final long seed;
    private final Progress progress;
    private final int threads;
    private final List<Model.Parameter> uncertain;
    private final Flat flat;

    /** By account and draw; not a number in a draw that failed. */
    private final double[][] npv;

    /** By account and draw, in periods; not a number where it never pays back. */
    private final double[][] payback;

    private final boolean[] failed;

    /** By uncertain parameter: the values in the first draws. */
    private final double[][] drawn;

    private Sample.@Nullable Bounds bounds;

    Draws(Model model, int draws, long seed, Progress progress, int threads) {
        this.model = model;
        this.draws = draws;
        this.seed = seed;
        this.progress = progress;
        this.threads = threads;
        uncertain = model.parameters().stream()
                .filter(parameter -> parameter.uncertainty() != null)
                .toList();
        flat = new Flat(model, uncertain.stream().map(Model.Parameter::name).toList(), true);
        int accounts = flat.accounts().size();
        npv = new double[accounts][draws];
        payback = new double[accounts][draws];
        failed = new boolean[draws];
        drawn = new double[uncertain.size()][Math.min(draws, Simulation.RANKED_DRAWS)];
    }

    Simulation simulation() {
        Sampler[] samplers = new Sampler[uncertain.size()];
        inParallel(samplers.length, i -> samplers[i] = sampler(uncertain.get(i)));
        makeDraws(samplers);
        int failures = 0;
        for (boolean one : failed) if (one) failures++;
        int counted = draws - failures;
        Ranks[] ranks = new Ranks[uncertain.size()];
        inParallel(ranks.length, i -> ranks[i] = new Ranks(first(drawn[i])));
        Simulation.PartySpread[] spreads =
                new Simulation.PartySpread[flat.accounts().size()];
        inParallel(
                spreads.length, i -> spreads[i] = spread(flat.accounts().get(i).party(), npv[i], payback[i], ranks));
        Map<String, Simulation.PartySpread> parties = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(model.parties());
        names.add(Model.SOCIETY);
        for (String party : names) {
            int account = flat.accountOf(party);
            parties.put(party, account < 0 ? untouched(party, counted) : spreads[account]);
        }
        return new Simulation(draws, seed, failures, parties);
    }

    /** The draws one by one, with what comes of them together. */
    Sample sample() {
        var kept = new Sample.Bounds(
                model, flat, uncertain.stream().map(Model.Parameter::name).toList(), draws);
        bounds = kept;
        Simulation together = simulation();
        Map<String, double[]> inputs = new LinkedHashMap<>();
        for (int i = 0; i < uncertain.size(); i++) {
            Model.Parameter parameter = uncertain.get(i);
            inputs.put(Input.keyOf(parameter), kept.used(parameter.name(), drawn[i]));
        }
        inputs.putAll(kept.phases());
        Map<String, double[]> npvs = new LinkedHashMap<>();
        Map<String, double[]> paybacks = new LinkedHashMap<>();
        double[] untouched = new double[draws];
        for (int i = 0; i < draws; i++) untouched[i] = failed[i] ? Double.NaN : 0;
        for (String party : together.parties().keySet()) {
            int account = flat.accountOf(party);
            npvs.put(party, account < 0 ? untouched : npv[account]);
            paybacks.put(party, account < 0 ? untouched : payback[account]);
        }
        return new Sample(together, inputs, npvs, paybacks, failed, kept.cut());
    }

    private Sampler sampler(Model.Parameter parameter) {
        return new Sampler(Distribution.of(Objects.requireNonNull(parameter.uncertainty())), seed, parameter.name());
    }

    private void makeDraws(Sampler[] samplers) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        inParallel(threads, _ -> {
            Block block = new Block(flat);
            int pieces = (draws + block.lanes() - 1) / block.lanes();
            while (true) {
                int piece = next.getAndIncrement();
                if (piece >= pieces) return;
                int from = piece * block.lanes();
                int count = Math.min(block.lanes(), draws - from);
                for (int i = 0; i < samplers.length; i++) {
                    double[] values = block.input(i);
                    samplers[i].draw(from, values, count);
                    int kept = Math.min(count, drawn[i].length - from);
                    if (kept > 0) System.arraycopy(values, 0, drawn[i], from, kept);
                }
                block.run(count);
                store(block, from, count);
                if (bounds != null) bounds.take(block, from, count);
                if (!progress.at(done.addAndGet(count), draws)) throw new CancellationException();
            }
        });
    }

    private void store(Block block, int from, int count) {
        for (int account = 0; account < npv.length; account++) {
            System.arraycopy(block.npv(account), 0, npv[account], from, count);
            System.arraycopy(block.payback(account), 0, payback[account], from, count);
        }
        for (int lane = 0; lane < count; lane++) {
            if (block.isSound(lane)) continue;
            failed[from + lane] = true;
            for (double[] values : npv) values[from + lane] = Double.NaN;
            for (double[] values : payback) values[from + lane] = Double.NaN;
        }
    }

    /** Of the draws over which ranks are compared, those that did not fail. */
    private double[] first(double[] values) {
        double[] sound = new double[drawn.length == 0 ? 0 : drawn[0].length];
        int count = 0;
        for (int i = 0; i < sound.length; i++) if (!failed[i]) sound[count++] = values[i];
        return Arrays.copyOf(sound, count);
    }

    private Simulation.PartySpread untouched(String party, int counted) {
        double[] zeros = new double[counted];
        Ranks[] ranks = new Ranks[uncertain.size()];
        Arrays.fill(ranks, new Ranks(new double[0]));
        return spread(party, zeros, zeros, ranks);
    }

    private Simulation.PartySpread spread(String party, double[] values, double[] paybacks, Ranks[] ranks) {
        int counted = 0;
        int positive = 0;
        // differences from one of the values keep the digits that a sum of large numbers would lose
        double pivot = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .findFirst()
                .orElse(0);
        double sum = 0;
        for (double value : values) {
            if (Double.isNaN(value)) continue;
            counted++;
            sum += value - pivot;
            if (value > 0) positive++;
        }
        double mean = pivot + sum / counted;
        double squares = 0;
        for (double value : values) if (!Double.isNaN(value)) squares += (value - mean) * (value - mean);
        double[] months = inMonths(paybacks);
        int[] paying = paying(months);
        double[] quantiles = Quantiles.of(values, SHARES);
        int bounded = Math.max(0, quantiles.length - 2);
        double[] bounds = Arrays.copyOfRange(quantiles, bounded, quantiles.length);
        Double sd = counted < 2 ? null : Math.sqrt(squares / (counted - 1));
        return new Simulation.PartySpread(
                party,
                counted == 0 ? null : mean,
                sd,
                Simulation.Percentiles.of(quantiles),
                share(positive, counted),
                share(counted - paying[paying.length - 1], counted),
                within(paying, counted),
                paidBack(paying, counted),
                Simulation.Percentiles.of(Quantiles.of(months, Simulation.Percentiles.SHARES)),
                correlations(values, ranks),
                explained(values, ranks),
                Simulation.Histogram.of(values, bounds));
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private double[] inMonths(double[] paybacks) {
        if (model.periodsPerYear() == 12) return paybacks;
        return Arrays.stream(paybacks)
                .map(periods -> periods * 12 / model.periodsPerYear())
                .toArray();
    }

    /** How many pay back within 0, 1, 2 … months, up to the horizon; the last are all that pay back. */
    private int[] paying(double[] months) {
        int last = (int) Math.ceil(model.horizon() * 12.0 / model.periodsPerYear());
        int[] paying = new int[last + 1];
        for (double month : months) {
            if (!Double.isNaN(month)) paying[(int) Math.min(last, Math.ceil(month))]++;
        }
        for (int i = 1; i < paying.length; i++) paying[i] += paying[i - 1];
        return paying;
    }

    private static Map<Integer, @Nullable Double> within(int[] paying, int counted) {
        Map<Integer, @Nullable Double> shares = new LinkedHashMap<>();
        for (int months : Simulation.MONTHS) {
            shares.put(months, share(paying[Math.min(months, paying.length - 1)], counted));
        }
        return shares;
    }

    private static List<Double> paidBack(int[] paying, int counted) {
        if (counted == 0) return List.of();
        return Arrays.stream(paying).mapToObj(part -> (double) part / counted).toList();
    }

    private Map<String, @Nullable Double> correlations(double[] values, Ranks[] ranks) {
        Map<String, @Nullable Double> correlations = new LinkedHashMap<>();
        Ranks own = new Ranks(ranks.length == 0 || values.length < draws ? new double[0] : first(values));
        for (int i = 0; i < ranks.length; i++) {
            correlations.put(uncertain.get(i).name(), own.correlation(ranks[i]));
        }
        return correlations;
    }

    private Map<String, Double> explained(double[] values, Ranks[] ranks) {
        Map<String, Double> shares = new LinkedHashMap<>();
        double[] differences = ranks.length == 0 || values.length < draws ? new double[0] : first(values);
        double mean = Arrays.stream(differences).sum() / differences.length;
        double total = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= mean;
            total += differences[i] * differences[i];
        }
        for (int i = 0; i < ranks.length; i++) {
            shares.put(uncertain.get(i).name(), ranks[i].explained(differences, total, CLASSES));
        }
        return shares;
    }

    /** Runs so many jobs on the threads, each job on one of them; what one throws ends all. */
    private void inParallel(int jobs, IntConsumer job) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Runnable worker = () -> {
            try {
                for (int i = next.getAndIncrement(); i < jobs && thrown.get() == null; i = next.getAndIncrement()) {
                    job.accept(i);
                }
            } catch (Throwable trouble) {
                thrown.compareAndSet(null, trouble);
            }
        };
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, jobs); i++) {
            others.add(Thread.ofPlatform().daemon().name("draws-" + i).start(worker));
        }
        worker.run();
        for (Thread other : others) join(other);
        Throwable trouble = thrown.get();
        if (trouble instanceof RuntimeException exception) throw exception;
        if (trouble instanceof Error error) throw error;
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
