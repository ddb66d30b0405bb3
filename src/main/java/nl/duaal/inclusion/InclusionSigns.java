package nl.duaal.inclusion;

import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.SignalKind;
import nl.duaal.cohort.signal.SignalSource;
import nl.duaal.cohort.signal.Watch;
import org.springframework.stereotype.Component;

/**
 * Points whose day is over. In a confidential report nothing is looked for: how many wait, only who reads them sees.
 *
 * @see "decision 0085: signals are found, and end by themselves"
 */
@Component
class InclusionSigns implements SignalSource {

    static final String OVERDUE = "inclusion.point_overdue";

    private final InclusionStore store;

    InclusionSigns(InclusionStore store) {
        this.store = store;
    }

    @Override
    public List<SignalKind> kinds() {
        return List.of(new SignalKind(OVERDUE, false, Permission.WRITE_COHORTS));
    }

    @Override
    public List<Sign> look(Watch watch) {
        if (!watch.isOn(OVERDUE) || watch.only() != null) return List.of();
        int days = watch.threshold(OVERDUE);
        return store.late(watch.organisation(), watch.today().minusDays(days)).stream()
                .map(one -> new Sign(
                        OVERDUE,
                        one.uuid(),
                        one.cohort(),
                        null,
                        one.due().plusDays(days + 1L),
                        List.of(
                                new Sign.Fact.Name(one.name()),
                                new Sign.Fact.Name(one.where()),
                                new Sign.Fact.Day(one.due()))))
                .toList();
    }
}
