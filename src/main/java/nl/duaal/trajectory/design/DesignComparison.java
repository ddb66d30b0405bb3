package nl.duaal.trajectory.design;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.duaal.library.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two designs: phases and blocks by their keys, and the hours of one participant by kind.
 * What they come to in money is the engine's to say.
 */
public record DesignComparison(List<Item> whole, List<Item> phases, List<Item> blocks, List<Hours> hours) {

    /** What became of something. */
    public enum Change {
        ADDED,
        GONE,
        CHANGED
    }

    /**
     * A phase, a block or the design as a whole.
     *
     * @param fields what is different in it; empty when it was added or is gone
     */
    public record Item(String name, Change change, List<Field> fields) {
        public Item {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field that is different.
     *
     * @param label  under which its name stands among the texts of designs: {@code block.hoursWeek}
     * @param before a text, number, yes or no, {@link Figure}, enum or set of these; none where there was nothing
     */
    public record Field(
            String label, @Nullable Object before, @Nullable Object after) {}

    /** Hours that one participant spends in all on one kind of block, in both. */
    public record Hours(BlockKind kind, double before, double after) {}

    public DesignComparison {
        whole = List.copyOf(whole);
        phases = List.copyOf(phases);
        blocks = List.copyOf(blocks);
        hours = List.copyOf(hours);
    }

    /** What is different in the second, seen from the first. */
    public static DesignComparison of(Design before, Design after) {
        return new DesignComparison(
                whole(before, after),
                items(
                        keys(before.phases(), after.phases(), Phase::key),
                        before::phase,
                        after::phase,
                        Phase::name,
                        DesignComparison::fields),
                items(
                        keys(before.blocks(), after.blocks(), Block::key),
                        before::block,
                        after::block,
                        Block::name,
                        (was, is) -> fields(before, was, after, is)),
                hours(before, after));
    }

    /** Whether nothing of this is different. */
    public boolean isEmpty() {
        return whole.isEmpty() && phases.isEmpty() && blocks.isEmpty();
    }

    private interface Fields<T> {
        List<Field> of(T before, T after);
    }

    private static <T> List<Item> items(
            Set<String> keys,
            Function<String, Optional<T>> before,
            Function<String, Optional<T>> after,
            Function<T, String> name,
            Fields<T> fields) {
        List<Item> items = new ArrayList<>();
        for (String key : keys) {
            T was = before.apply(key).orElse(null);
            T is = after.apply(key).orElse(null);
            if (was == null && is != null) items.add(new Item(name.apply(is), Change.ADDED, List.of()));
            else if (is == null && was != null) items.add(new Item(name.apply(was), Change.GONE, List.of()));
            else if (was != null && is != null && !was.equals(is)) {
                var different = fields.of(was, is);
                if (!different.isEmpty()) items.add(new Item(name.apply(is), Change.CHANGED, different));
            }
        }
        return items;
    }

    private static <T> Set<String> keys(List<T> before, List<T> after, Function<T, String> key) {
        Set<String> keys = new LinkedHashSet<>();
        before.forEach(one -> keys.add(key.apply(one)));
        after.forEach(one -> keys.add(key.apply(one)));
        return keys;
    }

    private static final class Collected {
        private final List<Field> fields = new ArrayList<>();

        Collected add(String label, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) fields.add(new Field(label, before, after));
            return this;
        }
    }

    private static List<Item> whole(Design before, Design after) {
        var fields = new Collected()
                .add("general.name", before.name(), after.name())
                .add("general.start", before.start().toString(), after.start().toString())
                .add("general.participants", before.participants(), after.participants())
                .add("general.horizon", before.horizon(), after.horizon())
                .add("general.region", before.region(), after.region())
                .add("general.workLanguage", before.workLanguage(), after.workLanguage())
                .add("group.minors", before.group().minors(), after.group().minors())
                .add("general.discount", before.discount(), after.discount())
                .add("general.employerRate", before.employerRate(), after.employerRate())
                .add(
                        "group.candidatesPerStart",
                        before.group().candidatesPerStart(),
                        after.group().candidatesPerStart())
                .add(
                        "group.benefitMonth",
                        before.group().benefitMonth(),
                        after.group().benefitMonth())
                .add(
                        "tabs.costs",
                        before.employerCosts().hashCode(),
                        after.employerCosts().hashCode())
                .fields;
        // levies have no single value to show; that they changed is what counts
        var shown = fields.stream()
                .map(field -> field.label().equals("tabs.costs") ? new Field(field.label(), null, null) : field)
                .toList();
        return shown.isEmpty() ? List.of() : List.of(new Item(after.name(), Change.CHANGED, shown));
    }

