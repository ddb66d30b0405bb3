package nl.duaal.workplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.workplace.JobFunction;
import nl.duaal.workplace.JobFunctionData;
import nl.duaal.workplace.JobTask;
import nl.duaal.workplace.Location;
import nl.duaal.workplace.Recognition;
import nl.duaal.workplace.Shift;
import org.jspecify.annotations.Nullable;

/** The functions of an employer, each with its tasks and times of work. */
class FunctionsPart extends Div {

    private final transient EmployerPage page;
    private final transient WorkplaceWords words;

    FunctionsPart(EmployerPage page) {
        this.page = page;
        this.words = page.words();
        var head = new Header(new H2(words.say("function.title")));
        head.addClassName("section-head");
        if (page.isOpen()) {
            var add = new NativeButton(words.say("function.add"), click -> function(null));
            add.addClassName("button");
            add.setId("add-function");
            head.add(add);
        }
        add(head);
        if (page.now().functions().isEmpty()) {
            var none = new Paragraph(words.say("function.none"));
            none.addClassName("muted");
            add(none);
        }
        var open = page.function();
        page.now().functions().forEach(function -> add(details(function, open.isPresent() && open.get() == function)));
    }

    private Details details(JobFunction function, boolean opened) {
        var data = function.data();
        var places = new Span(words.count("places.count", data.places()));
        places.addClassName("muted");
        var summary = new Div(new Span(data.name()), places);
        summary.addClassName("library-group-head");
        var details = new Details(summary, facts(function), tasks(function), shifts(function));
        details.addClassName("library-group");
        details.setId("function-" + function.uuid());
        details.setOpened(opened);
        details.addOpenedChangeListener(change -> {
            if (change.isFromClient() && change.isOpened()) page.choose(function.uuid());
        });
        return details;
    }

    private Component facts(JobFunction function) {
        var data = function.data();
        var list = new DescriptionList();
        list.addClassName("facts");
        put(list, "function.location", location(data));
        put(list, "function.qualification", data.crebo().isEmpty() ? "–" : qualification(data.crebo()));
        put(list, "function.hours", words.figures().number(data.hoursPerWeek().doubleValue(), 1));
        put(list, "function.licence", words.say(data.drivingLicence() ? "yes" : "no"));
        put(list, "function.dutch", words.levels(data.asked(JobTask.Kind.ESSENTIAL)));
        if (!page.isOpen()) return list;
        var change = new NativeButton(words.say("change"), click -> function(function));
        change.setId("change-function-" + function.uuid());
        var delete = new NativeButton(words.say("delete"), click -> page.delete(function));
        delete.setId("delete-function-" + function.uuid());
        var buttons = new Div(change, delete);
        buttons.getChildren().forEach(one -> one.addClassName("button"));
        buttons.addClassName("page-actions");
        return new Div(list, buttons);
    }

    private void put(DescriptionList list, String key, String text) {
        list.add(new DescriptionList.Term(words.say(key)));
        list.add(new DescriptionList.Description(text));
    }

    private String location(JobFunctionData data) {
        return page.now().data().locations().stream()
                .filter(one -> one.uuid().equals(data.location()))
                .map(FunctionsPart::name)
                .findFirst()
                .orElse(words.say("function.location.any"));
    }

    private String qualification(String crebo) {
        return page.now().data().recognitions().stream()
                .filter(one -> one.crebo().equals(crebo))
                .map(one -> one.qualification() + " (" + crebo + ")")
                .findFirst()
                .orElse(crebo);
    }

    private static String name(Location location) {
        return location.name() + ", " + location.town();
    }

