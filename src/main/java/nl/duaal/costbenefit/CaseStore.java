package nl.duaal.costbenefit;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CASE_REFINEMENT;
import static nl.duaal.persistence.db.Tables.COST_BENEFIT_CASE;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CaseId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the cases; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseStore {

    /** A case without its refinements, its model still text. */
    record StoredCase(
            CaseId id,
            UUID uuid,
            long version,
            CaseData data,
            Origin origin,
            String baseModel,
            Instant changedAt,
            String changedBy) {}

    /** Where the case of a trajectory, or of a part of a cohort, is. */
    record Followed(UUID uuid, boolean deleted, String baseSha256) {}

    /** Where the case of a part of a cohort is, with what the list says of it. */
    record OfCohort(String employer, Followed at, Summary summary) {}

    /** What the list repeats of the results. */
    record Summary(
            YearMonth startMonth,
            double participants,
            String mainParty,
            @Nullable Double paybackMonths,
            double netPresentValue) {}

    private final DSLContext db;

    CaseStore(DSLContext db) {
        this.db = db;
    }

    /** Every case of the organisation, the one changed last first. */
    List<CaseRow> list(SignedIn user) {
        return list(user, DSL.noCondition());
    }

    /** Some cases of the organisation, the one changed last first. */
    List<CaseRow> list(SignedIn user, List<UUID> which) {
        return list(user, COST_BENEFIT_CASE.UUID.in(which));
    }

    private List<CaseRow> list(SignedIn user, Condition which) {
        return db.select(
                        COST_BENEFIT_CASE.UUID,
                        COST_BENEFIT_CASE.NAME,
                        COST_BENEFIT_CASE.START_MONTH,
                        COST_BENEFIT_CASE.PARTICIPANTS,
                        COST_BENEFIT_CASE.MAIN_PARTY,
                        COST_BENEFIT_CASE.PAYBACK_MONTHS,
                        COST_BENEFIT_CASE.NET_PRESENT_VALUE,
                        COST_BENEFIT_CASE.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(COST_BENEFIT_CASE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COST_BENEFIT_CASE.CHANGED_BY_ID))
                .where(present(user.organisation()), which)
                .orderBy(COST_BENEFIT_CASE.CHANGED_AT.desc(), COST_BENEFIT_CASE.ID.desc())
                .fetch(row -> new CaseRow(
                        row.value1(),
                        row.value2(),
                        YearMonth.from(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        user));
    }

    Optional<StoredCase> find(OrganisationId organisation, UUID uuid) {
        return find(present(organisation), uuid);
    }

    /** A case, deleted or not. */
    Optional<StoredCase> findEvenDeleted(OrganisationId organisation, UUID uuid) {
        return find(TenantScope.of(COST_BENEFIT_CASE, organisation), uuid);
    }

    private Optional<StoredCase> find(Condition which, UUID uuid) {
        return db.select(
                        COST_BENEFIT_CASE.ID,
                        COST_BENEFIT_CASE.UUID,
                        COST_BENEFIT_CASE.VERSION,
                        COST_BENEFIT_CASE.NAME,
                        COST_BENEFIT_CASE.NOTE,
                        COST_BENEFIT_CASE.ORIGIN,
                        COST_BENEFIT_CASE.ORIGIN_KEY,
                        COST_BENEFIT_CASE.BASE_MODEL,
                        COST_BENEFIT_CASE.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(COST_BENEFIT_CASE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COST_BENEFIT_CASE.CHANGED_BY_ID))
                .where(which, COST_BENEFIT_CASE.UUID.eq(uuid))
                .fetchOptional(row -> new StoredCase(
                        new CaseId(row.value1()),
                        row.value2(),
                        row.value3(),
                        new CaseData(row.value4(), row.value5()),
                        new Origin(Origin.Kind.valueOf(row.value6()), row.value7()),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }

    List<Refinement> refinements(OrganisationId organisation, CaseId id) {
        return db.select(
                        CASE_REFINEMENT.INPUT_KEY,
                        CASE_REFINEMENT.BASE_CONTENT,
                        CASE_REFINEMENT.NEW_VALUE,
                        CASE_REFINEMENT.REASON,
                        CASE_REFINEMENT.PARKED_FOR,
                        CASE_REFINEMENT.LAST_LABEL,
                        ACCOUNT.DISPLAY_NAME,
                        CASE_REFINEMENT.CHANGED_AT)
                .from(CASE_REFINEMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CASE_REFINEMENT.CHANGED_BY_ID))
                .where(ofCase(organisation, id))
                .orderBy(CASE_REFINEMENT.ID)
                .fetch(Records.mapping(Refinement::new));
    }

    CaseId insert(
            SignedIn author,
            UUID uuid,
            CaseData data,
            Origin origin,
            String baseModel,
            String sha256,
            Summary summary,
            Instant at) {
        return new CaseId(db.insertInto(COST_BENEFIT_CASE)
                .set(COST_BENEFIT_CASE.ORGANISATION_ID, author.organisation().value())
                .set(COST_BENEFIT_CASE.UUID, uuid)
                .set(COST_BENEFIT_CASE.NAME, data.name())
                .set(COST_BENEFIT_CASE.NOTE, data.note())
                .set(COST_BENEFIT_CASE.ORIGIN, origin.kind().name())
                .set(COST_BENEFIT_CASE.ORIGIN_KEY, origin.key())
                .set(
                        COST_BENEFIT_CASE.TRAJECTORY_UUID,
                        origin.trajectory().map(UUID::toString).orElse(null))
                .set(
                        COST_BENEFIT_CASE.COHORT_UUID,
                        origin.cohort().map(part -> part.cohort().toString()).orElse(null))
                .set(
                        COST_BENEFIT_CASE.COHORT_EMPLOYER,
                        origin.cohort().map(Origin.CohortPart::employer).orElse(null))
                .set(COST_BENEFIT_CASE.BASE_MODEL, baseModel)
                .set(COST_BENEFIT_CASE.BASE_SHA256, sha256)
                .set(COST_BENEFIT_CASE.START_MONTH, summary.startMonth().atDay(1))
                .set(COST_BENEFIT_CASE.PARTICIPANTS, summary.participants())
                .set(COST_BENEFIT_CASE.MAIN_PARTY, summary.mainParty())
                .set(COST_BENEFIT_CASE.PAYBACK_MONTHS, summary.paybackMonths())
                .set(COST_BENEFIT_CASE.NET_PRESENT_VALUE, summary.netPresentValue())
                .set(COST_BENEFIT_CASE.CREATED_AT, at)
                .set(COST_BENEFIT_CASE.CREATED_BY_ID, author.account().value())
                .set(COST_BENEFIT_CASE.CHANGED_AT, at)
                .set(COST_BENEFIT_CASE.CHANGED_BY_ID, author.account().value())
                .returningResult(COST_BENEFIT_CASE.ID)
                .fetchSingle(COST_BENEFIT_CASE.ID));
    }

    /** Claims the next version; false when the version is not the stored one any more, or the case is gone. */
    boolean touch(SignedIn author, CaseId id, long version, Instant at) {
        return db.update(COST_BENEFIT_CASE)
                        .set(COST_BENEFIT_CASE.VERSION, version + 1)
                        .set(COST_BENEFIT_CASE.CHANGED_AT, at)
                        .set(COST_BENEFIT_CASE.CHANGED_BY_ID, author.account().value())
                        .where(
                                present(author.organisation()),
                                COST_BENEFIT_CASE.ID.eq(id.value()),
                                COST_BENEFIT_CASE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void updateData(OrganisationId organisation, CaseId id, CaseData data) {
        db.update(COST_BENEFIT_CASE)
                .set(COST_BENEFIT_CASE.NAME, data.name())
                .set(COST_BENEFIT_CASE.NOTE, data.note())
                .where(present(organisation), COST_BENEFIT_CASE.ID.eq(id.value()))
                .execute();
    }

    void updateSummary(OrganisationId organisation, CaseId id, Summary summary) {
        db.update(COST_BENEFIT_CASE)
                .set(COST_BENEFIT_CASE.START_MONTH, summary.startMonth().atDay(1))
                .set(COST_BENEFIT_CASE.PARTICIPANTS, summary.participants())
                .set(COST_BENEFIT_CASE.MAIN_PARTY, summary.mainParty())
                .set(COST_BENEFIT_CASE.PAYBACK_MONTHS, summary.paybackMonths())
                .set(COST_BENEFIT_CASE.NET_PRESENT_VALUE, summary.netPresentValue())
                .where(TenantScope.of(COST_BENEFIT_CASE, organisation), COST_BENEFIT_CASE.ID.eq(id.value()))
                .execute();
    }

    void insertRefinement(SignedIn author, CaseId id, Refinement refinement, Instant at) {
        db.insertInto(CASE_REFINEMENT)
                .set(CASE_REFINEMENT.ORGANISATION_ID, author.organisation().value())
                .set(CASE_REFINEMENT.CASE_ID, id.value())
                .set(CASE_REFINEMENT.INPUT_KEY, refinement.inputKey())
                .set(CASE_REFINEMENT.BASE_CONTENT, refinement.baseContent())
                .set(CASE_REFINEMENT.NEW_VALUE, refinement.newValue())
                .set(CASE_REFINEMENT.REASON, refinement.reason())
                .set(CASE_REFINEMENT.PARKED_FOR, refinement.parkedFor())
                .set(CASE_REFINEMENT.LAST_LABEL, refinement.lastLabel())
                .set(CASE_REFINEMENT.CHANGED_AT, at)
                .set(CASE_REFINEMENT.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** Says why a refinement does nothing for now, or that it does again. */
    void park(OrganisationId organisation, CaseId id, Refinement refinement) {
        db.update(CASE_REFINEMENT)
                .set(CASE_REFINEMENT.PARKED_FOR, refinement.parkedFor())
                .set(CASE_REFINEMENT.LAST_LABEL, refinement.lastLabel())
                .where(ofCase(organisation, id), CASE_REFINEMENT.INPUT_KEY.eq(refinement.inputKey()))
                .execute();
    }

    /** The case of a trajectory of the organisation, deleted or not. */
    Optional<Followed> ofTrajectory(OrganisationId organisation, UUID trajectory) {
        return db.select(COST_BENEFIT_CASE.UUID, COST_BENEFIT_CASE.DELETED_AT, COST_BENEFIT_CASE.BASE_SHA256)
                .from(COST_BENEFIT_CASE)
                .where(
                        TenantScope.of(COST_BENEFIT_CASE, organisation),
                        COST_BENEFIT_CASE.TRAJECTORY_UUID.eq(trajectory.toString()))
                .fetchOptional(row -> new Followed(row.value1(), row.value2() != null, row.value3()));
    }

    /** The cases of a cohort of the organisation, deleted or not. */
    List<OfCohort> ofCohort(OrganisationId organisation, UUID cohort) {
        return db.select(
                        COST_BENEFIT_CASE.COHORT_EMPLOYER,
                        COST_BENEFIT_CASE.UUID,
                        COST_BENEFIT_CASE.DELETED_AT,
                        COST_BENEFIT_CASE.BASE_SHA256,
                        COST_BENEFIT_CASE.START_MONTH,
                        COST_BENEFIT_CASE.PARTICIPANTS,
                        COST_BENEFIT_CASE.MAIN_PARTY,
                        COST_BENEFIT_CASE.PAYBACK_MONTHS,
                        COST_BENEFIT_CASE.NET_PRESENT_VALUE)
                .from(COST_BENEFIT_CASE)
                .where(
                        TenantScope.of(COST_BENEFIT_CASE, organisation),
                        COST_BENEFIT_CASE.COHORT_UUID.eq(cohort.toString()))
                .fetch(row -> new OfCohort(
                        row.value1(),
                        new Followed(row.value2(), row.value3() != null, row.value4()),
                        new Summary(
                                YearMonth.from(row.value5()), row.value6(), row.value7(), row.value8(), row.value9())));
    }

    /** Gives a case another base, deleted or not: its next version. */
    void updateBase(SignedIn author, CaseId id, String baseModel, String sha256, Instant at) {
        db.update(COST_BENEFIT_CASE)
                .set(COST_BENEFIT_CASE.BASE_MODEL, baseModel)
                .set(COST_BENEFIT_CASE.BASE_SHA256, sha256)
                .set(COST_BENEFIT_CASE.VERSION, COST_BENEFIT_CASE.VERSION.plus(1))
                .set(COST_BENEFIT_CASE.CHANGED_AT, at)
                .set(COST_BENEFIT_CASE.CHANGED_BY_ID, author.account().value())
                .where(TenantScope.of(COST_BENEFIT_CASE, author.organisation()), COST_BENEFIT_CASE.ID.eq(id.value()))
                .execute();
    }

    /** Makes the case of a trajectory one of its own, as if it were a copy of what had this name. */
    void letGo(OrganisationId organisation, UUID trajectory, String name) {
        db.update(COST_BENEFIT_CASE)
                .set(COST_BENEFIT_CASE.ORIGIN, Origin.Kind.COPY.name())
                .set(COST_BENEFIT_CASE.ORIGIN_KEY, name)
                .setNull(COST_BENEFIT_CASE.TRAJECTORY_UUID)
                .set(COST_BENEFIT_CASE.VERSION, COST_BENEFIT_CASE.VERSION.plus(1))
                .where(
                        TenantScope.of(COST_BENEFIT_CASE, organisation),
                        COST_BENEFIT_CASE.TRAJECTORY_UUID.eq(trajectory.toString()))
                .execute();
    }

    void removeRefinement(OrganisationId organisation, CaseId id, String inputKey) {
        db.deleteFrom(CASE_REFINEMENT)
                .where(ofCase(organisation, id), CASE_REFINEMENT.INPUT_KEY.eq(inputKey))
                .execute();
    }

    /** Waits until nobody else is changing the case, deleted or not, and makes others wait. */
    void lock(OrganisationId organisation, UUID uuid) {
        db.select(COST_BENEFIT_CASE.ID)
                .from(COST_BENEFIT_CASE)
                .where(TenantScope.of(COST_BENEFIT_CASE, organisation), COST_BENEFIT_CASE.UUID.eq(uuid))
                .forUpdate()
                .fetch();
    }

    boolean markDeleted(SignedIn author, UUID uuid, Instant at) {
        return db.update(COST_BENEFIT_CASE)
                        .set(COST_BENEFIT_CASE.DELETED_AT, at)
                        .set(COST_BENEFIT_CASE.DELETED_BY_ID, author.account().value())
                        .set(COST_BENEFIT_CASE.VERSION, COST_BENEFIT_CASE.VERSION.plus(1))
                        .where(present(author.organisation()), COST_BENEFIT_CASE.UUID.eq(uuid))
                        .execute()
                == 1;
    }

    /** False when it is not deleted, or was before a moment. */
    boolean unmarkDeleted(OrganisationId organisation, UUID uuid, Instant since) {
        return db.update(COST_BENEFIT_CASE)
                        .setNull(COST_BENEFIT_CASE.DELETED_AT)
                        .setNull(COST_BENEFIT_CASE.DELETED_BY_ID)
                        .set(COST_BENEFIT_CASE.VERSION, COST_BENEFIT_CASE.VERSION.plus(1))
                        .where(
                                TenantScope.of(COST_BENEFIT_CASE, organisation),
                                COST_BENEFIT_CASE.UUID.eq(uuid),
                                COST_BENEFIT_CASE.DELETED_AT.ge(since))
                        .execute()
                == 1;
    }

    private static Condition present(OrganisationId organisation) {
        return TenantScope.of(COST_BENEFIT_CASE, organisation).and(COST_BENEFIT_CASE.DELETED_AT.isNull());
    }

    private static Condition ofCase(OrganisationId organisation, CaseId id) {
        return TenantScope.of(CASE_REFINEMENT, organisation).and(CASE_REFINEMENT.CASE_ID.eq(id.value()));
    }
}
