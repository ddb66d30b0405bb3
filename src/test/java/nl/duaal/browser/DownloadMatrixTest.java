package nl.duaal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.DemoAccounts;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.SignedIn;
import nl.duaal.access.WebClient;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CaseSharing;
import nl.duaal.mine.GivenOwnPage;
import nl.duaal.person.PersonService;
import nl.duaal.screening.Assessments;
import nl.duaal.screening.GivenScreening;
import nl.duaal.screening.ScreeningPlans;
import nl.duaal.screening.Screenings;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.TrajectorySharing;
import nl.duaal.trajectory.design.Designs;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A file goes to the session whose page offers it, for as long as its user may have it, and says how to treat it. */
class DownloadMatrixTest extends BrowserTest {

    /** Every security header of every answer, written out; the mark of the one page is left out. */
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "content-security-policy",
            "default-src 'self'; script-src 'self' 'nonce-' 'unsafe-eval'; script-src-attr 'none';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                    + " connect-src 'self'; frame-src 'none'; worker-src 'none'; manifest-src 'none';"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
            "x-content-type-options",
            "nosniff",
            "x-frame-options",
            "DENY",
            "referrer-policy",
            "same-origin",
            "cross-origin-opener-policy",
            "same-origin",
            "cross-origin-resource-policy",
            "same-origin",
            "permissions-policy",
            "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(),"
                    + " fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(),"
                    + " midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(),"
                    + " xr-spatial-tracking=()",
            "x-permitted-cross-domain-policies",
            "none"));

    /** What else an answer may say; anything new is looked at before it is written here. */
    private static final List<String> OTHERS = List.of(
            "accept-ranges",
            "cache-control",
            "connection",
            "content-disposition",
            "content-language",
            "content-length",
            "content-type",
            "date",
            "keep-alive",
            "last-modified",
            "set-cookie",
            "transfer-encoding",
            "vary");

    @Autowired
    private AccountService accounts;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseSharing sharing;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TrajectorySharing trajectorySharing;

    @Autowired
    private ScreeningPlans plans;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Screenings screenings;

    @Autowired
    private PersonService people;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DSLContext db;

    private UUID ownerUuid = UUID.randomUUID();
    private UUID partnerUuid = UUID.randomUUID();
    private String ownerLogin = "";
    private String partnerLogin = "";
    private UUID shared = UUID.randomUUID();

    @BeforeEach
    void a_case_that_is_shared() {
        ownerUuid = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        partnerUuid = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        ownerLogin = GivenAccount.with(db, ownerUuid, Role.COORDINATOR, Role.ADMINISTRATOR);
        partnerLogin = GivenAccount.with(db, partnerUuid, Role.EMPLOYER);
        shared = cases.createFromTemplate(owner(), "energy-technician");
        assertThat(sharing.share(owner(), shared, new ShareData(partnerUuid, Role.ANALYST, sharing.today(), null)))
                .isInstanceOf(ShareOutcome.Done.class);
    }

    private SignedIn owner() {
        return GivenAccount.signedIn(accounts, ownerLogin);
    }

    private static String link(UidlClient page, String id) {
        var known = page.nodes().stream()
                .filter(node -> node.id() == page.named(id))
                .findFirst()
                .orElseThrow()
                .known();
        return "/" + known.get("href");
    }

    private static boolean isWorkbook(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().startsWith("PK");
    }

    private static boolean isMatrix(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().contains("\"Gebruikersnaam\"");
    }

    @Test
    void a_workbook_goes_to_the_session_that_offers_it_and_to_no_other() {
        var page = UidlClient.signedIn(address(), partnerLogin);
        page.open("cases/" + shared);
        String link = link(page, "to-excel");
        assertThat(isWorkbook(page.web().get(link))).isTrue();
        refused(UidlClient.signedIn(address(), partnerLogin).web().get(link));
        refused(UidlClient.signedIn(address(), ownerLogin).web().get(link));
        refused(new WebClient(address()).get(link));
        assertThat(isWorkbook(page.web().get(link))).isTrue();
        page.event(page.named("sign-out"), "click");
        refused(page.web().get(link));
        assertThat(page.web().signIn(partnerLogin, DemoAccounts.PASSWORD)).endsWith("/");
        refused(page.web().get(link));
    }

    @Test
    void a_page_that_stands_open_gives_no_workbook_once_the_share_is_over() {
        var page = UidlClient.signedIn(address(), partnerLogin);
        page.open("cases/" + shared);
        String link = link(page, "to-excel");
        var share = sharing.shares(owner(), shared).getFirst();
        assertThat(sharing.end(owner(), shared, share.uuid(), share.version())).isInstanceOf(ShareOutcome.Done.class);
        try (var ear = new Ear()) {
            refused(page.web().get(link));
            assertThat(ear.alarms()).isEmpty();
        }
    }

    @Test
    void a_page_that_stands_open_gives_no_workbook_of_a_case_that_is_gone() {
        var page = UidlClient.signedIn(address(), ownerLogin);
        page.open("cases/" + shared);
        String link = link(page, "to-excel");
        assertThat(isWorkbook(page.web().get(link))).isTrue();
        assertThat(cases.delete(owner(), shared)).isTrue();
        refused(page.web().get(link));
    }

    @Test
    void the_authorisations_go_to_the_session_that_offers_them_and_to_no_other() {
        var page = UidlClient.signedIn(address(), ownerLogin);
        page.open("users");
        String link = link(page, "download-matrix");
        assertThat(isMatrix(page.web().get(link))).isTrue();
        refused(UidlClient.signedIn(address(), ownerLogin).web().get(link));
        refused(UidlClient.signedIn(address(), partnerLogin).web().get(link));
        refused(new WebClient(address()).get(link));
        page.event(page.named("sign-out"), "click");
        refused(page.web().get(link));
    }

    @Test
    void tables_of_a_cohort_go_to_the_session_that_offers_them_for_as_long_as_its_user_may_have_them() {
        var cohort = GivenCohort.cohort(
                cohorts, trajectories, owner(), GivenAccount.signedIn(accounts, colleague()), "Techniek");
        GivenCohort.candidate(candidates, owner(), cohort.uuid(), "Amina", "Verzonnen");
        new GivenScreening(plans, assessments, screenings, candidates)
                .refusedAndOpen(owner(), GivenAccount.signedIn(accounts, colleague()), cohort, "Idris");
        var offers = List.of(
                new Offer("overview", "export-funnel"),
                new Offer("candidates", "export-candidates"),
                new Offer("screening", "export-screening"),
                new Offer("language", "export-cohort-language"),
                new Offer("language", "export-cohort-levels"),
                new Offer("coaching", "export-cohort-coaching"),
                new Offer("outcomes", "export-outcomeNumbers"),
                new Offer("outcomes", "export-outcomeAnswers"),
                new Offer("work-language", "export-agreements"),
                new Offer("inclusion", "export-points"));
        for (var offered : offers) {
            var page = UidlClient.signedIn(address(), ownerLogin);
            page.open("cohorts/" + cohort.uuid(), "tab=" + offered.tab());
            String link = link(page, offered.id());
            var answer = page.web().get(link);
            assertThat(isWorkbook(answer)).as(offered.id()).isTrue();
            hasExactly(answer, "no-store");
            refused(UidlClient.signedIn(address(), ownerLogin).web().get(link));
            refused(UidlClient.signedIn(address(), partnerLogin).web().get(link));
            refused(new WebClient(address()).get(link));
            page.event(page.named("sign-out"), "click");
            refused(page.web().get(link));
        }
    }

    @Test
    void figures_over_cohorts_go_to_the_session_that_offers_them_and_to_no_other() {
        for (var offered : List.of(
                new Offer("board", "export-board"),
                new Offer("board", "export-people"),
                new Offer("board/report", "export-report"))) {
            var page = UidlClient.signedIn(address(), ownerLogin);
            page.open(offered.tab());
            String link = link(page, offered.id());
            var answer = page.web().get(link);
            assertThat(isWorkbook(answer)).as(offered.id()).isTrue();
            hasExactly(answer, "no-store");
            refused(UidlClient.signedIn(address(), ownerLogin).web().get(link));
            refused(new WebClient(address()).get(link));
            page.event(page.named("sign-out"), "click");
            refused(page.web().get(link));
        }
        var page = UidlClient.signedIn(address(), ownerLogin);
        page.open("board");
        String link = link(page, "export-open-data");
        var answer = page.web().get(link);
        assertThat(answer.body()).contains("\"peildatum\";\"selectie\"");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("open-data-cohorten");
        hasExactly(answer, "no-store");
        refused(UidlClient.signedIn(address(), ownerLogin).web().get(link));
        var employer = UidlClient.signedIn(address(), partnerLogin);
        employer.open("board/own");
        String own = link(employer, "export-own-board");
        assertThat(isWorkbook(employer.web().get(own))).isTrue();
        refused(page.web().get(own));
    }

    @Test
    void who_looked_goes_to_the_session_of_whom_it_is_about_and_to_no_other() {
        var cohort = GivenCohort.cohort(
                cohorts, trajectories, owner(), GivenAccount.signedIn(accounts, colleague()), "Techniek");
        var amina = GivenCohort.candidate(candidates, owner(), cohort.uuid(), "Amina", "Verzonnen");
        var login = GivenAccount.with(db, ownerUuid, Role.PARTICIPANT);
        GivenOwnPage.of(context, owner(), amina.person().id(), GivenAccount.signedIn(accounts, login));
        candidates.list(owner(), cohort.uuid());
        people.open(owner(), amina.person().uuid());
        var page = UidlClient.signedIn(address(), login);
        page.open("mine");
        String link = link(page, "export-own-looks");
        var answer = page.web().get(link);
        assertThat(isWorkbook(answer)).isTrue();
        hasExactly(answer, "no-store");
        refused(UidlClient.signedIn(address(), login).web().get(link));
        refused(UidlClient.signedIn(address(), ownerLogin).web().get(link));
        refused(new WebClient(address()).get(link));
        page.event(page.named("sign-out"), "click");
        refused(page.web().get(link));
    }

    @Test
    void a_design_and_its_lessons_go_to_a_guest_until_the_share_is_over() {
        UUID trajectory =
                ((TrajectoryService.CreateOutcome.Created) trajectories.create(owner(), Designs.small())).uuid();
        trajectorySharing.share(
                owner(), trajectory, new ShareData(partnerUuid, Role.EMPLOYER, trajectorySharing.today(), null));
        var page = UidlClient.signedIn(address(), partnerLogin);
        page.open("trajectories/" + trajectory + "/scaling");
        String link = link(page, "export-scalingKnowledge");
        var answer = page.web().get(link);
        assertThat(isWorkbook(answer)).isTrue();
        hasExactly(answer, "no-store");
        refused(UidlClient.signedIn(address(), partnerLogin).web().get(link));
        refused(new WebClient(address()).get(link));
        var share = trajectorySharing.shares(owner(), trajectory).getFirst();
        trajectorySharing.end(owner(), trajectory, share.uuid(), share.version());
        try (var ear = new Ear()) {
            refused(page.web().get(link));
            assertThat(ear.alarms()).isEmpty();
        }
    }

    /** A tab of a cohort, and the name of the link on it that gives its table. */
    private record Offer(String tab, String id) {}

    private String colleague() {
        return GivenAccount.with(db, ownerUuid, Role.COORDINATOR);
    }

    private static void refused(HttpResponse<String> answer) {
        var where = answer.uri() + " " + answer.statusCode();
        assertThat(answer.statusCode()).as(where).isIn(302, 403, 404, 410);
        assertThat(answer.body()).as(where).doesNotContain("PK", "Gebruikersnaam", "Exception", "\tat ");
        hasExactly(answer, "no-store");
    }

    @Test
    void files_messages_errors_and_scripts_have_exactly_these_headers() {
        var page = UidlClient.signedIn(address(), ownerLogin);
        page.open("cases/" + shared);
        var workbook = page.web().get(link(page, "to-excel"));
        assertThat(isWorkbook(workbook)).isTrue();
        hasExactly(workbook, "no-store");
        assertThat(workbook.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("monteur-laag-en-middenspanning.xlsx");
        assertThat(workbook.headers().firstValue("Content-Type").orElse(""))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        page.open("users");
        var matrix = page.web().get(link(page, "download-matrix"));
        assertThat(isMatrix(matrix)).isTrue();
        hasExactly(matrix, "no-store");
        assertThat(matrix.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        hasExactly(page.ping(), "no-store");
        hasExactly(page.web().get("/%00"), "no-store");
        hasExactly(page.web().get("/VAADIN/dynamic/resource/0/" + UUID.randomUUID() + "/x.xlsx"), "no-store");
        hasExactly(page.web().get("/styles/nothing.css"), "no-store");
        hasExactly(page.web().get("/styles/duaal.css"), "no-cache");
        hasExactly(new WebClient(address()).get("/login"), "no-store");
    }

    private static void hasExactly(HttpResponse<String> answer, String caching) {
        var where = answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
        var sent = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> {
            String key = name.toLowerCase(java.util.Locale.ROOT);
            if (key.equals("set-cookie")) return;
            sent.put(key, String.join(" | ", values).replaceAll("'nonce-[^']*'", "'nonce-'"));
        });
        assertThat(sent.get("cache-control")).as(where).isEqualTo(caching);
        var security = new TreeMap<>(sent);
        OTHERS.forEach(security::remove);
        security.remove("location");
        assertThat(security).as(where).isEqualTo(HEADERS);
    }
}
