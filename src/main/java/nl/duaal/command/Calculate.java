package nl.duaal.command;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Problem;
import nl.duaal.engine.Progress;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.SwitchingValue;
import nl.duaal.engine.Tornado;
import nl.duaal.workbook.Insight;
import nl.duaal.workbook.WorkbookInfo;
import nl.duaal.workbook.Workbooks;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./duaal calculate MODEL.json…}: evaluates each file and prints one JSON object per file, one per line.
 * Everything that is not a result goes to standard error.
 *
 * <p>Exit status: 0 when every file was evaluated, 2 when one was not, 64 for wrong use.
 */
public final class Calculate {

    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final int WRONG_USE = 64;
    private static final String WHOLE_FILE = "file";

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;
    private final Clock clock;
    private @Nullable Words words;

    private Calculate(Arguments arguments, PrintStream out, PrintStream err, Locale locale, Clock clock) {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
        this.locale = locale;
        this.clock = clock;
    }

    /** Runs the command on the standard streams of the process and ends the process with its status. */
    public static void main(String... arguments) {
        // what a terminal calls its encoding does not matter: the output is UTF-8
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int status = run(arguments, out, err, Locale.getDefault(), Clock.systemUTC());
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        OutputStream buffered = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
        return new PrintStream(buffered, false, StandardCharsets.UTF_8);
    }

    /** The whole command but for the process: the exit status it should end with. */
    static int run(String[] arguments, PrintStream out, PrintStream err, Locale locale, Clock clock) {
        try {
            return new Calculate(Arguments.parse(arguments), out, err, locale, clock).run();
        } catch (Arguments.UsageException wrong) {
            Words words = new Words(locale);
            err.println(words.text(wrong.key, wrong.argument));
            err.println();
            err.println(words.text("command.usage"));
            return WRONG_USE;
        }
    }

    private int run() {
        int status = DONE;
        for (String file : arguments.models()) {
            if (!calculate(file)) status = REFUSED;
        }
        return status;
    }

    private boolean calculate(String file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            // one byte more than allowed is enough to be refused
            bytes = in.readNBytes(ModelFile.MAX_BYTES + 1);
        } catch (IOException | InvalidPathException unreadable) {
            complain(file, WHOLE_FILE, words().text("command.unreadable"));
            return false;
        }
        return switch (ModelFile.read(bytes, arguments.set())) {
            case Outcome.Refused<Model>(List<Problem> problems) -> refused(file, problems);
            case Outcome.Ok<Model>(Model model) ->
                switch (Engine.evaluate(model)) {
                    case Outcome.Refused<Evaluation>(List<Problem> problems) -> refused(file, problems);
                    case Outcome.Ok<Evaluation>(Evaluation evaluation) -> evaluated(file, evaluation);
                };
        };
    }

    private boolean refused(String file, List<Problem> problems) {
        for (Problem problem : problems) {
            String what = words().text(
                            "engine.problem." + problem.code().key(),
                            problem.arguments().toArray());
            complain(file, problem.place(), named(problem) + what);
        }
        return false;
    }

    /** What failed by its name: the index in a place says little to who wrote a formula. */
    private static String named(Problem problem) {
        String name = String.join(", ", problem.arguments());
        return switch (problem.code()) {
            case DIVISION_BY_ZERO, NOT_REAL, NOT_FINITE, NOT_WHOLE -> name.isBlank() ? "" : name + ": ";
            default -> "";
        };
    }

    /** One line whatever the texts hold, so that lines can be counted and taken apart. */
    private void complain(String file, String place, String what) {
        err.println((file + ": " + place + ": " + what).replaceAll("\\R", " "));
    }

    private boolean evaluated(String file, Evaluation evaluation) {
        Extras extras;
        try {
            extras = extras(evaluation.model());
        } catch (RefusedException refused) {
            return refused(file, refused.problems);
        } catch (OutOfMemoryError _) {
            // many draws of many parties; nothing of them is kept once the error is thrown
            complain(file, WHOLE_FILE, words().text("command.memory"));
            return false;
        }
        String workbook = arguments.workbook();
        boolean written = workbook == null || write(evaluation, extras.simulation(), workbook);
        ResultLine.print(file, evaluation, extras, out);
        return written;
    }

    /** One of the extras cannot be had of this model. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;
        final transient List<Problem> problems;

        RefusedException(List<Problem> problems) {
            super("refused", null, false, false);
            this.problems = problems;
        }
    }

    private Extras extras(Model model) throws RefusedException {
        List<SwitchingValue> switching = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (SwitchingValue.Question question : arguments.switching()) {
            switch (SwitchingValue.find(model, question)) {
                case Outcome.Ok<SwitchingValue>(SwitchingValue value) -> switching.add(value);
                case Outcome.Refused<SwitchingValue>(List<Problem> found) -> problems.addAll(found);
            }
        }
        if (!problems.isEmpty())
            throw new RefusedException(problems.stream().distinct().toList());
        Arguments.Draws draws = arguments.draws();
        Simulation simulation =
                draws == null ? null : sound(Simulation.run(model, draws.number(), draws.seed(), Progress.NONE));
        Tornado tornado = arguments.tornado() ? sound(Tornado.of(model)) : null;
        return new Extras(simulation, tornado, arguments.switching().isEmpty() ? null : switching);
    }

    private static <T> T sound(Outcome<T> outcome) throws RefusedException {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Refused<T>(List<Problem> problems) -> throw new RefusedException(problems);
        };
    }

    private boolean write(Evaluation evaluation, @Nullable Simulation drawn, String workbook) {
        try {
            // first in memory: a workbook that fails half-way must not replace a good one
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Insight insight = insight(evaluation, drawn);
            Workbooks.write(evaluation, new WorkbookInfo(clock.instant()), insight, List.of(), bytes);
            Files.write(Path.of(workbook), bytes.toByteArray());
            return true;
        } catch (IOException | InvalidPathException unwritable) {
            complain(workbook, WHOLE_FILE, words().text("command.unwritable"));
            return false;
        }
    }

    /** The draws that were asked for, else those that the application would show. */
    private static @Nullable Insight insight(Evaluation evaluation, @Nullable Simulation drawn) {
        if (!Insight.isFor(evaluation.model())) return null;
        return drawn == null ? Insight.of(evaluation) : Insight.of(evaluation, drawn);
    }

    private Words words() {
        if (words == null) words = new Words(locale);
        return words;
    }
}
