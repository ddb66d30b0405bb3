package nl.duaal.workplace.vacancy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.duaal.library.Wording;

/** The words that a vacancy is looked through for, from {@code vacancy/words.csv}; the order is that of the file. */
final class WordList {

    private static final String FILE = "/vacancy/words.csv";
    private static final int COLUMNS = 4;

    /** Words of one kind with what to write instead. */
    record Entry(VacancyFinding.Kind kind, Pattern pattern, Wording advice) {}

    static final List<Entry> ALL = read();

    private WordList() {}

    private static List<Entry> read() {
        try (var stream = WordList.class.getResourceAsStream(FILE)) {
            if (stream == null) throw new IllegalStateException("no " + FILE + " on the class path");
            var entries = new ArrayList<Entry>();
            for (var line : new InputStreamReader(stream, StandardCharsets.UTF_8).readAllLines()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var columns = line.split(";", COLUMNS);
                if (columns.length != COLUMNS) throw new IllegalStateException(FILE + ": " + line);
                entries.add(new Entry(
                        VacancyFinding.Kind.valueOf(columns[0]),
                        pattern(columns[1]),
                        new Wording(columns[2], columns[3])));
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole words; spaces stand for any white space, a star for the rest of a word. */
    private static Pattern pattern(String expression) {
        var alternatives = new ArrayList<String>();
        for (var choice : expression.split("\\|", -1)) {
            var words = new ArrayList<String>();
            for (var word : choice.split(" ", -1)) {
                boolean open = word.endsWith("*");
                String stem = open ? word.substring(0, word.length() - 1) : word;
                words.add(Pattern.quote(stem) + (open ? "\\p{L}*" : ""));
            }
            alternatives.add(String.join("\\s+", words));
        }
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + String.join("|", alternatives) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
