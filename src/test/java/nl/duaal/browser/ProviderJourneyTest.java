package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.duaal.WithProvider;
import nl.duaal.access.GivenIdentities;
import nl.duaal.access.Keycloak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way to a real provider and back. It lives on another site than the application: 127.0.0.1 is not localhost. */
@WithProvider
class ProviderJourneyTest {

    @LocalServerPort
    private int port;

    private Keycloak keycloak;

    @Autowired
    private GivenIdentities identities;

    @BeforeEach
    void the_provider_answers() {
        keycloak = Keycloak.ready(port);
        identities.linkCoordinator(keycloak);
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private static void signInThere(Visitor visitor, String user) {
        visitor.find("#username").fill(user);
        visitor.find("#password").fill(Keycloak.PASSWORD);
        visitor.find("#kc-login").click();
    }

    @Test
    void somebody_links_an_account_and_comes_in_by_the_provider_from_then_on() {
        try (var visitor = Visitor.at(address()).signIn("werkgever")) {
            visitor.find("#user-menu").click();
            visitor.find("#ways-in").click();
            assertThat(visitor.find("h1")).hasText("Manier van aanmelden");
            visitor.findsNothingInTheWay("link");
            visitor.find("#link-provider").click();
            signInThere(visitor, "linker");
            assertThat(visitor.find("#link-notice")).hasText("Uw account is gekoppeld met Gemeente Voorbeeld.");
            assertThat(visitor.find("#linked-since")).isVisible();
            // still signed in as before, with the same session
            visitor.open("/cases");
            assertThat(visitor.find("h1")).hasText("Kosten en baten");
        }
        try (var visitor = Visitor.at(address())) {
            // asks for a page first, and gets that one in the end
            visitor.open("/cases/new");
            visitor.find("#sign-in-provider").click();
            signInThere(visitor, "linker");
            assertThat(visitor.find("h1")).hasText("Nieuwe berekening");
            assertThat(visitor.page()).hasURL(address() + "/cases/new");
            var cookie = visitor.page().context().cookies(address()).stream()
                    .filter(kept -> kept.name.equals("duaal"))
                    .findFirst()
                    .orElseThrow();
            assertThat(String.valueOf(cookie.sameSite)).isEqualTo("STRICT");
            // out here is out there: the provider asks who one is
            visitor.find("#user-menu").click();
            visitor.find("#sign-out").click();
            assertThat(visitor.find("#sign-in-provider")).isVisible();
            visitor.find("#sign-in-provider").click();
            assertThat(visitor.find("#kc-login")).isVisible();
        }
    }

    @Test
    void a_stranger_is_told_calmly_and_can_be_somebody_else() {
        try (var visitor = Visitor.at(address())) {
            visitor.open("/login");
            assertThat(visitor.find("#sign-in-provider")).isVisible();
            visitor.findsNothingInTheWay("sign-in with a provider");
            visitor.find("#sign-in-provider").click();
            signInThere(visitor, "stranger");
            assertThat(visitor.find("#refused"))
                    .hasText("U bent aangemeld bij Gemeente Voorbeeld, maar u hebt in Duaal nog geen toegang."
                            + " Vraag uw beheerder om een uitnodiging.");
            visitor.findsNothingInTheWay("refused");
            visitor.open("/cases");
            assertThat(visitor.find("#sign-in-provider")).isVisible();
            visitor.open("/sign-in/refused?why=unknown");
            visitor.find("#again").click();
            // signed in there already, and asked all the same
            assertThat(visitor.find("#kc-login")).isVisible();
        }
    }

    @Test
    void the_pages_fit_a_phone() {
        try (var visitor = Visitor.at(address(), 360)) {
            visitor.open("/login");
            assertThat(visitor.find("#sign-in-provider")).isVisible();
            visitor.findsNothingInTheWay("sign-in");
            visitor.open("/sign-in/refused?why=weak");
            assertThat(visitor.find("#again")).isVisible();
            visitor.findsNothingInTheWay("refused");
            assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
        }
    }

    @Test
    void a_provider_that_is_down_is_said_and_others_work_on() throws Exception {
        try (var inside = Visitor.at(address()).signIn("coordinator");
                var visitor = Visitor.at(address())) {
            visitor.open("/login");
            keycloak.shut(true);
            // that it was there a second ago counts for a second
            TimeUnit.MILLISECONDS.sleep(1100);
            visitor.find("#sign-in-provider").click();
            assertThat(visitor.find("#login-notice"))
                    .hasText("Gemeente Voorbeeld is nu niet bereikbaar. Probeer het over een paar minuten opnieuw.");
            visitor.findsNothingInTheWay("provider unreachable");
            inside.open("/cases");
            assertThat(inside.find("h1")).hasText("Kosten en baten");
            keycloak.shut(false);
            TimeUnit.MILLISECONDS.sleep(1100);
            visitor.find("#sign-in-provider").click();
            assertThat(visitor.find("#kc-login")).isVisible();
        }
    }

    @Test
    void an_open_page_leaves_within_seconds_when_one_signs_out_at_the_provider() {
        try (var visitor = Visitor.at(address())) {
            visitor.open("/login");
            visitor.find("#sign-in-provider").click();
            signInThere(visitor, "known");
            assertThat(visitor.find("#user-menu")).isVisible();
            var elsewhere = visitor.page().context().newPage();
            elsewhere.navigate(keycloak.issuer() + "/protocol/openid-connect/logout");
            elsewhere.locator("#kc-logout").click();
            // a page that is closed while it is on its way to the next one now and then never says that it is closed
            assertThat(elsewhere.locator("h1")).containsText("You are logged out");
            elsewhere.close();
            visitor.find("#sign-in-provider").waitFor(new Locator.WaitForOptions().setTimeout(8000));
        }
    }

    @Test
    void a_link_from_another_site_finds_the_session_that_one_has() {
        try (var visitor = Visitor.at(address()).signIn("coordinator")) {
            // any page of another site
            visitor.page().navigate(keycloak.issuer() + "/.well-known/openid-configuration");
            visitor.page().evaluate("url => { location.href = url }", address() + "/cases/new");
            assertThat(visitor.find("h1")).hasText("Nieuwe berekening");
            assertThat(visitor.page()).hasURL(address() + "/cases/new");
        }
        try (var stranger = Visitor.at(address())) {
            stranger.page().navigate(keycloak.issuer() + "/.well-known/openid-configuration");
            stranger.page().evaluate("url => { location.href = url }", address() + "/cases/new");
            assertThat(stranger.find("#sign-in-provider")).isVisible();
            assertThat(stranger.page()).hasURL(Pattern.compile(".*/login"));
        }
    }
}
