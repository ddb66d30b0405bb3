package nl.duaal.inclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points of an employer or of a team.
 *
 * @param subject  the employer, or the team
 * @param name     of it
 * @param employer of a team, with its location; of an employer its name
 * @param language for a team: what it agreed on about language; none for an employer
 * @param writes   whether the reader may change it
 */
public record Checklist(
        PointScope scope,
        UUID subject,
        String name,
        String employer,
        List<Point> points,
        @Nullable Language language,
        boolean writes) {

    /** How many agreements about language there are, how many are kept and how many turns are past their day. */
    public record Language(int made, int kept, int overdue) {}

    public Checklist {
        points = List.copyOf(points);
    }

    /** How many of the points that apply are done. */
    public int done() {
        return (int) points.stream()
                .filter(one -> one.data().state() == PointState.DONE)
                .count();
    }

    /** How many points apply. */
    public int apply() {
        return (int) points.stream()
                .filter(one -> one.data().state() != PointState.NOT_APPLICABLE)
                .count();
    }

    public int overdue(LocalDate today) {
        return (int) points.stream().filter(one -> one.isOverdueOn(today)).count();
    }
}
