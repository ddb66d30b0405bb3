package nl.duaal.access.local;

import java.util.List;
import java.util.Map;

/** What came of what somebody filled in who opened a link. */
public sealed interface WelcomeOutcome {

    /**
     * It is done, and the link is used up.
     *
     * @param loginName what to sign in with
     * @param recoveryCodes ten to keep, shown now and never again; none when there are others already
     */
    record Done(String loginName, List<String> recoveryCodes) implements WelcomeOutcome {

        /** Without the codes. */
        @Override
        public String toString() {
            return "done";
        }
    }

    /** Something is wrong; per field the key of a text. */
    record Refused(Map<WelcomeData.Field, String> problems) implements WelcomeOutcome {}

    /** The link is used, taken back, expired, or never was one. */
    record Gone() implements WelcomeOutcome {}

    /** Too many wrong codes. */
    record MustWait(long minutes) implements WelcomeOutcome {}
}
