package nl.duaal.costbenefit;

import java.time.Instant;
import nl.duaal.costbenefit.CaseEdit.Part;

/** A name or note as it was before and after somebody changed it. */
public record CaseTextChange(Part part, String before, String after, Instant changedAt, String changedBy) {}
