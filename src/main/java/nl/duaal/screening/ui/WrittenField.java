package nl.duaal.screening.ui;

import java.util.List;

/** What is said of words that may reveal what nobody has to know; never more than said. */
final class WrittenField {

    private WrittenField() {}

    /** A hint with these words; empty where there are none. */
    static String warning(ScreeningWords words, List<String> found) {
        return found.isEmpty() ? "" : words.say("written.warning", String.join(", ", found));
    }
}
