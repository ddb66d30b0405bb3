package nl.duaal.inclusion.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A report with all that was said in it.
 *
 * @param reporter as they called themselves; empty: anonymous
 * @param readable whether it can be read: not when the installation has another secret since
 * @param said     the first first
 */
public record Report(
        UUID uuid,
        long version,
        ReportState state,
        ReportKind kind,
        String reporter,
        LocalDate madeOn,
        boolean readable,
        List<Said> said) {

    public static final int TEXT_MAX_LENGTH = 4000;

    /**
     * Something that was said.
     *
     * @param byReader whether a confidential person said it
     * @param author   the name of that person; empty for the reporter
     */
    public record Said(boolean byReader, String author, LocalDate on, String text) {}

    public Report {
        said = List.copyOf(said);
    }

    /** Whether a confidential person said anything to the reporter. */
    public boolean isAnswered() {
        return said.stream().anyMatch(Said::byReader);
    }

    public boolean isAnonymous() {
        return reporter.isEmpty();
    }
}
