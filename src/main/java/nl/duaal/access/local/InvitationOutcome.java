package nl.duaal.access.local;

import java.util.UUID;

/** What came of making or renewing an invitation. */
public sealed interface InvitationOutcome {

    /**
     * There is a link.
     *
     * @param token the last part of its address, {@code /welcome/<token>}; shown now and never again
     * @param mailed whether it was mailed; otherwise somebody must pass it on
     */
    record Made(UUID uuid, String token, boolean mailed) implements InvitationOutcome {

        /** Without the token. */
        @Override
        public String toString() {
            return "invitation " + uuid;
        }
    }

    /** Somebody signs in with this address already: give that account a role instead. */
    record HasAccount() implements InvitationOutcome {}

    /** Not something that mail can be sent to, or too long. */
    record WrongEmail() implements InvitationOutcome {}

    /** No name, or one that is too long. */
    record WrongName() implements InvitationOutcome {}

    /** Nothing to be in this organisation. */
    record NoRole() implements InvitationOutcome {}

    /** The account is somebody's in another organisation too: only those who run the installation may reset it. */
    record WorksElsewhere() implements InvitationOutcome {}

    /** There is no such account or open invitation in this organisation. */
    record Missing() implements InvitationOutcome {}
}
