package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.duaal.Application;
import nl.duaal.access.DemoAccounts;
import nl.duaal.access.WebClient;
import nl.duaal.persistence.OwnDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** An application of its own, whose database goes away, whose sessions are short, and which is used over TLS. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "duaal.demo=true",
            "duaal.session.https=true",
            "duaal.session.idle=12s",
            "duaal.session.warning=9s"
        })
@ContextConfiguration(initializers = OwnDatabase.class)
class DatabaseGoneTest {

    private static final String GONE = "De database is even niet bereikbaar";

    @LocalServerPort
    private int port;

    private String address() {
        return "http://localhost:" + port;
    }

    @Test
    void it_says_so_calmly_and_works_again_by_itself() throws Exception {
        try (var visitor = Visitor.at(address()).signIn("coordinator")) {
            int database = OwnDatabase.stop();
            try {
                visitor.open("/cases");
                // waits for a connection first, as long as the pool does
                visitor.find("text=" + GONE).first().waitFor();
                assertThat(visitor.find("body")).not().containsText("Exception");
                var stranger = new WebClient(address());
                assertThat(stranger.get("/login").statusCode()).isEqualTo(200);
                assertThat(stranger.signIn("coordinator", DemoAccounts.PASSWORD))
                        .endsWith("/login?unavailable");
                assertThat(stranger.get("/livez").statusCode()).isEqualTo(200);
                assertThat(stranger.get("/readyz").statusCode()).isEqualTo(503);
                assertThat(stranger.get("/healthz").statusCode()).isEqualTo(503);
            } finally {
                OwnDatabase.start(database);
            }
            var back = Instant.now();
            while (new WebClient(address()).get("/readyz").statusCode() != 200) {
                assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(30));
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(new WebClient(address()).signIn("coordinator", DemoAccounts.PASSWORD))
                    .doesNotContain("login");
        }
    }

    @Test
    void over_tls_the_cookie_is_bound_to_it_and_no_address_holds_a_session() {
        var visitor = new WebClient(address());
        var cookie = visitor.get("/login").headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie)
                .startsWith("__Host-duaal=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(visitor.get("/cases").headers().firstValue("Location").orElse(""))
                .doesNotContain("jsessionid");
    }

    @Test
    void one_is_warned_can_stay_and_comes_back_to_the_same_page() {
        try (var visitor = Visitor.at(address()).signIn("coordinator")) {
            visitor.open("/cases/new");
            var warning = visitor.find("#session-warning");
            assertThat(warning).isVisible();
            assertThat(warning).containsText(Pattern.compile("U wordt over \\d+ seconden afgemeld"));
            visitor.find("#session-stay").click();
            assertThat(warning).not().isVisible();
            // nobody does anything now, though the page itself goes on asking
            visitor.find("#login-notice").waitFor();
            assertThat(visitor.find("#login-notice")).containsText("omdat uw sessie voorbij was");
            visitor.find("#demo-coordinator").click();
            assertThat(visitor.find("h1")).hasText("Nieuwe berekening");
        }
    }
}
