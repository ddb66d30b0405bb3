package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.duaal.library.BlockKind;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.PriceUnit;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.BlockEdit;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.Figure;
import nl.duaal.trajectory.design.NewBlock;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.Price;
import nl.duaal.trajectory.design.Slot;
import nl.duaal.trajectory.design.Work;
import nl.duaal.trajectory.design.WorkEdit;
import org.jspecify.annotations.Nullable;

/** Every field of a block that means something for its kind. */
final class BlockForm extends DesignForm {

    /** Blocks whose hours are those of a participant. */
    private static final Set<BlockKind> TAUGHT = EnumSet.of(
            BlockKind.LANGUAGE_LESSON, BlockKind.VOCATIONAL_LESSON, BlockKind.TEST_OR_EXAM, BlockKind.INCLUSION_ACTION);

    private static final int MOST_SLOTS = 7;

    private final String key;
    private final BlockKind kind;
    private String name;

    BlockForm(TrajectoryWords words, Editing editing, Block block) {
        super(words, editing);
        this.key = block.key();
        this.kind = block.kind();
        this.name = block.name();
        when();
        if (!NewBlock.takesNoTime(kind)) hours();
        if (kind != BlockKind.PAID_WORK) price();
        if (kind == BlockKind.PAID_WORK || kind == BlockKind.WORKPLACE_LEARNING) work();
        if (!NewBlock.takesNoTime(kind)) {
            slots();
            counts();
        }
        notes();
    }

    @Override
    void show(Design design) {
        design.block(key).ifPresent(block -> {
            name = block.name();
            super.show(design);
        });
    }

    @Override
    String what(String label) {
        return name + ": " + label;
    }

    private String at(String field) {
        return "block." + key + "." + field;
    }

    private <V> Function<Design, V> read(Function<Block, V> read) {
        return design -> read.apply(design.block(key).orElseThrow());
    }

    private Predicate<Design> is(Predicate<Block> test) {
        return design -> design.block(key).map(test::test).orElse(false);
    }

    private <V> BiFunction<Design, V, Design> write(BiConsumer<BlockEdit, V> write) {
        return (design, value) -> DesignEdit.block(design, key, edit -> write.accept(edit, value));
    }

    private void when() {
        group("block.when");
        text(
                at("name"),
                "block.name",
                Design.NAME_MAX_LENGTH,
                read(Block::name),
                write((edit, value) -> edit.name = value));
        choice(
                at("phase"),
                "block.phase",
                design -> design.phases().stream()
                        .map(phase -> new PlainField.Option(phase.key(), phase.name()))
                        .toList(),
                read(Block::phase),
                write((edit, value) -> edit.phase = value));
        whole(
                at("fromWeek"),
                "block.fromWeek",
                null,
                read(block -> Integer.valueOf(block.fromWeek() + 1)),
                write((edit, value) -> edit.fromWeek = value == Integer.MIN_VALUE ? value : value - 1));
        if (NewBlock.takesNoTime(kind)) return;
        whole(at("weeks"), "block.weeks", "unit.weeks", this::weeks, write((edit, value) -> edit.weeks = value))
                .when(is(block -> block.weeks() != null));
        check(at("open"), "block.open", is(block -> block.weeks() == null), this::open);
    }

    private @Nullable Integer weeks(Design design) {
        return design.block(key).map(Block::weeks).orElse(null);
    }

    private Design open(Design design, boolean open) {
        return DesignEdit.block(design, key, edit -> {
            if (open) {
                edit.weeks = null;
            } else {
                var length = design.phase(edit.phase).map(phase -> phase.weeks());
                edit.weeks = Math.max(1, length.orElse(26) - edit.fromWeek);
            }
        });
    }

