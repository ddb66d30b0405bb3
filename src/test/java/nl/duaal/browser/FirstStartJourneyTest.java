package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import nl.duaal.Application;
import nl.duaal.access.AccountService;
import nl.duaal.access.Role;
import nl.duaal.access.local.FirstAdministrator;
import nl.duaal.access.local.GivenFirstLink;
import nl.duaal.access.local.InvitationOutcome.Made;
import nl.duaal.access.local.InvitationService;
import nl.duaal.access.local.Totp;
import nl.duaal.persistence.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * An installation that begins empty, as a packaged jar does: the first of these makes its administrator by the link
 * in the log, the others are invited.
 */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "duaal.secret=only-in-tests-only-in-tests-only-in-tests")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class FirstStartJourneyTest {

    private static final String PASSWORD = "vier gele fietsen zingen";
    private static final String BOSS = "ans@testdam.nl";

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private AccountService accounts;

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void somebody_opens_a_link_makes_an_account_and_signs_in_with_a_code(int width) {
        boolean isFirst = accounts.signedIn(BOSS).isEmpty();
        var email = isFirst ? BOSS : "noor-" + width + "@testdam.nl";
        var token = isFirst ? GivenFirstLink.of(first) : invite(email);
        try (var visitor = Visitor.at("http://localhost:" + port, width)) {
            visitor.open("/welcome/" + token);
            visitor.page().waitForURL(Pattern.compile(".*/welcome$"));
            if (isFirst) {
                fill(visitor, "organisation", "Gemeente Testdam");
                fill(visitor, "email", email);
            }
            fill(visitor, "name", "Ans Jansen");
            fill(visitor, "password", "ansjansen2026");
            visitor.find("#accept").click();
            assertThat(visitor.find("#password")).containsText("te raden door wie u kent");
            assertThat(visitor.find("#factor-code")).containsText("Vul de code in");
            check(visitor, width, "welcome, refused");

            var secret = visitor.find("#secret").textContent();
            fill(visitor, "password", PASSWORD);
            fill(visitor, "factor-code", code(secret, Instant.now()));
            visitor.find("#accept").click();
            assertThat(visitor.find("#recovery-codes li")).hasCount(10);
            check(visitor, width, "recovery codes");
            var recovery = visitor.find("#recovery-codes li").first().textContent();
            visitor.find("#to-sign-in").click();

            signIn(visitor, email);
            check(visitor, width, "code");
            fill(visitor, "code", "000000");
            visitor.find("#send-code").click();
            assertThat(visitor.find("#code")).containsText("Deze code klopt niet");
            check(visitor, width, "code, refused");
            visitor.open("/account");
            assertThat(visitor.find("input[name=username]")).isVisible();

            signIn(visitor, email);
            // the code of this half minute was used for the account itself
            fill(visitor, "code", code(secret, Instant.now().plus(Duration.ofSeconds(30))));
            visitor.find("#send-code").click();
            assertThat(visitor.find("#user-menu")).isAttached();
            visitor.open("/account");
            assertThat(visitor.find("#password-save")).isVisible();
            visitor.find("#factor-begin").click();
            assertThat(visitor.find(".qr img")).isVisible();
            check(visitor, width, "own account");
            visitor.page().context().clearCookies();

            visitor.open("/login");
            signIn(visitor, email);
            visitor.find("#other-code").click();
            assertThat(visitor.find("#code")).containsText("Herstelcode");
            fill(visitor, "code", recovery);
            visitor.find("#send-code").click();
            assertThat(visitor.find("#user-menu")).isAttached();

            visitor.open("/welcome/" + token);
            assertThat(visitor.find("h1")).hasText("Deze link werkt niet (meer)");
            check(visitor, width, "used link");
        }
    }

    private String invite(String email) {
        var by = accounts.signedIn(BOSS).orElseThrow();
        return ((Made) invitations.invite(by, email, "Noor Visser", Set.of(Role.COORDINATOR))).token();
    }

    private static void signIn(Visitor visitor, String email) {
        visitor.find("input[name=username]").fill(email);
        visitor.find("input[name=password]").fill(PASSWORD);
        visitor.find("input[name=password]").press("Enter");
        assertThat(visitor.find("#code input")).isVisible();
    }

    private static void fill(Visitor visitor, String field, String text) {
        visitor.find("#" + field + " input").fill(text);
        visitor.find("#" + field + " input").blur();
    }

    private static String code(String secret, Instant moment) {
        return Totp.Secret.of(secret).code(moment);
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay(where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
