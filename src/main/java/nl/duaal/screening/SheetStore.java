package nl.duaal.screening;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.SCREENING_ANSWER;
import static nl.duaal.persistence.db.Tables.SCREENING_CONSENSUS;
import static nl.duaal.persistence.db.Tables.SCREENING_CRITERION;
import static nl.duaal.persistence.db.Tables.SCREENING_SHEET;
import static nl.duaal.persistence.db.Tables.SCREENING_SUBJECT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.ScreeningPlanId;
import nl.duaal.shared.id.ScreeningSubjectId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of what assessors found and agreed on. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SheetStore {

    /** The head of a sheet. */
    record Stored(
            long id,
            UUID uuid,
            ScreeningSubjectId subject,
            AccountId account,
            String assessor,
            Round round,
            @Nullable Instant beganAt,
            @Nullable Instant handedInAt,
            @Nullable Instant leftAt) {

        boolean isHandedIn() {
            return handedInAt != null;
        }

        /** Whether its assessor was replaced before it was handed in: then it does not count. */
        boolean isLeft() {
            return leftAt != null;
        }
    }

    /** One answer on a sheet. */
    record Answer(long sheet, UUID criterion, int answer, String note) {}

    private final DSLContext db;

    SheetStore(DSLContext db) {
        this.db = db;
    }

    /** The sheets of an account that are about somebody of whom nothing was decided, by number. */
    List<Stored> of(OrganisationId organisation, AccountId account) {
        return read(organisation, SCREENING_SHEET.ACCOUNT_ID.eq(account.value()));
    }

    /** The sheets about somebody. */
    List<Stored> of(OrganisationId organisation, ScreeningSubjectId subject) {
        return read(organisation, SCREENING_SHEET.SUBJECT_ID.eq(subject.value()));
    }

    /** All sheets of a plan. */
    List<Stored> of(OrganisationId organisation, ScreeningPlanId plan) {
        return read(organisation, SCREENING_SUBJECT.PLAN_ID.eq(plan.value()));
    }

    Optional<Stored> find(OrganisationId organisation, UUID uuid) {
        return read(organisation, SCREENING_SHEET.UUID.eq(uuid)).stream().findFirst();
    }

    private List<Stored> read(OrganisationId organisation, Condition which) {
        var t = SCREENING_SHEET;
        return db.select(
                        t.ID,
                        t.UUID,
                        t.SUBJECT_ID,
                        t.ACCOUNT_ID,
                        ACCOUNT.DISPLAY_NAME,
                        t.ROUND,
                        t.BEGAN_AT,
                        t.HANDED_IN_AT,
                        t.LEFT_AT)
                .from(t)
                .join(SCREENING_SUBJECT)
                .on(SCREENING_SUBJECT.ID.eq(t.SUBJECT_ID), TenantScope.of(SCREENING_SUBJECT, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.ACCOUNT_ID))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(SCREENING_SUBJECT.NUMBER, t.ACCOUNT_ID, t.ID)
                .fetch(row -> new Stored(
                        row.value1(),
                        row.value2(),
                        new ScreeningSubjectId(row.value3()),
                        new AccountId(row.value4()),
                        row.value5(),
                        Round.valueOf(row.value6()),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    void lock(OrganisationId organisation, UUID sheet) {
        db.select(SCREENING_SHEET.ID)
                .from(SCREENING_SHEET)
                .where(TenantScope.of(SCREENING_SHEET, organisation), SCREENING_SHEET.UUID.eq(sheet))
                .forUpdate()
                .fetch();
    }

    void insert(OrganisationId organisation, ScreeningSubjectId subject, AccountId account, Round round) {
        var t = SCREENING_SHEET;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.UUID, UUID.randomUUID())
                .set(t.SUBJECT_ID, subject.value())
                .set(t.ACCOUNT_ID, account.value())
                .set(t.ROUND, round.name())
                .execute();
    }

    /** The moment of the first answer; a later one changes nothing. */
    void begin(OrganisationId organisation, long sheet, Instant at) {
        var t = SCREENING_SHEET;
        db.update(t)
                .set(t.BEGAN_AT, at)
                .where(TenantScope.of(t, organisation), t.ID.eq(sheet), t.BEGAN_AT.isNull())
                .execute();
    }

    boolean handIn(OrganisationId organisation, long sheet, Instant at) {
        var t = SCREENING_SHEET;
        return db.update(t)
                        .set(t.HANDED_IN_AT, at)
                        .set(t.VERSION, t.VERSION.plus(1))
                        .where(
                                TenantScope.of(t, organisation),
                                t.ID.eq(sheet),
                                t.HANDED_IN_AT.isNull(),
                                t.LEFT_AT.isNull())
                        .execute()
                == 1;
    }

    /** Stops a sheet that is not handed in; false when it was handed in a moment ago, or stopped before. */
    boolean leave(OrganisationId organisation, long sheet, Instant at) {
        var t = SCREENING_SHEET;
        return db.update(t)
                        .set(t.LEFT_AT, at)
                        .set(t.VERSION, t.VERSION.plus(1))
                        .where(
                                TenantScope.of(t, organisation),
                                t.ID.eq(sheet),
                                t.HANDED_IN_AT.isNull(),
                                t.LEFT_AT.isNull())
                        .execute()
                == 1;
    }

    /** The answers on one sheet. */
    List<Answer> answers(OrganisationId organisation, long sheet) {
        return answers(organisation, SCREENING_ANSWER.SHEET_ID.eq(sheet));
    }

    /** The answers on some sheets. */
    List<Answer> answers(OrganisationId organisation, List<Long> sheets) {
        return answers(organisation, SCREENING_ANSWER.SHEET_ID.in(sheets));
    }

    private List<Answer> answers(OrganisationId organisation, Condition which) {
        var t = SCREENING_ANSWER;
        return db.select(t.SHEET_ID, SCREENING_CRITERION.UUID, t.ANSWER, t.NOTE)
                .from(t)
                .join(SCREENING_CRITERION)
                .on(SCREENING_CRITERION.ID.eq(t.CRITERION_ID), TenantScope.of(SCREENING_CRITERION, organisation))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.SHEET_ID, SCREENING_CRITERION.POSITION)
                .fetch(row -> new Answer(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    void write(OrganisationId organisation, long sheet, long criterion, int answer, String note) {
        var t = SCREENING_ANSWER;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.SHEET_ID, sheet)
                .set(t.CRITERION_ID, criterion)
                .set(t.ANSWER, answer)
                .set(t.NOTE, note)
                .onDuplicateKeyUpdate()
                .set(t.ANSWER, answer)
                .set(t.NOTE, note)
                .set(t.VERSION, t.VERSION.plus(1))
                .execute();
    }

    /** What was agreed on about somebody, by the UUID of the criterion. */
    Map<UUID, Profile.Agreed> agreed(OrganisationId organisation, ScreeningSubjectId subject) {
        var t = SCREENING_CONSENSUS;
        return db.select(SCREENING_CRITERION.UUID, t.ANSWER, t.REASON, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(SCREENING_CRITERION)
                .on(SCREENING_CRITERION.ID.eq(t.CRITERION_ID), TenantScope.of(SCREENING_CRITERION, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.DECIDED_BY_ID))
                .where(TenantScope.of(t, organisation), t.SUBJECT_ID.eq(subject.value()))
                .fetchMap(row -> row.value1(), row -> new Profile.Agreed(row.value2(), row.value3(), row.value4()));
    }

    void agree(SignedIn author, ScreeningSubjectId subject, long criterion, int answer, String reason, Instant at) {
        var t = SCREENING_CONSENSUS;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.SUBJECT_ID, subject.value())
                .set(t.CRITERION_ID, criterion)
                .set(t.ANSWER, answer)
                .set(t.REASON, reason)
                .set(t.DECIDED_AT, at)
                .set(t.DECIDED_BY_ID, author.account().value())
                .onDuplicateKeyUpdate()
                .set(t.ANSWER, answer)
                .set(t.REASON, reason)
                .set(t.DECIDED_AT, at)
                .set(t.DECIDED_BY_ID, author.account().value())
                .set(t.VERSION, t.VERSION.plus(1))
                .execute();
    }
}
