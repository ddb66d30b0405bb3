package nl.duaal.shell;

import static nl.duaal.persistence.db.Tables.SAVED_FILTER;
import static nl.duaal.persistence.db.Tables.SHOWN_COLUMNS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of what somebody wants to see in a list: every statement is about one account in one organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SavedFilterStore {

    /** As it is stored. */
    record Row(UUID uuid, long version, String name, String query) {}

    private final DSLContext db;

    SavedFilterStore(DSLContext db) {
        this.db = db;
    }

    List<Row> list(SignedIn owner, String page) {
        return db.select(SAVED_FILTER.UUID, SAVED_FILTER.VERSION, SAVED_FILTER.NAME, SAVED_FILTER.QUERY)
                .from(SAVED_FILTER)
                .where(mine(owner), SAVED_FILTER.PAGE.eq(page))
                .orderBy(SAVED_FILTER.NAME, SAVED_FILTER.ID)
                .fetch(row -> new Row(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** False when one of this name is there already. */
    boolean insert(SignedIn owner, String page, UUID uuid, String name, String query, Instant at) {
        return db.insertInto(SAVED_FILTER)
                        .set(SAVED_FILTER.UUID, uuid)
                        .set(SAVED_FILTER.ORGANISATION_ID, owner.organisation().value())
                        .set(SAVED_FILTER.ACCOUNT_ID, owner.account().value())
                        .set(SAVED_FILTER.PAGE, page)
                        .set(SAVED_FILTER.NAME, name)
                        .set(SAVED_FILTER.QUERY, query)
                        .set(SAVED_FILTER.SAVED_AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    boolean isTaken(SignedIn owner, String page, String name, UUID except) {
        return db.fetchExists(db.selectOne()
                .from(SAVED_FILTER)
                .where(
                        mine(owner),
                        SAVED_FILTER.PAGE.eq(page),
                        SAVED_FILTER.NAME.eq(name),
                        SAVED_FILTER.UUID.ne(except)));
    }

    boolean rename(SignedIn owner, UUID uuid, long version, String name, Instant at) {
        return db.update(SAVED_FILTER)
                        .set(SAVED_FILTER.VERSION, version + 1)
                        .set(SAVED_FILTER.NAME, name)
                        .set(SAVED_FILTER.SAVED_AT, at)
                        .where(mine(owner), SAVED_FILTER.UUID.eq(uuid), SAVED_FILTER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean remove(SignedIn owner, UUID uuid) {
        return db.deleteFrom(SAVED_FILTER)
                        .where(mine(owner), SAVED_FILTER.UUID.eq(uuid))
                        .execute()
                == 1;
    }

    Optional<String> columns(SignedIn owner, String page) {
        return db.select(SHOWN_COLUMNS.COLUMN_KEYS)
                .from(SHOWN_COLUMNS)
                .where(
                        TenantScope.of(SHOWN_COLUMNS, owner.organisation()),
                        SHOWN_COLUMNS.ACCOUNT_ID.eq(owner.account().value()),
                        SHOWN_COLUMNS.PAGE.eq(page))
                .fetchOptional(SHOWN_COLUMNS.COLUMN_KEYS);
    }

    void keepColumns(SignedIn owner, String page, String keys, Instant at) {
        db.insertInto(SHOWN_COLUMNS)
                .set(SHOWN_COLUMNS.ORGANISATION_ID, owner.organisation().value())
                .set(SHOWN_COLUMNS.ACCOUNT_ID, owner.account().value())
                .set(SHOWN_COLUMNS.PAGE, page)
                .set(SHOWN_COLUMNS.COLUMN_KEYS, keys)
                .set(SHOWN_COLUMNS.CHOSEN_AT, at)
                .onDuplicateKeyUpdate()
                .set(SHOWN_COLUMNS.VERSION, SHOWN_COLUMNS.VERSION.plus(1))
                .set(SHOWN_COLUMNS.COLUMN_KEYS, keys)
                .set(SHOWN_COLUMNS.CHOSEN_AT, at)
                .execute();
    }

    private static Condition mine(SignedIn owner) {
        return TenantScope.of(SAVED_FILTER, owner.organisation())
                .and(SAVED_FILTER.ACCOUNT_ID.eq(owner.account().value()));
    }
}
