package nl.duaal.mine;

import static nl.duaal.persistence.db.Tables.COHORT_MOMENT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.COURSE_ENTRY;
import static nl.duaal.persistence.db.Tables.INTEGRATION;
import static nl.duaal.persistence.db.Tables.LANGUAGE_LEVEL;
import static nl.duaal.persistence.db.Tables.LIBRARY_ROUTE_NORM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.cohort.Moment;
import nl.duaal.course.Fact;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of how far somebody is: Dutch, phases, certificates, contracts. Of facts it asks for these kinds only. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StepStore {

    /** What a level was when it was measured last. */
    record Measured(MeasuredLevel level, LocalDate on) {}

    private final DSLContext db;

    StepStore(DSLContext db) {
        this.db = db;
    }

    Map<Skill, Measured> levels(OrganisationId organisation, PersonId person) {
        var t = LANGUAGE_LEVEL;
        var found = new EnumMap<Skill, Measured>(Skill.class);
        db.select(t.SKILL, t.LEVEL, t.SHADE, t.MEASURED_ON)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.MEASURED_ON, t.ID)
                .forEach(row -> found.put(
                        Skill.valueOf(row.value1()),
                        new Measured(
                                new MeasuredLevel(
                                        LanguageLevel.valueOf(row.value2()), MeasuredLevel.Shade.valueOf(row.value3())),
                                row.value4())));
        return found;
    }

    /** What the route of integration asks of somebody: of each norm the last that held on the day of their plan. */
    Map<Skill, LanguageLevel> targets(OrganisationId organisation, PersonId person, LocalDate today) {
        var t = LIBRARY_ROUTE_NORM;
        var found = new EnumMap<Skill, LanguageLevel>(Skill.class);
        db.select(INTEGRATION.ROUTE, INTEGRATION.PIP_ON, INTEGRATION.SCALED_DOWN_ON)
                .from(INTEGRATION)
                .where(TenantScope.of(INTEGRATION, organisation), INTEGRATION.PERSON_ID.eq(person.value()))
                .fetchOptional()
                .ifPresent(term -> db.select(t.SKILL, t.LEVEL, t.LOWERED_LEVEL)
                        .from(t)
                        .where(
                                t.ROUTE.eq(term.value1()),
                                t.KIND.eq("LEVEL"),
                                t.SKILL.isNotNull(),
                                t.VALID_FROM_ON.le(term.value2() == null ? today : term.value2()))
                        .orderBy(t.POSITION, t.VALID_FROM_ON)
                        .forEach(row -> found.put(
                                Skill.valueOf(row.value1()),
                                LanguageLevel.valueOf(
                                        term.value3() == null || row.value3() == null ? row.value2() : row.value3()))));
        return found;
    }

    /** Phases that somebody entered, and of the plan those that come after the last of them. */
    List<OwnSteps.Phase> phases(OrganisationId organisation, long candidate, long cohort, LocalDate today) {
        var entered = new LinkedHashMap<String, LocalDate>();
        var e = COURSE_ENTRY;
        db.select(e.DETAIL, e.FROM_ON)
                .from(e)
                .where(TenantScope.of(e, organisation), e.CANDIDATE_ID.eq(candidate), e.KIND.eq(Fact.Kind.PHASE.name()))
                .orderBy(e.FROM_ON, e.ID)
                .forEach(row -> entered.put(row.value1(), row.value2()));
        String now = null;
        for (var one : entered.entrySet()) if (!one.getValue().isAfter(today)) now = one.getKey();
        var m = COHORT_MOMENT;
        var planned = db.select(m.DESIGN_KEY, m.NAME, m.FROM_ON, m.UNTIL_ON)
                .from(m)
                .where(
                        TenantScope.of(m, organisation),
                        m.COHORT_ID.eq(cohort),
                        m.KIND.eq(Moment.Kind.PHASE.name()),
                        m.DESIGN_KEY.isNotNull())
                .orderBy(m.FROM_ON, m.ID)
                .fetch();
        var phases = new ArrayList<OwnSteps.Phase>();
        boolean after = now == null;
        for (var one : planned) {
            var from = entered.get(one.value1());
            if (from != null) {
                boolean begun = !from.isAfter(today);
                phases.add(new OwnSteps.Phase(
                        one.value2(), from, begun, one.value1().equals(now)));
            } else if (after && one.value3().isAfter(today)) {
                phases.add(new OwnSteps.Phase(one.value2(), one.value3(), false, false));
            }
            if (one.value1().equals(now)) after = true;
        }
        return phases;
    }

    List<OwnSteps.Paper> papers(OrganisationId organisation, PersonId person) {
        var e = COURSE_ENTRY;
        return db.select(e.DETAIL, e.TITLE, e.ISSUER, e.FROM_ON, e.EXPIRES_ON)
                .from(e)
                .where(
                        TenantScope.of(e, organisation),
                        e.PERSON_ID.eq(person.value()),
                        e.KIND.eq(Fact.Kind.CREDENTIAL.name()))
                .orderBy(e.FROM_ON.desc(), e.ID.desc())
                .fetch(row -> new OwnSteps.Paper(
                        Fact.Credential.Type.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    /** Contracts with where they were; wages are not asked for. */
    List<OwnSteps.Job> jobs(OrganisationId organisation, PersonId person) {
        var e = COURSE_ENTRY;
        return db.select(COHORT_PLACE.EMPLOYER, COHORT_PLACE.LOCATION, e.FROM_ON, e.UNTIL_ON, e.HOURS)
                .from(e)
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(e.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(
                        TenantScope.of(e, organisation),
                        e.PERSON_ID.eq(person.value()),
                        e.KIND.eq(Fact.Kind.CONTRACT.name()))
                .orderBy(e.FROM_ON.desc(), e.ID.desc())
                .fetch(row -> new OwnSteps.Job(
                        place(row.value1(), row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? BigDecimal.ZERO : row.value5()));
    }

    private static String place(@Nullable String employer, @Nullable String location) {
        if (employer == null) return "";
        return location == null || location.isEmpty() ? employer : employer + ", " + location;
    }
}
