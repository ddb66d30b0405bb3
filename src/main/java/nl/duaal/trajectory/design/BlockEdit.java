package nl.duaal.trajectory.design;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.duaal.library.BlockKind;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/**
 * A block while some of its fields are being changed; it lives inside {@link #of} only. The fields are those of
 * {@link Block}.
 */
public final class BlockEdit {

    public String key;
    public BlockKind kind;
    public String phase;
    public String name;
    public int fromWeek;
    public @Nullable Integer weeks;
    public double hoursWeek;
    public boolean inPaidTime;
    public @Nullable Integer groupSize;
    public @Nullable Price price;
    public @Nullable String payer;
    public @Nullable Work work;
    public Set<Ledger> ledgers;
    public Map<Skill, LanguageLevel> taught;
    public List<Slot> slots;
    public @Nullable String template;
    public String responsible;
    public String note;

    private BlockEdit(Block block) {
        key = block.key();
        kind = block.kind();
        phase = block.phase();
        name = block.name();
        fromWeek = block.fromWeek();
        weeks = block.weeks();
        hoursWeek = block.hoursWeek();
        inPaidTime = block.inPaidTime();
        groupSize = block.groupSize();
        price = block.price();
        payer = block.payer();
        work = block.work();
        ledgers = block.ledgers();
        taught = block.taught();
        slots = block.slots();
        template = block.template();
        responsible = block.responsible();
        note = block.note();
    }

    /** The same block with some fields changed. */
    public static Block of(Block block, Consumer<BlockEdit> change) {
        var edit = new BlockEdit(block);
        change.accept(edit);
        return new Block(
                edit.key,
                edit.kind,
                edit.phase,
                edit.name,
                edit.fromWeek,
                edit.weeks,
                edit.hoursWeek,
                edit.inPaidTime,
                edit.groupSize,
                edit.price,
                edit.payer,
                edit.work,
                edit.ledgers,
                edit.taught,
                edit.slots,
                edit.template,
                edit.responsible,
                edit.note);
    }
}
