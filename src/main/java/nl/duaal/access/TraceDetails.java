package nl.duaal.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a trace says besides who, what and when: ids, numbers and keys of fields, in the order in which they were
 * added. Text that people write cannot get in: everything but the signs of keys and numbers becomes an underscore.
 */
public record TraceDetails(Map<String, String> entries) {

    private static final TraceDetails NONE = new TraceDetails(Map.of());
    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_.:+>-]");
    private static final int LONGEST = 200;

    /** Before the key of an input that was changed; its value is {@code from>to}. */
    private static final String INPUT = "input.";

    public TraceDetails {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Nothing to add. */
    public static TraceDetails none() {
        return NONE;
    }

    /** One thing to add. */
    public static TraceDetails of(String key, String value) {
        return NONE.and(key, value);
    }

    /** These and one more. */
    public TraceDetails and(String key, String value) {
        var more = new LinkedHashMap<>(entries);
        more.put(clean(key), clean(value));
        return new TraceDetails(more);
    }

    /** These and an input that went from one value to another. */
    public TraceDetails andInput(String key, String from, String to) {
        return and(INPUT + key, from + ">" + to);
    }

    /**
     * An input that was changed.
     *
     * @param from a number, or another word where there was none
     */
    public record Change(String inputKey, String from, String to) {}

    /** The inputs among them. */
    public java.util.List<Change> changes() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(INPUT))
                .map(entry -> {
                    int arrow = entry.getValue().indexOf('>');
                    return new Change(
                            entry.getKey().substring(INPUT.length()),
                            entry.getValue().substring(0, Math.max(arrow, 0)),
                            entry.getValue().substring(arrow + 1));
                })
                .toList();
    }

    /** Everything but the inputs. */
    public Map<String, String> others() {
        var others = new LinkedHashMap<>(entries);
        others.keySet().removeIf(key -> key.startsWith(INPUT));
        return others;
    }

    /** As it is stored: {@code key=value;key=value}. */
    String text() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    /** Reads what was stored; a part that was tampered with stays readable as far as it goes. */
    static TraceDetails parse(String text) {
        var entries = new LinkedHashMap<String, String>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) entries.put(part.substring(0, equals), part.substring(equals + 1));
            else if (!part.isEmpty()) entries.put(part, "");
        }
        return new TraceDetails(entries);
    }

    private static String clean(String text) {
        String plain = FOREIGN.matcher(text).replaceAll("_");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
