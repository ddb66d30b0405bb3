package nl.duaal.access;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.duaal.WithProvider;
import nl.duaal.access.local.InvitationOutcome;
import nl.duaal.access.local.InvitationService;
import nl.duaal.shared.HealthCheck.Verdict;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Signing in by a real Keycloak, behind a door that lies about who signed in, and how. */
@WithProvider
class ProviderTest {

    private static final String KNOWN = GivenIdentities.KNOWN;
    private static final String INVITED = "44444444-4444-4444-8444-444444444444";

    @LocalServerPort
    private int port;

    @Autowired
    private OidcAccounts identities;

    @Autowired
    private GivenIdentities given;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private OidcRequests requests;

    @Autowired
    private OidcProvider provider;

    @Autowired
    private DSLContext db;

    @Autowired
    private OidcHealth health;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TraceReader reader;

    private Keycloak keycloak;
    private SignedIn coordinator;

    @BeforeEach
    void one_account_is_linked() {
        keycloak = Keycloak.ready(port);
        coordinator = GivenUser.coordinator(accounts);
        given.linkCoordinator(keycloak);
    }

    private ProviderClient visitor() {
        return new ProviderClient("http://localhost:" + port);
    }

    /** The newest trace of the organisation that keeps the installation. */
    private TraceRow newest() {
        return reader.page(GivenUser.auditor(accounts), TraceFilter.ALL, 0, 1).getFirst();
    }

    private void isRefused(String answer, String page, String reason) {
        assertThat(answer).contains("url=/" + page + "\"").doesNotContain("Exception");
        assertThat(newest().action()).isEqualTo(Action.SIGN_IN_FAILED);
        assertThat(newest().result()).isEqualTo(TraceResult.REFUSED);
        assertThat(newest().details().entries()).containsEntry("reason", reason);
    }

    private void isRefused(String answer, String reason) {
        isRefused(answer, "sign-in/refused?why=refused", reason);
    }

    @Test
    void who_is_linked_comes_in_with_a_new_session() {
        var visitor = visitor();
        visitor.get("http://localhost:" + port + "/login");
        var before = visitor.cookie("duaal");
        assertThat(visitor.signIn("known")).contains("url=/\"");
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(visitor.cookie("duaal")).isNotEqualTo(before).isNotEmpty();
        assertThat(visitor.cookie("duaal-provider")).isEmpty();
        assertThat(newest().action()).isEqualTo(Action.SIGNED_IN);
    }

    @Test
    void the_way_to_the_provider_carries_every_proof() {
        var start = visitor().start();
        assertThat(start)
                .startsWith(keycloak.issuer() + "/protocol/openid-connect/auth?response_type=code")
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=", "acr_values=1")
                .contains("redirect_uri=http://localhost:" + port + "/oidc/callback");
        var cookie = visitor()
                .get("http://localhost:" + port + "/oidc/start")
                .headers()
                .allValues("Set-Cookie");
        assertThat(cookie)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("duaal-provider=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("without a signature", Forger::unsigned),
                lie("HS256 with the public key", Forger::signedWithPublicKey),
                lie("a key of one's own", Forger::signedWithOwnKey),
                lie("a key in the header", Forger::signedWithKeyInHeader),
                claims("another issuer", claims -> claims.issuer("https://login.example.org/realms/duaal")),
                claims("an issuer that is no address", claims -> claims.issuer("no address")),
                claims("no issuer", claims -> claims.issuer(null)),
                claims("another audience", claims -> claims.audience("other")),
                claims("no audience", claims -> claims.audience((String) null)),
                claims(
                        "more audiences and no azp",
                        claims -> claims.audience(List.of("duaal", "other")).claim("azp", null)),
                claims("another azp", claims -> claims.claim("azp", "other")),
                claims("no subject", claims -> claims.subject(null)),
                claims(
                        "over for 10 minutes",
                        claims -> claims.expirationTime(in(-600)).issueTime(in(-610))),
                claims(
                        "over for 2 minutes",
                        claims -> claims.expirationTime(in(-120)).issueTime(in(-180))),
                claims("never over", claims -> claims.expirationTime(null)),
                claims("begins in 10 minutes", claims -> claims.notBeforeTime(in(600))),
                claims("issued in 10 minutes", claims -> claims.issueTime(in(600))),
                claims("issued 10 minutes ago", claims -> claims.issueTime(in(-600))),
                claims("never issued", claims -> claims.issueTime(null)),
                lie(
                        "a logout token",
                        (forger, token) -> forger.sign(token, claims -> claims, forger.current(), "logout+jwt")));
    }

