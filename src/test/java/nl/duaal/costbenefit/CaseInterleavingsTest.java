package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseEdit.Field;
import nl.duaal.costbenefit.CaseEdit.Part;
import nl.duaal.persistence.StoreTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A thousand times two people do something to the same case at the same moment. Whatever the database makes of it, the
 * answers and the case are those of one of the two orders, worked out by a few lines that know no database.
 */
@StoreTest
@Import(TwoPeople.class)
class CaseInterleavingsTest {

    private static final int ROUNDS = 1000;
    private static final long SEED = 20261122;
    private static final List<String> NUMBERS = List.of("par_wage_hour", "par_charges", "cohort_participants");

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseConflicts conflicts;

    @Autowired
    private DataSource source;

    private enum Answer {
        SAVED,
        CLASHING,
        DELETED,
        DONE,
        NOTHING_TO_DO
    }

    private sealed interface Deed {
        record Edit(CaseEdit edit) implements Deed {}

        record Delete() implements Deed {}

        record Restore() implements Deed {}
    }

    /** What a case holds; a field that is not there holds what the base says. */
    private record State(boolean deleted, Map<String, Object> fields) {}

    private record Step(Answer answer, State after) {}

    @Test
    void two_people_at_once_get_what_one_after_the_other_would_get() throws Exception {
        var pair = TwoPeople.in(source);
        var uuid = cases.createFromTemplate(pair.one(), "energy-technician");
        var random = new Random(SEED);
        var seen = new HashMap<Answer, Integer>();
        var begun = cases.open(pair.one(), uuid).orElseThrow().stored();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                // who begins to edit may have read the case some rounds ago
                if (round % 4 == 0)
                    begun = cases.open(pair.one(), uuid)
                            .map(EvaluatedCase::stored)
                            .orElse(begun);
                var before = state(uuid);
                var first = deed(random, before.deleted, begun);
                var second = deed(random, before.deleted, begun);
                var together = new CyclicBarrier(2);
                var one = both.submit(() -> {
                    together.await();
                    return perform(pair.one(), uuid, first);
                });
                var other = both.submit(() -> {
                    together.await();
                    return perform(pair.other(), uuid, second);
                });
                var answers = List.of(one.get(), other.get());
                var after = state(uuid);
                var forwards = inOrder(before, first, second);
                var backwards = inOrder(before, second, first);
                boolean asForwards = answers.equals(List.of(forwards.get(0).answer, forwards.get(1).answer))
                        && after.equals(forwards.get(1).after);
                boolean asBackwards = answers.equals(List.of(backwards.get(1).answer, backwards.get(0).answer))
                        && after.equals(backwards.get(1).after);
                assertThat(asForwards || asBackwards)
                        .as("round %s: %s and %s on %s gave %s and %s", round, first, second, before, answers, after)
                        .isTrue();
                answers.forEach(answer -> seen.merge(answer, 1, Integer::sum));
            }
        }
        // nothing of this is worth much if it was always the same
        for (var answer : Answer.values())
            assertThat(seen.getOrDefault(answer, 0)).as(answer.name()).isGreaterThan(20);
    }

    private static List<Step> inOrder(State before, Deed first, Deed second) {
        var one = expected(before, first);
        return List.of(one, expected(one.after, second));
    }

    private static Step expected(State before, Deed deed) {
        return switch (deed) {
            case Deed.Delete() ->
                new Step(before.deleted ? Answer.NOTHING_TO_DO : Answer.DONE, new State(true, before.fields));
            case Deed.Restore() ->
                new Step(before.deleted ? Answer.DONE : Answer.NOTHING_TO_DO, new State(false, before.fields));
            case Deed.Edit(var edit) -> {
                if (before.deleted) yield new Step(Answer.DELETED, before);
                var fields = new HashMap<>(before.fields);
                for (Field field : edit.fields()) {
                    var now = Optional.ofNullable(before.fields.get(field.key()));
                    var was = Optional.ofNullable(was(field));
                    var mine = Optional.ofNullable(mine(field));
                    if (!now.equals(was) && !now.equals(mine)) yield new Step(Answer.CLASHING, before);
                    if (mine.isPresent()) fields.put(field.key(), mine.get());
                    else fields.remove(field.key());
                }
                yield new Step(Answer.SAVED, new State(false, fields));
            }
        };
    }

    private static @Nullable Object was(Field field) {
        return switch (field) {
            case Field.Text(var part, var was, var mine) -> was;
            case Field.Number(var key, var was, var mine) -> was;
            case Field.Spread(var key, var was, var mine) -> was == null ? null : was.text();
        };
    }

    private static @Nullable Object mine(Field field) {
        return switch (field) {
            case Field.Text(var part, var was, var mine) -> mine;
            case Field.Number(var key, var was, var mine) -> mine;
            case Field.Spread(var key, var was, var mine) -> mine == null ? null : mine.text();
        };
    }

    private static Deed deed(Random random, boolean deleted, CostBenefitCase begun) {
        int dice = random.nextInt(10);
        if (deleted ? dice < 5 : dice < 1) return new Deed.Restore();
        if (dice == 9) return new Deed.Delete();
        var fields = new ArrayList<Field>();
        for (Part part : Part.values()) {
            if (random.nextInt(4) > 0) continue;
            fields.add(new Field.Text(part, CaseEdit.part(begun.data(), part), "tekst " + random.nextInt(3)));
        }
        for (String key : NUMBERS) {
            if (random.nextInt(4) > 0) continue;
            Double mine = random.nextInt(4) == 0 ? null : (random.nextInt(3) + 1) / 4.0;
            fields.add(new Field.Number(key, CaseEdit.value(begun, key), mine));
        }
        if (random.nextInt(4) == 0) {
            Range mine = random.nextInt(4) == 0
                    ? null
                    : new Range(new nl.duaal.engine.Model.Uncertainty.Uniform(random.nextInt(3), 90));
            fields.add(new Field.Spread("par_wage_hour", CaseEdit.range(begun, "par_wage_hour"), mine));
        }
        if (fields.isEmpty()) fields.add(new Field.Text(Part.NAME, begun.data().name(), "naam " + random.nextInt(9)));
        return new Deed.Edit(new CaseEdit(begun.version(), fields));
    }

    private Answer perform(SignedIn who, UUID uuid, Deed deed) {
        return switch (deed) {
            case Deed.Delete() -> cases.delete(who, uuid) ? Answer.DONE : Answer.NOTHING_TO_DO;
            case Deed.Restore() -> cases.restore(who, uuid) ? Answer.DONE : Answer.NOTHING_TO_DO;
            case Deed.Edit(var edit) ->
                switch (conflicts.save(who, uuid, edit)) {
                    case EditOutcome.Saved saved -> Answer.SAVED;
                    case EditOutcome.Clashing clashing -> Answer.CLASHING;
                    case EditOutcome.Deleted gone -> Answer.DELETED;
                    case EditOutcome.Refused refused -> throw new IllegalStateException(refused.toString());
                    case EditOutcome.Gone gone -> throw new IllegalStateException("gone");
                };
        };
    }

    private State state(UUID uuid) throws SQLException {
        try (var connection = source.getConnection();
                var ofCase = connection.prepareStatement(
                        "SELECT id, name, note, deleted_at FROM cost_benefit_case WHERE uuid = ?");
                var ofInputs = connection.prepareStatement(
                        "SELECT input_key, new_value FROM case_refinement WHERE case_id = ?");
                var ofRanges = connection.prepareStatement(
                        "SELECT input_key, kind, low, high FROM case_range WHERE case_id = ?")) {
            ofCase.setString(1, uuid.toString());
            var row = ofCase.executeQuery();
            row.next();
            var fields = new HashMap<String, Object>();
            fields.put(Part.NAME.name(), row.getString("name"));
            fields.put(Part.NOTE.name(), row.getString("note"));
            ofInputs.setLong(1, row.getLong("id"));
            var inputs = ofInputs.executeQuery();
            while (inputs.next()) fields.put(inputs.getString("input_key"), inputs.getDouble("new_value"));
            ofRanges.setLong(1, row.getLong("id"));
            var ranges = ofRanges.executeQuery();
            while (ranges.next()) {
                assertThat(ranges.getString("kind")).isEqualTo("UNIFORM");
                fields.put(
                        Field.Spread.keyOf(ranges.getString("input_key")),
                        "uniform:" + ranges.getDouble("low") + ":" + ranges.getDouble("high"));
            }
            return new State(row.getTimestamp("deleted_at") != null, Map.copyOf(fields));
        }
    }
}
