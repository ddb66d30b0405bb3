package nl.duaal.inclusion.report;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CONFIDENTIAL_MESSAGE;
import static nl.duaal.persistence.db.Tables.CONFIDENTIAL_REPORT;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Role;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of reports; texts go in and come out sealed. No account stands in any row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReportStore {

    /** A report as it is stored, with texts that are still sealed. */
    record Stored(
            long id, UUID uuid, long version, ReportState state, String kind, String reporter, LocalDate madeOn) {}

    /** Something said, still sealed. */
    record StoredSaid(boolean byReader, String author, LocalDate on, String text) {}

    /** A report whose time is over. */
    record Expired(OrganisationId organisation, UUID uuid) {}

    private final DSLContext db;

    ReportStore(DSLContext db) {
        this.db = db;
    }

    /** The organisation with its confidential persons of a day; none when it has none. */
    Optional<Addressee> addressee(OrganisationId organisation, LocalDate today) {
        var rows = db.select(ORGANISATION.UUID, ORGANISATION.NAME, ACCOUNT.DISPLAY_NAME)
                .from(MEMBERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(
                        TenantScope.of(MEMBERSHIP, organisation),
                        MEMBERSHIP.ROLE.eq(Role.CONFIDENTIAL_PERSON.name()),
                        MEMBERSHIP.VALID_FROM_ON.lessOrEqual(today),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.greaterThan(today)))
                .orderBy(ACCOUNT.DISPLAY_NAME)
                .fetch();
        if (rows.isEmpty()) return Optional.empty();
        var first = rows.getFirst();
        return Optional.of(new Addressee(
                first.value1(),
                first.value2(),
                rows.stream().map(row -> row.value3()).distinct().toList()));
    }

    long insert(
            OrganisationId organisation, UUID uuid, String codeHash, String kind, String reporter, LocalDate madeOn) {
        var t = CONFIDENTIAL_REPORT;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.UUID, uuid)
                .set(t.CODE_HASH, codeHash)
                .set(t.KIND_SEALED, kind)
                .set(t.REPORTER_SEALED, reporter)
                .set(t.MADE_ON, madeOn)
                .execute();
        return find(organisation, uuid).orElseThrow().id();
    }

    void say(OrganisationId organisation, long report, boolean byReader, String author, LocalDate on, String text) {
        var t = CONFIDENTIAL_MESSAGE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.REPORT_ID, report)
                .set(t.SIDE, byReader ? "READER" : "REPORTER")
                .set(t.AUTHOR, author)
                .set(t.SAID_ON, on)
                .set(t.TEXT_SEALED, text)
                .execute();
    }

    /** All of an organisation: what is new first, then the last. */
    List<Stored> all(OrganisationId organisation) {
        return stored(TenantScope.of(CONFIDENTIAL_REPORT, organisation));
    }

    Optional<Stored> find(OrganisationId organisation, UUID uuid) {
        return stored(TenantScope.of(CONFIDENTIAL_REPORT, organisation).and(CONFIDENTIAL_REPORT.UUID.eq(uuid))).stream()
                .findFirst();
    }

    Optional<Stored> findByCode(OrganisationId organisation, String codeHash) {
        return stored(TenantScope.of(CONFIDENTIAL_REPORT, organisation).and(CONFIDENTIAL_REPORT.CODE_HASH.eq(codeHash)))
                .stream()
                .findFirst();
    }

    private List<Stored> stored(Condition which) {
        var t = CONFIDENTIAL_REPORT;
        return db.select(t.ID, t.UUID, t.VERSION, t.STATE, t.KIND_SEALED, t.REPORTER_SEALED, t.MADE_ON)
                .from(t)
                .where(which)
                .orderBy(t.ID.desc())
                .fetch(row -> new Stored(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        ReportState.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    List<StoredSaid> said(OrganisationId organisation, long report) {
        var t = CONFIDENTIAL_MESSAGE;
        return db.select(t.SIDE, t.AUTHOR, t.SAID_ON, t.TEXT_SEALED)
                .from(t)
                .where(TenantScope.of(t, organisation), t.REPORT_ID.eq(report))
                .orderBy(t.ID)
                .fetch(row -> new StoredSaid("READER".equals(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    int count(OrganisationId organisation, ReportState state) {
        return db.fetchCount(
                CONFIDENTIAL_REPORT,
                TenantScope.of(CONFIDENTIAL_REPORT, organisation).and(CONFIDENTIAL_REPORT.STATE.eq(state.name())));
    }

    /** False when the version is not the stored one any more. */
    boolean move(
            OrganisationId organisation, Stored report, long version, ReportState state, @Nullable LocalDate closed) {
        var t = CONFIDENTIAL_REPORT;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.STATE, state.name())
                        .set(t.CLOSED_ON, closed)
                        .where(TenantScope.of(t, organisation), t.ID.eq(report.id()), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Reports of everybody that were closed before a day. */
    List<Expired> expired(LocalDate before) {
        var all = TenantScope.acrossOrganisations(db, "the time that a report is kept is over everywhere");
        return all.select(CONFIDENTIAL_REPORT.ORGANISATION_ID, CONFIDENTIAL_REPORT.UUID)
                .from(CONFIDENTIAL_REPORT)
                .where(CONFIDENTIAL_REPORT.CLOSED_ON.lessThan(before))
                .fetch(row -> new Expired(new OrganisationId(row.value1()), row.value2()));
    }

    boolean remove(Expired report, LocalDate before) {
        return db.deleteFrom(CONFIDENTIAL_REPORT)
                        .where(
                                TenantScope.of(CONFIDENTIAL_REPORT, report.organisation()),
                                CONFIDENTIAL_REPORT.UUID.eq(report.uuid()),
                                CONFIDENTIAL_REPORT.CLOSED_ON.lessThan(before))
                        .execute()
                == 1;
    }
}
