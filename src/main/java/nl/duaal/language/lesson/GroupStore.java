package nl.duaal.language.lesson;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_GROUP;
import static nl.duaal.persistence.db.Tables.LESSON_GROUP;
import static nl.duaal.persistence.db.Tables.LESSON_MEMBER;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Colleague;
import nl.duaal.library.Ledger;
import nl.duaal.library.SchoolRegion;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of groups and of who is in them; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GroupStore {

    /**
     * A group as it is stored.
     *
     * @param teacher  the account that teaches it
     * @param provider the organisation that does
     */
    record Stored(
            long id,
            UUID uuid,
            long version,
            GroupData data,
            UUID cohort,
            String cohortName,
            boolean madeUp,
            @Nullable Long teacher,
            @Nullable Long provider,
            String providerName) {}

    /** Somebody who is a candidate of the group's cohort and not out. */
    record Possible(
            long person,
            UUID uuid,
            String givenName,
            String familyName,
            @Nullable UUID cohortGroup) {}

    private final DSLContext db;

    GroupStore(DSLContext db) {
        this.db = db;
    }

    Optional<Stored> find(OrganisationId organisation, UUID uuid) {
        return fetch(organisation, LESSON_GROUP.UUID.eq(uuid)).stream().findFirst();
    }

    Optional<Stored> find(OrganisationId organisation, long id) {
        return fetch(organisation, LESSON_GROUP.ID.eq(id)).stream().findFirst();
    }

    List<Stored> ofTeacher(OrganisationId organisation, AccountId teacher) {
        return fetch(organisation, LESSON_GROUP.TEACHER_ID.eq(teacher.value()));
    }

    /** Groups that are given to an organisation, of some cohorts. */
    List<Stored> ofProvider(OrganisationId owner, OrganisationId provider, Collection<UUID> cohorts) {
        return fetch(owner, LESSON_GROUP.PROVIDER_ID.eq(provider.value()).and(COHORT.UUID.in(cohorts)));
    }

    /** Whose a group is that is given to a provider; none when there is no such group, or it is not. */
    Optional<OrganisationId> ownerOf(OrganisationId provider, UUID uuid) {
        return TenantScope.acrossOrganisations(db, "a provider asks whose group it was given: the owner is the answer")
                .select(LESSON_GROUP.ORGANISATION_ID)
                .from(LESSON_GROUP)
                .where(LESSON_GROUP.PROVIDER_ID.eq(provider.value()), LESSON_GROUP.UUID.eq(uuid))
                .fetchOptional(row -> new OrganisationId(row.value1()));
    }

    List<Stored> ofCohort(OrganisationId organisation, UUID cohort) {
        return fetch(organisation, COHORT.UUID.eq(cohort));
    }

    private List<Stored> fetch(OrganisationId organisation, Condition which) {
        return db.select(
                        LESSON_GROUP.ID,
                        LESSON_GROUP.UUID,
                        LESSON_GROUP.VERSION,
                        LESSON_GROUP.NAME,
                        LESSON_GROUP.LEDGERS,
                        LESSON_GROUP.TEACHER_ID,
                        ACCOUNT.UUID,
                        LESSON_GROUP.PROVIDER_ID,
                        ORGANISATION.UUID,
                        ORGANISATION.NAME,
                        LESSON_GROUP.TEACHER,
                        LESSON_GROUP.PLACE,
                        LESSON_GROUP.CAPACITY,
                        LESSON_GROUP.REGION,
                        LESSON_GROUP.BLOCK_KEY,
                        COHORT.UUID,
                        COHORT.NAME,
                        COHORT.MADE_UP)
                .from(LESSON_GROUP)
                .join(COHORT)
                .on(COHORT.ID.eq(LESSON_GROUP.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(LESSON_GROUP.TEACHER_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(LESSON_GROUP.PROVIDER_ID))
                .where(TenantScope.of(LESSON_GROUP, organisation), which)
                .orderBy(LESSON_GROUP.NAME, LESSON_GROUP.ID)
                .fetch(row -> new Stored(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new GroupData(
                                row.value4(),
                                ledgers(row.value5()),
                                row.value7(),
                                row.value9(),
                                row.value11(),
                                row.value12(),
                                row.value13(),
                                row.value14() == null ? null : SchoolRegion.valueOf(row.value14()),
                                row.value15()),
                        row.value16(),
                        row.value17(),
                        row.value18(),
                        row.value6(),
                        row.value8(),
                        row.value10() == null ? "" : row.value10()));
    }

    static Set<Ledger> ledgers(String stored) {
        return Arrays.stream(stored.split(" ", -1))
                .map(Ledger::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Ledger.class)));
    }

    private static String stored(Set<Ledger> ledgers) {
        return ledgers.stream().map(Ledger::name).collect(Collectors.joining(" "));
    }

    Optional<Long> cohort(OrganisationId organisation, UUID uuid) {
        return db.select(COHORT.ID)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.UUID.eq(uuid))
                .fetchOptional(COHORT.ID);
    }

    long insert(
            SignedIn author,
            UUID uuid,
            long cohort,
            GroupData data,
            @Nullable Long teacher,
            @Nullable Long provider,
            Instant at) {
        return db.insertInto(LESSON_GROUP)
                .set(LESSON_GROUP.ORGANISATION_ID, author.organisation().value())
                .set(LESSON_GROUP.UUID, uuid)
                .set(LESSON_GROUP.COHORT_ID, cohort)
                .set(LESSON_GROUP.NAME, data.name())
                .set(LESSON_GROUP.LEDGERS, stored(data.ledgers()))
                .set(LESSON_GROUP.TEACHER_ID, teacher)
                .set(LESSON_GROUP.PROVIDER_ID, provider)
                .set(LESSON_GROUP.TEACHER, data.teacher())
                .set(LESSON_GROUP.PLACE, data.place())
                .set(LESSON_GROUP.CAPACITY, data.capacity())
                .set(LESSON_GROUP.REGION, name(data.region()))
                .set(LESSON_GROUP.BLOCK_KEY, data.block())
                .set(LESSON_GROUP.CHANGED_AT, at)
                .set(LESSON_GROUP.CHANGED_BY_ID, author.account().value())
                .returningResult(LESSON_GROUP.ID)
                .fetchSingle(LESSON_GROUP.ID);
    }

    /** False when the version is not the stored one any more. */
    boolean update(
            SignedIn author,
            Stored before,
            long version,
            GroupData data,
            @Nullable Long teacher,
            @Nullable Long provider,
            Instant at) {
        return db.update(LESSON_GROUP)
                        .set(LESSON_GROUP.VERSION, version + 1)
                        .set(LESSON_GROUP.NAME, data.name())
                        .set(LESSON_GROUP.LEDGERS, stored(data.ledgers()))
                        .set(LESSON_GROUP.TEACHER_ID, teacher)
                        .set(LESSON_GROUP.PROVIDER_ID, provider)
                        .set(LESSON_GROUP.TEACHER, data.teacher())
                        .set(LESSON_GROUP.PLACE, data.place())
                        .set(LESSON_GROUP.CAPACITY, data.capacity())
                        .set(LESSON_GROUP.REGION, name(data.region()))
                        .set(LESSON_GROUP.BLOCK_KEY, data.block())
                        .set(LESSON_GROUP.CHANGED_AT, at)
                        .set(LESSON_GROUP.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(LESSON_GROUP, author.organisation()),
                                LESSON_GROUP.ID.eq(before.id()),
                                LESSON_GROUP.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static @Nullable String name(@Nullable SchoolRegion region) {
        return region == null ? null : region.name();
    }

    /** Waits until nobody else is changing the group, and makes others wait. */
    void lock(OrganisationId organisation, long group) {
        db.select(LESSON_GROUP.ID)
                .from(LESSON_GROUP)
                .where(TenantScope.of(LESSON_GROUP, organisation), LESSON_GROUP.ID.eq(group))
                .forUpdate()
                .fetch();
    }

    /** Those of the organisation who teach on a day, by name. */
    List<Colleague> teachers(OrganisationId organisation, LocalDate day) {
        return db.selectDistinct(ACCOUNT.UUID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID), TenantScope.of(MEMBERSHIP, organisation))
                .where(
                        MEMBERSHIP.ROLE.eq(Role.LANGUAGE_PROVIDER.name()),
                        MEMBERSHIP.VALID_FROM_ON.le(day),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.gt(day)))
                .orderBy(ACCOUNT.DISPLAY_NAME)
                .fetch(row -> new Colleague(row.value1(), row.value2()));
    }

    Optional<Long> account(UUID uuid) {
        return db.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.UUID.eq(uuid)).fetchOptional(ACCOUNT.ID);
    }

    Optional<Long> organisation(UUID uuid) {
        return db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.UUID.eq(uuid))
                .fetchOptional(ORGANISATION.ID);
    }

    /** Who is or was in a group, by name; of one coach only when there is one. */
    List<Member> members(OrganisationId organisation, long group, @Nullable AccountId coach) {
        return db.select(
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        LESSON_MEMBER.VERSION,
                        LESSON_MEMBER.FROM_ON,
                        LESSON_MEMBER.UNTIL_ON)
                .from(LESSON_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(LESSON_MEMBER.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(
                        TenantScope.of(LESSON_MEMBER, organisation),
                        LESSON_MEMBER.GROUP_ID.eq(group),
                        coachedBy(organisation, coach))
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, PERSON.ID)
                .fetch(row ->
                        new Member(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** Somebody in a group, with what tells them apart in a table. */
    record Pupil(PersonId person, Member member, @Nullable LocalDate bornOn) {}

    /** Who is or was in a group, by name, for tables that come in. */
    List<Pupil> pupils(OrganisationId organisation, long group) {
        return db.select(
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        LESSON_MEMBER.VERSION,
                        LESSON_MEMBER.FROM_ON,
                        LESSON_MEMBER.UNTIL_ON,
                        PERSON.BORN_ON)
                .from(LESSON_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(LESSON_MEMBER.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(TenantScope.of(LESSON_MEMBER, organisation), LESSON_MEMBER.GROUP_ID.eq(group))
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, PERSON.ID)
                .fetch(row -> new Pupil(
                        new PersonId(row.value1()),
                        new Member(row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()),
                        row.value8()));
    }

    /** The keys of those who are or were in a group. */
    Map<UUID, Long> memberKeys(OrganisationId organisation, long group) {
        return db.select(PERSON.UUID, PERSON.ID)
                .from(LESSON_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(LESSON_MEMBER.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(TenantScope.of(LESSON_MEMBER, organisation), LESSON_MEMBER.GROUP_ID.eq(group))
                .fetchMap(PERSON.UUID, PERSON.ID);
    }

    /** Whether the person of a row is looked after by a coach; everybody when there is none. */
    static Condition coachedBy(OrganisationId organisation, @Nullable AccountId coach) {
        if (coach == null) return DSL.noCondition();
        return DSL.exists(DSL.selectOne()
                .from(CANDIDATE)
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        CANDIDATE.PERSON_ID.eq(PERSON.ID),
                        coalesce(CANDIDATE.COACH_ID, COHORT_GROUP.COACH_ID).eq(coach.value())));
    }

    /** Whether one of a coach's people is or was in a group. */
    boolean hasPeopleOf(OrganisationId organisation, long group, AccountId coach) {
        return !members(organisation, group, coach).isEmpty();
    }

    /** Who could be in a group of a cohort: candidates who are not out, by name. */
    List<Possible> possible(OrganisationId organisation, UUID cohort) {
        return db.select(PERSON.ID, PERSON.UUID, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, COHORT_GROUP.UUID)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(CANDIDATE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        COHORT.UUID.eq(cohort),
                        CANDIDATE.STATE.notIn("REJECTED", "DROPPED_OUT"))
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, PERSON.ID)
                .fetch(row -> new Possible(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Brings somebody in from a day on; somebody who was in it before comes back. */
    void bringIn(OrganisationId organisation, long group, long person, LocalDate from) {
        db.insertInto(LESSON_MEMBER)
                .set(LESSON_MEMBER.ORGANISATION_ID, organisation.value())
                .set(LESSON_MEMBER.GROUP_ID, group)
                .set(LESSON_MEMBER.PERSON_ID, person)
                .set(LESSON_MEMBER.FROM_ON, from)
                .onDuplicateKeyUpdate()
                .set(LESSON_MEMBER.VERSION, LESSON_MEMBER.VERSION.plus(1))
                .setNull(LESSON_MEMBER.UNTIL_ON)
                .execute();
    }

    /** From a day on somebody is not in it any more; false when it was changed meanwhile. */
    boolean end(OrganisationId organisation, long group, UUID person, long version, LocalDate until) {
        return db.update(LESSON_MEMBER)
                        .set(LESSON_MEMBER.VERSION, version + 1)
                        .set(LESSON_MEMBER.UNTIL_ON, DSL.greatest(LESSON_MEMBER.FROM_ON, DSL.val(until)))
                        .where(
                                TenantScope.of(LESSON_MEMBER, organisation),
                                LESSON_MEMBER.GROUP_ID.eq(group),
                                LESSON_MEMBER.VERSION.eq(version),
                                LESSON_MEMBER.PERSON_ID.eq(DSL.select(PERSON.ID)
                                        .from(PERSON)
                                        .where(TenantScope.of(PERSON, organisation), PERSON.UUID.eq(person))))
                        .execute()
                == 1;
    }

    /** How many people are in each group on a day. */
    Map<Long, Integer> peopleOn(OrganisationId organisation, Collection<Long> groups, LocalDate day) {
        return db.select(LESSON_MEMBER.GROUP_ID, count())
                .from(LESSON_MEMBER)
                .where(
                        TenantScope.of(LESSON_MEMBER, organisation),
                        LESSON_MEMBER.GROUP_ID.in(groups),
                        LESSON_MEMBER.FROM_ON.le(day),
                        LESSON_MEMBER.UNTIL_ON.isNull().or(LESSON_MEMBER.UNTIL_ON.gt(day)))
                .groupBy(LESSON_MEMBER.GROUP_ID)
                .fetchMap(LESSON_MEMBER.GROUP_ID, count());
    }
}
