package nl.duaal.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, agreed on and decided of somebody, criterion by criterion; a profile, never a total.
 *
 * @param name none while the first round goes on
 */
public record ScreeningRecord(Subject subject, @Nullable String name, SubjectRow.Step step, List<Profile.Line> lines) {

    public ScreeningRecord {
        lines = List.copyOf(lines);
    }
}