    private static List<Field> fields(Phase before, Phase after) {
        return new Collected()
                .add("phase.name", before.name(), after.name())
                .add("phase.kind", before.kind(), after.kind())
                .add("phase.weeks", before.weeks(), after.weeks())
                .add("phase.contract", before.contract(), after.contract())
                .add("phase.dropout", before.dropout(), after.dropout())
                .add("phase.passRate", before.passRate(), after.passRate())
                .add("phase.travelWeek", before.travelWeek(), after.travelWeek())
                .fields;
    }

    private static List<Field> fields(Design inBefore, Block before, Design inAfter, Block after) {
        Work was = before.work();
        Work is = after.work();
        Price paid = before.price();
        Price pays = after.price();
        return new Collected()
                .add("block.name", before.name(), after.name())
                .add("block.phase", phase(inBefore, before), phase(inAfter, after))
                .add("block.fromWeek", before.fromWeek() + 1, after.fromWeek() + 1)
                .add("block.weeks", before.weeks(), after.weeks())
                .add("block.hoursWeek", before.hoursWeek(), after.hoursWeek())
                .add("block.inPaidTime", before.inPaidTime(), after.inPaidTime())
                .add("block.groupSize", before.groupSize(), after.groupSize())
                .add("block.amount", paid == null ? null : paid.amount(), pays == null ? null : pays.amount())
                .add("block.per", paid == null ? null : paid.per(), pays == null ? null : pays.per())
                .add("block.payer", party(before.payer()), party(after.payer()))
                .add("block.wageHour", was == null ? null : was.wageHour(), is == null ? null : is.wageHour())
                .add("block.taxMonth", was == null ? null : was.taxMonth(), is == null ? null : is.taxMonth())
                .add("block.valueHour", was == null ? null : was.valueHour(), is == null ? null : is.valueHour())
                .add(
                        "block.productiveShare",
                        was == null ? null : was.productiveShare(),
                        is == null ? null : is.productiveShare())
                .add("block.startLevel", was == null ? null : was.startLevel(), is == null ? null : is.startLevel())
                .add("block.endLevel", was == null ? null : was.endLevel(), is == null ? null : is.endLevel())
                .add("block.ledgers", before.ledgers(), after.ledgers())
                .add("block.responsible", before.responsible(), after.responsible())
                .add("block.note", before.note(), after.note())
                .fields;
    }

    /** A party, so that it is not taken for a text that somebody wrote. */
    public record Party(String key) {}

    private static @Nullable Party party(@Nullable String key) {
        return key == null ? null : new Party(key);
    }

    private static String phase(Design design, Block block) {
        return design.phase(block.phase()).map(Phase::name).orElse("");
    }

    /** Hours of one participant in all, by kind; of a block in the open last phase those until the horizon. */
    public static Map<BlockKind, Double> hoursOf(Design design) {
        Map<BlockKind, Double> hours = new EnumMap<>(BlockKind.class);
        for (Weeks.Span span : Weeks.spans(design)) {
            for (Block block : design.blocksOf(span.phase().key())) {
                Integer own = block.weeks();
                double weeks = own == null ? span.until() - span.from() - block.fromWeek() : own;
                if (block.hoursWeek() > 0 && weeks > 0)
                    hours.merge(block.kind(), block.hoursWeek() * weeks, Double::sum);
            }
        }
        return hours;
    }

    private static List<Hours> hours(Design before, Design after) {
        Map<BlockKind, Double> was = hoursOf(before);
        Map<BlockKind, Double> is = hoursOf(after);
        List<Hours> hours = new ArrayList<>();
        for (BlockKind kind : BlockKind.values()) {
            double first = was.getOrDefault(kind, 0.0);
            double second = is.getOrDefault(kind, 0.0);
            if (first > 0 || second > 0) hours.add(new Hours(kind, first, second));
        }
        return hours;
    }
}
