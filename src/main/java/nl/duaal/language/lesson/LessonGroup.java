package nl.duaal.language.lesson;

import java.util.UUID;

/**
 * A group, as its reader sees it.
 *
 * @param givenBy the organisation that teaches it, when that is another; empty: the own one
 * @param madeUp  whether its cohort is invented
 * @param plans   whether the reader may say who is in it and when its lessons are
 * @param teaches whether the reader may say what happened in its lessons
 */
public record LessonGroup(
        UUID uuid,
        long version,
        GroupData data,
        UUID cohort,
        String cohortName,
        String givenBy,
        boolean madeUp,
        boolean plans,
        boolean teaches) {}
