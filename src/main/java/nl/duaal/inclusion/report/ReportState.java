package nl.duaal.inclusion.report;

/** How far a report is. Stored under its name; the text is {@code inclusion.report.state.<NAME>}. */
public enum ReportState {
    NEW,
    /** Somebody sees to it. */
    TAKEN,
    CLOSED
}
