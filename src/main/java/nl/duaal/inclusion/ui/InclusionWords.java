package nl.duaal.inclusion.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.inclusion.InclusionOutcome;
import nl.duaal.inclusion.Point;
import nl.duaal.inclusion.pulse.PulseResult;
import nl.duaal.inclusion.report.ReportOutcome;
import nl.duaal.library.Wording;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** Says in the user's language what there is about inclusion on the work floor. */
final class InclusionWords extends RoomWords {

    InclusionWords(Locale locale) {
        super("inclusion", Words.closest(locale));
    }

    String wording(Wording wording) {
        return wording.in(locale());
    }

    /** What a point is about; one that the library lost goes under its key. */
    String title(Point point) {
        var kind = point.kind();
        if (kind != null) return wording(kind.label());
        String key = point.data().key();
        return key == null ? point.data().title() : key;
    }

    String date(LocalDate day) {
        return figures().date(day);
    }

    String dateOr(@Nullable LocalDate day, String none) {
        return day == null ? none : date(day);
    }

    /** What came of something, where it was not kept; none where it was. */
    Optional<String> problem(InclusionOutcome outcome) {
        return switch (outcome) {
            case InclusionOutcome.Saved _ -> Optional.empty();
            case InclusionOutcome.Outdated _ -> Optional.of(say("outdated"));
            case InclusionOutcome.Gone _ -> Optional.of(say("gone"));
            case InclusionOutcome.Refused(var why) -> Optional.of(of("refused", why));
        };
    }

    /** What came of something with a report, where it was not kept; none where it was. */
    Optional<String> problem(ReportOutcome outcome) {
        return switch (outcome) {
            case ReportOutcome.Made _, ReportOutcome.Done _ -> Optional.empty();
            case ReportOutcome.Outdated _ -> Optional.of(say("outdated"));
            case ReportOutcome.Unanswered _ -> Optional.of(say("reports.close.needed"));
            case ReportOutcome.Gone _ -> Optional.of(say("report.gone"));
        };
    }

    /** The name of a group in which people answered. */
    String group(PulseResult result) {
        return switch (result.part()) {
            case COHORT -> say("pulse.whole");
            case EMPLOYER -> result.employer().isEmpty() ? say("pulse.small") : result.employer();
            case TEAM -> result.team();
        };
    }

    /** An average as it may be told: at the ends only that it is there or beyond. */
    String average(int tenths) {
        String number = figures().number(tenths / 10.0, 1);
        if (tenths >= PulseResult.HIGHEST) return say("pulse.orHigher", number);
        return tenths <= PulseResult.LOWEST ? say("pulse.orLower", number) : number;
    }
}
