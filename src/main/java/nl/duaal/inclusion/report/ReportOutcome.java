package nl.duaal.inclusion.report;

/** What came of making or answering a report. */
public sealed interface ReportOutcome {

    /** It was kept; with this code, and with nothing else, its reporter finds it again. */
    record Made(String code) implements ReportOutcome {}

    /** It was kept. */
    record Done() implements ReportOutcome {}

    /** Somebody else was faster; nothing was kept. */
    record Outdated() implements ReportOutcome {}

    /** Nobody said anything to the reporter yet, so it cannot be closed. */
    record Unanswered() implements ReportOutcome {}

    /** There is no such report, or nobody to read it. */
    record Gone() implements ReportOutcome {}
}
