package nl.duaal.screening;

import static java.util.stream.Collectors.joining;
import static nl.duaal.persistence.db.Tables.SCREENING_BARRIER;
import static nl.duaal.persistence.db.Tables.SCREENING_EXPERIENCE;
import static nl.duaal.persistence.db.Tables.SCREENING_WEEK;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.persistence.TenantScope;
import nl.duaal.screening.week.AvailableWeek;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.ScreeningPlanId;
import nl.duaal.shared.id.ScreeningSubjectId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of barriers, weeks, and what candidates think of the selection. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WeekStore {

    private final DSLContext db;

    WeekStore(DSLContext db) {
        this.db = db;
    }

    List<Barrier> barriers(OrganisationId organisation, ScreeningSubjectId subject) {
        var t = SCREENING_BARRIER;
        return db.select(t.UUID, t.KIND, t.REMOVES, t.OWNER, t.DUE_ON, t.DONE_ON)
                .from(t)
                .where(TenantScope.of(t, organisation), t.SUBJECT_ID.eq(subject.value()))
                .orderBy(t.ID)
                .fetch(row -> new Barrier(
                        row.value1(),
                        new Barrier.Data(
                                Barrier.Kind.valueOf(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6())));
    }

    void insert(OrganisationId organisation, ScreeningSubjectId subject, Barrier barrier) {
        var t = SCREENING_BARRIER;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.UUID, barrier.uuid())
                .set(t.SUBJECT_ID, subject.value())
                .set(t.KIND, barrier.data().kind().name())
                .set(t.REMOVES, barrier.data().removes())
                .set(t.OWNER, barrier.data().owner())
                .set(t.DUE_ON, barrier.data().due())
                .set(t.DONE_ON, barrier.data().done())
                .execute();
    }

    boolean update(OrganisationId organisation, ScreeningSubjectId subject, Barrier barrier) {
        var t = SCREENING_BARRIER;
        return db.update(t)
                        .set(t.VERSION, t.VERSION.plus(1))
                        .set(t.KIND, barrier.data().kind().name())
                        .set(t.REMOVES, barrier.data().removes())
                        .set(t.OWNER, barrier.data().owner())
                        .set(t.DUE_ON, barrier.data().due())
                        .set(t.DONE_ON, barrier.data().done())
                        .where(
                                TenantScope.of(t, organisation),
                                t.SUBJECT_ID.eq(subject.value()),
                                t.UUID.eq(barrier.uuid()))
                        .execute()
                == 1;
    }

    boolean delete(OrganisationId organisation, ScreeningSubjectId subject, UUID barrier) {
        var t = SCREENING_BARRIER;
        return db.deleteFrom(t)
                        .where(TenantScope.of(t, organisation), t.SUBJECT_ID.eq(subject.value()), t.UUID.eq(barrier))
                        .execute()
                == 1;
    }

    Optional<AvailableWeek> week(OrganisationId organisation, ScreeningSubjectId subject) {
        var t = SCREENING_WEEK;
        return db.select(t.HOURS_PER_WEEK, t.WEEKDAYS, t.TRAVEL_MINUTES, t.PUBLIC_TRANSPORT, t.TAKEN)
                .from(t)
                .where(TenantScope.of(t, organisation), t.SUBJECT_ID.eq(subject.value()))
                .fetchOptional(row -> {
                    var days = EnumSet.noneOf(DayOfWeek.class);
                    for (var day : words(row.value2())) days.add(DayOfWeek.valueOf(day));
                    var taken = new ArrayList<AvailableWeek.Taken>();
                    for (var word : words(row.value5())) {
                        var parts = word.split("[:-]", -1);
                        taken.add(new AvailableWeek.Taken(
                                DayOfWeek.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
                    }
                    return new AvailableWeek(row.value1(), days, row.value3(), row.value4(), taken);
                });
    }

    void write(OrganisationId organisation, ScreeningSubjectId subject, AvailableWeek week) {
        var t = SCREENING_WEEK;
        db.deleteFrom(t)
                .where(TenantScope.of(t, organisation), t.SUBJECT_ID.eq(subject.value()))
                .execute();
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.SUBJECT_ID, subject.value())
                .set(t.HOURS_PER_WEEK, week.hoursPerWeek())
                .set(t.WEEKDAYS, week.days().stream().map(Enum::name).collect(joining(" ")))
                .set(t.TRAVEL_MINUTES, week.travelMinutes())
                .set(t.PUBLIC_TRANSPORT, week.publicTransport())
                .set(
                        t.TAKEN,
                        week.taken().stream()
                                .map(one -> one.day() + ":" + one.from() + "-" + one.until())
                                .collect(joining(" ")))
                .execute();
    }

    void insert(OrganisationId organisation, ScreeningPlanId plan, Experience experience) {
        var t = SCREENING_EXPERIENCE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.PLAN_ID, plan.value())
                .set(t.CLEAR_ANSWER, experience.clear())
                .set(t.CHANCE_ANSWER, experience.chance())
                .set(t.FAIR_ANSWER, experience.fair())
                .set(t.REMARK, experience.remark())
                .execute();
    }

    /** In the order in which they came, which is not to be shown. */
    List<Experience> experiences(OrganisationId organisation, ScreeningPlanId plan) {
        var t = SCREENING_EXPERIENCE;
        return db.select(t.CLEAR_ANSWER, t.CHANCE_ANSWER, t.FAIR_ANSWER, t.REMARK)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PLAN_ID.eq(plan.value()))
                .orderBy(t.ID)
                .fetch(row -> new Experience(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
