package nl.duaal.large;

import java.util.List;

/**
 * A whole country of made-up data: municipalities with their people, cohorts, lessons and language, language schools
 * that teach for several of them, employers that take people on.
 *
 * @see "decision 0081: data of the size of a country is generated"
 */
public final class LargeData {

    /** In the order in which they need each other. A later room adds its class at the end: nothing before it changes. */
    private static final List<Part> PARTS = List.of(
            new Organisations(),
            new People(),
            new Cohorts(),
            new Lessons(),
            new Language(),
            new Openings(),
            new Guidance(),
            new Outcomes());

    /** What counts as an event: something that happened to somebody on a day. */
    static final List<String> EVENTS = List.of(
            "attendance",
            "attendance_change",
            "candidate_change",
            "coaching_contact",
            "coaching_promise",
            "course_entry",
            "exam_attempt",
            "language_activity",
            "language_level",
            "lesson",
            "outcome_answer",
            "trace");

    private LargeData() {}

    /** Makes everything up, and says what there is. */
    public static World write(Size size, Rows rows) {
        var world = new World(size);
        PARTS.forEach(part -> part.add(world, rows));
        return world;
    }
}
