package nl.duaal.actuals;

import java.time.YearMonth;

/**
 * How much of the full work of somebody who knows the job those of an employer do in a month, for a group of tasks.
 *
 * @param percent 0 to 150
 * @param by      who said so
 */
public record Estimate(String employer, String tasks, YearMonth month, int percent, String by) {

    public static final int TASKS_MAX_LENGTH = 120;
    public static final int MOST = 150;
}
