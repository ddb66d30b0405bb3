package nl.duaal.language.hours;

import static nl.duaal.persistence.db.Tables.LANGUAGE_ACTIVITY;
import static nl.duaal.persistence.db.Tables.LANGUAGE_ACTIVITY_LEDGER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.library.Ledger;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of hours that are written down by hand. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HoursStore {

    private final DSLContext db;

    HoursStore(DSLContext db) {
        this.db = db;
    }

    /** Activities of somebody, the last first. */
    List<OwnActivity> activities(OrganisationId organisation, PersonId person) {
        return activities(organisation, List.of(person)).getOrDefault(person, List.of());
    }

    /** Activities of some people, of each the last first; who has none is missing. */
    Map<PersonId, List<OwnActivity>> activities(OrganisationId organisation, Collection<PersonId> people) {
        var t = LANGUAGE_ACTIVITY;
        var which = t.PERSON_ID.in(people.stream().map(PersonId::value).toList());
        var ledgers = ledgers(organisation, which);
        Map<PersonId, List<OwnActivity>> found = new HashMap<>();
        db.select(
                        t.ID,
                        t.UUID,
                        t.VERSION,
                        t.KIND,
                        t.HELD_ON,
                        t.PLANNED_MINUTES,
                        t.GIVEN_MINUTES,
                        t.FOLLOWED_MINUTES,
                        t.CERTIFIED,
                        t.NOTE,
                        t.PERSON_ID)
                .from(t)
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.HELD_ON.desc(), t.ID.desc())
                .forEach(row -> found.computeIfAbsent(new PersonId(row.value11()), _ -> new ArrayList<>())
                        .add(new OwnActivity(
                                row.value2(),
                                row.value3(),
                                new OwnActivity.Data(
                                        ActivityKind.valueOf(row.value4()),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        ledgers.getOrDefault(row.value1(), Set.of()),
                                        row.value9(),
                                        row.value10()))));
        return found;
    }

    private Map<Long, Set<Ledger>> ledgers(OrganisationId organisation, Condition whose) {
        var t = LANGUAGE_ACTIVITY_LEDGER;
        var of = LANGUAGE_ACTIVITY;
        Map<Long, Set<Ledger>> found = new HashMap<>();
        db.select(t.ACTIVITY_ID, t.LEDGER)
                .from(t)
                .join(of)
                .on(of.ID.eq(t.ACTIVITY_ID), TenantScope.of(of, organisation))
                .where(TenantScope.of(t, organisation), whose)
                .forEach(row -> found.computeIfAbsent(row.value1(), id -> EnumSet.noneOf(Ledger.class))
                        .add(Ledger.valueOf(row.value2())));
        return found;
    }

    boolean has(OrganisationId organisation, PersonId person, ActivityKind kind, LocalDate on) {
        var t = LANGUAGE_ACTIVITY;
        return db.fetchExists(db.selectOne()
                .from(t)
                .where(
                        TenantScope.of(t, organisation),
                        t.PERSON_ID.eq(person.value()),
                        t.HELD_ON.eq(on),
                        t.KIND.eq(kind.name())));
    }

    void insert(SignedIn author, PersonId person, UUID uuid, OwnActivity.Data data, Instant at) {
        var t = LANGUAGE_ACTIVITY;
        long id = db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, person.value())
                .set(t.KIND, data.kind().name())
                .set(t.HELD_ON, data.on())
                .set(t.PLANNED_MINUTES, data.planned())
                .set(t.GIVEN_MINUTES, data.given())
                .set(t.FOLLOWED_MINUTES, data.followed())
                .set(t.CERTIFIED, data.certified())
                .set(t.NOTE, data.note())
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .returningResult(t.ID)
                .fetchSingle()
                .value1();
        insertLedgers(author, id, data);
    }

    private void insertLedgers(SignedIn author, long id, OwnActivity.Data data) {
        for (var ledger : data.ledgers()) {
            db.insertInto(LANGUAGE_ACTIVITY_LEDGER)
                    .set(LANGUAGE_ACTIVITY_LEDGER.ACTIVITY_ID, id)
                    .set(
                            LANGUAGE_ACTIVITY_LEDGER.ORGANISATION_ID,
                            author.organisation().value())
                    .set(LANGUAGE_ACTIVITY_LEDGER.LEDGER, ledger.name())
                    .execute();
        }
    }

    /** False when the version is not the stored one any more. */
    boolean update(SignedIn author, PersonId person, UUID uuid, long version, OwnActivity.Data data, Instant at) {
        var t = LANGUAGE_ACTIVITY;
        var mine = TenantScope.of(t, author.organisation())
                .and(t.PERSON_ID.eq(person.value()))
                .and(t.UUID.eq(uuid));
        boolean changed = db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.KIND, data.kind().name())
                        .set(t.HELD_ON, data.on())
                        .set(t.PLANNED_MINUTES, data.planned())
                        .set(t.GIVEN_MINUTES, data.given())
                        .set(t.FOLLOWED_MINUTES, data.followed())
                        .set(t.CERTIFIED, data.certified())
                        .set(t.NOTE, data.note())
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(mine, t.VERSION.eq(version))
                        .execute()
                == 1;
        if (!changed) return false;
        long id = db.select(t.ID).from(t).where(mine).fetchSingle(t.ID);
        var ledger = LANGUAGE_ACTIVITY_LEDGER;
        db.deleteFrom(ledger)
                .where(TenantScope.of(ledger, author.organisation()), ledger.ACTIVITY_ID.eq(id))
                .execute();
        insertLedgers(author, id, data);
        return true;
    }

    boolean delete(OrganisationId organisation, PersonId person, UUID uuid, long version) {
        var t = LANGUAGE_ACTIVITY;
        return db.deleteFrom(t)
                        .where(
                                TenantScope.of(t, organisation),
                                t.PERSON_ID.eq(person.value()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
