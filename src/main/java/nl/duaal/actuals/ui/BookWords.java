package nl.duaal.actuals.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.duaal.actuals.BookOutcome;
import nl.duaal.actuals.BookableFlow;
import nl.duaal.actuals.Booking;
import nl.duaal.actuals.MonthBook;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;

/** Says in the user's language what stands in the month book. */
final class BookWords extends RoomWords {

    BookWords(Locale locale) {
        super("actuals", Words.closest(locale));
    }

    String cents(long cents) {
        return figures().euroCents(cents / 100.0);
    }

    /** What a flow is called; its id where the case does not have it any more. */
    static String flow(List<BookableFlow> flows, String id) {
        return flows.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(BookableFlow::label)
                .orElse(id);
    }

    String employer(String employer) {
        return employer.isEmpty() ? say("whole") : employer;
    }

    /** What a booking is, in a line. */
    String what(Booking one) {
        var counted = one.counted();
        if (counted != null) {
            return say(
                    "counted",
                    figures().number(counted.many().doubleValue(), 2),
                    of("quantity", counted.quantity()),
                    figures().number(counted.tariff().doubleValue(), 4));
        }
        var data = one.data();
        var text = new StringBuilder(of("kind", data.kind()));
        if (!data.document().isEmpty()) text.append(" ").append(data.document());
        if (!data.description().isEmpty()) text.append(", ").append(data.description());
        if (data.corrects() != null) text.append(" (").append(say("correction")).append(")");
        return text.toString();
    }

    /** What puts a booking right, or what it puts right itself: what it was and what it became. */
    List<String> corrections(Booking one, List<MonthBook.Correction> corrections) {
        var said = new ArrayList<String>();
        for (var each : corrections) {
            boolean by = each.booking().equals(one.uuid());
            if (!by && !each.corrects().equals(one.uuid())) continue;
            said.add(say(
                    by ? "corrects" : "correctedIn",
                    figures().month(by ? each.of() : each.in()),
                    cents(each.before()),
                    cents(each.after())));
        }
        return said;
    }

    String outcome(BookOutcome outcome) {
        return switch (outcome) {
            case BookOutcome.Saved _ -> "";
            case BookOutcome.Refused(var why) -> of("fault", why);
            case BookOutcome.Outdated _ -> say("outdated");
            case BookOutcome.Gone _ -> say("gone");
        };
    }
}