    private void function(@Nullable JobFunction one) {
        var data = one == null ? JobFunctionData.named(words.say("function.one")) : one.data();
        var form = new FormDialog(
                words.locale(), words.say(one == null ? "function.add" : "function.one"), "save-function");
        var name = form.text(
                "function-name",
                words.say("function.name"),
                one == null ? "" : data.name(),
                JobFunctionData.NAME_MAX_LENGTH,
                true);
        var location = form.choice(
                "function-location",
                words.say("function.location"),
                page.now().data().locations(),
                FunctionsPart::name,
                page.now().data().locations().stream()
                        .filter(some -> some.uuid().equals(data.location()))
                        .findFirst()
                        .orElse(null),
                false);
        location.setEmptySelectionCaption(words.say("function.location.any"));
        location.setEmptySelectionAllowed(true);
        var qualification = form.choice(
                "function-qualification",
                words.say("function.qualification"),
                page.now().data().recognitions(),
                some -> some.qualification() + " (" + some.crebo() + ")",
                page.now().data().recognitions().stream()
                        .filter(some -> some.crebo().equals(data.crebo()))
                        .findFirst()
                        .orElse(null),
                false);
        qualification.setEmptySelectionCaption(words.say("function.qualification.none"));
        qualification.setEmptySelectionAllowed(true);
        var places = form.whole(
                "function-places", words.say("function.places"), data.places(), 0, JobFunctionData.MOST_PLACES);
        var hours = form.decimal(
                "function-hours", words.say("function.hours"), data.hoursPerWeek(), JobFunctionData.MOST_HOURS);
        var licence = form.check("function-licence", words.say("function.licence.needed"), data.drivingLicence());
        form.open(() -> {
            UnaryOperator<JobFunctionData> change = now -> with(
                    now,
                    name.getValue().strip(),
                    location.getValue(),
                    qualification.getValue(),
                    FormDialog.whole(places),
                    FormDialog.decimal(hours),
                    licence.getValue());
            return one == null ? page.add(change.apply(data)) : page.save(one.uuid(), change);
        });
    }

    private static JobFunctionData with(
            JobFunctionData now,
            String name,
            @Nullable Location location,
            @Nullable Recognition qualification,
            int places,
            BigDecimal hours,
            boolean licence) {
        return new JobFunctionData(
                name,
                location == null ? null : location.uuid(),
                qualification == null ? "" : qualification.crebo(),
                places,
                hours,
                licence,
                now.tasks(),
                now.shifts(),
                now.vacancyText());
    }

    private RecordList tasks(JobFunction function) {
        var list = new RecordList(words.say("task.title"), words.say("task.none"));
        UUID uuid = function.uuid();
        if (page.isOpen()) list.adding("add-task-" + uuid, words.say("task.add"), () -> task(function, null));
        for (var task : function.data().tasks()) {
            var lines = new ArrayList<String>();
            lines.add(words.of("task.kind", task.kind()) + " · " + words.levels(task.needed()));
            if (task.safetyCritical()) lines.add(words.say("task.safety"));
            list.item(
                    task.name(),
                    lines,
                    page.isOpen()
                            ? RecordList.changeAndRemove(
                                    words.locale(),
                                    "task-" + task.key(),
                                    task.name(),
                                    () -> task(function, task),
                                    () -> page.takeAway(
                                            uuid,
                                            task.name(),
                                            tasks(all -> all.removeIf(
                                                    one -> one.key().equals(task.key()))),
                                            tasks(all -> all.add(task))))
                            : List.of());
        }
        return list;
    }

    private void task(JobFunction function, @Nullable JobTask one) {
        var form = new FormDialog(words.locale(), words.say(one == null ? "task.add" : "task.one"), "save-task");
        var name = form.text(
                "task-name", words.say("task.name"), one == null ? "" : one.name(), JobTask.NAME_MAX_LENGTH, true);
        var kind = form.choice(
                "task-kind",
                words.say("task.what"),
                List.of(JobTask.Kind.values()),
                some -> words.of("task.kind.long", some),
                one == null ? JobTask.Kind.LEARNABLE : one.kind(),
                true);
        var safety = form.check("task-safety", words.say("task.safety.check"), one != null && one.safetyCritical());
        form.words(words.say("task.dutch"));
        var levels = new TreeMap<Skill, com.vaadin.flow.component.select.Select<LanguageLevel>>();
        for (Skill skill : Skill.values()) {
            var field = form.choice(
                    "task-" + skill.name().toLowerCase(java.util.Locale.ROOT),
                    words.skill(skill),
                    List.of(LanguageLevel.values()),
                    Enum::name,
                    one == null ? null : one.needed().get(skill),
                    false);
            field.setEmptySelectionCaption(words.say("task.level.none"));
            field.setEmptySelectionAllowed(true);
            levels.put(skill, field);
        }
        form.open(() -> {
            var needed = new TreeMap<Skill, LanguageLevel>();
            levels.forEach((skill, field) -> {
                if (!field.isEmpty()) needed.put(skill, field.getValue());
            });
            var task = new JobTask(
                    one == null ? "task_" + UUID.randomUUID().toString().substring(0, 8) : one.key(),
                    name.getValue().strip(),
                    kind.getValue(),
                    safety.getValue(),
                    needed);
            return page.save(
                    function.uuid(),
                    tasks(all -> GeneralPart.put(all, task, some -> some.key().equals(task.key()))));
        });
    }

