package nl.duaal.screening.ui;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.screening.Criterion;
import nl.duaal.screening.ScreeningOutcome;
import nl.duaal.screening.week.WeekFit;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;

/** Says in the user's language what there is in a screening. */
final class ScreeningWords extends RoomWords {

    ScreeningWords(Locale locale) {
        super("screening", locale);
    }

    String reason(ReasonKey key) {
        return Words.text(locale(), "cohort.reason." + key);
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** An answer with what it looks like: "4 · kan het met weinig hulp". */
    String answer(Criterion criterion, int answer) {
        if (criterion.isYesOrNo()) return say(answer == Criterion.ANSWERS ? "answer.met" : "answer.notMet");
        String anchor = criterion.anchors().get(answer - 1);
        return anchor.isBlank() ? Integer.toString(answer) : answer + " · " + anchor;
    }

    /** What came of something, where it was not done. */
    String outcome(ScreeningOutcome outcome) {
        return switch (outcome) {
            case ScreeningOutcome.Done _ -> "";
            case ScreeningOutcome.Refused(var why) -> of("refused", why);
            case ScreeningOutcome.Outdated _ -> say("outdated");
            case ScreeningOutcome.Gone _ -> say("gone");
        };
    }

    /** Why a week cannot be done. */
    String clash(WeekFit.Clash clash) {
        return switch (clash) {
            case WeekFit.Clash.Hours(var phase, double needed, int available) ->
                say("clash.hours", phase, figures().number(needed, 1), available);
            case WeekFit.Clash.Day(var phase, var block, var day) -> say("clash.day", phase, block, day(day));
            case WeekFit.Clash.Time(
                    var phase,
                    var block,
                    var day,
                    int from,
                    int until,
                    int travel,
                    int takenFrom,
                    int takenUntil) ->
                say(
                        "clash.time",
                        phase,
                        block,
                        day(day),
                        FormDialog.time(from),
                        FormDialog.time(until),
                        travel,
                        FormDialog.time(takenFrom),
                        FormDialog.time(takenUntil));
            case WeekFit.Clash.Transport(var phase, var shift, int start) ->
                say("clash.transport", phase, shift, FormDialog.time(start));
        };
    }
}
