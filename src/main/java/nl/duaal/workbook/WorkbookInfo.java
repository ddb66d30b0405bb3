package nl.duaal.workbook;

import java.time.Instant;

/**
 * What the control sheet says about the export itself.
 *
 * @param createdAt          when the workbook was made
 * @param applicationVersion version of the application that made it; empty when it is not known
 */
public record WorkbookInfo(Instant createdAt, String applicationVersion) {

    /** An export of which only the time is known. */
    public WorkbookInfo(Instant createdAt) {
        this(createdAt, "");
    }
}
