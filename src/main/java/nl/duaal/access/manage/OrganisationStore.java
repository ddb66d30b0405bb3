package nl.duaal.access.manage;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.LABOUR_MARKET_REGION;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static nl.duaal.persistence.db.Tables.ORGANISATION_REGION;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.lower;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.OrganisationKind;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the organisations themselves. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OrganisationStore {

    private static final String EVERYWHERE = "administrators of the installation look after every organisation";

    /** An organisation with its key. */
    record Found(OrganisationId id, Organisation organisation) {}

    private final DSLContext db;

    OrganisationStore(DSLContext db) {
        this.db = db;
    }

    List<OrganisationRow> list(LocalDate today) {
        var everywhere = TenantScope.acrossOrganisations(db, EVERYWHERE);
        var regions = everywhere
                .select(ORGANISATION_REGION.ORGANISATION_ID, LABOUR_MARKET_REGION.NAME)
                .from(ORGANISATION_REGION)
                .join(LABOUR_MARKET_REGION)
                .on(LABOUR_MARKET_REGION.REGION_KEY.eq(ORGANISATION_REGION.REGION_KEY))
                .orderBy(LABOUR_MARKET_REGION.NAME)
                .fetchGroups(ORGANISATION_REGION.ORGANISATION_ID, LABOUR_MARKET_REGION.NAME);
        var count = countDistinct(MEMBERSHIP.ACCOUNT_ID);
        Map<Long, Integer> people = everywhere
                .select(MEMBERSHIP.ORGANISATION_ID, count)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(
                        ACCOUNT.ENABLED.isTrue(),
                        MEMBERSHIP.VALID_FROM_ON.le(today),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.gt(today)))
                .groupBy(MEMBERSHIP.ORGANISATION_ID)
                .fetchMap(MEMBERSHIP.ORGANISATION_ID, count);
        return find(org.jooq.impl.DSL.noCondition()).stream()
                .map(found -> new OrganisationRow(
                        found.organisation(),
                        regions.getOrDefault(found.id().value(), List.of()),
                        people.getOrDefault(found.id().value(), 0)))
                .toList();
    }

    Optional<Found> find(UUID uuid) {
        return find(ORGANISATION.UUID.eq(uuid)).stream().findFirst();
    }

    private List<Found> find(Condition which) {
        var regions = TenantScope.acrossOrganisations(db, EVERYWHERE)
                .select(ORGANISATION_REGION.ORGANISATION_ID, ORGANISATION_REGION.REGION_KEY)
                .from(ORGANISATION_REGION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ORGANISATION_REGION.ORGANISATION_ID))
                .where(which)
                .fetchGroups(ORGANISATION_REGION.ORGANISATION_ID, ORGANISATION_REGION.REGION_KEY);
        return db.select(
                        ORGANISATION.ID,
                        ORGANISATION.UUID,
                        ORGANISATION.VERSION,
                        ORGANISATION.NAME,
                        ORGANISATION.KIND,
                        ORGANISATION.HOST,
                        ORGANISATION.ARCHIVED_ON)
                .from(ORGANISATION)
                .where(which)
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(row -> new Found(
                        new OrganisationId(row.value1()),
                        new Organisation(
                                row.value2(),
                                row.value3(),
                                new OrganisationData(
                                        row.value4(),
                                        OrganisationKind.valueOf(row.value5()),
                                        new HashSet<>(regions.getOrDefault(row.value1(), List.of()))),
                                row.value6(),
                                row.value7())));
    }

    /** Whether another organisation has this name, in whatever case. */
    boolean isTaken(String name, @Nullable UUID except) {
        var same = lower(ORGANISATION.NAME).eq(name.toLowerCase(Locale.ROOT));
        return db.fetchExists(ORGANISATION, except == null ? same : same.and(ORGANISATION.UUID.ne(except)));
    }

    UUID insert(OrganisationData data, boolean demo) {
        var uuid = UUID.randomUUID();
        long id = db.insertInto(ORGANISATION)
                .set(ORGANISATION.UUID, uuid)
                .set(ORGANISATION.NAME, data.name())
                .set(ORGANISATION.KIND, data.kind().name())
                .set(ORGANISATION.HOST, false)
                .set(ORGANISATION.DEMO, demo)
                .returningResult(ORGANISATION.ID)
                .fetchSingle(ORGANISATION.ID);
        insertRegions(new OrganisationId(id), data.regions());
        return uuid;
    }

    /** False when it is not at this version any more. */
    boolean change(OrganisationId id, long version, OrganisationData data) {
        boolean changed = db.update(ORGANISATION)
                        .set(ORGANISATION.NAME, data.name())
                        .set(ORGANISATION.KIND, data.kind().name())
                        .set(ORGANISATION.VERSION, version + 1)
                        .where(ORGANISATION.ID.eq(id.value()), ORGANISATION.VERSION.eq(version))
                        .execute()
                == 1;
        if (changed) {
            db.deleteFrom(ORGANISATION_REGION)
                    .where(TenantScope.of(ORGANISATION_REGION, id))
                    .execute();
            insertRegions(id, data.regions());
        }
        return changed;
    }

    /** False when it is not at this version any more. */
    boolean archive(OrganisationId id, long version, @Nullable LocalDate archivedOn) {
        return db.update(ORGANISATION)
                        .set(ORGANISATION.ARCHIVED_ON, archivedOn)
                        .set(ORGANISATION.VERSION, version + 1)
                        .where(ORGANISATION.ID.eq(id.value()), ORGANISATION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    List<OrganisationService.Region> regions() {
        return db.select(LABOUR_MARKET_REGION.REGION_KEY, LABOUR_MARKET_REGION.NAME)
                .from(LABOUR_MARKET_REGION)
                .orderBy(LABOUR_MARKET_REGION.NAME)
                .fetch(row -> new OrganisationService.Region(row.value1(), row.value2()));
    }

    private void insertRegions(OrganisationId id, Set<String> regions) {
        for (String region : regions) {
            db.insertInto(ORGANISATION_REGION)
                    .set(ORGANISATION_REGION.ORGANISATION_ID, id.value())
                    .set(ORGANISATION_REGION.REGION_KEY, region)
                    .execute();
        }
    }
}
