package nl.duaal.coaching.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.plan.Goal;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** What somebody works towards; a step is done with one touch. */
final class GoalSection extends Section {

    private final transient CoachingPage page;
    private final transient CoachingWords words;

    GoalSection(CoachingPage page, List<Goal> goals) {
        this.page = page;
        this.words = page.words();
        setId("coaching-goals");
        addClassName("coaching-section");
        var list = new RecordList(words.say("goals.title"), words.say("goals.none"));
        if (page.mayWrite()) list.adding("add-goal", words.say("goals.add"), () -> ask(null));
        goals.forEach(one -> item(list, one));
        add(list);
    }

    private void item(RecordList list, Goal goal) {
        var data = goal.data();
        var title = new Div(data.what());
        title.addClassName("record-name");
        var lines = new ArrayList<String>();
        if (goal.state() == ItemState.OPEN) {
            if (data.due() != null) lines.add(words.say("goal.due", words.date(data.due())));
            if (!data.steps().isEmpty()) {
                lines.add(words.say("goal.steps", goal.stepsDone(), data.steps().size()));
            }
        } else {
            title.addClassName("closed");
            lines.add(words.of("state", goal.state()) + " " + words.date(goal.closedOn()));
        }
        var below = new Div(String.join(" · ", lines));
        below.addClassNames("small", "muted");
        var text = new Div(title, below);
        if (goal.state() == ItemState.OPEN && !data.steps().isEmpty()) text.add(steps(goal));
        list.item(text, "goal-" + goal.uuid(), acts(goal));
    }

    private OrderedList steps(Goal goal) {
        var list = new OrderedList();
        list.addClassName("steps");
        var steps = goal.data().steps();
        for (int i = 0; i < steps.size(); i++) {
            int at = i;
            var step = steps.get(i);
            var label = step.what() + (step.doneOn() == null ? "" : " · " + words.date(step.doneOn()));
            var done = new Checkbox(label, step.doneOn() != null);
            done.setReadOnly(!page.mayWrite());
            done.addValueChangeListener(change -> {
                if (change.isFromClient()) mark(goal, at, change.getValue());
            });
            list.add(new ListItem(done));
        }
        return list;
    }

    private void mark(Goal goal, int at, boolean isDone) {
        var steps = new ArrayList<>(goal.data().steps());
        LocalDate today = page.services().coaching().today();
        steps.set(at, new Goal.Step(steps.get(at).what(), isDone ? today : null));
        save(goal, new Goal.Data(goal.data().what(), goal.data().due(), steps), goal.state());
    }

    private void save(Goal goal, Goal.Data data, ItemState state) {
        page.done(page.services()
                .plans()
                .saveGoal(page.user(), page.person().uuid(), goal.uuid(), goal.version(), data, state));
    }

    private List<RecordList.Act> acts(Goal goal) {
        if (!page.mayWrite()) return List.of();
        String what = goal.data().what();
        String id = goal.uuid().toString();
        if (goal.state() != ItemState.OPEN) {
            return List.of(new RecordList.Act(
                    "reopen-" + id,
                    words.say("promise.reopen", what),
                    VaadinIcon.ARROW_BACKWARD,
                    () -> save(goal, goal.data(), ItemState.OPEN)));
        }
        return List.of(
                new RecordList.Act(
                        "reach-" + id,
                        words.say("goal.reach", what),
                        VaadinIcon.CHECK,
                        () -> save(goal, goal.data(), ItemState.DONE)),
                new RecordList.Act(
                        "change-" + id,
                        Words.text(words.locale(), "shell.record.change", what),
                        VaadinIcon.EDIT,
                        () -> ask(goal)),
                new RecordList.Act(
                        "drop-" + id,
                        words.say("promise.drop", what),
                        VaadinIcon.BAN,
                        () -> save(goal, goal.data(), ItemState.DROPPED)),
                new RecordList.Act(
                        "remove-" + id,
                        Words.text(words.locale(), "shell.record.remove", what),
                        VaadinIcon.TRASH,
                        () -> remove(goal)));
    }

    private void remove(Goal goal) {
        var form = new FormDialog(words.locale(), words.say("goal.remove"), "confirm-remove-goal");
        form.setKeepText(words.say("goal.remove"));
        var reason = form.text("remove-reason", words.say("reason"), "", 300, true);
        form.open(() -> page.kept(page.services()
                .plans()
                .removeGoal(page.user(), page.person().uuid(), goal.uuid(), goal.version(), reason.getValue())));
    }

    private void ask(@Nullable Goal before) {
        var old = before == null ? null : before.data();
        var form = page.form(
                words.say(before == null ? "goals.add" : "goal.change"),
                "save-goal",
                before == null ? "goal" : "goal-" + before.uuid());
        var what = form.text(
                "goal-what", words.say("column.what"), old == null ? "" : old.what(), Goal.WHAT_MAX_LENGTH, true);
        var due = form.day("goal-due", words.say("goal.by"), old == null ? null : old.due(), false);
        var steps = form.area(
                "goal-steps",
                words.say("goal.stepsField"),
                old == null ? "" : old.steps().stream().map(Goal.Step::what).collect(Collectors.joining("\n")),
                Goal.MOST_STEPS * (Goal.STEP_MAX_LENGTH + 1),
                false);
        steps.setHelperText(words.say("goal.stepsField.help"));
        form.demand(steps, () -> {
            var lines = lines(steps.getValue());
            if (lines.size() > Goal.MOST_STEPS) {
                return Optional.of(words.say("goal.steps.many", Goal.MOST_STEPS));
            }
            return lines.stream().anyMatch(line -> line.length() > Goal.STEP_MAX_LENGTH)
                    ? Optional.of(words.say("goal.steps.long", Goal.STEP_MAX_LENGTH))
                    : Optional.empty();
        });
        form.open(() -> {
            // a step that keeps its words keeps the day on which it was done
            Map<String, LocalDate> done = new HashMap<>();
            if (old != null) {
                for (var step : old.steps()) {
                    var day = step.doneOn();
                    if (day != null) done.put(step.what(), day);
                }
            }
            var data = new Goal.Data(
                    what.getValue(),
                    due.getValue(),
                    lines(steps.getValue()).stream()
                            .map(line -> new Goal.Step(line, done.get(line)))
                            .toList());
            return page.kept(page.services()
                    .plans()
                    .saveGoal(
                            page.user(),
                            page.person().uuid(),
                            before == null ? null : before.uuid(),
                            before == null ? 0 : before.version(),
                            data,
                            before == null ? ItemState.OPEN : before.state()));
        });
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
