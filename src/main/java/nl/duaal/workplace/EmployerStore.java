package nl.duaal.workplace;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.EMPLOYER;
import static nl.duaal.persistence.db.Tables.EMPLOYER_LOCATION;
import static nl.duaal.persistence.db.Tables.EMPLOYER_MENTOR;
import static nl.duaal.persistence.db.Tables.EMPLOYER_RECOGNITION;
import static nl.duaal.persistence.db.Tables.JOB_FUNCTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.EmployerId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of employers and their parts; functions have a store of their own. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EmployerStore {

    /** An employer without its functions. */
    record Stored(EmployerId id, UUID uuid, long version, EmployerData data, Instant changedAt, String changedBy) {}

    private final DSLContext db;

    EmployerStore(DSLContext db) {
        this.db = db;
    }

    /** Every employer of the organisation, by name. */
    List<EmployerRow> list(OrganisationId organisation) {
        var towns = db.selectDistinct(EMPLOYER_LOCATION.EMPLOYER_ID, EMPLOYER_LOCATION.TOWN)
                .from(EMPLOYER_LOCATION)
                .where(TenantScope.of(EMPLOYER_LOCATION, organisation))
                .orderBy(EMPLOYER_LOCATION.TOWN)
                .fetchGroups(EMPLOYER_LOCATION.EMPLOYER_ID, EMPLOYER_LOCATION.TOWN);
        var functions = db.select(JOB_FUNCTION.EMPLOYER_ID, JOB_FUNCTION.PLACES)
                .from(JOB_FUNCTION)
                .where(TenantScope.of(JOB_FUNCTION, organisation), JOB_FUNCTION.DELETED_AT.isNull())
                .fetchGroups(JOB_FUNCTION.EMPLOYER_ID, JOB_FUNCTION.PLACES);
        var ends = db.select(EMPLOYER_RECOGNITION.EMPLOYER_ID, EMPLOYER_RECOGNITION.VALID_UNTIL_ON)
                .from(EMPLOYER_RECOGNITION)
                .where(
                        TenantScope.of(EMPLOYER_RECOGNITION, organisation),
                        EMPLOYER_RECOGNITION.VALID_UNTIL_ON.isNotNull())
                .fetchGroups(EMPLOYER_RECOGNITION.EMPLOYER_ID, EMPLOYER_RECOGNITION.VALID_UNTIL_ON);
        return db.select(
                        EMPLOYER.ID,
                        EMPLOYER.UUID,
                        EMPLOYER.NAME,
                        EMPLOYER.SECTOR,
                        EMPLOYER.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(EMPLOYER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(EMPLOYER.CHANGED_BY_ID))
                .where(present(organisation))
                .orderBy(EMPLOYER.NAME, EMPLOYER.ID)
                .fetch(row -> new EmployerRow(
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        towns.getOrDefault(row.value1(), List.of()),
                        functions.getOrDefault(row.value1(), List.of()).size(),
                        functions.getOrDefault(row.value1(), List.of()).stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        ends.getOrDefault(row.value1(), List.of()).stream()
                                .min(LocalDate::compareTo)
                                .orElse(null),
                        row.value5(),
                        row.value6()));
    }

    Optional<Stored> find(OrganisationId organisation, UUID uuid) {
        return db.select(
                        EMPLOYER.ID,
                        EMPLOYER.VERSION,
                        EMPLOYER.NAME,
                        EMPLOYER.SECTOR,
                        EMPLOYER.CONTACT,
                        EMPLOYER.NOTE,
                        EMPLOYER.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(EMPLOYER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(EMPLOYER.CHANGED_BY_ID))
                .where(present(organisation), EMPLOYER.UUID.eq(uuid))
                .fetchOptional(row -> {
                    var id = new EmployerId(row.value1());
                    var data = new EmployerData(
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            locations(organisation, id),
                            recognitions(organisation, id),
                            mentors(organisation, id));
                    return new Stored(id, uuid, row.value2(), data, row.value7(), row.value8());
                });
    }

    /** Waits until nobody else is changing the employer or its functions, and makes others wait. */
    void lock(OrganisationId organisation, UUID uuid) {
        db.select(EMPLOYER.ID)
                .from(EMPLOYER)
                .where(TenantScope.of(EMPLOYER, organisation), EMPLOYER.UUID.eq(uuid))
                .forUpdate()
                .fetch();
    }

    void insert(SignedIn author, UUID uuid, EmployerData data, Instant at) {
        var id = new EmployerId(Objects.requireNonNull(db.insertInto(EMPLOYER)
                .set(EMPLOYER.ORGANISATION_ID, author.organisation().value())
                .set(EMPLOYER.UUID, uuid)
                .set(EMPLOYER.NAME, data.name())
                .set(EMPLOYER.SECTOR, data.sector())
                .set(EMPLOYER.CONTACT, data.contact())
                .set(EMPLOYER.NOTE, data.note())
                .set(EMPLOYER.CREATED_AT, at)
                .set(EMPLOYER.CREATED_BY_ID, author.account().value())
                .set(EMPLOYER.CHANGED_AT, at)
                .set(EMPLOYER.CHANGED_BY_ID, author.account().value())
                .returningResult(EMPLOYER.ID)
                .fetchSingle(EMPLOYER.ID)));
        writeParts(author.organisation(), id, data);
    }

    /** False when the version is not the stored one any more, or the employer is gone. */
    boolean update(SignedIn author, EmployerId id, long version, EmployerData data, Instant at) {
        boolean done = db.update(EMPLOYER)
                        .set(EMPLOYER.VERSION, version + 1)
                        .set(EMPLOYER.NAME, data.name())
                        .set(EMPLOYER.SECTOR, data.sector())
                        .set(EMPLOYER.CONTACT, data.contact())
                        .set(EMPLOYER.NOTE, data.note())
                        .set(EMPLOYER.CHANGED_AT, at)
                        .set(EMPLOYER.CHANGED_BY_ID, author.account().value())
                        .where(present(author.organisation()), EMPLOYER.ID.eq(id.value()), EMPLOYER.VERSION.eq(version))
                        .execute()
                == 1;
        if (done) writeParts(author.organisation(), id, data);
        return done;
    }

    boolean markDeleted(SignedIn user, UUID uuid, Instant at) {
        return db.update(EMPLOYER)
                        .set(EMPLOYER.DELETED_AT, at)
                        .set(EMPLOYER.DELETED_BY_ID, user.account().value())
                        .set(EMPLOYER.VERSION, EMPLOYER.VERSION.plus(1))
                        .where(present(user.organisation()), EMPLOYER.UUID.eq(uuid))
                        .execute()
                == 1;
    }

    boolean unmarkDeleted(OrganisationId organisation, UUID uuid) {
        return db.update(EMPLOYER)
                        .setNull(EMPLOYER.DELETED_AT)
                        .setNull(EMPLOYER.DELETED_BY_ID)
                        .set(EMPLOYER.VERSION, EMPLOYER.VERSION.plus(1))
                        .where(
                                TenantScope.of(EMPLOYER, organisation),
                                EMPLOYER.UUID.eq(uuid),
                                EMPLOYER.DELETED_AT.isNotNull())
                        .execute()
                == 1;
    }

    // A location keeps its row, so that what refers to it stays; the other parts are written anew.
    private void writeParts(OrganisationId organisation, EmployerId id, EmployerData data) {
        var kept = data.locations().stream().map(Location::uuid).toList();
        db.deleteFrom(EMPLOYER_LOCATION)
                .where(
                        TenantScope.of(EMPLOYER_LOCATION, organisation),
                        EMPLOYER_LOCATION.EMPLOYER_ID.eq(id.value()),
                        EMPLOYER_LOCATION.UUID.notIn(kept))
                .execute();
        var known = locations(organisation, id).stream().map(Location::uuid).toList();
        for (int position = 0; position < data.locations().size(); position++) {
            write(organisation, id, data.locations().get(position), position, known);
        }
        db.deleteFrom(EMPLOYER_RECOGNITION)
                .where(
                        TenantScope.of(EMPLOYER_RECOGNITION, organisation),
                        EMPLOYER_RECOGNITION.EMPLOYER_ID.eq(id.value()))
                .execute();
        int position = 0;
        for (var recognition : data.recognitions()) {
            db.insertInto(EMPLOYER_RECOGNITION)
                    .set(EMPLOYER_RECOGNITION.ORGANISATION_ID, organisation.value())
                    .set(EMPLOYER_RECOGNITION.EMPLOYER_ID, id.value())
                    .set(EMPLOYER_RECOGNITION.POSITION, position++)
                    .set(EMPLOYER_RECOGNITION.QUALIFICATION, recognition.qualification())
                    .set(EMPLOYER_RECOGNITION.CREBO, recognition.crebo())
                    .set(EMPLOYER_RECOGNITION.VALID_UNTIL_ON, recognition.validUntil())
                    .execute();
        }
        db.deleteFrom(EMPLOYER_MENTOR)
                .where(TenantScope.of(EMPLOYER_MENTOR, organisation), EMPLOYER_MENTOR.EMPLOYER_ID.eq(id.value()))
                .execute();
        position = 0;
        for (var mentor : data.mentors()) {
            db.insertInto(EMPLOYER_MENTOR)
                    .set(EMPLOYER_MENTOR.ORGANISATION_ID, organisation.value())
                    .set(EMPLOYER_MENTOR.EMPLOYER_ID, id.value())
                    .set(EMPLOYER_MENTOR.POSITION, position++)
                    .set(EMPLOYER_MENTOR.ROLE, mentor.role().name())
                    .set(EMPLOYER_MENTOR.NAME, mentor.name())
                    .set(EMPLOYER_MENTOR.APPRENTICES, mentor.apprentices())
                    .execute();
        }
    }

    private void write(OrganisationId organisation, EmployerId id, Location location, int position, List<UUID> known) {
        if (known.contains(location.uuid())) {
            db.update(EMPLOYER_LOCATION)
                    .set(EMPLOYER_LOCATION.POSITION, position)
                    .set(EMPLOYER_LOCATION.NAME, location.name())
                    .set(EMPLOYER_LOCATION.ADDRESS, location.address())
                    .set(EMPLOYER_LOCATION.TOWN, location.town())
                    .where(
                            TenantScope.of(EMPLOYER_LOCATION, organisation),
                            EMPLOYER_LOCATION.EMPLOYER_ID.eq(id.value()),
                            EMPLOYER_LOCATION.UUID.eq(location.uuid()))
                    .execute();
        } else {
            db.insertInto(EMPLOYER_LOCATION)
                    .set(EMPLOYER_LOCATION.ORGANISATION_ID, organisation.value())
                    .set(EMPLOYER_LOCATION.UUID, location.uuid())
                    .set(EMPLOYER_LOCATION.EMPLOYER_ID, id.value())
                    .set(EMPLOYER_LOCATION.POSITION, position)
                    .set(EMPLOYER_LOCATION.NAME, location.name())
                    .set(EMPLOYER_LOCATION.ADDRESS, location.address())
                    .set(EMPLOYER_LOCATION.TOWN, location.town())
                    .execute();
        }
    }

    List<Location> locations(OrganisationId organisation, EmployerId id) {
        return new ArrayList<>(db.select(
                        EMPLOYER_LOCATION.UUID,
                        EMPLOYER_LOCATION.NAME,
                        EMPLOYER_LOCATION.ADDRESS,
                        EMPLOYER_LOCATION.TOWN)
                .from(EMPLOYER_LOCATION)
                .where(TenantScope.of(EMPLOYER_LOCATION, organisation), EMPLOYER_LOCATION.EMPLOYER_ID.eq(id.value()))
                .orderBy(EMPLOYER_LOCATION.POSITION, EMPLOYER_LOCATION.ID)
                .fetch(Records.mapping(Location::new)));
    }

    private List<Recognition> recognitions(OrganisationId organisation, EmployerId id) {
        return db.select(
                        EMPLOYER_RECOGNITION.QUALIFICATION,
                        EMPLOYER_RECOGNITION.CREBO,
                        EMPLOYER_RECOGNITION.VALID_UNTIL_ON)
                .from(EMPLOYER_RECOGNITION)
                .where(
                        TenantScope.of(EMPLOYER_RECOGNITION, organisation),
                        EMPLOYER_RECOGNITION.EMPLOYER_ID.eq(id.value()))
                .orderBy(EMPLOYER_RECOGNITION.POSITION, EMPLOYER_RECOGNITION.ID)
                .fetch(Records.mapping(Recognition::new));
    }

    private List<Mentor> mentors(OrganisationId organisation, EmployerId id) {
        return db.select(EMPLOYER_MENTOR.ROLE, EMPLOYER_MENTOR.NAME, EMPLOYER_MENTOR.APPRENTICES)
                .from(EMPLOYER_MENTOR)
                .where(TenantScope.of(EMPLOYER_MENTOR, organisation), EMPLOYER_MENTOR.EMPLOYER_ID.eq(id.value()))
                .orderBy(EMPLOYER_MENTOR.POSITION, EMPLOYER_MENTOR.ID)
                .fetch(row -> new Mentor(Mentor.Role.valueOf(row.value1()), row.value2(), row.value3()));
    }

    private static Condition present(OrganisationId organisation) {
        return TenantScope.of(EMPLOYER, organisation).and(EMPLOYER.DELETED_AT.isNull());
    }
}
