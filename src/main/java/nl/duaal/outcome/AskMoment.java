package nl.duaal.outcome;

import java.time.LocalDate;

/**
 * So many months after their first day it is asked how somebody is doing.
 *
 * @param day    the first on which it can be asked
 * @param closes the last day of which an answer still tells how it was at this moment
 * @param source where the moment comes from
 */
public record AskMoment(int months, LocalDate day, LocalDate closes, String source) {

    /** Whether it can be asked on a day. */
    public boolean isOpenOn(LocalDate on) {
        return hasComeOn(on) && !on.isAfter(closes);
    }

    /** Whether it was there already on a day. */
    public boolean hasComeOn(LocalDate on) {
        return !day.isAfter(on);
    }
}
