package nl.duaal.actuals;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.BOOKING;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.MONTH_BOOK;
import static nl.duaal.persistence.db.Tables.MONTH_BOOK_CHANGE;
import static nl.duaal.persistence.db.Tables.MONTH_CORRECTION;
import static nl.duaal.persistence.db.Tables.MONTH_COUNT;
import static nl.duaal.persistence.db.Tables.MONTH_TARIFF;
import static nl.duaal.persistence.db.Tables.OUTPUT_ESTIMATE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
    record Stored(
            YearMonth month,
            long version,
            MonthState state,
            AccountId by,
            String byName,
            @Nullable Instant countedAt) {}

    /** Beside the quantities: how many people had begun. */
    private static final String BEGAN = "BEGAN";

    private final DSLContext db;

    BookStore(DSLContext db) {
        this.db = db;
    }

    // --- months ---

    /** Months that are or were more than open, by month. */
    Map<YearMonth, Stored> months(OrganisationId organisation, CohortId cohort) {
        var t = MONTH_BOOK;
        Map<YearMonth, Stored> found = new HashMap<>();
        db.select(t.MONTH_ON, t.VERSION, t.STATE, t.CHANGED_BY_ID, ACCOUNT.DISPLAY_NAME, t.COUNTED_AT)
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
                                    row.value5(),
                                    row.value6()));
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
        return db.select(t.VERSION, t.STATE, t.CHANGED_BY_ID, ACCOUNT.DISPLAY_NAME, t.COUNTED_AT)
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
                        row.value4(),
                        row.value5()));
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

    // --- what was counted ---

    /** What was kept of months, of those of which anything was counted. */
    Map<YearMonth, MonthCount> counts(OrganisationId organisation, CohortId cohort) {
        var t = MONTH_COUNT;
        Map<YearMonth, Map<Quantity, SortedMap<String, BigDecimal>>> parts = new HashMap<>();
        Map<YearMonth, SortedMap<String, BigDecimal>> began = new HashMap<>();
        db.select(t.MONTH_ON, t.QUANTITY_KEY, t.EMPLOYER, t.QUANTITY)
                .from(t)
                .where(TenantScope.of(t, organisation), t.COHORT_ID.eq(cohort.value()))
                .forEach(row -> {
                    var month = YearMonth.from(row.value1());
                    var of = parts.computeIfAbsent(month, key -> new EnumMap<>(Quantity.class));
                    var many = row.value2().equals(BEGAN)
                            ? began.computeIfAbsent(month, key -> new TreeMap<>())
                            : of.computeIfAbsent(Quantity.valueOf(row.value2()), key -> new TreeMap<>());
                    many.put(row.value3(), row.value4());
                });
        Map<YearMonth, MonthCount> counts = new HashMap<>();
        parts.forEach((month, of) ->
                counts.put(month, new MonthCount(of, began.getOrDefault(month, Collections.emptySortedMap()))));
        return counts;
    }

    /** Keeps what was counted of a month of which nothing is kept yet. */
    void keepCount(OrganisationId organisation, CohortId cohort, YearMonth month, MonthCount count, Instant at) {
        var t = MONTH_BOOK;
        boolean first = db.update(t)
                        .set(t.COUNTED_AT, at)
                        .where(
                                TenantScope.of(t, organisation),
                                t.COHORT_ID.eq(cohort.value()),
                                t.MONTH_ON.eq(month.atDay(1)),
                                t.COUNTED_AT.isNull())
                        .execute()
                == 1;
        if (!first) return;
        count.parts().forEach((quantity, many) -> insertCount(organisation, cohort, month, quantity.name(), many));
        insertCount(organisation, cohort, month, BEGAN, count.began());
    }

    private void insertCount(
            OrganisationId organisation,
            CohortId cohort,
            YearMonth month,
            String quantity,
            SortedMap<String, BigDecimal> many) {
        var t = MONTH_COUNT;
        many.forEach((employer, number) -> db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.COHORT_ID, cohort.value())
                .set(t.MONTH_ON, month.atDay(1))
                .set(t.QUANTITY_KEY, quantity)
                .set(t.EMPLOYER, employer)
                .set(t.QUANTITY, number)
                .execute());
    }

    /** Forgets what was counted of a month: its quantities, and what they came to. */
    void forgetCount(OrganisationId organisation, CohortId cohort, YearMonth month) {
        var c = MONTH_COUNT;
        db.deleteFrom(c)
                .where(TenantScope.of(c, organisation), c.COHORT_ID.eq(cohort.value()), c.MONTH_ON.eq(month.atDay(1)))
                .execute();
        var t = MONTH_BOOK;
        db.update(t)
                .setNull(t.COUNTED_AT)
                .where(TenantScope.of(t, organisation), t.COHORT_ID.eq(cohort.value()), t.MONTH_ON.eq(month.atDay(1)))
                .execute();
        deleteCounted(organisation, cohort, month);
    }

    // --- corrections ---

    /** Corrections of a cohort as they were agreed, by their ids. */
    Map<UUID, Corrections.Agreed> agreed(OrganisationId organisation, CohortId cohort) {
        var t = MONTH_CORRECTION;
        Map<UUID, Corrections.Agreed> agreed = new HashMap<>();
        db.select(
                        t.UUID,
                        t.BEFORE_FLOW,
                        t.BEFORE_EMPLOYER,
                        t.BEFORE_CENTS,
                        t.AFTER_FLOW,
                        t.AFTER_EMPLOYER,
                        t.AFTER_CENTS)
                .from(t)
                .where(TenantScope.of(t, organisation), t.COHORT_ID.eq(cohort.value()))
                .forEach(row -> agreed.put(
                        row.value1(),
                        new Corrections.Agreed(
                                new MonthBook.Said(row.value2(), row.value3(), row.value4()),
                                new MonthBook.Said(row.value5(), row.value6(), row.value7()))));
        return agreed;
    }

    void insertCorrection(
            OrganisationId organisation, CohortId cohort, UUID uuid, UUID corrects, Corrections.Agreed agreed) {
        var t = MONTH_CORRECTION;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.COHORT_ID, cohort.value())
                .set(t.UUID, uuid)
                .set(t.CORRECTS, corrects.toString())
                .set(t.BEFORE_FLOW, agreed.before().flow())
                .set(t.BEFORE_EMPLOYER, agreed.before().employer())
                .set(t.BEFORE_CENTS, agreed.before().cents())
                .set(t.AFTER_FLOW, agreed.after().flow())
                .set(t.AFTER_EMPLOYER, agreed.after().employer())
                .set(t.AFTER_CENTS, agreed.after().cents())
                .execute();
    }

    /** Takes a correction away with all its lines. */
    void deleteCorrection(OrganisationId organisation, UUID uuid) {
        var b = BOOKING;
        db.deleteFrom(b)
                .where(TenantScope.of(b, organisation), b.CORRECTION.eq(uuid.toString()))
                .execute();
        var t = MONTH_CORRECTION;
        db.deleteFrom(t).where(TenantScope.of(t, organisation), t.UUID.eq(uuid)).execute();
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
                        t.NOTED_AT,
                        t.CORRECTION)
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
                        row.value18(),
                        row.value19() == null ? null : UUID.fromString(row.value19())));
    }

    void insert(
            SignedIn user,
            CohortId cohort,
            UUID uuid,
            Booking.Data data,
            Booking.@Nullable Counted counted,
            @Nullable UUID correction,
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
                .set(t.CORRECTION, correction == null ? null : correction.toString())
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

    private void deleteCounted(OrganisationId organisation, CohortId cohort, YearMonth month) {
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