    private void hours() {
        group("block.hours");
        String label = switch (kind) {
            case PAID_WORK -> "block.hoursWeek.paid";
            case COACHING, BUDDY -> "block.hoursWeek.one";
            default -> "block.hoursWeek";
        };
        number(
                at("hoursWeek"),
                label,
                "unit.hours",
                read(Block::hoursWeek),
                write((edit, value) -> edit.hoursWeek = value));
        if (kind != BlockKind.PAID_WORK && kind != BlockKind.PROGRAMME && kind != BlockKind.MATERIAL) {
            check(
                    at("inPaidTime"),
                    "block.inPaidTime",
                    is(Block::inPaidTime),
                    write((edit, value) -> edit.inPaidTime = value));
        }
        if (!TAUGHT.contains(kind)) return;
        check(
                at("inGroups"),
                "block.inGroups",
                is(block -> block.groupSize() != null),
                write((edit, value) -> edit.groupSize = value ? Integer.valueOf(12) : null));
        whole(
                        at("groupSize"),
                        "block.groupSize",
                        "unit.people",
                        design -> design.block(key).map(Block::groupSize).orElse(null),
                        write((edit, value) -> edit.groupSize = value))
                .when(is(block -> block.groupSize() != null));
    }

    private void price() {
        group("block.price");
        Predicate<Design> priced = is(block -> block.price() != null);
        check(at("priced"), "block.priced", priced, write((edit, value) -> {
            edit.price = value ? new Price(Figure.of(0), usualUnit()) : null;
            edit.payer = value ? Parties.MUNICIPALITY : null;
        }));
        figure(
                        at("price"),
                        "block.amount",
                        FigureField.Kind.EURO,
                        "unit.euro",
                        design -> price(design) instanceof Price price ? price.amount() : null,
                        write((edit, value) -> edit.price = new Price(value, unit(edit.price))))
                .when(priced);
        choice(
                        at("per"),
                        "block.per",
                        "priceUnit",
                        PriceUnit.class,
                        design -> unit(price(design)),
                        write((edit, value) -> {
                            if (edit.price != null) edit.price = new Price(edit.price.amount(), value);
                            if (value == PriceUnit.GROUP_HOUR && edit.groupSize == null) edit.groupSize = 12;
                        }))
                .when(priced);
        choice(
                        at("payer"),
                        "block.payer",
                        design -> parties(words()),
                        read(block -> block.payer() == null ? "" : block.payer()),
                        write((edit, value) -> edit.payer = value))
                .when(priced);
    }

    /** The parties, to choose from. */
    static List<PlainField.Option> parties(TrajectoryWords words) {
        return Parties.ALL.stream()
                .map(party -> new PlainField.Option(party, words.party(party)))
                .toList();
    }

    private @Nullable Price price(Design design) {
        return design.block(key).map(Block::price).orElse(null);
    }

    private PriceUnit unit(@Nullable Price price) {
        return price == null ? usualUnit() : price.per();
    }

    private PriceUnit usualUnit() {
        return switch (kind) {
            case LANGUAGE_LESSON, VOCATIONAL_LESSON -> PriceUnit.GROUP_HOUR;
            case COACHING, BUDDY, WORKPLACE_LEARNING, PAID_WORK -> PriceUnit.HOUR;
            case TEST_OR_EXAM, MATERIAL -> PriceUnit.PARTICIPANT;
            case INCLUSION_ACTION, MILESTONE, GO_NO_GO -> PriceUnit.COHORT;
            case PROGRAMME -> PriceUnit.MONTH;
        };
    }

    private <V> BiFunction<Design, V, Design> writeWork(BiConsumer<WorkEdit, V> write) {
        return write((block, value) -> {
            if (block.work != null) block.work = WorkEdit.of(block.work, edit -> write.accept(edit, value));
        });
    }

    private Function<Design, @Nullable Figure> readWork(Function<Work, @Nullable Figure> read) {
        return design -> {
            Work work = design.block(key).map(Block::work).orElse(null);
            return work == null ? null : read.apply(work);
        };
    }

