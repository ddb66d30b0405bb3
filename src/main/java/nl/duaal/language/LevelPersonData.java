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
                        "language.own.levels",
                        List.of(
                                "language.column.skill",
                                "language.column.level",
                                "language.column.instrument",
                                "language.column.on",
                                "language.column.assessor",
                                "language.column.note"),
                        store.levels(user.organisation(), person).stream()
                                .map(Measurement::data)
                                .map(one -> List.of(
                                        one.skill().name(),
                                        one.level().toString(),
                                        one.instrument().name(),
                                        one.on().toString(),
                                        one.assessor(),
                                        one.note()))
                                .toList()),
                new Part(
                        "language.own.changes",
                        List.of(
                                "language.column.skill",
                                "language.column.was",
                                "language.column.became",
                                "language.column.reason",
                                "language.column.when",
                                "language.column.who"),
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
                        "language.own.plan",
                        List.of(
                                "language.basis.field.profile",
                                "language.try.hours",
                                "language.try.attendance",
                                "language.basis.field.language",
                                "language.basis.field.work",
                                "language.basis.field.buddy",
                                "language.basis.field.from"),
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
