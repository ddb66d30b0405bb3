package nl.duaal.insight.board;

import static nl.duaal.persistence.db.Tables.ORGANISATION_REGION;
import static nl.duaal.persistence.db.Tables.TRACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.SignedIn;
import nl.duaal.actuals.BookOutcome;
import nl.duaal.actuals.GivenMonths;
import nl.duaal.actuals.MonthBookService;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.persistence.TenantScope;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** An organisation whose cohorts began three months ago, with people and costs in so many as a test says. */
public final class GivenBoard {

    private final ApplicationContext context;
    private final CandidateService candidates;
    private final MonthBookService book;

    final UUID organisation;
    final SignedIn maker;
    final SignedIn other;
    final SignedIn analyst;

    /** A new municipality. */
    public GivenBoard(ApplicationContext context) {
        this(context, OrganisationKind.MUNICIPALITY);
    }

    GivenBoard(ApplicationContext context, OrganisationKind kind) {
        this.context = context;
        this.candidates = context.getBean(CandidateService.class);
        this.book = context.getBean(MonthBookService.class);
        var db = context.getBean(DSLContext.class);
        this.organisation = GivenAccount.organisation(db, kind);
        this.maker = account(Role.COORDINATOR);
        this.other = account(Role.COORDINATOR);
        this.analyst = account(Role.ANALYST);
    }

    /** The name that a new account with a role signs in with. */
    public String login(Role role) {
        return GivenAccount.with(context.getBean(DSLContext.class), organisation, role);
    }

    SignedIn account(Role role) {
        return GivenAccount.signedIn(context.getBean(AccountService.class), login(role));
    }

    /** Its name. */
    public String name() {
        return maker.organisationName();
    }

    YearMonth now() {
        return YearMonth.from(context.getBean(CohortService.class).today());
    }

    /** A cohort in which so many applied, of whom so many began. */
    public Cohort cohort(String name, int applied, int began) {
        var cohort = GivenMonths.cohort(
                context.getBean(CohortService.class),
                context.getBean(TrajectoryService.class),
                maker,
                other,
                name,
                now());
        for (int i = 0; i < applied; i++) {
            if (i < began) begun(cohort, i);
            else GivenCohort.candidate(candidates, maker, cohort.uuid(), "Idris", "Verzonnen" + i);
        }
        return cohort;
    }

    Candidate begun(Cohort cohort, int number) {
        return GivenCohort.selected(candidates, maker, cohort.uuid(), "Amina", "Verzonnen" + number);
    }

    /** Books amounts above 0, the first in the month before the cohort began and the others after it, and locks these months. */
    void booked(Cohort cohort, long... cents) {
        var flow = GivenMonths.lessons(book, maker, cohort.uuid());
        var month = now().minusMonths(4);
        for (long amount : cents) {
            if (amount > 0) book.book(maker, cohort.uuid(), GivenMonths.invoice(month, flow, "", "F" + month, amount));
            for (var outcome :
                    List.of(book.check(maker, cohort.uuid(), month), book.lock(other, cohort.uuid(), month))) {
                assertThat(outcome).isInstanceOf(BookOutcome.Saved.class);
            }
            month = month.plusMonths(1);
        }
    }

    /** Works in a labour-market region. */
    public GivenBoard in(String region) {
        context.getBean(DSLContext.class)
                .insertInto(ORGANISATION_REGION)
                .set(ORGANISATION_REGION.ORGANISATION_ID, maker.organisation().value())
                .set(ORGANISATION_REGION.REGION_KEY, region)
                .execute();
        return this;
    }

    /** Lets another organisation in on a cohort. */
    public void share(Cohort cohort, GivenBoard with, Role as) {
        var sharing = context.getBean(CohortSharing.class);
        assertThat(sharing.share(maker, cohort.uuid(), new ShareData(with.organisation, as, sharing.today(), null)))
                .isInstanceOf(ShareOutcome.Done.class);
    }

    /** Ends every share of a cohort, at once. */
    void unshare(Cohort cohort) {
        var sharing = context.getBean(CohortSharing.class);
        sharing.shares(maker, cohort.uuid())
                .forEach(one -> assertThat(sharing.end(maker, cohort.uuid(), one.uuid(), one.version()))
                        .isInstanceOf(ShareOutcome.Done.class));
    }

    /** How many looks at the board are written down with this organisation, of whichever reader. */
    int looks() {
        return context.getBean(DSLContext.class)
                .fetchCount(TRACE, TenantScope.of(TRACE, maker.organisation()), TRACE.ACTION.eq("BOARD_OPENED"));
    }
}
