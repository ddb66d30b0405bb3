package nl.duaal.trajectory.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.duaal.trajectory.design.Design;

/** What was done to a design on an open page, to undo and do again: designs are values, so each is simply kept. */
final class DesignHistory {

    /** More steps back than anybody walks. */
    static final int MOST = 200;

    /** One change, in words. */
    record Step(String what, Design before, Design after) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    void did(String what, Design before, Design after) {
        undone.clear();
        done.push(new Step(what, before, after));
        if (done.size() > MOST) done.removeLast();
    }

    /** Takes the last change back; none when there is none. */
    Optional<Step> undo() {
        return moved(done, undone);
    }

    /** Does the change again that was undone last; none when there is none. */
    Optional<Step> redo() {
        return moved(undone, done);
    }

    private static Optional<Step> moved(Deque<Step> from, Deque<Step> to) {
        if (from.isEmpty()) return Optional.empty();
        Step step = from.pop();
        to.push(step);
        return Optional.of(step);
    }

    /** What can be undone, the last first. */
    List<String> undoable() {
        return done.stream().map(Step::what).toList();
    }

    /** What can be done again, the next first. */
    List<String> redoable() {
        return undone.stream().map(Step::what).toList();
    }
}
