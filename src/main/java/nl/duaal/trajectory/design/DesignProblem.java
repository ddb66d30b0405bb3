package nl.duaal.trajectory.design;

import java.util.List;

/**
 * One thing that cannot be, as code, place and arguments; the words are made where it is shown.
 *
 * @param place     where in the design, such as {@code block.language_3.weeks} or {@code start}
 * @param arguments what the words need: names and numbers
 */
public record DesignProblem(Code code, String place, List<String> arguments) {

    /** Kinds of problem; each has a text in every language under {@code trajectory.problem.<key>}. */
    public enum Code {
        REQUIRED("required"),
        TOO_LONG("tooLong"),
        OUT_OF_RANGE("outOfRange"),
        OUTSIDE_PHASE("outsidePhase"),
        UNKNOWN_PHASE("unknownPhase"),
        UNKNOWN_PARTY("unknownParty"),
        SAME_PARTY("sameParty"),
        DUPLICATE_KEY("duplicateKey"),
        BAD_KEY("badKey"),
        OPEN_PHASE_NOT_LAST("openPhaseNotLast"),
        LAST_PHASE_ENDS("lastPhaseEnds"),
        NO_PARTICIPANT_PHASE("noParticipantPhase"),
        CANDIDATES_AFTER_START("candidatesAfterStart"),
        BEYOND_HORIZON("beyondHorizon"),
        GROUP_NEEDED("groupNeeded"),
        PAYER_NEEDED("payerNeeded"),
        WORK_NEEDED("workNeeded"),
        NOT_HERE("notHere"),
        TOO_MANY("tooMany"),
        NOT_ASCENDING("notAscending"),
        TIERS_AT_START("tiersAtStart"),
        UNKNOWN_AMOUNT("unknownAmount"),
        AMOUNT_NOT_YET("amountNotYet"),
        MODEL("model");

        private final String key;

        Code(String key) {
            this.key = key;
        }

        /** The last part of the key of its text. */
        public String key() {
            return key;
        }
    }

    public DesignProblem {
        arguments = List.copyOf(arguments);
    }

    /** A problem with its arguments one by one. */
    public static DesignProblem of(Code code, String place, Object... arguments) {
        return new DesignProblem(
                code,
                place,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
