package nl.duaal.language.integration;

import static nl.duaal.persistence.db.Tables.EXAM_ATTEMPT;
import static nl.duaal.persistence.db.Tables.INTEGRATION;
import static nl.duaal.persistence.db.Tables.INTEGRATION_EXTENSION;
import static nl.duaal.persistence.db.Tables.LIBRARY_ROUTE_NORM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import nl.duaal.trajectory.design.IntegrationRoute;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of terms, exams, and what routes ask. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IntegrationStore {

    private final DSLContext db;

    IntegrationStore(DSLContext db) {
        this.db = db;
    }

    Optional<Integration> integration(OrganisationId organisation, PersonId person) {
        return Optional.ofNullable(integrations(organisation, List.of(person)).get(person));
    }

    /** Terms of some people; who has none is missing. */
    Map<PersonId, Integration> integrations(OrganisationId organisation, Collection<PersonId> people) {
        var t = INTEGRATION;
        var extensions = extensions(organisation, people);
        Map<PersonId, Integration> found = new HashMap<>();
        db.select(t.VERSION, t.ROUTE, t.ASYLUM, t.NOTICE_ON, t.PIP_ON, t.SCALED_DOWN_ON, t.COMPLETED_ON, t.PERSON_ID)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.in(values(people)))
                .forEach(row -> found.put(
                        new PersonId(row.value8()),
                        new Integration(
                                row.value1(),
                                new Integration.Data(
                                        IntegrationRoute.valueOf(row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7()),
                                extensions.getOrDefault(new PersonId(row.value8()), List.of()))));
        return found;
    }

    private Map<PersonId, List<Integration.Extension>> extensions(
            OrganisationId organisation, Collection<PersonId> people) {
        var t = INTEGRATION_EXTENSION;
        Map<PersonId, List<Integration.Extension>> found = new HashMap<>();
        db.select(t.UUID, t.VERSION, t.MONTHS, t.REASON, t.GRANTED_ON, t.PERSON_ID)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.in(values(people)))
                .orderBy(t.GRANTED_ON, t.ID)
                .forEach(row -> found.computeIfAbsent(new PersonId(row.value6()), _ -> new ArrayList<>())
                        .add(new Integration.Extension(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Integration.Reason.valueOf(row.value4()),
                                row.value5())));
        return found;
    }

    private static List<Long> values(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    /** In the place of the one with this version; 0 where there is none yet. */
    boolean write(SignedIn author, PersonId person, long version, Integration.Data data, Instant at) {
        var t = INTEGRATION;
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(t.VERSION, version + 1);
        values.put(t.ROUTE, data.route().name());
        values.put(t.ASYLUM, data.asylum());
        values.put(t.NOTICE_ON, data.notice());
        values.put(t.PIP_ON, data.pip());
        values.put(t.SCALED_DOWN_ON, data.scaledDown());
        values.put(t.COMPLETED_ON, data.completed());
        values.put(t.CHANGED_AT, at);
        values.put(t.CHANGED_BY_ID, author.account().value());
        if (version == 0) {
            values.put(t.PERSON_ID, person.value());
            values.put(t.ORGANISATION_ID, author.organisation().value());
            return db.insertInto(t).set(values).onDuplicateKeyIgnore().execute() == 1;
        }
        return db.update(t)
                        .set(values)
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.PERSON_ID.eq(person.value()),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Takes the term of somebody away, with its extensions. */
    boolean delete(OrganisationId organisation, PersonId person, long version) {
        var t = INTEGRATION;
        boolean done = db.deleteFrom(t)
                        .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()), t.VERSION.eq(version))
                        .execute()
                == 1;
        if (done) {
            db.deleteFrom(INTEGRATION_EXTENSION)
                    .where(
                            TenantScope.of(INTEGRATION_EXTENSION, organisation),
                            INTEGRATION_EXTENSION.PERSON_ID.eq(person.value()))
                    .execute();
        }
        return done;
    }

    void insert(SignedIn author, PersonId person, Integration.Extension extension, Instant at) {
        var t = INTEGRATION_EXTENSION;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, extension.uuid())
                .set(t.PERSON_ID, person.value())
                .set(t.MONTHS, extension.months())
                .set(t.REASON, extension.reason().name())
                .set(t.GRANTED_ON, extension.granted())
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    boolean deleteExtension(OrganisationId organisation, PersonId person, UUID uuid) {
        var t = INTEGRATION_EXTENSION;
        return db.deleteFrom(t)
                        .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()), t.UUID.eq(uuid))
                        .execute()
                == 1;
    }

    /** Attempts of somebody, the earliest first. */
    List<ExamAttempt> attempts(OrganisationId organisation, PersonId person) {
        var t = EXAM_ATTEMPT;
        return db
                .select(
                        t.UUID,
                        t.VERSION,
                        t.EXAM_KEY,
                        t.SKILL,
                        t.REGISTERED_ON,
                        t.SAT_ON,
                        t.RESULT,
                        t.RESULT_ON,
                        t.CERTIFICATE_ON)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.ID)
                .fetch(row -> new ExamAttempt(
                        row.value1(),
                        row.value2(),
                        new ExamAttempt.Data(
                                row.value3(),
                                row.value4() == null ? null : Skill.valueOf(row.value4()),
                                row.value5(),
                                row.value6(),
                                ExamAttempt.Result.valueOf(row.value7()),
                                row.value8(),
                                row.value9())))
                .stream()
                .sorted(Comparator.comparing(one -> one.data().day()))
                .toList();
    }

    boolean write(
            SignedIn author, PersonId person, @Nullable UUID uuid, long version, ExamAttempt.Data data, Instant at) {
        var t = EXAM_ATTEMPT;
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(t.EXAM_KEY, data.exam());
        values.put(t.SKILL, data.skill() == null ? null : data.skill().name());
        values.put(t.REGISTERED_ON, data.registered());
        values.put(t.SAT_ON, data.sat());
        values.put(t.RESULT, data.result().name());
        values.put(t.RESULT_ON, data.resultOn());
        values.put(t.CERTIFICATE_ON, data.certificate());
        values.put(t.CHANGED_AT, at);
        values.put(t.CHANGED_BY_ID, author.account().value());
        if (uuid == null) {
            values.put(t.ORGANISATION_ID, author.organisation().value());
            values.put(t.UUID, UUID.randomUUID());
            values.put(t.PERSON_ID, person.value());
            return db.insertInto(t).set(values).execute() == 1;
        }
        values.put(t.VERSION, version + 1);
        return db.update(t)
                        .set(values)
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.PERSON_ID.eq(person.value()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean deleteAttempt(OrganisationId organisation, PersonId person, UUID uuid, long version) {
        var t = EXAM_ATTEMPT;
        return db.deleteFrom(t)
                        .where(
                                TenantScope.of(t, organisation),
                                t.PERSON_ID.eq(person.value()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Everything that a route asks or asked, in order of position and then of day. */
    record Norms(List<Dated> all) {

        private record Dated(int position, LocalDate from, RouteNorm norm) {}

        /** On a day: of each norm the last that held by then. */
        List<RouteNorm> on(LocalDate day) {
            Map<Integer, RouteNorm> latest = new LinkedHashMap<>();
            all.stream().filter(one -> !one.from().isAfter(day)).forEach(one -> latest.put(one.position(), one.norm()));
            return new ArrayList<>(latest.values());
        }
    }

    Norms norms(IntegrationRoute route) {
        var t = LIBRARY_ROUTE_NORM;
        List<Norms.Dated> all = new ArrayList<>();
        db.select(
                        t.POSITION,
                        t.KIND,
                        t.SKILL,
                        t.LEVEL,
                        t.LOWERED_LEVEL,
                        t.LEDGERS,
                        t.AMOUNT_KEY,
                        t.ASYLUM_ONLY,
                        t.SOURCE,
                        t.MARK,
                        t.VALID_FROM_ON)
                .from(t)
                .where(t.ROUTE.eq(route.name()))
                .orderBy(t.POSITION, t.VALID_FROM_ON)
                .forEach(row -> all.add(new Norms.Dated(
                        row.value1(),
                        row.value11(),
                        row.value2().equals("LEVEL")
                                ? new RouteNorm.Level(
                                        route,
                                        Skill.valueOf(row.value3()),
                                        LanguageLevel.valueOf(row.value4()),
                                        row.value5() == null ? null : LanguageLevel.valueOf(row.value5()),
                                        row.value9(),
                                        Model.Mark.valueOf(row.value10()))
                                : new RouteNorm.Hours(
                                        route,
                                        Arrays.stream(row.value6().split(" ", -1))
                                                .map(Ledger::valueOf)
                                                .collect(Collectors.toSet()),
                                        row.value7(),
                                        row.value8()))));
        return new Norms(all);
    }
}
