package nl.duaal.trajectory.design;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.duaal.library.SchoolRegion;
import org.jspecify.annotations.Nullable;

/**
 * A whole design. A value: every edit makes another, which is what undoing, comparing and publishing rest on.
 *
 * @param sector       key of the sector template it began as; empty for none
 * @param start        first month with participants: month 0 of the model
 * @param horizon      months over which money is counted
 * @param participants how many start
 * @param discount     annual and real, for everyone who has no own rate
 * @param employerRate the employer's required return; none: as everyone
 * @param reasons      by the key of a finding that must be mended: why the design goes on with it all the same
 * @param lastKey      the highest number that a key was made of; keys are never used again
 * @param region       whose school holidays count; none while nobody has said
 * @param workLanguage how much Dutch is spoken at work; designs of before it was asked were reckoned with Dutch
 */
public record Design(
        String name,
        String note,
        String sector,
        YearMonth start,
        int horizon,
        int participants,
        Figure discount,
        @Nullable Figure employerRate,
        TargetGroup group,
        List<Phase> phases,
        List<Block> blocks,
        EmployerCosts employerCosts,
        @Nullable Shortage shortage,
        List<SubsidyUse> subsidies,
        List<WorkTask> tasks,
        List<Partner> partners,
        Map<String, String> reasons,
        int lastKey,
        @Nullable SchoolRegion region,
        WorkLanguage workLanguage) {

    public static final int NAME_MAX_LENGTH = 120;
    public static final int TEXT_MAX_LENGTH = 2000;
    public static final int MOST_BLOCKS = 200;
    public static final int MOST_PHASES = 20;
    public static final int MOST_HORIZON = 240;
    public static final int MOST_PARTICIPANTS = 10_000;

    public Design {
        phases = List.copyOf(phases);
        blocks = List.copyOf(blocks);
        subsidies = List.copyOf(subsidies);
        tasks = List.copyOf(tasks);
        partners = List.copyOf(partners);
        reasons = java.util.Collections.unmodifiableMap(new TreeMap<>(reasons));
        // the text of an earlier design has none
        workLanguage = java.util.Objects.requireNonNullElse(workLanguage, WorkLanguage.DUTCH);
    }

    /** The phase with a key. */
    public Optional<Phase> phase(String key) {
        return phases.stream().filter(phase -> phase.key().equals(key)).findFirst();
    }

    /** The block with a key. */
    public Optional<Block> block(String key) {
        return blocks.stream().filter(block -> block.key().equals(key)).findFirst();
    }

    /** The blocks of a phase, in their order. */
    public List<Block> blocksOf(String phase) {
        return blocks.stream().filter(block -> block.phase().equals(phase)).toList();
    }

    /** With other phases. */
    public Design withPhases(List<Phase> other) {
        return DesignEdit.of(this, edit -> edit.phases = other);
    }

    /** With other blocks. */
    public Design withBlocks(List<Block> other) {
        return DesignEdit.of(this, edit -> edit.blocks = other);
    }

    private Design withBlocks(List<Block> other, int key) {
        return DesignEdit.of(this, edit -> {
            edit.blocks = other;
            edit.lastKey = key;
        });
    }

    /** With the same block edited. */
    public Design withBlock(String key, UnaryOperator<Block> edit) {
        return withBlocks(blocks.stream()
                .map(block -> block.key().equals(key) ? edit.apply(block) : block)
                .toList());
    }

    /** Without a block. */
    public Design withoutBlock(String key) {
        return withBlocks(
                blocks.stream().filter(block -> !block.key().equals(key)).toList());
    }

    /**
     * With one more block, at the end.
     *
     * @param make makes the block from the key it gets
     */
    public Design plus(String keyStem, java.util.function.Function<String, Block> make) {
        var more = new java.util.ArrayList<>(blocks);
        more.add(make.apply(keyStem + "_" + (lastKey + 1)));
        return withBlocks(more, lastKey + 1);
    }
}
