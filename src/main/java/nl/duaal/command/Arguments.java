package nl.duaal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.SwitchingValue;
import org.jspecify.annotations.Nullable;

/**
 * What the command was asked to do.
 *
 * @param models   files to evaluate, at least one
 * @param set      numbers that replace parameters; the last one given for a name holds
 * @param workbook where the workbook goes; none when none is wanted
 * @param draws    how often and from which seed uncertain parameters are drawn; none when they are not
 * @param tornado  whether the effect of every uncertain parameter alone is wanted
 * @param switching which values of parameters are looked for
 */
record Arguments(
        List<String> models,
        Map<String, Double> set,
        @Nullable String workbook,
        @Nullable Draws draws,
        boolean tornado,
        List<SwitchingValue.Question> switching) {

    /** A number of draws, and the seed. */
    record Draws(int number, long seed) {}

    /** A number as a formula would write it, with a sign. */
    private static final Pattern NUMBER = Pattern.compile("-?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private static final Pattern SWITCHING =
            Pattern.compile("([^:=]+):(npv|payback)=([^:=]+):([^:=]+):([^:=]+):([^:=]+)");

    /** The command was used wrongly; the key says how, in words made elsewhere. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1;
        final String key;
        final String argument;

        UsageException(String key, String argument) {
            super(key, null, false, false);
            this.key = key;
            this.argument = argument;
        }
    }

    static Arguments parse(String... arguments) throws UsageException {
        return new Parser(arguments).parse();
    }

    private static double number(String text) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** Goes through the arguments once. */
    private static final class Parser {
        private final String[] arguments;
        private final List<String> models = new ArrayList<>();
        private final Map<String, Double> set = new LinkedHashMap<>();
        private final List<SwitchingValue.Question> switching = new ArrayList<>();
        private @Nullable String workbook;
        private @Nullable Integer draws;
        private @Nullable Long seed;
        private boolean tornado;
        private int next;

        Parser(String... arguments) {
            this.arguments = arguments;
        }

        Arguments parse() throws UsageException {
            boolean options = true;
            while (next < arguments.length) {
                String argument = arguments[next++];
                if (!options || !argument.startsWith("-")) models.add(argument);
                else if (argument.equals("--")) options = false;
                else option(argument);
            }
            if (models.isEmpty()) throw new UsageException("command.usage.noModel", "");
            if (workbook != null && models.size() > 1) throw new UsageException("command.usage.oneModel", "--xlsx");
            if (draws == null && seed != null) throw new UsageException("command.usage.together", "--seed");
            if (draws != null && seed == null) throw new UsageException("command.usage.together", "--draws");
            Draws drawn = draws == null || seed == null ? null : new Draws(draws, seed);
            return new Arguments(List.copyOf(models), set, workbook, drawn, tornado, List.copyOf(switching));
        }

        private void option(String option) throws UsageException {
            switch (option) {
                case "--set" -> set(after(option));
                case "--switching" -> switching.add(question(after(option)));
                case "--tornado" -> {
                    once(option, tornado ? option : null);
                    tornado = true;
                }
                case "--xlsx" -> {
                    once(option, workbook);
                    workbook = after(option);
                }
                case "--draws" -> {
                    once(option, draws);
                    String text = after(option);
                    draws = (int) whole("command.usage.draws", text, 1, Simulation.MAX_DRAWS);
                }
                case "--seed" -> {
                    once(option, seed);
                    seed = whole("command.usage.seed", after(option), Long.MIN_VALUE, Long.MAX_VALUE);
                }
                default -> throw new UsageException("command.usage.unknownOption", option);
            }
        }

        private static void once(String option, @Nullable Object before) throws UsageException {
            if (before != null) throw new UsageException("command.usage.twice", option);
        }

        private String after(String option) throws UsageException {
            if (next == arguments.length) throw new UsageException("command.usage.incomplete", option);
            return arguments[next++];
        }

        private static long whole(String key, String text, long least, long most) throws UsageException {
            if (!WHOLE.matcher(text).matches()) throw new UsageException(key, text);
            try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) return number;
            } catch (NumberFormatException _) {
                // more digits than a number has; refused like any other text
            }
            throw new UsageException(key, text);
        }

        private void set(String text) throws UsageException {
            int equals = text.indexOf('=');
            double value = equals > 0 ? number(text.substring(equals + 1)) : Double.NaN;
            if (!Double.isFinite(value)) throw new UsageException("command.usage.set", text);
            set.put(text.substring(0, equals), value);
        }

        private static SwitchingValue.Question question(String text) throws UsageException {
            Matcher parts = SWITCHING.matcher(text);
            if (parts.matches()) {
                double target = number(parts.group(3));
                double from = number(parts.group(5));
                double to = number(parts.group(6));
                if (Double.isFinite(target) && Double.isFinite(to - from) && from <= to) {
                    SwitchingValue.Result result =
                            parts.group(2).equals("npv") ? SwitchingValue.Result.NPV : SwitchingValue.Result.PAYBACK;
                    return new SwitchingValue.Question(parts.group(1), result, target, parts.group(4), from, to);
                }
            }
            throw new UsageException("command.usage.switching", text);
        }
    }
}
