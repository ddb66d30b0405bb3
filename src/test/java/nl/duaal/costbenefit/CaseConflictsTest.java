package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.duaal.access.Action;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseEdit.Field;
import nl.duaal.costbenefit.CaseEdit.Part;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model.Uncertainty;
import nl.duaal.engine.Outcome;
import nl.duaal.persistence.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two people and every field of a case that can be edited, on a real MariaDB. */
@StoreTest
@Import(TwoPeople.class)
class CaseConflictsTest {

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseConflicts conflicts;

    @Autowired
    private CaseHistory history;

    @Autowired
    private CaseBin bin;

    @Autowired
    private DataSource source;

    private SignedIn one;
    private SignedIn other;

    @BeforeEach
    void people() throws SQLException {
        var pair = TwoPeople.in(source);
        one = pair.one();
        other = pair.other();
    }

    private CostBenefitCase open(UUID uuid) {
        return cases.open(one, uuid).orElseThrow().stored();
    }

    private static Field text(CostBenefitCase begun, Part part, String mine) {
        return new Field.Text(part, CaseEdit.part(begun.data(), part), mine);
    }

    private static Field number(CostBenefitCase begun, String key, double mine) {
        return new Field.Number(key, CaseEdit.value(begun, key), mine);
    }

    /** Every field that can be edited, with two wishes for it that the model can live with. */
    private static List<List<Field>> everythingEditable(CostBenefitCase begun) {
        var all = new ArrayList<List<Field>>();
        for (Part part : Part.values()) {
            all.add(List.of(text(begun, part, "van de een"), text(begun, part, "van de ander")));
        }
        for (Input input : Input.of(begun.base())) {
            var wishes = DoubleStream.of(1, 2, 0.5, 0.25, 3, 20, 30, 0.01, 0)
                    .filter(value -> !Objects.equals(
                            CaseModels.refining(begun.base(), new InputChange(input.key(), value)), null))
                    .filter(value -> Engine.evaluate(Input.replace(begun.base(), input.key(), Expression.of(value)))
                            instanceof Outcome.Ok)
                    .limit(2)
                    .mapToObj(value -> number(begun, input.key(), value))
                    .toList();
            // who stays until the horizon ends has nothing to pass: the page has no field for it either
            if (input.key().equals("phase_job_pass")) {
                assertThat(wishes).isEmpty();
                continue;
            }
            assertThat(wishes).as(input.key()).hasSize(2);
            all.add(wishes);
            if (!begun.hasOwnNumber(input.key())) continue;
            all.add(List.of(
                    new Field.Spread(input.key(), null, new Range(new Uncertainty.Uniform(-3, 4.5))),
                    new Field.Spread(input.key(), null, new Range(new Uncertainty.Normal(7, 0.125)))));
        }
        return all;
    }

    @Test
    void of_every_field_the_second_save_is_asked_about_and_overwrites_nothing() {
        var uuid = cases.createFromTemplate(one, "energy-technician");
        var fields = everythingEditable(open(uuid));
        // name, note, group, rate, phases, and the parameters of the template
        assertThat(fields).hasSizeGreaterThan(50);
        for (var wishes : fields) {
            var begun = open(uuid);
            var first = new CaseEdit(begun.version(), List.of(wishes.getFirst()));
            var second = new CaseEdit(begun.version(), List.of(wishes.getLast()));
            String key = wishes.getFirst().key();
            assertThat(conflicts.save(one, uuid, first)).as(key).isInstanceOf(EditOutcome.Saved.class);
            assertThat(conflicts.save(other, uuid, second))
                    .as(key)
                    .isInstanceOfSatisfying(EditOutcome.Clashing.class, clash -> {
                        assertThat(clash.both()).containsExactly(wishes.getLast());
                        assertThat(clash.now().stored().version()).isEqualTo(begun.version() + 1);
                    });
            var now = open(uuid);
            assertThat(now.version()).as(key).isEqualTo(begun.version() + 1);
            assertThat(wishes.getFirst().isDoneIn(now)).as(key).isTrue();
            // having seen it, the second one may have it their way
            assertThat(conflicts.save(other, uuid, second.startedFrom(now)))
                    .as(key)
                    .isInstanceOf(EditOutcome.Saved.class);
            assertThat(wishes.getLast().isDoneIn(open(uuid))).as(key).isTrue();
        }
    }

