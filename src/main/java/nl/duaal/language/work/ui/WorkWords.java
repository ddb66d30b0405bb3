package nl.duaal.language.work.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.language.work.Agreement;
import nl.duaal.language.work.AgreementData;
import nl.duaal.language.work.AgreementKind;
import nl.duaal.language.work.AgreementOutcome;
import nl.duaal.language.work.Turn;
import nl.duaal.language.work.WordOutcome;
import nl.duaal.library.Wording;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;

/** Says in the user's language what there is about language at work. */
final class WorkWords extends RoomWords {

    WorkWords(Locale locale) {
        super("worklanguage", Words.closest(locale));
    }

    static Map<String, AgreementKind> byKey(List<AgreementKind> kinds) {
        return kinds.stream().collect(Collectors.toMap(AgreementKind::key, Function.identity()));
    }

    String wording(Wording wording) {
        return wording.in(locale());
    }

    /** What was agreed on; a kind that the library lost goes under its key. */
    String title(AgreementData data, Map<String, AgreementKind> kinds) {
        String key = data.kind();
        if (key == null) return data.title();
        var kind = kinds.get(key);
        return kind == null ? key : wording(kind.label());
    }

    String date(LocalDate day) {
        return figures().date(day);
    }

    /** Who sees to it: a name and of whom, or of whom only. */
    String owner(AgreementData data) {
        return data.owner().isEmpty() ? of("side", data.side()) : say("owner", data.owner(), of("side", data.side()));
    }

    /** When it is to be done, in full. */
    String when(AgreementData data) {
        Integer weeks = data.everyWeeks();
        if (weeks == null) return say("when.once", date(data.due()));
        var until = data.until();
        return until == null
                ? say("when.from", every(weeks), date(data.due()))
                : say("when.fromUntil", every(weeks), date(data.due()), date(until));
    }

    String every(int weeks) {
        return weeks == 1 ? say("every.one") : say("every.many", weeks);
    }

    /** How a turn stands. */
    String turn(Turn turn, LocalDate today) {
        var state = turn.state();
        if (state == Turn.State.NOT_DONE) return say("turn.notDone", turn.reason());
        var on = turn.on();
        if (state == Turn.State.DONE && on != null) return say("turn.done", date(on));
        return say(turn.isOverdueOn(today) ? "turn.overdue" : "turn.agreed");
    }

    /** How often something that comes back was done. */
    String often(Agreement agreement) {
        return say("often", agreement.done(), agreement.spokenOf());
    }

    /** What came of something, where it was not done; empty where it was. */
    String outcome(AgreementOutcome outcome) {
        return switch (outcome) {
            case AgreementOutcome.Done _ -> "";
            case AgreementOutcome.Refused(var why) -> of("refused", why);
            case AgreementOutcome.Outdated _ -> say("outdated");
            case AgreementOutcome.Gone _ -> say("gone");
        };
    }

    /** What came of something with words, where it was not done; empty where it was. */
    String outcome(WordOutcome outcome) {
        return switch (outcome) {
            case WordOutcome.Done _ -> "";
            case WordOutcome.Taken _ -> "";
            case WordOutcome.Refused(var why) -> of("word.refused", why);
            case WordOutcome.Outdated _ -> say("outdated");
            case WordOutcome.Gone _ -> say("gone");
        };
    }
}
