package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseEdit;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.InputChange;
import nl.duaal.costbenefit.Refinement;
import nl.duaal.costbenefit.ScenarioValue;
import nl.duaal.costbenefit.WorkbookOutcome;
import nl.duaal.costbenefit.WorkbookReturn;
import nl.duaal.engine.Expression;
import nl.duaal.shell.Toast;
import nl.duaal.workbook.Reading;

/** An edited workbook comes back: choose the file, see what it would change, take that over or leave it. */
class WorkbookDialog extends Dialog {

    private final CaseWords words;
    private final WorkbookReturn workbooks;
    private final SignedIn user;
    private final OpenCase open;
    private final WorkbookProblems problems;
    private final Div content = new Div();
    private final Button apply = new Button();
    private List<InputChange> offered = List.of();

    WorkbookDialog(CaseWords words, WorkbookReturn workbooks, SignedIn user, OpenCase open) {
        this.words = words;
        this.workbooks = workbooks;
        this.user = user;
        this.open = open;
        this.problems = new WorkbookProblems(words);
        addClassName("workbook-dialog");
        setHeaderTitle(words.workbook("title"));
        setWidth("52rem");
        setMaxWidth("96vw");
        content.getElement().setAttribute("aria-live", "polite");
        var upload = new WorkbookUpload(words, this::receive, this::refuse);
        add(new Paragraph(words.workbook("intro")), upload, problems, content);
        apply.addThemeName("primary");
        apply.setId("apply-workbook");
        apply.setVisible(false);
        apply.addClickListener(click -> apply());
        getFooter().add(new Button(words.say("case.cancel"), click -> close()), apply);
    }

    private void refuse(String sentence) {
        clear();
        problems.show(sentence);
    }

    private void clear() {
        problems.removeAll();
        content.removeAll();
        apply.setVisible(false);
    }

    private void receive(byte[] file) {
        clear();
        switch (workbooks.compare(user, uuid(), file)) {
            case WorkbookOutcome.Compared compared -> show(compared);
            case WorkbookOutcome.Refused(var faults) -> problems.show(faults);
            case WorkbookOutcome.Gone() -> {
                close();
                open.gone();
            }
        }
    }

    private void show(WorkbookOutcome.Compared compared) {
        // The table stands beside the case as it is now, so the page must too.
        open.show(compared.now());
        if (compared.changedSince() > 0) {
            content.add(notice(words.workbook("changedSince", compared.changedSince())));
        }
        if (!compared.inScenarios().isEmpty()) inScenarios(compared);
        if (compared.differences().isEmpty()) {
            if (compared.inScenarios().isEmpty()) content.add(new Paragraph(words.workbook("nothing")));
            return;
        }
        var differences = new WorkbookDifferences[1];
        differences[0] = new WorkbookDifferences(words, compared, () -> offer(differences[0].chosen()));
        content.add(new Paragraph(words.workbook("found", compared.differences().size())));
        if (compared.differences().stream().anyMatch(difference -> difference.change() == null)) {
            content.add(new Paragraph(words.workbook("formulas")));
        }
        content.add(differences[0]);
        apply.setVisible(true);
        offer(differences[0].chosen());
    }

    /** Told, so that nobody thinks it was taken over. */
    private void inScenarios(WorkbookOutcome.Compared compared) {
        var names = new InputNames(words, compared.now().evaluation().model());
        var list = new UnorderedList();
        for (var change : compared.inScenarios()) {
            String text = words.workbook(
                    "inScenario", change.scenario(), change.label(), before(names, change), after(names, change));
            list.add(new ListItem(text));
        }
        content.add(notice(words.workbook("inScenarios", compared.inScenarios().size())), list);
    }

    private String before(InputNames names, Reading.ScenarioChange change) {
        Double before = change.before();
        if (before == null) return words.workbook("asInCase");
        return isFlow(change) ? counts(before) : names.value(change.key(), before);
    }

    private String after(InputNames names, Reading.ScenarioChange change) {
        Expression after = change.after();
        if (after == null) return words.workbook("asInCase");
        if (isFlow(change) && after instanceof Expression.Value(double number)) return counts(number);
        return names.content(change.key(), after);
    }

    private static boolean isFlow(Reading.ScenarioChange change) {
        return ScenarioValue.isFlow(change.key());
    }

    private String counts(double number) {
        return words.workbook(number == 0 ? "leftOut" : "counts");
    }

    private Paragraph notice(String text) {
        var notice = new Paragraph(text);
        notice.addClassNames("notice", "warn");
        return notice;
    }

    private void offer(List<InputChange> chosen) {
        offered = chosen;
        apply.setText(words.workbook("apply", chosen.size()));
        apply.setEnabled(!chosen.isEmpty());
    }

    private void apply() {
        List<InputChange> changes = offered;
        var before = open.current();
        open.save(
                CaseEdit.of(before.stored(), changes),
                () -> {
                    close();
                    Toast.undoable(words.workbook("applied", changes.size()), () -> undo(before, changes));
                },
                problems::show);
    }

    private void undo(EvaluatedCase before, List<InputChange> changes) {
        var back = changes.stream()
                .map(InputChange::inputKey)
                .map(key -> new InputChange(
                        key,
                        before.stored()
                                .refinement(key)
                                .map(Refinement::newValue)
                                .orElse(null)))
                .toList();
        open.save(CaseEdit.of(open.current().stored(), back), () -> Toast.show(words.workbook("undone")), Toast::warn);
    }

    private UUID uuid() {
        return open.current().stored().uuid();
    }
}
