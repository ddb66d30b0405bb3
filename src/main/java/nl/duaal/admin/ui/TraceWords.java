package nl.duaal.admin.ui;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.ChainReport;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceRow;
import nl.duaal.shell.Figures;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** Says in the user's language what traces hold by key. What they are about stays a number: names are not for here. */
final class TraceWords {

    private final Locale locale;
    private final Figures figures;
    private final DateTimeFormatter time;

    TraceWords(Locale locale) {
        this.locale = locale;
        this.figures = new Figures(locale);
        // To the second: what happened within a minute has an order that matters here.
        this.time = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", locale).withZone(AccountService.ZONE);
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return Words.text(locale, "admin.traces." + key, arguments);
    }

    String action(@Nullable Action action) {
        return action == null ? say("unknown") : Words.text(locale, "access.trace.action." + action.key());
    }

    /** The action, and how it ended where that is worth a word. */
    String actionAndResult(TraceRow row) {
        return switch (row.result()) {
            case DONE -> action(row.action());
            case null -> action(row.action()) + " · " + say("unknown");
            case REFUSED, OUTDATED, MISSING -> action(row.action()) + " · " + result(row);
        };
    }

    String result(TraceRow row) {
        var result = row.result();
        return result == null ? say("unknown") : Words.text(locale, "access.trace.result." + result.name());
    }

    String person(TraceRow row) {
        var by = row.by();
        return by == null ? say("system") : by;
    }

    String time(TraceRow row) {
        return time.format(row.happenedAt());
    }

    /** What it was done to: the kind of thing, and the beginning of its number. */
    String subject(TraceRow row) {
        var action = row.action();
        UUID subject = row.subject();
        if (action == null || subject == null) return "";
        return Words.text(locale, "access.trace.kind." + action.kind().name()) + " "
                + subject.toString().substring(0, 8);
    }

    String origin(TraceRow row) {
        var origin = row.origin();
        return origin == null ? "" : origin;
    }

    String details(TraceDetails details) {
        var parts = new ArrayList<String>();
        details.changes().forEach(change -> parts.add(say("change", change.inputKey(), change.from(), change.to())));
        details.others().forEach((key, value) -> parts.add(say("detail", detail(key), value(key, value))));
        return String.join("; ", parts);
    }

    private String value(String key, String value) {
        String text = "access.trace." + key + "." + value;
        return Words.has(locale, text) ? Words.text(locale, text) : value;
    }

    private String detail(String key) {
        String text = "access.trace.detail." + key;
        return Words.has(locale, text) ? Words.text(locale, text) : key;
    }

    String finding(ChainReport.Finding finding) {
        return switch (finding.fault()) {
            case ALTERED -> say("check.altered", number(finding.position()));
            case MISSING -> say("check.missing", number(finding.position()));
            case ADDED -> say("check.added", number(finding.position()));
        };
    }

    String number(long number) {
        return figures.number(number, 0);
    }
}
