package nl.duaal.workplace;

import static java.util.stream.Collectors.joining;
import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.EMPLOYER;
import static nl.duaal.persistence.db.Tables.JOB_FUNCTION;
import static nl.duaal.persistence.db.Tables.JOB_SHIFT;
import static nl.duaal.persistence.db.Tables.JOB_TASK;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.library.SkillLevels;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.EmployerId;
import nl.duaal.shared.id.JobFunctionId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of functions, their tasks and their times. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JobFunctionStore {

    /** A function with the key of its row. */
    record Stored(JobFunctionId id, UUID employer, JobFunction function) {}

    /** A function to choose from. */
    record Choice(EmployerId employer, UUID employerUuid, String employerName, UUID uuid, String name, int places) {}

    private final DSLContext db;

    JobFunctionStore(DSLContext db) {
        this.db = db;
    }

    /** The functions of an employer, by name. */
    List<JobFunction> of(OrganisationId organisation, EmployerId employer) {
        return read(organisation, JOB_FUNCTION.EMPLOYER_ID.eq(employer.value())).stream()
                .map(Stored::function)
                .toList();
    }

    Optional<Stored> find(OrganisationId organisation, UUID uuid) {
        return read(organisation, JOB_FUNCTION.UUID.eq(uuid)).stream().findFirst();
    }

    private List<Stored> read(OrganisationId organisation, Condition which) {
        return db.select(
                        JOB_FUNCTION.ID,
                        JOB_FUNCTION.UUID,
                        JOB_FUNCTION.VERSION,
                        EMPLOYER.UUID,
                        JOB_FUNCTION.NAME,
                        JOB_FUNCTION.LOCATION_UUID,
                        JOB_FUNCTION.CREBO,
                        JOB_FUNCTION.PLACES,
                        JOB_FUNCTION.HOURS_PER_WEEK,
                        JOB_FUNCTION.DRIVING_LICENCE,
                        JOB_FUNCTION.VACANCY_TEXT,
                        JOB_FUNCTION.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(JOB_FUNCTION)
                .join(EMPLOYER)
                .on(
                        EMPLOYER.ID.eq(JOB_FUNCTION.EMPLOYER_ID),
                        TenantScope.of(EMPLOYER, organisation),
                        EMPLOYER.DELETED_AT.isNull())
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(JOB_FUNCTION.CHANGED_BY_ID))
                .where(present(organisation), which)
                .orderBy(JOB_FUNCTION.NAME, JOB_FUNCTION.ID)
                .fetch(row -> {
                    var id = new JobFunctionId(row.value1());
                    var location = row.value6();
                    var data = new JobFunctionData(
                            row.value5(),
                            location == null ? null : UUID.fromString(location),
                            row.value7(),
                            row.value8(),
                            row.value9(),
                            row.value10(),
                            tasks(organisation, id),
                            shifts(organisation, id),
                            row.value11());
                    var function = new JobFunction(
                            row.value2(), row.value3(), row.value4(), data, row.value12(), row.value13());
                    return new Stored(id, row.value4(), function);
                });
    }

    /** Every function of the organisation, by employer and name. */
    List<Choice> choices(OrganisationId organisation) {
        return db.select(
                        EMPLOYER.ID,
                        EMPLOYER.UUID,
                        EMPLOYER.NAME,
                        JOB_FUNCTION.UUID,
                        JOB_FUNCTION.NAME,
                        JOB_FUNCTION.PLACES)
                .from(JOB_FUNCTION)
                .join(EMPLOYER)
                .on(
                        EMPLOYER.ID.eq(JOB_FUNCTION.EMPLOYER_ID),
                        TenantScope.of(EMPLOYER, organisation),
                        EMPLOYER.DELETED_AT.isNull())
                .where(present(organisation))
                .orderBy(EMPLOYER.NAME, EMPLOYER.ID, JOB_FUNCTION.NAME, JOB_FUNCTION.ID)
                .fetch(row -> new Choice(
                        new EmployerId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    void insert(SignedIn author, EmployerId employer, UUID uuid, JobFunctionData data, Instant at) {
        var id = new JobFunctionId(Objects.requireNonNull(db.insertInto(JOB_FUNCTION)
                .set(JOB_FUNCTION.ORGANISATION_ID, author.organisation().value())
                .set(JOB_FUNCTION.UUID, uuid)
                .set(JOB_FUNCTION.EMPLOYER_ID, employer.value())
                .set(JOB_FUNCTION.CREATED_AT, at)
                .set(JOB_FUNCTION.CREATED_BY_ID, author.account().value())
                .set(values(author, data, at))
                .returningResult(JOB_FUNCTION.ID)
                .fetchSingle(JOB_FUNCTION.ID)));
        writeParts(author.organisation(), id, data);
    }

    /** False when the version is not the stored one any more, or the function is gone. */
    boolean update(SignedIn author, JobFunctionId id, long version, JobFunctionData data, Instant at) {
        boolean done = db.update(JOB_FUNCTION)
                        .set(JOB_FUNCTION.VERSION, version + 1)
                        .set(values(author, data, at))
                        .where(
                                present(author.organisation()),
                                JOB_FUNCTION.ID.eq(id.value()),
                                JOB_FUNCTION.VERSION.eq(version))
                        .execute()
                == 1;
        if (done) writeParts(author.organisation(), id, data);
        return done;
    }

    boolean markDeleted(SignedIn user, UUID uuid, Instant at) {
        return db.update(JOB_FUNCTION)
                        .set(JOB_FUNCTION.DELETED_AT, at)
                        .set(JOB_FUNCTION.DELETED_BY_ID, user.account().value())
                        .set(JOB_FUNCTION.VERSION, JOB_FUNCTION.VERSION.plus(1))
                        .where(present(user.organisation()), JOB_FUNCTION.UUID.eq(uuid))
                        .execute()
                == 1;
    }

    boolean unmarkDeleted(OrganisationId organisation, UUID uuid) {
        return db.update(JOB_FUNCTION)
                        .setNull(JOB_FUNCTION.DELETED_AT)
                        .setNull(JOB_FUNCTION.DELETED_BY_ID)
                        .set(JOB_FUNCTION.VERSION, JOB_FUNCTION.VERSION.plus(1))
                        .where(
                                TenantScope.of(JOB_FUNCTION, organisation),
                                JOB_FUNCTION.UUID.eq(uuid),
                                JOB_FUNCTION.DELETED_AT.isNotNull())
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> values(SignedIn author, JobFunctionData data, Instant at) {
        var location = data.location();
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(JOB_FUNCTION.NAME, data.name());
        values.put(JOB_FUNCTION.LOCATION_UUID, location == null ? null : location.toString());
        values.put(JOB_FUNCTION.CREBO, data.crebo());
        values.put(JOB_FUNCTION.PLACES, data.places());
        values.put(JOB_FUNCTION.HOURS_PER_WEEK, data.hoursPerWeek());
        values.put(JOB_FUNCTION.DRIVING_LICENCE, data.drivingLicence());
        values.put(JOB_FUNCTION.VACANCY_TEXT, data.vacancyText());
        values.put(JOB_FUNCTION.CHANGED_AT, at);
        values.put(JOB_FUNCTION.CHANGED_BY_ID, author.account().value());
        return values;
    }

    private void writeParts(OrganisationId organisation, JobFunctionId id, JobFunctionData data) {
        db.deleteFrom(JOB_TASK)
                .where(TenantScope.of(JOB_TASK, organisation), JOB_TASK.JOB_FUNCTION_ID.eq(id.value()))
                .execute();
        int position = 0;
        for (var task : data.tasks()) {
            db.insertInto(JOB_TASK)
                    .set(JOB_TASK.ORGANISATION_ID, organisation.value())
                    .set(JOB_TASK.JOB_FUNCTION_ID, id.value())
                    .set(JOB_TASK.TASK_KEY, task.key())
                    .set(JOB_TASK.POSITION, position++)
                    .set(JOB_TASK.NAME, task.name())
                    .set(JOB_TASK.KIND, task.kind().name())
                    .set(JOB_TASK.SAFETY_CRITICAL, task.safetyCritical())
                    .set(JOB_TASK.NEEDED, SkillLevels.text(task.needed()))
                    .execute();
        }
        db.deleteFrom(JOB_SHIFT)
                .where(TenantScope.of(JOB_SHIFT, organisation), JOB_SHIFT.JOB_FUNCTION_ID.eq(id.value()))
                .execute();
        position = 0;
        for (var shift : data.shifts()) {
            db.insertInto(JOB_SHIFT)
                    .set(JOB_SHIFT.ORGANISATION_ID, organisation.value())
                    .set(JOB_SHIFT.JOB_FUNCTION_ID, id.value())
                    .set(JOB_SHIFT.POSITION, position++)
                    .set(JOB_SHIFT.NAME, shift.name())
                    .set(
                            JOB_SHIFT.WEEKDAYS,
                            shift.days().stream().map(Enum::name).collect(joining(" ")))
                    .set(JOB_SHIFT.START_MINUTE, shift.start())
                    .set(JOB_SHIFT.MINUTES, shift.minutes())
                    .set(JOB_SHIFT.PUBLIC_TRANSPORT, shift.publicTransport())
                    .execute();
        }
    }

    private List<JobTask> tasks(OrganisationId organisation, JobFunctionId id) {
        return db.select(JOB_TASK.TASK_KEY, JOB_TASK.NAME, JOB_TASK.KIND, JOB_TASK.SAFETY_CRITICAL, JOB_TASK.NEEDED)
                .from(JOB_TASK)
                .where(TenantScope.of(JOB_TASK, organisation), JOB_TASK.JOB_FUNCTION_ID.eq(id.value()))
                .orderBy(JOB_TASK.POSITION, JOB_TASK.ID)
                .fetch(row -> new JobTask(
                        row.value1(),
                        row.value2(),
                        JobTask.Kind.valueOf(row.value3()),
                        row.value4(),
                        SkillLevels.read(row.value5())));
    }

    private List<Shift> shifts(OrganisationId organisation, JobFunctionId id) {
        return db.select(
                        JOB_SHIFT.NAME,
                        JOB_SHIFT.WEEKDAYS,
                        JOB_SHIFT.START_MINUTE,
                        JOB_SHIFT.MINUTES,
                        JOB_SHIFT.PUBLIC_TRANSPORT)
                .from(JOB_SHIFT)
                .where(TenantScope.of(JOB_SHIFT, organisation), JOB_SHIFT.JOB_FUNCTION_ID.eq(id.value()))
                .orderBy(JOB_SHIFT.POSITION, JOB_SHIFT.ID)
                .fetch(row -> new Shift(row.value1(), days(row.value2()), row.value3(), row.value4(), row.value5()));
    }

    private static Set<DayOfWeek> days(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var word : text.split(" ", -1)) days.add(DayOfWeek.valueOf(word));
        return days;
    }

    private static Condition present(OrganisationId organisation) {
        return TenantScope.of(JOB_FUNCTION, organisation).and(JOB_FUNCTION.DELETED_AT.isNull());
    }
}
