package nl.duaal.mine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.duaal.access.SignedIn;

/**
 * Something that people can be asked on their own page. A bean of it in this room, over a service of the room that keeps
 * the answers, is all that a new one needs, with these texts in each language: {@code mypage.own.question.<key>.title},
 * {@code .intro}, and for each question what {@link Question} says. It is asked behind sign-in only, and kept when the
 * reader says so, once for each round.
 */
public interface OwnQuestionnaire {

    /** Tells questionnaires apart; never changes. */
    String key();

    /** Lower stands higher. */
    int order();

    /** What is asked, in its order. */
    List<Question> questions();

    /** The rounds that concern somebody today, runs in the caller's transaction. */
    List<Round> rounds(SignedIn user, Whose whose, LocalDate today);

    /**
     * Keeps the answers of a round that is open and that fit the questions: the caller looked at both. Traces it as what
     * it is. Runs in the caller's transaction.
     *
     * @param answers by the key of the question; those that were left open are missing
     * @return false when it was answered meanwhile
     */
    boolean keep(SignedIn user, Whose whose, String round, Map<String, Integer> answers);

    /** Whom it is about: the user, as a person. */
    record Whose(nl.duaal.shared.id.PersonId person, java.util.UUID uuid) {}

    /**
     * One time of asking.
     *
     * @param key   tells rounds apart; its text, where it is shown, is that of the questionnaire with {@code .round.<key>}
     * @param until the last day on which it can be answered
     */
    record Round(String key, LocalDate from, LocalDate until, boolean answered) {

        /** Whether it can be answered on a day. */
        public boolean isOpenOn(LocalDate day) {
            return !answered && !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
