package nl.duaal.language.work;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.LIBRARY_AGREEMENT_KIND;
import static nl.duaal.persistence.db.Tables.WORK_AGREEMENT;
import static nl.duaal.persistence.db.Tables.WORK_AGREEMENT_TURN;
import static nl.duaal.persistence.db.Tables.WORK_TEAM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortState;
import nl.duaal.engine.Model;
import nl.duaal.library.Wording;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of teams and their agreements; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AgreementStore {

    /**
     * A team as it is stored.
     *
     * @param partner the organisation whose places they are; none where that is not said
     */
    record StoredTeam(
            long id,
            UUID uuid,
            long version,
            UUID cohort,
            String cohortName,
            CohortState state,
            boolean madeUp,
            @Nullable UUID place,
            @Nullable Long partner,
            String employer,
            String location,
            @Nullable UUID function,
            String name) {}

    /** An agreement as it is stored. */
    record StoredAgreement(long id, long team, Agreement agreement) {}

    /** A place of a cohort, to which a team can belong. */
    record StoredPlace(long id, String employer) {}

    private final DSLContext db;

    AgreementStore(DSLContext db) {
        this.db = db;
    }

    /** Every kind, those of the past too, in the order in which they are offered. */
    List<AgreementKind> kinds(LocalDate today) {
        return db.select(
                        LIBRARY_AGREEMENT_KIND.KIND_KEY,
                        LIBRARY_AGREEMENT_KIND.LABEL_NL,
                        LIBRARY_AGREEMENT_KIND.LABEL_EN,
                        LIBRARY_AGREEMENT_KIND.HINT_NL,
                        LIBRARY_AGREEMENT_KIND.HINT_EN,
                        LIBRARY_AGREEMENT_KIND.SIDE,
                        LIBRARY_AGREEMENT_KIND.EVERY_WEEKS,
                        LIBRARY_AGREEMENT_KIND.HELPS,
                        LIBRARY_AGREEMENT_KIND.VALID_FROM_ON,
                        LIBRARY_AGREEMENT_KIND.VALID_UNTIL_ON,
                        LIBRARY_AGREEMENT_KIND.SOURCE,
                        LIBRARY_AGREEMENT_KIND.MARK)
                .from(LIBRARY_AGREEMENT_KIND)
                .orderBy(LIBRARY_AGREEMENT_KIND.POSITION)
                .fetch(row -> {
                    LocalDate until = row.value10();
                    return new AgreementKind(
                            row.value1(),
                            new Wording(row.value2(), row.value3()),
                            new Wording(row.value4(), row.value5()),
                            Side.valueOf(row.value6()),
                            row.value7(),
                            "BUDDY".equals(row.value8()),
                            !row.value9().isAfter(today) && (until == null || until.isAfter(today)),
                            row.value11(),
                            Model.Mark.valueOf(row.value12()));
                });
    }

    /** Own words of agreements that the organisation made before, by alphabet. */
    List<String> ownTitles(OrganisationId organisation) {
        return db.selectDistinct(WORK_AGREEMENT.TITLE)
                .from(WORK_AGREEMENT)
                .where(
                        TenantScope.of(WORK_AGREEMENT, organisation),
                        WORK_AGREEMENT.TITLE.ne(""),
                        WORK_AGREEMENT.REMOVED_AT.isNull())
                .orderBy(WORK_AGREEMENT.TITLE)
                .fetch(WORK_AGREEMENT.TITLE);
    }

    /** Teams of a cohort, by employer and name. */
    List<StoredTeam> teams(OrganisationId organisation, UUID cohort) {
        return teams(organisation, COHORT.UUID.eq(cohort));
    }

    /** Teams of some cohorts of which the places are those of a partner, by employer and name. */
    List<StoredTeam> teamsOf(OrganisationId organisation, Collection<UUID> cohorts, OrganisationId partner) {
        return teams(organisation, COHORT.UUID.in(cohorts).and(COHORT_PLACE.EMPLOYER_ID.eq(partner.value())));
    }

    /** Teams at places of these functions, or of an employer of this name. */
    List<StoredTeam> teamsAt(OrganisationId organisation, Collection<UUID> functions, String employer) {
        var keys = functions.stream().map(UUID::toString).toList();
        return teams(organisation, COHORT_PLACE.WORKPLACE_UUID.in(keys).or(COHORT_PLACE.EMPLOYER.eq(employer)));
    }

    /** A team; none when there is no such team, or it was taken away. */
    Optional<StoredTeam> team(OrganisationId organisation, UUID team) {
        return teams(organisation, WORK_TEAM.UUID.eq(team)).stream().findFirst();
    }

    private List<StoredTeam> teams(OrganisationId organisation, Condition which) {
        return db.select(
                        WORK_TEAM.ID,
                        WORK_TEAM.UUID,
                        WORK_TEAM.VERSION,
                        COHORT.UUID,
                        COHORT.NAME,
                        COHORT.STATE,
                        COHORT.MADE_UP,
                        COHORT_PLACE.UUID,
                        COHORT_PLACE.EMPLOYER_ID,
                        COHORT_PLACE.EMPLOYER,
                        COHORT_PLACE.LOCATION,
                        COHORT_PLACE.WORKPLACE_UUID,
                        WORK_TEAM.EMPLOYER,
                        WORK_TEAM.NAME)
                .from(WORK_TEAM)
                .join(COHORT)
                .on(COHORT.ID.eq(WORK_TEAM.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(WORK_TEAM.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.REMOVED_AT.isNull(), which)
                .orderBy(COHORT.START_MONTH.desc(), COHORT.ID, WORK_TEAM.EMPLOYER, WORK_TEAM.NAME, WORK_TEAM.ID)
                .fetch(row -> {
                    UUID place = row.value8();
                    String function = row.value12();
                    return new StoredTeam(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            CohortState.valueOf(row.value6()),
                            row.value7(),
                            place,
                            row.value9(),
                            place == null ? row.value13() : row.value10(),
                            place == null ? "" : row.value11(),
                            function == null ? null : UUID.fromString(function),
                            row.value14());
                });
    }

    Optional<StoredPlace> place(OrganisationId organisation, UUID cohort, UUID place) {
        return db.select(COHORT_PLACE.ID, COHORT_PLACE.EMPLOYER)
                .from(COHORT_PLACE)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_PLACE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .where(TenantScope.of(COHORT_PLACE, organisation), COHORT.UUID.eq(cohort), COHORT_PLACE.UUID.eq(place))
                .fetchOptional(row -> new StoredPlace(row.value1(), row.value2()));
    }

    void insertTeam(SignedIn author, long cohort, UUID uuid, StoredPlace place, String name, Instant at) {
        db.insertInto(WORK_TEAM)
                .set(WORK_TEAM.ORGANISATION_ID, author.organisation().value())
                .set(WORK_TEAM.UUID, uuid)
                .set(WORK_TEAM.COHORT_ID, cohort)
                .set(WORK_TEAM.PLACE_ID, place.id())
                .set(WORK_TEAM.EMPLOYER, place.employer())
                .set(WORK_TEAM.NAME, name)
                .set(WORK_TEAM.CHANGED_AT, at)
                .set(WORK_TEAM.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** False when the version is not the stored one any more; without a place it stays where it is. */
    boolean updateTeam(
            SignedIn author, StoredTeam before, long version, @Nullable StoredPlace place, String name, Instant at) {
        var update = db.update(WORK_TEAM)
                .set(WORK_TEAM.VERSION, version + 1)
                .set(WORK_TEAM.NAME, name)
                .set(WORK_TEAM.CHANGED_AT, at)
                .set(WORK_TEAM.CHANGED_BY_ID, author.account().value());
        if (place != null)
            update = update.set(WORK_TEAM.PLACE_ID, place.id()).set(WORK_TEAM.EMPLOYER, place.employer());
        return update.where(
                                TenantScope.of(WORK_TEAM, author.organisation()),
                                WORK_TEAM.ID.eq(before.id()),
                                WORK_TEAM.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Takes a team away, or brings it back; none to bring it back. False when it was so already. */
    boolean markTeam(SignedIn author, UUID team, @Nullable Instant removed) {
        return db.update(WORK_TEAM)
                        .set(WORK_TEAM.VERSION, WORK_TEAM.VERSION.plus(1))
                        .set(WORK_TEAM.REMOVED_AT, removed)
                        .where(
                                TenantScope.of(WORK_TEAM, author.organisation()),
                                WORK_TEAM.UUID.eq(team),
                                removed == null ? WORK_TEAM.REMOVED_AT.isNotNull() : WORK_TEAM.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The cohort of a team that is there, or was taken away. */
    Optional<UUID> cohortOfTeam(OrganisationId organisation, UUID team) {
        return db.select(COHORT.UUID)
                .from(WORK_TEAM)
                .join(COHORT)
                .on(COHORT.ID.eq(WORK_TEAM.COHORT_ID), TenantScope.of(COHORT, organisation))
                .where(TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.UUID.eq(team))
                .fetchOptional(COHORT.UUID);
    }

    /** Waits until nobody else is changing agreements of the team, and makes others wait. */
    void lockTeam(OrganisationId organisation, long team) {
        db.select(WORK_TEAM.ID)
                .from(WORK_TEAM)
                .where(TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.ID.eq(team))
                .forUpdate()
                .fetch();
    }

    /** Agreements of these teams, by their first day. */
    Map<Long, List<Agreement>> agreements(OrganisationId organisation, Collection<Long> teams) {
        return agreements(organisation, WORK_AGREEMENT.TEAM_ID.in(teams)).stream()
                .collect(Collectors.groupingBy(
                        StoredAgreement::team, Collectors.mapping(StoredAgreement::agreement, Collectors.toList())));
    }

    /** An agreement; none when there is no such agreement, or it was taken away. */
    Optional<StoredAgreement> agreement(OrganisationId organisation, UUID agreement) {
        return agreements(organisation, WORK_AGREEMENT.UUID.eq(agreement)).stream()
                .findFirst();
    }

    /** The team of an agreement that is there, or was taken away. */
    Optional<UUID> teamOf(OrganisationId organisation, UUID agreement) {
        return db.select(WORK_TEAM.UUID)
                .from(WORK_AGREEMENT)
                .join(WORK_TEAM)
                .on(WORK_TEAM.ID.eq(WORK_AGREEMENT.TEAM_ID), TenantScope.of(WORK_TEAM, organisation))
                .where(TenantScope.of(WORK_AGREEMENT, organisation), WORK_AGREEMENT.UUID.eq(agreement))
                .fetchOptional(WORK_TEAM.UUID);
    }

    private List<StoredAgreement> agreements(OrganisationId organisation, Condition which) {
        var turns = turns(organisation, which);
        return db.select(
                        WORK_AGREEMENT.ID,
                        WORK_AGREEMENT.TEAM_ID,
                        WORK_AGREEMENT.UUID,
                        WORK_AGREEMENT.VERSION,
                        WORK_AGREEMENT.KIND_KEY,
                        WORK_AGREEMENT.TITLE,
                        WORK_AGREEMENT.DETAIL,
                        WORK_AGREEMENT.SIDE,
                        WORK_AGREEMENT.OWNER,
                        WORK_AGREEMENT.DUE_ON,
                        WORK_AGREEMENT.EVERY_WEEKS,
                        WORK_AGREEMENT.UNTIL_ON)
                .from(WORK_AGREEMENT)
                .where(TenantScope.of(WORK_AGREEMENT, organisation), WORK_AGREEMENT.REMOVED_AT.isNull(), which)
                .orderBy(WORK_AGREEMENT.DUE_ON, WORK_AGREEMENT.ID)
                .fetch(row -> new StoredAgreement(
                        row.value1(),
                        row.value2(),
                        new Agreement(
                                row.value3(),
                                row.value4(),
                                new AgreementData(
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        Side.valueOf(row.value8()),
                                        row.value9(),
                                        row.value10(),
                                        row.value11(),
                                        row.value12()),
                                turns.getOrDefault(row.value1(), List.of()))));
    }

    private Map<Long, List<Turn>> turns(OrganisationId organisation, Condition which) {
        var turns = new HashMap<Long, List<Turn>>();
        db.select(
                        WORK_AGREEMENT_TURN.AGREEMENT_ID,
                        WORK_AGREEMENT_TURN.TURN_ON,
                        WORK_AGREEMENT_TURN.VERSION,
                        WORK_AGREEMENT_TURN.STATE,
                        WORK_AGREEMENT_TURN.HAPPENED_ON,
                        WORK_AGREEMENT_TURN.REASON,
                        ACCOUNT.DISPLAY_NAME)
                .from(WORK_AGREEMENT_TURN)
                .join(WORK_AGREEMENT)
                .on(
                        WORK_AGREEMENT.ID.eq(WORK_AGREEMENT_TURN.AGREEMENT_ID),
                        TenantScope.of(WORK_AGREEMENT, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(WORK_AGREEMENT_TURN.SAID_BY_ID))
                .where(TenantScope.of(WORK_AGREEMENT_TURN, organisation), which)
                .orderBy(WORK_AGREEMENT_TURN.TURN_ON)
                .forEach(row -> {
                    String state = row.value4();
                    turns.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                            .add(new Turn(
                                    row.value2(),
                                    row.value3(),
                                    state == null ? null : Turn.State.valueOf(state),
                                    row.value5(),
                                    row.value6(),
                                    row.value7()));
                });
        return turns;
    }

    void insert(SignedIn author, long team, UUID uuid, AgreementData data, Instant at) {
        db.insertInto(WORK_AGREEMENT)
                .set(WORK_AGREEMENT.ORGANISATION_ID, author.organisation().value())
                .set(WORK_AGREEMENT.UUID, uuid)
                .set(WORK_AGREEMENT.TEAM_ID, team)
                .set(values(author, data, at))
                .execute();
    }

    /** False when the version is not the stored one any more. */
    boolean update(SignedIn author, long agreement, long version, AgreementData data, Instant at) {
        return db.update(WORK_AGREEMENT)
                        .set(WORK_AGREEMENT.VERSION, version + 1)
                        .set(values(author, data, at))
                        .where(
                                TenantScope.of(WORK_AGREEMENT, author.organisation()),
                                WORK_AGREEMENT.ID.eq(agreement),
                                WORK_AGREEMENT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Map<org.jooq.Field<?>, @Nullable Object> values(SignedIn author, AgreementData data, Instant at) {
        var values = new HashMap<org.jooq.Field<?>, @Nullable Object>();
        values.put(WORK_AGREEMENT.KIND_KEY, data.kind());
        values.put(WORK_AGREEMENT.TITLE, data.title());
        values.put(WORK_AGREEMENT.DETAIL, data.detail());
        values.put(WORK_AGREEMENT.SIDE, data.side().name());
        values.put(WORK_AGREEMENT.OWNER, data.owner());
        values.put(WORK_AGREEMENT.DUE_ON, data.due());
        values.put(WORK_AGREEMENT.EVERY_WEEKS, data.everyWeeks());
        values.put(WORK_AGREEMENT.UNTIL_ON, data.until());
        values.put(WORK_AGREEMENT.CHANGED_AT, at);
        values.put(WORK_AGREEMENT.CHANGED_BY_ID, author.account().value());
        return values;
    }

    /** Takes an agreement away, or brings it back; none to bring it back. False when it was so already. */
    boolean mark(SignedIn author, UUID agreement, @Nullable Instant removed) {
        return db.update(WORK_AGREEMENT)
                        .set(WORK_AGREEMENT.VERSION, WORK_AGREEMENT.VERSION.plus(1))
                        .set(WORK_AGREEMENT.REMOVED_AT, removed)
                        .where(
                                TenantScope.of(WORK_AGREEMENT, author.organisation()),
                                WORK_AGREEMENT.UUID.eq(agreement),
                                removed == null
                                        ? WORK_AGREEMENT.REMOVED_AT.isNotNull()
                                        : WORK_AGREEMENT.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    /**
     * Keeps what was said of a turn; the agreement's team is locked. False when what was said before is not what the
     * user saw.
     *
     * @param turn with the version that the user saw
     */
    boolean say(SignedIn about, long agreement, Turn turn, Instant at) {
        var state = turn.state();
        if (turn.version() == 0) {
            boolean there = db.fetchExists(
                    WORK_AGREEMENT_TURN,
                    TenantScope.of(WORK_AGREEMENT_TURN, about.organisation()),
                    WORK_AGREEMENT_TURN.AGREEMENT_ID.eq(agreement),
                    WORK_AGREEMENT_TURN.TURN_ON.eq(turn.day()));
            if (there) return false;
            db.insertInto(WORK_AGREEMENT_TURN)
                    .set(
                            WORK_AGREEMENT_TURN.ORGANISATION_ID,
                            about.organisation().value())
                    .set(WORK_AGREEMENT_TURN.AGREEMENT_ID, agreement)
                    .set(WORK_AGREEMENT_TURN.TURN_ON, turn.day())
                    .set(WORK_AGREEMENT_TURN.STATE, state == null ? null : state.name())
                    .set(WORK_AGREEMENT_TURN.HAPPENED_ON, turn.on())
                    .set(WORK_AGREEMENT_TURN.REASON, turn.reason())
                    .set(WORK_AGREEMENT_TURN.SAID_AT, at)
                    .set(WORK_AGREEMENT_TURN.SAID_BY_ID, about.account().value())
                    .execute();
            return true;
        }
        return db.update(WORK_AGREEMENT_TURN)
                        .set(WORK_AGREEMENT_TURN.VERSION, turn.version() + 1)
                        .set(WORK_AGREEMENT_TURN.STATE, state == null ? null : state.name())
                        .set(WORK_AGREEMENT_TURN.HAPPENED_ON, turn.on())
                        .set(WORK_AGREEMENT_TURN.REASON, turn.reason())
                        .set(WORK_AGREEMENT_TURN.SAID_AT, at)
                        .set(WORK_AGREEMENT_TURN.SAID_BY_ID, about.account().value())
                        .where(
                                TenantScope.of(WORK_AGREEMENT_TURN, about.organisation()),
                                WORK_AGREEMENT_TURN.AGREEMENT_ID.eq(agreement),
                                WORK_AGREEMENT_TURN.TURN_ON.eq(turn.day()),
                                WORK_AGREEMENT_TURN.VERSION.eq(turn.version()))
                        .execute()
                == 1;
    }

    /** Teams at the places that somebody has in cohorts that are not over. */
    List<Long> teamsOf(OrganisationId organisation, PersonId person) {
        return db.selectDistinct(WORK_TEAM.ID)
                .from(WORK_TEAM)
                .join(CANDIDATE)
                .on(
                        CANDIDATE.PLACE_ID.eq(WORK_TEAM.PLACE_ID),
                        TenantScope.of(CANDIDATE, organisation),
                        CANDIDATE.PERSON_ID.eq(person.value()),
                        CANDIDATE.STATE.notIn(Set.of("REJECTED", "DROPPED_OUT")))
                .where(TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.REMOVED_AT.isNull())
                .orderBy(WORK_TEAM.ID)
                .fetch(WORK_TEAM.ID);
    }

    /** The names of these teams. */
    Map<Long, String> names(OrganisationId organisation, Collection<Long> teams) {
        return db.select(WORK_TEAM.ID, WORK_TEAM.NAME)
                .from(WORK_TEAM)
                .where(TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.ID.in(teams))
                .fetchMap(WORK_TEAM.ID, WORK_TEAM.NAME);
    }
}
