package nl.duaal.language.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.SignalKind;
import nl.duaal.cohort.signal.SignalSource;
import nl.duaal.cohort.signal.Watch;
import org.springframework.stereotype.Component;

/** What somebody's Dutch asks attention for: a level that comes too late, a term that ends, nothing measured for long. */
@Component
class LanguageSigns implements SignalSource {

    static final String BEHIND = "language.behind";
    static final String TERM = "language.term";
    static final String UNMEASURED = "language.unmeasured";

    private final ForecastService forecasts;

    LanguageSigns(ForecastService forecasts) {
        this.forecasts = forecasts;
    }

    @Override
    public List<SignalKind> kinds() {
        return List.of(
                new SignalKind(BEHIND, true, Permission.READ_LANGUAGE),
                new SignalKind(TERM, true, Permission.READ_LANGUAGE),
                new SignalKind(UNMEASURED, true, Permission.READ_LANGUAGE));
    }

    @Override
    public List<Sign> look(Watch watch) {
        var found = new ArrayList<Sign>();
        for (var one : forecasts.watched(watch)) {
            if (watch.isOn(BEHIND)) behind(watch, one, found);
            if (watch.isOn(TERM)) term(watch, one, found);
            if (watch.isOn(UNMEASURED)) unmeasured(watch, one, found);
        }
        return found;
    }

    /** What is worst, and of that what touches safety. */
    private static void behind(Watch watch, ForecastService.Watched one, List<Sign> found) {
        one.line().behind().stream()
                .max(Comparator.comparing((LanguageLine.Behind behind) ->
                                behind.standing().standing())
                        .thenComparing(behind -> behind.demand().safetyCritical()))
                .ifPresent(behind -> {
                    var since = behind.standing().since();
                    var by = behind.demand().by();
                    found.add(sign(
                            BEHIND,
                            one,
                            since == null ? watch.today() : since,
                            new Sign.Fact.Text("library.skill." + behind.skill()),
                            new Sign.Fact.Name(behind.level().name()),
                            behind.demand().what().isEmpty()
                                    ? new Sign.Fact.Text(
                                            "learning.demand." + behind.demand().source())
                                    : new Sign.Fact.Name(behind.demand().what()),
                            by == null ? new Sign.Fact.Text("signal.noDay") : new Sign.Fact.Day(by),
                            new Sign.Fact.Text(
                                    "learning.standing." + behind.standing().standing())));
                });
    }

    private static void term(Watch watch, ForecastService.Watched one, List<Sign> found) {
        one.term().filter(term -> term.integration().data().completed() == null).ifPresent(term -> {
            LocalDate ends = term.ends();
            if (ends == null) return;
            var from = ends.minusMonths(watch.threshold(TERM));
            if (from.isAfter(watch.today())) return;
            found.add(sign(TERM, one, from, new Sign.Fact.Day(ends)));
        });
    }

    private static void unmeasured(Watch watch, ForecastService.Watched one, List<Sign> found) {
        var measured = one.measured();
        var since = measured == null ? null : measured.plusDays(watch.threshold(UNMEASURED) + 1L);
        if (since != null && since.isAfter(watch.today())) return;
        found.add(sign(
                UNMEASURED,
                one,
                since == null ? watch.today() : since,
                measured == null ? new Sign.Fact.Text("signal.never") : new Sign.Fact.Day(measured)));
    }

    private static Sign sign(String kind, ForecastService.Watched one, LocalDate since, Sign.Fact... facts) {
        var who = one.who();
        return new Sign(kind, who.candidate(), who.cohort(), who.person(), since, List.of(facts));
    }
}
