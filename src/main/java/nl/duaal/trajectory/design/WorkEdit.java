package nl.duaal.trajectory.design;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What work brings about while some of it is being changed; it lives inside {@link #of} only. The fields are those of
 * {@link Work}.
 */
public final class WorkEdit {

    public @Nullable Figure wageHour;
    public @Nullable Figure taxMonth;
    public Figure valueHour;
    public Figure productiveShare;
    public Figure startLevel;
    public Figure endLevel;
    public @Nullable Figure rampMonths;

    private WorkEdit(Work work) {
        wageHour = work.wageHour();
        taxMonth = work.taxMonth();
        valueHour = work.valueHour();
        productiveShare = work.productiveShare();
        startLevel = work.startLevel();
        endLevel = work.endLevel();
        rampMonths = work.rampMonths();
    }

    /** The same work with some fields changed. */
    public static Work of(Work work, Consumer<WorkEdit> change) {
        var edit = new WorkEdit(work);
        change.accept(edit);
        return new Work(
                edit.wageHour,
                edit.taxMonth,
                edit.valueHour,
                edit.productiveShare,
                edit.startLevel,
                edit.endLevel,
                edit.rampMonths);
    }
}
