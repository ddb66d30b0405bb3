package nl.duaal.costbenefit;

import java.util.List;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves what somebody wants of a case beside what others did to it meanwhile. Fields that only one of them touched
 * are merged without a question; a field that both changed to something else is never decided here.
 *
 * @see "decision 0037: conflicts field by field"
 */
@Service
public class CaseConflicts {

    private final CaseService cases;
    private final CaseBin bin;

    CaseConflicts(CaseService cases, CaseBin bin) {
        this.cases = cases;
        this.bin = bin;
    }

    /**
     * All fields of the edit in one save, or none.
     *
     * @throws IllegalArgumentException when the model has no such input
     */
    // What is read after the row is locked must be what is there now, not what was there when the transaction began.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public EditOutcome save(SignedIn user, UUID uuid, CaseEdit edit) {
        var about = cases.about(user, uuid, Permission.WRITE_CASES);
        cases.lock(about, uuid);
        var found = cases.find(about, uuid).orElse(null);
        if (found == null) {
            attempt(user, uuid, edit, new CaseData("-", ""));
            // who cannot bring it back is not asked whether to
            if (!about.may(Permission.DELETE_CASES)) return new EditOutcome.Gone();
            return bin.find(about, uuid)
                    .<EditOutcome>map(gone -> new EditOutcome.Deleted(gone.name(), gone.deletedBy(), gone.deletedAt()))
                    .orElseGet(EditOutcome.Gone::new);
        }
        var now = found.stored();
        var both = now.version() == edit.version() ? List.<CaseEdit.Field>of() : clashes(edit, now);
        if (!both.isEmpty()) {
            // With the version that it began with, this only leaves the trace of somebody who came second.
            attempt(user, uuid, edit, now.data());
            return new EditOutcome.Clashing(found, both);
        }
        boolean beside = now.version() != edit.version();
        var wanted = edit.startedFrom(now);
        if (wanted.fields().stream().allMatch(field -> field.isDoneIn(now))) {
            return new EditOutcome.Saved(found, beside);
        }
        return switch (attempt(user, uuid, wanted, now.data())) {
            case ChangeOutcome.Changed(var changed) -> new EditOutcome.Saved(changed, beside);
            case ChangeOutcome.Refused(var problems) -> new EditOutcome.Refused(problems);
            case ChangeOutcome.Outdated(var other) -> new EditOutcome.Clashing(other, clashes(edit, other.stored()));
            case ChangeOutcome.Gone() -> new EditOutcome.Gone();
        };
    }

    /** Brings a deleted case back and saves the edit in it; the case is back too where the edit meets another one. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public EditOutcome restoreAndSave(SignedIn user, UUID uuid, CaseEdit edit) {
        cases.restore(user, uuid);
        return save(user, uuid, edit);
    }

    private static List<CaseEdit.Field> clashes(CaseEdit edit, CostBenefitCase now) {
        return edit.fields().stream()
                .filter(field -> !field.isUntouchedIn(now) && !field.isDoneIn(now))
                .toList();
    }

    /** By the commands that leave the right traces; the first one claims the version, the second the next. */
    private ChangeOutcome attempt(SignedIn user, UUID uuid, CaseEdit edit, CaseData data) {
        var inputs = edit.inputs();
        var ranges = edit.ranges();
        if (inputs.isEmpty() && ranges.isEmpty()) return cases.rename(user, uuid, edit.version(), edit.over(data));
        var outcome = cases.changeAll(user, uuid, edit.version(), inputs, ranges);
        return edit.hasTexts() && outcome instanceof ChangeOutcome.Changed(var now)
                ? cases.rename(user, uuid, now.stored().version(), edit.over(data))
                : outcome;
    }
}
