package nl.duaal.cohort.signal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.cohort.signal.Sign.Fact;

/** Facts of a sentence as they are stored: a letter for what each is, divided by bars. */
final class Facts {

    static final int MAX_LENGTH = 500;
    private static final int NAME_MAX_LENGTH = 120;

    private Facts() {}

    static String text(List<Fact> facts) {
        String text = facts.stream().map(Facts::text).collect(Collectors.joining("|"));
        if (text.length() > MAX_LENGTH) throw new IllegalArgumentException("facts: too long");
        return text;
    }

    private static String text(Fact fact) {
        return switch (fact) {
            case Fact.Count(var number) -> "n" + number;
            case Fact.Share(var share) -> "s" + share;
            case Fact.Mean(var tenths) -> "m" + tenths;
            case Fact.Day(var day) -> "d" + day;
            case Fact.Name(var text) -> "t" + shortened(text.replace('|', '/'));
            case Fact.Text(var key) -> "k" + key;
        };
    }

    private static String shortened(String text) {
        return text.length() <= NAME_MAX_LENGTH ? text : text.substring(0, NAME_MAX_LENGTH - 1) + "…";
    }

    static List<Fact> read(String text) {
        if (text.isEmpty()) return List.of();
        return Arrays.stream(text.split("\\|", -1)).map(Facts::fact).toList();
    }

    private static Fact fact(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 'n' -> new Fact.Count(Long.parseLong(rest));
            case 's' -> new Fact.Share(Double.parseDouble(rest));
            case 'm' -> new Fact.Mean(Integer.parseInt(rest));
            case 'd' -> new Fact.Day(LocalDate.parse(rest));
            case 'k' -> new Fact.Text(rest);
            default -> new Fact.Name(rest);
        };
    }
}
