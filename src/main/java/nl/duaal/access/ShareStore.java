package nl.duaal.access;

import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static nl.duaal.persistence.db.Tables.SHARE;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of what organisations share. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ShareStore {

    /** Something that another organisation shares: whose it is, and in which role. */
    record Lent(UUID subject, OrganisationId owner, String ownerName, Role role) {}

    private final DSLContext db;

    ShareStore(DSLContext db) {
        this.db = db;
    }

    /** In which role one thing is shared with a partner on a day; of several the one that began last. */
    Optional<Lent> lent(OrganisationId partner, SharedKind kind, UUID subject, LocalDate day) {
        return lent(partner, kind, day, SHARE.SUBJECT_UUID.eq(subject.toString())).stream()
                .findFirst();
    }

    /** Everything of a kind that others share with a partner on a day. */
    List<Lent> lent(OrganisationId partner, SharedKind kind, LocalDate day) {
        return lent(partner, kind, day, org.jooq.impl.DSL.noCondition());
    }

    /** With whom more than so many things of a kind are shared on a day. */
    List<OrganisationId> partnersOfMany(SharedKind kind, LocalDate day, int more) {
        return TenantScope.acrossOrganisations(db, "how much partners share is counted for all of them at once")
                .select(SHARE.PARTNER_ID)
                .from(SHARE)
                .where(
                        SHARE.SUBJECT_KIND.eq(kind.name()),
                        SHARE.VALID_FROM_ON.le(day),
                        SHARE.VALID_UNTIL_ON.isNull().or(SHARE.VALID_UNTIL_ON.gt(day)))
                .groupBy(SHARE.PARTNER_ID)
                .having(count().gt(more))
                .fetch(row -> new OrganisationId(row.value1()));
    }

    private List<Lent> lent(OrganisationId partner, SharedKind kind, LocalDate day, Condition more) {
        return TenantScope.acrossOrganisations(db, "a partner asks who shares with it: the owners are the answer")
                .select(SHARE.SUBJECT_UUID, SHARE.ORGANISATION_ID, ORGANISATION.NAME, SHARE.ROLE)
                .from(SHARE)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(SHARE.ORGANISATION_ID))
                .where(
                        SHARE.PARTNER_ID.eq(partner.value()),
                        SHARE.SUBJECT_KIND.eq(kind.name()),
                        // what an organisation that left lent out is not lent any more
                        ORGANISATION.ARCHIVED_ON.isNull().or(ORGANISATION.ARCHIVED_ON.gt(day)),
                        SHARE.VALID_FROM_ON.le(day),
                        SHARE.VALID_UNTIL_ON.isNull().or(SHARE.VALID_UNTIL_ON.gt(day)),
                        more)
                .orderBy(SHARE.VALID_FROM_ON.desc(), SHARE.ID.desc())
                .fetch(row -> new Lent(
                        UUID.fromString(row.value1()),
                        new OrganisationId(row.value2()),
                        row.value3(),
                        Role.valueOf(row.value4())));
    }

    /** Everyone with whom one thing is, was or will be shared: the latest beginning first. */
    List<Share> shares(OrganisationId owner, SharedKind kind, UUID subject) {
        return db.select(
                        SHARE.UUID,
                        SHARE.VERSION,
                        ORGANISATION.UUID,
                        ORGANISATION.NAME,
                        SHARE.ROLE,
                        SHARE.VALID_FROM_ON,
                        SHARE.VALID_UNTIL_ON)
                .from(SHARE)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(SHARE.PARTNER_ID))
                .where(ofSubject(owner, kind, subject))
                .orderBy(SHARE.VALID_FROM_ON.desc(), SHARE.ID.desc())
                .fetch(row -> new Share(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Role.valueOf(row.value5()),
                        row.value6(),
                        row.value7()));
    }

    /** Locks the shares of one thing, so that two users cannot make periods that overlap. */
    void lock(OrganisationId owner, SharedKind kind, UUID subject) {
        db.select(SHARE.ID)
                .from(SHARE)
                .where(ofSubject(owner, kind, subject))
                .forUpdate()
                .fetch();
    }

    void insert(SignedIn by, SharedKind kind, UUID subject, OrganisationId partner, ShareData data, Instant at) {
        db.insertInto(SHARE)
                .set(SHARE.UUID, UUID.randomUUID())
                .set(SHARE.ORGANISATION_ID, by.organisation().value())
                .set(SHARE.SUBJECT_KIND, kind.name())
                .set(SHARE.SUBJECT_UUID, subject.toString())
                .set(SHARE.PARTNER_ID, partner.value())
                .set(SHARE.ROLE, data.role().name())
                .set(SHARE.VALID_FROM_ON, data.from())
                .set(SHARE.VALID_UNTIL_ON, data.until())
                .set(SHARE.CREATED_AT, at)
                .set(SHARE.CREATED_BY_ID, by.account().value())
                .execute();
    }

    /** Gives a share its last day; false when it is not at this version any more. */
    boolean end(OrganisationId owner, UUID share, long version, LocalDate until) {
        return db.update(SHARE)
                        .set(SHARE.VALID_UNTIL_ON, until)
                        .set(SHARE.VERSION, version + 1)
                        .where(TenantScope.of(SHARE, owner), SHARE.UUID.eq(share), SHARE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void remove(OrganisationId owner, SharedKind kind, UUID subject) {
        db.deleteFrom(SHARE).where(ofSubject(owner, kind, subject)).execute();
    }

    /** Organisations that something can be shared with, by name. */
    List<Sharing.Partner> partners(OrganisationId owner, boolean demo) {
        return db.select(ORGANISATION.UUID, ORGANISATION.NAME, ORGANISATION.KIND)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.ne(owner.value()), ORGANISATION.ARCHIVED_ON.isNull(), ORGANISATION.DEMO.eq(demo))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(row -> new Sharing.Partner(row.value1(), row.value2(), OrganisationKind.valueOf(row.value3())));
    }

    Optional<OrganisationId> partner(OrganisationId owner, UUID partner, boolean demo) {
        return db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(
                        ORGANISATION.UUID.eq(partner),
                        ORGANISATION.ID.ne(owner.value()),
                        ORGANISATION.ARCHIVED_ON.isNull(),
                        ORGANISATION.DEMO.eq(demo))
                .fetchOptional(row -> new OrganisationId(row.value1()));
    }

    private static Condition ofSubject(OrganisationId owner, SharedKind kind, UUID subject) {
        return TenantScope.of(SHARE, owner)
                .and(SHARE.SUBJECT_KIND.eq(kind.name()))
                .and(SHARE.SUBJECT_UUID.eq(subject.toString()));
    }
}
