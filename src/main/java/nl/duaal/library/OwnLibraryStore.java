package nl.duaal.library;

import static java.util.stream.Collectors.joining;
import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.OWN_AMOUNT;
import static nl.duaal.persistence.db.Tables.OWN_BLOCK;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.tabular.intake.MovedOnException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of what an organisation has of its own in the library. */
@Repository
// two own values from one day are an outcome, not a failure: the service goes on after it
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DuplicateKeyException.class)
class OwnLibraryStore {

    private final DSLContext db;

    OwnLibraryStore(DSLContext db) {
        this.db = db;
    }

    List<OwnAmount> amounts(OrganisationId organisation) {
        return db.select(
                        OWN_AMOUNT.UUID,
                        OWN_AMOUNT.VERSION,
                        OWN_AMOUNT.AMOUNT_KEY,
                        OWN_AMOUNT.AMOUNT,
                        OWN_AMOUNT.VALID_FROM_ON,
                        OWN_AMOUNT.VALID_UNTIL_ON,
                        OWN_AMOUNT.REASON,
                        OWN_AMOUNT.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(OWN_AMOUNT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(OWN_AMOUNT.CHANGED_BY_ID))
                .where(TenantScope.of(OWN_AMOUNT, organisation))
                .orderBy(OWN_AMOUNT.AMOUNT_KEY, OWN_AMOUNT.VALID_FROM_ON)
                .fetch(row -> new OwnAmount(
                        row.value1(),
                        row.value2(),
                        new OwnAmountData(
                                row.value3(),
                                LibraryStore.plain(row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7()),
                        row.value8(),
                        row.value9()));
    }

    /** The version of an own amount; none when there is no such thing. */
    @Nullable
    Long versionOfAmount(OrganisationId organisation, UUID uuid) {
        return db.select(OWN_AMOUNT.VERSION)
                .from(OWN_AMOUNT)
                .where(TenantScope.of(OWN_AMOUNT, organisation), OWN_AMOUNT.UUID.eq(uuid))
                .fetchOne(OWN_AMOUNT.VERSION);
    }

    void insert(SignedIn author, UUID uuid, OwnAmountData data, Instant at) {
        db.insertInto(OWN_AMOUNT)
                .set(OWN_AMOUNT.ORGANISATION_ID, author.organisation().value())
                .set(OWN_AMOUNT.UUID, uuid)
                .set(OWN_AMOUNT.AMOUNT_KEY, data.key())
                .set(OWN_AMOUNT.AMOUNT, data.value())
                .set(OWN_AMOUNT.VALID_FROM_ON, data.validFrom())
                .set(OWN_AMOUNT.VALID_UNTIL_ON, data.validUntil())
                .set(OWN_AMOUNT.REASON, data.reason())
                .set(OWN_AMOUNT.CHANGED_AT, at)
                .set(OWN_AMOUNT.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** False when the version is not the stored one any more, or the amount is gone. */
    boolean update(SignedIn author, UUID uuid, long version, OwnAmountData data, Instant at) {
        return db.update(OWN_AMOUNT)
                        .set(OWN_AMOUNT.VERSION, version + 1)
                        .set(OWN_AMOUNT.AMOUNT, data.value())
                        .set(OWN_AMOUNT.VALID_FROM_ON, data.validFrom())
                        .set(OWN_AMOUNT.VALID_UNTIL_ON, data.validUntil())
                        .set(OWN_AMOUNT.REASON, data.reason())
                        .set(OWN_AMOUNT.CHANGED_AT, at)
                        .set(OWN_AMOUNT.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(OWN_AMOUNT, author.organisation()),
                                OWN_AMOUNT.UUID.eq(uuid),
                                OWN_AMOUNT.AMOUNT_KEY.eq(data.key()),
                                OWN_AMOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** False when the version is not the stored one any more, or the amount is gone. */
    boolean deleteAmount(OrganisationId organisation, UUID uuid, long version) {
        return db.deleteFrom(OWN_AMOUNT)
                        .where(
                                TenantScope.of(OWN_AMOUNT, organisation),
                                OWN_AMOUNT.UUID.eq(uuid),
                                OWN_AMOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** @throws MovedOnException when another own value of one of the amounts starts on the same day */
    void insertAll(SignedIn author, List<KeptAmount> amounts, Instant at) {
        if (amounts.isEmpty()) return;
        var insert = db.insertInto(
                OWN_AMOUNT,
                OWN_AMOUNT.ORGANISATION_ID,
                OWN_AMOUNT.UUID,
                OWN_AMOUNT.AMOUNT_KEY,
                OWN_AMOUNT.AMOUNT,
                OWN_AMOUNT.VALID_FROM_ON,
                OWN_AMOUNT.VALID_UNTIL_ON,
                OWN_AMOUNT.REASON,
                OWN_AMOUNT.CHANGED_AT,
                OWN_AMOUNT.CHANGED_BY_ID);
        for (var one : amounts) {
            insert = insert.values(
                    author.organisation().value(),
                    one.uuid(),
                    one.data().key(),
                    one.data().value(),
                    one.data().validFrom(),
                    one.data().validUntil(),
                    one.data().reason(),
                    at,
                    author.account().value());
        }
        try {
            insert.execute();
        } catch (DuplicateKeyException taken) {
            throw new MovedOnException("another own amount starts on the same day");
        }
    }

    /** @throws MovedOnException when one of them has another version, or is gone */
    void updateAll(SignedIn author, List<KeptAmount> amounts, Instant at) {
        if (amounts.isEmpty()) return;
        var first = amounts.getFirst().data();
        var batch = db.batch(db.update(OWN_AMOUNT)
                .set(OWN_AMOUNT.VERSION, 0L)
                .set(OWN_AMOUNT.AMOUNT, first.value())
                .set(OWN_AMOUNT.VALID_FROM_ON, first.validFrom())
                .set(OWN_AMOUNT.VALID_UNTIL_ON, first.validUntil())
                .set(OWN_AMOUNT.REASON, first.reason())
                .set(OWN_AMOUNT.CHANGED_AT, at)
                .set(OWN_AMOUNT.CHANGED_BY_ID, author.account().value())
                .where(
                        TenantScope.of(OWN_AMOUNT, author.organisation()),
                        OWN_AMOUNT.UUID.eq(amounts.getFirst().uuid()),
                        OWN_AMOUNT.AMOUNT_KEY.eq(first.key()),
                        OWN_AMOUNT.VERSION.eq(0L)));
        for (var one : amounts) {
            var data = one.data();
            batch = batch.bind(
                    one.version(),
                    data.value(),
                    data.validFrom(),
                    data.validUntil(),
                    data.reason(),
                    at,
                    author.account().value(),
                    author.organisation().value(),
                    one.uuid(),
                    data.key(),
                    one.version() - 1);
        }
        eachOne(batch.execute());
    }

    /** @throws MovedOnException when one of them has another version, or is gone */
    void deleteAll(SignedIn author, List<OwnAmountUndo> amounts) {
        if (amounts.isEmpty()) return;
        var batch = db.batch(db.deleteFrom(OWN_AMOUNT)
                .where(
                        TenantScope.of(OWN_AMOUNT, author.organisation()),
                        OWN_AMOUNT.UUID.eq(amounts.getFirst().uuid()),
                        OWN_AMOUNT.VERSION.eq(0L)));
        for (var one : amounts) {
            batch = batch.bind(author.organisation().value(), one.uuid(), one.version());
        }
        eachOne(batch.execute());
    }

    private static void eachOne(int[] counts) {
        for (int rows : counts) {
            if (rows != 1) throw new MovedOnException("an own amount has moved on");
        }
    }

    List<BlockTemplate> blocks(OrganisationId organisation) {
        return db.select(
                        OWN_BLOCK.UUID,
                        OWN_BLOCK.VERSION,
                        OWN_BLOCK.NAME,
                        OWN_BLOCK.KIND,
                        OWN_BLOCK.USUAL_WEEKS,
                        OWN_BLOCK.HOURS_PER_WEEK,
                        OWN_BLOCK.GROUP_SIZE,
                        OWN_BLOCK.PRICE_AMOUNT_KEY,
                        OWN_BLOCK.PRICE_NUMBER,
                        OWN_BLOCK.PRICE_UNIT,
                        OWN_BLOCK.PROVIDER,
                        OWN_BLOCK.PAYER,
                        OWN_BLOCK.NEEDED,
                        OWN_BLOCK.REACHED,
                        OWN_BLOCK.LEDGERS,
                        OWN_BLOCK.CONDITIONS)
                .from(OWN_BLOCK)
                .where(TenantScope.of(OWN_BLOCK, organisation))
                .orderBy(OWN_BLOCK.NAME, OWN_BLOCK.ID)
                .fetch(row -> new BlockTemplate(
                        BlockTemplate.OWN + row.value1(),
                        new Wording(row.value3(), row.value3()),
                        new Wording("", ""),
                        new BlockData(
                                BlockKind.valueOf(row.value4()),
                                row.value5(),
                                LibraryStore.plain(row.value6()),
                                row.value7(),
                                LibraryStore.price(row.value8(), row.value9(), row.value10()),
                                row.value11(),
                                row.value12(),
                                SkillLevels.read(row.value13()),
                                SkillLevels.read(row.value14()),
                                ledgers(row.value15())),
                        row.value16().isEmpty()
                                ? List.of()
                                : row.value16()
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .map(line -> new Wording(line, line))
                                        .toList(),
                        List.of(),
                        "",
                        Model.Mark.ASSUMPTION,
                        new BlockTemplate.Own(row.value1(), row.value2())));
    }

    @Nullable
    Long versionOfBlock(OrganisationId organisation, UUID uuid) {
        return db.select(OWN_BLOCK.VERSION)
                .from(OWN_BLOCK)
                .where(TenantScope.of(OWN_BLOCK, organisation), OWN_BLOCK.UUID.eq(uuid))
                .fetchOne(OWN_BLOCK.VERSION);
    }

    void insert(SignedIn author, UUID uuid, OwnBlockData data, Instant at) {
        db.insertInto(OWN_BLOCK)
                .set(OWN_BLOCK.ORGANISATION_ID, author.organisation().value())
                .set(OWN_BLOCK.UUID, uuid)
                .set(values(author, data, at))
                .execute();
    }

    /** False when the version is not the stored one any more, or the block is gone. */
    boolean update(SignedIn author, UUID uuid, long version, OwnBlockData data, Instant at) {
        return db.update(OWN_BLOCK)
                        .set(OWN_BLOCK.VERSION, version + 1)
                        .set(values(author, data, at))
                        .where(
                                TenantScope.of(OWN_BLOCK, author.organisation()),
                                OWN_BLOCK.UUID.eq(uuid),
                                OWN_BLOCK.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** False when the version is not the stored one any more, or the block is gone. */
    boolean deleteBlock(OrganisationId organisation, UUID uuid, long version) {
        return db.deleteFrom(OWN_BLOCK)
                        .where(
                                TenantScope.of(OWN_BLOCK, organisation),
                                OWN_BLOCK.UUID.eq(uuid),
                                OWN_BLOCK.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> values(SignedIn author, OwnBlockData data, Instant at) {
        var block = data.block();
        var price = block.price();
        var values = new java.util.LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(OWN_BLOCK.NAME, data.name());
        values.put(OWN_BLOCK.KIND, block.kind().name());
        values.put(OWN_BLOCK.USUAL_WEEKS, block.usualWeeks());
        values.put(OWN_BLOCK.HOURS_PER_WEEK, block.hoursPerWeek());
        values.put(OWN_BLOCK.GROUP_SIZE, block.groupSize());
        values.put(OWN_BLOCK.PRICE_AMOUNT_KEY, price == null ? null : price.amountKey());
        values.put(OWN_BLOCK.PRICE_NUMBER, price == null ? null : price.number());
        values.put(OWN_BLOCK.PRICE_UNIT, price == null ? null : price.unit().name());
        values.put(OWN_BLOCK.PROVIDER, block.provider());
        values.put(OWN_BLOCK.PAYER, block.payer());
        values.put(OWN_BLOCK.NEEDED, SkillLevels.text(block.needed()));
        values.put(OWN_BLOCK.REACHED, SkillLevels.text(block.reached()));
        values.put(OWN_BLOCK.LEDGERS, block.ledgers().stream().map(Enum::name).collect(joining(" ")));
        values.put(OWN_BLOCK.CONDITIONS, data.conditions());
        values.put(OWN_BLOCK.CHANGED_AT, at);
        values.put(OWN_BLOCK.CHANGED_BY_ID, author.account().value());
        return values;
    }

    private static Set<Ledger> ledgers(String text) {
        var ledgers = EnumSet.noneOf(Ledger.class);
        for (var word : text.split(" ", -1)) {
            if (!word.isEmpty()) ledgers.add(Ledger.valueOf(word));
        }
        return ledgers;
    }
}
