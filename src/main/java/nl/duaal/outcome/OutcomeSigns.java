package nl.duaal.outcome;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.SignalKind;
import nl.duaal.cohort.signal.SignalSource;
import nl.duaal.cohort.signal.Watch;
import nl.duaal.outcome.AskMoments.Asking;
import org.springframework.stereotype.Component;

/**
 * Who was not asked in time how they are doing. Only of the last moment, and only while an answer still counts: what is
 * too late is shown in the numbers and troubles nobody.
 *
 * @see "decision 0085: signals are found, and end by themselves"
 */
@Component
class OutcomeSigns implements SignalSource {

    static final String DUE = "outcome.due";

    private final OutcomeStore store;
    private final AskMoments moments;

    OutcomeSigns(OutcomeStore store, AskMoments moments) {
        this.store = store;
        this.moments = moments;
    }

    @Override
    public List<SignalKind> kinds() {
        return List.of(new SignalKind(DUE, true, Permission.READ_COURSE));
    }

    @Override
    public List<Sign> look(Watch watch) {
        if (!watch.isOn(DUE)) return List.of();
        int longest = store.norms().stream()
                .mapToInt(norm -> norm.months() + norm.daysOpen() / 28 + 1)
                .max()
                .orElse(0);
        var from = YearMonth.from(watch.today()).minusMonths(longest);
        var members = store.startedSince(watch.organisation(), from, watch.only());
        if (members.isEmpty()) return List.of();
        var asked = new HashMap<UUID, List<Integer>>();
        for (var answer : store.answersSince(watch.organisation(), from)) {
            asked.computeIfAbsent(answer.candidate(), _ -> new ArrayList<>()).add(answer.months());
        }
        Map<UUID, Optional<Asking>> asking = new HashMap<>();
        var found = new ArrayList<Sign>();
        for (var member : members) {
            var due = asking.computeIfAbsent(member.cohortUuid(), cohort -> moments.in(watch.eye(), cohort))
                    .flatMap(one -> last(watch, one.of(member)));
            for (var moment : due.stream().toList()) {
                if (asked.getOrDefault(member.candidate(), List.of()).contains(moment.months())) continue;
                LocalDate since = moment.day().plusDays(watch.threshold(DUE));
                if (since.isAfter(watch.today())) continue;
                found.add(new Sign(
                        DUE,
                        member.candidate(),
                        member.cohort(),
                        member.person(),
                        since,
                        List.of(
                                new Sign.Fact.Count(moment.months()),
                                new Sign.Fact.Day(moment.day()),
                                new Sign.Fact.Day(moment.closes()))));
            }
        }
        return found;
    }

    private static Optional<AskMoment> last(Watch watch, List<AskMoment> all) {
        return all.stream()
                .filter(moment -> moment.hasComeOn(watch.today()))
                .max(Comparator.comparing(AskMoment::day))
                .filter(moment -> moment.isOpenOn(watch.today()));
    }
}
