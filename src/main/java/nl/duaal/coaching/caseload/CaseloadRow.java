package nl.duaal.coaching.caseload;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import nl.duaal.coaching.course.Intensity;
import nl.duaal.cohort.Colleague;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.person.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a coach looks after, and what of it waits.
 *
 * @param hoursPerWeek    how much of a coach's week is reckoned for them; says nothing about the person
 * @param lastContact     the last one that took place; none: never
 * @param nextContact     the day that was thought of at the last contact or hand-over; none: no day
 * @param openPromises    of everybody who owes something
 * @param overduePromises of those, which should have been done before today
 * @param beingHandedOver whether a colleague has yet to accept them
 */
public record CaseloadRow(
        PersonRow person,
        UUID cohort,
        String cohortName,
        CandidateState state,
        @Nullable Colleague coach,
        Intensity intensity,
        double hoursPerWeek,
        @Nullable LocalDate lastContact,
        @Nullable LocalDate nextContact,
        int openPromises,
        int overduePromises,
        boolean beingHandedOver) {

    /** Whether a contact or a promise is late on a day. */
    public boolean isOverdueOn(LocalDate day) {
        return overduePromises > 0 || isContactLateOn(day);
    }

    /** Whether the next contact should have been before a day. */
    public boolean isContactLateOn(LocalDate day) {
        return nextContact != null && nextContact.isBefore(day);
    }

    /** What is late first, then by the day of the next contact, then by name: who has no day comes after those. */
    static Comparator<CaseloadRow> byWhatWaits(LocalDate today) {
        return Comparator.comparing((CaseloadRow row) -> !row.isOverdueOn(today))
                .thenComparing(row -> row.nextContact() == null ? LocalDate.MAX : row.nextContact())
                .thenComparing(row -> row.person().familyName().toLowerCase(Locale.ROOT))
                .thenComparing(row -> row.person().givenName().toLowerCase(Locale.ROOT));
    }
}
