package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;
import nl.duaal.costbenefit.EvaluatedScenario;
import nl.duaal.costbenefit.ScenarioSet;
import nl.duaal.engine.Outcome;

/** The chosen scenario: who made it, what it changes, and what makes the difference. */
class ScenarioDetail extends Section {

    private final CaseWords words;
    private final ScenarioWords texts;
    private final H2 name = new H2();
    private final Paragraph author = new Paragraph();
    private final Paragraph note = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Div actions = new Div();
    private final ScenarioValues values;
    private final ScenarioReasons reasons;

    ScenarioDetail(
            CaseWords words,
            ScenarioWords texts,
            ScenarioValues.Change change,
            Runnable rename,
            Runnable copy,
            Runnable delete) {
        this.words = words;
        this.texts = texts;
        this.values = new ScenarioValues(words, texts, change);
        this.reasons = new ScenarioReasons(words, texts);
        setId("scenario-detail");
        addClassName("scenario-detail");
        actions.addClassNames("page-actions", "no-print");
        actions.add(
                action("rename-scenario", "rename", rename),
                action("copy-scenario", "copy", copy),
                action("delete-scenario", "delete", delete));
        author.addClassNames("muted", "small");
        note.addClassName("note");
        problem.addClassNames("notice", "warn");
        var head = new Div(name, actions);
        head.addClassName("section-head");
        var columns = new Div(values, reasons);
        columns.addClassName("scenario-columns");
        add(head, author, note, problem, columns);
    }

    void show(ScenarioSet set, EvaluatedScenario scenario, String party, boolean mayWrite) {
        var stored = scenario.stored();
        var figures = words.figures();
        name.setText(ScenarioWords.name(set.scenarios().indexOf(scenario), scenario));
        boolean untouched = stored.createdAt().equals(stored.changedAt());
        author.setText(
                untouched
                        ? texts.say("author", stored.author(), figures.dateTime(stored.createdAt()))
                        : texts.say(
                                "author.changed",
                                stored.author(),
                                figures.dateTime(stored.createdAt()),
                                stored.changedBy(),
                                figures.dateTime(stored.changedAt())));
        note.setText(stored.data().note());
        note.setVisible(!stored.data().note().isEmpty());
        actions.setVisible(mayWrite);
        values.show(set.base(), scenario, mayWrite);
        boolean fits = scenario.outcome() instanceof Outcome.Ok;
        problem.setVisible(!fits || !scenario.parked().isEmpty());
        problem.setText(
                switch (scenario.outcome()) {
                    case Outcome.Ok(var evaluation) ->
                        texts.say("parked", scenario.parked().size());
                    case Outcome.Refused(var problems) ->
                        texts.say(
                                "doesNotFit",
                                problems.stream()
                                        .map(new ProblemPlaces(
                                                words, set.base().evaluation().model())::explain)
                                        .collect(Collectors.joining(" ")));
                });
        reasons.setVisible(fits);
        scenario.evaluation().ifPresent(evaluation -> reasons.show(set.base().evaluation(), evaluation, party));
    }

    private NativeButton action(String id, String key, Runnable action) {
        var button = new NativeButton(texts.say(key), click -> action.run());
        button.addClassName("link");
        button.setId(id);
        return button;
    }
}
