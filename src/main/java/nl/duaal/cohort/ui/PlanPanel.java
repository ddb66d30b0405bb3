package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortGroup;
import nl.duaal.cohort.CohortPartner;
import nl.duaal.cohort.CohortPlan;
import nl.duaal.cohort.CohortTask;
import nl.duaal.cohort.Moment;
import nl.duaal.cohort.Place;
import nl.duaal.shell.CardTable;
import nl.duaal.workplace.ui.FunctionSummary;

/** The plan, part by part; each part is changed in a form of its own. */
class PlanPanel extends CohortPanel {

    private final transient PlanTab.Services services;
    private final transient TabState state;

    PlanPanel(PlanTab.Services services, SignedIn user, Cohort cohort, TabState state) {
        super(user, cohort, cohort.about().may(Permission.WRITE_COHORTS));
        this.services = services;
        this.state = state;
        addClassName("cohort-plan");
        show();
    }

    @Override
    Button button(String key, Runnable action) {
        var button = super.button(key, action);
        button.addClassName("no-print");
        return button;
    }

    private void show() {
        removeAll();
        var plan = services.cohorts().plan(user, cohort.uuid()).orElseThrow();
        add(tasks(plan), calendar(plan), places(plan), partners(plan), groups(plan), general(), states(plan));
    }

    private Section tasks(CohortPlan plan) {
        var section = section(
                "plan.tasks",
                button(
                        "task.add",
                        () -> CohortDialogs.task(words, services.planning(), user, cohort, null, this::show)
                                .open()));
        long done = plan.tasks().stream().filter(task -> task.doneOn() != null).count();
        section.add(quiet(words.say(
                "plan.tasks.count",
                done,
                plan.tasks().size(),
                plan.overdueTasks().size())));
        var table = new CardTable(
                words.say("plan.tasks"),
                words.say("task.title"),
                words.say("task.party"),
                words.say("task.due"),
                words.say("task.standing"),
                words.say("actions"));
        for (var task : plan.tasks()) {
            var what = new Div(new Div(words.task(task)));
            if (task.data().decision()) what.add(small(words.say("task.decision")));
            if (!task.data().note().isEmpty()) what.add(small(task.data().note()));
            var who = new Div(new Div(words.party(task.data().party())));
            if (!task.data().owner().isEmpty()) who.add(small(task.data().owner()));
            table.row(what, who, CardTable.text(date(task.data().due())), standing(plan, task), actions(task));
        }
        section.add(table);
        return section;
    }

    private Component standing(CohortPlan plan, CohortTask task) {
        var doneOn = task.doneOn();
        if (doneOn != null) {
            return CardTable.text(words.say("task.done", date(doneOn), task.doneBy() == null ? "" : task.doneBy()));
        }
        var text = CardTable.text(words.say(task.isOverdueOn(plan.today()) ? "task.late" : "task.open"));
        if (task.isOverdueOn(plan.today())) text.addClassName("warn");
        return text;
    }

    private Component actions(CohortTask task) {
        if (!writes) return new Span();
        var box = new Checkbox(task.doneOn() != null);
        box.setAriaLabel(words.say("task.tick", words.task(task)));
        if (task.step() != null) box.setId("step-" + task.step());
        box.addValueChangeListener(change -> {
            tell(words.problem(services.planning()
                    .finishTask(user, cohort.uuid(), task.uuid(), task.version(), change.getValue())));
            show();
        });
        var line = new Div(
                box,
                link(
                        "change",
                        words.task(task),
                        () -> CohortDialogs.task(words, services.planning(), user, cohort, task, this::show)
                                .open()));
        if (task.step() == null) {
            line.add(link("remove", words.task(task), () -> {
                tell(words.problem(services.planning().removeTask(user, cohort.uuid(), task.uuid(), task.version())));
                show();
            }));
        }
        line.addClassName("row-actions");
        return line;
    }

