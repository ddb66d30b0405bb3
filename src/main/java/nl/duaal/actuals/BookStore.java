package nl.duaal.actuals;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.BOOKING;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.MONTH_BOOK;
import static nl.duaal.persistence.db.Tables.MONTH_BOOK_CHANGE;
import static nl.duaal.persistence.db.Tables.MONTH_TARIFF;
import static nl.duaal.persistence.db.Tables.OUTPUT_ESTIMATE;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the month book. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BookStore {

    /** A month as it is stored. */
    record Stored(YearMonth month, long version, MonthState state, AccountId by, String byName) {}

    private final DSLContext db;

    BookStore(DSLContext db) {
        this.db = db;
    }

    // --- months ---

    /** Months that are or were more than open, by month. */
    Map<YearMonth, Stored> months(OrganisationId organisation, CohortId cohort) {
        var t = MONTH_BOOK;
        Map<YearMonth, Stored> found = new HashMap<>();
        db.select(t.MONTH_ON, t.VERSION, t.STATE, t.CHANGED_BY_ID, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.CHANGED_BY_ID))
                .where(TenantScope.of(t, organisation), t.COHORT_ID.eq(cohort.value()))
                .forEach(row -> {
                    var month = YearMonth.from(row.value1());
                    found.put(
                            month,
                            new Stored(
                                    month,
                                    row.value2(),
                                    MonthState.valueOf(row.value3()),
                                    new AccountId(row.value4()),
                                    row.value5()));
                });
        return found;
    }

    /** Makes sure that there is a row for a month, and locks it until the transaction ends; says its state. */
    Stored lock(SignedIn user, CohortId cohort, YearMonth month, Instant at) {
        var t = MONTH_BOOK;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, user.organisation().value())
                .set(t.COHORT_ID, cohort.value())
                .set(t.MONTH_ON, month.atDay(1))
                .set(t.STATE, MonthState.OPEN.name())
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, user.account().value())
                .onDuplicateKeyIgnore()
                .execute();
        return db.select(t.VERSION, t.STATE, t.CHANGED_BY_ID, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.CHANGED_BY_ID))
                .where(
                        TenantScope.of(t, user.organisation()),
                        t.COHORT_ID.eq(cohort.value()),
                        t.MONTH_ON.eq(month.atDay(1)))
                .forUpdate()
                .fetchSingle(row -> new Stored(
                        month,
                        row.value1(),
                        MonthState.valueOf(row.value2()),
                        new AccountId(row.value3()),
                        row.value4()));
    }

    void state(SignedIn user, CohortId cohort, YearMonth month, MonthState state, String reason, Instant at) {
        var t = MONTH_BOOK;
        db.update(t)
                .set(t.STATE, state.name())
                .set(t.VERSION, t.VERSION.plus(1))
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, user.account().value())
                .where(
                        TenantScope.of(t, user.organisation()),
                        t.COHORT_ID.eq(cohort.value()),
                        t.MONTH_ON.eq(month.atDay(1)))
                .execute();
        var c = MONTH_BOOK_CHANGE;
        db.insertInto(c)
                .set(c.ORGANISATION_ID, user.organisation().value())
                .set(c.COHORT_ID, cohort.value())
                .set(c.MONTH_ON, month.atDay(1))
                .set(c.STATE, state.name())
                .set(c.REASON, reason)
                .set(c.CHANGED_AT, at)
                .set(c.CHANGED_BY_ID, user.account().value())
                .execute();
    }

    List<MonthBook.Change> changes(OrganisationId organisation, CohortId cohort, YearMonth month) {
        var c = MONTH_BOOK_CHANGE;
        return db.select(c.STATE, c.REASON, ACCOUNT.DISPLAY_NAME, c.CHANGED_AT)
                .from(c)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(c.CHANGED_BY_ID))
                .where(TenantScope.of(c, organisation), c.COHORT_ID.eq(cohort.value()), c.MONTH_ON.eq(month.atDay(1)))
                .orderBy(c.CHANGED_AT.desc(), c.ID.desc())
                .fetch(row -> new MonthBook.Change(
                        MonthState.valueOf(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    // --- bookings ---

    /** Bookings of a cohort, by month and as they were booked. */
    List<Booking> bookings(OrganisationId organisation, CohortId cohort) {
        return bookings(organisation, BOOKING.COHORT_ID.eq(cohort.value()));
    }

    List<Booking> bookings(OrganisationId organisation, CohortId cohort, YearMonth month) {
        return bookings(organisation, BOOKING.COHORT_ID.eq(cohort.value()).and(BOOKING.MONTH_ON.eq(month.atDay(1))));
    }

    Optional<Booking> booking(OrganisationId organisation, CohortId cohort, UUID uuid) {
        return bookings(organisation, BOOKING.COHORT_ID.eq(cohort.value()).and(BOOKING.UUID.eq(uuid))).stream()
                .findFirst();
    }

    private List<Booking> bookings(OrganisationId organisation, Condition which) {
        var t = BOOKING;
        return db.select(
                        t.UUID,
                        t.VERSION,
                        t.MONTH_ON,
                        t.FLOW,
                        t.EMPLOYER,
                        t.KIND,
                        t.DOCUMENT,
                        t.DESCRIPTION,
                        t.AMOUNT_CENTS,
                        t.VAT_CENTS,
                        t.VAT_RECLAIMED,
                        t.CREDIT,
                        t.CORRECTS,
                        t.QUANTITY_KEY,
                        t.QUANTITY,
                        t.TARIFF,
                        ACCOUNT.DISPLAY_NAME,
                        t.NOTED_AT)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.NOTED_BY_ID))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.MONTH_ON, t.ID)
                .fetch(row -> new Booking(
                        row.value1(),
                        row.value2(),
                        new Booking.Data(
                                YearMonth.from(row.value3()),
                                row.value4(),
                                row.value5(),
                                Booking.Kind.valueOf(row.value6()),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                row.value11(),
                                row.value12(),
                                row.value13() == null ? null : UUID.fromString(row.value13())),
                        row.value14() == null
                                ? null
                                : new Booking.Counted(Quantity.valueOf(row.value14()), row.value15(), row.value16()),
                        row.value17(),
                        row.value18()));
    }

    void insert(
            SignedIn user,
            CohortId cohort,
            UUID uuid,
            Booking.Data data,
            Booking.@Nullable Counted counted,
            boolean cost,
            Instant at) {
        var t = BOOKING;
        var corrects = data.corrects();
        db.insertInto(t)
                .set(t.ORGANISATION_ID, user.organisation().value())
                .set(t.UUID, uuid)
                .set(t.COHORT_ID, cohort.value())
                .set(t.MONTH_ON, data.month().atDay(1))
                .set(t.FLOW, data.flow())
                .set(t.EMPLOYER, data.employer())
                .set(t.KIND, data.kind().name())
                .set(t.DOCUMENT, data.document())
                .set(t.DESCRIPTION, data.description())
                .set(t.AMOUNT_CENTS, data.amountCents())
                .set(t.VAT_CENTS, data.vatCents())
                .set(t.VAT_RECLAIMED, data.vatReclaimed())
                .set(t.CREDIT, data.credit())
                .set(t.CORRECTS, corrects == null ? null : corrects.toString())
                .set(t.QUANTITY_KEY, counted == null ? null : counted.quantity().name())
                .set(t.QUANTITY, counted == null ? null : counted.many())
                .set(t.TARIFF, counted == null ? null : counted.tariff())
                .set(t.IS_COST, cost)
                .set(t.NOTED_AT, at)
                .set(t.NOTED_BY_ID, user.account().value())
                .execute();
    }

    boolean update(OrganisationId organisation, UUID uuid, long version, Booking.Data data, boolean cost) {
        var t = BOOKING;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.FLOW, data.flow())
                        .set(t.EMPLOYER, data.employer())
                        .set(t.KIND, data.kind().name())
                        .set(t.DOCUMENT, data.document())
                        .set(t.DESCRIPTION, data.description())
                        .set(t.AMOUNT_CENTS, data.amountCents())
                        .set(t.VAT_CENTS, data.vatCents())
                        .set(t.VAT_RECLAIMED, data.vatReclaimed())
                        .set(t.CREDIT, data.credit())
                        .set(t.IS_COST, cost)
                        .where(TenantScope.of(t, organisation), t.UUID.eq(uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean delete(OrganisationId organisation, UUID uuid, long version) {
        var t = BOOKING;
        return db.deleteFrom(t)
                        .where(TenantScope.of(t, organisation), t.UUID.eq(uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Takes away what was counted in a month. */
    void deleteCounted(OrganisationId organisation, CohortId cohort, YearMonth month) {
        var t = BOOKING;
        db.deleteFrom(t)
                .where(
                        TenantScope.of(t, organisation),
                        t.COHORT_ID.eq(cohort.value()),
                        t.MONTH_ON.eq(month.atDay(1)),
                        t.KIND.eq(Booking.Kind.COUNTED.name()))
                .execute();
    }

    // --- tariffs ---

    /** Tariffs of a cohort, by quantity, flow and month. */
    List<Tariff> tariffs(OrganisationId organisation, CohortId cohort) {
        var t = MONTH_TARIFF;
        return db.select(t.UUID, t.VERSION, t.QUANTITY_KEY, t.FLOW, t.FROM_ON, t.TARIFF, t.SOURCE)
                .from(t)
                .where(TenantScope.of(t, organisation), t.COHORT_ID.eq(cohort.value()))
                .orderBy(t.QUANTITY_KEY, t.FLOW, t.FROM_ON)
                .fetch(row -> new Tariff(
                        row.value1(),
                        row.value2(),
                        new Tariff.Data(
                                Quantity.valueOf(row.value3()),
                                row.value4(),
                                YearMonth.from(row.value5()),
                                row.value6(),
                                row.value7())));
    }

    void insertTariff(SignedIn user, CohortId cohort, UUID uuid, Tariff.Data data, Instant at) {
        var t = MONTH_TARIFF;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, user.organisation().value())
                .set(t.UUID, uuid)
                .set(t.COHORT_ID, cohort.value())
                .set(t.QUANTITY_KEY, data.quantity().name())
                .set(t.FLOW, data.flow())
                .set(t.FROM_ON, data.from().atDay(1))
                .set(t.TARIFF, data.euros())
                .set(t.SOURCE, data.source())
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, user.account().value())
                .execute();
    }

    boolean deleteTariff(OrganisationId organisation, CohortId cohort, UUID uuid, long version) {
        var t = MONTH_TARIFF;
        return db.deleteFrom(t)
                        .where(
                                TenantScope.of(t, organisation),
                                t.COHORT_ID.eq(cohort.value()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    // --- estimates ---

    List<Estimate> estimates(OrganisationId organisation, CohortId cohort) {
        var t = OUTPUT_ESTIMATE;
        return db.select(t.EMPLOYER, t.TASKS, t.MONTH_ON, t.PERCENT, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.NOTED_BY_ID))
                .where(TenantScope.of(t, organisation), t.COHORT_ID.eq(cohort.value()))
                .orderBy(t.MONTH_ON, t.EMPLOYER, t.TASKS)
                .fetch(row -> new Estimate(
                        row.value1(), row.value2(), YearMonth.from(row.value3()), row.value4(), row.value5()));
    }

    void putEstimate(
            SignedIn author,
            OrganisationId organisation,
            CohortId cohort,
            String employer,
            String tasks,
            YearMonth month,
            int percent,
            Instant at) {
        var t = OUTPUT_ESTIMATE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.COHORT_ID, cohort.value())
                .set(t.EMPLOYER, employer)
                .set(t.TASKS, tasks)
                .set(t.MONTH_ON, month.atDay(1))
                .set(t.PERCENT, percent)
                .set(t.NOTED_AT, at)
                .set(t.NOTED_BY_ID, author.account().value())
                .onDuplicateKeyUpdate()
                .set(t.PERCENT, percent)
                .set(t.VERSION, t.VERSION.plus(1))
                .set(t.NOTED_AT, at)
                .set(t.NOTED_BY_ID, author.account().value())
                .execute();
    }

    /**
     * Names of employers with places in a cohort.
     *
     * @param only whose places; none: everybody's
     */
    List<String> employers(OrganisationId organisation, UUID cohort, @Nullable OrganisationId only) {
        return db.selectDistinct(COHORT_PLACE.EMPLOYER)
                .from(COHORT_PLACE)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_PLACE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .where(
                        TenantScope.of(COHORT_PLACE, organisation),
                        COHORT.UUID.eq(cohort),
                        only == null ? DSL.noCondition() : COHORT_PLACE.EMPLOYER_ID.eq(only.value()))
                .orderBy(COHORT_PLACE.EMPLOYER)
                .fetch(COHORT_PLACE.EMPLOYER);
    }
}
