package nl.duaal.language.result;

import java.util.List;
import java.util.Optional;

/**
 * What the groups of one part of a design came to together.
 *
 * @param hoursWeek what somebody in a group was given in a week, in hours, from the first week of lessons up to and
 *                  including the last in which there was one
 * @param groupSize how many were in a group when it had a lesson, on average over the groups
 * @param groups    how many groups had a lesson
 */
public record BlockFigures(String block, double hoursWeek, double groupSize, int groups) {

    /** Those of a part of a design; groups that had no lesson yet do not count, and nor do those of another part. */
    static Optional<BlockFigures> of(String block, List<GroupFigures> all) {
        var groups = all.stream()
                .filter(group -> block.equals(group.block()) && group.hours().given() > 0 && group.perLesson() > 0)
                .toList();
        if (groups.isEmpty()) return Optional.empty();
        double hours = groups.stream()
                .mapToDouble(group -> group.peopleHours().given())
                .sum();
        double weeks = groups.stream()
                .mapToDouble(group -> group.weeks() * group.perLesson())
                .sum();
        double heads = groups.stream().mapToDouble(GroupFigures::perLesson).sum();
        return Optional.of(new BlockFigures(block, hours / weeks, heads / groups.size(), groups.size()));
    }
}