    private Section calendar(CohortPlan plan) {
        var section = section(
                "plan.calendar",
                button(
                        "moment.add",
                        () -> CohortDialogs.newDecision(words, services.planning(), user, cohort, this::show)
                                .open()));
        section.add(quiet(words.say("plan.calendar.intro")));
        section.add(moments(
                words.say("plan.calendar"),
                plan,
                plan.moments().stream()
                        .filter(moment -> moment.kind() != Moment.Kind.BLOCK)
                        .toList()));
        var blocks = plan.moments().stream()
                .filter(moment -> moment.kind() == Moment.Kind.BLOCK)
                .toList();
        if (!blocks.isEmpty()) {
            section.add(new NativeDetails(
                    words.count("plan.blocks", blocks.size()),
                    moments(words.say("plan.blocks.caption"), plan, blocks)));
        }
        return section;
    }

    private CardTable moments(String caption, CohortPlan plan, List<Moment> moments) {
        var table = new CardTable(
                caption,
                words.say("moment.name"),
                words.say("moment.days"),
                words.say("moment.kind"),
                words.say("actions"));
        for (var moment : moments) {
            boolean decides = moment.kind() == Moment.Kind.GO_NO_GO;
            Component what = CardTable.text(words.of("moment", moment.kind()));
            var decision = moment.decision();
            if (decision != null) {
                what = new Div(
                        new Div(words.say(decision.go() ? "moment.go" : "moment.noGo")),
                        small(words.say(
                                "moment.decided",
                                decision.by(),
                                words.figures().dateTime(decision.at()),
                                decision.reason())));
            } else if (moment.isOverdueOn(plan.today())) {
                var late = new Div(words.say("moment.late"));
                late.addClassName("warn");
                what = new Div(new Div(words.of("moment", moment.kind())), late);
            }
            var line = new Div();
            line.addClassName("row-actions");
            if (writes) {
                if (decides) {
                    line.add(link(
                            "moment.decide.open",
                            moment.name(),
                            () -> CohortDialogs.decide(words, services.planning(), user, cohort, moment, this::show)
                                    .open()));
                }
                line.add(link(
                        "moment.move",
                        moment.name(),
                        () -> CohortDialogs.days(words, services.planning(), user, cohort, moment, this::show)
                                .open()));
            }
            table.row(
                    CardTable.text(moment.name()),
                    CardTable.text(
                            moment.from().equals(moment.until())
                                    ? date(moment.from())
                                    : words.say("moment.stretch", date(moment.from()), date(moment.until()))),
                    what,
                    line);
        }
        return table;
    }

    private Section places(CohortPlan plan) {
        var section = section("plan.places", button("place.add", () -> place(null)));
        if (plan.places().isEmpty()) {
            section.add(quiet(words.say("overview.placesAt.none")));
            return section;
        }
        var table = new CardTable(
                words.say("plan.places"),
                words.say("place.employer"),
                words.say("place.location"),
                words.say("place.taken.column"),
                words.say("actions"));
        table.figures(2);
        for (var place : plan.places()) {
            var line = actions(link("change", place.label(), () -> place(place)), link("remove", place.label(), () -> {
                tell(words.problem(
                        services.planning().removePlace(user, cohort.uuid(), place.uuid(), place.version())));
                show();
            }));
            table.row(
                    employer(place),
                    CardTable.text(
                            place.data().location().isEmpty()
                                    ? "–"
                                    : place.data().location()),
                    CardTable.text(
                            words.say("list.places", place.taken(), place.data().places())),
                    line);
        }
        section.add(table);
        return section;
    }

    /** The employer, with the function that its places are for and the Dutch that it asks. */
    private Component employer(Place place) {
        var name = CardTable.text(place.data().employer());
        var function = place.data().workplace();
        if (function == null || !user.may(Permission.READ_WORKPLACES)) return name;
        return services.employers()
                .function(user, function)
                .<Component>map(one -> new Div(name, new FunctionSummary(words.locale(), one)))
                .orElse(name);
    }

    private void place(@org.jspecify.annotations.Nullable Place place) {
        new PlaceDialog(words, services, user, cohort, place, this::show).open();
    }

