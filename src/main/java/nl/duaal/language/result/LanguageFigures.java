package nl.duaal.language.result;

import java.util.List;
import java.util.Optional;

/** What the lessons of a cohort came to, group by group. */
public record LanguageFigures(List<GroupFigures> groups) {

    public LanguageFigures {
        groups = List.copyOf(groups);
    }

    /** What the groups of one part of the design came to; none while none of them had a lesson. */
    public Optional<BlockFigures> block(String key) {
        return BlockFigures.of(key, groups);
    }
}