    private void work() {
        group("block.work");
        boolean paid = kind == BlockKind.PAID_WORK;
        Predicate<Design> works = is(block -> block.work() != null);
        if (!paid) {
            check(
                    at("work"),
                    "block.brings",
                    works,
                    (design, value) -> DesignEdit.block(
                            design,
                            key,
                            edit -> edit.work = value
                                    ? NewBlock.work(
                                            kind,
                                            editing().amounts(),
                                            design.start().atDay(1))
                                    : null));
        }
        var euro = FigureField.Kind.EURO;
        var share = FigureField.Kind.SHARE;
        if (paid) {
            figure(
                    at("wageHour"),
                    "block.wageHour",
                    euro,
                    "unit.euroHour",
                    readWork(Work::wageHour),
                    writeWork((work, value) -> work.wageHour = value));
            check(
                    at("taxed"),
                    "block.taxed",
                    is(block -> block.work() != null && block.work().taxMonth() != null),
                    writeWork((work, value) -> work.taxMonth = value ? Figure.of(0) : null));
            figure(
                            at("taxMonth"),
                            "block.taxMonth",
                            euro,
                            "unit.euroMonth",
                            readWork(Work::taxMonth),
                            writeWork((work, value) -> work.taxMonth = value))
                    .when(is(block -> block.work() != null && block.work().taxMonth() != null));
        }
        figure(
                        at("valueHour"),
                        "block.valueHour",
                        euro,
                        "unit.euroHour",
                        readWork(Work::valueHour),
                        writeWork((work, value) -> work.valueHour = value))
                .when(works);
        figure(
                        at("productiveShare"),
                        "block.productiveShare",
                        share,
                        "unit.ofHours",
                        readWork(Work::productiveShare),
                        writeWork((work, value) -> work.productiveShare = value))
                .when(works);
        figure(
                        at("startLevel"),
                        "block.startLevel",
                        share,
                        "unit.ofSkilled",
                        readWork(Work::startLevel),
                        writeWork((work, value) -> work.startLevel = value))
                .when(works);
        figure(
                        at("endLevel"),
                        "block.endLevel",
                        share,
                        "unit.ofSkilled",
                        readWork(Work::endLevel),
                        writeWork((work, value) -> work.endLevel = value))
                .when(works);
        check(
                        at("ramped"),
                        "block.ramped",
                        is(block -> block.work() != null && block.work().rampMonths() != null),
                        writeWork((work, value) -> work.rampMonths = value ? Figure.of(12) : null))
                .when(works);
        figure(
                        at("rampMonths"),
                        "block.rampMonths",
                        FigureField.Kind.NUMBER,
                        "unit.months",
                        readWork(Work::rampMonths),
                        writeWork((work, value) -> work.rampMonths = value))
                .when(is(block -> block.work() != null && block.work().rampMonths() != null));
    }

    /** When in the typical week: a day, a start and a length for each time. */
    private void slots() {
        group("block.slots").addClassName("design-triples");
        whole(
                        at("slotCount"),
                        "block.slotCount",
                        null,
                        read(block -> Integer.valueOf(block.slots().size())),
                        write((edit, value) -> edit.slots = slots(edit.slots, Math.clamp(value, 0, MOST_SLOTS))))
                .wide();
        var days = Arrays.stream(DayOfWeek.values())
                .map(day -> new PlainField.Option(day.name(), words().say("day." + day.name())))
                .toList();
        for (int i = 0; i < MOST_SLOTS; i++) {
            int place = i;
            String at = at("slots[" + i + "].");
            Predicate<Design> there = is(block -> block.slots().size() > place);
            choice(
                            at + "day",
                            "block.day",
                            design -> days,
                            slot(place, slot -> slot.day().name()),
                            writeSlot(
                                    place,
                                    (slot, value) -> new Slot(DayOfWeek.valueOf(value), slot.start(), slot.minutes())))
                    .when(there);
            moment(
                            at + "start",
                            "block.start",
                            "time",
                            slot(
                                    place,
                                    slot -> LocalTime.ofSecondOfDay(slot.start() * 60L)
                                            .toString()),
                            writeSlot(
                                    place,
                                    (slot, value) -> value.isEmpty()
                                            ? slot
                                            : new Slot(
                                                    slot.day(),
                                                    LocalTime.parse(value).toSecondOfDay() / 60,
                                                    slot.minutes())))
                    .when(there);
            whole(
                            at + "minutes",
                            "block.minutes",
                            "unit.minutes",
                            slot(place, slot -> Integer.valueOf(slot.minutes())),
                            writeSlot(place, (slot, value) -> new Slot(slot.day(), slot.start(), value)))
                    .when(there);
        }
    }

