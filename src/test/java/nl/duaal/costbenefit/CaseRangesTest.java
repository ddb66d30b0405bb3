package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.duaal.access.Action;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails.Change;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.Model.Uncertainty;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Problem;
import nl.duaal.engine.Simulation;
import nl.duaal.persistence.StoreTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How far an assumption may be off, changed in a case, on a real MariaDB. The template says 14.99, 15.60, 17.94. */
@StoreTest
@Import(TwoPeople.class)
class CaseRangesTest {

    private static final String WAGE = "par_wage_hour";
    private static final Range WIDER = pert(14, 15.6, 20);

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseConflicts conflicts;

    @Autowired
    private CaseHistory history;

    @Autowired
    private DataSource source;

    private SignedIn one;
    private SignedIn other;
    private UUID uuid;

    @BeforeEach
    void aCaseOfTwoPeople() throws SQLException {
        var pair = TwoPeople.in(source);
        one = pair.one();
        other = pair.other();
        uuid = cases.createFromTemplate(one, "energy-technician");
    }

    private static Range pert(double min, double mode, double max) {
        return new Range(new Uncertainty.Pert(min, mode, max));
    }

    private CostBenefitCase open() {
        return cases.open(one, uuid).orElseThrow().stored();
    }

    private ChangeOutcome give(long version, @Nullable Range range) {
        return cases.changeAll(one, uuid, version, List.of(), List.of(new RangeChange(WAGE, range)));
    }

    private @Nullable Uncertainty drawnFrom() {
        return uncertainty(open().refined());
    }

    private static @Nullable Uncertainty uncertainty(Model model) {
        return model.parameters().stream()
                .filter(parameter -> parameter.name().equals("wage_hour"))
                .findFirst()
                .orElseThrow()
                .uncertainty();
    }

