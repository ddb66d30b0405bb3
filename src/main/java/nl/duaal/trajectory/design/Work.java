package nl.duaal.trajectory.design;

import org.jspecify.annotations.Nullable;

/**
 * What work brings about in money.
 *
 * @param wageHour        gross, in euros; none where nobody is paid a wage
 * @param taxMonth        tax that the participant pays over it, in euros per month
 * @param valueHour       what a productive hour of a fully skilled worker is worth to the employer, in euros
 * @param productiveShare part of the hours that is not lessons, guidance, holidays or sickness
 * @param startLevel      part of a skilled worker's output in the first month of the block
 * @param endLevel        the same in the last month
 * @param rampMonths      how long it takes from the one to the other; none: the length of the block
 */
public record Work(
        @Nullable Figure wageHour,
        @Nullable Figure taxMonth,
        Figure valueHour,
        Figure productiveShare,
        Figure startLevel,
        Figure endLevel,
        @Nullable Figure rampMonths) {}
