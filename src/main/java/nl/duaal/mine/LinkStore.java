package nl.duaal.mine;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.PERSON;
import static nl.duaal.persistence.db.Tables.PERSON_ACCOUNT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of which account is whose. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LinkStore {

    private static final List<String> OUT = Arrays.stream(CandidateState.values())
            .filter(CandidateState::isOut)
            .map(CandidateState::name)
            .toList();

    /** A link as it is kept. */
    record Link(
            UUID uuid,
            long version,
            @Nullable AccountId account,
            @Nullable UUID invitation,
            Instant givenAt,
            String givenBy,
            @Nullable Instant begunAt,
            @Nullable LocalDate lastSeen,
            @Nullable Instant endedAt) {}

    private final DSLContext db;

    LinkStore(DSLContext db) {
        this.db = db;
    }

    /** Whose account this is now; none as well for who left every cohort that they were in. */
    Optional<Self> self(SignedIn user) {
        var t = PERSON_ACCOUNT;
        return db.select(PERSON.ID, PERSON.UUID, t.UUID)
                .from(t)
                .join(PERSON)
                .on(PERSON.ID.eq(t.PERSON_ID), TenantScope.of(PERSON, user.organisation()))
                .where(
                        TenantScope.of(t, user.organisation()),
                        t.ACCOUNT_ID.eq(user.account().value()),
                        t.IS_OPEN.isTrue())
                .fetchOptional(row -> new Self(new PersonId(row.value1()), row.value2(), row.value3()))
                .filter(self -> !hasLeft(user.organisation(), self.person()));
    }

    /** Whether somebody was in a cohort, and is out of all of them. */
    boolean hasLeft(OrganisationId organisation, PersonId person) {
        return db.select(count(), sum(when(CANDIDATE.STATE.in(OUT), 1).otherwise(0)))
                .from(CANDIDATE)
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.PERSON_ID.eq(person.value()))
                .fetchSingle(
                        row -> row.value1() > 0 && row.value1() == row.value2().intValue());
    }

    /** Those of these people who have a page to sign in to. */
    Set<PersonId> holders(OrganisationId organisation, Collection<PersonId> people) {
        var t = PERSON_ACCOUNT;
        return db.select(t.PERSON_ID)
                .from(t)
                .where(
                        TenantScope.of(t, organisation),
                        t.IS_OPEN.isTrue(),
                        t.ACCOUNT_ID.isNotNull(),
                        t.PERSON_ID.in(people.stream().map(PersonId::value).toList()))
                .fetchSet(row -> new PersonId(row.value1()));
    }

    private static Condition of(OrganisationId organisation, PersonId person) {
        return TenantScope.of(PERSON_ACCOUNT, organisation).and(PERSON_ACCOUNT.PERSON_ID.eq(person.value()));
    }

    /** Every link that somebody has or had, the last first. */
    List<Link> links(OrganisationId organisation, PersonId person) {
        var t = PERSON_ACCOUNT;
        return db.select(
                        t.UUID,
                        t.VERSION,
                        t.ACCOUNT_ID,
                        t.INVITATION_UUID,
                        t.GIVEN_AT,
                        ACCOUNT.DISPLAY_NAME,
                        t.BEGUN_AT,
                        t.LAST_SEEN_ON,
                        t.ENDED_AT)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.GIVEN_BY_ID))
                .where(of(organisation, person))
                .orderBy(t.ID.desc())
                .fetch(row -> new Link(
                        row.value1(),
                        row.value2(),
                        row.value3() == null ? null : new AccountId(row.value3()),
                        row.value4() == null ? null : UUID.fromString(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    /** Nobody else gives or ends a page of this person before this transaction is over. */
    void lock(OrganisationId organisation, PersonId person) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation), PERSON.ID.eq(person.value()))
                .forUpdate()
                .fetch();
    }

    boolean isTaken(OrganisationId organisation, AccountId account) {
        var t = PERSON_ACCOUNT;
        return db.fetchExists(selectOne()
                .from(t)
                .where(TenantScope.of(t, organisation), t.ACCOUNT_ID.eq(account.value()), t.IS_OPEN.isTrue()));
    }

    UUID insert(SignedIn by, PersonId person, @Nullable AccountId account, @Nullable UUID invitation, Instant at) {
        var t = PERSON_ACCOUNT;
        var uuid = UUID.randomUUID();
        db.insertInto(t)
                .set(t.ORGANISATION_ID, by.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, person.value())
                .set(t.ACCOUNT_ID, account == null ? null : account.value())
                .set(t.INVITATION_UUID, invitation == null ? null : invitation.toString())
                .set(t.IS_OPEN, true)
                .set(t.GIVEN_AT, at)
                .set(t.GIVEN_BY_ID, by.account().value())
                .set(t.BEGUN_AT, account == null ? null : at)
                .execute();
        return uuid;
    }

    /** The invitation became an account; the person's UUID, where somebody was waiting for it. */
    Optional<UUID> begin(OrganisationId organisation, UUID invitation, AccountId account, Instant at) {
        var t = PERSON_ACCOUNT;
        var waiting = TenantScope.of(t, organisation)
                .and(t.INVITATION_UUID.eq(invitation.toString()))
                .and(t.IS_OPEN.isTrue())
                .and(t.ACCOUNT_ID.isNull());
        var person = db.select(PERSON.UUID)
                .from(t)
                .join(PERSON)
                .on(PERSON.ID.eq(t.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(waiting)
                .fetchOptional(PERSON.UUID);
        if (person.isPresent()) {
            db.update(t)
                    .set(t.ACCOUNT_ID, account.value())
                    .set(t.BEGUN_AT, at)
                    .set(t.VERSION, t.VERSION.plus(1))
                    .where(waiting)
                    .execute();
        }
        return person;
    }

    boolean end(SignedIn by, PersonId person, UUID link, long version, Instant at) {
        var t = PERSON_ACCOUNT;
        return db.update(t)
                        .setNull(t.IS_OPEN)
                        .set(t.ENDED_AT, at)
                        .set(t.ENDED_BY_ID, by.account().value())
                        .set(t.VERSION, version + 1)
                        .where(
                                of(by.organisation(), person),
                                t.UUID.eq(link),
                                t.VERSION.eq(version),
                                t.IS_OPEN.isTrue())
                        .execute()
                == 1;
    }

    /** Leaves the version as it is: having looked is no change that anybody could miss. */
    void seen(OrganisationId organisation, UUID link, LocalDate day) {
        var t = PERSON_ACCOUNT;
        db.update(t)
                .set(t.LAST_SEEN_ON, day)
                .where(TenantScope.of(t, organisation), t.UUID.eq(link))
                .execute();
    }
}
