package nl.duaal.trajectory.design;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/**
 * A target group while some of its fields are being changed; it lives inside {@link #of} only. The fields are those
 * of {@link TargetGroup}.
 */
public final class GroupEdit {

    public LearningProfile profile;
    public Map<Skill, LanguageLevel> startLevels;
    public IntegrationRoute route;
    public @Nullable LocalDate termEnds;
    public TargetGroup.Household household;
    public double candidatesPerStart;
    public Figure benefitMonth;
    public Figure wageWithout;
    public Figure taxWithout;
    public List<TargetGroup.Without> without;
    public boolean minors;

    private GroupEdit(TargetGroup group) {
        profile = group.profile();
        startLevels = group.startLevels();
        route = group.route();
        termEnds = group.termEnds();
        household = group.household();
        candidatesPerStart = group.candidatesPerStart();
        benefitMonth = group.benefitMonth();
        wageWithout = group.wageWithout();
        taxWithout = group.taxWithout();
        without = group.without();
        minors = group.minors();
    }

    /** The same group with some fields changed. */
    public static TargetGroup of(TargetGroup group, Consumer<GroupEdit> change) {
        var edit = new GroupEdit(group);
        change.accept(edit);
        return new TargetGroup(
                edit.profile,
                edit.startLevels,
                edit.route,
                edit.termEnds,
                edit.household,
                edit.candidatesPerStart,
                edit.benefitMonth,
                edit.wageWithout,
                edit.taxWithout,
                edit.without,
                edit.minors);
    }
}
