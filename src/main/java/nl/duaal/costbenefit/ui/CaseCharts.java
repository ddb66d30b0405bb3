package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import nl.duaal.engine.Evaluation;

/** The charts of a case. */
class CaseCharts {
    private final Div cumulative = new Div();
    private final Div categories = new Div();
    private final Div cohort = new Div();

    CaseCharts(CaseWords words) {}

    Div cumulative() { return cumulative; }
    Div categories() { return categories; }
    Div cohort() { return cohort; }

    void show(Evaluation evaluation, String party) {}
}
