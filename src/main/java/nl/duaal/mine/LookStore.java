package nl.duaal.mine;

import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.LESSON;
import static nl.duaal.persistence.db.Tables.LESSON_GROUP;
import static nl.duaal.persistence.db.Tables.LESSON_MEMBER;
import static nl.duaal.persistence.db.Tables.SCREENING_SHEET;
import static nl.duaal.persistence.db.Tables.SCREENING_SUBJECT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.TraceLooked;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of where something of somebody stands, so that it can be said who looked at it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LookStore {

    /** The file itself and its parts. */
    static final Set<Action> FILE = EnumSet.of(
            Action.PERSON_OPENED,
            Action.CAPACITY_OPENED,
            Action.PERSON_EXPORTED,
            Action.LANGUAGE_OPENED,
            Action.COACHING_OPENED,
            Action.COURSE_OPENED);

    /** Lists in which colleagues see somebody among others. */
    static final Set<Action> LISTS = EnumSet.of(
            Action.CANDIDATES_OPENED,
            Action.LANGUAGE_OVERVIEW_OPENED,
            Action.COACHING_OVERVIEW_OPENED,
            Action.COURSE_OVERVIEW_OPENED);

    /** Lists in which an employer sees who has its places. */
    static final Set<Action> WORK = EnumSet.of(Action.PLACED_OPENED, Action.WORK_FACTS_OPENED);

    /** What those who select see. */
    static final Set<Action> SCREENING = EnumSet.of(Action.SCREENING_OPENED, Action.SHEET_OPENED);

    /** What who teaches sees. */
    static final Set<Action> LESSONS = EnumSet.of(Action.LESSON_GROUP_OPENED, Action.ATTENDANCE_OPENED);

    private final DSLContext db;

    LookStore(DSLContext db) {
        this.db = db;
    }

    List<TraceLooked> where(OrganisationId organisation, Self self) {
        var found = new ArrayList<TraceLooked>();
        long person = self.person().value();
        found.add(new TraceLooked(Set.of(self.uuid()), FILE, Instant.EPOCH, Set.of()));
        db.select(COHORT.UUID, CANDIDATE.ARRIVED_AT, COHORT_PLACE.EMPLOYER_ID)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.PERSON_ID.eq(person))
                .forEach(row -> {
                    found.add(new TraceLooked(Set.of(row.value1()), LISTS, row.value2(), Set.of()));
                    if (row.value3() != null) {
                        found.add(new TraceLooked(Set.of(row.value1()), WORK, row.value2(), one(row.value3())));
                    }
                });
        var screened = new HashSet<UUID>();
        db.select(SCREENING_SUBJECT.UUID, SCREENING_SHEET.UUID)
                .from(SCREENING_SUBJECT)
                .leftJoin(SCREENING_SHEET)
                .on(SCREENING_SHEET.SUBJECT_ID.eq(SCREENING_SUBJECT.ID), TenantScope.of(SCREENING_SHEET, organisation))
                .where(TenantScope.of(SCREENING_SUBJECT, organisation), SCREENING_SUBJECT.PERSON_ID.eq(person))
                .forEach(row -> {
                    screened.add(row.value1());
                    if (row.value2() != null) screened.add(row.value2());
                });
        found.add(new TraceLooked(screened, SCREENING, Instant.EPOCH, Set.of()));
        lessons(organisation, person, found);
        return found;
    }

    private void lessons(OrganisationId organisation, long person, List<TraceLooked> found) {
        var groups = db.select(LESSON_GROUP.ID, LESSON_GROUP.UUID, LESSON_GROUP.PROVIDER_ID, LESSON_MEMBER.FROM_ON)
                .from(LESSON_MEMBER)
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON_MEMBER.GROUP_ID), TenantScope.of(LESSON_GROUP, organisation))
                .where(TenantScope.of(LESSON_MEMBER, organisation), LESSON_MEMBER.PERSON_ID.eq(person))
                .fetch();
        for (var group : groups) {
            var things = new HashSet<UUID>();
            things.add(group.value2());
            things.addAll(db.select(LESSON.UUID)
                    .from(LESSON)
                    .where(
                            TenantScope.of(LESSON, organisation),
                            LESSON.GROUP_ID.eq(group.value1()),
                            LESSON.HELD_ON.ge(group.value4()))
                    .fetch(LESSON.UUID));
            var since = group.value4().atStartOfDay(AccountService.ZONE).toInstant();
            found.add(new TraceLooked(things, LESSONS, since, one(group.value3())));
        }
    }

    private static Set<OrganisationId> one(@Nullable Long organisation) {
        return organisation == null ? Set.of() : Set.of(new OrganisationId(organisation));
    }
}