    private RecordList shifts(JobFunction function) {
        var list = new RecordList(words.say("shift.title"), words.say("shift.none"));
        UUID uuid = function.uuid();
        if (page.isOpen()) list.adding("add-shift-" + uuid, words.say("shift.add"), () -> shift(function, null));
        int position = 0;
        for (var shift : function.data().shifts()) {
            list.item(
                    shift.name(),
                    List.of(
                            words.times(shift),
                            words.say(shift.publicTransport() ? "shift.transport.yes" : "shift.transport.no")),
                    page.isOpen()
                            ? RecordList.changeAndRemove(
                                    words.locale(),
                                    "shift-" + position,
                                    shift.name(),
                                    () -> shift(function, shift),
                                    () -> page.takeAway(
                                            uuid,
                                            shift.name(),
                                            shifts(all -> all.remove(shift)),
                                            shifts(all -> all.add(shift))))
                            : List.of());
            position++;
        }
        return list;
    }

    private void shift(JobFunction function, @Nullable Shift one) {
        var form = new FormDialog(words.locale(), words.say(one == null ? "shift.add" : "shift.one"), "save-shift");
        var name = form.text(
                "shift-name", words.say("shift.name"), one == null ? "" : one.name(), Shift.NAME_MAX_LENGTH, true);
        var days = form.choices(
                "shift-days",
                words.say("shift.days"),
                List.of(DayOfWeek.values()),
                words::day,
                one == null ? EnumSet.noneOf(DayOfWeek.class) : one.days(),
                true);
        var from = form.time("shift-from", words.say("shift.from"), one == null ? 8 * 60 : one.start());
        var until = form.time(
                "shift-until", words.say("shift.until"), one == null ? 16 * 60 + 30 : one.start() + one.minutes());
        var transport =
                form.check("shift-transport", words.say("shift.transport.check"), one == null || one.publicTransport());
        form.open(() -> {
            int start = FormDialog.time(from);
            // an end that is not after the start is on the next day
            int minutes = Math.floorMod(FormDialog.time(until) - start, Shift.DAY);
            var shift = new Shift(
                    name.getValue().strip(),
                    days.getValue(),
                    start,
                    minutes == 0 ? Shift.DAY : minutes,
                    transport.getValue());
            return page.save(function.uuid(), shifts(all -> GeneralPart.put(all, shift, some -> some.equals(one))));
        });
    }

    private static UnaryOperator<JobFunctionData> tasks(Consumer<List<JobTask>> edit) {
        return data -> {
            var all = new ArrayList<>(data.tasks());
            edit.accept(all);
            return parts(data, all, data.shifts());
        };
    }

    private static UnaryOperator<JobFunctionData> shifts(Consumer<List<Shift>> edit) {
        return data -> {
            var all = new ArrayList<>(data.shifts());
            edit.accept(all);
            return parts(data, data.tasks(), all);
        };
    }

    private static JobFunctionData parts(JobFunctionData data, List<JobTask> tasks, List<Shift> shifts) {
        return new JobFunctionData(
                data.name(),
                data.location(),
                data.crebo(),
                data.places(),
                data.hoursPerWeek(),
                data.drivingLicence(),
                tasks,
                shifts,
                data.vacancyText());
    }
}
