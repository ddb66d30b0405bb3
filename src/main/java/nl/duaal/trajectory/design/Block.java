package nl.duaal.trajectory.design;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.duaal.library.BlockKind;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done in a phase.
 *
 * @param key         stays what it is when the block is edited: names in the money side are made of it
 * @param phase       key of the phase it lies in
 * @param fromWeek    weeks after the start of the phase, 0 for the first
 * @param weeks       none: until the end of the phase
 * @param hoursWeek   of a participant, of paid work the hours that are paid; of coaching and buddies: the hours spent on one participant
 * @param inPaidTime  whether its hours are part of the paid hours of the phase; else they come beside them
 * @param groupSize   most participants in one group; none where it is done one by one
 * @param price       none where nobody is charged
 * @param payer       key of the party that pays the price; none where there is no price
 * @param work        for paid work and workplace learning: what it brings about in money
 * @param ledgers     in which ledgers its hours count; one hour may count in several
 * @param taught      language levels that it works towards, by skill
 * @param slots       when in the typical week; may be empty while that is not settled
 * @param template    key of the building block of the library it came from
 * @param responsible who sees to it
 */
public record Block(
        String key,
        BlockKind kind,
        String phase,
        String name,
        int fromWeek,
        @Nullable Integer weeks,
        double hoursWeek,
        boolean inPaidTime,
        @Nullable Integer groupSize,
        @Nullable Price price,
        @Nullable String payer,
        @Nullable Work work,
        Set<Ledger> ledgers,
        Map<Skill, LanguageLevel> taught,
        List<Slot> slots,
        @Nullable String template,
        String responsible,
        String note) {

    public static final double MOST_HOURS_WEEK = 168;
    public static final int MOST_IN_GROUP = 1000;

    public Block {
        ledgers = java.util.Collections.unmodifiableSet(new TreeSet<>(ledgers));
        taught = java.util.Collections.unmodifiableMap(new TreeMap<>(taught));
        slots = List.copyOf(slots);
    }
}
