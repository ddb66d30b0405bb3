package nl.duaal.actuals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.duaal.access.SignedIn;
import nl.duaal.actuals.BookOutcome;
import nl.duaal.actuals.Estimate;
import nl.duaal.actuals.PlannedWork;
import nl.duaal.cohort.Cohort;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;

/** Per employer and group of tasks how much of the full work the people do, said with one touch for each month. */
final class OutputPanel extends Div {

    private static final int[] STEPS = {0, 10, 25, 50, 75, 90, 100};

    private final transient BookWords words;
    private final transient BookServices services;
    private final transient SignedIn user;
    private final transient Cohort cohort;
    private YearMonth month;

    OutputPanel(BookWords words, BookServices services, SignedIn user, Cohort cohort) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.month = services.estimates().thisMonth();
        setId("output-estimates");
        addClassName("output-estimates");
        show();
    }

    private void show() {
        removeAll();
        var intro = new Paragraph(words.say("output.intro"));
        intro.addClassName("sub");
        add(new H2(words.say("output.title")), intro);
        var employers = services.estimates().employers(user, cohort.uuid());
        var first = cohort.data().start();
        var now = services.estimates().thisMonth();
        if (employers.isEmpty() || now.isBefore(first)) {
            var none = new Paragraph(words.say(employers.isEmpty() ? "output.noEmployers" : "output.notYet"));
            none.addClassName("muted");
            add(none);
            return;
        }
        var months = new ArrayList<YearMonth>();
        for (var one = now; !one.isBefore(first); one = one.minusMonths(1)) months.add(one);
        var choice = new Select<YearMonth>();
        choice.setId("output-month");
        choice.setLabel(words.say("month"));
        choice.setItems(months);
        choice.setItemLabelGenerator(one -> words.figures().month(one));
        choice.setValue(month);
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            month = change.getValue();
            show();
        });
        add(choice);
        PlannedWork.from(cohort).filter(month::isBefore).ifPresent(from -> {
            var early = new Paragraph(words.say("output.early", words.figures().month(from)));
            early.addClassName("notice");
            early.setId("output-early");
            add(early);
        });
        var said = services.estimates().of(user, cohort.uuid());
        for (int i = 0; i < employers.size(); i++) add(employer(i, employers.get(i), said));
    }

    private Section employer(int number, String employer, List<Estimate> said) {
        var title = new H3(employer);
        title.addClassName("part-title");
        var section = new Section(title);
        var tasks = new TreeSet<String>();
        said.stream()
                .filter(one -> one.employer().equals(employer))
                .map(Estimate::tasks)
                .forEach(tasks::add);
        if (tasks.isEmpty()) tasks.add(words.say("output.allTasks"));
        int row = 0;
        for (String task : tasks) section.add(row("output-" + number + "-" + row++, employer, task, said));
        var more = new NativeButton(words.say("output.more"), click -> ask(employer));
        more.addClassNames("link", "no-print");
        more.setId("output-more-" + number);
        section.add(more, history(employer, said));
        return section;
    }

    private Div row(String id, String employer, String tasks, List<Estimate> said) {
        var now = said.stream()
                .filter(one -> one.employer().equals(employer)
                        && one.tasks().equals(tasks)
                        && one.month().equals(month))
                .findFirst();
        var caption = new Div(tasks);
        caption.addClassName("chips-label");
        caption.setId(id + "-label");
        var chips = new Div();
        chips.addClassName("chips-row");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", id + "-label");
        for (int step : STEPS) {
            String chipId = id + "-" + step;
            var chip = new NativeButton(step + "%", click -> {
                say(employer, tasks, step);
                // the chips were made anew; who is here by keyboard stays here
                getElement().executeJs("document.getElementById($0)?.focus()", chipId);
            });
            chip.setId(chipId);
            chip.addClassName("chip");
            chip.getElement()
                    .setAttribute(
                            "aria-pressed",
                            Boolean.toString(
                                    now.filter(one -> one.percent() == step).isPresent()));
            chips.add(chip);
        }
        now.filter(one -> !isStep(one.percent())).ifPresent(one -> chips.add(new Div(one.percent() + "%")));
        var line = new Div(caption, chips);
        line.addClassName("chips");
        line.setId(id);
        return line;
    }

    private static boolean isStep(int percent) {
        for (int step : STEPS) if (step == percent) return true;
        return false;
    }

    private void say(String employer, String tasks, int percent) {
        var outcome = services.estimates().say(user, cohort.uuid(), employer, tasks, month, percent);
        show();
        if (outcome instanceof BookOutcome.Saved) {
            Toast.show(words.say("output.said", tasks, percent, words.figures().month(month)));
        } else {
            Toast.warn(words.outcome(outcome));
        }
    }

    private void ask(String employer) {
        var form = new FormDialog(words.locale(), words.say("output.more"), "save-output");
        var tasks = form.text("output-tasks", words.say("output.tasks"), "", Estimate.TASKS_MAX_LENGTH, true);
        var percent = form.whole("output-percent", words.say("output.percent"), 25, 0, Estimate.MOST);
        form.open(() -> {
            var outcome = services.estimates()
                    .say(user, cohort.uuid(), employer, tasks.getValue(), month, FormDialog.whole(percent));
            if (!(outcome instanceof BookOutcome.Saved)) return Optional.of(words.outcome(outcome));
            show();
            return Optional.empty();
        });
    }

    private CardTable history(String employer, List<Estimate> said) {
        var table = new CardTable(
                words.say("output.title"),
                words.say("month"),
                words.say("output.tasks"),
                words.say("output.percent"),
                words.say("column.who"));
        table.figures(2);
        var own = said.stream()
                .filter(one -> one.employer().equals(employer))
                .toList()
                .reversed();
        for (var one : own) {
            table.row(
                    CardTable.text(words.figures().month(one.month())),
                    CardTable.text(one.tasks()),
                    CardTable.text(one.percent() + "%"),
                    CardTable.text(one.by()));
        }
        table.setVisible(!own.isEmpty());
        return table;
    }
}
