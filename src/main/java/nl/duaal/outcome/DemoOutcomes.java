package nl.duaal.outcome;

import java.math.BigDecimal;
import java.util.List;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.course.Fact;
import nl.duaal.shared.DemoMode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How invented people of a demonstration's cohort are doing. Made once, after their course. */
@Component
@Order(7)
class DemoOutcomes implements ApplicationRunner {

    private final AccountService accounts;
    private final CohortService cohorts;
    private final OutcomeBook book;
    private final DemoMode demoMode;

    DemoOutcomes(AccountService accounts, CohortService cohorts, OutcomeBook book, DemoMode demoMode) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.book = book;
        this.demoMode = demoMode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        var maker = accounts.signedIn("coordinator").orElse(null);
        if (maker == null) return;
        for (var cohort : cohorts.list(maker)) {
            if (!cohort.madeUp()) continue;
            var all = book.again(maker, cohort.uuid());
            if (all.stream().anyMatch(one -> one.answer() != null)) continue;
            fill(maker, all);
        }
    }

    /** Most answered, one was asked in vain, and the last two are still to be asked. */
    private void fill(SignedIn maker, List<CohortOutcome> all) {
        for (int i = 0; i < all.size() - 2; i++) {
            var one = all.get(i);
            // shortly after the moment, and not ahead of today
            var on = one.moment().day().plusDays(3).isAfter(book.today())
                    ? one.moment().day()
                    : one.moment().day().plusDays(3);
            if (!one.person().madeUp()) continue;
            var reply = i == 2
                    ? new Reply.Missing(on, Reply.Source.PARTICIPANT)
                    : i == 4
                            ? new Reply.Given(
                                    on, Reply.Source.COACH, "", Reply.Work.NO, null, null, null, Reply.Benefit.FULLY)
                            : new Reply.Given(
                                    on,
                                    i % 2 == 0 ? Reply.Source.PARTICIPANT : Reply.Source.EMPLOYER,
                                    i % 2 == 0 ? "" : "Netbeheer Waterland",
                                    Reply.Work.YES,
                                    BigDecimal.valueOf(i % 3 == 2 ? 24 : 32),
                                    Long.valueOf(1471 + 12 * i),
                                    i == 1 ? Fact.Contract.Form.PERMANENT : Fact.Contract.Form.LEARN_WORK,
                                    i % 3 == 0 ? Reply.Benefit.PARTLY : Reply.Benefit.NONE);
            book.note(maker, one.person().uuid(), one.candidate(), one.moment().months(), reply);
        }
    }
}
