package nl.duaal.actuals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which bookings put which others right, among all bookings of a cohort. */
final class Corrections {

    /** What amounts of one thing are booked together on: when one of these is put right, two lines are needed. */
    private record Place(String flow, String employer, boolean vatReclaimed) {
        static Place of(Booking.Data data) {
            return new Place(data.flow(), data.employer(), data.vatReclaimed());
        }
    }

    /** An amount and the VAT on it, in cents. */
    private record Sum(long amount, long vat) {
        Sum plus(Booking.Data data) {
            return new Sum(amount + data.amountCents(), vat + data.vatCents());
        }

        boolean isNothing() {
            return amount == 0 && vat == 0;
        }
    }

    private static final Sum NOTHING = new Sum(0, 0);

    /** A correction as it was agreed. */
    record Agreed(MonthBook.Said before, MonthBook.Said after) {}

    private final Map<UUID, Agreed> agreed;
    private final Map<UUID, Booking> all = new LinkedHashMap<>();
    private final Map<UUID, List<Booking>> byFirst = new HashMap<>();

    /** @param agreed by their ids */
    Corrections(List<Booking> bookings, Map<UUID, Agreed> agreed) {
        this.agreed = agreed;
        bookings.forEach(one -> all.put(one.uuid(), one));
        bookings.stream()
                .sorted(Comparator.comparing(Booking::notedAt))
                .filter(one -> one.data().corrects() != null)
                .forEach(one -> byFirst.computeIfAbsent(first(one).uuid(), _ -> new ArrayList<>())
                        .add(one));
    }

    /** What a correction puts right in the end; itself where it puts nothing right that is still there. */
    Booking first(Booking one) {
        var at = one;
        // each step goes to what was there before it, so this ends
        for (int steps = 0; steps < all.size(); steps++) {
            UUID corrects = at.data().corrects();
            var before = corrects == null ? null : all.get(corrects);
            if (before == null) break;
            at = before;
        }
        return at;
    }

    private List<Booking> of(Booking first) {
        return byFirst.getOrDefault(first.uuid(), List.of()).stream()
                .filter(one -> !one.uuid().equals(first.uuid()))
                .toList();
    }

    private Map<Place, Sum> sums(Booking first) {
        var sums = new LinkedHashMap<Place, Sum>();
        sums.put(Place.of(first.data()), NOTHING.plus(first.data()));
        of(first)
                .forEach(one ->
                        sums.compute(Place.of(one.data()), (_, sum) -> (sum == null ? NOTHING : sum).plus(one.data())));
        return sums;
    }

    /** What a booking says now, with everything that put it right. */
    Booking.Data now(Booking first) {
        var sums = sums(first);
        var place = Place.of(first.data());
        for (var one : sums.entrySet()) if (!one.getValue().isNothing()) place = one.getKey();
        var sum = sums.getOrDefault(place, NOTHING);
        return data(first.data(), place, sum, first.data().corrects());
    }

    /** The lines that make of what a booking says now what is right; none where that is the same. */
    List<Booking.Data> lines(Booking first, Booking.Data right) {
        var sums = sums(first);
        var lines = new ArrayList<Booking.Data>();
        var target = Place.of(right);
        sums.putIfAbsent(target, NOTHING);
        sums.forEach((place, sum) -> {
            var difference = place.equals(target)
                    ? new Sum(right.amountCents() - sum.amount(), right.vatCents() - sum.vat())
                    : new Sum(-sum.amount(), -sum.vat());
            if (!difference.isNothing()) lines.add(data(right, place, difference, first.uuid()));
        });
        return lines;
    }

    private static Booking.Data data(Booking.Data like, Place place, Sum sum, @Nullable UUID corrects) {
        return new Booking.Data(
                like.month(),
                place.flow(),
                place.employer(),
                like.kind() == Booking.Kind.COUNTED ? Booking.Kind.OTHER : like.kind(),
                like.document(),
                like.description(),
                sum.amount(),
                sum.vat(),
                place.vatReclaimed(),
                sum.amount() < 0,
                corrects);
    }

    /** Every correction of or by one of these bookings, as they were made. */
    List<MonthBook.Correction> about(List<Booking> shown) {
        var uuids = shown.stream().map(Booking::uuid).toList();
        return byFirst.keySet().stream()
                .map(uuid -> Objects.requireNonNull(all.get(uuid)))
                .flatMap(first -> made(first).stream())
                .filter(one ->
                        uuids.contains(one.corrects()) || one.lines().stream().anyMatch(uuids::contains))
                .toList();
    }

    /** The last that puts a booking right, or that came after this line of one; none: nothing stands in its way. */
    Optional<MonthBook.Correction> standing(Booking one) {
        var made = made(first(one));
        if (made.isEmpty() || made.getLast().lines().contains(one.uuid())) return Optional.empty();
        return Optional.of(made.getLast());
    }

    /** What put a booking right, one after another. */
    private List<MonthBook.Correction> made(Booking first) {
        Map<UUID, List<Booking>> lines = new LinkedHashMap<>();
        for (var one : of(first)) {
            UUID correction = one.correction();
            lines.computeIfAbsent(correction == null ? one.uuid() : correction, _ -> new ArrayList<>())
                    .add(one);
        }
        var made = new ArrayList<MonthBook.Correction>();
        var before = MonthBook.Said.of(first.data());
        for (var one : lines.entrySet()) {
            var kept = agreed.get(one.getKey());
            long cents = before.cents();
            for (var line : one.getValue()) cents += line.data().countedCents();
            var after = new MonthBook.Said(before.flow(), before.employer(), cents);
            made.add(new MonthBook.Correction(
                    one.getValue().stream().map(Booking::uuid).toList(),
                    first.uuid(),
                    one.getValue().getFirst().data().month(),
                    first.data().month(),
                    kept == null ? before : kept.before(),
                    kept == null ? after : kept.after()));
            before = kept == null ? after : kept.after();
        }
        return made;
    }
}
