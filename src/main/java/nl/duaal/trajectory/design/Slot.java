package nl.duaal.trajectory.design;

import java.time.DayOfWeek;

/**
 * When something takes place in the typical week of a phase.
 *
 * @param start   minutes after midnight
 * @param minutes how long, breaks included; it may run past midnight
 */
public record Slot(DayOfWeek day, int start, int minutes) {

    public static final int DAY = 24 * 60;
}
