package nl.duaal.trajectory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.LanguageUse;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.WorkTask;

/** The tasks of the work, and the Dutch that they ask. */
final class TaskPanel extends ListPanel {

    private final List<LanguageUse> uses;

    /** @param uses what work usually asks, to offer */
    TaskPanel(TrajectoryWords words, Editing editing, List<LanguageUse> uses) {
        super(words, editing, "task");
        this.uses = List.copyOf(uses);
    }

    @Override
    List<String> keys(Design design) {
        return design.tasks().stream().map(WorkTask::key).toList();
    }

    @Override
    Design plus(Design design) {
        return DesignEdit.of(design, edit -> {
            var more = new ArrayList<>(edit.tasks);
            more.add(new WorkTask(
                    edit.newKey("task"),
                    words().say("task.one"),
                    design.phases().getLast().key(),
                    false,
                    Map.of()));
            edit.tasks = more;
        });
    }

    @Override
    Design without(Design design, String key) {
        return DesignEdit.of(
                design,
                edit -> edit.tasks = edit.tasks.stream()
                        .filter(one -> !one.key().equals(key))
                        .toList());
    }

    @Override
    DesignForm form(String key) {
        var form = new DesignForm(words(), editing());
        String at = "task." + key + ".";
        form.group("task.what");
        form.text(
                at + "name",
                "task.name",
                Design.NAME_MAX_LENGTH,
                read(key, WorkTask::name),
                write(
                        key,
                        (task, value) ->
                                new WorkTask(task.key(), value, task.phase(), task.safetyCritical(), task.needed())));
        form.choice(
                at + "phase",
                "task.phase",
                SubsidyPanel::phases,
                read(key, WorkTask::phase),
                write(
                        key,
                        (task, value) ->
                                new WorkTask(task.key(), task.name(), value, task.safetyCritical(), task.needed())));
        form.check(
                at + "safetyCritical",
                "task.safetyCritical",
                design -> task(design, key).safetyCritical(),
                write(key, (task, value) -> new WorkTask(task.key(), task.name(), task.phase(), value, task.needed())));
        form.group("task.needed");
        if (editing().isOpen()) form.put(new LanguageOffer(words(), uses, use -> take(key, use)));
        for (Skill skill : Skill.values()) {
            form.choice(
                    at + "needed." + skill,
                    "skill." + skill,
                    design -> BlockForm.levels(words()),
                    read(
                            key,
                            task -> task.needed().containsKey(skill)
                                    ? String.valueOf(task.needed().get(skill))
                                    : ""),
                    write(key, (task, value) -> {
                        var needed = new TreeMap<>(task.needed());
                        if (value.isEmpty()) needed.remove(skill);
                        else needed.put(skill, LanguageLevel.valueOf(value));
                        return new WorkTask(task.key(), task.name(), task.phase(), task.safetyCritical(), needed);
                    }));
        }
        return form;
    }

    private void take(String key, LanguageUse use) {
        Function<WorkTask, WorkTask> with =
                task -> new WorkTask(task.key(), task.name(), task.phase(), task.safetyCritical(), use.least());
        editing()
                .changeOrTell(
                        words().say("task.usual.did", use.label().in(words().locale())),
                        design -> TaskPanel.<LanguageUse>write(key, (task, taken) -> with.apply(task))
                                .apply(design, use));
    }

    private static WorkTask task(Design design, String key) {
        return design.tasks().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static <V> Function<Design, V> read(String key, Function<WorkTask, V> read) {
        return design -> read.apply(task(design, key));
    }

    private static <V> BiFunction<Design, V, Design> write(String key, BiFunction<WorkTask, V, WorkTask> write) {
        return (design, value) -> DesignEdit.of(
                design,
                edit -> edit.tasks = edit.tasks.stream()
                        .map(one -> one.key().equals(key) ? write.apply(one, value) : one)
                        .toList());
    }
}
