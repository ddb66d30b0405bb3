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
    List<String> corrections(Booking one, List<MonthBook.Correction> corrections, List<BookableFlow> flows) {
        var said = new ArrayList<String>();
        for (var each : corrections) {
            boolean by = each.lines().contains(one.uuid());
            if (!by && !each.corrects().equals(one.uuid())) continue;
            said.add(say(
                    by ? "corrects" : "correctedIn",
                    figures().month(by ? each.of() : each.in()),
                    amount(each.before(), each, flows),
                    amount(each.after(), each, flows)));
        }
        return said;
    }

    /** An amount of a correction, with what it stands on where that became another. */
    private String amount(MonthBook.Said said, MonthBook.Correction correction, List<BookableFlow> flows) {
        String text = cents(said.cents());
        if (!correction.before().flow().equals(correction.after().flow())) {
            text = say("amountOn", text, flow(flows, said.flow()));
        }
        if (!correction.before().employer().equals(correction.after().employer())) {
            text = say("amountOf", text, employer(said.employer()));
        }
        return text;
    }

    /** Paid, and what came in; with what is left where something did. */
    List<String> totals(BookTotals totals) {
        var said = new ArrayList<String>();
        said.add(say("total.paid", cents(totals.paid())));
        if (totals.subsidy() != 0) said.add(say("total.subsidy", cents(totals.subsidy())));
        if (totals.brought() != 0) said.add(say("total.brought", cents(totals.brought())));
        if (said.size() > 1) said.add(say("total.balance", cents(totals.balance())));
        return said;
    }

    String outcome(BookOutcome outcome) {
        return switch (outcome) {
            case BookOutcome.Saved _ -> "";
            case BookOutcome.Refused(var why) -> of("fault", why);
            case BookOutcome.Corrected(var by) ->
                say(
                        "fault.CORRECTED",
                        figures().month(by.in()),
                        cents(by.before().cents()),
                        cents(by.after().cents()));
            case BookOutcome.Outdated _ -> say("outdated");
            case BookOutcome.Gone _ -> say("gone");
        };
    }
}
