package nl.duaal.inclusion;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How small a group may be to be shown, and how long a report is kept, as the library says on a day. */
@Component
public class InclusionNorms {

    private final NormStore store;

    InclusionNorms(NormStore store) {
        this.store = store;
    }

    /** The smallest group of which answers are shown. */
    public int groupLeast(LocalDate day) {
        return store.at("pulse.group_least", day);
    }

    /** The smallest group of which is shown how answers are spread. */
    public int spreadLeast(LocalDate day) {
        return store.at("pulse.spread_least", day);
    }

    /** The smallest group that employers are compared by. */
    public int compareLeast(LocalDate day) {
        return store.at("retention.compare_least", day);
    }

    /** From so many percent more pay on somebody grew. */
    public int growthPercent(LocalDate day) {
        return store.at("growth.pay_percent", day);
    }

    /** So many months after it was closed a report is removed. */
    public int reportMonths(LocalDate day) {
        return store.at("report.keep_months", day);
    }
}
