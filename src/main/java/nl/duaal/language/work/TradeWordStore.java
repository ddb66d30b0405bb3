package nl.duaal.language.work;

import static nl.duaal.persistence.db.Tables.EMPLOYER;
import static nl.duaal.persistence.db.Tables.JOB_FUNCTION;
import static nl.duaal.persistence.db.Tables.LIBRARY_TRADE_LIST;
import static nl.duaal.persistence.db.Tables.LIBRARY_TRADE_WORD;
import static nl.duaal.persistence.db.Tables.TRADE_WORD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model;
import nl.duaal.library.Wording;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of words of a trade; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TradeWordStore {

    /** A function that has words. */
    record StoredFunction(long id, UUID uuid, String name, UUID employerUuid, String employer) {}

    /** A function and how many words it has. */
    record Counted(String name, int words) {}

    /** A word as it is stored. */
    record StoredWord(long id, long function, int position, TradeWord word) {}

    private final DSLContext db;

    TradeWordStore(DSLContext db) {
        this.db = db;
    }

    /** Lists to begin with, in the order in which they are offered. */
    List<TradeList> lists() {
        Map<String, Integer> words = db.select(LIBRARY_TRADE_WORD.LIST_KEY, count())
                .from(LIBRARY_TRADE_WORD)
                .groupBy(LIBRARY_TRADE_WORD.LIST_KEY)
                .fetchMap(LIBRARY_TRADE_WORD.LIST_KEY, count());
        return db.select(
                        LIBRARY_TRADE_LIST.LIST_KEY,
                        LIBRARY_TRADE_LIST.LABEL_NL,
                        LIBRARY_TRADE_LIST.LABEL_EN,
                        LIBRARY_TRADE_LIST.SOURCE,
                        LIBRARY_TRADE_LIST.MARK)
                .from(LIBRARY_TRADE_LIST)
                .orderBy(LIBRARY_TRADE_LIST.POSITION)
                .fetch(row -> new TradeList(
                        row.value1(),
                        new Wording(row.value2(), row.value3()),
                        words.getOrDefault(row.value1(), 0),
                        row.value4(),
                        Model.Mark.valueOf(row.value5())));
    }

    /** The words of a list, in order. */
    List<WordData> listed(String list) {
        return db.select(
                        LIBRARY_TRADE_WORD.WORD,
                        LIBRARY_TRADE_WORD.MEANING,
                        LIBRARY_TRADE_WORD.EXAMPLE,
                        LIBRARY_TRADE_WORD.THEME,
                        LIBRARY_TRADE_WORD.SAFETY)
                .from(LIBRARY_TRADE_WORD)
                .where(LIBRARY_TRADE_WORD.LIST_KEY.eq(list))
                .orderBy(LIBRARY_TRADE_WORD.POSITION)
                .fetch(row -> new WordData(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** A function that is there, of an employer that is there. */
    Optional<StoredFunction> function(OrganisationId organisation, UUID function) {
        return db.select(JOB_FUNCTION.ID, JOB_FUNCTION.UUID, JOB_FUNCTION.NAME, EMPLOYER.UUID, EMPLOYER.NAME)
                .from(JOB_FUNCTION)
                .join(EMPLOYER)
                .on(EMPLOYER.ID.eq(JOB_FUNCTION.EMPLOYER_ID), TenantScope.of(EMPLOYER, organisation))
                .where(
                        TenantScope.of(JOB_FUNCTION, organisation),
                        JOB_FUNCTION.UUID.eq(function),
                        JOB_FUNCTION.DELETED_AT.isNull(),
                        EMPLOYER.DELETED_AT.isNull())
                .fetchOptional(row ->
                        new StoredFunction(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Names of functions that are there, and how many words each has. */
    Map<UUID, Counted> functions(OrganisationId organisation, Collection<UUID> functions) {
        var found = new HashMap<UUID, Counted>();
        Map<Long, Integer> words = db.select(TRADE_WORD.JOB_FUNCTION_ID, count())
                .from(TRADE_WORD)
                .where(TenantScope.of(TRADE_WORD, organisation))
                .groupBy(TRADE_WORD.JOB_FUNCTION_ID)
                .fetchMap(TRADE_WORD.JOB_FUNCTION_ID, count());
        db.select(JOB_FUNCTION.ID, JOB_FUNCTION.UUID, JOB_FUNCTION.NAME)
                .from(JOB_FUNCTION)
                .where(
                        TenantScope.of(JOB_FUNCTION, organisation),
                        JOB_FUNCTION.UUID.in(functions),
                        JOB_FUNCTION.DELETED_AT.isNull())
                .forEach(row ->
                        found.put(row.value2(), new Counted(row.value3(), words.getOrDefault(row.value1(), 0))));
        return found;
    }

    /** Waits until nobody else is changing words of the function, and makes others wait. */
    void lock(OrganisationId organisation, long function) {
        db.select(JOB_FUNCTION.ID)
                .from(JOB_FUNCTION)
                .where(TenantScope.of(JOB_FUNCTION, organisation), JOB_FUNCTION.ID.eq(function))
                .forUpdate()
                .fetch();
    }

    /** The words of a function, by position. */
    List<StoredWord> words(OrganisationId organisation, long function) {
        return db.select(
                        TRADE_WORD.ID,
                        TRADE_WORD.JOB_FUNCTION_ID,
                        TRADE_WORD.POSITION,
                        TRADE_WORD.UUID,
                        TRADE_WORD.VERSION,
                        TRADE_WORD.WORD,
                        TRADE_WORD.MEANING,
                        TRADE_WORD.EXAMPLE,
                        TRADE_WORD.THEME,
                        TRADE_WORD.SAFETY,
                        TRADE_WORD.STARTER)
                .from(TRADE_WORD)
                .where(TenantScope.of(TRADE_WORD, organisation), TRADE_WORD.JOB_FUNCTION_ID.eq(function))
                .orderBy(TRADE_WORD.POSITION, TRADE_WORD.ID)
                .fetch(row -> new StoredWord(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new TradeWord(
                                row.value4(),
                                row.value5(),
                                new WordData(row.value6(), row.value7(), row.value8(), row.value9(), row.value10()),
                                row.value11())));
    }

    /** The function of a word. */
    Optional<UUID> functionOf(OrganisationId organisation, UUID word) {
        return db.select(JOB_FUNCTION.UUID)
                .from(TRADE_WORD)
                .join(JOB_FUNCTION)
                .on(JOB_FUNCTION.ID.eq(TRADE_WORD.JOB_FUNCTION_ID), TenantScope.of(JOB_FUNCTION, organisation))
                .where(TenantScope.of(TRADE_WORD, organisation), TRADE_WORD.UUID.eq(word))
                .fetchOptional(JOB_FUNCTION.UUID);
    }

    /** The position after the last one. */
    int end(OrganisationId organisation, long function) {
        return db.select(coalesce(max(TRADE_WORD.POSITION), 0))
                        .from(TRADE_WORD)
                        .where(TenantScope.of(TRADE_WORD, organisation), TRADE_WORD.JOB_FUNCTION_ID.eq(function))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    void insert(SignedIn author, long function, UUID uuid, int position, WordData data, boolean starter, Instant at) {
        db.insertInto(TRADE_WORD)
                .set(TRADE_WORD.ORGANISATION_ID, author.organisation().value())
                .set(TRADE_WORD.UUID, uuid)
                .set(TRADE_WORD.JOB_FUNCTION_ID, function)
                .set(TRADE_WORD.POSITION, position)
                .set(TRADE_WORD.WORD, data.word())
                .set(TRADE_WORD.MEANING, data.meaning())
                .set(TRADE_WORD.EXAMPLE, data.example())
                .set(TRADE_WORD.THEME, data.theme())
                .set(TRADE_WORD.SAFETY, data.safety())
                .set(TRADE_WORD.STARTER, starter)
                .set(TRADE_WORD.CHANGED_AT, at)
                .set(TRADE_WORD.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** False when the version is not the stored one any more. */
    boolean update(SignedIn author, StoredWord before, long version, WordData data, boolean starter, Instant at) {
        return db.update(TRADE_WORD)
                        .set(TRADE_WORD.VERSION, version + 1)
                        .set(TRADE_WORD.WORD, data.word())
                        .set(TRADE_WORD.MEANING, data.meaning())
                        .set(TRADE_WORD.EXAMPLE, data.example())
                        .set(TRADE_WORD.THEME, data.theme())
                        .set(TRADE_WORD.SAFETY, data.safety())
                        .set(TRADE_WORD.STARTER, starter)
                        .set(TRADE_WORD.CHANGED_AT, at)
                        .set(TRADE_WORD.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(TRADE_WORD, author.organisation()),
                                TRADE_WORD.ID.eq(before.id()),
                                TRADE_WORD.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Puts a word on another position; what it says stays, so its version does too. */
    void place(SignedIn author, long word, int position) {
        db.update(TRADE_WORD)
                .set(TRADE_WORD.POSITION, position)
                .where(TenantScope.of(TRADE_WORD, author.organisation()), TRADE_WORD.ID.eq(word))
                .execute();
    }

    void delete(SignedIn author, long word) {
        db.deleteFrom(TRADE_WORD)
                .where(TenantScope.of(TRADE_WORD, author.organisation()), TRADE_WORD.ID.eq(word))
                .execute();
    }

    /** Every word of a function was gone through with the employer. */
    void checked(SignedIn author, long function, Instant at) {
        db.update(TRADE_WORD)
                .set(TRADE_WORD.VERSION, TRADE_WORD.VERSION.plus(1))
                .set(TRADE_WORD.STARTER, false)
                .set(TRADE_WORD.CHANGED_AT, at)
                .set(TRADE_WORD.CHANGED_BY_ID, author.account().value())
                .where(
                        TenantScope.of(TRADE_WORD, author.organisation()),
                        TRADE_WORD.JOB_FUNCTION_ID.eq(function),
                        TRADE_WORD.STARTER.isTrue())
                .execute();
    }
}
