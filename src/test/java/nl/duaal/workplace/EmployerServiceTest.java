package nl.duaal.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.SignedIn;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class EmployerServiceTest {

    @Autowired
    private EmployerService employers;

    @Autowired
    private AccountService accounts;

    private SignedIn user;

    @BeforeEach
    void signIn() {
        user = GivenUser.coordinator(accounts);
    }

    private final Location yard = new Location(UUID.randomUUID(), "Yard", "Street 1", "Waterstad");

    private EmployerData data(String name) {
        return new EmployerData(
                name,
                "rail",
                "Somebody",
                "",
                List.of(yard),
                List.of(new Recognition("Monteur", "25296", LocalDate.of(2028, 7, 31))),
                List.of(
                        new Mentor(Mentor.Role.TRAINER, "Trainer", 3),
                        new Mentor(Mentor.Role.TRAINER, "Other", 2),
                        new Mentor(Mentor.Role.BUDDY, "Buddy", 9)));
    }

    private JobFunctionData function() {
        return new JobFunctionData(
                "Monteur",
                yard.uuid(),
                "25296",
                4,
                new BigDecimal("32.5"),
                true,
                List.of(new JobTask(
                        "safety", "Safety", JobTask.Kind.ESSENTIAL, true, Map.of(Skill.LISTENING, LanguageLevel.B1))),
                List.of(new Shift("Day", EnumSet.of(DayOfWeek.MONDAY), 7 * 60, 510, false)),
                "Text");
    }

    @Test
    void what_is_kept_comes_back_as_it_was() {
        UUID uuid = employers.create(user, data("Kept"));
        var added = (EmployerOutcome.Saved) employers.addFunction(user, uuid, function());
        var opened = employers.open(user, uuid).orElseThrow();
        assertThat(opened.data()).isEqualTo(data("Kept"));
        assertThat(opened.functions()).hasSize(1);
        var kept = opened.functions().getFirst();
        assertThat(kept.data()).isEqualTo(function());
        assertThat(kept.employer()).isEqualTo(uuid);
        assertThat(opened).isEqualTo(added.now());
        assertThat(opened.places()).isEqualTo(4);
        assertThat(opened.data().apprenticesTaught()).isEqualTo(5);
        assertThat(employers.function(user, kept.uuid())).contains(kept);
        assertThat(employers.choices(user)).anySatisfy(row -> {
            assertThat(row.employer()).isEqualTo(uuid);
            assertThat(row.function()).isEqualTo(kept.uuid());
            assertThat(row.locations()).containsExactly(yard);
        });
        assertThat(employers.list(user)).anySatisfy(row -> {
            assertThat(row.uuid()).isEqualTo(uuid);
            assertThat(row.towns()).containsExactly("Waterstad");
            assertThat(row.functions()).isEqualTo(1);
            assertThat(row.places()).isEqualTo(4);
            assertThat(row.recognisedUntil()).isEqualTo(LocalDate.of(2028, 7, 31));
        });
    }

    @Test
    void who_saves_on_an_old_version_is_told_what_stands_there_and_changes_nothing() {
        UUID uuid = employers.create(user, data("First"));
        assertThat(employers.save(user, uuid, 0, data("Second"))).isInstanceOf(EmployerOutcome.Saved.class);
        var outdated = (EmployerOutcome.Outdated) employers.save(user, uuid, 0, data("Third"));
        assertThat(outdated.now().data().name()).isEqualTo("Second");
        assertThat(employers.open(user, uuid).orElseThrow().data().name()).isEqualTo("Second");
    }

    @Test
    void two_people_can_work_on_two_functions() {
        UUID uuid = employers.create(user, data("Two"));
        employers.addFunction(user, uuid, function());
        var both = ((EmployerOutcome.Saved) employers.addFunction(user, uuid, function()))
                .now()
                .functions();
        var one = both.getFirst();
        var other = both.getLast();
        assertThat(employers.saveFunction(user, one.uuid(), 0, function().withVacancyText("one")))
                .isInstanceOf(EmployerOutcome.Saved.class);
        assertThat(employers.saveFunction(user, other.uuid(), 0, function().withVacancyText("other")))
                .isInstanceOf(EmployerOutcome.Saved.class);
        assertThat(employers.saveFunction(user, one.uuid(), 0, function()))
                .isInstanceOf(EmployerOutcome.Outdated.class);
    }

    @Test
    void a_location_of_nobody_is_refused() {
        UUID uuid = employers.create(user, EmployerData.named("No location", ""));
        assertThat(employers.addFunction(user, uuid, function())).isInstanceOf(EmployerOutcome.NoSuchLocation.class);
        assertThat(employers.open(user, uuid).orElseThrow().functions()).isEmpty();
    }

    @Test
    void what_was_deleted_comes_back_whole() {
        UUID uuid = employers.create(user, data("Away"));
        var function = ((EmployerOutcome.Saved) employers.addFunction(user, uuid, function()))
                .now()
                .functions();
        assertThat(employers.deleteFunction(user, function.getFirst().uuid())).isTrue();
        assertThat(employers.open(user, uuid).orElseThrow().functions()).isEmpty();
        assertThat(employers.restoreFunction(user, function.getFirst().uuid())).isTrue();
        assertThat(employers.delete(user, uuid)).isTrue();
        assertThat(employers.open(user, uuid)).isEmpty();
        assertThat(employers.function(user, function.getFirst().uuid())).isEmpty();
        assertThat(employers.save(user, uuid, 0, data("Away"))).isInstanceOf(EmployerOutcome.Gone.class);
        assertThat(employers.restore(user, uuid)).isTrue();
        assertThat(employers.open(user, uuid).orElseThrow().functions()).hasSize(1);
    }

    @Test
    void another_organisation_finds_nothing() {
        UUID uuid = employers.create(user, data("Ours"));
        var stranger = GivenUser.otherEmployer(accounts);
        assertThat(employers.open(stranger, uuid)).isEmpty();
        assertThat(employers.save(stranger, uuid, 0, data("Theirs"))).isInstanceOf(EmployerOutcome.Gone.class);
        assertThat(employers.delete(stranger, uuid)).isFalse();
        assertThat(employers.list(stranger)).noneMatch(row -> row.uuid().equals(uuid));
        assertThat(employers.choices(stranger)).noneMatch(row -> row.employer().equals(uuid));
    }
}