    private Section partners(CohortPlan plan) {
        var section = section("plan.partners", button("partner.add", () -> partner(null)));
        if (plan.partners().isEmpty()) {
            section.add(quiet(words.say("plan.partners.none")));
            return section;
        }
        var table = new CardTable(
                words.say("plan.partners"),
                words.say("partner.name"),
                words.say("partner.party"),
                words.say("partner.responsible"),
                words.say("partner.does"),
                words.say("actions"));
        for (var partner : plan.partners()) {
            var data = partner.data();
            var line = actions(link("change", data.name(), () -> partner(partner)), link("remove", data.name(), () -> {
                tell(words.problem(
                        services.planning().removePartner(user, cohort.uuid(), partner.uuid(), partner.version())));
                show();
            }));
            table.row(
                    CardTable.text(data.name()),
                    CardTable.text(words.party(data.party())),
                    CardTable.text(data.responsible().isEmpty() ? "–" : data.responsible()),
                    CardTable.text(data.does().isEmpty() ? "–" : data.does()),
                    line);
        }
        section.add(table);
        return section;
    }

    private void partner(@org.jspecify.annotations.Nullable CohortPartner partner) {
        CohortDialogs.partner(words, services.planning(), user, cohort, partner, this::show)
                .open();
    }

    private Section groups(CohortPlan plan) {
        var section = section("plan.groups", button("group.add", () -> group(null)));
        if (plan.groups().isEmpty()) {
            section.add(quiet(words.say("plan.groups.none")));
            return section;
        }
        var table = new CardTable(
                words.say("plan.groups"),
                words.say("group.name"),
                words.say("group.coach"),
                words.say("group.people"),
                words.say("actions"));
        table.figures(2);
        for (var group : plan.groups()) {
            var coach = group.coach();
            var line = actions(link("change", group.name(), () -> group(group)), link("remove", group.name(), () -> {
                tell(words.problem(
                        services.planning().removeGroup(user, cohort.uuid(), group.uuid(), group.version())));
                show();
            }));
            table.row(
                    CardTable.text(group.name()),
                    CardTable.text(coach == null ? words.say("nobody") : coach.name()),
                    CardTable.text(words.figures().number(group.people(), 0)),
                    line);
        }
        section.add(table);
        return section;
    }

    private void group(@org.jspecify.annotations.Nullable CohortGroup group) {
        CohortDialogs.group(words, services.planning(), user, cohort, group, this::show)
                .open();
    }

    private Section general() {
        var section = section(
                "plan.general",
                button(
                        "plan.general.change",
                        () -> CohortDialogs.change(words, services.cohorts(), user, cohort, state::refresh)
                                .open()));
        var data = cohort.data();
        Long cents = data.budgetCents();
        String budget = cents == null
                ? words.say("unknown")
                : words.figures().euro(BigDecimal.valueOf(cents, 2).doubleValue());
        section.add(new Paragraph(words.say("plan.budget") + ": " + budget));
        if (!data.budgetNote().isEmpty()) section.add(small(data.budgetNote()));
        if (!data.note().isEmpty()) section.add(new Paragraph(data.note()));
        return section;
    }

    private Section states(CohortPlan plan) {
        var section = section("plan.states");
        if (plan.states().isEmpty()) {
            section.add(quiet(words.say("plan.states.none")));
            return section;
        }
        var table = new CardTable(
                words.say("plan.states"),
                words.say("history.when"),
                words.say("history.what"),
                words.say("history.why"),
                words.say("history.who"));
        for (var change : plan.states()) {
            table.row(
                    CardTable.text(words.figures().dateTime(change.at())),
                    CardTable.text(words.say(
                            "history.step", words.of("state", change.from()), words.of("state", change.to()))),
                    CardTable.text(change.reason()),
                    CardTable.text(change.by()));
        }
        section.add(table);
        return section;
    }

    private String date(LocalDate day) {
        return words.figures().date(day);
    }
}
