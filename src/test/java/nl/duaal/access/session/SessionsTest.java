package nl.duaal.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.DemoAccounts;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.GivenUser;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.WebClient;
import nl.duaal.access.manage.OrganisationService;
import nl.duaal.access.manage.PeopleService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions over HTTP: when they end, and what whoever goes on in one that ended gets to see. */
@WholeApplication
class SessionsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private OpenSessions sessions;

    @Autowired
    private PeopleService people;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private UUID organisation = UUID.randomUUID();
    private String name = "";

    @BeforeEach
    void a_municipality_with_a_coordinator() {
        organisation = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        name = GivenAccount.with(db, organisation, Role.COORDINATOR);
    }

    private WebClient client() {
        return new WebClient("http://localhost:" + port);
    }

    private WebClient signedIn() {
        var client = client();
        assertThat(client.signIn(name, DemoAccounts.PASSWORD)).doesNotContain("login");
        assertThat(client.get("/cases").statusCode()).isEqualTo(200);
        return client;
    }

    private static HttpResponse<String> click(WebClient client) {
        return client.post("/?v-r=uidl&v-uiId=0", "application/json", "{}");
    }

    private static boolean isOut(WebClient client) {
        var answer = client.get("/cases");
        return answer.statusCode() == 302;
    }

    /** Follows where an ended session leads to. */
    private static void leadsToSignIn(WebClient client) {
        var answer = client.get("/cases");
        if (answer.headers().firstValue("Location").orElse("").endsWith("/cases")) answer = client.get("/cases");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(client.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void a_role_that_is_taken_away_behind_our_back_ends_the_session_within_five_seconds() throws Exception {
        var client = signedIn();
        var begun = System.nanoTime();
        GivenAccount.endRolesBehindOurBack(db, name, LocalDate.of(2026, 2, 1));
        while (!isOut(client)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            Thread.sleep(100);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        leadsToSignIn(client);
    }

    @Test
    void a_role_that_an_administrator_ends_is_gone_with_the_next_click() {
        var client = signedIn();
        var administrator = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.ADMINISTRATOR));
        people.end(administrator, GivenAccount.uuid(db, name), Role.COORDINATOR, LocalDate.of(2026, 1, 1), 0);
        assertThat(click(client).body()).contains("\"sessionExpired\":true");
        leadsToSignIn(client);
    }

    @Test
    void an_account_that_is_closed_is_out_at_once_in_every_place() {
        var one = signedIn();
        var other = signedIn();
        var administrator = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.ADMINISTRATOR));
        people.enable(administrator, GivenAccount.uuid(db, name), 0, false);
        assertThat(click(one).body()).contains("\"sessionExpired\":true");
        assertThat(isOut(other)).isTrue();
        assertThat(one.signIn(name, DemoAccounts.PASSWORD)).contains("/login?error");
    }

    @Test
    void an_organisation_that_is_archived_is_out_at_once() {
        var client = signedIn();
        organisations.archive(GivenUser.administrator(accounts), organisation, 0);
        assertThat(isOut(client)).isTrue();
    }

    @Test
    void a_role_less_is_enough_and_a_role_more_is_not() {
        GivenAccount.give(db, name, organisation, Role.ANALYST);
        var client = signedIn();
        var administrator = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.ADMINISTRATOR));
        var account = GivenAccount.uuid(db, name);
        people.give(administrator, account, new nl.duaal.access.manage.RoleData(Role.COACH, people.today(), null));
        assertThat(isOut(client)).isFalse();
        people.end(administrator, account, Role.ANALYST, LocalDate.of(2026, 1, 1), 0);
        assertThat(isOut(client)).isTrue();
    }

    private OpenSession onlySession() {
        return sessions.own(GivenAccount.signedIn(accounts, name), "").getFirst();
    }

    @Test
    void what_a_page_asks_for_by_itself_does_not_count_as_use() {
        var client = signedIn();
        var before = onlySession().lastUsed();
        for (var byItself : List.of("heartbeat", "push")) {
            client.post("/?v-r=" + byItself + "&v-uiId=0", "text/plain", "");
            assertThat(onlySession().lastUsed()).as(byItself).isEqualTo(before);
        }
        click(client);
        assertThat(onlySession().lastUsed()).isAfter(before);
    }

    @Test
    void the_fourth_place_ends_the_one_that_was_not_used_for_longest() {
        var first = signedIn();
        var second = signedIn();
        var third = signedIn();
        assertThat(first.get("/cases").statusCode()).isEqualTo(200);
        var fourth = signedIn();
        assertThat(isOut(second)).isTrue();
        leadsToSignIn(second);
        for (var client : List.of(first, third, fourth))
            assertThat(isOut(client)).isFalse();
        assertThat(sessions.own(GivenAccount.signedIn(accounts, name), "")).hasSize(3);
    }

    @Test
    void one_ends_ones_other_sessions_and_nobody_elses() {
        var first = signedIn();
        var second = signedIn();
        var user = GivenAccount.signedIn(accounts, name);
        var here = second.cookie("duaal");
        var open = sessions.own(user, here);
        assertThat(open).extracting(OpenSession::here).containsExactlyInAnyOrder(true, false);
        var stranger = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.COACH));
        assertThat(sessions.endOwn(stranger, open.getFirst().uuid())).isFalse();
        assertThat(sessions.endOthers(user, here)).isEqualTo(1);
        assertThat(isOut(first)).isTrue();
        assertThat(isOut(second)).isFalse();
    }

    @Test
    void an_administrator_ends_the_sessions_for_the_own_organisation_only() {
        var client = signedIn();
        var elsewhere = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        GivenAccount.give(db, name, elsewhere, Role.EMPLOYER);
        var account = GivenAccount.uuid(db, name);
        var there = GivenAccount.signedIn(accounts, GivenAccount.with(db, elsewhere, Role.ADMINISTRATOR));
        assertThat(people.openSessions(there, account)).isZero();
        assertThat(people.endSessions(there, account)).isZero();
        assertThat(isOut(client)).isFalse();
        var here = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.ADMINISTRATOR));
        assertThat(people.openSessions(here, account)).isEqualTo(1);
        assertThat(people.endSessions(here, account)).isEqualTo(1);
        assertThat(isOut(client)).isTrue();
    }

    @Test
    void signing_in_is_remembered_on_the_account() {
        var administrator = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.ADMINISTRATOR));
        var account = GivenAccount.uuid(db, name);
        assertThat(people.find(administrator, account).orElseThrow().lastSignInAt())
                .isNull();
        signedIn();
        assertThat(people.find(administrator, account).orElseThrow().lastSignInAt())
                .isAfter(people.moment().minusSeconds(30));
    }

    @Test
    void an_address_that_does_not_exist_tells_a_stranger_nothing() {
        for (var path : java.util.List.of("/nowhere", "/users", "/cases", "/organisations/" + organisation)) {
            var answer = client().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .endsWith("/login");
        }
        assertThat(signedIn().get("/nowhere").body()).contains("<html");
        assertThat(client().post("/nowhere", "application/json", "{}").statusCode())
                .isNotEqualTo(200);
    }
}
