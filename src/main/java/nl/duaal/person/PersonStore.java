package nl.duaal.person;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.PERSON;
import static nl.duaal.persistence.db.Tables.PERSON_CAPACITY;
import static nl.duaal.persistence.db.Tables.PERSON_CHANGE;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.Parts;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of people; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonStore {

    private static final int MOST_FOUND = 50;

    /** What people are compared by. */
    record Key(
            PersonRow row,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocalDate bornOn) {}

    private final DSLContext db;

    PersonStore(DSLContext db) {
        this.db = db;
    }

    /** A person with these fields only: what may not be seen is not read. */
    Optional<Person> find(OrganisationId organisation, UUID uuid, Set<PersonField> seen) {
        return db.select(
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.VERSION,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        only(PERSON.PHONE, PersonField.CONTACT, seen),
                        only(PERSON.EMAIL, PersonField.CONTACT, seen),
                        only(PERSON.BORN_ON, PersonField.BIRTH_DATE, seen),
                        only(PERSON.LANGUAGES, PersonField.LANGUAGES, seen),
                        only(PERSON.TOWN, PersonField.TOWN, seen),
                        only(PERSON.AVAILABLE_DAYS, PersonField.AVAILABILITY, seen),
                        only(PERSON.AVAILABLE_FROM_ON, PersonField.AVAILABILITY, seen),
                        only(PERSON.AVAILABILITY, PersonField.AVAILABILITY, seen),
                        PERSON.MADE_UP,
                        PERSON.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(PERSON)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(PERSON.CHANGED_BY_ID))
                .where(one(organisation, uuid))
                .fetchOptional(row -> new Person(
                        new PersonId(row.value1()),
                        row.value2(),
                        row.value3(),
                        new PersonDetails(
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                words(row.value9()),
                                orEmpty(row.value10()),
                                days(row.value11()),
                                row.value12(),
                                orEmpty(row.value13())),
                        seen,
                        row.value14(),
                        row.value15(),
                        row.value16()));
    }

    Optional<PersonRow> row(OrganisationId organisation, UUID uuid) {
        return db.select(PERSON.ID, PERSON.UUID, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.TOWN, PERSON.MADE_UP)
                .from(PERSON)
                .where(one(organisation, uuid))
                .fetchOptional(row -> new PersonRow(
                        new PersonId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /** What tells these people apart in a list. */
    Map<UUID, PersonRow> rows(OrganisationId organisation, Collection<UUID> uuids) {
        var rows = new HashMap<UUID, PersonRow>();
        for (var part : Parts.of(List.copyOf(uuids))) {
            db.select(PERSON.ID, PERSON.UUID, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.TOWN, PERSON.MADE_UP)
                    .from(PERSON)
                    .where(TenantScope.of(PERSON, organisation), PERSON.UUID.in(part))
                    .forEach(row -> rows.put(
                            row.value2(),
                            new PersonRow(
                                    new PersonId(row.value1()),
                                    row.value2(),
                                    row.value3(),
                                    row.value4(),
                                    row.value5(),
                                    row.value6())));
        }
        return rows;
    }

    /** People whose names have this in them, by name. */
    List<PersonRow> search(OrganisationId organisation, String text) {
        Condition named =
                PERSON.GIVEN_NAME.concat(" ").concat(PERSON.FAMILY_NAME).containsIgnoreCase(text);
        return db.select(PERSON.ID, PERSON.UUID, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.TOWN, PERSON.MADE_UP)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation), named)
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, PERSON.ID)
                .limit(MOST_FOUND)
                .fetch(row -> new PersonRow(
                        new PersonId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /** Everybody, with what people are compared by. */
    List<Key> keys(OrganisationId organisation) {
        return db.select(
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.TOWN,
                        PERSON.MADE_UP,
                        PERSON.PHONE,
                        PERSON.EMAIL,
                        PERSON.BORN_ON)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation))
                .orderBy(PERSON.ID)
                .fetch(row -> new Key(
                        new PersonRow(
                                new PersonId(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6()),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    /** Every column of a file that says something of the person, with its name. */
    List<List<String>> all(OrganisationId organisation, PersonId id) {
        List<Field<?>> fields = List.of(
                PERSON.GIVEN_NAME,
                PERSON.FAMILY_NAME,
                PERSON.PHONE,
                PERSON.EMAIL,
                PERSON.BORN_ON,
                PERSON.LANGUAGES,
                PERSON.TOWN,
                PERSON.AVAILABLE_DAYS,
                PERSON.AVAILABLE_FROM_ON,
                PERSON.AVAILABILITY);
        return db.select(fields)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation), PERSON.ID.eq(id.value()))
                .fetchOptional(row -> fields.stream()
                        .map(field -> List.of(field.getName(), orEmpty(row.get(field, String.class))))
                        .toList())
                .orElse(List.of());
    }

    /** New files, by their UUIDs; the answer says their ids. Many go in one statement. */
    Map<UUID, PersonId> insert(SignedIn author, Map<UUID, PersonDetails> files, boolean madeUp, Instant at) {
        var ids = new HashMap<UUID, PersonId>();
        for (var part : Parts.of(List.copyOf(files.entrySet()))) {
            var rows = new ArrayList<Map<Field<?>, @Nullable Object>>(part.size());
            for (var file : part) {
                var row = values(author, file.getValue(), at);
                row.put(PERSON.ORGANISATION_ID, author.organisation().value());
                row.put(PERSON.UUID, file.getKey());
                row.put(PERSON.MADE_UP, madeUp);
                row.put(PERSON.CREATED_AT, at);
                row.put(PERSON.CREATED_BY_ID, author.account().value());
                rows.add(row);
            }
            var insert = db.insertInto(PERSON).columns(rows.getFirst().keySet());
            for (var row : rows) insert = insert.values(row.values());
            insert.returningResult(PERSON.ID, PERSON.UUID)
                    .fetch()
                    .forEach(row -> ids.put(row.value2(), new PersonId(row.value1())));
        }
        return ids;
    }

    /** False when the version is not the stored one any more. */
    boolean update(SignedIn author, PersonId id, long version, PersonDetails details, Instant at) {
        return db.update(PERSON)
                        .set(PERSON.VERSION, version + 1)
                        .set(values(author, details, at))
                        .where(
                                TenantScope.of(PERSON, author.organisation()),
                                PERSON.ID.eq(id.value()),
                                PERSON.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void insertChange(SignedIn author, PersonId id, String field, String was, String became, Instant at) {
        db.insertInto(PERSON_CHANGE)
                .set(PERSON_CHANGE.ORGANISATION_ID, author.organisation().value())
                .set(PERSON_CHANGE.PERSON_ID, id.value())
                .set(PERSON_CHANGE.FIELD, field)
                .set(PERSON_CHANGE.WAS, was)
                .set(PERSON_CHANGE.BECAME, became)
                .set(PERSON_CHANGE.CHANGED_AT, at)
                .set(PERSON_CHANGE.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** Changes of a file, the last first. */
    List<PersonChange> changes(OrganisationId organisation, PersonId id) {
        return db.select(
                        PERSON_CHANGE.FIELD,
                        PERSON_CHANGE.WAS,
                        PERSON_CHANGE.BECAME,
                        PERSON_CHANGE.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(PERSON_CHANGE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(PERSON_CHANGE.CHANGED_BY_ID))
                .where(TenantScope.of(PERSON_CHANGE, organisation), PERSON_CHANGE.PERSON_ID.eq(id.value()))
                .orderBy(PERSON_CHANGE.CHANGED_AT.desc(), PERSON_CHANGE.ID.desc())
                .fetch(row -> new PersonChange(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    Optional<Capacity> capacity(OrganisationId organisation, PersonId id) {
        return db.select(PERSON_CAPACITY.VERSION, PERSON_CAPACITY.HOURS_PER_WEEK, PERSON_CAPACITY.ADJUSTMENT)
                .from(PERSON_CAPACITY)
                .where(TenantScope.of(PERSON_CAPACITY, organisation), PERSON_CAPACITY.PERSON_ID.eq(id.value()))
                .fetchOptional(row -> new Capacity(row.value1(), row.value2(), row.value3()));
    }

    void insertCapacity(SignedIn author, PersonId id, Capacity capacity, Instant at) {
        db.insertInto(PERSON_CAPACITY)
                .set(PERSON_CAPACITY.ORGANISATION_ID, author.organisation().value())
                .set(PERSON_CAPACITY.PERSON_ID, id.value())
                .set(PERSON_CAPACITY.VERSION, 1L)
                .set(PERSON_CAPACITY.HOURS_PER_WEEK, capacity.hoursPerWeek())
                .set(PERSON_CAPACITY.ADJUSTMENT, capacity.adjustment())
                .set(PERSON_CAPACITY.CHANGED_AT, at)
                .set(PERSON_CAPACITY.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    boolean updateCapacity(SignedIn author, PersonId id, Capacity capacity, Instant at) {
        return db.update(PERSON_CAPACITY)
                        .set(PERSON_CAPACITY.VERSION, capacity.version() + 1)
                        .set(PERSON_CAPACITY.HOURS_PER_WEEK, capacity.hoursPerWeek())
                        .set(PERSON_CAPACITY.ADJUSTMENT, capacity.adjustment())
                        .set(PERSON_CAPACITY.CHANGED_AT, at)
                        .set(PERSON_CAPACITY.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(PERSON_CAPACITY, author.organisation()),
                                PERSON_CAPACITY.PERSON_ID.eq(id.value()),
                                PERSON_CAPACITY.VERSION.eq(capacity.version()))
                        .execute()
                == 1;
    }

    /** Waits until nobody else is changing the file, and makes others wait. */
    void lock(OrganisationId organisation, PersonId id) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation), PERSON.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    /** Takes the person away, and with it what hangs on it by a foreign key. */
    boolean delete(OrganisationId organisation, PersonId id) {
        return db.deleteFrom(PERSON)
                        .where(TenantScope.of(PERSON, organisation), PERSON.ID.eq(id.value()))
                        .execute()
                == 1;
    }

    private static Condition one(OrganisationId organisation, UUID uuid) {
        return TenantScope.of(PERSON, organisation).and(PERSON.UUID.eq(uuid));
    }

    private static <T> Field<@Nullable T> only(Field<T> field, PersonField which, Set<PersonField> seen) {
        return seen.contains(which) ? field : org.jooq.impl.DSL.castNull(field).as(field);
    }

    private static Map<Field<?>, @Nullable Object> values(SignedIn author, PersonDetails details, Instant at) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(PERSON.GIVEN_NAME, details.givenName());
        values.put(PERSON.FAMILY_NAME, details.familyName());
        values.put(PERSON.PHONE, details.phone());
        values.put(PERSON.EMAIL, details.email());
        values.put(PERSON.BORN_ON, details.bornOn());
        values.put(PERSON.LANGUAGES, String.join(" ", details.languages()));
        values.put(PERSON.TOWN, details.town());
        values.put(PERSON.AVAILABLE_DAYS, text(details.days()));
        values.put(PERSON.AVAILABLE_FROM_ON, details.availableFrom());
        values.put(PERSON.AVAILABILITY, details.availability());
        values.put(PERSON.CHANGED_AT, at);
        values.put(PERSON.CHANGED_BY_ID, author.account().value());
        return values;
    }

    /** Days as they are stored: {@code MON TUE}. */
    static String text(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(" "));
    }

    private static Set<DayOfWeek> days(@Nullable String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : words(text)) {
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().startsWith(word))
                    .forEach(days::add);
        }
        return days;
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.split(" ", -1));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
