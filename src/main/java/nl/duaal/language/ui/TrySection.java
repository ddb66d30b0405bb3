package nl.duaal.language.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.duaal.language.LanguagePlan;
import nl.duaal.language.NoteOutcome;
import nl.duaal.language.forecast.Forecast;
import nl.duaal.language.forecast.LanguageLine;
import nl.duaal.language.forecast.Prices;
import nl.duaal.language.forecast.Surroundings;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.Toast;
import nl.duaal.trajectory.design.WorkLanguage;
import org.jspecify.annotations.Nullable;

/** What would mend it: more lessons, a buddy at a workplace rich in language; tried out on the spot, kept if wanted. */
final class TrySection extends Section {

    private final transient LanguagePage page;
    private final transient LanguageWords words;
    private final transient LanguageLine line;
    private final transient LanguagePlan plan;
    private final TextField hours = new TextField();
    private final TextField attendance = new TextField();
    private final Checkbox rich = new Checkbox();
    private final Div result = new Div();

    TrySection(LanguagePage page, LanguageLine line, LanguagePlan plan) {
        this.page = page;
        this.words = page.words();
        this.line = line;
        this.plan = plan;
        setId("language-try");
        addClassNames("language-section", "no-print");
        setVisible(line.demands().stream()
                .flatMap(against -> against.lines().stream())
                .anyMatch(TrySection::isAhead));
        var assumed = line.assumed();
        hours.setId("try-hours");
        hours.setLabel(words.say("try.hours"));
        hours.setValue(words.hours(assumed.hoursPerWeek()));
        attendance.setId("try-attendance");
        attendance.setLabel(words.say("try.attendance"));
        attendance.setHelperText(words.say("try.attendance.help"));
        var known = assumed.attendance();
        attendance.setValue(known == null ? "" : words.figures().number(known * 100, 0));
        for (var field : new TextField[] {hours, attendance}) {
            field.setManualValidation(true);
            field.setMaxLength(5);
            field.addValueChangeListener(change -> {
                field.setInvalid(false);
                show();
            });
        }
        rich.setId("try-rich");
        rich.setLabel(words.say("try.rich"));
        rich.setValue(assumed.surroundings() == Surroundings.RICH);
        rich.addValueChangeListener(change -> show());
        var fields = new Div(hours, attendance, rich);
        fields.addClassName("try-fields");
        result.getElement().setAttribute("aria-live", "polite");
        result.setId("try-result");
        add(new H2(words.say("try.title")), hints(), fields, result);
        show();
    }

    /** What would do, reckoned ahead, for what is not in time. */
    private UnorderedList hints() {
        var list = new UnorderedList();
        list.setId("try-hints");
        for (var against : line.demands()) {
            if (!isBehind(against.standing())) continue;
            var demand = against.demand();
            var more = line.forecast().hoursThatMend(demand);
            var learner = line.forecast().learner();
            var withBuddy = line.forecast()
                    .trying(learner.hoursPerWeek(), learner.attendance(), Surroundings.RICH)
                    .hoursThatMend(demand);
            list.add(new ListItem(words.say(
                    more == null ? withBuddy == null ? "hint.none" : "hint.onlyBuddy" : "hint.hours",
                    words.demand(demand),
                    more == null ? "" : words.hours(more),
                    withBuddy == null ? "" : words.hours(withBuddy),
                    words.hours(learner.hoursPerWeek()))));
        }
        list.setVisible(list.getComponentCount() > 0);
        return list;
    }

    private static boolean isBehind(Forecast.Standing standing) {
        return switch (standing) {
            case BEHIND, NOT_FEASIBLE -> true;
            case REACHED, ON_SCHEDULE, NO_DAY, UNMEASURED -> false;
        };
    }

    /** Whether there is something to reckon with: a level that was measured and is yet to be reached. */
    private static boolean isAhead(LanguageLine.SkillStanding one) {
        return switch (one.standing()) {
            case REACHED, UNMEASURED -> false;
            case ON_SCHEDULE, NO_DAY, BEHIND, NOT_FEASIBLE -> true;
        };
    }

