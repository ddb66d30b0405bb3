package nl.duaal.language;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.LANGUAGE_LEVEL;
import static nl.duaal.persistence.db.Tables.LANGUAGE_LEVEL_CHANGE;
import static nl.duaal.persistence.db.Tables.LANGUAGE_PLAN;
import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static nl.duaal.persistence.db.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import nl.duaal.trajectory.design.WorkLanguage;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of levels and of what a forecast rests on. */
@Repository
// that something stands there already is an answer, not a failure
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DuplicateKeyException.class)
class LevelStore {

    private final DSLContext db;

    LevelStore(DSLContext db) {
        this.db = db;
    }

    /**
     * A measurement of one of many people.
     *
     * @param provider whose teacher brought it in; none: it was written down here
     */
    record Noted(
            PersonId person,
            Measurement measurement,
            @Nullable Long provider) {}

    /** Measurements of somebody, the earliest first. */
    List<Measurement> levels(OrganisationId organisation, PersonId person) {
        return levels(organisation, List.of(person)).getOrDefault(person, List.of());
    }

    /** Measurements of some people, of each the earliest first; who has none is missing. */
    Map<PersonId, List<Measurement>> levels(OrganisationId organisation, Collection<PersonId> people) {
        Map<PersonId, List<Measurement>> found = new HashMap<>();
        noted(organisation, people)
                .forEach(one -> found.computeIfAbsent(one.person(), _ -> new ArrayList<>())
                        .add(one.measurement()));
        return found;
    }

    private static List<Long> values(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    /** Measurements of some people, the earliest first. */
    List<Noted> noted(OrganisationId organisation, Collection<PersonId> people) {
        var t = LANGUAGE_LEVEL;
        return db.select(
                        t.UUID,
                        t.VERSION,
                        t.SKILL,
                        t.LEVEL,
                        t.SHADE,
                        t.INSTRUMENT,
                        t.MEASURED_ON,
                        t.ASSESSOR,
                        t.NOTE,
                        t.PERSON_ID,
                        t.PROVIDER_ID,
                        ORGANISATION.NAME)
                .from(t)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(t.PROVIDER_ID))
                .where(
                        TenantScope.of(t, organisation),
                        t.PERSON_ID.in(people.stream().map(PersonId::value).toList()))
                .orderBy(t.MEASURED_ON, t.ID)
                .fetch(row -> new Noted(
                        new PersonId(row.value10()),
                        new Measurement(
                                row.value1(),
                                row.value2(),
                                new Measurement.Data(
                                        Skill.valueOf(row.value3()),
                                        new MeasuredLevel(
                                                LanguageLevel.valueOf(row.value4()),
                                                MeasuredLevel.Shade.valueOf(row.value5())),
                                        Measurement.Instrument.valueOf(row.value6()),
                                        row.value7(),
                                        row.value8(),
                                        row.value9()),
                                row.value12() == null ? "" : row.value12()),
                        row.value11()));
    }

