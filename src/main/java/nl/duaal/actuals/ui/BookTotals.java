package nl.duaal.actuals.ui;

import java.util.List;
import nl.duaal.actuals.BookableFlow;
import nl.duaal.actuals.Booking;

/**
 * What bookings come to, in cents, told apart: what comes in is no cost.
 *
 * @param paid    by somebody in the trajectory, subsidies not among it
 * @param subsidy that came in
 * @param brought from outside otherwise, such as work that was done
 */
record BookTotals(long paid, long subsidy, long brought) {

    static BookTotals of(List<Booking> bookings, List<BookableFlow> flows) {
        long paid = 0;
        long subsidy = 0;
        long brought = 0;
        for (var one : bookings) {
            long cents = one.data().countedCents();
            var flow = flows.stream()
                    .filter(each -> each.id().equals(one.data().flow()))
                    .findFirst();
            if (one.data().kind() == Booking.Kind.SUBSIDY
                    || flow.filter(each -> "subsidy".equals(each.category())).isPresent()) {
                subsidy += cents;
            } else if (flow.filter(each -> each.payer() == null).isPresent()) {
                brought += cents;
            } else {
                paid += cents;
            }
        }
        return new BookTotals(paid, subsidy, brought);
    }

    /** What is left to pay. */
    long balance() {
        return paid - subsidy - brought;
    }
}
