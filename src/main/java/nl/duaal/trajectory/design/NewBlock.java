package nl.duaal.trajectory.design;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.duaal.library.Amounts;
import nl.duaal.library.BlockData;
import nl.duaal.library.BlockKind;
import nl.duaal.library.BlockTemplate;
import nl.duaal.library.PriceUnit;
import org.jspecify.annotations.Nullable;

/** Blocks as they are when they are put on the timeline, and designs as they are when they begin from nothing. */
public final class NewBlock {

    private static final double HOURS_OF_A_JOB = 32;

    private NewBlock() {}

    /**
     * The design with one more block at the end of a phase.
     *
     * @param name  in the planner's language
     * @param phase key of a phase of the design
     */
    public static Design of(Design design, BlockKind kind, String name, String phase, Amounts amounts) {
        boolean takesNoTime = takesNoTime(kind);
        return design.plus(stem(kind), key -> {
            boolean works = hasWork(design, kind, phase);
            return new Block(
                    key,
                    kind,
                    phase,
                    name,
                    0,
                    takesNoTime ? 1 : null,
                    kind == BlockKind.PAID_WORK ? HOURS_OF_A_JOB : takesNoTime ? 0 : 1,
                    false,
                    inGroups(kind) ? 12 : null,
                    null,
                    null,
                    works ? work(kind, amounts, design.start().atDay(1)) : null,
                    Set.of(),
                    Map.of(),
                    List.of(),
                    null,
                    "",
                    "");
        });
    }

    /** The design with a building block of the library at the end of a phase, cut to what fits in it. */
    public static Design of(Design design, BlockTemplate template, String name, String phase, Amounts amounts) {
        return design.plus(stem(template.kind()), key -> {
            BlockKind kind = template.kind();
            Integer length = design.phase(phase).map(Phase::weeks).orElse(null);
            Integer weeks = template.usualWeeks() == 0 ? Integer.valueOf(1) : Integer.valueOf(template.usualWeeks());
            if (length != null && weeks >= length) weeks = takesNoTime(kind) ? Integer.valueOf(1) : null;
            Price price = price(template.price());
            boolean perGroup = price != null && price.per() == PriceUnit.GROUP_HOUR;
            return new Block(
                    key,
                    kind,
                    phase,
                    name,
                    0,
                    weeks,
                    template.hoursPerWeek().doubleValue(),
                    false,
                    template.groupSize() > 1 || perGroup ? Integer.valueOf(template.groupSize()) : null,
                    price,
                    price == null ? null : template.payer(),
                    hasWork(design, kind, phase)
                            ? work(kind, amounts, design.start().atDay(1))
                            : null,
                    template.ledgers(),
                    template.reached(),
                    List.of(),
                    template.key(),
                    "",
                    "");
        });
    }

    /** What work brings about when nothing is said about it yet: the minimum wage, and plain assumptions. */
    public static Work work(BlockKind kind, Amounts amounts, LocalDate day) {
        boolean paid = kind == BlockKind.PAID_WORK;
        return new Work(
                paid ? dated("wml.hour", 15, amounts, day) : null,
                null,
                Figure.of(30),
                Figure.of(0.7),
                Figure.of(paid ? 0.4 : 0.2),
                Figure.of(paid ? 1 : 0.5),
                null);
    }

    /** An amount of the library, or a number of one's own where the library has no such amount on that day. */
    static Figure dated(String key, double otherwise, Amounts amounts, LocalDate day) {
        return amounts.at(key, day) == null ? Figure.of(otherwise) : Figure.dated(key);
    }

    /** Whether it is a day, and not a stretch of time. */
    public static boolean takesNoTime(BlockKind kind) {
        return kind == BlockKind.MILESTONE || kind == BlockKind.GO_NO_GO;
    }

    /** Whether it is usually done in groups. */
    public static boolean inGroups(BlockKind kind) {
        return kind == BlockKind.LANGUAGE_LESSON || kind == BlockKind.VOCATIONAL_LESSON;
    }

    private static boolean hasWork(Design design, BlockKind kind, String phase) {
        return kind == BlockKind.PAID_WORK
                && design.phase(phase).map(one -> one.kind().hasParticipants()).orElse(true);
    }

    private static @Nullable Price price(BlockData.@Nullable Price price) {
        if (price == null) return null;
        BigDecimal number = price.number();
        String amount = price.amountKey();
        if (amount != null) return new Price(Figure.dated(amount), price.unit());
        return number == null ? null : new Price(Figure.of(number.doubleValue()), price.unit());
    }

    private static String stem(BlockKind kind) {
        return switch (kind) {
            case LANGUAGE_LESSON -> "language";
            case VOCATIONAL_LESSON -> "training";
            case WORKPLACE_LEARNING -> "learning";
            case PAID_WORK -> "work";
            case COACHING -> "coaching";
            case BUDDY -> "buddy";
            case INCLUSION_ACTION -> "inclusion";
            case TEST_OR_EXAM -> "test";
            case MATERIAL -> "material";
            case PROGRAMME -> "programme";
            case MILESTONE -> "milestone";
            case GO_NO_GO -> "decision";
        };
    }
}
