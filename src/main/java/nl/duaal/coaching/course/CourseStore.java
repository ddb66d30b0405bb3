package nl.duaal.coaching.course;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.COACHING_CONFIDENCE;
import static nl.duaal.persistence.db.Tables.COACHING_INTENSITY;
import static nl.duaal.persistence.db.Tables.COACHING_LADDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of how somebody does through time. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CourseStore {

    private final DSLContext db;

    CourseStore(DSLContext db) {
        this.db = db;
    }

    /** Steps on the ladder, the last first. */
    List<LadderStep> ladder(OrganisationId organisation, PersonId person) {
        var t = COACHING_LADDER;
        return db.select(t.UUID, t.VERSION, t.STEP, t.SEEN_ON, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.CHANGED_BY_ID))
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.SEEN_ON.desc(), t.ID.desc())
                .fetch(row -> new LadderStep(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Of a day there is one step: the last that was said. */
    void putStep(SignedIn author, PersonId person, LocalDate on, int step, Instant at) {
        var t = COACHING_LADDER;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, UUID.randomUUID())
                .set(t.PERSON_ID, person.value())
                .set(t.STEP, step)
                .set(t.SEEN_ON, on)
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .onDuplicateKeyUpdate()
                .set(t.STEP, step)
                .set(t.VERSION, t.VERSION.plus(1))
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    boolean deleteStep(OrganisationId organisation, PersonId person, UUID uuid, long version) {
        var t = COACHING_LADDER;
        return db.deleteFrom(t)
                        .where(
                                TenantScope.of(t, organisation),
                                t.PERSON_ID.eq(person.value()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    List<Confidence> confidence(OrganisationId organisation, PersonId person) {
        var t = COACHING_CONFIDENCE;
        return db.select(t.MONTH, t.VERSION, t.ASKED_ON, t.ANSWER, t.ANSWERED_BY, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.CHANGED_BY_ID))
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.MONTH)
                .fetch(row -> new Confidence(
                        row.value1(),
                        row.value2(),
                        new Confidence.Data(
                                row.value3(),
                                row.value4(),
                                row.value5() == null ? null : Confidence.AnsweredBy.valueOf(row.value5())),
                        row.value6()));
    }

    /** The answer that takes the place of the one with this version; 0 where there is none yet. */
    boolean putConfidence(SignedIn author, PersonId person, int month, long version, Confidence.Data data, Instant at) {
        var t = COACHING_CONFIDENCE;
        var by = data.by();
        if (version == 0) {
            return db.insertInto(t)
                            .set(t.ORGANISATION_ID, author.organisation().value())
                            .set(t.VERSION, 1L)
                            .set(t.PERSON_ID, person.value())
                            .set(t.MONTH, month)
                            .set(t.ASKED_ON, data.on())
                            .set(t.ANSWER, data.answer())
                            .set(t.ANSWERED_BY, by == null ? null : by.name())
                            .set(t.CHANGED_AT, at)
                            .set(t.CHANGED_BY_ID, author.account().value())
                            .onDuplicateKeyIgnore()
                            .execute()
                    == 1;
        }
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.ASKED_ON, data.on())
                        .set(t.ANSWER, data.answer())
                        .set(t.ANSWERED_BY, by == null ? null : by.name())
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.PERSON_ID.eq(person.value()),
                                t.MONTH.eq(month),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** How much attention somebody needs from which day on, the last first. */
    Map<LocalDate, Intensity> intensities(OrganisationId organisation, PersonId person) {
        var t = COACHING_INTENSITY;
        var found = new TreeMap<LocalDate, Intensity>(Comparator.reverseOrder());
        db.select(t.FROM_ON, t.INTENSITY)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .forEach(row -> found.put(row.value1(), Intensity.valueOf(row.value2())));
        return found;
    }

    /** How much attention these people need on a day, by the key of the person; whoever is not in it needs the usual. */
    Map<Long, Intensity> intensitiesOn(OrganisationId organisation, LocalDate day, Collection<Long> people) {
        if (people.isEmpty()) return Map.of();
        var t = COACHING_INTENSITY;
        var found = new HashMap<Long, Intensity>();
        db.select(t.PERSON_ID, t.INTENSITY)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.in(people), t.FROM_ON.le(day))
                .orderBy(t.FROM_ON)
                .forEach(row -> found.put(row.value1(), Intensity.valueOf(row.value2())));
        return found;
    }

    void putIntensity(SignedIn author, PersonId person, LocalDate from, Intensity intensity, Instant at) {
        var t = COACHING_INTENSITY;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.PERSON_ID, person.value())
                .set(t.INTENSITY, intensity.name())
                .set(t.FROM_ON, from)
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .onDuplicateKeyUpdate()
                .set(t.INTENSITY, intensity.name())
                .set(t.VERSION, t.VERSION.plus(1))
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }
}
