package nl.duaal.outcome.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.duaal.course.Fact;
import nl.duaal.outcome.AnswerOutcome;
import nl.duaal.outcome.AskMoment;
import nl.duaal.outcome.Interval;
import nl.duaal.outcome.PersonOutcomes.Known;
import nl.duaal.outcome.Reply;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** Says in the user's language how people are doing. */
final class OutcomeWords extends RoomWords {

    OutcomeWords(Locale locale) {
        super("outcomes", Words.closest(locale));
    }

    String date(LocalDate day) {
        return figures().shortDate(day);
    }

    String moment(AskMoment moment) {
        return say("moment", moment.months());
    }

    String contract(Fact.Contract.Form form) {
        return Words.text(locale(), "course.contract." + form);
    }

    String wage(double cents) {
        return Words.text(locale(), "course.wage", figures().euroCents(cents / 100));
    }

    String hours(double hours) {
        return say("hours", figures().number(hours, 1));
    }

    String outcome(AnswerOutcome outcome, @Nullable AskMoment moment) {
        return switch (outcome) {
            case AnswerOutcome.Saved _ -> say("saved");
            case AnswerOutcome.Refused(var why) ->
                why == AnswerOutcome.Fault.OUTSIDE && moment != null
                        ? say("refused.OUTSIDE", date(moment.day()), date(moment.closes()))
                        : of("refused", why);
            case AnswerOutcome.Outdated _ -> say("outdated");
            case AnswerOutcome.Gone _ -> say("gone");
        };
    }

    /** What was told, on one line. */
    String brief(Reply reply) {
        return switch (reply) {
            case Reply.Missing _ -> say("standing.NO_ANSWER");
            case Reply.Given given -> {
                var parts = new ArrayList<String>();
                parts.add(of("work", given.work()));
                if (given.hoursPerWeek() != null)
                    parts.add(hours(given.hoursPerWeek().doubleValue()));
                if (given.contract() != null) parts.add(contract(given.contract()));
                if (given.wagePerHour() != null) parts.add(wage(given.wagePerHour()));
                parts.add(of("benefit", given.benefit()));
                yield String.join(" · ", parts);
            }
        };
    }

    /** From whom, and of which day. */
    String from(Reply reply) {
        return switch (reply) {
            case Reply.Missing missing ->
                say(
                        "askedOn",
                        date(missing.on()),
                        of("source", missing.source()).toLowerCase(locale()));
            case Reply.Given given ->
                say(
                        "toldBy",
                        of("source", given.source()) + (given.by().isEmpty() ? "" : " (" + given.by() + ")"),
                        date(given.on()));
        };
    }

    String known(Known known) {
        var parts = new ArrayList<String>();
        parts.add(contract(known.form()));
        parts.add(hours(known.hoursPerWeek().doubleValue()));
        if (known.wagePerHour() != null) parts.add(wage(known.wagePerHour()));
        return say("known", date(known.on()), String.join(", ", parts));
    }

    String percent(OptionalDouble share) {
        return share.isPresent() ? figures().percent(share.getAsDouble(), 0) : "–";
    }

    String percents(Interval interval) {
        return say("interval", figures().percent(interval.low(), 0), figures().percent(interval.high(), 0));
    }

    /** A difference in percentage points, with its sign. */
    String points(double difference) {
        return say("points", signed(difference));
    }

    String pointsBetween(Interval interval) {
        return say("pointsBetween", signed(interval.low()), signed(interval.high()));
    }

    private String signed(double difference) {
        long points = Math.round(difference * 100);
        return (points == 0 ? "" : points > 0 ? "+" : "−") + figures().number(Math.abs(points), 0);
    }

    /** What a history says, in words. */
    String said(String text) {
        return Arrays.stream(text.split(" · ", -1)).map(this::word).collect(Collectors.joining(" · "));
    }

    private String word(String part) {
        if (part.matches("hours:[0-9.]+")) return hours(Double.parseDouble(part.substring(6)));
        if (part.matches("wage:[0-9]+")) return wage(Long.parseLong(part.substring(5)));
        for (String key : List.of(part.replace(':', '.'), "source." + part)) {
            if (Words.has(locale(), "outcomes." + key)) return say(key);
        }
        if (Words.has(locale(), "course.contract." + part)) return Words.text(locale(), "course.contract." + part);
        try {
            return date(LocalDate.parse(part));
        } catch (DateTimeParseException other) {
            return part;
        }
    }

    BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