    static Stream<Range> everyKind() {
        return Stream.of(
                Range.CERTAIN,
                new Range(new Uncertainty.Uniform(15, 16.25)),
                new Range(new Uncertainty.Triangular(15, 15.6, 18)),
                pert(15.6, 15.6, 18),
                new Range(new Uncertainty.Normal(15.6, 0.3)),
                new Range(new Uncertainty.Lognormal(12.1, 31)));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void a_range_of_every_kind_is_kept_and_drawn_from_and_put_back(Range range) {
        assertThat(give(0, range)).isInstanceOf(ChangeOutcome.Changed.class);
        var stored = open();
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.range(WAGE)).hasValueSatisfying(refined -> {
            assertThat(refined.range()).isEqualTo(range);
            assertThat(refined.baseRange()).isEqualTo("pert:14.99:15.6:17.94");
            assertThat(refined.author()).isEqualTo("X");
        });
        assertThat(drawnFrom()).isEqualTo(range.uncertainty());
        assertThat(Range.parse(range.text())).contains(range);
        assertThat(stored.refinement(WAGE)).isEmpty();
        assertThat(stored.changedInputs()).isEqualTo(1);
        give(1, null);
        assertThat(open().ranges()).isEmpty();
        assertThat(drawnFrom()).isEqualTo(new Uncertainty.Pert(14.99, 15.6, 17.94));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(new Uncertainty.Uniform(16, 16), Problem.Code.CONTRADICTION),
                Arguments.of(new Uncertainty.Uniform(17, 16), Problem.Code.CONTRADICTION),
                Arguments.of(new Uncertainty.Triangular(15, 14, 16), Problem.Code.OUT_OF_RANGE),
                Arguments.of(new Uncertainty.Triangular(15, 15, 15), Problem.Code.CONTRADICTION),
                Arguments.of(new Uncertainty.Pert(15, 19, 16), Problem.Code.OUT_OF_RANGE),
                Arguments.of(new Uncertainty.Normal(15, 0), Problem.Code.OUT_OF_RANGE),
                Arguments.of(new Uncertainty.Normal(15, -1), Problem.Code.OUT_OF_RANGE),
                Arguments.of(new Uncertainty.Lognormal(0, 16), Problem.Code.OUT_OF_RANGE),
                Arguments.of(new Uncertainty.Lognormal(16, 15), Problem.Code.CONTRADICTION),
                Arguments.of(new Uncertainty.Uniform(Double.NaN, 16), Problem.Code.NOT_FINITE),
                Arguments.of(new Uncertainty.Normal(15, Double.POSITIVE_INFINITY), Problem.Code.NOT_FINITE));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void a_range_that_contradicts_itself_is_refused_and_nothing_is_stored(Uncertainty wrong, Problem.Code code) {
        var outcome = cases.changeAll(
                one,
                uuid,
                0,
                List.of(new InputChange("cohort_participants", 24.0)),
                List.of(new RangeChange(WAGE, new Range(wrong))));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChangeOutcome.Refused.class,
                        refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                            assertThat(problem.code()).isEqualTo(code);
                            assertThat(problem.place()).contains(".uncertainty");
                        }));
        assertThat(open().version()).isZero();
        assertThat(open().refinements()).isEmpty();
    }

    @Test
    void the_database_refuses_what_contradicts_itself_too() throws SQLException {
        give(0, WIDER);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String wrong : List.of(
                    "low = high",
                    "likely = 99",
                    "likely = NULL",
                    "kind = 'NORMAL'",
                    "kind = 'LOGNORMAL'",
                    "kind = 'UNIFORM'",
                    "kind = 'CERTAIN'",
                    "kind = 'pert'",
                    "spread = 1")) {
                String sql = "UPDATE case_range SET " + wrong + " WHERE organisation_id = "
                        + one.organisation().value();
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(wrong).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void only_a_parameter_with_a_number_of_its_own_can_have_a_range() {
        for (String key : List.of("par_wage_month", "cohort_participants", "par_nonsense", "phase_job_dropout")) {
            assertThatThrownBy(() ->
                            cases.changeAll(one, uuid, 0, List.of(), List.of(new RangeChange(key, Range.CERTAIN))))
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(open().version()).isZero();
    }

    @Test
    void what_is_most_likely_follows_the_value_inside_the_range() {
        cases.change(one, uuid, 0, WAGE, 16.2);
        assertThat(drawnFrom()).isEqualTo(new Uncertainty.Pert(14.99, 16.2, 17.94));
        give(1, pert(14, 15, 20));
        assertThat(drawnFrom()).isEqualTo(new Uncertainty.Pert(14, 16.2, 20));
        give(2, new Range(new Uncertainty.Normal(15, 0.5)));
        assertThat(drawnFrom()).isEqualTo(new Uncertainty.Normal(16.2, 0.5));
        give(3, new Range(new Uncertainty.Uniform(15, 17)));
        cases.change(one, uuid, 4, WAGE, 16.9);
        assertThat(drawnFrom()).isEqualTo(new Uncertainty.Uniform(15, 17));
        // back to the template's own number: the template's own range again
        give(5, null);
        cases.putBack(one, uuid, 6, WAGE);
        assertThat(drawnFrom()).isEqualTo(new Uncertainty.Pert(14.99, 15.6, 17.94));
    }

    @Test
    void a_value_outside_leaves_the_range_until_it_is_moved_along_equally_wide() {
        cases.change(one, uuid, 0, WAGE, 30);
        assertThat(drawnFrom()).isEqualTo(new Uncertainty.Pert(14.99, 15.6, 17.94));
        var now = new Range(drawnFrom());
        assertThat(now.holds(30)).isFalse();
        give(1, now.movedTo(30).orElseThrow());
        assertThat(drawnFrom()).isEqualTo(new Uncertainty.Pert(29.39, 30, 32.34));
        assertThat(new Range(new Uncertainty.Uniform(10, 14)).movedTo(30))
                .contains(new Range(new Uncertainty.Uniform(28, 32)));
        assertThat(new Range(new Uncertainty.Lognormal(10, 40)).movedTo(100))
                .contains(new Range(new Uncertainty.Lognormal(50, 200)));
        assertThat(new Range(new Uncertainty.Lognormal(10, 40)).movedTo(0)).isEmpty();
    }

    @Test
    void what_the_base_says_already_is_no_change() {
        give(0, pert(14.99, 15.6, 17.94));
        assertThat(open().ranges()).isEmpty();
        // the same around a value that was changed
        cases.change(one, uuid, open().version(), WAGE, 16.2);
        give(open().version(), pert(14.99, 16.2, 17.94));
        assertThat(open().ranges()).isEmpty();
        give(open().version(), WIDER);
        give(open().version(), pert(14.99, 16.2, 17.94));
        assertThat(open().ranges()).isEmpty();
    }

    @Test
    void value_and_range_are_changed_in_one_save() {
        conflicts.save(one, uuid, CaseEdit.ofRange(open(), WAGE, pert(15, 17, 20), 17.0));
        var now = open();
        assertThat(now.version()).isEqualTo(1);
        assertThat(CaseEdit.value(now, WAGE)).isEqualTo(17);
        assertThat(CaseEdit.range(now, WAGE)).isEqualTo(pert(15, 17, 20));
        assertThat(now.changedInputs()).isEqualTo(1);
        conflicts.save(one, uuid, CaseEdit.puttingAllBack(now));
        assertThat(open().version()).isEqualTo(2);
        assertThat(open().changedInputs()).isZero();
    }

    @Test
    void an_edit_can_be_undone() {
        var edit = CaseEdit.ofRange(open(), WAGE, pert(15, 17, 20), 17.0);
        conflicts.save(one, uuid, edit);
        conflicts.save(one, uuid, edit.reversed(open()));
        assertThat(open().changedInputs()).isZero();
        assertThat(open().version()).isEqualTo(2);
    }

    @Test
    void a_range_that_two_people_change_is_asked_about_and_beside_another_field_it_is_merged() {
        var begun = open();
        conflicts.save(one, uuid, CaseEdit.ofRange(begun, WAGE, WIDER, null));
        // the value of the same assumption is another field
        assertThat(conflicts.save(other, uuid, CaseEdit.of(begun, WAGE, 16.2)))
                .isInstanceOfSatisfying(
                        EditOutcome.Saved.class,
                        saved -> assertThat(saved.besideOthers()).isTrue());
        var mine = CaseEdit.ofRange(begun, WAGE, Range.CERTAIN, null);
        assertThat(conflicts.save(other, uuid, mine))
                .isInstanceOfSatisfying(
                        EditOutcome.Clashing.class,
                        clash -> assertThat(clash.both())
                                .containsExactly(new CaseEdit.Field.Spread(WAGE, null, Range.CERTAIN)));
        assertThat(CaseEdit.range(open(), WAGE)).isEqualTo(WIDER);
        assertThat(conflicts.save(other, uuid, mine.startedFrom(open()))).isInstanceOf(EditOutcome.Saved.class);
        assertThat(CaseEdit.range(open(), WAGE)).isEqualTo(Range.CERTAIN);
        assertThat(give(0, WIDER)).isInstanceOf(ChangeOutcome.Outdated.class);
    }

    @Test
    void the_history_tells_the_old_and_the_new_range() {
        give(0, WIDER);
        give(1, Range.CERTAIN);
        give(2, null);
        var told = history.of(one, uuid);
        assertThat(told)
                .extracting(entry -> entry.trace().action())
                .containsExactly(Action.CASE_PUT_BACK, Action.CASE_CHANGED, Action.CASE_CHANGED, Action.CASE_CREATED);
        assertThat(told.get(1).trace().details().changes())
                .containsExactly(new Change("range_par_wage_hour", "pert:14.0:15.6:20.0", "certain"));
        assertThat(told.get(0).trace().details().changes())
                .containsExactly(new Change("range_par_wage_hour", "certain", "pert:14.99:15.6:17.94"));
    }

    @Test
    void a_base_that_moved_is_said_and_what_it_no_longer_has_is_parked() throws SQLException {
        cases.change(one, uuid, 0, WAGE, 16.2);
        give(1, WIDER);
        assertThat(open().movedBase(WAGE)).isEmpty();
        assertThat(open().movedBaseRange(WAGE)).isEmpty();
        rebase("\"value\":\\s*15\\.6\\b", "\"value\":15.7", "\"max\":\\s*17\\.94", "\"max\":18");
        assertThat(open().movedBase(WAGE)).map(Input::key).contains(WAGE);
        assertThat(open().movedBaseRange(WAGE)).contains(pert(14.99, 15.6, 18));
        // what the user said still holds
        assertThat(drawnFrom()).isEqualTo(new Uncertainty.Pert(14, 16.2, 20));
        rebase("\\bwage_hour\\b", "pay_hour");
        assertThat(open().isParked(WAGE)).isTrue();
        assertThat(open().ranges()).hasSize(1);
        assertThat(open().refined().parameters())
                .noneMatch(parameter -> parameter.name().equals("wage_hour"));
        assertThat(conflicts.save(one, uuid, CaseEdit.puttingAllBack(open()))).isInstanceOf(EditOutcome.Saved.class);
        assertThat(open().changedInputs()).isZero();
    }

    private void rebase(String... replacements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE cost_benefit_case SET base_model = REGEXP_REPLACE(base_model, ?, ?) WHERE uuid = ?")) {
            for (int i = 0; i < replacements.length; i += 2) {
                statement.setString(1, replacements[i]);
                statement.setString(2, replacements[i + 1]);
                statement.setString(3, uuid.toString());
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_copy_takes_ranges_along_and_has_a_life_of_its_own() {
        give(0, WIDER);
        var copy = cases.copy(one, uuid, "Kopie").orElseThrow();
        give(1, Range.CERTAIN);
        assertThat(CaseEdit.range(cases.open(one, copy).orElseThrow().stored(), WAGE))
                .isEqualTo(WIDER);
    }

    @Test
    void draws_come_from_the_range_that_was_given() {
        give(0, Range.CERTAIN);
        var without = spread();
        give(1, new Range(new Uncertainty.Uniform(5, 40)));
        var with = spread();
        assertThat(without.varianceShare()).doesNotContainKey("wage_hour");
        assertThat(with.varianceShare().get("wage_hour")).isGreaterThan(0.5);
    }

    private Simulation.PartySpread spread() {
        return Simulation.run(open().refined(), 2000, 1, (_, _) -> true) instanceof Outcome.Ok(var simulation)
                ? simulation.party("employer")
                : org.assertj.core.api.Assertions.fail("not sound");
    }

    @Test
    void another_organisation_changes_nothing() throws SQLException {
        var stranger = TwoPeople.in(source).one();
        assertThat(cases.changeAll(stranger, uuid, 0, List.of(), List.of(new RangeChange(WAGE, WIDER))))
                .isInstanceOf(ChangeOutcome.Gone.class);
        assertThat(open().ranges()).isEmpty();
    }
}
