package nl.duaal.language.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees which group, and as what. Those who plan see every group of their organisation; those who teach the groups
 * that are given to them, or to their organisation when the cohort is shared with it; a coach the groups in which own
 * people are, and of those groups the own people only. For everybody else there is no group.
 *
 * @see "decision 0077: a provider sees the groups that are given to it"
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LessonReach {

    /**
     * A group within somebody's reach.
     *
     * @param about whose rows these are
     * @param only  whose people they see; none: everybody's
     */
    record Seen(
            SignedIn about,
            GroupStore.Stored stored,
            boolean plans,
            boolean teaches,
            @Nullable AccountId only) {

        LessonGroup group() {
            return new LessonGroup(
                    stored.uuid(),
                    stored.version(),
                    stored.data(),
                    stored.cohort(),
                    stored.cohortName(),
                    stored.providerName(),
                    stored.madeUp(),
                    plans,
                    teaches);
        }
    }

    private final GroupStore groups;
    private final LessonStore lessons;
    private final Sharing sharing;
    private final Traces traces;

    LessonReach(GroupStore groups, LessonStore lessons, Sharing sharing, Traces traces) {
        this.groups = groups;
        this.lessons = lessons;
        this.sharing = sharing;
        this.traces = traces;
    }

    /**
     * Lets only those go on who may have a group at all; a refusal leaves a trace.
     *
     * @throws AccessDeniedException for everybody else
     */
    void demandAny(SignedIn user) {
        if (!user.may(Permission.PLAN_LESSONS) && !user.may(Permission.READ_LANGUAGE)) {
            traces.demand(user, Permission.TEACH);
        }
    }

    /** The groups of a cohort within reach, by name. */
    List<Seen> ofCohort(SignedIn user, UUID cohort) {
        demandAny(user);
        var found = new ArrayList<Seen>();
        for (var stored : groups.ofCohort(user.organisation(), cohort))
            own(user, stored).ifPresent(found::add);
        if (!found.isEmpty()) return found;
        for (var lent : sharing.lent(user, SharedKind.COHORT, Permission.TEACH)) {
            if (!lent.subjects().contains(cohort)) continue;
            groups.ofProvider(lent.user().organisation(), user.organisation(), List.of(cohort))
                    .forEach(stored -> found.add(new Seen(lent.user(), stored, false, true, null)));
        }
        return found;
    }

    /** The groups within reach that somebody teaches. */
    List<Seen> taught(SignedIn user) {
        traces.demand(user, Permission.TEACH);
        var found = new ArrayList<Seen>();
        for (var stored : groups.ofTeacher(user.organisation(), user.account())) {
            own(user, stored).ifPresent(found::add);
        }
        for (var lent : sharing.lent(user, SharedKind.COHORT, Permission.TEACH)) {
            groups.ofProvider(lent.user().organisation(), user.organisation(), lent.subjects())
                    .forEach(stored -> found.add(new Seen(lent.user(), stored, false, true, null)));
        }
        return found;
    }

    /** A group within reach. */
    Optional<Seen> find(SignedIn user, UUID group) {
        demandAny(user);
        var own = groups.find(user.organisation(), group);
        if (own.isPresent()) return own.flatMap(stored -> own(user, stored));
        return groups.ownerOf(user.organisation(), group).flatMap(owner -> given(user, owner, group));
    }

    /** A group of another organisation that is given to the reader's, when its cohort is shared for teaching. */
    private Optional<Seen> given(SignedIn user, OrganisationId owner, UUID group) {
        return sharing.lent(user, SharedKind.COHORT, Permission.TEACH).stream()
                .filter(lent -> lent.user().organisation().equals(owner))
                .flatMap(lent -> groups
                        .find(owner, group)
                        .filter(stored -> isGivenTo(stored, user))
                        .filter(stored -> lent.subjects().contains(stored.cohort()))
                        .map(stored -> new Seen(lent.user(), stored, false, true, null))
                        .stream())
                .findFirst();
    }

    /** The group of a lesson, when it is within reach. */
    Optional<Seen> ofLesson(SignedIn user, UUID lesson) {
        demandAny(user);
        var own = lessons.groupOf(user.organisation(), lesson);
        if (own.isPresent()) return find(user, own.get());
        return lessons.groupGivenTo(user.organisation(), lesson).flatMap(group -> find(user, group));
    }

    private static boolean isGivenTo(GroupStore.Stored stored, SignedIn user) {
        Long provider = stored.provider();
        return provider != null && provider == user.organisation().value();
    }

    /** A group of the own organisation, as far as it is somebody's business. */
    private Optional<Seen> own(SignedIn user, GroupStore.Stored stored) {
        Long teacher = stored.teacher();
        boolean teaches = user.may(Permission.TEACH)
                && teacher != null
                && teacher == user.account().value();
        if (user.may(Permission.PLAN_LESSONS)) return Optional.of(new Seen(user, stored, true, true, null));
        if (teaches) return Optional.of(new Seen(user, stored, false, true, null));
        if (user.may(Permission.READ_LANGUAGE)
                && groups.hasPeopleOf(user.organisation(), stored.id(), user.account())) {
            return Optional.of(new Seen(user, stored, false, false, user.account()));
        }
        return Optional.empty();
    }
}
