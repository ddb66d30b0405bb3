package nl.duaal.screening;

import java.util.List;
import java.util.UUID;

/**
 * Something that is looked at, in the same way for everybody. There are no weights.
 *
 * @param question that is asked, or what is done
 * @param anchors  what the answers 1 to 5 look like, in words; of a knock-out the first and last are not met and met
 */
public record Criterion(UUID uuid, String name, Kind kind, Method method, String question, List<String> anchors) {

    public static final int NAME_MAX_LENGTH = 160;
    public static final int QUESTION_MAX_LENGTH = 500;
    public static final int ANCHOR_MAX_LENGTH = 200;

    /** How many answers there are. */
    public static final int ANSWERS = 5;

    /** From which answer on somebody can do it, or could learn it. */
    public static final int ENOUGH = 3;

    /** What it means for the decision, which people make. Stored under its name. */
    public enum Kind {
        /** Without it the work cannot begin. */
        KNOCK_OUT,
        /** Needed from the first day. */
        ESSENTIAL,
        /** Learned on the way; says where somebody begins. */
        LEARNABLE
    }

    /** How it is looked at. Stored under its name. */
    public enum Method {
        /** Answers on a form, read without a name. */
        FORM(Round.NUMBER),
        LEARNABILITY_TEST(Round.MEETING),
        /** The same questions for all, in the same order. */
        INTERVIEW(Round.MEETING),
        TRY_OUT_DAY(Round.MEETING);

        private final Round round;

        Method(Round round) {
            this.round = round;
        }

        /** In which round. */
        public Round round() {
            return round;
        }
    }

    public Criterion {
        anchors = List.copyOf(anchors);
        if (name.isBlank() || name.length() > NAME_MAX_LENGTH) {
            throw new IllegalArgumentException("name: 1 to " + NAME_MAX_LENGTH + " characters");
        }
        if (question.isBlank() || question.length() > QUESTION_MAX_LENGTH) {
            throw new IllegalArgumentException("question: 1 to " + QUESTION_MAX_LENGTH + " characters");
        }
        if (anchors.size() != ANSWERS) throw new IllegalArgumentException("anchors: " + ANSWERS);
        for (var anchor : anchors) {
            if (anchor.length() > ANCHOR_MAX_LENGTH) throw new IllegalArgumentException("anchors: too long");
        }
    }

    /** Whether only met or not met can be answered. */
    public boolean isYesOrNo() {
        return kind == Kind.KNOCK_OUT;
    }

    /** Whether this can be an answer. */
    public boolean takes(int answer) {
        return isYesOrNo() ? answer == 1 || answer == ANSWERS : answer >= 1 && answer <= ANSWERS;
    }
}