    private void show() {
        result.removeAll();
        Double many = number(hours, LanguagePlan.MOST_HOURS, false);
        Double percent = number(attendance, 100, true);
        if (many == null || percent == null && !attendance.getValue().isBlank()) return;
        var before = line.forecast().learner();
        // without the tick it is what it is now, or neutral where it was ticked
        var work = rich.getValue()
                ? Surroundings.RICH
                : line.assumed().surroundings() == Surroundings.RICH
                        ? Surroundings.NEUTRAL
                        : line.assumed().surroundings();
        var tried = line.trying(many, percent == null ? null : percent / 100, work);
        result.add(table(tried), effect(tried, many - before.hoursPerWeek()));
        if (page.mayWrite()) {
            var keep = new NativeButton(words.say("try.keep"), click -> keep(many, percent));
            keep.addClassName("button");
            keep.setId("keep-try");
            result.add(keep);
        }
    }

    private @Nullable Double number(TextField field, int most, boolean mayBeEmpty) {
        String typed = field.getValue().strip().replace(',', '.');
        if (typed.isEmpty() && mayBeEmpty) return null;
        if (typed.matches("[0-9]{1,3}([.][0-9])?") && Double.parseDouble(typed) <= most) {
            return Double.valueOf(typed);
        }
        FieldError.show(field, words.say("problem.number", most));
        return null;
    }

    private CardTable table(LanguageLine tried) {
        var table = new CardTable(
                words.say("try.title"),
                words.say("column.asked"),
                words.say("column.level"),
                words.say("column.by"),
                words.say("column.now.likely"),
                words.say("column.then.likely"),
                words.say("column.then.standing"));
        for (int i = 0; i < line.demands().size(); i++) {
            var before = line.demands().get(i);
            var after = tried.demands().get(i);
            for (int j = 0; j < before.lines().size(); j++) {
                var was = before.lines().get(j);
                var now = after.lines().get(j);
                if (!isAhead(was)) continue;
                table.row(
                        CardTable.text(words.demand(before.demand())),
                        CardTable.text(words.skill(was.line().skill()) + " "
                                + was.line().level()),
                        CardTable.text(words.date(before.demand().by())),
                        CardTable.text(words.likely(was.line().band())),
                        CardTable.text(words.likely(now.line().band())),
                        words.standing(now.standing()));
            }
        }
        return table;
    }

    /** What it does to the week and what it costs, beside how it is now. */
    private UnorderedList effect(LanguageLine tried, double extra) {
        var list = new UnorderedList();
        list.setId("try-effect");
        boolean was = line.assumed().surroundings() == Surroundings.RICH;
        boolean buddy = rich.getValue();
        list.add(new ListItem(words.say(
                extra > 0 ? "try.week.more" : extra < 0 ? "try.week.less" : "try.week.same",
                words.hours(Math.abs(extra)))));
        if (buddy && !was) {
            list.add(new ListItem(
                    words.say("try.buddy", words.hours(line.prices().buddyHoursPerWeek()))));
        }
        list.add(new ListItem(cost("try.cost.now", line.prices().of(line, was))));
        list.add(new ListItem(cost("try.cost.then", line.prices().of(tried, buddy))));
        if (line.hasUnmeasured()) list.add(new ListItem(words.say("try.unmeasured")));
        return list;
    }

    private String cost(String key, Prices.@Nullable Cost cost) {
        if (cost == null) return words.say(key + ".never");
        var figures = words.figures();
        return words.say(
                key,
                figures.number(cost.weeks(), 0),
                figures.number(cost.lessonHours(), 0),
                figures.euro(cost.euros().likely()),
                figures.euro(cost.euros().low()),
                figures.euro(cost.euros().high()));
    }

    private void keep(double many, @Nullable Double percent) {
        boolean now = rich.getValue();
        var enough = line.forecast().norms().enoughHours();
        Integer work = plan.workHoursPerWeek();
        if (now && (work == null || work < enough)) work = (int) Math.ceil(enough);
        var kept = page.services()
                .levels()
                .savePlan(
                        page.user(),
                        page.person().uuid(),
                        new LanguagePlan(
                                plan.version(),
                                plan.profile(),
                                BigDecimal.valueOf(many).setScale(1, RoundingMode.HALF_UP),
                                percent == null ? null : (int) Math.round(percent),
                                now ? WorkLanguage.DUTCH : plan.workLanguage(),
                                work,
                                now || plan.buddy() && line.assumed().surroundings() != Surroundings.RICH,
                                plan.function(),
                                plan.worksFrom()));
        if (kept == NoteOutcome.SAVED) {
            Toast.show(words.say("try.kept"));
            page.reload().run();
        } else {
            Toast.warn(words.outcome(kept));
        }
    }
}
