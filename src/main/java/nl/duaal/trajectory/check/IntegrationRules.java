package nl.duaal.trajectory.check;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.library.Ledger;
import nl.duaal.trajectory.design.IntegrationRoute;

/** What the learning route asks, and whether it is done before the term ends. A group without a route is not asked. */
final class IntegrationRules {

    private static final double NOTHING = 1e-6;

    private IntegrationRules() {}

    static void check(Checked checked) {
        IntegrationRoute route = checked.design().group().route();
        if (route == IntegrationRoute.NONE) return;
        for (Ledgers.Asked asked : checked.ledgers().asked()) hours(checked, asked);
        knm(checked);
        term(checked);
    }

    private static void hours(Checked checked, Ledgers.Asked asked) {
        Rule rule = switch (asked.what()) {
            case Z_COURSE -> Rule.Z_COURSE;
            case Z_PARTICIPATION -> Rule.Z_PARTICIPATION;
            case EDUCATION_LANGUAGE -> Rule.EDUCATION_LANGUAGE;
            case SCALE_DOWN -> Rule.SCALE_DOWN;
            case MAP -> Rule.MAP;
            case PVT -> Rule.PVT;
            case BBL_TEACHING, BBL_PRACTICE, BBL_YEAR, BOL_TEACHING, BOL_PRACTICE, BOL_YEAR -> null;
        };
        if (rule == null || asked.missing() <= NOTHING) return;
        checked.found(
                rule,
                "group.route",
                List.of(Said.of(asked.planned()), Said.of(asked.needed())),
                List.of(Said.of(asked.missing()), Said.of(perWeek(checked, asked.missing()))),
                asked.amount());
    }

    /** Hours a week, in every week of the trajectory, that come to so many hours. */
    private static double perWeek(Checked checked, double hours) {
        int weeks = checked.timeline().length();
        return weeks == 0 ? hours : Math.ceil(hours / weeks * 10 - NOTHING) / 10;
    }

    private static void knm(Checked checked) {
        var themes = checked.number(Rule.KNM, "themes", checked.start());
        boolean planned = checked.ledgers().all().getOrDefault(Ledger.KNM, 0.0) > NOTHING;
        if (themes == null || planned) return;
        checked.found(Rule.KNM, "group.route", List.of(), List.of(Said.of(Checked.of(themes))), themes);
    }

    /** Hours of the route that lie after the last day of the term do not count for it. */
    private static void term(Checked checked) {
        var ends = checked.design().group().termEnds();
        if (ends == null) {
            checked.found(Rule.TERM_UNKNOWN, "group.termEnds", List.of(), List.of());
            return;
        }
        double weeks = (ChronoUnit.DAYS.between(checked.start(), ends) + 1) / 7.0;
        var late = new ArrayList<Ledgers.Asked>();
        double most = 0;
        for (Ledgers.Asked asked : checked.ledgers().asked()) {
            if (!isForTerm(asked.what())) continue;
            double before = Ledgers.hours(checked.design(), checked.timeline(), asked.ledgers(), 0, Math.max(0, weeks));
            double missing = Math.min(asked.needed(), asked.planned()) - before;
            if (missing > NOTHING) {
                if (missing > most) late.addFirst(asked);
                else late.add(asked);
                most = Math.max(most, missing);
            }
        }
        if (late.isEmpty()) return;
        Ledgers.Asked worst = late.getFirst();
        checked.found(
                Rule.TERM,
                "group.termEnds",
                List.of(new Said.Term("asked." + worst.what()), Said.of(most), new Said.Day(ends)),
                List.of(Said.of(most), new Said.Day(ends)),
                worst.amount());
    }

    /** What belongs to integration itself: the 600 hours and the BBL do not. */
    private static boolean isForTerm(Ledgers.What what) {
        return switch (what) {
            case Z_COURSE, Z_PARTICIPATION, EDUCATION_LANGUAGE, MAP, PVT -> true;
            case SCALE_DOWN, BBL_TEACHING, BBL_PRACTICE, BBL_YEAR, BOL_TEACHING, BOL_PRACTICE, BOL_YEAR -> false;
        };
    }
}
