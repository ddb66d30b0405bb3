package nl.duaal.coaching.calendar;

import static nl.duaal.persistence.db.Tables.CALENDAR_FEED;

import java.time.Instant;
import java.util.Optional;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of calendars. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CalendarStore {

    /** Whose calendar. */
    record Owner(OrganisationId organisation, AccountId account) {}

    private final DSLContext db;

    CalendarStore(DSLContext db) {
        this.db = db;
    }

    private static Condition of(SignedIn user) {
        return TenantScope.of(CALENDAR_FEED, user.organisation())
                .and(CALENDAR_FEED.ACCOUNT_ID.eq(user.account().value()));
    }

    Optional<CalendarService.Feed> find(SignedIn user) {
        return db.select(CALENDAR_FEED.MADE_AT, CALENDAR_FEED.READ_AT)
                .from(CALENDAR_FEED)
                .where(of(user))
                .fetchOptional(row -> new CalendarService.Feed(row.value1(), row.value2()));
    }

    /** In the place of the one that there was. */
    void put(SignedIn user, String hash, Instant at) {
        var t = CALENDAR_FEED;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, user.organisation().value())
                .set(t.ACCOUNT_ID, user.account().value())
                .set(t.TOKEN_HASH, hash)
                .set(t.MADE_AT, at)
                .onDuplicateKeyUpdate()
                .set(t.TOKEN_HASH, hash)
                .set(t.MADE_AT, at)
                .setNull(t.READ_AT)
                .execute();
    }

    boolean remove(SignedIn user) {
        return db.deleteFrom(CALENDAR_FEED).where(of(user)).execute() == 1;
    }

    Optional<Owner> owner(String hash) {
        return TenantScope.acrossOrganisations(db, "a calendar is known by its token only")
                .select(CALENDAR_FEED.ORGANISATION_ID, CALENDAR_FEED.ACCOUNT_ID)
                .from(CALENDAR_FEED)
                .where(CALENDAR_FEED.TOKEN_HASH.eq(hash))
                .fetchOptional(row -> new Owner(new OrganisationId(row.value1()), new AccountId(row.value2())));
    }

    void read(SignedIn user, Instant at) {
        db.update(CALENDAR_FEED).set(CALENDAR_FEED.READ_AT, at).where(of(user)).execute();
    }
}
