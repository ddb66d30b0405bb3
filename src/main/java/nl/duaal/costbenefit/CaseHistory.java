package nl.duaal.costbenefit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done to a case: the traces with keys and numbers, and beside them the texts that traces cannot hold. */
@Service
public class CaseHistory {

    private static final int LONGEST = 500;

    /** One thing that was done, with the texts that it changed; none where their author was erased. */
    public record Entry(TraceRow trace, List<CaseTextChange> texts) {}

    private final CaseService cases;
    private final CaseTextStore texts;

    CaseHistory(CaseService cases, CaseTextStore texts) {
        this.cases = cases;
        this.texts = texts;
    }

    /** What was done to a case and went well, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(SignedIn user, UUID uuid) {
        var about = cases.reader(user, uuid);
        var left = new ArrayList<>(texts.list(about.organisation(), uuid, LONGEST));
        return cases.history(user, uuid).stream()
                .map(trace -> new Entry(trace, trace.action() == Action.CASE_RENAMED ? take(left, trace) : List.of()))
                .toList();
    }

    /**
     * The texts of the newest change that is not later than its trace: a trace is written at the end of the same
     * transaction as the texts, and both lists run from new to old.
     */
    private static List<CaseTextChange> take(List<CaseTextChange> left, TraceRow trace) {
        var newest = left.stream()
                .filter(text -> !text.changedAt().isAfter(trace.happenedAt())
                        && text.changedBy().equals(trace.by()))
                .findFirst();
        if (newest.isEmpty()) return List.of();
        var together = left.stream()
                .filter(text -> text.changedAt().equals(newest.get().changedAt()))
                .toList();
        left.removeAll(together);
        return together;
    }
}
