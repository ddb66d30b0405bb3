package nl.duaal.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What differs between two texts, word by word, and two changes of one text laid over each other. */
public final class TextDifference {

    /** A stretch of text that stands in both, only in the old one, or only in the new one. */
    public record Part(Kind kind, String text) {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    private static final Pattern WORD = Pattern.compile("\\s+|\\S+");
    /** Texts that differ more than this are shown as wholly different: nobody would read the rest. */
    private static final int MOST_COMPARISONS = 4_000_000;

    /** Words from one to another (not included) of the old text, and what stands there in the new one. */
    private record Change(int from, int until, List<String> words) {}

    private TextDifference() {}

    /** The old and the new text as one row of parts, what is gone before what is new. */
    public static List<Part> between(String before, String after) {
        var old = words(before);
        var parts = new ArrayList<Part>();
        int at = 0;
        for (var change : changes(old, words(after))) {
            add(parts, Kind.SAME, old.subList(at, change.from));
            add(parts, Kind.GONE, old.subList(change.from, change.until));
            add(parts, Kind.NEW, change.words);
            at = change.until;
        }
        add(parts, Kind.SAME, old.subList(at, old.size()));
        return parts;
    }

    /** Both changes in one text; nothing where they touch the same words. */
    public static Optional<String> merge(String was, String theirs, String mine) {
        var old = words(was);
        var all = Stream.concat(changes(old, words(theirs)).stream(), changes(old, words(mine)).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::until))
                .toList();
        var merged = new StringBuilder();
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            var change = all.get(i);
            if (i > 0 && change.from <= all.get(i - 1).until) return Optional.empty();
            old.subList(at, change.from).forEach(merged::append);
            change.words.forEach(merged::append);
            at = change.until;
        }
        old.subList(at, old.size()).forEach(merged::append);
        return Optional.of(merged.toString());
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        if (!words.isEmpty()) parts.add(new Part(kind, String.join("", words)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Change> changes(List<String> old, List<String> now) {
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) head++;
        int tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) tail++;
        var oldMiddle = old.subList(head, old.size() - tail);
        var newMiddle = now.subList(head, now.size() - tail);
        if (oldMiddle.isEmpty() && newMiddle.isEmpty()) return List.of();
        if ((long) oldMiddle.size() * newMiddle.size() > MOST_COMPARISONS) {
            return List.of(new Change(head, old.size() - tail, newMiddle));
        }
        return changes(oldMiddle, newMiddle, head);
    }

    /** By the longest row of words that both have in common. */
    private static List<Change> changes(List<String> old, List<String> now, int offset) {
        int[][] common = new int[old.size() + 1][];
        common[old.size()] = new int[now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            common[i] = new int[now.size() + 1];
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var changes = new ArrayList<Change>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            int from = i;
            int fromNew = j;
            while ((i < old.size() || j < now.size())
                    && !(i < old.size() && j < now.size() && old.get(i).equals(now.get(j)))) {
                if (j >= now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) i++;
                else j++;
            }
            if (i > from || j > fromNew) {
                changes.add(new Change(from + offset, i + offset, List.copyOf(now.subList(fromNew, j))));
            }
            while (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            }
        }
        return changes;
    }
}
