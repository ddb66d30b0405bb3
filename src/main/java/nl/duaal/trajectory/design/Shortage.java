package nl.duaal.trajectory.design;

/**
 * What a filled place is worth to an employer who cannot find people.
 *
 * @param phase            key of the phase after which somebody counts as a hire
 * @param recruitmentSaved what an outside hire would have cost, in euros
 * @param vacancyMonth     what an open place costs per month, in euros
 * @param vacancyMonths    how long it would have stayed open
 * @param vacancyChance    how likely it is that it would have stayed open
 * @param replacement      what it costs when somebody leaves the job again, in euros
 */
public record Shortage(
        String phase,
        Figure recruitmentSaved,
        Figure vacancyMonth,
        Figure vacancyMonths,
        Figure vacancyChance,
        Figure replacement) {}
