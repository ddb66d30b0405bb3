package nl.duaal.coaching.watch;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COACHING_BARRIER;
import static nl.duaal.persistence.db.Tables.COACHING_CONTACT;
import static nl.duaal.persistence.db.Tables.COACHING_HANDOVER;
import static nl.duaal.persistence.db.Tables.COACHING_PROMISE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_GROUP;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.caseload.CoachHandover;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.Watch;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.CohortId;
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

/**
 * The SQL of what coaching asks attention for. Somebody in two cohorts comes up with the one that they came into last,
 * which stands first: of two signs of one thing the first counts.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CoachingSignStore {

    /** Before, somebody waits for the cohort; after, the coach says with the person when they speak again. */
    private static final Set<String> COACHED = Set.of(
            CandidateState.SELECTED.name(),
            CandidateState.PREPARATION.name(),
            CandidateState.TRIAL_PLACEMENT.name(),
            CandidateState.LEARN_WORK.name(),
            CandidateState.QUALIFIED.name());

    private static final Set<String> OUT = Set.of(CandidateState.REJECTED.name(), CandidateState.DROPPED_OUT.name());

    private final DSLContext db;

    CoachingSignStore(DSLContext db) {
        this.db = db;
    }

    /** People in a trajectory with whom their coach, or anybody, did not speak for long. */
    List<Sign> notSpokenTo(Watch watch, String kind) {
        var organisation = watch.organisation();
        var t = COACHING_CONTACT;
        var spoken = db.select(t.PERSON_ID, max(t.HELD_ON).as("held_on"))
                .from(t)
                .where(
                        TenantScope.of(t, organisation),
                        only(watch, t.PERSON_ID),
                        t.KIND.ne(Contact.Kind.NOT_REACHED.name()))
                .groupBy(t.PERSON_ID)
                .asTable("spoken");
        var last = spoken.field("held_on", LocalDate.class);
        var latest = latest(watch, kind);
        return db.select(PERSON.UUID, CANDIDATE.COHORT_ID, CANDIDATE.PERSON_ID, CANDIDATE.ARRIVED_AT, last)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), isGoingOn(watch))
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(CANDIDATE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(spoken)
                .on(spoken.field(t.PERSON_ID).eq(CANDIDATE.PERSON_ID))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        only(watch, CANDIDATE.PERSON_ID),
                        CANDIDATE.STATE.in(COACHED),
                        coach().isNotNull(),
                        last.le(latest).or(last.isNull().and(CANDIDATE.ARRIVED_AT.lt(before(latest)))))
                .orderBy(CANDIDATE.ARRIVED_AT.desc(), CANDIDATE.ID.desc())
                .fetch(row -> {
                    LocalDate day = row.value5();
                    return sign(
                            kind,
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            null,
                            late(day == null ? dayOf(row.value4()) : day, watch, kind),
                            day == null ? new Sign.Fact.Text("signal.never") : new Sign.Fact.Day(day));
                });
    }

    /**
     * Days of a next contact that passed without one. What the newest contact says counts, in vain or not, as in a
     * caseload; after a hand-over that was accepted since, its own day does. Of each person the database reads one contact.
     */
    List<Sign> plannedContacts(Watch watch, String kind) {
        var organisation = watch.organisation();
        var t = COACHING_CONTACT;
        var each = COACHING_CONTACT.as("each_contact");
        var h = COACHING_HANDOVER;
        var newest = field(select(each.ID)
                .from(each)
                .where(TenantScope.of(each, organisation), each.PERSON_ID.eq(CANDIDATE.PERSON_ID))
                .orderBy(each.HELD_ON.desc(), each.ID.desc())
                .limit(1));
        return db.select(t.UUID, CANDIDATE.COHORT_ID, CANDIDATE.PERSON_ID, t.NEXT_CONTACT_ON)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), isGoingOn(watch))
                .join(t)
                .on(t.ID.eq(newest), TenantScope.of(t, organisation))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        only(watch, CANDIDATE.PERSON_ID),
                        CANDIDATE.STATE.notIn(OUT),
                        t.NEXT_CONTACT_ON.le(latest(watch, kind)),
                        notExists(selectOne()
                                .from(h)
                                .where(
                                        TenantScope.of(h, organisation),
                                        h.PERSON_ID.eq(CANDIDATE.PERSON_ID),
                                        h.STATE.eq(CoachHandover.State.ACCEPTED.name()),
                                        h.OFFERED_AT.gt(t.NOTED_AT))))
                .orderBy(CANDIDATE.ARRIVED_AT.desc(), CANDIDATE.ID.desc())
                .fetch(row -> sign(
                        kind,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        null,
                        late(row.value4(), watch, kind),
                        new Sign.Fact.Day(row.value4())));
    }

    /** Promises past their day, for whoever keeps an eye on them and for who looks after the person. */
    List<Sign> promises(Watch watch, String kind) {
        var t = COACHING_PROMISE;
        return db.select(
                        t.UUID,
                        CANDIDATE.COHORT_ID,
                        t.PERSON_ID,
                        t.COACH_ID,
                        t.DUE_ON,
                        t.WHAT,
                        t.OWED_BY,
                        t.OWED_BY_NAME,
                        ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.COACH_ID))
                .join(CANDIDATE)
                .on(isIn(watch, t.PERSON_ID))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), isGoingOn(watch))
                .where(
                        TenantScope.of(t, watch.organisation()),
                        only(watch, t.PERSON_ID),
                        t.STATE.eq(ItemState.OPEN.name()),
                        t.DUE_ON.le(latest(watch, kind)))
                .orderBy(CANDIDATE.ARRIVED_AT.desc(), CANDIDATE.ID.desc())
                .fetch(row -> sign(
                        kind,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        late(row.value5(), watch, kind),
                        new Sign.Fact.Name(row.value6()),
                        new Sign.Fact.Day(row.value5()),
                        who(row.value7(), OwedBy.COACH.name().equals(row.value7()) ? row.value9() : row.value8())));
    }

    /** Barriers about which nobody agreed anything yet. */
    List<Sign> barriersWithoutAction(Watch watch, String kind) {
        return barriers(
                watch,
                kind,
                COACHING_BARRIER.SINCE_ON,
                COACHING_BARRIER.ACTION.eq(""),
                (category, day, _) -> List.of(category, new Sign.Fact.Day(day)));
    }

    /** Barriers about which something was agreed that should have been done. */
    List<Sign> actions(Watch watch, String kind) {
        return barriers(
                watch,
                kind,
                COACHING_BARRIER.DUE_ON,
                COACHING_BARRIER.ACTION.ne(""),
                (category, day, who) -> List.of(category, new Sign.Fact.Day(day), who));
    }

    /** What the sentence about a barrier needs. */
    @FunctionalInterface
    private interface Told {
        List<Sign.Fact> facts(Sign.Fact category, LocalDate day, Sign.Fact who);
    }

    private List<Sign> barriers(Watch watch, String kind, Field<LocalDate> day, Condition which, Told told) {
        var t = COACHING_BARRIER;
        return db.select(t.UUID, CANDIDATE.COHORT_ID, t.PERSON_ID, day, t.CATEGORY, t.OWED_BY, t.OWED_BY_NAME)
                .from(t)
                .join(CANDIDATE)
                .on(isIn(watch, t.PERSON_ID))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), isGoingOn(watch))
                .where(
                        TenantScope.of(t, watch.organisation()),
                        only(watch, t.PERSON_ID),
                        t.STATE.eq(ItemState.OPEN.name()),
                        day.le(latest(watch, kind)),
                        which)
                .orderBy(CANDIDATE.ARRIVED_AT.desc(), CANDIDATE.ID.desc())
                .fetch(row -> sign(
                        kind,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        null,
                        late(row.value4(), watch, kind),
                        told.facts(
                                        new Sign.Fact.Text("coaching.category." + row.value5()),
                                        row.value4(),
                                        row.value6() == null
                                                ? new Sign.Fact.Text("signal.nobody")
                                                : who(row.value6(), row.value7()))
                                .toArray(Sign.Fact[]::new)));
    }

    /** Hand-overs that somebody has yet to answer, for them and for who looks after the person until then. */
    List<Sign> handoversWaiting(Watch watch, String kind) {
        var t = COACHING_HANDOVER;
        var from = ACCOUNT.as("giver");
        var to = ACCOUNT.as("taker");
        return db.select(
                        t.UUID,
                        CANDIDATE.COHORT_ID,
                        t.PERSON_ID,
                        t.TO_ID,
                        t.OFFERED_AT,
                        from.DISPLAY_NAME,
                        to.DISPLAY_NAME)
                .from(t)
                .join(from)
                .on(from.ID.eq(t.FROM_ID))
                .join(to)
                .on(to.ID.eq(t.TO_ID))
                .join(CANDIDATE)
                .on(isIn(watch, t.PERSON_ID))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), isGoingOn(watch))
                .where(
                        TenantScope.of(t, watch.organisation()),
                        only(watch, t.PERSON_ID),
                        t.STATE.eq(CoachHandover.State.OFFERED.name()),
                        t.OFFERED_AT.lt(before(latest(watch, kind))))
                .orderBy(CANDIDATE.ARRIVED_AT.desc(), CANDIDATE.ID.desc())
                .fetch(row -> sign(
                        kind,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        late(dayOf(row.value5()), watch, kind),
                        new Sign.Fact.Name(row.value6()),
                        new Sign.Fact.Name(row.value7()),
                        new Sign.Fact.Day(dayOf(row.value5()))));
    }

    /** Hand-overs after which the new coach, who still is it, did not speak to the person in time. */
    List<Sign> firstContacts(Watch watch, String kind) {
        var t = COACHING_HANDOVER;
        var c = COACHING_CONTACT;
        var organisation = watch.organisation();
        return db.select(t.UUID, CANDIDATE.COHORT_ID, t.PERSON_ID, t.NEXT_CONTACT_ON, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.TO_ID))
                .join(CANDIDATE)
                .on(isIn(watch, t.PERSON_ID))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), isGoingOn(watch))
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                .where(
                        TenantScope.of(t, organisation),
                        only(watch, t.PERSON_ID),
                        t.STATE.eq(CoachHandover.State.ACCEPTED.name()),
                        t.NEXT_CONTACT_ON.le(latest(watch, kind)),
                        coach().eq(t.TO_ID),
                        notExists(selectOne()
                                .from(c)
                                .where(
                                        TenantScope.of(c, organisation),
                                        c.PERSON_ID.eq(t.PERSON_ID),
                                        c.NOTED_BY_ID.eq(t.TO_ID),
                                        c.KIND.ne(Contact.Kind.NOT_REACHED.name()),
                                        c.NOTED_AT.ge(t.OFFERED_AT))))
                .orderBy(CANDIDATE.ARRIVED_AT.desc(), CANDIDATE.ID.desc())
                .fetch(row -> sign(
                        kind,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        null,
                        late(row.value4(), watch, kind),
                        new Sign.Fact.Name(row.value5()),
                        new Sign.Fact.Day(row.value4())));
    }

    /** People who were offered to somebody who has yet to answer, the last first. */
    List<DayService.Offered> offeredTo(OrganisationId organisation, AccountId account) {
        var t = COACHING_HANDOVER;
        return db.select(t.UUID, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, ACCOUNT.DISPLAY_NAME, t.OFFERED_AT)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.FROM_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(t.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(
                        TenantScope.of(t, organisation),
                        t.TO_ID.eq(account.value()),
                        t.STATE.eq(CoachHandover.State.OFFERED.name()))
                .orderBy(t.OFFERED_AT.desc(), t.ID.desc())
                .fetch(row -> new DayService.Offered(
                        row.value1(), (row.value2() + " " + row.value3()).strip(), row.value4(), dayOf(row.value5())));
    }

    /** By which id lists of coaches name somebody. */
    UUID uuid(AccountId account) {
        return db.select(ACCOUNT.UUID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .fetchOptional(ACCOUNT.UUID)
                .orElseGet(() -> new UUID(0, 0));
    }

    private static Sign sign(
            String kind,
            UUID subject,
            long cohort,
            long person,
            @Nullable Long sees,
            LocalDate since,
            Sign.Fact... facts) {
        return new Sign(
                kind,
                subject,
                new CohortId(cohort),
                new PersonId(person),
                sees == null ? null : new AccountId(sees),
                since,
                List.of(facts));
    }

    private static Sign.Fact who(String owedBy, String name) {
        return name.isEmpty() ? new Sign.Fact.Text("coaching.owedBy." + owedBy) : new Sign.Fact.Name(name);
    }

    /** In which cohorts somebody is, and not out of. */
    private static Condition isIn(Watch watch, Field<Long> person) {
        return CANDIDATE
                .PERSON_ID
                .eq(person)
                .and(CANDIDATE.STATE.notIn(OUT))
                .and(TenantScope.of(CANDIDATE, watch.organisation()));
    }

    private static Condition isGoingOn(Watch watch) {
        return COHORT.STATE.notIn("COMPLETED", "STOPPED").and(TenantScope.of(COHORT, watch.organisation()));
    }

    private static Field<Long> coach() {
        return coalesce(CANDIDATE.COACH_ID, COHORT_GROUP.COACH_ID);
    }

    private static Condition only(Watch watch, Field<Long> person) {
        var only = watch.only();
        return only == null ? DSL.noCondition() : person.eq(only.value());
    }

    /** The first day on which it is too long ago, where it may last so many days. */
    private static LocalDate late(LocalDate due, Watch watch, String kind) {
        return due.plusDays(watch.threshold(kind) + 1L);
    }

    /** The last day that something may date from and be too long ago. */
    private static LocalDate latest(Watch watch, String kind) {
        return watch.today().minusDays(watch.threshold(kind) + 1L);
    }

    /** The end of a day in the Netherlands. */
    private static Instant before(LocalDate day) {
        return day.plusDays(1).atStartOfDay(AccountService.ZONE).toInstant();
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(AccountService.ZONE).toLocalDate();
    }
}
