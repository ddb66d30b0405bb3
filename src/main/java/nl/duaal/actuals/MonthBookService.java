package nl.duaal.actuals;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.actuals.BookOutcome.Fault;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.Moment;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The book of a cohort by month: quantities that rooms know times tariffs, and amounts that are booked. A month is checked
 * by one and locked by another; locked it is a fact. For the owner of the cohort.
 *
 * @see "decision 0090: a month becomes a fact when a second person locks it"
 */
@Service
public class MonthBookService {

    public static final int REASON_MAX_LENGTH = 300;

    /** Money still comes in after the last phase: subsidies are settled, outcomes followed. */
    private static final int MONTHS_AFTER = 24;

    /** So much is spent before the first phase, at the earliest. */
    private static final int MONTHS_BEFORE = 12;

    private final BookStore store;
    private final MonthQuantities quantities;
    private final CohortService cohorts;
    private final List<BookableFlows> flows;
    private final Traces traces;
    private final Clock clock;

    MonthBookService(
            BookStore store,
            MonthQuantities quantities,
            CohortService cohorts,
            List<BookableFlows> flows,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.quantities = quantities;
        this.cohorts = cohorts;
        this.flows = List.copyOf(flows);
        this.traces = traces;
        this.clock = clock;
    }

    /** A cohort within the user's reach, with its time. */
    private record Found(Cohort cohort, YearMonth first, YearMonth last, YearMonth now) {

        /** What was typed as a month of the book. */
        @Nullable
        Fault faultOf(YearMonth month) {
            if (month.isBefore(first) || month.isAfter(last)) return Fault.OUTSIDE_TIME;
            return month.isAfter(now) ? Fault.NOT_YET : null;
        }
    }

