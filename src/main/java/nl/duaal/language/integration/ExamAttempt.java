package nl.duaal.language.integration;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/** An attempt at an exam of the library, as it is kept. */
public record ExamAttempt(UUID uuid, long version, Data data) {

    /** What came of it; the text is {@code learning.result.<NAME>}. */
    public enum Result {
        OPEN,
        PASSED,
        FAILED,
        /** Registered, and not there. */
        ABSENT
    }

    /**
     * What a user says of an attempt.
     *
     * @param exam        key in the library
     * @param skill       of an exam that has parts which the library does not have one by one
     * @param resultOn    the day of the result; none while it is open
     * @param certificate the day on the certificate
     */
    public record Data(
            String exam,
            @Nullable Skill skill,
            @Nullable LocalDate registered,
            @Nullable LocalDate sat,
            Result result,
            @Nullable LocalDate resultOn,
            @Nullable LocalDate certificate) {
        public Data {
            if (registered == null && sat == null) throw new IllegalArgumentException("registered or sat: one day");
            if (registered != null && sat != null && sat.isBefore(registered)) {
                throw new IllegalArgumentException("sat: not before the registration");
            }
            if (certificate != null && result != Result.PASSED) {
                throw new IllegalArgumentException("certificate: only with a pass");
            }
            if (result == Result.OPEN && resultOn != null) throw new IllegalArgumentException("resultOn: it is open");
        }

        /** The day by which attempts stand in order. */
        public LocalDate day() {
            if (sat != null) return sat;
            if (registered == null) throw new IllegalStateException("an attempt without a day");
            return registered;
        }
    }
}
