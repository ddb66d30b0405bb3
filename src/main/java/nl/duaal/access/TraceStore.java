package nl.duaal.access;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static nl.duaal.persistence.db.Tables.TRACE;
import static nl.duaal.persistence.db.Tables.TRACE_SEAL;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the traces. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TraceStore {

    /** How many traces are in memory at once while a chain is walked. */
    private static final int STRIDE = 1000;

    /** Where a chain ends. */
    record Seal(long position, String hash) {}

    private final DSLContext db;

    TraceStore(DSLContext db) {
        this.db = db;
    }

    /** The end of the chain, which nobody else gets to move before this transaction is over. */
    Seal lock(OrganisationId organisation) {
        // The row is made or locked in one go: asking first would let two transactions wait for each other.
        db.insertInto(TRACE_SEAL)
                .set(TRACE_SEAL.ORGANISATION_ID, organisation.value())
                .set(TRACE_SEAL.POSITION, 0L)
                .set(TRACE_SEAL.HASH, TraceLink.BEGINNING)
                .onDuplicateKeyUpdate()
                .set(TRACE_SEAL.POSITION, TRACE_SEAL.POSITION)
                .execute();
        return db.select(TRACE_SEAL.POSITION, TRACE_SEAL.HASH)
                .from(TRACE_SEAL)
                .where(TenantScope.of(TRACE_SEAL, organisation))
                .forUpdate()
                .fetchSingle(row -> new Seal(row.value1(), row.value2()));
    }

    /** The organisation that runs the installation; a real one before a made-up one. */
    Optional<OrganisationId> host() {
        return db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.HOST.isTrue())
                .orderBy(ORGANISATION.DEMO, ORGANISATION.ID)
                .limit(1)
                .fetchOptional(row -> new OrganisationId(row.value1()));
    }

    void append(OrganisationId organisation, TraceLink link) {
        db.insertInto(TRACE)
                .set(TRACE.ORGANISATION_ID, organisation.value())
                .set(TRACE.POSITION, link.position())
                .set(TRACE.HAPPENED_AT, link.happenedAt())
                .set(TRACE.ACCOUNT_ID, link.account())
                .set(TRACE.ACTION, link.action())
                .set(TRACE.SUBJECT_KIND, link.subjectKind())
                .set(TRACE.SUBJECT_UUID, link.subject())
                .set(TRACE.RESULT, link.result())
                .set(TRACE.ORIGIN, link.origin())
                .set(TRACE.DETAILS, link.details())
                .set(TRACE.PREVIOUS_HASH, link.previousHash())
                .set(TRACE.HASH, link.hash())
                .execute();
        db.update(TRACE_SEAL)
                .set(TRACE_SEAL.POSITION, link.position())
                .set(TRACE_SEAL.HASH, link.hash())
                .where(TenantScope.of(TRACE_SEAL, organisation))
                .execute();
    }

    /** The end of the chain as it was recorded; of an organisation without traces its beginning. */
    Seal seal(OrganisationId organisation) {
        return db.select(TRACE_SEAL.POSITION, TRACE_SEAL.HASH)
                .from(TRACE_SEAL)
                .where(TenantScope.of(TRACE_SEAL, organisation))
                .fetchOptional(row -> new Seal(row.value1(), row.value2()))
                .orElse(new Seal(0, TraceLink.BEGINNING));
    }

    /** Every trace of the organisation, in the order of the chain. */
    void walk(OrganisationId organisation, Consumer<TraceLink> each) {
        long after = Long.MIN_VALUE;
        while (true) {
            var stride = db.select(
                            TRACE.POSITION,
                            TRACE.HAPPENED_AT,
                            TRACE.ACCOUNT_ID,
                            TRACE.ACTION,
                            TRACE.SUBJECT_KIND,
                            TRACE.SUBJECT_UUID,
                            TRACE.RESULT,
                            TRACE.ORIGIN,
                            TRACE.DETAILS,
                            TRACE.PREVIOUS_HASH,
                            TRACE.HASH)
                    .from(TRACE)
                    .where(TenantScope.of(TRACE, organisation), TRACE.POSITION.gt(after))
                    .orderBy(TRACE.POSITION)
                    .limit(STRIDE)
                    .fetch(row -> new TraceLink(
                            organisation.value(),
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            row.value7(),
                            row.value8(),
                            row.value9(),
                            row.value10(),
                            row.value11()));
            stride.forEach(each);
            if (stride.size() < STRIDE) return;
            after = stride.getLast().position();
        }
    }

    /** The newest first. */
    List<TraceRow> page(OrganisationId organisation, TraceFilter filter, int offset, int limit) {
        return rows(matching(organisation, filter), offset, limit);
    }

    /** What was done to one thing, the newest first. */
    List<TraceRow> history(OrganisationId organisation, UUID subject, Set<Action> actions, int limit) {
        return rows(
                TenantScope.of(TRACE, organisation)
                        .and(TRACE.SUBJECT_UUID.eq(subject.toString()))
                        .and(TRACE.RESULT.eq(TraceResult.DONE.name()))
                        .and(TRACE.ACTION.in(actions.stream().map(Action::name).toList())),
                0,
                limit);
    }

    private List<TraceRow> rows(Condition condition, int offset, int limit) {
        return db.select(
                        TRACE.POSITION,
                        TRACE.HAPPENED_AT,
                        ACCOUNT.DISPLAY_NAME,
                        TRACE.ACTION,
                        TRACE.SUBJECT_UUID,
                        TRACE.RESULT,
                        TRACE.ORIGIN,
                        TRACE.DETAILS)
                .from(TRACE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TRACE.ACCOUNT_ID))
                .where(condition)
                .orderBy(TRACE.POSITION.desc())
                .limit(limit)
                .offset(offset)
                .fetch(row -> new TraceRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        known(Action.class, row.value4()),
                        uuid(row.value5()),
                        known(TraceResult.class, row.value6()),
                        row.value7(),
                        TraceDetails.parse(row.value8())));
    }

    /** Who else looked at any of these, the newest first. */
    List<TraceLook> looks(SignedIn user, List<TraceLooked> looked, int offset, int limit) {
        var own = user.organisation();
        var everywhere = TenantScope.acrossOrganisations(db, "guests who look in work for another organisation");
        Condition any = DSL.falseCondition();
        for (var one : looked) {
            if (one.subjects().isEmpty()) continue;
            var places = new HashSet<Long>();
            places.add(own.value());
            one.guests().forEach(guest -> places.add(guest.value()));
            any = any.or(TRACE.SUBJECT_UUID
                    .in(one.subjects().stream().map(UUID::toString).toList())
                    .and(TRACE.ACTION.in(
                            one.actions().stream().map(Action::name).toList()))
                    .and(TRACE.HAPPENED_AT.ge(one.since()))
                    .and(TRACE.ACCOUNT_ID.in(select(MEMBERSHIP.ACCOUNT_ID)
                            .from(MEMBERSHIP)
                            .where(MEMBERSHIP.ORGANISATION_ID.in(places)))));
        }
        var rows = everywhere
                .select(TRACE.HAPPENED_AT, TRACE.ACTION, TRACE.ACCOUNT_ID, ACCOUNT.DISPLAY_NAME)
                .from(TRACE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TRACE.ACCOUNT_ID))
                .where(
                        TenantScope.of(TRACE, own),
                        TRACE.RESULT.eq(TraceResult.DONE.name()),
                        TRACE.ACCOUNT_ID.ne(user.account().value()),
                        any)
                .orderBy(TRACE.POSITION.desc())
                .limit(limit)
                .offset(offset)
                .fetch();
        var places = everywhere
                .select(
                        MEMBERSHIP.ACCOUNT_ID,
                        MEMBERSHIP.ORGANISATION_ID,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.VALID_FROM_ON,
                        MEMBERSHIP.VALID_UNTIL_ON,
                        ORGANISATION.NAME)
                .from(MEMBERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(MEMBERSHIP.ACCOUNT_ID.in(
                        rows.stream().map(row -> row.value3()).distinct().toList()))
                .orderBy(MEMBERSHIP.VALID_FROM_ON.desc(), MEMBERSHIP.ID)
                .fetch();
        return rows.map(row -> {
            var day = row.value1().atZone(AccountService.ZONE).toLocalDate();
            var roles = EnumSet.noneOf(Role.class);
            boolean colleague = false;
            String elsewhere = null;
            for (var place : places) {
                if (!place.value1().equals(row.value3())) continue;
                if (place.value2() != own.value()) {
                    if (elsewhere == null) elsewhere = place.value6();
                    continue;
                }
                colleague = true;
                boolean held = !place.value4().isAfter(day)
                        && (place.value5() == null || place.value5().isAfter(day));
                var role = known(Role.class, place.value3());
                if (held && role != null) roles.add(role);
            }
            return new TraceLook(
                    row.value1(),
                    Action.valueOf(row.value2()),
                    colleague ? row.value4() : null,
                    roles,
                    colleague ? null : elsewhere);
        });
    }

    int count(OrganisationId organisation, TraceFilter filter) {
        return db.fetchCount(db.selectOne()
                .from(TRACE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TRACE.ACCOUNT_ID))
                .where(matching(organisation, filter)));
    }

    /** Everyone who left a trace, by name. */
    List<TraceReader.Person> people(OrganisationId organisation) {
        return db.selectDistinct(ACCOUNT.UUID, ACCOUNT.DISPLAY_NAME)
                .from(TRACE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TRACE.ACCOUNT_ID))
                .where(TenantScope.of(TRACE, organisation))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.UUID)
                .fetch(row -> new TraceReader.Person(row.value1(), row.value2()));
    }

    private static Condition matching(OrganisationId organisation, TraceFilter filter) {
        Condition condition = TenantScope.of(TRACE, organisation);
        if (filter.from() != null) condition = condition.and(TRACE.HAPPENED_AT.ge(start(filter.from())));
        if (filter.through() != null) {
            condition =
                    condition.and(TRACE.HAPPENED_AT.lt(start(filter.through().plusDays(1))));
        }
        if (filter.person() != null) condition = condition.and(ACCOUNT.UUID.eq(filter.person()));
        if (filter.action() != null) {
            condition = condition.and(TRACE.ACTION.eq(filter.action().name()));
        }
        if (filter.subject() != null) {
            condition = condition.and(TRACE.SUBJECT_UUID.eq(filter.subject().toString()));
        }
        return condition;
    }

    /** None for a word that the application never wrote: such a row is still shown. */
    private static <E extends Enum<E>> @Nullable E known(Class<E> words, String name) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(name)) return word;
        }
        return null;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    private static java.time.Instant start(LocalDate day) {
        return day.atStartOfDay(AccountService.ZONE).toInstant();
    }
}
