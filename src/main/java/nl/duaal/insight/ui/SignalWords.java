package nl.duaal.insight.ui;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.signal.SignalOutcome;
import nl.duaal.cohort.signal.SignalRule;
import nl.duaal.course.Fact;
import nl.duaal.course.OwnEnding;
import nl.duaal.inclusion.pulse.PulseResult;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;

/** Says in the user's language what needs attention. */
final class SignalWords extends RoomWords {

    SignalWords(Locale locale) {
        super("signal", Words.closest(locale));
    }

    /** A day with that of the week: maandag 7 september 2026. */
    String day(LocalDate day) {
        String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale());
        return name + " " + figures().date(day);
    }

    /** Why, as a sentence. */
    String sentence(Signal signal) {
        var said = signal.facts().stream().map(this::fact).toArray();
        String text = say("sign." + signal.kind() + variant(signal), said);
        return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    /** Which of the sentences of a kind: of what is over, of a part of the week, of an average at the end of the scale. */
    private static String variant(Signal signal) {
        if (signal.over()) return ".over";
        boolean part = signal.facts().stream().anyMatch(Sign.Fact.Share.class::isInstance);
        if (signal.kind().equals("work.absence") && part) return ".part";
        boolean lowest = signal.facts().stream()
                .anyMatch(fact -> fact instanceof Sign.Fact.Mean(var tenths) && tenths <= PulseResult.LOWEST);
        return lowest ? ".lowest" : "";
    }

    private Object fact(Sign.Fact fact) {
        return switch (fact) {
            case Sign.Fact.Count(var number) -> number;
            case Sign.Fact.Share(var share) -> figures().percent(share, 0);
            case Sign.Fact.Mean(var tenths) -> figures().number(tenths / 10.0, 1);
            case Sign.Fact.Day(var day) -> figures().date(day);
            case Sign.Fact.Name(var text) -> text;
            case Sign.Fact.Text(var key) -> Words.text(locale(), key);
        };
    }

    /** What kind of thing it is, in a few words. */
    String kind(SignalRule rule) {
        return say("kind." + rule.kind());
    }

    /** From when on: "3 keer", "28 dagen"; nothing where there is no threshold. */
    String threshold(SignalRule rule) {
        return rule.unit() == SignalRule.Unit.NONE ? "–" : say("threshold." + rule.unit(), rule.threshold());
    }

    /** How urgent it is, and when it is for now. */
    String urgency(SignalRule rule) {
        String usual = of("urgency", rule.urgency());
        var days = rule.nowDays();
        return days == null ? usual : say("rules.nearer", usual, days);
    }

    /** What of somebody at an own place ends, in the words of its signal. */
    String ending(OwnEnding one, LocalDate today) {
        String over = one.end().isBefore(today) ? ".over" : "";
        String day = figures().date(one.end());
        return switch (one.fact()) {
            case Fact.Contract contract ->
                say("sign.work.contract" + over, Words.text(locale(), "course.contract." + contract.form()), day);
            case Fact.Credential paper -> say("sign.work.certificate" + over, paper.title(), day);
            default -> throw new IllegalArgumentException(one.fact().kind().name());
        };
    }

    /** What went wrong; empty when nothing did. */
    String problem(SignalOutcome outcome) {
        return outcome == SignalOutcome.DONE ? "" : of("outcome", outcome);
    }
}
