package nl.duaal.screening.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.duaal.screening.Criterion;

/**
 * Who dropped out later, set against what a way to look had found: whether the way tells anything, not who is who. Of
 * cohorts that are over only, so that no drop-out of today can be taken off yesterday's figure.
 *
 * @param method of looking
 * @param enough those of whom it found enough on all its criteria
 * @param below  those of whom it found too little on one or more, and who were selected nevertheless
 */
public record Later(Criterion.Method method, Group enough, Group below) {

    /** People together; a group has {@link Quality#SMALLEST_GROUP} or more. */
    public record Group(int people, int droppedOut) {

        /** The share that dropped out. */
        public double share() {
            return (double) droppedOut / people;
        }

        private Group plus(Group other) {
            return new Group(people + other.people, droppedOut + other.droppedOut);
        }

        private boolean isAlike() {
            return droppedOut == 0 || droppedOut == people;
        }
    }

    /** Somebody who was selected: what was found, and what became of it. */
    public record Followed(boolean enough, boolean droppedOut) {}

    private static final Group NOBODY = new Group(0, 0);

    /**
     * The figure over cohorts that are over. Cohorts are added in the order in which they ended, and only together with
     * so many others that both groups grow by ten or more at once: else the one added last could be found by
     * subtraction. Where all or none of a group dropped out, the figure would say of each of them what was found, so
     * there is none, unless nobody dropped out at all.
     *
     * @param cohorts the people of each, the one that ended first first
     * @return none while there are too few
     */
    public static Optional<Later> of(Criterion.Method method, List<List<Followed>> cohorts) {
        var enough = NOBODY;
        var below = NOBODY;
        var waiting = new ArrayList<Followed>();
        for (var cohort : cohorts) {
            waiting.addAll(cohort);
            var more = group(waiting, true);
            var less = group(waiting, false);
            if (more.people() < Quality.SMALLEST_GROUP || less.people() < Quality.SMALLEST_GROUP) continue;
            enough = enough.plus(more);
            below = below.plus(less);
            waiting.clear();
        }
        if (enough.people() == 0) return Optional.empty();
        boolean nobody = enough.droppedOut() + below.droppedOut() == 0;
        if (!nobody && (enough.isAlike() || below.isAlike())) return Optional.empty();
        return Optional.of(new Later(method, enough, below));
    }

    private static Group group(List<Followed> people, boolean enough) {
        var those = people.stream().filter(one -> one.enough() == enough).toList();
        return new Group(
                those.size(), (int) those.stream().filter(Followed::droppedOut).count());
    }
}
