package nl.duaal.inclusion.stay;

import java.util.List;

/**
 * Who is still there, over a cohort and for each of its employers.
 *
 * @param whole     everybody within the reader's reach
 * @param employers those that may be shown, by name
 * @param hidden    how many employers are left out, as too few people began there to compare
 * @param least     from how many people on employers are compared
 */
public record Retention(Line whole, List<Line> employers, int hidden, int least) {

    /** After how many months it is looked at. */
    public static final List<Integer> MONTHS = List.of(3, 6, 12, 24);

    /**
     * A group.
     *
     * @param name    of the employer; empty for the whole
     * @param started how many began work
     * @param marks   one for each of {@link #MONTHS}
     * @param grew    how many grew in something
     * @param firmer  how many of these got a firmer contract
     * @param hours   how many of these got more hours
     * @param pay     how many of these got more pay
     */
    public record Line(String name, int started, List<Mark> marks, int grew, int firmer, int hours, int pay) {
        public Line {
            marks = List.copyOf(marks);
        }
    }

    /**
     * After so many months.
     *
     * @param could how many began long enough ago
     * @param still how many of these were still there then
     */
    public record Mark(int months, int could, int still) {}

    public Retention {
        employers = List.copyOf(employers);
    }
}
