package nl.duaal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long one evaluation takes, and how long reading a file does; figures are in {@code src/docs/performance.md}.
 * Single times are sampled, because their median means something on a machine that does other work as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

    @Param({"energy-technician", "care-level-3", "edges"})
    private String name = "";

    private byte[] file = new byte[0];
    private Model model = sample();

    private static Model sample() {
        return Given.model(Given.small("", "", ""));
    }

    @Setup
    public void read() throws IOException {
        try (InputStream in = EngineBenchmark.class.getResourceAsStream("/cases/" + name + ".json")) {
            file = in.readAllBytes();
        }
        model = Given.model(file);
    }

    @Benchmark
    public Outcome<Evaluation> evaluate() {
        return Engine.evaluate(model);
    }

    @Benchmark
    public Outcome<Model> readAndCheck() {
        return ModelFile.read(file);
    }

    private Facts half() {
        int until = Math.min(12, model.horizon());
        double[] active = new double[until + 1];
        for (int k = 0; k <= until; k++) active[k] = 1 - k / 60.0;
        return new Facts(until, active, Map.of());
    }

    @Benchmark
    public Outcome<Movement> movement() {
        return Movement.of(model, half());
    }

    @Benchmark
    public Outcome<Forecast> forecast() {
        return Forecast.of(model, half(), 4, 1, Forecast.DRAWS);
    }

    public static void main(String... arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(EngineBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
