package nl.duaal.cohort.signal;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_GROUP;
import static nl.duaal.persistence.db.Tables.COHORT_SIGNAL;
import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static nl.duaal.persistence.db.Tables.PERSON;
import static nl.duaal.persistence.db.Tables.SIGNAL_LOOK;
import static nl.duaal.persistence.db.Tables.SIGNAL_RULE;
import static nl.duaal.persistence.db.Tables.SIGNAL_SETTING;
import static org.jooq.impl.DSL.coalesce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of signals and their rules; every method asks for a running transaction, and most for an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignalStore {

    private final DSLContext db;

    SignalStore(DSLContext db) {
        this.db = db;
    }

    /** Every rule as it holds for an organisation, in the order of the library. */
    List<SignalRule> rules(OrganisationId organisation) {
        var own = SIGNAL_SETTING;
        return db.select(
                        SIGNAL_RULE.KIND,
                        SIGNAL_RULE.UNIT,
                        SIGNAL_RULE.THRESHOLD,
                        SIGNAL_RULE.URGENCY,
                        SIGNAL_RULE.ESCALATE_DAYS,
                        SIGNAL_RULE.SOURCE,
                        SIGNAL_RULE.MARK,
                        own.IS_ON,
                        own.THRESHOLD,
                        own.ESCALATE_DAYS,
                        own.REASON,
                        own.VERSION,
                        SIGNAL_RULE.SINCE_ON,
                        own.CHANGED_AT,
                        SIGNAL_RULE.POSITION,
                        SIGNAL_RULE.NOW_DAYS)
                .from(SIGNAL_RULE)
                .leftJoin(own)
                .on(own.KIND.eq(SIGNAL_RULE.KIND), TenantScope.of(own, organisation))
                .fetch()
                // rules have an order of their own; whatever the database orders goes by name or day
                .sortAsc(SIGNAL_RULE.POSITION)
                .map(row -> {
                    boolean isOwn = row.value12() != null;
                    return new SignalRule(
                            row.value1(),
                            SignalRule.Unit.valueOf(row.value2()),
                            !isOwn || row.value8(),
                            isOwn ? row.value9() : row.value3(),
                            SignalRule.Urgency.valueOf(row.value4()),
                            row.value16(),
                            isOwn ? row.value10() : row.value5(),
                            isOwn ? row.value14().atZone(AccountService.ZONE).toLocalDate() : row.value13(),
                            isOwn ? row.value11() : row.value6(),
                            isOwn ? SignalRule.Mark.CONFIRM : SignalRule.Mark.valueOf(row.value7()),
                            isOwn,
                            isOwn ? row.value12() : 0);
                });
    }

    /** Sets a rule otherwise; false when somebody else did meanwhile. */
    boolean set(SignedIn author, SignalRule rule, Instant at) {
        var t = SIGNAL_SETTING;
        if (rule.version() == 0) {
            return db.insertInto(t)
                            .set(t.ORGANISATION_ID, author.organisation().value())
                            .set(t.KIND, rule.kind())
                            .set(t.IS_ON, rule.on())
                            .set(t.THRESHOLD, rule.threshold())
                            .set(t.ESCALATE_DAYS, rule.escalateDays())
                            .set(t.REASON, rule.source())
                            .set(t.CHANGED_AT, at)
                            .set(t.CHANGED_BY_ID, author.account().value())
                            .onDuplicateKeyIgnore()
                            .execute()
                    == 1;
        }
        return db.update(t)
                        .set(t.VERSION, rule.version() + 1)
                        .set(t.IS_ON, rule.on())
                        .set(t.THRESHOLD, rule.threshold())
                        .set(t.ESCALATE_DAYS, rule.escalateDays())
                        .set(t.REASON, rule.source())
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.KIND.eq(rule.kind()),
                                t.VERSION.eq(rule.version()))
                        .execute()
                == 1;
    }

    /** Back to the standard; false when somebody else set it otherwise meanwhile. */
    boolean unset(OrganisationId organisation, String kind, long version) {
        var t = SIGNAL_SETTING;
        return db.deleteFrom(t)
                        .where(TenantScope.of(t, organisation), t.KIND.eq(kind), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private record Alive(
            long id,
            LocalDate since,
            String facts,
            @Nullable Long sees) {}

    /**
     * Makes what is kept agree with what was found: what is new is written down, what is not so any more is gone, and
     * what lasts keeps its state.
     *
     * @param only about one person; none: about everybody, and the cohorts
     */
    void agree(
            OrganisationId organisation,
            Collection<String> kinds,
            @Nullable PersonId only,
            List<Sign> found,
            Instant at) {
        var t = COHORT_SIGNAL;
        Condition whom = only == null ? DSL.noCondition() : t.PERSON_ID.eq(only.value());
        var alive = new HashMap<String, Alive>();
        db.select(t.KIND, t.SUBJECT, t.ID, t.SINCE_ON, t.FACTS, t.FOR_ID)
                .from(t)
                .where(TenantScope.of(t, organisation), t.GONE_AT.isNull(), t.KIND.in(kinds), whom)
                .forEach(row -> alive.put(
                        row.value1() + " " + row.value2(),
                        new Alive(row.value3(), row.value4(), row.value5(), row.value6())));
        var seen = new HashSet<String>();
        for (Sign sign : found) {
            String key = sign.kind() + " " + sign.subject();
            if (!seen.add(key)) continue;
            var before = alive.remove(key);
            String facts = Facts.text(sign.facts());
            Long sees = sign.sees() == null ? null : sign.sees().value();
            if (before == null) insert(organisation, sign, facts, sees, at);
            else if (!before.equals(new Alive(before.id(), sign.since(), facts, sees))) {
                // no other version: what somebody does with it does not depend on its wording
                db.update(t)
                        .set(t.FACTS, facts)
                        .set(t.SINCE_ON, sign.since())
                        .set(t.FOR_ID, sees)
                        .where(TenantScope.of(t, organisation), t.ID.eq(before.id()))
                        .execute();
            }
        }
        if (alive.isEmpty()) return;
        db.update(t)
                .set(t.GONE_AT, at)
                .set(t.VERSION, t.VERSION.plus(1))
                .where(
                        TenantScope.of(t, organisation),
                        t.ID.in(alive.values().stream().map(Alive::id).toList()))
                .execute();
    }

    private void insert(OrganisationId organisation, Sign sign, String facts, @Nullable Long sees, Instant at) {
        var t = COHORT_SIGNAL;
        var person = sign.person();
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.UUID, UUID.randomUUID())
                .set(t.KIND, sign.kind())
                .set(t.SUBJECT, sign.subject().toString())
                .set(t.COHORT_ID, sign.cohort().value())
                .set(t.PERSON_ID, person == null ? null : person.value())
                .set(t.FOR_ID, sees)
                .set(t.SINCE_ON, sign.since())
                .set(t.FACTS, facts)
                .set(t.FOUND_AT, at)
                // somebody else looked at the same time
                .onDuplicateKeyIgnore()
                .execute();
    }

    /**
     * Those that are there, whatever became of them, the oldest first.
     *
     * @param rules of the kinds that the reader may see
     * @param only  whose people, and who is to see to it; none: everybody's
     */
    List<Signal> alive(
            SignedIn user, Map<String, SignalRule> rules, Which which, @Nullable AccountId only, LocalDate today) {
        var t = COHORT_SIGNAL;
        var organisation = user.organisation();
        var coach = ACCOUNT.as("coach");
        var by = ACCOUNT.as("by_whom");
        var coachId = coalesce(CANDIDATE.COACH_ID, COHORT_GROUP.COACH_ID);
        return db.select(
                        t.UUID,
                        t.VERSION,
                        t.KIND,
                        t.SUBJECT,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        COHORT.UUID,
                        COHORT.NAME,
                        coachId,
                        coach.DISPLAY_NAME,
                        t.FOR_ID,
                        t.SINCE_ON,
                        t.FACTS,
                        t.FOUND_AT,
                        t.STATE,
                        by.DISPLAY_NAME,
                        t.UNTIL_ON,
                        t.REASON)
                .from(t)
                .join(COHORT)
                .on(COHORT.ID.eq(t.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(t.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(CANDIDATE)
                .on(
                        CANDIDATE.PERSON_ID.eq(t.PERSON_ID),
                        CANDIDATE.COHORT_ID.eq(t.COHORT_ID),
                        TenantScope.of(CANDIDATE, organisation))
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                .leftJoin(coach)
                .on(coach.ID.eq(coachId))
                .leftJoin(by)
                .on(by.ID.eq(t.STATE_BY_ID))
                .where(
                        TenantScope.of(t, organisation),
                        t.GONE_AT.isNull(),
                        t.KIND.in(rules.keySet()),
                        condition(user, which, coachId, rules.values(), today),
                        only == null
                                ? DSL.noCondition()
                                : t.PERSON_ID
                                        .isNull()
                                        .or(coachId.eq(only.value()))
                                        .or(t.FOR_ID.eq(only.value())))
                .orderBy(t.SINCE_ON, t.ID)
                .fetch(row -> {
                    var rule = rules.get(row.get(t.KIND));
                    if (rule == null) throw new IllegalStateException(row.get(t.KIND));
                    var state = SignalState.valueOf(row.get(t.STATE));
                    var found = row.get(t.FOUND_AT);
                    UUID person = row.get(PERSON.UUID);
                    boolean looksAfter = isOf(user, row.get(coachId));
                    var facts = Facts.read(row.get(t.FACTS));
                    var end = rule.isAboutAnEnd() ? lastDay(facts) : null;
                    return new Signal(
                            row.get(t.UUID),
                            row.get(t.VERSION),
                            rule,
                            rule.urgencyOn(today, end),
                            end != null && end.isBefore(today),
                            UUID.fromString(row.get(t.SUBJECT)),
                            person == null
                                    ? null
                                    : new Signal.Whom(
                                            person,
                                            (row.get(PERSON.GIVEN_NAME) + " " + row.get(PERSON.FAMILY_NAME)).strip()),
                            new Signal.Whom(row.get(COHORT.UUID), row.get(COHORT.NAME)),
                            row.get(coach.DISPLAY_NAME) == null ? "" : row.get(coach.DISPLAY_NAME),
                            looksAfter || isOf(user, row.get(t.FOR_ID)),
                            looksAfter || user.may(Permission.READ_ALL_PEOPLE),
                            row.get(t.SINCE_ON),
                            facts,
                            found,
                            isEscalated(found, rule, state, today),
                            state,
                            row.get(by.DISPLAY_NAME) == null ? "" : row.get(by.DISPLAY_NAME),
                            row.get(t.UNTIL_ON),
                            row.get(t.REASON));
                });
    }

    /** Of something that ends its sentence says when. */
    private static @Nullable LocalDate lastDay(List<Sign.Fact> facts) {
        return facts.stream()
                .flatMap(fact -> fact instanceof Sign.Fact.Day(var day) ? Stream.of(day) : Stream.empty())
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static boolean isOf(SignedIn user, @Nullable Long account) {
        return account != null && account == user.account().value();
    }

    /** {@link #isEscalated} in the database. */
    private static Condition escalated(Collection<SignalRule> rules, LocalDate today) {
        var t = COHORT_SIGNAL;
        return DSL.or(rules.stream()
                        .map(rule -> t.KIND.eq(rule.kind())
                                .and(t.FOUND_AT.lt(today.minusDays(rule.escalateDays())
                                        .atStartOfDay(AccountService.ZONE)
                                        .toInstant())))
                        .toList())
                .and(t.STATE.notIn(SignalState.SNOOZED.name(), SignalState.DONE.name()));
    }

    private static boolean isEscalated(Instant found, SignalRule rule, SignalState state, LocalDate today) {
        if (state == SignalState.SNOOZED || state == SignalState.DONE) return false;
        return found.atZone(AccountService.ZONE)
                .toLocalDate()
                .plusDays(rule.escalateDays())
                .isBefore(today);
    }

    /** Which signals. */
    sealed interface Which {
        record All() implements Which {}

        /** What is for the reader, or for nobody in particular, and what lasted too long. */
        record Attention() implements Which {}

        record One(UUID signal) implements Which {}

        record OfPerson(UUID person) implements Which {}

        record OfCohort(UUID cohort) implements Which {}
    }

    private static Condition condition(
            SignedIn user, Which which, Field<@Nullable Long> coach, Collection<SignalRule> rules, LocalDate today) {
        return switch (which) {
            case Which.All() -> DSL.noCondition();
            case Which.Attention() ->
                COHORT_SIGNAL
                        .PERSON_ID
                        .isNull()
                        .or(coach.isNull())
                        .or(coach.eq(user.account().value()))
                        .or(COHORT_SIGNAL.FOR_ID.eq(user.account().value()))
                        .or(escalated(rules, today));
            case Which.One(var signal) -> COHORT_SIGNAL.UUID.eq(signal);
            case Which.OfPerson(var person) -> PERSON.UUID.eq(person);
            case Which.OfCohort(var cohort) -> COHORT.UUID.eq(cohort);
        };
    }

    /** Says what became of a signal; false when somebody else did something with it meanwhile, or it is gone. */
    boolean put(
            SignedIn author,
            UUID signal,
            long version,
            SignalState state,
            @Nullable LocalDate until,
            String reason,
            Instant at) {
        var t = COHORT_SIGNAL;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.STATE, state.name())
                        .set(t.STATE_AT, at)
                        .set(
                                t.STATE_BY_ID,
                                state == SignalState.NEW
                                        ? null
                                        : author.account().value())
                        .set(t.UNTIL_ON, until)
                        .set(t.REASON, reason)
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.UUID.eq(signal),
                                t.VERSION.eq(version),
                                t.GONE_AT.isNull())
                        .execute()
                == 1;
    }

    /** When everything was last looked for. */
    Optional<Instant> lookedAt(OrganisationId organisation) {
        return db.select(SIGNAL_LOOK.LOOKED_AT)
                .from(SIGNAL_LOOK)
                .where(TenantScope.of(SIGNAL_LOOK, organisation))
                .fetchOptional(SIGNAL_LOOK.LOOKED_AT);
    }

    void looked(OrganisationId organisation, Instant at) {
        db.insertInto(SIGNAL_LOOK)
                .set(SIGNAL_LOOK.ORGANISATION_ID, organisation.value())
                .set(SIGNAL_LOOK.LOOKED_AT, at)
                .onDuplicateKeyUpdate()
                .set(SIGNAL_LOOK.LOOKED_AT, at)
                .execute();
    }

    /** Organisations with a cohort in which nobody looked since a moment. */
    List<OrganisationId> unlooked(Instant since) {
        var all = TenantScope.acrossOrganisations(db, "each organisation is looked at for itself");
        return all.selectDistinct(COHORT.ORGANISATION_ID)
                .from(COHORT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(COHORT.ORGANISATION_ID))
                .leftJoin(SIGNAL_LOOK)
                .on(SIGNAL_LOOK.ORGANISATION_ID.eq(COHORT.ORGANISATION_ID))
                .where(SIGNAL_LOOK.LOOKED_AT.isNull().or(SIGNAL_LOOK.LOOKED_AT.lt(since)))
                .fetch(row -> new OrganisationId(row.value1()));
    }

    String nameOf(OrganisationId organisation) {
        return db.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation.value()))
                .fetchOptional(ORGANISATION.NAME)
                .orElse("");
    }

    /** What about somebody needed attention, as texts: since when, what, what became of it, and why. */
    List<List<String>> ofPerson(OrganisationId organisation, PersonId person) {
        var t = COHORT_SIGNAL;
        return db.select(t.SINCE_ON, t.KIND, t.FACTS, t.STATE, t.GONE_AT, t.REASON)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.SINCE_ON, t.ID)
                .fetch(row -> List.of(
                        row.value1().toString(),
                        row.value2() + " " + row.value3(),
                        row.value5() == null ? row.value4() : row.value4() + " " + row.value5(),
                        row.value6()));
    }

    /** Somebody by their own id, or by that of a candidate. */
    Optional<PersonId> person(OrganisationId organisation, UUID uuid) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation), PERSON.UUID.eq(uuid))
                .unionAll(DSL.select(CANDIDATE.PERSON_ID)
                        .from(CANDIDATE)
                        .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.UUID.eq(uuid)))
                .fetchOptional(row -> new PersonId(row.value1()));
    }

    /** A day in the past on which nobody wants to know any more what needed attention. */
    int removeGone(Instant before) {
        return TenantScope.acrossOrganisations(db, "what is gone for long is removed everywhere alike")
                .deleteFrom(COHORT_SIGNAL)
                .where(COHORT_SIGNAL.GONE_AT.lt(before))
                .limit(1000)
                .execute();
    }
}
