package nl.duaal.workbook;

import java.time.Instant;

/** What a workbook says about itself. */
public record WorkbookInfo(Instant createdAt) {}
