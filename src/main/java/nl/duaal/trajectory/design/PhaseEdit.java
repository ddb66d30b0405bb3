package nl.duaal.trajectory.design;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A phase while some of its fields are being changed; it lives inside {@link #of} only. The fields are those of
 * {@link Phase}.
 */
public final class PhaseEdit {

    public String key;
    public PhaseKind kind;
    public String name;
    public @Nullable Integer weeks;
    public Figure dropout;
    public Figure passRate;
    public ContractForm contract;
    public double travelWeek;

    private PhaseEdit(Phase phase) {
        key = phase.key();
        kind = phase.kind();
        name = phase.name();
        weeks = phase.weeks();
        dropout = phase.dropout();
        passRate = phase.passRate();
        contract = phase.contract();
        travelWeek = phase.travelWeek();
    }

    /** The same phase with some fields changed. */
    public static Phase of(Phase phase, Consumer<PhaseEdit> change) {
        var edit = new PhaseEdit(phase);
        change.accept(edit);
        return new Phase(
                edit.key,
                edit.kind,
                edit.name,
                edit.weeks,
                edit.dropout,
                edit.passRate,
                edit.contract,
                edit.travelWeek);
    }
}
