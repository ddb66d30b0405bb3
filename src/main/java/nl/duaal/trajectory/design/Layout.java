package nl.duaal.trajectory.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes of where phases and blocks lie: added, moved, made longer, doubled, taken away. Each gives another design,
 * which may be one that cannot be kept; {@link DesignCheck} says so.
 */
public final class Layout {

    private static final int USUAL_WEEKS = 26;

    private Layout() {}

    /** A block so many weeks later in its phase; never before its start. */
    public static Design moved(Design design, String block, int weeks) {
        return DesignEdit.block(design, block, edit -> edit.fromWeek = Math.max(0, edit.fromWeek + weeks));
    }

    /** A block or a phase so many weeks longer, at least one week long; what was open gets its length of now first. */
    public static Design lengthened(Design design, String key, int weeks) {
        if (design.phase(key).isPresent()) {
            return DesignEdit.phase(design, key, edit -> {
                if (edit.weeks != null) edit.weeks = Math.max(1, edit.weeks + weeks);
            });
        }
        return DesignEdit.block(design, key, edit -> {
            Integer now = edit.weeks == null ? weeksLeft(design, edit) : edit.weeks;
            if (now != null) edit.weeks = Math.max(1, now + weeks);
        });
    }

    private static @Nullable Integer weeksLeft(Design design, BlockEdit block) {
        return design.phase(block.phase)
                .map(Phase::weeks)
                .map(weeks -> Math.max(1, weeks - block.fromWeek))
                .orElse(null);
    }

    /** A phase or a block one place earlier (−1) or later (1) among its own; the same design at either end. */
    public static Design reordered(Design design, String key, int by) {
        if (design.phase(key).isPresent()) return design.withPhases(swapped(design.phases(), key, by));
        return design.block(key)
                .map(block -> {
                    var all = new ArrayList<>(design.blocks());
                    var own = design.blocksOf(block.phase());
                    int to = own.indexOf(block) + by;
                    if (to < 0 || to >= own.size()) return design;
                    Block other = own.get(to);
                    int here = all.indexOf(block);
                    int there = all.indexOf(other);
                    all.set(here, other);
                    all.set(there, block);
                    return design.withBlocks(all);
                })
                .orElse(design);
    }

    private static List<Phase> swapped(List<Phase> phases, String key, int by) {
        var list = new ArrayList<>(phases);
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).key().equals(key)) continue;
            if (i + by < 0 || i + by >= list.size()) return phases;
            java.util.Collections.swap(list, i, i + by);
            return list;
        }
        return phases;
    }

    /** Without a block, or without a phase and everything that lies in it or is about it. */
    public static Design without(Design design, String key) {
        if (design.phase(key).isEmpty()) return design.withoutBlock(key);
        return DesignEdit.of(design, edit -> {
            edit.phases = edit.phases.stream()
                    .filter(phase -> !phase.key().equals(key))
                    .toList();
            edit.blocks = edit.blocks.stream()
                    .filter(block -> !block.phase().equals(key))
                    .toList();
            edit.subsidies = edit.subsidies.stream()
                    .filter(subsidy -> !subsidy.phase().equals(key))
                    .toList();
            edit.tasks = edit.tasks.stream()
                    .filter(task -> !task.phase().equals(key))
                    .toList();
            if (edit.shortage != null && edit.shortage.phase().equals(key)) edit.shortage = null;
        });
    }

    /** With a block once more, behind itself; or a phase with its blocks once more. */
    public static Design doubled(Design design, String key, String name) {
        return design.phase(key)
                .map(phase -> doubled(design, phase, name))
                .orElseGet(() -> DesignEdit.of(design, edit -> {
                    var blocks = new ArrayList<Block>();
                    for (Block block : design.blocks()) {
                        blocks.add(block);
                        if (block.key().equals(key)) blocks.add(copy(edit, block, block.phase(), name));
                    }
                    edit.blocks = blocks;
                }));
    }

    private static Design doubled(Design design, Phase phase, String name) {
        return DesignEdit.of(design, edit -> {
            var blocks = new ArrayList<>(design.blocks());
            String key = edit.newKey("phase");
            var phases = new ArrayList<>(design.phases());
            int at = phases.indexOf(phase);
            // a phase without an end can only be the last: its copy stands before it, and has one
            boolean open = phase.weeks() == null;
            phases.add(open ? at : at + 1, PhaseEdit.of(phase, one -> {
                one.key = key;
                one.name = name;
                if (open) one.weeks = USUAL_WEEKS;
            }));
            for (Block block : design.blocksOf(phase.key())) blocks.add(copy(edit, block, key, block.name()));
            edit.phases = phases;
            edit.blocks = blocks;
        });
    }

    private static Block copy(DesignEdit edit, Block block, String phase, String name) {
        return BlockEdit.of(block, one -> {
            one.key = edit.newKey(stem(block.key()));
            one.phase = phase;
            one.name = name;
        });
    }

    /** The key that a change added: that of a phase where it added one, else that of a block; none when it added none. */
    public static @Nullable String added(Design before, Design after) {
        for (Phase phase : after.phases()) if (before.phase(phase.key()).isEmpty()) return phase.key();
        for (Block block : after.blocks()) if (before.block(block.key()).isEmpty()) return block.key();
        return null;
    }

    private static String stem(String key) {
        int end = key.lastIndexOf('_');
        return end < 1 ? key : key.substring(0, end);
    }

    /**
     * With a phase more: what candidates go through comes before the first phase with participants, all else behind
     * the one it is added after. A last phase without an end gets one when something has to come behind it.
     *
     * @param after key of a phase; none for at the end
     */
    public static Design plusPhase(Design design, PhaseKind kind, String name, @Nullable String after) {
        return DesignEdit.of(design, edit -> {
            var phases = new ArrayList<>(design.phases());
            int at = place(phases, kind, after);
            var last = at == phases.size() && !phases.isEmpty() ? phases.getLast() : null;
            boolean open = last != null && last.weeks() == null;
            if (open) {
                phases.set(at - 1, PhaseEdit.of(Objects.requireNonNull(last), one -> one.weeks = USUAL_WEEKS));
            }
            var contract = switch (kind) {
                case RECRUITMENT, SCREENING -> ContractForm.NONE;
                case PREPARATION, OTHER -> ContractForm.BENEFIT;
                case LEARNING -> ContractForm.BBL;
                case JOB, AFTERCARE -> ContractForm.TEMPORARY;
            };
            phases.add(
                    at,
                    new Phase(
                            edit.newKey("phase"),
                            kind,
                            name,
                            open ? null : Integer.valueOf(kind.hasParticipants() ? USUAL_WEEKS : 6),
                            Figure.of(0),
                            Figure.of(1),
                            contract,
                            0));
            edit.phases = phases;
        });
    }

    private static int place(List<Phase> phases, PhaseKind kind, @Nullable String after) {
        int first = 0;
        while (first < phases.size() && !phases.get(first).kind().hasParticipants()) first++;
        if (!kind.hasParticipants()) return first;
        if (kind == PhaseKind.AFTERCARE || after == null) return phases.size();
        for (int i = 0; i < phases.size(); i++) {
            if (!phases.get(i).key().equals(after)) continue;
            boolean openEnd = phases.get(i).weeks() == null;
            return Math.max(first, openEnd ? i : i + 1);
        }
        return phases.size();
    }
}
