package nl.duaal.inclusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which groups of a tree can be shown without anybody reading what a small one said, by subtraction either. A parent is
 * the sum of its parts, and readers subtract.
 *
 * <p>A group is shown when it has enough answers. Next to a hidden part others are hidden, the smallest first, until
 * what is hidden has at least two parts that answered, and is large enough without its largest part: so that somebody
 * who knows all of that part learns of no small group either. Where that cannot be, the sum is hidden.
 *
 * @see "decision 0087: inclusion on the work floor"
 */
public final class Suppression {

    private Suppression() {}

    /**
     * A group with its parts; a group without parts stands by itself.
     *
     * @param key     tells it apart from every other
     * @param answers of all parts together
     */
    public record Group(String key, int answers, List<Group> parts) {
        public Group {
            parts = List.copyOf(parts);
            int sum = parts.stream().mapToInt(Group::answers).sum();
            if (!parts.isEmpty() && sum != answers) throw new IllegalArgumentException("answers: those of the parts");
        }

        /** A group without parts. */
        public static Group of(String key, int answers) {
            return new Group(key, answers, List.of());
        }

        /** The sum of these. */
        public static Group of(String key, List<Group> parts) {
            return new Group(key, parts.stream().mapToInt(Group::answers).sum(), parts);
        }
    }

    /** Keys of the groups that are shown. */
    public static Set<String> shown(Group whole, int least) {
        var shown = new HashSet<String>();
        if (mayShow(whole, least)) {
            show(whole, least, shown);
        } else {
            // without the sum there is nothing to subtract from
            whole.parts().stream().filter(part -> mayShow(part, least)).forEach(part -> show(part, least, shown));
        }
        return shown;
    }

    private static boolean mayShow(Group group, int least) {
        return group.answers() >= least && isSafeSum(group, least);
    }

    /** Whether its sum can be shown at all, if need be with all of its parts hidden. */
    private static boolean isSafeSum(Group group, int least) {
        var parts = answering(group);
        return parts.stream().allMatch(part -> mayShow(part, least)) || isEnough(parts, least);
    }

    private static void show(Group group, int least, Set<String> shown) {
        shown.add(group.key());
        var parts = answering(group);
        var hidden = new ArrayList<>(
                parts.stream().filter(part -> !mayShow(part, least)).toList());
        if (!hidden.isEmpty()) {
            var others = parts.stream()
                    .filter(part -> !hidden.contains(part))
                    .sorted(Comparator.comparingInt(Group::answers).thenComparing(Group::key))
                    .toList();
            for (var other : others) {
                if (isEnough(hidden, least)) break;
                hidden.add(other);
            }
        }
        parts.stream().filter(part -> !hidden.contains(part)).forEach(part -> show(part, least, shown));
    }

    private static boolean isEnough(List<Group> hidden, int least) {
        int sum = hidden.stream().mapToInt(Group::answers).sum();
        int largest = hidden.stream().mapToInt(Group::answers).max().orElse(0);
        return hidden.size() >= 2 && sum - largest >= least;
    }

    private static List<Group> answering(Group group) {
        return group.parts().stream().filter(part -> part.answers() > 0).toList();
    }
}
