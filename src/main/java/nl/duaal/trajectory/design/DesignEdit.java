package nl.duaal.trajectory.design;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.duaal.library.SchoolRegion;
import org.jspecify.annotations.Nullable;

/**
 * A design while some of its fields are being changed; it lives inside {@link #of} only. The fields are those of
 * {@link Design}.
 */
public final class DesignEdit {

    public String name;
    public String note;
    public String sector;
    public YearMonth start;
    public int horizon;
    public int participants;
    public Figure discount;
    public @Nullable Figure employerRate;
    public TargetGroup group;
    public List<Phase> phases;
    public List<Block> blocks;
    public EmployerCosts employerCosts;
    public @Nullable Shortage shortage;
    public List<SubsidyUse> subsidies;
    public List<WorkTask> tasks;
    public List<Partner> partners;
    public Map<String, String> reasons;
    public int lastKey;
    public @Nullable SchoolRegion region;
    public WorkLanguage workLanguage;

    private DesignEdit(Design design) {
        name = design.name();
        note = design.note();
        sector = design.sector();
        start = design.start();
        horizon = design.horizon();
        participants = design.participants();
        discount = design.discount();
        employerRate = design.employerRate();
        group = design.group();
        phases = design.phases();
        blocks = design.blocks();
        employerCosts = design.employerCosts();
        shortage = design.shortage();
        subsidies = design.subsidies();
        tasks = design.tasks();
        partners = design.partners();
        reasons = design.reasons();
        lastKey = design.lastKey();
        region = design.region();
        workLanguage = design.workLanguage();
    }

    /** The same design with some fields changed. */
    public static Design of(Design design, Consumer<DesignEdit> change) {
        var edit = new DesignEdit(design);
        change.accept(edit);
        return new Design(
                edit.name,
                edit.note,
                edit.sector,
                edit.start,
                edit.horizon,
                edit.participants,
                edit.discount,
                edit.employerRate,
                edit.group,
                edit.phases,
                edit.blocks,
                edit.employerCosts,
                edit.shortage,
                edit.subsidies,
                edit.tasks,
                edit.partners,
                edit.reasons,
                edit.lastKey,
                edit.region,
                edit.workLanguage);
    }

    /** The same design with one phase changed. */
    public static Design phase(Design design, String key, Consumer<PhaseEdit> change) {
        UnaryOperator<Phase> one = phase -> phase.key().equals(key) ? PhaseEdit.of(phase, change) : phase;
        return design.withPhases(design.phases().stream().map(one).toList());
    }

    /** The same design with one block changed. */
    public static Design block(Design design, String key, Consumer<BlockEdit> change) {
        return design.withBlock(key, block -> BlockEdit.of(block, change));
    }

    /** A key that was never used in the design; it takes it out of the running. */
    public String newKey(String stem) {
        lastKey++;
        return stem + "_" + lastKey;
    }
}
