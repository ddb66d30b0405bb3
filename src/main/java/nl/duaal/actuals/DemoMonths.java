package nl.duaal.actuals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortRow;
import nl.duaal.cohort.CohortService;
import nl.duaal.shared.DemoMode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A demonstration has months that are over: what was paid, checked by one and locked by another; all of it made up. */
@Component
@Order(8)
class DemoMonths implements ApplicationRunner {

    /** Nobody sends an invoice for these: they follow who is there. */
    private static final Set<String> NOT_PAID = Set.of("output", "shortage", "turnover", "benefit", "tax", "wage");

    private final AccountService accounts;
    private final CohortService cohorts;
    private final MonthBookService book;
    private final EstimateService estimates;
    private final DemoMode demoMode;

    DemoMonths(
            AccountService accounts,
            CohortService cohorts,
            MonthBookService book,
            EstimateService estimates,
            DemoMode demoMode) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.book = book;
        this.estimates = estimates;
        this.demoMode = demoMode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        var maker = accounts.signedIn("coordinator").orElse(null);
        var second = accounts.signedIn("teamleider").orElse(null);
        if (maker == null || second == null) return;
        for (var cohort : cohorts.list(maker)) {
            if (!cohort.madeUp() || !cohort.name().startsWith("Energietechniek, groep A")) continue;
            if (book.ledger(maker, cohort.uuid()).isEmpty()) fill(maker, second, cohort);
        }
    }

    private void fill(SignedIn maker, SignedIn second, CohortRow cohort) {
        var uuid = cohort.uuid();
        var flows = book.flows(maker, uuid);
        var now = estimates.thisMonth();
        flows.stream()
                .filter(flow -> "wage".equals(flow.category()) && "employer".equals(flow.payer()))
                .findFirst()
                .ifPresent(wage -> workBegins(wage)
                        .ifPresent(from -> book.addTariff(
                                maker,
                                uuid,
                                new Tariff.Data(
                                        Quantity.WORKED_HOURS,
                                        wage.id(),
                                        from,
                                        new BigDecimal("20.35"),
                                        "verzonnen: loonadministratie, met lasten"))));
        int number = 0;
        for (var row : book.months(maker, uuid).reversed()) {
            var month = row.month();
            if (!month.isBefore(now)) break;
            for (var flow : flows) {
                String category = flow.category();
                Double planned = flow.planned().get(month);
                if (planned == null || planned < 1 || category != null && NOT_PAID.contains(category)) continue;
                number++;
                // some a little more than planned, some a little less
                long cents = Math.round(planned * (96 + number * 7 % 13));
                book.book(
                        maker,
                        uuid,
                        new Booking.Data(
                                month,
                                flow.id(),
                                "",
                                "subsidy".equals(category) ? Booking.Kind.SUBSIDY : Booking.Kind.INVOICE,
                                "D%04d".formatted(number),
                                "verzonnen",
                                cents,
                                0,
                                true,
                                false,
                                null));
            }
            output(maker, cohort, month);
            book.check(maker, uuid, month);
            // the last month is left to be locked
            if (month.isBefore(now.minusMonths(1))) book.lock(second, uuid, month);
        }
        corrected(maker, uuid);
    }

    /** Before it people are on the floor without a contract: their hours count, and nobody pays a wage for them. */
    private static Optional<YearMonth> workBegins(BookableFlow wage) {
        return wage.planned().entrySet().stream()
                .filter(one -> one.getValue() >= 1)
                .map(Map.Entry::getKey)
                .min(YearMonth::compareTo);
    }

    /** The first invoice turns out to have been a tenth too high. */
    private void corrected(SignedIn maker, UUID cohort) {
        book.ledger(maker, cohort).stream()
                .filter(one ->
                        one.data().kind() == Booking.Kind.INVOICE && one.data().amountCents() > 0)
                .findFirst()
                .ifPresent(one -> {
                    var data = one.data();
                    long right = data.amountCents() - data.amountCents() / 10;
                    book.correct(
                            maker,
                            cohort,
                            one.uuid(),
                            new Booking.Data(
                                    data.month(),
                                    data.flow(),
                                    data.employer(),
                                    data.kind(),
                                    data.document(),
                                    "verzonnen: te veel gerekend",
                                    right,
                                    data.vatCents(),
                                    data.vatReclaimed(),
                                    false,
                                    null));
                });
    }

    private void output(SignedIn maker, CohortRow cohort, YearMonth month) {
        if (month.isBefore(cohort.start())) return;
        int since = (month.getYear() - cohort.start().getYear()) * 12
                + month.getMonthValue()
                - cohort.start().getMonthValue();
        for (String employer : estimates.employers(maker, cohort.uuid())) {
            estimates.say(maker, cohort.uuid(), employer, "alle taken", month, Math.min(100, 10 + 15 * since));
        }
    }
}
