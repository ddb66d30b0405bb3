package nl.duaal.costbenefit;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.SCENARIO;
import static nl.duaal.persistence.db.Tables.SCENARIO_VALUE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CaseId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.ScenarioId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the scenarios. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ScenarioStore {

    private final DSLContext db;

    ScenarioStore(DSLContext db) {
        this.db = db;
    }

    List<Scenario> list(OrganisationId organisation, CaseId caseId) {
        var author = ACCOUNT.as("author");
        var changer = ACCOUNT.as("changer");
        return db.select(
                        SCENARIO.ID,
                        SCENARIO.UUID,
                        SCENARIO.VERSION,
                        SCENARIO.POSITION,
                        SCENARIO.NAME,
                        SCENARIO.NOTE,
                        SCENARIO.CREATED_AT,
                        author.DISPLAY_NAME,
                        SCENARIO.CHANGED_AT,
                        changer.DISPLAY_NAME)
                .from(SCENARIO)
                .join(author)
                .on(author.ID.eq(SCENARIO.CREATED_BY_ID))
                .join(changer)
                .on(changer.ID.eq(SCENARIO.CHANGED_BY_ID))
                .where(present(organisation, caseId))
                .orderBy(SCENARIO.POSITION, SCENARIO.ID)
                .fetch()
                .map(row -> new Scenario(
                        new ScenarioId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new ScenarioData(row.value5(), row.value6()),
                        values(organisation, new ScenarioId(row.value1())),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }

    private List<ScenarioValue> values(OrganisationId organisation, ScenarioId id) {
        return db.select(SCENARIO_VALUE.INPUT_KEY, SCENARIO_VALUE.NEW_VALUE)
                .from(SCENARIO_VALUE)
                .where(TenantScope.of(SCENARIO_VALUE, organisation), SCENARIO_VALUE.SCENARIO_ID.eq(id.value()))
                .orderBy(SCENARIO_VALUE.ID)
                .fetch(Records.mapping(ScenarioValue::new));
    }

    /** Behind all others of the case. */
    UUID insert(SignedIn author, CaseId caseId, ScenarioData data, List<ScenarioValue> values, Instant at) {
        UUID uuid = UUID.randomUUID();
        Integer last = db.select(DSL.max(SCENARIO.POSITION))
                .from(SCENARIO)
                .where(TenantScope.of(SCENARIO, author.organisation()), SCENARIO.CASE_ID.eq(caseId.value()))
                .fetchSingle()
                .value1();
        var id = new ScenarioId(db.insertInto(SCENARIO)
                .set(SCENARIO.ORGANISATION_ID, author.organisation().value())
                .set(SCENARIO.UUID, uuid)
                .set(SCENARIO.CASE_ID, caseId.value())
                .set(SCENARIO.POSITION, last == null ? 1 : last + 1)
                .set(SCENARIO.NAME, data.name())
                .set(SCENARIO.NOTE, data.note())
                .set(SCENARIO.CREATED_AT, at)
                .set(SCENARIO.CREATED_BY_ID, author.account().value())
                .set(SCENARIO.CHANGED_AT, at)
                .set(SCENARIO.CHANGED_BY_ID, author.account().value())
                .returningResult(SCENARIO.ID)
                .fetchSingle(SCENARIO.ID));
        values.forEach(value -> insertValue(author.organisation(), id, value));
        return uuid;
    }

    /** Claims the next version; false when the version is not the stored one any more, or the scenario is gone. */
    boolean touch(SignedIn author, CaseId caseId, UUID uuid, long version, Instant at) {
        return db.update(SCENARIO)
                        .set(SCENARIO.VERSION, version + 1)
                        .set(SCENARIO.CHANGED_AT, at)
                        .set(SCENARIO.CHANGED_BY_ID, author.account().value())
                        .where(
                                present(author.organisation(), caseId),
                                SCENARIO.UUID.eq(uuid),
                                SCENARIO.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void updateData(OrganisationId organisation, ScenarioId id, ScenarioData data) {
        db.update(SCENARIO)
                .set(SCENARIO.NAME, data.name())
                .set(SCENARIO.NOTE, data.note())
                .where(TenantScope.of(SCENARIO, organisation), SCENARIO.ID.eq(id.value()))
                .execute();
    }

    void updateValue(OrganisationId organisation, ScenarioId id, ScenarioValue value) {
        db.update(SCENARIO_VALUE)
                .set(SCENARIO_VALUE.NEW_VALUE, value.value())
                .where(ofScenario(organisation, id), SCENARIO_VALUE.INPUT_KEY.eq(value.inputKey()))
                .execute();
    }

    void insertValue(OrganisationId organisation, ScenarioId id, ScenarioValue value) {
        db.insertInto(SCENARIO_VALUE)
                .set(SCENARIO_VALUE.ORGANISATION_ID, organisation.value())
                .set(SCENARIO_VALUE.SCENARIO_ID, id.value())
                .set(SCENARIO_VALUE.INPUT_KEY, value.inputKey())
                .set(SCENARIO_VALUE.NEW_VALUE, value.value())
                .execute();
    }

    void removeValue(OrganisationId organisation, ScenarioId id, String inputKey) {
        db.deleteFrom(SCENARIO_VALUE)
                .where(ofScenario(organisation, id), SCENARIO_VALUE.INPUT_KEY.eq(inputKey))
                .execute();
    }

    /** False when it was gone already. */
    boolean markDeleted(SignedIn author, CaseId caseId, UUID uuid, Instant at) {
        return db.update(SCENARIO)
                        .set(SCENARIO.DELETED_AT, at)
                        .set(SCENARIO.DELETED_BY_ID, author.account().value())
                        .set(SCENARIO.VERSION, SCENARIO.VERSION.plus(1))
                        .where(present(author.organisation(), caseId), SCENARIO.UUID.eq(uuid))
                        .execute()
                == 1;
    }

    /** False when there is nothing to bring back. */
    boolean unmarkDeleted(OrganisationId organisation, CaseId caseId, UUID uuid) {
        return db.update(SCENARIO)
                        .setNull(SCENARIO.DELETED_AT)
                        .setNull(SCENARIO.DELETED_BY_ID)
                        .set(SCENARIO.VERSION, SCENARIO.VERSION.plus(1))
                        .where(
                                TenantScope.of(SCENARIO, organisation),
                                SCENARIO.CASE_ID.eq(caseId.value()),
                                SCENARIO.UUID.eq(uuid),
                                SCENARIO.DELETED_AT.isNotNull())
                        .execute()
                == 1;
    }

    private static Condition present(OrganisationId organisation, CaseId caseId) {
        return TenantScope.of(SCENARIO, organisation)
                .and(SCENARIO.CASE_ID.eq(caseId.value()))
                .and(SCENARIO.DELETED_AT.isNull());
    }

    private static Condition ofScenario(OrganisationId organisation, ScenarioId id) {
        return TenantScope.of(SCENARIO_VALUE, organisation).and(SCENARIO_VALUE.SCENARIO_ID.eq(id.value()));
    }
}
