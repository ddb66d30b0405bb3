package nl.duaal.inclusion.report;

/** What somebody tells of. Stored sealed, under its name; the text is {@code inclusion.report.kind.<NAME>}. */
public enum ReportKind {
    DISCRIMINATION,
    /** Bullying, threats, or unwanted closeness. */
    HARASSMENT,
    /** Work that is dangerous. */
    UNSAFE,
    OTHER
}
