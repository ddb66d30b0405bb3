package nl.duaal.outcome;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.SignalKind;
import nl.duaal.cohort.signal.SignalSource;
import nl.duaal.cohort.signal.Watch;
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
        var until = YearMonth.from(watch.today());
        var from = until.minusMonths(longest);
        var members = store.startedBetween(watch.organisation(), from, until, watch.only());
        if (members.isEmpty()) return List.of();
        var asked = new HashMap<UUID, List<Integer>>();
        for (var answer : store.answersBetween(watch.organisation(), from, until)) {
            asked.computeIfAbsent(answer.candidate(), _ -> new ArrayList<>()).add(answer.months());
        }
        Map<UUID, List<AskMoment>> last = new HashMap<>();
        var found = new ArrayList<Sign>();
        for (var member : members) {
            var due = last.computeIfAbsent(member.cohortUuid(), cohort -> last(watch, cohort));
            for (var moment : due) {
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

    private List<AskMoment> last(Watch watch, UUID cohort) {
        return moments.of(watch.eye(), cohort).stream()
                .filter(moment -> moment.hasComeOn(watch.today()))
                .max(Comparator.comparing(AskMoment::day))
                .filter(moment -> moment.isOpenOn(watch.today()))
                .stream()
                .toList();
    }
}
