package nl.duaal.cohort.outreach;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.person.PersonRow;
import nl.duaal.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The warm hand-over of a candidate to an employer: a meeting, who is there, what is agreed, and the next contact, at
 * most five working days after it.
 *
 * @param nextContact the last day for it
 * @param contacted   the day on which it was; none: not yet
 */
public record Handover(
        UUID uuid,
        long version,
        UUID candidate,
        PersonRow person,
        String place,
        Data data,
        LocalDate nextContact,
        @Nullable LocalDate contacted) {

    public static final int WORKING_DAYS = 5;
    public static final int LOCATION_MAX_LENGTH = 120;
    public static final int ATTENDEES_MAX_LENGTH = 300;
    public static final int AGREEMENTS_MAX_LENGTH = 1000;

    /**
     * What a user says of a hand-over.
     *
     * @param meeting   the day that is planned for it
     * @param attendees who come, by name or role
     * @param agreements what was agreed; empty before it was held
     * @param held      the day on which it was; none: not yet
     */
    public record Data(
            LocalDate meeting,
            String location,
            String attendees,
            String agreements,
            @Nullable LocalDate held) {
        public Data {
            location = location.strip();
            attendees = attendees.strip();
            agreements = agreements.strip();
            if (location.length() > LOCATION_MAX_LENGTH) throw new IllegalArgumentException("location: too long");
            if (attendees.length() > ATTENDEES_MAX_LENGTH) throw new IllegalArgumentException("attendees: too long");
            if (agreements.length() > AGREEMENTS_MAX_LENGTH) {
                throw new IllegalArgumentException("agreements: too long");
            }
        }

        /** The last day for the next contact: five working days after the meeting. */
        public LocalDate nextContact() {
            return WorkingDays.after(held == null ? meeting : held, WORKING_DAYS);
        }
    }

    /** How it stands; the text is {@code cohort.handover.<NAME>}. */
    public enum Standing {
        /** The meeting is still to come. */
        PLANNED,
        /** The day of the meeting is past and nobody said that it was held. */
        MEETING_LATE,
        /** Held; the next contact is still in time. */
        HELD,
        /** The five working days are past without the next contact. */
        CONTACT_LATE,
        DONE
    }

    /** How it stands on a day. */
    public Standing on(LocalDate day) {
        if (contacted != null) return Standing.DONE;
        if (data.held() == null) return data.meeting().isBefore(day) ? Standing.MEETING_LATE : Standing.PLANNED;
        return nextContact.isBefore(day) ? Standing.CONTACT_LATE : Standing.HELD;
    }

    /** Whether something of it is late on a day. */
    public boolean isLateOn(LocalDate day) {
        var standing = on(day);
        return standing == Standing.MEETING_LATE || standing == Standing.CONTACT_LATE;
    }
}
