package nl.duaal.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of people, on a real MariaDB. */
@WholeApplication
class PersonServiceTest {

    @Autowired
    private PersonService people;

    @Autowired
    private List<PersonData> holders;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DataSource database;

    private SignedIn maker;

    @BeforeEach
    void signIn() {
        maker = GivenUser.coordinator(accounts);
    }

    private static PersonDetails amina(String family) {
        return new PersonDetails(
                "Amina",
                family,
                "06 1234 5678",
                "amina." + family + "@voorbeeld.test",
                LocalDate.of(1994, 3, 2),
                List.of("ti", "en"),
                "Waterstad",
                Set.of(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY),
                LocalDate.of(2026, 9, 1),
                "tot 15:00 uur");
    }

    private static String family() {
        return "Verzonnen" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Person made(PersonDetails details) {
        return ((PersonOutcome.Saved) people.create(maker, details, true)).now();
    }

    private int traces(String action, UUID subject) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM trace WHERE organisation_id = ? AND action = ? AND subject_uuid = ?")
                .params(maker.organisation().value(), action, subject.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_file_is_kept_as_it_was_written_and_each_opening_leaves_one_trace() {
        var details = amina(family());
        var made = made(details);
        assertThat(traces("PERSON_OPENED", made.uuid())).isZero();
        var opened = people.open(maker, made.uuid()).orElseThrow();
        assertThat(opened.details()).isEqualTo(details);
        assertThat(opened.details().phone()).isEqualTo("0612345678");
        assertThat(traces("PERSON_OPENED", made.uuid())).isEqualTo(1);
    }

    @Test
    void who_may_be_the_same_is_pointed_out_and_never_merged() {
        String family = family();
        made(amina(family));
        var sameName = PersonDetails.named("AMINA", family);
        assertThat(people.create(maker, sameName, false))
                .isInstanceOfSatisfying(
                        PersonOutcome.Twins.class,
                        twins -> assertThat(twins.twins())
                                .singleElement()
                                .satisfies(twin -> assertThat(twin.same()).containsExactly(Twin.Same.NAME)));
        var otherDay = new PersonDetails(
                "Amina", family, null, null, LocalDate.of(1990, 1, 1), List.of(), "", Set.of(), null, "");
        assertThat(people.twins(maker, otherDay)).isEmpty();
        assertThat(people.create(maker, sameName, true)).isInstanceOf(PersonOutcome.Saved.class);
        assertThat(people.search(maker, family)).hasSize(2);
    }

    @Test
    void a_change_keeps_what_was_with_the_person_and_the_later_of_two_is_told() {
        var made = made(amina(family()));
        var moved = new PersonDetails(
                "Amina",
                made.details().familyName(),
                made.details().phone(),
                made.details().email(),
                made.details().bornOn(),
                made.details().languages(),
                "Polderdorp",
                made.details().days(),
                made.details().availableFrom(),
                made.details().availability());
        assertThat(people.change(maker, made.uuid(), made.version(), moved)).isInstanceOf(PersonOutcome.Saved.class);
        assertThat(people.change(maker, made.uuid(), made.version(), made.details()))
                .isInstanceOfSatisfying(
                        PersonOutcome.Outdated.class,
                        outdated -> assertThat(outdated.now().details().town()).isEqualTo("Polderdorp"));
        assertThat(people.history(maker, made.uuid()))
                .extracting(PersonChange::field, PersonChange::was, PersonChange::became)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("town", "Waterstad", "Polderdorp"));
    }

    @Test
    void what_somebody_can_take_on_stands_apart_with_a_trace_of_its_own() {
        var made = made(amina(family()));
        assertThat(people.capacity(maker, made.uuid())).contains(Capacity.UNKNOWN);
        assertThat(people.changeCapacity(maker, made.uuid(), new Capacity(0, 24, "Zittend werk")))
                .isEqualTo(PersonService.CapacityOutcome.SAVED);
        assertThat(people.changeCapacity(maker, made.uuid(), new Capacity(0, 32, "")))
                .isEqualTo(PersonService.CapacityOutcome.OUTDATED);
        assertThat(people.capacity(maker, made.uuid())).contains(new Capacity(1, 24, "Zittend werk"));
        assertThat(traces("CAPACITY_OPENED", made.uuid())).isEqualTo(2);
    }

    @Test
    void who_is_erased_is_gone_everywhere_with_the_history() {
        var made = made(amina(family()));
        people.changeCapacity(maker, made.uuid(), new Capacity(0, 24, ""));
        assertThat(people.export(maker, made.uuid()))
                .anySatisfy(part -> assertThat(part.rows().toString()).contains("Waterstad"));
        assertThat(people.erase(maker, made.uuid())).isTrue();
        assertThat(people.open(maker, made.uuid())).isEmpty();
        assertThat(people.erase(maker, made.uuid())).isFalse();
        for (var table : tablesOfPeople()) {
            if (table.equals("person")) continue;
            int left = JdbcClient.create(database)
                    .sql("SELECT count(*) FROM " + table + " WHERE organisation_id = ? AND person_id = ?")
                    .params(maker.organisation().value(), made.id().value())
                    .query(Integer.class)
                    .single();
            assertThat(left).as(table).isZero();
        }
    }

    /** A new table with a person in it fails here until a room says that it exports and erases it. */
    @Test
    void every_table_that_holds_a_person_is_exported_and_erased_by_a_room() {
        var held = new TreeSet<String>();
        holders.forEach(holder -> held.addAll(holder.tables()));
        assertThat(held).isEqualTo(tablesOfPeople());
    }

    private TreeSet<String> tablesOfPeople() {
        var tables = new TreeSet<>(JdbcClient.create(database)
                .sql("SELECT lower(table_name) FROM information_schema.columns"
                        + " WHERE table_schema = database() AND column_name = 'person_id'")
                .query(String.class)
                .list());
        tables.add("person");
        return tables;
    }

    /** No field says where somebody comes from, what they believe, or what a number of the state says of them. */
    @Test
    void no_column_can_hold_what_is_not_to_be_known() {
        var columns = JdbcClient.create(database)
                .sql("SELECT concat(lower(table_name), '.', lower(column_name)) FROM information_schema.columns"
                        + " WHERE table_schema = database() AND table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list();
        assertThat(columns)
                .noneMatch(name -> name.matches(
                        ".*(bsn|nationalit|religi|ethnic|origin_country|birth_place|birthplace|gender|sex_|convict|crimin"
                                + "|diagnos|score_of|rank|weight).*"));
    }

    @Test
    void who_sees_which_field_is_written_out() {
        assertThat(PersonField.values())
                .filteredOn(field -> field.isSeenBy(Role.EMPLOYER))
                .containsExactlyInAnyOrder(PersonField.NAME, PersonField.AVAILABILITY);
        assertThat(PersonField.values())
                .filteredOn(field -> field.isSeenBy(Role.WORKPLACE_TRAINER))
                .containsExactlyInAnyOrder(PersonField.NAME, PersonField.AVAILABILITY);
        assertThat(PersonField.values())
                .filteredOn(field -> field.isSeenBy(Role.LANGUAGE_PROVIDER))
                .containsExactlyInAnyOrder(PersonField.NAME, PersonField.LANGUAGES, PersonField.AVAILABILITY);
        assertThat(PersonField.values())
                .filteredOn(field -> field.isSeenBy(Role.COACH))
                .containsExactlyInAnyOrder(PersonField.values());
        for (var role :
                List.of(Role.ANALYST, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.AUDITOR, Role.PARTICIPANT)) {
            assertThat(PersonField.values()).noneMatch(field -> field.isSeenBy(role));
        }
    }
}