    private interface Lie {
        String tell(Forger forger, String token);
    }

    private static Arguments lie(String name, Lie lie) {
        return Arguments.of(name, lie);
    }

    private static Arguments claims(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return lie(name, (forger, token) -> forger.sign(token, change));
    }

    private static String parameter(String url, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(url);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_token_that_lies_is_refused(String name, Lie lie) {
        keycloak.changeIdTokens(token -> lie.tell(keycloak.forger(), token));
        var visitor = visitor();
        isRefused(visitor.signIn("known"), "invalid_id_token");
        assertThat(visitor.isSignedIn()).as(name).isFalse();
    }

    @Test
    void a_token_of_another_attempt_is_refused() {
        keycloak.changeIdTokens(token -> keycloak.forger().sign(token, claims -> claims.claim("nonce", "other")));
        isRefused(visitor().signIn("known"), "invalid_nonce");
        keycloak.changeIdTokens(token -> keycloak.forger().sign(token, claims -> claims.claim("nonce", null)));
        isRefused(visitor().signIn("known"), "invalid_nonce");
    }

    @Test
    void clocks_may_differ_a_minute() {
        keycloak.changeIdTokens(token -> keycloak.forger()
                .sign(token, claims -> claims.expirationTime(in(-50)).issueTime(in(-350))));
        assertThat(visitor().signIn("known")).contains("url=/\"");
        keycloak.changeIdTokens(token -> keycloak.forger()
                .sign(token, claims -> claims.notBeforeTime(in(50)).issueTime(in(50))));
        assertThat(visitor().signIn("known")).contains("url=/\"");
        keycloak.changeIdTokens(token -> keycloak.forger()
                .sign(token, claims -> claims.expirationTime(in(-70)).issueTime(in(-100))));
        isRefused(visitor().signIn("known"), "invalid_id_token");
        keycloak.changeIdTokens(token -> keycloak.forger().sign(token, claims -> claims.notBeforeTime(in(70))));
        isRefused(visitor().signIn("known"), "invalid_id_token");
    }

    @Test
    void the_provider_may_change_its_keys() {
        keycloak.changeIdTokens(token -> keycloak.forger().sign(token, claims -> claims));
        assertThat(visitor().signIn("known")).contains("url=/\"");
        var old = keycloak.forger().rotate();
        assertThat(visitor().signIn("known")).contains("url=/\"");
        keycloak.changeIdTokens(token -> keycloak.forger().sign(token, claims -> claims, old));
        isRefused(visitor().signIn("known"), "invalid_id_token");
    }

    @Test
    void who_signed_in_too_weakly_is_told_so() {
        keycloak.changeIdTokens(token -> keycloak.forger().sign(token, claims -> claims.claim("acr", "0")));
        var visitor = visitor();
        isRefused(visitor.signIn("known"), "sign-in/refused?why=weak", "acr_too_low");
        assertThat(newest().by()).isEqualTo(coordinator.displayName());
        keycloak.changeIdTokens(token -> keycloak.forger().sign(token, claims -> claims.claim("acr", null)));
        isRefused(visitor().signIn("known"), "sign-in/refused?why=weak", "acr_too_low");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void one_way_and_one_means_of_those_asked_for_must_be_named() {
        var asks = new OidcProperties(
                "https://login.example.nl",
                "duaal",
                "",
                "",
                List.of("openid"),
                List.of("loa3", "loa4"),
                List.of("mfa", "hwk"),
                "");
        assertThat(OidcTokenRules.isStrongEnough(asks, "loa3", List.of("pwd", "mfa")))
                .isTrue();
        assertThat(OidcTokenRules.isStrongEnough(asks, "loa3", List.of("pwd"))).isFalse();
        assertThat(OidcTokenRules.isStrongEnough(asks, "loa3", null)).isFalse();
        assertThat(OidcTokenRules.isStrongEnough(asks, "loa2", List.of("hwk"))).isFalse();
        assertThat(OidcTokenRules.isStrongEnough(asks, null, List.of("hwk"))).isFalse();
    }

    @Test
    void a_code_serves_once_and_only_whom_it_was_made_for() {
        var visitor = visitor();
        var callback = visitor.signInThere(visitor.start(), "known");
        var thief = visitor();
        // without the victim's cookie the state is nobody's
        isRefused(thief.comeBack(callback), "sign-in/refused?why=late", "authorization_request_not_found");
        // with a state of one's own the proof of PKCE is another one
        var own = thief.signInThere(thief.start(), "stranger");
        isRefused(thief.comeBack(own.replaceAll("code=[^&]+", "code=" + parameter(callback, "code"))), "invalid_grant");
        assertThat(thief.isSignedIn()).isFalse();
        var other = visitor();
        var next = other.signInThere(other.start(), "known");
        assertThat(other.comeBack(next)).contains("url=/\"");
        isRefused(other.comeBack(next), "sign-in/refused?why=late", "authorization_request_not_found");
    }

    @Test
    void without_the_proof_of_pkce_the_provider_refuses() {
        var visitor = visitor();
        var refused =
                ProviderClient.location(visitor.get(visitor.start().replaceAll("&code_challenge(_method)?=[^&]+", "")));
        assertThat(refused).contains("error=invalid_request");
        isRefused(visitor.comeBack(refused), "invalid_request");
        keycloak.dropProof();
        isRefused(visitor().signIn("known"), "invalid_grant");
    }

    @Test
    void an_answer_of_another_provider_is_refused() {
        var visitor = visitor();
        var callback = visitor.signInThere(visitor.start(), "known");
        assertThat(callback).contains("&iss=" + ProviderClient.encoded(keycloak.issuer()));
        isRefused(
                visitor.comeBack(callback.replaceAll("&iss=[^&]+", "&iss=https%3A%2F%2Flogin.example.org")),
                "other_issuer");
        // this provider promised to name itself each time
        var nameless = visitor();
        var again = nameless.signInThere(nameless.start(), "known");
        isRefused(nameless.comeBack(again.replaceAll("&iss=[^&]+", "")), "other_issuer");
        assertThat(nameless.isSignedIn()).isFalse();
    }

    @Test
    void nobody_here_and_somebody_switched_off_read_the_same() {
        var stranger = visitor();
        // has the e-mail address of somebody who is known, which says nothing
        isRefused(stranger.signIn("stranger"), "sign-in/refused?why=unknown", "unknown_identity");
        assertThat(newest().by()).isNull();
        assertThat(stranger.isSignedIn()).isFalse();
    }

    /** Somebody comes back from the provider who set out with an invitation. */
    private OidcUser accept(String invitation) {
        return accept(invitation, INVITED);
    }

    private OidcUser accept(String invitation, String subject) {
        var setOut = new MockHttpServletRequest("GET", "/oidc/start");
        OidcRequests.bringInvitation(setOut, invitation);
        var answer = new MockHttpServletResponse();
        requests.saveAuthorizationRequest(
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri("http://localhost/auth")
                        .clientId("duaal")
                        .state("state-of-" + invitation)
                        .build(),
                setOut,
                answer);
        var back = new MockHttpServletRequest("GET", "/oidc/callback");
        back.setCookies(answer.getCookies());
        back.setParameter("state", "state-of-" + invitation);
        back.setParameter("iss", keycloak.issuer());
        assertThat(requests.removeAuthorizationRequest(back, new MockHttpServletResponse()))
                .isNotNull();
        var now = Instant.now();
        var token = new OidcIdToken(
                "token",
                now,
                now.plusSeconds(60),
                Map.of("iss", keycloak.issuer(), "sub", subject, "acr", "1", "aud", List.of("duaal")));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(back));
        try {
            return identities.loadUser(new OidcUserRequest(
                    provider.findByRegistrationId(OidcProvider.ID),
                    new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "unused", now, now.plusSeconds(60)),
                    token));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void an_invitation_links_once_and_a_disabled_account_is_nobody() {
        given.invite("first");
        assertThatThrownBy(() -> accept("never-sent"))
                .isInstanceOfSatisfying(
                        OidcRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(OidcRefusal.Reason.INVITATION_INVALID));
        assertThat(accept("first").getName()).isEqualTo("privacy");
        // it is used up, and the person comes in without one
        assertThatThrownBy(() -> accept("first", UUID.randomUUID().toString())).isInstanceOf(OidcRefusal.class);
        assertThat(visitor().signIn("invited")).contains("url=/\"");
        db.update(ACCOUNT)
                .set(ACCOUNT.ENABLED, false)
                .where(ACCOUNT.LOGIN_NAME.eq("privacy"))
                .execute();
        try {
            isRefused(visitor().signIn("invited"), "sign-in/refused?why=unknown", "account_disabled");
        } finally {
            db.update(ACCOUNT)
                    .set(ACCOUNT.ENABLED, true)
                    .where(ACCOUNT.LOGIN_NAME.eq("privacy"))
                    .execute();
        }
    }

    @Test
    void whoever_accepts_an_invitation_at_the_provider_gets_the_account_it_is_for() {
        var email = "invited-" + UUID.randomUUID() + "@waterstad.example.nl";
        var made = (InvitationOutcome.Made) invitations.invite(
                GivenUser.administrator(accounts), email, "Iris Vos", Set.of(Role.COACH, Role.ANALYST));
        var subject = UUID.randomUUID().toString();
        assertThat(accounts.signedIn(email)).isEmpty();
        assertThat(accept(made.token(), subject).getName()).isEqualTo(email);

        var invited = accounts.signedIn(email).orElseThrow();
        assertThat(invited.displayName()).isEqualTo("Iris Vos");
        assertThat(invited.organisationName()).isEqualTo(DemoAccounts.HOST);
        assertThat(invited.roles()).containsExactlyInAnyOrder(Role.COACH, Role.ANALYST);
        assertThat(identities.linkedAt(invited.account())).isPresent();
        assertThat(reader.page(GivenUser.auditor(accounts), TraceFilter.ALL, 0, 2))
                .extracting(TraceRow::action)
                .containsExactly(Action.IDENTITY_LINKED, Action.ACCOUNT_MADE);
        // the same person comes in with it again, nobody else does
        assertThat(accept(made.token(), subject).getName()).isEqualTo(email);
        assertThatThrownBy(() -> accept(made.token(), UUID.randomUUID().toString()))
                .isInstanceOfSatisfying(
                        OidcRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(OidcRefusal.Reason.INVITATION_INVALID));
        // and nobody has a password for it
        assertThat(new WebClient("http://localhost:" + port).signIn(email, DemoAccounts.PASSWORD))
                .contains("/login?");
    }

    @Test
    void an_account_is_linked_with_one_person_there_and_one_person_with_one_account() {
        var known = new OidcIdentity(keycloak.issuer(), KNOWN);
        assertThat(identities.linkIdentity(coordinator, known)).isEqualTo(OidcAccounts.LinkOutcome.ALREADY);
        assertThat(identities.linkIdentity(coordinator, new OidcIdentity(keycloak.issuer(), "other")))
                .isEqualTo(OidcAccounts.LinkOutcome.TAKEN);
        assertThat(identities.linkIdentity(GivenUser.auditor(accounts), known))
                .isEqualTo(OidcAccounts.LinkOutcome.TAKEN);
        // to the letter, and never by a name alone
        var auditor = GivenUser.auditor(accounts);
        assertThat(identities.linkIdentity(auditor, new OidcIdentity("https://other.example.nl", "abc")))
                .isEqualTo(OidcAccounts.LinkOutcome.LINKED);
        assertThat(identities.linkIdentity(
                        GivenUser.privacyOfficer(accounts), new OidcIdentity("https://other.example.nl", "ABC")))
                .isEqualTo(OidcAccounts.LinkOutcome.LINKED);
    }

    @Test
    void signing_out_at_the_provider_ends_the_session_here() throws Exception {
        var token = new AtomicReference<>("");
        keycloak.changeIdTokens(honest -> {
            token.set(honest);
            return honest;
        });
        var visitor = visitor();
        visitor.signIn("known");
        var other = visitor();
        keycloak.beHonest();
        other.signIn("known");
        assertThat(visitor.isSignedIn()).isTrue();
        var out = Instant.now();
        visitor.get(keycloak.issuer() + "/protocol/openid-connect/logout?id_token_hint=" + token.get());
        while (visitor.isSignedIn()) {
            assertThat(Duration.between(out, Instant.now())).isLessThan(Duration.ofSeconds(5));
            Thread.sleep(50);
        }
        // one session there is one session here
        assertThat(other.isSignedIn()).isTrue();
        assertThat(newest().action()).isEqualTo(Action.SESSION_ENDED);
        assertThat(newest().details().entries()).containsEntry("reason", "BY_PROVIDER");
    }

    @Test
    void only_the_provider_ends_sessions_and_each_word_of_it_counts_once() {
        var token = new AtomicReference<>("");
        keycloak.changeIdTokens(honest -> {
            token.set(honest);
            return honest;
        });
        var visitor = visitor();
        visitor.signIn("known");
        var path = "http://localhost:" + port + "/oidc/back-channel";
        var forger = keycloak.forger();
        UnaryOperator<JWTClaimsSet.Builder> right = claims -> claims.claim("nonce", null)
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        var wrong = Stream.<String>of(
                "",
                "no token",
                token.get(),
                forger.signedWithOwnKey(forger.sign(token.get(), right)),
                forger.unsigned(forger.sign(token.get(), right)),
                forger.sign(token.get(), claims -> right.apply(claims).claim("events", null)),
                forger.sign(token.get(), claims -> right.apply(claims).claim("nonce", "1")),
                forger.sign(token.get(), claims -> right.apply(claims).audience("other")),
                forger.sign(token.get(), claims -> right.apply(claims).issuer("https://login.example.org")),
                forger.sign(token.get(), claims -> right.apply(claims).issueTime(in(-600))),
                forger.sign(token.get(), claims -> right.apply(claims).expirationTime(in(-600))),
                forger.sign(token.get(), claims -> right.apply(claims).jwtID(null)),
                forger.sign(
                        token.get(),
                        claims -> right.apply(claims).claim("sid", null).subject(null)));
        wrong.forEach(text -> {
            var answer = visitor.post(path, "logout_token=" + text);
            assertThat(answer.statusCode()).as(text).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        });
        assertThat(visitor.isSignedIn()).isTrue();
        var honest = forger.sign(token.get(), right);
        assertThat(visitor.post(path, "logout_token=" + honest).statusCode()).isEqualTo(200);
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(visitor.post(path, "logout_token=" + honest).statusCode()).isEqualTo(400);
    }

    @Test
    void a_provider_that_is_silent_keeps_nobody_else_out() {
        var visitor = visitor();
        visitor.signIn("known");
        var late = visitor();
        var callback = late.signInThere(late.start(), "known");
        keycloak.shut(true);
        assertThat(health.look().getFirst().verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(visitor.isSignedIn()).isTrue();
        // got a code, and the provider does not change it for a token any more
        isRefused(late.comeBack(callback), "invalid_token_response");
        var local = new WebClient("http://localhost:" + port);
        assertThat(local.signIn("werkgever", DemoAccounts.PASSWORD)).doesNotContain("login");
        assertThat(local.get("/readyz").statusCode()).isEqualTo(200);
        keycloak.shut(false);
        assertThat(health.look().getFirst().verdict()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void a_provider_that_was_never_reached_is_said_to_be_unreachable() {
        var silent = new OidcProvider(
                new OidcProperties("http://127.0.0.1:1", "duaal", "", "", List.of("openid"), List.of(), List.of(), ""),
                Clock.systemUTC());
        assertThat(Optional.ofNullable(silent.endSession())).isEmpty();
        assertThatThrownBy(() -> silent.findByRegistrationId(OidcProvider.ID))
                .isInstanceOfSatisfying(
                        OidcRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(OidcRefusal.Reason.UNREACHABLE));
    }
}