    @Test
    void every_field_is_merged_beside_a_change_of_another_one() {
        var uuid = cases.createFromTemplate(one, "energy-technician");
        var fields = everythingEditable(open(uuid));
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            var begun = open(uuid);
            var mine = fields.get(i).getFirst();
            var theirs = fields.get(i + 1).getFirst();
            conflicts.save(one, uuid, new CaseEdit(begun.version(), List.of(theirs)));
            assertThat(conflicts.save(other, uuid, new CaseEdit(begun.version(), List.of(mine))))
                    .as(mine.key())
                    .isInstanceOfSatisfying(
                            EditOutcome.Saved.class,
                            saved -> assertThat(saved.besideOthers()).isTrue());
            var now = open(uuid);
            assertThat(mine.isDoneIn(now)).as(mine.key()).isTrue();
            assertThat(theirs.isDoneIn(now)).as(theirs.key()).isTrue();
        }
    }

    @Test
    void of_an_edit_that_meets_another_in_one_field_nothing_is_saved() {
        var uuid = cases.createFromTemplate(one, "energy-technician");
        var begun = open(uuid);
        conflicts.save(one, uuid, CaseEdit.of(begun, "par_wage_hour", 16.2));
        var mine = new CaseEdit(
                begun.version(),
                List.of(
                        number(begun, "par_wage_hour", 17),
                        number(begun, "cohort_participants", 24),
                        text(begun, Part.NOTE, "van mij")));
        assertThat(conflicts.save(other, uuid, mine)).isInstanceOf(EditOutcome.Clashing.class);
        var now = open(uuid);
        assertThat(CaseEdit.value(now, "cohort_participants")).isNull();
        assertThat(now.data().note()).isEqualTo(begun.data().note());
        // their wage, my other two
        var decided = mine.startedFrom(now)
                .with(field -> field.key().equals("par_wage_hour")
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(field));
        assertThat(conflicts.save(other, uuid, decided)).isInstanceOf(EditOutcome.Saved.class);
        now = open(uuid);
        assertThat(CaseEdit.value(now, "par_wage_hour")).isEqualTo(16.2);
        assertThat(CaseEdit.value(now, "cohort_participants")).isEqualTo(24);
        assertThat(now.data().note()).isEqualTo("van mij");
    }

    @Test
    void what_moved_again_while_the_user_decided_is_asked_again() {
        var uuid = cases.createFromTemplate(one, "energy-technician");
        var begun = open(uuid);
        conflicts.save(one, uuid, CaseEdit.of(begun, "par_wage_hour", 16.2));
        var mine = CaseEdit.of(begun, "par_wage_hour", 17.0);
        var seen =
                ((EditOutcome.Clashing) conflicts.save(other, uuid, mine)).now().stored();
        conflicts.save(one, uuid, CaseEdit.of(seen, "par_wage_hour", 16.4));
        assertThat(conflicts.save(other, uuid, mine.startedFrom(seen))).isInstanceOf(EditOutcome.Clashing.class);
        assertThat(CaseEdit.value(open(uuid), "par_wage_hour")).isEqualTo(16.4);
    }

    @Test
    void both_wanting_the_same_is_no_conflict_and_no_second_save() {
        var uuid = cases.createFromTemplate(one, "energy-technician");
        var begun = open(uuid);
        conflicts.save(one, uuid, CaseEdit.of(begun, "par_wage_hour", 16.2));
        assertThat(conflicts.save(other, uuid, CaseEdit.of(begun, "par_wage_hour", 16.2)))
                .isInstanceOf(EditOutcome.Saved.class);
        assertThat(open(uuid).version()).isEqualTo(begun.version() + 1);
    }

    @Test
    void what_the_model_cannot_live_with_saves_nothing_of_the_whole_edit() {
        var uuid = cases.createFromTemplate(one, "energy-technician");
        var begun = open(uuid);
        var edit = new CaseEdit(
                begun.version(),
                List.of(number(begun, "phase_preparation_length", -3), text(begun, Part.NAME, "Anders")));
        assertThat(conflicts.save(one, uuid, edit)).isInstanceOf(EditOutcome.Refused.class);
        assertThat(open(uuid).version()).isEqualTo(begun.version());
        assertThat(open(uuid).data()).isEqualTo(begun.data());
    }

    @Test
    void a_change_of_a_deleted_case_says_who_deleted_it_and_can_bring_it_back() {
        var uuid = cases.createFromTemplate(one, "energy-technician");
        var begun = open(uuid);
        cases.delete(one, uuid);
        var edit = CaseEdit.of(begun, "par_wage_hour", 16.2);
        assertThat(conflicts.save(other, uuid, edit)).isInstanceOfSatisfying(EditOutcome.Deleted.class, deleted -> {
            assertThat(deleted.name()).isEqualTo("Monteur laag- en middenspanning");
            assertThat(deleted.by()).isEqualTo("X");
        });
        assertThat(cases.open(one, uuid)).isEmpty();
        assertThat(bin.list(other)).extracting(DeletedCase::uuid).containsExactly(uuid);
        assertThat(conflicts.restoreAndSave(other, uuid, edit)).isInstanceOf(EditOutcome.Saved.class);
        assertThat(CaseEdit.value(open(uuid), "par_wage_hour")).isEqualTo(16.2);
        assertThat(bin.list(other)).isEmpty();
    }

    @Test
    void undoing_a_deletion_keeps_what_somebody_saved_just_before_it() {
        var uuid = cases.createFromTemplate(one, "energy-technician");
        conflicts.save(other, uuid, CaseEdit.of(open(uuid), "par_wage_hour", 16.2));
        cases.delete(one, uuid);
        cases.restore(one, uuid);
        assertThat(CaseEdit.value(open(uuid), "par_wage_hour")).isEqualTo(16.2);
    }

    @Test
    void what_never_was_or_belongs_to_others_is_gone() throws SQLException {
        var uuid = cases.createFromTemplate(one, "energy-technician");
        var begun = open(uuid);
        var edit = CaseEdit.of(begun, "par_wage_hour", 16.2);
        var stranger = TwoPeople.in(source).one();
        assertThat(conflicts.save(one, UUID.randomUUID(), edit)).isInstanceOf(EditOutcome.Gone.class);
        assertThat(conflicts.save(stranger, uuid, edit)).isInstanceOf(EditOutcome.Gone.class);
        cases.delete(one, uuid);
        assertThat(conflicts.save(stranger, uuid, edit)).isInstanceOf(EditOutcome.Gone.class);
        assertThat(conflicts.restoreAndSave(stranger, uuid, edit)).isInstanceOf(EditOutcome.Gone.class);
        assertThat(bin.list(stranger)).isEmpty();
        assertThat(cases.open(one, uuid)).isEmpty();
    }

    @Test
    void names_and_notes_are_kept_as_they_were_before_by_whoever_changed_them() throws SQLException {
        var uuid = cases.createFromTemplate(one, "energy-technician");
        var begun = open(uuid);
        conflicts.save(one, uuid, CaseEdit.of(begun, new CaseData("Monteurs", "Eerst dit.")));
        conflicts.save(other, uuid, CaseEdit.of(open(uuid), "par_wage_hour", 16.2));
        conflicts.save(other, uuid, CaseEdit.of(open(uuid), new CaseData("Monteurs", "Toen dat.")));
        var entries = history.of(one, uuid);
        assertThat(entries)
                .extracting(entry -> entry.trace().action())
                .containsExactly(Action.CASE_RENAMED, Action.CASE_CHANGED, Action.CASE_RENAMED, Action.CASE_CREATED);
        assertThat(entries.getFirst().texts()).singleElement().satisfies(change -> {
            assertThat(change.part()).isEqualTo(Part.NOTE);
            assertThat(change.before()).isEqualTo("Eerst dit.");
            assertThat(change.after()).isEqualTo("Toen dat.");
        });
        assertThat(entries.get(1).texts()).isEmpty();
        assertThat(entries.get(2).texts()).extracting(CaseTextChange::part).containsExactly(Part.NAME, Part.NOTE);
        assertThat(history.of(TwoPeople.in(source).one(), uuid)).isEmpty();
        // by row and person: what one person wrote can go, and the chain of traces still stands
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "DELETE FROM case_text_change WHERE organisation_id = ? AND changed_by_id = ?")) {
            statement.setLong(1, other.organisation().value());
            statement.setLong(2, other.account().value());
            statement.executeUpdate();
        }
        assertThat(history.of(one, uuid).stream()
                        .flatMap(entry -> entry.texts().stream())
                        .map(CaseTextChange::after))
                .containsExactlyElementsOf(Stream.of("Monteurs", "Eerst dit.").toList());
    }
}
