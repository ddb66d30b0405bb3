package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.plan.Barrier;
import nl.duaal.coaching.wording.Wording;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.ui.AmountWords;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** Says in the user's language what there is of coaching. */
final class CoachingWords extends RoomWords {

    private final AmountWords amounts;

    CoachingWords(Locale locale) {
        super("coaching", Words.closest(locale));
        amounts = new AmountWords(locale);
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "–" : figures().shortDate(day);
    }

    String hours(double hours) {
        return figures().number(hours, 2);
    }

    /** A day, with a word where it is past. */
    Span day(@Nullable LocalDate day, boolean late) {
        var text = new Span(late ? say("late", date(day)) : date(day));
        if (late) text.addClassName("late");
        return text;
    }

    String state(CaseloadRow row) {
        return Words.text(locale(), "cohort.candidate.state." + row.state());
    }

    /** Who is to do something: "werkgever (Bram)". */
    String owedBy(OwedBy who, String name) {
        return name.isEmpty() ? of("owedBy", who) : of("owedBy", who) + " (" + name + ")";
    }

    String owed(Promise promise) {
        return promise.data().owedBy() == OwedBy.COACH
                ? say("owedBy.coach", promise.coach().name())
                : owedBy(promise.data().owedBy(), promise.data().name());
    }

    String category(Barrier.Data data) {
        return data.category() == Barrier.Category.OWN ? data.word() : of("category", data.category());
    }

    String ladder(int step) {
        return say("ladder." + step);
    }

    /** "telefonisch, door ons gebeld". */
    String how(Contact.Data data) {
        return of("channel", data.channel());
    }

    String topics(Collection<String> topics, List<Wording> known) {
        return known.stream()
                .filter(one -> one.kind() == Wording.Kind.TOPIC && topics.contains(one.key()))
                .map(one -> one.data().label())
                .collect(Collectors.joining(", "));
    }

    /** What a history says, in words: keys and days on its first line, then what people wrote. */
    String said(String text, List<Wording> known) {
        int line = text.indexOf('\n');
        String first = line < 0 ? text : text.substring(0, line);
        String rest = line < 0 ? "" : text.substring(line);
        return Arrays.stream(first.split(" · ", -1))
                        .map(part -> word(part, known))
                        .collect(Collectors.joining(" · "))
                + rest;
    }

    private String word(String part, List<Wording> known) {
        for (var kind : Contact.Kind.values()) if (kind.name().equals(part)) return of("kind", kind);
        for (var channel : Contact.Channel.values()) if (channel.name().equals(part)) return of("channel", channel);
        for (var who : OwedBy.values()) if (who.name().equals(part)) return of("owedBy", who);
        for (var one : Barrier.Category.values()) if (one.name().equals(part)) return of("category", one);
        for (var one : known) if (one.key().equals(part)) return one.data().label();
        try {
            return date(LocalDate.parse(part));
        } catch (DateTimeParseException other) {
            return part;
        }
    }

    /** What came of something, where it was not kept. */
    String outcome(CoachingOutcome outcome) {
        return of("outcome", outcome);
    }

    /** An amount with where it is from. */
    String amount(DatedAmount amount) {
        return say(
                "amount",
                amount.label(),
                amounts.value(amount),
                amount.source(),
                Words.text(locale(), "library.mark." + amount.mark().name()));
    }
}