    private Optional<Found> find(SignedIn user, UUID cohort) {
        return cohorts.scheduled(user, cohort)
                .filter(found -> !found.cohort().about().isGuest())
                .map(found -> {
                    var start = found.cohort().data().start();
                    var first = start;
                    var last = start;
                    for (Moment one : found.moments()) {
                        if (YearMonth.from(one.from()).isBefore(first)) first = YearMonth.from(one.from());
                        if (YearMonth.from(one.until()).isAfter(last)) last = YearMonth.from(one.until());
                    }
                    if (first.isBefore(start.minusMonths(MONTHS_BEFORE))) first = start.minusMonths(MONTHS_BEFORE);
                    return new Found(found.cohort(), first, last.plusMonths(MONTHS_AFTER), thisMonth());
                });
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(AccountService.ZONE));
    }

    /** What can be booked on. */
    @Transactional(readOnly = true)
    public List<BookableFlow> flows(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_MONTH_BOOK);
        return find(user, cohort).isEmpty() ? List.of() : bookable(user, cohort);
    }

    private List<BookableFlow> bookable(SignedIn user, UUID cohort) {
        return flows.stream().flatMap(one -> one.of(user, cohort).stream()).toList();
    }

    /** Whether somebody in the trajectory pays a flow; of one that is gone it is taken that they did. */
    private static boolean isCost(List<BookableFlow> flows, String flow) {
        return flows.stream()
                .filter(one -> one.id().equals(flow))
                .findFirst()
                .map(one -> one.payer() != null)
                .orElse(true);
    }

    /** Employers with places in a cohort, by name. */
    @Transactional(readOnly = true)
    public List<String> employers(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_MONTH_BOOK);
        return find(user, cohort).map(found -> employersOf(user, cohort)).orElse(List.of());
    }

    private List<String> employersOf(SignedIn user, UUID cohort) {
        var names = new TreeSet<String>();
        cohorts.plan(user, cohort)
                .ifPresent(plan ->
                        plan.places().forEach(place -> names.add(place.data().employer())));
        return List.copyOf(names);
    }

    /** Months of a cohort from its first until this one, the last first; none when there is no such cohort. */
    @Transactional
    public List<MonthBook.Row> months(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_MONTH_BOOK);
        var found = find(user, cohort).orElse(null);
        traces.record(
                user,
                Action.MONTH_BOOK_OPENED,
                cohort,
                found == null ? TraceResult.MISSING : TraceResult.DONE,
                TraceDetails.none());
        if (found == null) return List.of();
        var organisation = user.organisation();
        var stored = store.months(organisation, found.cohort().id());
        keepCounts(user, found, stored);
        var booked = store.bookings(organisation, found.cohort().id()).stream()
                .filter(one -> one.counted() == null)
                .collect(Collectors.groupingBy(one -> one.data().month(), Collectors.counting()));
        var rows = new ArrayList<MonthBook.Row>();
        var last = found.now().isAfter(found.last()) ? found.last() : found.now();
        for (var month = last; !month.isBefore(found.first()); month = month.minusMonths(1)) {
            var state = stored.get(month);
            rows.add(new MonthBook.Row(
                    month,
                    state == null ? MonthState.OPEN : state.state(),
                    booked.getOrDefault(month, 0L).intValue(),
                    state == null || state.state() == MonthState.OPEN ? null : state.byName()));
        }
        return rows;
    }

    /** The book of a month; none when the cohort has no such month, or is not the user's. */
    @Transactional(readOnly = true)
    public Optional<MonthBook> month(SignedIn user, UUID cohort, YearMonth month) {
        traces.demand(user, Permission.READ_MONTH_BOOK);
        return find(user, cohort).filter(found -> found.faultOf(month) == null).map(found -> book(user, found, month));
    }

    /** Every booking of a cohort, for a table: counted ones of open months are not among them. */
    @Transactional(readOnly = true)
    public List<Booking> ledger(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_MONTH_BOOK);
        return find(user, cohort)
                .map(found -> store.bookings(user.organisation(), found.cohort().id()))
                .orElse(List.of());
    }

    private MonthBook book(SignedIn user, Found found, YearMonth month) {
        var organisation = user.organisation();
        var id = found.cohort().id();
        var stored = store.months(organisation, id).get(month);
        var state = stored == null ? MonthState.OPEN : stored.state();
        var known =
                quantities.of(user, found.cohort().uuid(), found.cohort().data().start(), month);
        var counts = known.count(month);
        var kept = stored == null || stored.countedAt() == null
                ? counts
                : store.counts(organisation, id).getOrDefault(month, MonthCount.NOTHING);
        var changes = store.changes(organisation, id, month);
        var bookings = new ArrayList<Booking>();
        if (state == MonthState.OPEN) {
            bookings.addAll(counted(user, known, store.tariffs(organisation, id), month));
        }
        var all = store.bookings(organisation, id);
        all.stream().filter(one -> one.data().month().equals(month)).forEach(bookings::add);
        return new MonthBook(
                month,
                stored == null ? 0 : stored.version(),
                state,
                state == MonthState.OPEN ? known.of(month) : kept.sums(),
                state == MonthState.OPEN ? List.of() : kept.otherwise(counts),
                state == MonthState.OPEN ? null : countedLater(stored, changes),
                bookings,
                corrections(organisation, id, all).about(bookings),
                changes);
    }

    /** When a month was counted, where that was after it was checked. */
    private static @Nullable Instant countedLater(BookStore.@Nullable Stored stored, List<MonthBook.Change> changes) {
        Instant at = stored == null ? null : stored.countedAt();
        if (at == null) return null;
        return changes.stream()
                .filter(one -> one.state() == MonthState.CHECKED)
                .findFirst()
                .filter(one -> one.at().isBefore(at))
                .map(_ -> at)
                .orElse(null);
    }

    private Corrections corrections(OrganisationId organisation, CohortId cohort, List<Booking> bookings) {
        return new Corrections(bookings, store.agreed(organisation, cohort));
    }

    /** Months that were checked before counts were kept are counted now, and then no more. */
    private void keepCounts(SignedIn user, Found found, Map<YearMonth, BookStore.Stored> stored) {
        var bare = stored.values().stream().filter(MonthBookService::isBare).toList();
        if (bare.isEmpty()) return;
        var cohort = found.cohort();
        var known = quantities.of(user, cohort.uuid(), cohort.data().start(), found.now());
        bare.forEach(
                one -> store.keepCount(user.organisation(), cohort.id(), one.month(), known.count(one.month()), now()));
    }

    private static boolean isBare(BookStore.Stored stored) {
        return stored.state() != MonthState.OPEN && stored.countedAt() == null;
    }

    /** Quantities times the tariffs that hold in the month, each in whole cents. */
    private List<Booking> counted(SignedIn user, MonthQuantities.Known known, List<Tariff> tariffs, YearMonth month) {
        var counted = new ArrayList<Booking>();
        for (var tariff : held(tariffs, month)) {
            var data = tariff.data();
            known.parts(month, data.quantity()).forEach((employer, many) -> {
                long cents = many.multiply(data.euros())
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
                counted.add(new Booking(
                        UUID.nameUUIDFromBytes(
                                (tariff.uuid() + " " + month + " " + employer).getBytes(StandardCharsets.UTF_8)),
                        0,
                        new Booking.Data(
                                month,
                                data.flow(),
                                employer,
                                Booking.Kind.COUNTED,
                                "",
                                data.source(),
                                cents,
                                0,
                                true,
                                false,
                                null),
                        new Booking.Counted(data.quantity(), many, data.euros()),
                        user.displayName(),
                        now(),
                        null));
            });
        }
        return counted;
    }

    /** Of each quantity and flow the tariff that holds in a month. */
    private static List<Tariff> held(List<Tariff> tariffs, YearMonth month) {
        Map<String, Tariff> held = new LinkedHashMap<>();
        for (var one : tariffs) {
            // in order of their months: a later one takes the place of an earlier one
            if (!one.data().from().isAfter(month))
                held.put(one.data().quantity() + " " + one.data().flow(), one);
        }
        return List.copyOf(held.values());
    }

    // --- booking ---

    /**
     * Books an amount in a month that is open.
     *
     * @throws IllegalArgumentException when it says that it corrects another: see {@link #correct}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public BookOutcome book(SignedIn user, UUID cohort, Booking.Data data) {
        traces.demand(user, Permission.WRITE_MONTH_BOOK);
        if (data.corrects() != null) throw new IllegalArgumentException("corrects: by a correction");
        return changed(user, cohort, found -> {
            var flows = bookable(user, cohort);
            var fault = fault(user, found, flows, data, null);
            if (fault != null) return new BookOutcome.Refused(fault);
            var uuid = UUID.randomUUID();
            store.insert(user, found.cohort().id(), uuid, data, null, null, isCost(flows, data.flow()), now());
            return new BookOutcome.Saved(uuid);
        });
    }

    /** Changes a booking of a month that is open; its month stays. Not while a correction of it stands. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public BookOutcome change(SignedIn user, UUID cohort, UUID uuid, long version, Booking.Data data) {
        traces.demand(user, Permission.WRITE_MONTH_BOOK);
        return changed(user, cohort, found -> {
            var before = store.booking(user.organisation(), found.cohort().id(), uuid)
                    .filter(one -> one.counted() == null)
                    .orElse(null);
            if (before == null || !before.data().month().equals(data.month())) return new BookOutcome.Gone();
            if (before.data().corrects() != null) return new BookOutcome.Refused(Fault.IS_CORRECTION);
            var flows = bookable(user, cohort);
            var fault = fault(user, found, flows, data, uuid);
            if (fault != null) return new BookOutcome.Refused(fault);
            var standing = standing(user, found, before);
            if (standing.isPresent()) return standing.get();
            return store.update(user.organisation(), uuid, version, data, isCost(flows, data.flow()))
                    ? new BookOutcome.Saved(uuid)
                    : new BookOutcome.Outdated();
        });
    }

    private Optional<BookOutcome> standing(SignedIn user, Found found, Booking booking) {
        var id = found.cohort().id();
        return corrections(user.organisation(), id, store.bookings(user.organisation(), id))
                .standing(booking)
                .map(BookOutcome.Corrected::new);
    }

    /**
     * Takes a booking of a month that is open away; not while a correction of it stands. With a line of a correction goes
     * all of that correction.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public BookOutcome remove(SignedIn user, UUID cohort, UUID uuid, long version) {
        traces.demand(user, Permission.WRITE_MONTH_BOOK);
        return changed(user, cohort, found -> {
            var before = store.booking(user.organisation(), found.cohort().id(), uuid)
                    .filter(one -> one.counted() == null)
                    .orElse(null);
            if (before == null) return new BookOutcome.Gone();
            if (isClosed(user, found, before.data().month())) return new BookOutcome.Refused(Fault.NOT_OPEN);
            var standing = standing(user, found, before);
            if (standing.isPresent()) return standing.get();
            if (!store.delete(user.organisation(), uuid, version)) return new BookOutcome.Outdated();
            UUID correction = before.correction();
            if (correction != null) store.deleteCorrection(user.organisation(), correction);
            return new BookOutcome.Saved(uuid);
        });
    }

    /** What is known of a booking that is to be put right; none when there is no such one, or its month is not locked. */
    @Transactional(readOnly = true)
    public Optional<MonthBook.Correctable> correctable(SignedIn user, UUID cohort, UUID wrong) {
        traces.demand(user, Permission.WRITE_MONTH_BOOK);
        var found = find(user, cohort).orElse(null);
        if (found == null) return Optional.empty();
        var id = found.cohort().id();
        var months = store.months(user.organisation(), id);
        var corrections = corrections(user.organisation(), id, store.bookings(user.organisation(), id));
        return store.booking(user.organisation(), id, wrong)
                .filter(one -> state(months, one.data().month()) == MonthState.LOCKED)
                .map(one -> {
                    var first = corrections.first(one);
                    return new MonthBook.Correctable(first, corrections.now(first), openAfter(found, months, one));
                });
    }

    private static MonthState state(Map<YearMonth, BookStore.Stored> months, YearMonth month) {
        var stored = months.get(month);
        return stored == null ? MonthState.OPEN : stored.state();
    }

    private static @Nullable YearMonth openAfter(
            Found found, Map<YearMonth, BookStore.Stored> months, Booking booking) {
        for (var month = booking.data().month().plusMonths(1);
                found.faultOf(month) == null;
                month = month.plusMonths(1)) {
            if (state(months, month) == MonthState.OPEN) return month;
        }
        return null;
    }

    /**
     * Puts a booking of a locked month right: what it differs is booked as a line of its own in the first month after it
     * that is open; as two lines where it belongs to another flow or employer, or its VAT does.
     *
     * @param right what it should have said; its month does not matter
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public BookOutcome correct(SignedIn user, UUID cohort, UUID wrong, Booking.Data right) {
        traces.demand(user, Permission.WRITE_MONTH_BOOK);
        return changed(user, cohort, found -> {
            var id = found.cohort().id();
            var before = store.booking(user.organisation(), id, wrong).orElse(null);
            if (before == null) return new BookOutcome.Gone();
            var months = store.months(user.organisation(), id);
            if (store.lock(user, id, before.data().month(), now()).state() != MonthState.LOCKED) {
                return new BookOutcome.Refused(Fault.NOT_LOCKED);
            }
            var month = openAfter(found, months, before);
            if (month == null) return new BookOutcome.Refused(Fault.NO_OPEN_MONTH);
            var corrections = corrections(user.organisation(), id, store.bookings(user.organisation(), id));
            var first = corrections.first(before);
            var flows = bookable(user, cohort);
            var said = right.in(month, first.uuid());
            var fault = fault(user, found, flows, said, null);
            if (fault != null) return new BookOutcome.Refused(fault);
            var lines = corrections.lines(first, said);
            if (lines.isEmpty()) return new BookOutcome.Refused(Fault.NO_DIFFERENCE);
            UUID uuid = first.uuid();
            var correction = UUID.randomUUID();
            var at = now();
            for (var line : lines) {
                uuid = UUID.randomUUID();
                store.insert(user, id, uuid, line, null, correction, isCost(flows, line.flow()), at);
            }
            store.insertCorrection(
                    user.organisation(),
                    id,
                    correction,
                    first.uuid(),
                    new Corrections.Agreed(MonthBook.Said.of(corrections.now(first)), MonthBook.Said.of(said)));
            return new BookOutcome.Saved(uuid);
        });
    }

    private @Nullable Fault fault(
            SignedIn user, Found found, List<BookableFlow> flows, Booking.Data data, @Nullable UUID itself) {
        var time = found.faultOf(data.month());
        if (time != null) return time;
        if (data.kind() == Booking.Kind.COUNTED) throw new IllegalArgumentException("kind: counted by itself");
        var amounts = AmountRules.fault(data.amountCents(), data.vatCents(), data.credit(), data.corrects() != null);
        if (amounts != null) return amounts;
        if (flows.stream().noneMatch(flow -> flow.id().equals(data.flow()))) return Fault.UNKNOWN_FLOW;
        if (!data.employer().isEmpty()
                && !employersOf(user, found.cohort().uuid()).contains(data.employer())) return Fault.UNKNOWN_EMPLOYER;
        if (isClosed(user, found, data.month())) return Fault.NOT_OPEN;
        // a correction is about a paper that stands in the book already
        boolean twice = data.corrects() == null
                && !data.document().isEmpty()
                && store.bookings(user.organisation(), found.cohort().id()).stream()
                        .anyMatch(one -> !one.uuid().equals(itself)
                                && one.data().document().equalsIgnoreCase(data.document())
                                && one.data().flow().equals(data.flow())
                                && one.data().amountCents() == data.amountCents());
        return twice ? Fault.TWICE : null;
    }

    /** Whether nothing can be booked in a month; until the transaction ends nobody else changes that. */
    private boolean isClosed(SignedIn user, Found found, YearMonth month) {
        return store.lock(user, found.cohort().id(), month, now()).state() != MonthState.OPEN;
    }

    // --- states ---

    /** Says that a month is right: what is counted is written down, and nothing is booked in it any more. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public BookOutcome check(SignedIn user, UUID cohort, YearMonth month) {
        return moved(user, cohort, month, "", (found, stored) -> {
            if (stored.state() == MonthState.LOCKED) return Fault.LOCKED_ALREADY;
            if (stored.state() == MonthState.CHECKED) return Fault.NOT_OPEN;
            var known = knownNow(user, found, month);
            var id = found.cohort().id();
            var counted = counted(user, known, store.tariffs(user.organisation(), id), month);
            var flows = bookable(user, cohort);
            store.forgetCount(user.organisation(), id, month);
            store.keepCount(user.organisation(), id, month, known.count(month), now());
            for (var one : counted) {
                store.insert(
                        user,
                        found.cohort().id(),
                        UUID.randomUUID(),
                        one.data(),
                        one.counted(),
                        null,
                        isCost(flows, one.data().flow()),
                        now());
            }
            return MonthState.CHECKED;
        });
    }

    /** Makes a month that somebody else checked a fact. Months are locked in their order. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public BookOutcome lock(SignedIn user, UUID cohort, YearMonth month) {
        return moved(user, cohort, month, "", (found, stored) -> {
            if (stored.state() == MonthState.LOCKED) return Fault.LOCKED_ALREADY;
            if (stored.state() == MonthState.OPEN) return Fault.NOT_CHECKED;
            if (stored.by().equals(user.account())) return Fault.SAME_PERSON;
            var months = store.months(user.organisation(), found.cohort().id());
            for (var one = found.first(); one.isBefore(month); one = one.plusMonths(1)) {
                var earlier = months.get(one);
                if (earlier == null || earlier.state() != MonthState.LOCKED) return Fault.EARLIER_OPEN;
            }
            var organisation = user.organisation();
            var id = found.cohort().id();
            var then = store.bookings(organisation, id, month).stream()
                    .filter(one -> one.counted() != null)
                    .toList();
            var known = knownNow(user, found, month);
            var counts = known.count(month);
            // of a month that was checked before counts were kept, only what they came to is known
            store.keepCount(organisation, id, month, counts, now());
            var kept = store.counts(organisation, id).getOrDefault(month, MonthCount.NOTHING);
            boolean same = kept.equals(counts)
                    && sums(then).equals(sums(counted(user, known, store.tariffs(organisation, id), month)));
            return same ? MonthState.LOCKED : Fault.COUNTED_ELSE;
        });
    }

    /**
     * Opens a month again that was checked or locked.
     *
     * @throws IllegalArgumentException when there is no reason
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public BookOutcome reopen(SignedIn user, UUID cohort, YearMonth month, String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX_LENGTH) {
            throw new IllegalArgumentException("reason: 1 to " + REASON_MAX_LENGTH + " characters");
        }
        return moved(user, cohort, month, reason.strip(), (found, stored) -> {
            if (stored.state() == MonthState.OPEN) return Fault.NOT_CHECKED;
            boolean later = store.months(user.organisation(), found.cohort().id()).values().stream()
                    .anyMatch(one -> one.month().isAfter(month) && one.state() == MonthState.LOCKED);
            if (later) return Fault.LATER_LOCKED;
            // what is counted is counted anew: a correction of it would count twice
            var all = store.bookings(user.organisation(), found.cohort().id());
            var corrections = corrections(user.organisation(), found.cohort().id(), all);
            for (var one : all) {
                if (one.counted() == null || !one.data().month().equals(month)) continue;
                var standing = corrections.standing(one);
                if (standing.isPresent()) return new BookOutcome.Corrected(standing.get());
            }
            store.forgetCount(user.organisation(), found.cohort().id(), month);
            return MonthState.OPEN;
        });
    }

    private MonthQuantities.Known knownNow(SignedIn user, Found found, YearMonth month) {
        var cohort = found.cohort();
        return quantities.of(user, cohort.uuid(), cohort.data().start(), month);
    }

    private static Map<String, Long> sums(List<Booking> counted) {
        return counted.stream()
                .collect(Collectors.groupingBy(
                        one -> one.data().flow() + " " + one.data().employer(),
                        Collectors.summingLong(one -> one.data().amountCents())));
    }

    /** Says to which state a month goes, or a {@link Fault} or outcome why not. */
    private interface Move {
        Object to(Found found, BookStore.Stored stored);
    }

    private BookOutcome moved(SignedIn user, UUID cohort, YearMonth month, String reason, Move move) {
        traces.demand(user, Permission.WRITE_MONTH_BOOK);
        var found = find(user, cohort).orElse(null);
        BookOutcome outcome;
        String state = "";
        if (found == null) {
            outcome = new BookOutcome.Gone();
        } else if (found.faultOf(month) != null) {
            outcome = new BookOutcome.Refused(Objects.requireNonNull(found.faultOf(month)));
        } else {
            var stored = store.lock(user, found.cohort().id(), month, now());
            var to = move.to(found, stored);
            if (to instanceof MonthState now) {
                store.state(user, found.cohort().id(), month, now, reason, now());
                state = now.name();
                outcome = new BookOutcome.Saved(cohort);
            } else {
                outcome = to instanceof BookOutcome why ? why : new BookOutcome.Refused((Fault) to);
            }
        }
        traces.record(
                user,
                Action.MONTH_STATE_CHANGED,
                cohort,
                result(outcome),
                TraceDetails.of("month", month.toString()).and("state", state));
        return outcome;
    }

    // --- tariffs ---

    /** Tariffs of a cohort, by quantity, flow and month. */
    @Transactional(readOnly = true)
    public List<Tariff> tariffs(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_MONTH_BOOK);
        return find(user, cohort)
                .map(found -> store.tariffs(user.organisation(), found.cohort().id()))
                .orElse(List.of());
    }

    /** Says what one unit costs from a month on. Months that are checked or locked keep what was counted. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public BookOutcome addTariff(SignedIn user, UUID cohort, Tariff.Data data) {
        traces.demand(user, Permission.WRITE_MONTH_BOOK);
        return changed(user, cohort, found -> {
            if (bookable(user, cohort).stream().noneMatch(flow -> flow.id().equals(data.flow()))) {
                return new BookOutcome.Refused(Fault.UNKNOWN_FLOW);
            }
            boolean twice = store.tariffs(user.organisation(), found.cohort().id()).stream()
                    .map(Tariff::data)
                    .anyMatch(one -> one.quantity() == data.quantity()
                            && one.flow().equals(data.flow())
                            && one.from().equals(data.from()));
            if (twice) return new BookOutcome.Refused(Fault.TARIFF_TWICE);
            var uuid = UUID.randomUUID();
            store.insertTariff(user, found.cohort().id(), uuid, data, now());
            return new BookOutcome.Saved(uuid);
        });
    }

    /** Takes a tariff away. Months that are checked or locked keep what was counted. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public BookOutcome removeTariff(SignedIn user, UUID cohort, UUID tariff, long version) {
        traces.demand(user, Permission.WRITE_MONTH_BOOK);
        return changed(
                user,
                cohort,
                found -> store.deleteTariff(user.organisation(), found.cohort().id(), tariff, version)
                        ? new BookOutcome.Saved(tariff)
                        : new BookOutcome.Outdated());
    }

    // --- for who reckons with it ---

    /** What is a fact of a cohort; the caller asked. Leaves no trace. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LockedMonths locked(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_CASES);
        var found = find(user, cohort).orElse(null);
        if (found == null) return LockedMonths.NONE;
        var id = found.cohort().id();
        var start = found.cohort().data().start();
        var months = store.months(user.organisation(), id);
        YearMonth last = null;
        for (var month = found.first(); ; month = month.plusMonths(1)) {
            var stored = months.get(month);
            if (stored == null || stored.state() != MonthState.LOCKED) break;
            last = month;
        }
        if (last == null || last.isBefore(start)) return LockedMonths.NONE;
        final var end = last;
        // who only reads may be the first to look as well: then months from before counts were kept are counted once
        // more
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) keepCounts(user, found, months);
        var counts = store.counts(user.organisation(), id);
        var bare = months.values().stream()
                .anyMatch(one -> isBare(one) && !one.month().isAfter(end));
        if (bare) {
            var known = quantities.of(user, cohort, start, end);
            months.values().stream()
                    .filter(MonthBookService::isBare)
                    .forEach(one -> counts.put(one.month(), known.count(one.month())));
        }
        return new LockedMonths(
                end,
                store.bookings(user.organisation(), id).stream()
                        .filter(one -> !one.data().month().isAfter(end))
                        .toList(),
                counts,
                store.estimates(user.organisation(), id).stream()
                        .filter(one -> !one.month().isAfter(end))
                        .toList());
    }

    private BookOutcome changed(SignedIn user, UUID cohort, Function<Found, BookOutcome> work) {
        var found = find(user, cohort).orElse(null);
        var outcome = found == null ? new BookOutcome.Gone() : work.apply(found);
        traces.record(user, Action.MONTH_BOOK_CHANGED, cohort, result(outcome), TraceDetails.none());
        return outcome;
    }

    static TraceResult result(BookOutcome outcome) {
        return switch (outcome) {
            case BookOutcome.Saved _ -> TraceResult.DONE;
            case BookOutcome.Refused _, BookOutcome.Corrected _ -> TraceResult.REFUSED;
            case BookOutcome.Outdated _ -> TraceResult.OUTDATED;
            case BookOutcome.Gone _ -> TraceResult.MISSING;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
