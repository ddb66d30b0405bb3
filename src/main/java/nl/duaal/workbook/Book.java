package nl.duaal.workbook;

import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import org.jspecify.annotations.Nullable;

/** What all sheets of one workbook share: the model, its figures, and where everything stands. */
final class Book {

    final Evaluation evaluation;
    final Model model;
    final WorkbookInfo info;
    final String hash;
    final Values values;
    final Course course;
    final Layout layout;
    final StepsSheet steps;
    final FormulaText formulas;
    final Assumptions assumptions;
    final LiveScenarios live;

    /** What really happened; none of a model that has only been thought up. */
    final @Nullable WorkbookFacts happened;

    Book(Evaluation evaluation, WorkbookInfo info) {
        this(evaluation, info, LiveScenarios.NONE, null);
    }

    Book(Evaluation evaluation, WorkbookInfo info, LiveScenarios live, @Nullable WorkbookFacts happened) {
        this.live = live;
        this.happened = happened;
        this.evaluation = evaluation;
        this.model = evaluation.model();
        this.info = info;
        hash = hash(model);
        values = new Values(evaluation);
        course = new Course(evaluation, values);
        layout = new Layout(model, course);
        steps = new StepsSheet(values);
        formulas = new FormulaText(steps);
        assumptions = new Assumptions(model, values, formulas);
    }

    /** Hash of everything that decides the results. */
    static String hash(Model model) {
        return ModelFile.sha256(model);
    }

    /** Parties in the order of the model, society last. */
    String party(int index) {
        return index < model.parties().size() ? model.parties().get(index) : Model.SOCIETY;
    }

    /** The number that stands for a party in formulas; 0 is nobody, and so picks out what society pays or receives. */
    int number(@Nullable String party) {
        return party == null ? 0 : model.parties().indexOf(party) + 1;
    }

    /** What stands under an input's name: its number or formula, or the one of the scenarios that is chosen. */
    @Nullable
    String formulaOf(Assumptions.Line.Figure figure) {
        String key = figure.key();
        return key != null && live.changes(key) ? live.chosen(key, figure.bound()) : figure.formula();
    }

    /** The text of a cell for an expression; none for a number. */
    @Nullable
    String formula(Expression expression) {
        return expression instanceof Formula formula ? formulas.of(formula) : null;
    }
}