    /** Dates of birth of people of whom one is known. */
    Map<UUID, LocalDate> births(OrganisationId organisation, Collection<UUID> people) {
        return db.select(PERSON.UUID, PERSON.BORN_ON)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation), PERSON.UUID.in(people), PERSON.BORN_ON.isNotNull())
                .fetchMap(PERSON.UUID, PERSON.BORN_ON);
    }

    void insert(
            SignedIn author, PersonId person, UUID uuid, Measurement.Data data, @Nullable Long provider, Instant at) {
        var t = LANGUAGE_LEVEL;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, person.value())
                .set(t.SKILL, data.skill().name())
                .set(t.LEVEL, data.level().level().name())
                .set(t.SHADE, data.level().shade().name())
                .set(t.INSTRUMENT, data.instrument().name())
                .set(t.MEASURED_ON, data.on())
                .set(t.ASSESSOR, data.assessor())
                .set(t.NOTE, data.note())
                .set(t.PROVIDER_ID, provider)
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    boolean update(
            SignedIn author,
            PersonId person,
            UUID uuid,
            long version,
            Measurement.Data data,
            @Nullable Long provider,
            Instant at) {
        var t = LANGUAGE_LEVEL;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.LEVEL, data.level().level().name())
                        .set(t.SHADE, data.level().shade().name())
                        .set(t.INSTRUMENT, data.instrument().name())
                        .set(t.MEASURED_ON, data.on())
                        .set(t.ASSESSOR, data.assessor())
                        .set(t.NOTE, data.note())
                        .set(t.PROVIDER_ID, provider)
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.PERSON_ID.eq(person.value()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean delete(OrganisationId organisation, PersonId person, UUID uuid, long version) {
        var t = LANGUAGE_LEVEL;
        return db.deleteFrom(t)
                        .where(
                                TenantScope.of(t, organisation),
                                t.PERSON_ID.eq(person.value()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void insertChange(
            SignedIn author, PersonId person, Skill skill, String was, String became, String reason, Instant at) {
        var t = LANGUAGE_LEVEL_CHANGE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.PERSON_ID, person.value())
                .set(t.SKILL, skill.name())
                .set(t.WAS, was)
                .set(t.BECAME, became)
                .set(t.REASON, reason)
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** Corrections, the last first. */
    List<LevelChange> changes(OrganisationId organisation, PersonId person) {
        var t = LANGUAGE_LEVEL_CHANGE;
        return db.select(t.SKILL, t.WAS, t.BECAME, t.REASON, t.CHANGED_AT, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.CHANGED_BY_ID))
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.CHANGED_AT.desc(), t.ID.desc())
                .fetch(row -> new LevelChange(
                        Skill.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    Optional<LanguagePlan> plan(OrganisationId organisation, PersonId person) {
        return Optional.ofNullable(plans(organisation, List.of(person)).get(person));
    }

    /** Plans of some people; who has none is missing. */
    Map<PersonId, LanguagePlan> plans(OrganisationId organisation, Collection<PersonId> people) {
        var t = LANGUAGE_PLAN;
        Map<PersonId, LanguagePlan> found = new HashMap<>();
        db.select(
                        t.VERSION,
                        t.PROFILE,
                        t.HOURS_PER_WEEK,
                        t.ATTENDANCE_PERCENT,
                        t.WORK_LANGUAGE,
                        t.WORK_HOURS_PER_WEEK,
                        t.BUDDY,
                        t.FUNCTION_KEY,
                        t.WORKS_FROM_ON,
                        t.PERSON_ID)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.in(values(people)))
                .forEach(row -> found.put(
                        new PersonId(row.value10()),
                        new LanguagePlan(
                                row.value1(),
                                row.value2() == null ? null : Profile.valueOf(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5() == null ? null : WorkLanguage.valueOf(row.value5()),
                                row.value6(),
                                row.value7(),
                                row.value8() == null ? null : UUID.fromString(row.value8()),
                                row.value9())));
        return found;
    }

    /** The plan that takes the place of the one with this version; 0 where there is none yet. */
    boolean write(SignedIn author, PersonId person, LanguagePlan plan, Instant at) {
        var t = LANGUAGE_PLAN;
        var function = plan.function();
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(t.PROFILE, plan.profile() == null ? null : plan.profile().name());
        values.put(t.HOURS_PER_WEEK, plan.hoursPerWeek());
        values.put(t.ATTENDANCE_PERCENT, plan.attendancePercent());
        values.put(
                t.WORK_LANGUAGE,
                plan.workLanguage() == null ? null : plan.workLanguage().name());
        values.put(t.WORK_HOURS_PER_WEEK, plan.workHoursPerWeek());
        values.put(t.BUDDY, plan.buddy());
        values.put(t.FUNCTION_KEY, function == null ? null : function.toString());
        values.put(t.WORKS_FROM_ON, plan.worksFrom());
        values.put(t.VERSION, plan.version() + 1);
        values.put(t.CHANGED_AT, at);
        values.put(t.CHANGED_BY_ID, author.account().value());
        if (plan.version() == 0) {
            values.put(t.PERSON_ID, person.value());
            values.put(t.ORGANISATION_ID, author.organisation().value());
            return db.insertInto(t).set(values).onDuplicateKeyIgnore().execute() == 1;
        }
        return db.update(t)
                        .set(values)
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.PERSON_ID.eq(person.value()),
                                t.VERSION.eq(plan.version()))
                        .execute()
                == 1;
    }
}
