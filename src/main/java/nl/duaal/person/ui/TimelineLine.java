package nl.duaal.person.ui;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened to somebody, or is to happen.
 *
 * @param on   the day; later than today for what is planned
 * @param what one line, in the reader's language
 * @param more what else there is to say of it, each a line of its own; may be empty
 */
public record TimelineLine(LocalDate on, String what, List<String> more) {
    public TimelineLine {
        more = more.stream().filter(line -> !line.isBlank()).toList();
    }
}
