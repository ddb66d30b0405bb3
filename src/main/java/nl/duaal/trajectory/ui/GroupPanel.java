package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.GroupEdit;
import nl.duaal.trajectory.design.IntegrationRoute;
import nl.duaal.trajectory.design.LearningProfile;
import nl.duaal.trajectory.design.TargetGroup;

/** For whom a design is, and what would have become of them without it. */
final class GroupPanel implements DesignPanel {

    /** Months after the start for which is asked who would have worked anyway. */
    private static final List<Integer> MONTHS = List.of(12, 24, 36, 48, 60);

    private final DesignForm form;

    GroupPanel(TrajectoryWords words, Editing editing) {
        form = new DesignForm(words, editing);
        form.group("group.title");
        form.choice(
                "group.profile",
                "group.profile",
                "profile",
                LearningProfile.class,
                read(TargetGroup::profile),
                write((edit, value) -> edit.profile = value));
        form.choice(
                "group.route",
                "group.route",
                "route",
                IntegrationRoute.class,
                read(TargetGroup::route),
                write((edit, value) -> {
                    edit.route = value;
                    // who has no route has no term that ends
                    if (value == IntegrationRoute.NONE) edit.termEnds = null;
                }));
        form.moment(
                        "group.termEnds",
                        "group.termEnds",
                        "date",
                        design -> String.valueOf(termEnds(design)),
                        GroupPanel::term)
                .when(design -> design.group().route() != IntegrationRoute.NONE);
        form.choice(
                "group.household",
                "group.household",
                "household",
                TargetGroup.Household.class,
                read(TargetGroup::household),
                write((edit, value) -> edit.household = value));
        form.number(
                "group.candidatesPerStart",
                "group.candidatesPerStart",
                "unit.people",
                read(TargetGroup::candidatesPerStart),
                write((edit, value) -> edit.candidatesPerStart = value));
        form.check(
                "group.minors",
                "group.minors",
                read(TargetGroup::minors)::apply,
                write((edit, value) -> edit.minors = value));
        form.group("group.levels");
        for (Skill skill : Skill.values()) {
            form.choice(
                    "group.startLevels." + skill,
                    "skill." + skill,
                    design -> BlockForm.levels(words),
                    design -> level(design, skill),
                    write((edit, value) -> {
                        var levels = new TreeMap<>(edit.startLevels);
                        if (value.isEmpty()) levels.remove(skill);
                        else levels.put(skill, LanguageLevel.valueOf(value));
                        edit.startLevels = levels;
                    }));
        }
        form.group("group.without");
        form.figure(
                "group.benefitMonth",
                "group.benefitMonth",
                FigureField.Kind.EURO,
                "unit.euroMonth",
                read(TargetGroup::benefitMonth),
                write((edit, value) -> edit.benefitMonth = value));
        form.figure(
                "group.wageWithout",
                "group.wageWithout",
                FigureField.Kind.EURO,
                "unit.euroMonth",
                read(TargetGroup::wageWithout),
                write((edit, value) -> edit.wageWithout = value));
        form.figure(
                "group.taxWithout",
                "group.taxWithout",
                FigureField.Kind.EURO,
                "unit.euroMonth",
                read(TargetGroup::taxWithout),
                write((edit, value) -> edit.taxWithout = value));
        form.group("group.line");
        for (int month : MONTHS) line(words, month);
    }

    /** One point of the line without the trajectory, as a percentage; zero takes it off the line. */
    private void line(TrajectoryWords words, int month) {
        form.number(
                "group.line." + month,
                "group.line." + month,
                "unit.percent",
                design -> 100 * share(design, month),
                write((edit, value) -> {
                    var points = new ArrayList<>(edit.without);
                    points.removeIf(point -> point.month() == month);
                    if (value != 0) points.add(new TargetGroup.Without(month, value / 100));
                    points.sort(Comparator.comparingInt(TargetGroup.Without::month));
                    edit.without = points;
                }));
    }

    private static double share(Design design, int month) {
        return design.group().without().stream()
                .filter(point -> point.month() == month)
                .mapToDouble(TargetGroup.Without::share)
                .findFirst()
                .orElse(0);
    }

    private static String termEnds(Design design) {
        LocalDate ends = design.group().termEnds();
        return ends == null ? "" : ends.toString();
    }

    private static String level(Design design, Skill skill) {
        LanguageLevel level = design.group().startLevels().get(skill);
        return level == null ? "" : level.name();
    }

    private static Design term(Design design, String value) {
        try {
            var ends = value.isEmpty() ? null : LocalDate.parse(value);
            return DesignEdit.of(design, edit -> edit.group = GroupEdit.of(edit.group, group -> group.termEnds = ends));
        } catch (DateTimeParseException halfTyped) {
            return design;
        }
    }

    private static <V> Function<Design, V> read(Function<TargetGroup, V> read) {
        return design -> read.apply(design.group());
    }

    private static <V> BiFunction<Design, V, Design> write(BiConsumer<GroupEdit, V> write) {
        return GeneralPanel.write(
                (edit, value) -> edit.group = GroupEdit.of(edit.group, group -> write.accept(group, value)));
    }

    @Override
    public Component component() {
        return form;
    }

    @Override
    public void show(OpenTrajectory trajectory, Design design) {
        form.show(design);
    }

    @Override
    public boolean retype(String place, String content) {
        return form.retype(place, content);
    }
}
