package nl.duaal.language;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is held of somebody's levels and of what their forecast rests on; it goes with the person, history too. */
@Component
class LevelPersonData implements PersonData {

    private final LevelStore store;

    LevelPersonData(LevelStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("language_level", "language_level_change", "language_plan");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        var plan = store.plan(user.organisation(), person).orElse(LanguagePlan.UNKNOWN);
        return List.of(
                new Part(
                        "learning.own.levels",
                        List.of(
                                "learning.column.skill",
                                "learning.column.level",
                                "learning.column.instrument",
                                "learning.column.on",
                                "learning.column.assessor",
                                "learning.column.note",
                                "learning.column.broughtBy"),
                        store.levels(user.organisation(), person).stream()
                                .map(one -> List.of(
                                        one.data().skill().name(),
                                        one.data().level().toString(),
                                        one.data().instrument().name(),
                                        one.data().on().toString(),
                                        one.data().assessor(),
                                        one.data().note(),
                                        one.broughtBy()))
                                .toList()),
                new Part(
                        "learning.own.changes",
                        List.of(
                                "learning.column.skill",
                                "learning.column.was",
                                "learning.column.became",
                                "learning.column.reason",
                                "learning.column.when",
                                "learning.column.who"),
                        store.changes(user.organisation(), person).stream()
                                .map(one -> List.of(
                                        one.skill().name(),
                                        one.was(),
                                        one.became(),
                                        one.reason(),
                                        one.at().toString(),
                                        one.by()))
                                .toList()),
                new Part(
                        "learning.own.plan",
                        List.of(
                                "learning.basis.field.profile",
                                "learning.try.hours",
                                "learning.try.attendance",
                                "learning.basis.field.language",
                                "learning.basis.field.work",
                                "learning.basis.field.buddy",
                                "learning.basis.field.from"),
                        plan.version() == 0
                                ? List.of()
                                : List.of(List.of(
                                        text(plan.profile()),
                                        text(plan.hoursPerWeek()),
                                        text(plan.attendancePercent()),
                                        text(plan.workLanguage()),
                                        text(plan.workHoursPerWeek()),
                                        text(plan.buddy()),
                                        text(plan.worksFrom())))));
    }

    private static String text(@Nullable Object one) {
        return one == null ? "" : one.toString();
    }
}
