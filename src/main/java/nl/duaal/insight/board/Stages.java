package nl.duaal.insight.board;

import java.util.List;

/**
 * How far people came. Each number is of those who came that far or further, whatever came after.
 *
 * @param applied   everybody who came in
 * @param screened  of those, who were screened
 * @param selected  of those, who were selected
 * @param began     of those, who were there on their first day
 * @param completed who got their paper
 * @param placed    who had lasting work
 * @param left      of those who began, who are not in it any more
 */
public record Stages(int applied, int screened, int selected, int began, int completed, int placed, int left) {

    public static final Stages NONE = new Stages(0, 0, 0, 0, 0, 0, 0);

    /** A stage; the text is {@code insight.board.stage.<NAME>}. */
    public enum Stage {
        APPLIED,
        SCREENED,
        SELECTED,
        BEGAN,
        COMPLETED,
        PLACED,
        LEFT
    }

    public int of(Stage stage) {
        return switch (stage) {
            case APPLIED -> applied;
            case SCREENED -> screened;
            case SELECTED -> selected;
            case BEGAN -> began;
            case COMPLETED -> completed;
            case PLACED -> placed;
            case LEFT -> left;
        };
    }

    /** Of which stage the share of another is: completed, placed and left of who began, the rest of who applied. */
    public int base(Stage stage) {
        return switch (stage) {
            case APPLIED, SCREENED, SELECTED, BEGAN -> applied;
            case COMPLETED, PLACED, LEFT -> began;
        };
    }

    static Stages sum(List<Stages> some) {
        return some.stream().reduce(NONE, Stages::plus);
    }

    private Stages plus(Stages other) {
        return new Stages(
                applied + other.applied,
                screened + other.screened,
                selected + other.selected,
                began + other.began,
                completed + other.completed,
                placed + other.placed,
                left + other.left);
    }
}
