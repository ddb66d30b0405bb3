package nl.duaal.library;

import static java.util.stream.Collectors.groupingBy;
import static nl.duaal.persistence.db.Tables.LIBRARY_AMOUNT;
import static nl.duaal.persistence.db.Tables.LIBRARY_AMOUNT_VALUE;
import static nl.duaal.persistence.db.Tables.LIBRARY_BLOCK;
import static nl.duaal.persistence.db.Tables.LIBRARY_EXAM;
import static nl.duaal.persistence.db.Tables.LIBRARY_FINDING;
import static nl.duaal.persistence.db.Tables.LIBRARY_PART;
import static nl.duaal.persistence.db.Tables.LIBRARY_RULE;
import static nl.duaal.persistence.db.Tables.LIBRARY_SCHEME;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.duaal.engine.Model;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of what is national. It is written by the migrations only, so it never changes while the application runs. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LibraryStore {

    private final DSLContext db;

    LibraryStore(DSLContext db) {
        this.db = db;
    }

    /** One of several things that something has, as the table keeps it. */
    private record Part(
            String part,
            String word,
            Wording text,
            @Nullable BigDecimal amount,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** The parts of everything of one kind. */
    private record Parts(Map<String, List<Part>> byOwner) {

        List<Part> of(String owner, String part) {
            return byOwner.getOrDefault(owner, List.of()).stream()
                    .filter(one -> one.part().equals(part))
                    .toList();
        }

        List<String> words(String owner, String part) {
            return of(owner, part).stream().map(Part::word).toList();
        }

        List<Wording> texts(String owner, String part) {
            return of(owner, part).stream().map(Part::text).toList();
        }

        Map<Skill, LanguageLevel> levels(String owner, String part) {
            var levels = new EnumMap<Skill, LanguageLevel>(Skill.class);
            for (var word : words(owner, part)) {
                int colon = word.indexOf(':');
                levels.put(Skill.valueOf(word.substring(0, colon)), LanguageLevel.valueOf(word.substring(colon + 1)));
            }
            return levels;
        }
    }

    /** Without own values. */
    List<AmountSeries> amounts() {
        var values = db
                .select(
                        LIBRARY_AMOUNT_VALUE.AMOUNT_KEY,
                        LIBRARY_AMOUNT_VALUE.VALID_FROM_ON,
                        LIBRARY_AMOUNT_VALUE.KNOWN_UNTIL_ON,
                        LIBRARY_AMOUNT_VALUE.AMOUNT,
                        LIBRARY_AMOUNT_VALUE.LOW,
                        LIBRARY_AMOUNT_VALUE.HIGH,
                        LIBRARY_AMOUNT_VALUE.SOURCE,
                        LIBRARY_AMOUNT_VALUE.MARK,
                        LIBRARY_AMOUNT_VALUE.NOTE_NL,
                        LIBRARY_AMOUNT_VALUE.NOTE_EN)
                .from(LIBRARY_AMOUNT_VALUE)
                .orderBy(LIBRARY_AMOUNT_VALUE.AMOUNT_KEY, LIBRARY_AMOUNT_VALUE.VALID_FROM_ON)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(
                                row -> new AmountSeries.Value(
                                        row.value2(),
                                        row.value3(),
                                        plain(row.value4()),
                                        row.value5() == null ? null : plain(row.value5()),
                                        row.value6() == null ? null : plain(row.value6()),
                                        row.value7(),
                                        Model.Mark.valueOf(row.value8()),
                                        row.value9() == null || row.value10() == null
                                                ? null
                                                : new Wording(row.value9(), row.value10())),
                                Collectors.toList())));
        return db
                .select(
                        LIBRARY_AMOUNT.AMOUNT_KEY,
                        LIBRARY_AMOUNT.AMOUNT_GROUP,
                        LIBRARY_AMOUNT.LABEL_NL,
                        LIBRARY_AMOUNT.LABEL_EN,
                        LIBRARY_AMOUNT.UNIT,
                        LIBRARY_AMOUNT.PERCENT,
                        LIBRARY_AMOUNT.ENDS_ON)
                .from(LIBRARY_AMOUNT)
                .orderBy(LIBRARY_AMOUNT.POSITION, LIBRARY_AMOUNT.AMOUNT_KEY)
                .fetch()
                .stream()
                // an amount that a later release takes away may stay, without values, for those who refer to it
                .filter(row -> values.containsKey(row.value1()))
                .map(row -> new AmountSeries(
                        row.value1(),
                        AmountGroup.valueOf(row.value2()),
                        new Wording(row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        values.getOrDefault(row.value1(), List.of()),
                        List.of()))
                .toList();
    }

    List<BlockTemplate> blocks() {
        var parts = parts("BLOCK");
        return db.select(
                        LIBRARY_BLOCK.BLOCK_KEY,
                        LIBRARY_BLOCK.KIND,
                        LIBRARY_BLOCK.LABEL_NL,
                        LIBRARY_BLOCK.LABEL_EN,
                        LIBRARY_BLOCK.NOTE_NL,
                        LIBRARY_BLOCK.NOTE_EN,
                        LIBRARY_BLOCK.USUAL_WEEKS,
                        LIBRARY_BLOCK.HOURS_PER_WEEK,
                        LIBRARY_BLOCK.GROUP_SIZE,
                        LIBRARY_BLOCK.PRICE_AMOUNT_KEY,
                        LIBRARY_BLOCK.PRICE_NUMBER,
                        LIBRARY_BLOCK.PRICE_UNIT,
                        LIBRARY_BLOCK.PROVIDER,
                        LIBRARY_BLOCK.PAYER,
                        LIBRARY_BLOCK.SOURCE,
                        LIBRARY_BLOCK.MARK)
                .from(LIBRARY_BLOCK)
                .orderBy(LIBRARY_BLOCK.POSITION, LIBRARY_BLOCK.BLOCK_KEY)
                .fetch(row -> new BlockTemplate(
                        row.value1(),
                        new Wording(row.value3(), row.value4()),
                        new Wording(row.value5(), row.value6()),
                        new BlockData(
                                BlockKind.valueOf(row.value2()),
                                row.value7(),
                                plain(row.value8()),
                                row.value9(),
                                price(row.value10(), row.value11(), row.value12()),
                                row.value13(),
                                row.value14(),
                                parts.levels(row.value1(), "NEEDED"),
                                parts.levels(row.value1(), "REACHED"),
                                parts.words(row.value1(), "LEDGER").stream()
                                        .map(Ledger::valueOf)
                                        .collect(Collectors.toSet())),
                        parts.texts(row.value1(), "CONDITION"),
                        parts.words(row.value1(), "EVIDENCE"),
                        row.value15(),
                        Model.Mark.valueOf(row.value16()),
                        null));
    }

    List<SubsidyScheme> schemes() {
        var parts = parts("SCHEME");
        return db.select(
                        LIBRARY_SCHEME.SCHEME_KEY,
                        LIBRARY_SCHEME.LABEL_NL,
                        LIBRARY_SCHEME.LABEL_EN,
                        LIBRARY_SCHEME.NOTE_NL,
                        LIBRARY_SCHEME.NOTE_EN,
                        LIBRARY_SCHEME.PAYER,
                        LIBRARY_SCHEME.RECEIVER,
                        LIBRARY_SCHEME.CASH,
                        LIBRARY_SCHEME.ENDS_ON,
                        LIBRARY_SCHEME.SOURCE,
                        LIBRARY_SCHEME.MARK)
                .from(LIBRARY_SCHEME)
                .orderBy(LIBRARY_SCHEME.POSITION, LIBRARY_SCHEME.SCHEME_KEY)
                .fetch(row -> new SubsidyScheme(
                        row.value1(),
                        new Wording(row.value2(), row.value3()),
                        new Wording(row.value4(), row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        parts.words(row.value1(), "AMOUNT"),
                        parts.words(row.value1(), "TIER"),
                        parts.of(row.value1(), "WINDOW").stream()
                                .map(LibraryStore::window)
                                .toList(),
                        parts.texts(row.value1(), "CONDITION"),
                        parts.texts(row.value1(), "PROOF"),
                        java.util.Set.copyOf(parts.words(row.value1(), "NOT_WITH")),
                        row.value10(),
                        Model.Mark.valueOf(row.value11())));
    }

    private static SubsidyScheme.Window window(Part part) {
        var from = part.from();
        var until = part.until();
        if (from == null || until == null) throw new IllegalStateException("a window without days: " + part);
        return new SubsidyScheme.Window(
                from, until, part.amount(), part.text().nl().isEmpty() ? null : part.text());
    }

    List<Finding> findings() {
        var parts = parts("FINDING");
        return db.select(
                        LIBRARY_FINDING.FINDING_KEY,
                        LIBRARY_FINDING.TEXT_NL,
                        LIBRARY_FINDING.TEXT_EN,
                        LIBRARY_FINDING.STUDY_NL,
                        LIBRARY_FINDING.STUDY_EN,
                        LIBRARY_FINDING.SOURCE,
                        LIBRARY_FINDING.MARK)
                .from(LIBRARY_FINDING)
                .orderBy(LIBRARY_FINDING.POSITION, LIBRARY_FINDING.FINDING_KEY)
                .fetch(row -> new Finding(
                        row.value1(),
                        new Wording(row.value2(), row.value3()),
                        new Wording(row.value4(), row.value5()),
                        row.value6(),
                        Model.Mark.valueOf(row.value7()),
                        java.util.Set.copyOf(parts.words(row.value1(), "TOPIC"))));
    }

    List<LawRule> rules() {
        var parts = parts("RULE");
        return db.select(
                        LIBRARY_RULE.RULE_KEY,
                        LIBRARY_RULE.LABEL_NL,
                        LIBRARY_RULE.LABEL_EN,
                        LIBRARY_RULE.ARTICLE,
                        LIBRARY_RULE.SEVERITY,
                        LIBRARY_RULE.SOURCE,
                        LIBRARY_RULE.MARK)
                .from(LIBRARY_RULE)
                .orderBy(LIBRARY_RULE.POSITION, LIBRARY_RULE.RULE_KEY)
                .fetch(row -> {
                    var numbers = new LinkedHashMap<String, String>();
                    for (var amount : parts.words(row.value1(), "NUMBER")) {
                        var name = amount.substring(amount.lastIndexOf('.') + 1);
                        if (numbers.put(name, amount) != null) {
                            throw new IllegalStateException(row.value1() + ": two numbers are called " + name);
                        }
                    }
                    return new LawRule(
                            row.value1(),
                            new Wording(row.value2(), row.value3()),
                            row.value4(),
                            LawRule.Severity.valueOf(row.value5()),
                            row.value6(),
                            Model.Mark.valueOf(row.value7()),
                            numbers);
                });
    }

    List<Exam> exams() {
        return db.select(
                        LIBRARY_EXAM.EXAM_KEY,
                        LIBRARY_EXAM.LABEL_NL,
                        LIBRARY_EXAM.LABEL_EN,
                        LIBRARY_EXAM.LANGUAGE_LEVEL,
                        LIBRARY_EXAM.SKILL,
                        LIBRARY_EXAM.MINUTES,
                        LIBRARY_EXAM.ORGANISER_NL,
                        LIBRARY_EXAM.ORGANISER_EN,
                        LIBRARY_EXAM.AMOUNT_KEY,
                        LIBRARY_EXAM.NOTE_NL,
                        LIBRARY_EXAM.NOTE_EN,
                        LIBRARY_EXAM.SOURCE,
                        LIBRARY_EXAM.MARK)
                .from(LIBRARY_EXAM)
                .orderBy(LIBRARY_EXAM.POSITION, LIBRARY_EXAM.EXAM_KEY)
                .fetch(row -> new Exam(
                        row.value1(),
                        new Wording(row.value2(), row.value3()),
                        row.value4() == null ? null : LanguageLevel.valueOf(row.value4()),
                        row.value5() == null ? null : Skill.valueOf(row.value5()),
                        row.value6(),
                        new Wording(row.value7(), row.value8()),
                        row.value9(),
                        new Wording(row.value10(), row.value11()),
                        row.value12(),
                        Model.Mark.valueOf(row.value13())));
    }

    static BlockData.@Nullable Price price(
            @Nullable String amountKey, @Nullable BigDecimal number, @Nullable String unit) {
        if (unit == null) return null;
        return new BlockData.Price(amountKey, number == null ? null : plain(number), PriceUnit.valueOf(unit));
    }

    /** Without the noughts that the column adds. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Parts parts(String kind) {
        return new Parts(db
                .select(
                        LIBRARY_PART.OWNER_KEY,
                        LIBRARY_PART.PART,
                        LIBRARY_PART.WORD,
                        LIBRARY_PART.TEXT_NL,
                        LIBRARY_PART.TEXT_EN,
                        LIBRARY_PART.AMOUNT,
                        LIBRARY_PART.FROM_ON,
                        LIBRARY_PART.UNTIL_ON)
                .from(LIBRARY_PART)
                .where(LIBRARY_PART.OWNER_KIND.eq(kind))
                .orderBy(LIBRARY_PART.OWNER_KEY, LIBRARY_PART.PART, LIBRARY_PART.POSITION)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(
                                row -> new Part(
                                        row.value2(),
                                        row.value3(),
                                        new Wording(row.value4(), row.value5()),
                                        row.value6() == null ? null : plain(row.value6()),
                                        row.value7(),
                                        row.value8()),
                                Collectors.toList()))));
    }
}