    private <V> Function<Design, V> slot(int place, Function<Slot, V> read) {
        return read(block -> read.apply(block.slots().get(place)));
    }

    private <V> BiFunction<Design, V, Design> writeSlot(int place, BiFunction<Slot, V, Slot> write) {
        return write((edit, value) -> {
            if (place >= edit.slots.size()) return;
            var slots = new ArrayList<>(edit.slots);
            slots.set(place, write.apply(slots.get(place), value));
            edit.slots = slots;
        });
    }

    /** So many times: the first ones, and new ones on the days after the last. */
    private static List<Slot> slots(List<Slot> now, int count) {
        var slots = new ArrayList<>(now.subList(0, Math.min(count, now.size())));
        while (slots.size() < count) {
            slots.add(
                    slots.isEmpty()
                            ? new Slot(DayOfWeek.MONDAY, 9 * 60, 180)
                            : new Slot(
                                    slots.getLast().day().plus(1),
                                    slots.getLast().start(),
                                    slots.getLast().minutes()));
        }
        return slots;
    }

    private void counts() {
        group("block.ledgers");
        for (Ledger ledger : Ledger.values()) {
            check(
                    at("ledgers." + ledger),
                    "ledger." + ledger,
                    is(block -> block.ledgers().contains(ledger)),
                    write((edit, value) -> {
                        var ledgers = new TreeSet<>(edit.ledgers);
                        if (value) ledgers.add(ledger);
                        else ledgers.remove(ledger);
                        edit.ledgers = ledgers;
                    }));
        }
        if (kind != BlockKind.LANGUAGE_LESSON
                && kind != BlockKind.VOCATIONAL_LESSON
                && kind != BlockKind.WORKPLACE_LEARNING) return;
        group("block.taught");
        for (Skill skill : Skill.values()) {
            choice(
                    at("taught." + skill),
                    "skill." + skill,
                    design -> levels(words()),
                    read(block -> block.taught().containsKey(skill)
                            ? String.valueOf(block.taught().get(skill))
                            : ""),
                    write((edit, value) -> {
                        var taught = new TreeMap<>(edit.taught);
                        if (value.isEmpty()) taught.remove(skill);
                        else taught.put(skill, LanguageLevel.valueOf(value));
                        edit.taught = taught;
                    }));
        }
    }

    /** The language levels to choose from, and none. */
    static List<PlainField.Option> levels(TrajectoryWords words) {
        var options = new ArrayList<PlainField.Option>();
        options.add(new PlainField.Option("", words.say("level.none")));
        for (LanguageLevel level : LanguageLevel.values()) {
            options.add(new PlainField.Option(level.name(), level.name()));
        }
        return options;
    }

    private void notes() {
        group("block.notes");
        text(
                at("responsible"),
                "block.responsible",
                Design.NAME_MAX_LENGTH,
                read(Block::responsible),
                write((edit, value) -> edit.responsible = value));
        area(
                at("note"),
                "block.note",
                Design.TEXT_MAX_LENGTH,
                read(Block::note),
                write((edit, value) -> edit.note = value));
        editing().design().block(key).map(Block::template).ifPresent(template -> {
            var from = new Paragraph(words().say("block.template"));
            from.addClassNames("muted", "small", "wide");
            put(from);
        });
    }
}
