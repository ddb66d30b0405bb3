package nl.duaal.access.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.Application;
import nl.duaal.access.AccountService;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.WebClient;
import nl.duaal.access.local.InvitationOutcome.Made;
import nl.duaal.access.local.OwnAccountService.Outcome;
import nl.duaal.access.local.WelcomeData.Field;
import nl.duaal.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An installation that begins empty, outside demo mode, with a clock that is moved and a mail server. */
@SpringBootTest(
        classes = {Application.class, LocalAccountsTest.Settings.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "duaal.url=https://duaal.example.nl/",
            "duaal.mail-from=duaal@example.nl",
            "duaal.secret=only-in-tests-only-in-tests-only-in-tests"
        })
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class LocalAccountsTest {

    private static final String PASSWORD = "vier gele fietsen zingen";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TestConfiguration
    static class Settings {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private MovedClock clock;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private WelcomeService welcome;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private OwnAccountService own;

    @Autowired
    private SecondFactor secondFactor;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcTemplate db;

    /** Somebody with an account, as a test knows them. */
    private record Somebody(String email, Totp.Secret secret, List<String> codes) {}

    @BeforeEach
    void nobody_was_here_for_a_day() {
        clock.pass(Duration.ofHours(25));
    }

    private WebClient client() {
        return new WebClient("http://localhost:" + port);
    }

    private SignedIn administrator() {
        return accounts.signedIn("beheer@testdam.nl").orElseGet(() -> {
            var secret = Totp.Secret.random();
            var data = data("beheer@testdam.nl", PASSWORD, secret, secret.code(clock.instant()));
            assertThat(welcome.accept(first.token(), data, null)).isInstanceOf(WelcomeOutcome.Done.class);
            return accounts.signedIn("beheer@testdam.nl").orElseThrow();
        });
    }

    private static WelcomeData data(String email, String password, Totp.Secret secret, String code) {
        return new WelcomeData(
                "Stad Testdam", OrganisationKind.MUNICIPALITY, "Noor Visser", email, password, secret, code);
    }

    private Made invite(String email) {
        return (Made) invitations.invite(administrator(), email, "Noor Visser", Set.of(Role.COORDINATOR, Role.ANALYST));
    }

    private Somebody somebody() {
        var email = "somebody-" + UUID.randomUUID() + "@testdam.nl";
        var secret = Totp.Secret.random();
        var done = (WelcomeOutcome.Done) welcome.accept(
                invite(email).token(), data(email, PASSWORD, secret, secret.code(clock.instant())), null);
        // the code is used up
        clock.pass(Totp.STEP);
        return new Somebody(email, secret, done.recoveryCodes());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String signIn(WebClient client, String email, String password) {
        return client.signIn(encode(email), encode(password)).replaceFirst("^http://[^/]+", "");
    }

    private static String sendCode(WebClient client, String code) {
        return client.send("/login/code", "code=" + encode(code)).replaceFirst("^http://[^/]+", "");
    }

    private static boolean isIn(WebClient client) {
        return client.get("/session/left").statusCode() == 200;
    }

    @Test
    void the_first_administrator_gets_in_by_a_link_that_is_good_once_and_for_a_day() {
        administrator();
        assertThat(welcome.open(first.token())).as("there is an account").isEmpty();
        assertThat(administrator().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(administrator().host()).isTrue();
        var token = first.token();
        assertThat(first.isWaitingFor(token)).isTrue();
        assertThat(first.isWaitingFor(token + "x")).isFalse();
        clock.pass(FirstAdministrator.VALID);
        assertThat(first.isWaitingFor(token)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "coordinator", "beheer", "root"})
    void nobody_comes_in_with_a_default_password(String name) {
        for (var password : List.of("admin", name, "samen-leren-werken", "password")) {
            var client = client();
            assertThat(signIn(client, name, password)).startsWith("/login?");
            assertThat(isIn(client)).isFalse();
        }
    }

    @Test
    void a_password_alone_is_not_enough_and_the_session_gets_another_id_at_each_step() {
        var somebody = somebody();
        var client = client();
        client.get("/login");
        var before = client.cookie("duaal");
        assertThat(signIn(client, somebody.email(), PASSWORD)).isEqualTo("/login/code");
        assertThat(isIn(client)).isFalse();
        assertThat(client.get("/cases").headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        var between = client.cookie("duaal");
        assertThat(between).isNotEqualTo(before);
        assertThat(sendCode(client, "000000")).isEqualTo("/login/code?error");
        assertThat(isIn(client)).isFalse();
        assertThat(sendCode(client, somebody.secret().code(clock.instant()))).doesNotContain("login");
        assertThat(isIn(client)).isTrue();
        assertThat(client.cookie("duaal")).isNotIn(before, between, "");
    }

    @Test
    void a_code_cannot_be_used_twice_nor_without_a_password_nor_after_five_minutes() {
        var somebody = somebody();
        var code = somebody.secret().code(clock.instant());
        var one = client();
        signIn(one, somebody.email(), PASSWORD);
        assertThat(sendCode(one, code)).doesNotContain("login");
        var other = client();
        signIn(other, somebody.email(), PASSWORD);
        assertThat(sendCode(other, code)).isEqualTo("/login/code?error");
        var stranger = client();
        assertThat(sendCode(stranger, somebody.secret().code(clock.instant()))).isEqualTo("/login?again");
        clock.pass(Duration.ofMinutes(6));
        assertThat(sendCode(other, somebody.secret().code(clock.instant()))).isEqualTo("/login?again");
    }

    @Test
    void a_recovery_code_is_good_once_for_its_owner_only() {
        var somebody = somebody();
        var other = somebody();
        var account = accounts.signedIn(somebody.email()).orElseThrow().account();
        var code = somebody.codes().getFirst();
        assertThat(somebody.codes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(secondFactor.use(account, other.codes().getFirst())).isEmpty();
        assertThat(secondFactor.use(
                        account, code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .contains(new SecondFactor.Used(true, 9));
        assertThat(secondFactor.use(account, code)).isEmpty();
        assertThat(db.queryForList("SELECT code_hash FROM recovery_code", String.class))
                .allMatch(hash -> hash.startsWith("$argon2id$"));
    }

    @Test
    void what_is_kept_gives_nothing_away() {
        var somebody = somebody();
        var made = invite("kept@testdam.nl");
        assertThat(db.queryForList("SELECT totp_secret FROM account WHERE totp_secret IS NOT NULL", String.class))
                .noneMatch(kept -> kept.contains(somebody.secret().text().replace(" ", "")));
        assertThat(db.queryForList("SELECT token_hash FROM invitation", String.class))
                .doesNotContain(made.token())
                .contains(LinkToken.hash(made.token()));
        assertThat(db.queryForList("SELECT details FROM trace", String.class))
                .noneMatch(details -> details.contains(made.token()) || details.contains("testdam"));
    }

    @Test
    void guessing_a_password_gets_five_turns_in_a_quarter_of_an_hour_and_the_right_one_works_later() {
        var somebody = somebody();
        int compared = 0;
        for (int second = 0; second < 15 * 60; second += 20) {
            if (signIn(client(), somebody.email(), "wrong password " + second).equals("/login?error")) compared++;
            clock.pass(Duration.ofSeconds(20));
        }
        assertThat(compared).isEqualTo(5);
        assertThat(signIn(client(), somebody.email(), PASSWORD)).startsWith("/login?wait=");
        clock.pass(SlowDown.LONGEST);
        assertThat(signIn(client(), somebody.email(), PASSWORD)).isEqualTo("/login/code");
        assertThat(db.queryForList("SELECT action FROM trace WHERE action = 'SIGN_IN_SLOWED'", String.class))
                .isNotEmpty();
    }

    @Test
    void guessing_a_code_is_as_slow() {
        var somebody = somebody();
        var client = client();
        signIn(client, somebody.email(), PASSWORD);
        for (int i = 0; i < 3; i++) assertThat(sendCode(client, "00000" + i)).isEqualTo("/login/code?error");
        assertThat(sendCode(client, somebody.secret().code(clock.instant()))).isEqualTo("/login/code?wait=1");
        clock.pass(Duration.ofMinutes(1));
        assertThat(sendCode(client, somebody.secret().code(clock.instant()))).doesNotContain("login");
    }

    @Test
    void one_address_is_slowed_whatever_names_it_tries_and_another_is_not() {
        var from = "203.0.113.9";
        int compared = 0;
        for (int i = 0; i < 30; i++) {
            if (client().signInFrom(from, "nobody-" + i, "wrong").endsWith("?error")) compared++;
        }
        assertThat(compared).isEqualTo(20);
        assertThat(client().signInFrom("203.0.113.10", "nobody-31", "wrong")).endsWith("/login?error");
    }

    @Test
    void a_name_that_nobody_has_gets_the_same_answers() {
        var somebody = somebody();
        for (int i = 0; i < 5; i++) {
            var known = client().postSignIn(somebody.email(), "wrong");
            var unknown = client().postSignIn("nobody@testdam.nl", "wrong");
            assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
            assertThat(known.body()).isEqualTo(unknown.body());
            assertThat(known.headers().firstValue("Location"))
                    .isEqualTo(unknown.headers().firstValue("Location"));
            assertThat(known.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        }
    }

    @Test
    void an_invitation_is_good_once_until_it_expires_or_is_taken_back() {
        var made = invite("once@testdam.nl");
        assertThat(welcome.open(made.token()))
                .contains(new Welcome.NewAccount(
                        "Stad Testdam", Set.of(Role.COORDINATOR, Role.ANALYST), "once@testdam.nl", "Noor Visser"));
        var secret = Totp.Secret.random();
        var wrong = welcome.accept(made.token(), data("", "te kort", secret, "1"), null);
        assertThat(((WelcomeOutcome.Refused) wrong).problems()).containsOnlyKeys(Field.PASSWORD);
        var noCode = welcome.accept(made.token(), data("", PASSWORD, secret, "000000x"), null);
        assertThat(((WelcomeOutcome.Refused) noCode).problems()).containsOnlyKeys(Field.CODE);
        var right = data("", PASSWORD, secret, secret.code(clock.instant()));
        assertThat(welcome.accept(made.token(), right, null)).isInstanceOf(WelcomeOutcome.Done.class);
        assertThat(welcome.accept(made.token(), right, null)).isInstanceOf(WelcomeOutcome.Gone.class);
        assertThat(invitations.invite(administrator(), "ONCE@testdam.nl ", "Noor", Set.of(Role.COACH)))
                .isInstanceOf(InvitationOutcome.HasAccount.class);

        var late = invite("late@testdam.nl");
        clock.pass(InvitationService.VALID);
        assertThat(welcome.open(late.token())).isEmpty();
        var again = (Made) invitations.renew(administrator(), late.uuid());
        assertThat(welcome.open(late.token())).isEmpty();
        assertThat(welcome.open(again.token())).isPresent();
        assertThat(invitations.revoke(administrator(), late.uuid())).isTrue();
        assertThat(welcome.open(again.token())).isEmpty();
        assertThat(invitations.renew(administrator(), late.uuid())).isInstanceOf(InvitationOutcome.Missing.class);
        assertThat(welcome.open(LinkToken.random())).isEmpty();
        assertThat(welcome.open("")).isEmpty();
        assertThat(invitations.list(administrator()))
                .filteredOn(invitation -> invitation.email().equals("late@testdam.nl"))
                .extracting(Invitation::state)
                .containsExactly(Invitation.State.REVOKED);
    }

    @Test
    void only_administrators_invite() {
        var coordinator = accounts.signedIn(somebody().email()).orElseThrow();
        assertThatThrownBy(() -> invitations.invite(coordinator, "x@testdam.nl", "X", Set.of(Role.COACH)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> invitations.list(coordinator)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_forgotten_password_is_replaced_with_a_code_and_a_lost_telephone_by_the_administrator() {
        var somebody = somebody();
        var uuid = UUID.fromString(
                db.queryForObject("SELECT uuid FROM account WHERE email = ?", String.class, somebody.email()));
        var link = (Made) invitations.reset(administrator(), uuid, false);
        var other = "negen rode boten slapen";
        var guess = welcome.accept(link.token(), data("", other, Totp.Secret.random(), "000000"), null);
        assertThat(((WelcomeOutcome.Refused) guess).problems()).containsOnlyKeys(Field.CODE);
        var code = somebody.secret().code(clock.instant());
        assertThat(welcome.accept(link.token(), data("", other, Totp.Secret.random(), code), null))
                .isEqualTo(new WelcomeOutcome.Done(somebody.email(), List.of()));
        assertThat(signIn(client(), somebody.email(), PASSWORD)).isEqualTo("/login?error");
        assertThat(signIn(client(), somebody.email(), other)).isEqualTo("/login/code");

        var everything = (Made) invitations.reset(administrator(), uuid, true);
        var secret = Totp.Secret.random();
        var done = welcome.accept(everything.token(), data("", PASSWORD, secret, secret.code(clock.instant())), null);
        assertThat(((WelcomeOutcome.Done) done).recoveryCodes()).hasSize(10);
        var account = accounts.signedIn(somebody.email()).orElseThrow().account();
        clock.pass(Totp.STEP);
        assertThat(secondFactor.use(account, somebody.codes().getFirst())).isEmpty();
        assertThat(secondFactor.use(account, somebody.secret().code(clock.instant())))
                .isEmpty();
        assertThat(secondFactor.use(account, secret.code(clock.instant()))).isPresent();
    }

    @Test
    void everybody_changes_their_own_password_with_the_one_they_have() {
        var somebody = somebody();
        var user = accounts.signedIn(somebody.email()).orElseThrow();
        assertThat(own.changePassword(user, "wrong", "negen rode boten slapen", null))
                .isInstanceOf(Outcome.WrongPassword.class);
        assertThat(own.changePassword(user, PASSWORD, "noorvisser2026!", null))
                .isEqualTo(new Outcome.Refused(PasswordRules.Problem.ABOUT_YOU));
        assertThat(own.changePassword(user, PASSWORD, "negen rode boten slapen", null))
                .isInstanceOf(Outcome.Done.class);
        var codes = (Outcome.Done) own.changeRecoveryCodes(user, "negen rode boten slapen", null);
        assertThat(codes.recoveryCodes()).hasSize(10).doesNotContainAnyElementsOf(somebody.codes());
        assertThat(own.look(user).recoveryCodes()).isEqualTo(10);
    }

    private WebClient signedIn(Somebody somebody, String password, Totp.Secret secret) {
        clock.pass(Totp.STEP);
        var client = client();
        assertThat(signIn(client, somebody.email(), password)).isEqualTo("/login/code");
        assertThat(sendCode(client, secret.code(clock.instant()))).doesNotContain("login");
        assertThat(client.get("/cases").statusCode()).isEqualTo(200);
        return client;
    }

    private String whySessionsEnded(Somebody somebody) {
        var account = accounts.signedIn(somebody.email()).orElseThrow().account();
        return db.queryForObject(
                "SELECT details FROM trace WHERE account_id = ? AND action = 'SESSION_ENDED' ORDER BY position DESC LIMIT 1",
                String.class,
                account.value());
    }

    @Test
    void whoever_came_in_with_what_was_before_is_out_when_password_or_telephone_change() {
        var somebody = somebody();
        var user = accounts.signedIn(somebody.email()).orElseThrow();
        var other = "negen rode boten slapen";
        var bystander = somebody();
        var there = signedIn(bystander, PASSWORD, bystander.secret());

        var first = signedIn(somebody, PASSWORD, somebody.secret());
        assertThat(own.changePassword(user, "wrong", other, null)).isInstanceOf(Outcome.WrongPassword.class);
        assertThat(isIn(first)).as("nothing was changed").isTrue();
        assertThat(own.changePassword(user, PASSWORD, other, null)).isInstanceOf(Outcome.Done.class);
        assertThat(isIn(first)).isFalse();
        assertThat(whySessionsEnded(somebody)).isEqualTo("reason=PASSWORD_CHANGED");

        var second = signedIn(somebody, other, somebody.secret());
        var telephone = Totp.Secret.random();
        assertThat(own.changeSecondFactor(user, other, telephone, telephone.code(clock.instant()), null))
                .isInstanceOf(Outcome.Done.class);
        assertThat(isIn(second)).isFalse();
        assertThat(whySessionsEnded(somebody)).isEqualTo("reason=SECOND_FACTOR_CHANGED");

        var third = signedIn(somebody, other, telephone);
        assertThat(own.changeRecoveryCodes(user, other, null)).isInstanceOf(Outcome.Done.class);
        assertThat(isIn(third)).isFalse();

        var fourth = signedIn(somebody, other, telephone);
        var uuid = UUID.fromString(
                db.queryForObject("SELECT uuid FROM account WHERE email = ?", String.class, somebody.email()));
        var link = (Made) invitations.reset(administrator(), uuid, true);
        assertThat(isIn(fourth)).as("a link alone changes nothing").isTrue();
        var last = Totp.Secret.random();
        assertThat(welcome.accept(link.token(), data("", PASSWORD, last, last.code(clock.instant())), null))
                .isInstanceOf(WelcomeOutcome.Done.class);
        assertThat(isIn(fourth)).isFalse();
        assertThat(whySessionsEnded(somebody)).isEqualTo("reason=PASSWORD_CHANGED");
        assertThat(isIn(there)).as("somebody else").isTrue();
    }

    @Test
    void mail_says_a_greeting_and_the_link_and_nobody_adds_a_line_to_it() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        var made = invite("mail@testdam.nl");
        assertThat(made.mailed()).isTrue();
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Uitnodiging voor Duaal");
        assertThat(mail.getContent().toString())
                .contains("Beste Noor Visser,", "https://duaal.example.nl/welcome/" + made.token());
        for (var email : List.of("x@y.nl\r\nBcc: a@b.nl", "x@y.nl, a@b.nl", "x y@z.nl", "x@y", "<x@y.nl>")) {
            assertThat(invitations.invite(administrator(), email, "X", Set.of(Role.COACH)))
                    .as(email)
                    .isInstanceOf(InvitationOutcome.WrongEmail.class);
        }
        assertThat(invitations.invite(administrator(), "ok@y.nl", "X\r\nBcc: a@b.nl", Set.of(Role.COACH)))
                .isInstanceOf(InvitationOutcome.WrongName.class);
    }
}
