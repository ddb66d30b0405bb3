package nl.duaal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the command was asked to do.
 *
 * @param models   files to evaluate, at least one
 * @param set      numbers that replace parameters; the last one given for a name holds
 * @param workbook where the workbook goes; none when none is wanted
 */
record Arguments(
        List<String> models,
        Map<String, Double> set,
        @Nullable String workbook) {

    /** A number as a formula would write it, with a sign. */
    private static final Pattern NUMBER = Pattern.compile("-?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

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
        List<String> models = new ArrayList<>();
        Map<String, Double> set = new LinkedHashMap<>();
        String workbook = null;
        boolean options = true;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!options || !argument.startsWith("-")) {
                models.add(argument);
            } else if (argument.equals("--")) {
                options = false;
            } else if (argument.equals("--set")) {
                set(after(arguments, i++), set);
            } else if (argument.equals("--xlsx")) {
                if (workbook != null) throw new UsageException("command.usage.twice", argument);
                workbook = after(arguments, i++);
            } else {
                throw new UsageException("command.usage.unknownOption", argument);
            }
        }
        if (models.isEmpty()) throw new UsageException("command.usage.noModel", "");
        if (workbook != null && models.size() > 1) throw new UsageException("command.usage.oneModel", "--xlsx");
        return new Arguments(List.copyOf(models), set, workbook);
    }

    private static String after(String[] arguments, int option) throws UsageException {
        if (option + 1 == arguments.length) throw new UsageException("command.usage.incomplete", arguments[option]);
        return arguments[option + 1];
    }

    private static void set(String text, Map<String, Double> set) throws UsageException {
        int equals = text.indexOf('=');
        String number = text.substring(equals + 1);
        double value = equals > 0 && NUMBER.matcher(number).matches() ? Double.parseDouble(number) : Double.NaN;
        if (!Double.isFinite(value)) throw new UsageException("command.usage.set", text);
        set.put(text.substring(0, equals), value);
    }
}
