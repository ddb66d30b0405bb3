package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.duaal.access.Permission;
import nl.duaal.library.LanguageLevel;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.check.Knowledge;
import nl.duaal.trajectory.check.LanguageForecast;
import nl.duaal.trajectory.check.LanguageForecast.SkillLine;
import nl.duaal.trajectory.check.LanguageForecast.TaskForecast;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.WorkLanguage;
import nl.duaal.trajectory.ui.CheckTable.Cell;

/** When the group is likely to have the Dutch for each task, and what it rests on. */
final class LanguagePanel implements DesignPanel {

    private final CheckWords words;
    private final Supplier<Knowledge> knowledge;
    private final Div content = new Div();
    private final Div body = new Div();
    private final Select<WorkLanguage> language = new Select<>();

    /** @param chosen is told how much Dutch is spoken at work */
    LanguagePanel(Locale locale, Supplier<Knowledge> knowledge, Consumer<WorkLanguage> chosen) {
        this.words = new CheckWords(locale);
        this.knowledge = knowledge;
        content.addClassName("check-panel");
        content.setId("language-panel");
        language.setId("work-language");
        language.setLabel(words.say("language.atWork"));
        language.setHelperText(words.say("language.atWork.help"));
        language.setItems(WorkLanguage.values());
        language.setItemLabelGenerator(one -> words.say("language.atWork." + one));
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) chosen.accept(change.getValue());
        });
        var part = new CheckPart(words, "language", words.say("language.title"));
        part.text(words.say("language.meaning"));
        part.add(language);
        body.getElement().setAttribute("aria-live", "polite");
        content.add(part, body);
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(OpenTrajectory trajectory, Design design) {
        show(design, trajectory.isOpenForEdits() && trajectory.about().may(Permission.WRITE_TRAJECTORIES));
    }

    void show(Design design, boolean open) {
        language.setReadOnly(!open);
        language.setValue(design.workLanguage());
        var forecast = LanguageForecast.of(design, knowledge.get());
        body.removeAll();
        body.add(tasks(forecast), levels(forecast));
    }

    private CheckPart tasks(LanguageForecast forecast) {
        var part = new CheckPart(words, "tasks", words.say("tasks.title"));
        if (forecast.tasks().isEmpty()) return part.muted(words.say("tasks.none"));
        part.list(forecast.tasks().stream().map(this::sentence).toList());
        var table = new CheckTable(
                words.say("tasks.title"),
                List.of(
                        words.say("tasks.task"),
                        words.say("tasks.needed"),
                        words.say("tasks.from"),
                        words.say("tasks.planned"),
                        words.say("tasks.verdict")));
        table.setId("task-table");
        for (TaskForecast task : forecast.tasks()) {
            String style = switch (task.standing()) {
                case ALREADY, IN_TIME -> "";
                case TIGHT -> "check-soft";
                case TOO_LATE, NOT_REACHED -> "check-strong";
            };
            table.row(
                    task.task().name(),
                    task.task().safetyCritical() ? words.say("tasks.safety") : "",
                    List.of(
                            Cell.words(words.levels(task.task().needed())),
                            Cell.figure(words.band(task.week())),
                            Cell.figure(words.say("weeks.one", words.figures().number(task.plannedWeek(), 0))),
                            Cell.words(words.say("standing." + task.standing()), mend(task))),
                    style);
        }
        part.add(table);
        return part.muted(words.say("tasks.safety.meaning"));
    }

    /** "Het spoor op: mag naar verwachting vanaf week 22." */
    private String sentence(TaskForecast task) {
        String name = task.task().name();
        Integer from = task.from();
        if (task.standing() == LanguageForecast.Standing.ALREADY) return words.say("tasks.sentence.already", name);
        if (from == null) return words.say("tasks.sentence.never", name);
        String week = words.figures().number(from, 0);
        return words.say(task.task().safetyCritical() ? "tasks.sentence.safety" : "tasks.sentence", name, week);
    }

    private String mend(TaskForecast task) {
        Double needed = task.hoursNeeded();
        return switch (task.standing()) {
            case ALREADY, IN_TIME -> "";
            case TIGHT, TOO_LATE, NOT_REACHED -> {
                if (needed == null) yield words.say("tasks.mend.cannot");
                yield words.say(
                        "tasks.mend",
                        words.figures().number(needed, 1),
                        words.figures().number(task.hoursNow(), 1));
            }
        };
    }

    private CheckPart levels(LanguageForecast forecast) {
        var part = new CheckPart(words, "levels", words.say("levels.title"));
        var drawings = new Div();
        drawings.addClassName("language-drawings");
        for (SkillLine line : forecast.skills()) {
            var name = new Span(words.skill(line.skill()));
            var figure = new Div(name, new Svg(LanguageDrawing.of(line)));
            figure.getElement().setAttribute("aria-hidden", "true");
            drawings.add(figure);
        }
        part.add(drawings);
        part.muted(words.say("levels.drawing"));
        var columns = new ArrayList<>(List.of(words.say("levels.skill"), words.say("levels.start")));
        var levels = List.of(LanguageLevel.A1, LanguageLevel.A2, LanguageLevel.B1, LanguageLevel.B2);
        levels.forEach(level -> columns.add(level.name()));
        var table = new CheckTable(words.say("levels.title"), columns);
        table.setId("level-table");
        for (SkillLine line : forecast.skills()) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.figure(line.start().name()));
            for (LanguageLevel level : levels) {
                cells.add(Cell.figure(
                        level.compareTo(line.start()) <= 0
                                ? words.say("levels.had")
                                : words.band(line.reached(level))));
            }
            table.row(words.skill(line.skill()), cells);
        }
        part.add(table);
        part.list(List.of(words.say("levels.half"), words.say("levels.measure")));
        return part.sources(forecast.used());
    }
}
