package nl.duaal.costbenefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.WorkbookDifference.Kind;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.Node;
import nl.duaal.engine.Outcome;
import nl.duaal.workbook.Reading;
import nl.duaal.workbook.WorkbookReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An edited workbook of a case, compared with the case as it is now. Three states count: what the workbook was made
 * of, what somebody made of it, and what others made of the case meanwhile. Only what was edited in the workbook is a
 * difference, so that an old workbook does not undo what was changed here since.
 */
@Component
public class WorkbookReturn {

    private final CaseService cases;

    WorkbookReturn(CaseService cases) {
        this.cases = cases;
    }

    /** What a workbook would change in a case. Outside any transaction: reading a large file takes a while. */
    public WorkbookOutcome compare(SignedIn user, UUID uuid, byte[] file) {
        user.demand(Permission.WRITE_CASES);
        var found = cases.open(user, uuid);
        if (found.isPresent()) found.get().by().demand(Permission.WRITE_CASES);
        if (found.isEmpty()) return new WorkbookOutcome.Gone();
        EvaluatedCase now = found.get();
        var returned = WorkbookReader.readBack(file, now.evaluation().model());
        return switch (returned.reading()) {
            case Reading.Refused(var faults) -> new WorkbookOutcome.Refused(faults);
            case Reading.Changes(var changes, var inScenarios, var chosen) ->
                compared(now, returned.exported(), changes, inScenarios);
        };
    }

    private static WorkbookOutcome.Compared compared(
            EvaluatedCase now,
            Model exported,
            List<Reading.Change> changes,
            List<Reading.ScenarioChange> inScenarios) {
        var here = inputs(now.evaluation().model());
        var base = inputs(now.stored().base());
        var before = inputs(exported);
        var exportedValues = values(exported);
        var differences = new ArrayList<WorkbookDifference>();
        var edited = new ArrayList<String>();
        for (var change : changes) {
            String key = change.key();
            edited.add(key);
            Expression content = Objects.requireNonNull(here.get(key)).content();
            if (same(content, change.after())) continue;
            Double sum = change.after() instanceof Formula formula && !names(formula.node())
                    ? outcome(exported, formula)
                    : null;
            Kind kind = kind(content, Objects.requireNonNull(base.get(key)).content(), change.after(), sum);
            differences.add(new WorkbookDifference(
                    key,
                    content,
                    now.evaluation().inputValues().get(key),
                    sum == null ? change.after() : Expression.of(sum),
                    kind,
                    taken(key, kind, change.after(), sum),
                    !same(own(here, key), own(before, key)),
                    exportedValues.get(key)));
        }
        long since = here.keySet().stream()
                .filter(key -> !edited.contains(key) && !same(own(here, key), own(before, key)))
                .count();
        return new WorkbookOutcome.Compared(now, differences, (int) since, inScenarios);
    }

    private static Kind kind(
            @Nullable Expression now, @Nullable Expression base, Expression after, @Nullable Double sum) {
        if (after instanceof Expression.Value) return now instanceof Formula ? Kind.FORMULA_REPLACED : Kind.NUMBER;
        if (base instanceof Formula && same(base, after)) return Kind.BASE_FORMULA;
        return sum == null ? Kind.FORMULA : Kind.SUM;
    }

    private static @Nullable InputChange taken(String key, Kind kind, Expression after, @Nullable Double sum) {
        return switch (kind) {
            case NUMBER, FORMULA_REPLACED -> new InputChange(key, ((Expression.Value) after).number());
            case SUM -> new InputChange(key, sum);
            case BASE_FORMULA -> new InputChange(key, null);
            case FORMULA -> null;
        };
    }

    /** What a sum without names comes to, by itself: not every input of the model may be a formula. */
    private static @Nullable Double outcome(Model model, Formula sum) {
        var alone = new Model.Parameter("sum", sum, null, null, false, null, null, null, null, null, null);
        return values(new Model(
                        "-",
                        null,
                        model.start(),
                        model.periodsPerYear(),
                        1,
                        Expression.of(0),
                        Expression.of(0),
                        Map.of(),
                        List.of(),
                        List.of(alone),
                        List.of(),
                        List.of(),
                        List.of()))
                .get("par_sum");
    }

    private static Map<String, Double> values(Model model) {
        return Engine.evaluate(model) instanceof Outcome.Ok<Evaluation>(Evaluation evaluation)
                ? evaluation.inputValues()
                : Map.of();
    }

    private static Map<String, Input> inputs(Model model) {
        return Input.of(model).stream().collect(Collectors.toMap(Input::key, input -> input));
    }

    /** What the model itself says; a rate that follows the general one does not change with it. */
    private static @Nullable Expression own(Map<String, Input> inputs, String key) {
        Input input = Objects.requireNonNull(inputs.get(key));
        return input.given() ? input.content() : null;
    }

    private static boolean same(@Nullable Expression one, @Nullable Expression other) {
        return one instanceof Formula left && other instanceof Formula right
                ? left.node().equals(right.node())
                : Objects.equals(one, other);
    }

    private static boolean names(Node node) {
        return switch (node) {
            case Node.Num number -> false;
            case Node.Name name -> true;
            case Node.Negate(var operand) -> names(operand);
            case Node.Binary(var operator, var left, var right) -> names(left) || names(right);
            case Node.Compare(var comparison, var left, var right) -> names(left) || names(right);
            case Node.Call(var function, var arguments) -> arguments.stream().anyMatch(WorkbookReturn::names);
        };
    }
}
