package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Beheer: organisations, people and their roles, invitations, sessions, health. */
class AdministrationTest extends BrowserTest {

    @Autowired
    private DSLContext db;

    @Autowired
    private AccountService accounts;

    private String displayName(String loginName) {
        return GivenAccount.signedIn(accounts, loginName).displayName();
    }

    @Test
    void an_administrator_adds_an_organisation_and_archives_it_and_takes_that_back() {
        String name = "Spoorwerk " + UUID.randomUUID();
        try (var visitor = visitor().signIn("beheer", "Gebruikers")) {
            visitor.find("vaadin-side-nav-item").getByText("Organisaties").click();
            assertThat(visitor.find("h1")).hasText("Organisaties");
            visitor.find("#new-organisation").click();
            visitor.find("#save-organisation").click();
            assertThat(visitor.find("#organisation-name")).containsText("Vul de naam in");
            visitor.find("#organisation-name input").fill("Gemeente Waterstad");
            visitor.find("#organisation-kind").click();
            visitor.find("vaadin-select-item:visible").getByText("sectorfonds").click();
            visitor.find("#organisation-regions input").click();
            visitor.find("vaadin-multi-select-combo-box-item")
                    .getByText("Achterhoek")
                    .click();
            visitor.page().keyboard().press("Escape");
            visitor.find("#save-organisation").click();
            assertThat(visitor.find("#organisation-name")).containsText("Er is al een organisatie met deze naam");
            visitor.find("#organisation-name input").fill(name);
            visitor.find("#save-organisation").click();
            assertThat(visitor.find("h1")).hasText(name);
            assertThat(visitor.find(".page-head .sub")).hasText("sectorfonds · Achterhoek");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/organisations/[0-9a-f-]{36}$"));

            assertThat(visitor.find("#invite")).isVisible();
            visitor.find("#archive-organisation").click();
            assertThat(visitor.find(".notice.warn")).containsText("Gearchiveerd sinds");
            assertThat(visitor.find("#invite")).isHidden();
            visitor.find("vaadin-notification-card").getByText("Ongedaan maken").click();
            assertThat(visitor.find(".notice.warn")).hasCount(0);

            visitor.open("/organisations?q=spoorwerk");
            assertThat(visitor.find("vaadin-grid")).containsText(name);
        }
    }

    @Test
    void an_administrator_gives_a_role_ends_it_and_closes_the_account() {
        String login = GivenAccount.with(db, GivenAccount.host(db), Role.COACH);
        try (var visitor = visitor().signIn("beheer", "Gebruikers")) {
            visitor.find("#search-users input").fill(login);
            assertThat(visitor.find("p[aria-live]")).hasText("1 persoon");
            visitor.find("vaadin-grid").getByText(displayName(login)).first().click();
            assertThat(visitor.find("h1")).hasText(displayName(login));
            visitor.find("#add-role").click();
            visitor.find("#give-role").click();
            assertThat(visitor.find("#role-role")).containsText("Kies een rol");
            visitor.find("#role-role").click();
            visitor.find("vaadin-select-item:visible")
                    .getByText("coach")
                    .first()
                    .click();
            visitor.find("#give-role").click();
            assertThat(visitor.find("#role-from")).containsText("Dit account heeft deze rol al");
            visitor.find("#role-role").click();
            visitor.find("vaadin-select-item:visible").getByText("analist").click();
            visitor.find("#give-role").click();
            assertThat(visitor.find(".history-entries li")).hasCount(2);
            visitor.find("#end-ANALYST").click();
            assertThat(visitor.find("#end-ANALYST")).hasCount(0);
            assertThat(visitor.find(".history-entries")).containsText("voorbij");
            visitor.find("#enable-account").click();
            assertThat(visitor.find(".facts")).containsText("gesloten");
            visitor.find("vaadin-notification-card").getByText("Ongedaan maken").click();
            assertThat(visitor.find(".facts")).not().containsText("gesloten");
        }
    }

    @Test
    void the_only_administrator_is_told_why_the_own_role_stays() {
        var organisation = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        String login = GivenAccount.with(db, organisation, Role.ADMINISTRATOR);
        try (var visitor = visitor().signIn(login, "Gebruikers")) {
            assertThat(visitor.find(".drawer .nav")).not().containsText("Organisaties");
            assertThat(visitor.find(".drawer .nav")).not().containsText("Gezondheid");
            visitor.find("vaadin-grid").getByText(displayName(login)).first().click();
            visitor.find("#end-ADMINISTRATOR").click();
            assertThat(visitor.find("vaadin-notification-card")).containsText("Dit is de enige beheerder");
            visitor.find("#enable-account").click();
            assertThat(visitor.find("vaadin-notification-card")).containsText("U kunt uzelf niet buitensluiten");
            for (String path : new String[] {"/organisations", "/organisations/" + organisation, "/health"}) {
                visitor.open(path);
                assertThat(visitor.find("h1")).hasText("U hebt geen toegang");
            }
        }
    }

    @Test
    void somebody_is_invited_with_a_link_that_is_shown_once() {
        var organisation = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        String login = GivenAccount.with(db, organisation, Role.ADMINISTRATOR);
        try (var visitor = visitor().signIn(login, "Gebruikers")) {
            visitor.find("#invite").click();
            visitor.find("#make-invitation").click();
            assertThat(visitor.find("#invite-email")).containsText("Vul een e-mailadres in");
            visitor.find("#invite-email input").fill("piet-" + UUID.randomUUID() + "@voorbeeld.nl");
            visitor.find("#invite-name input").fill("Piet Jansen");
            visitor.find("#make-invitation").click();
            assertThat(visitor.find("#invite-roles")).containsText("Kies ten minste één rol");
            visitor.find("#invite-roles vaadin-checkbox").getByText("werkgever").click();
            visitor.find("#make-invitation").click();
            assertThat(visitor.find("#invitation-link input"))
                    .hasValue(Pattern.compile("^http://localhost:[0-9]+/welcome/[A-Za-z0-9_-]{43}$"));
            String link = visitor.find("#invitation-link input").inputValue();
            visitor.find("#close-link").click();
            assertThat(visitor.find("main")).containsText("Piet Jansen");
            assertThat(visitor.page().content()).doesNotContain(link.substring(link.length() - 43));
            visitor.find("main").getByText("Nieuwe link").click();
            assertThat(visitor.find("#invitation-link input")).hasValue(Pattern.compile(".*/welcome/.*"));
            assertThat(visitor.find("#invitation-link input").inputValue()).isNotEqualTo(link);
            visitor.find("#close-link").click();
            visitor.find("main")
                    .getByText("Intrekken", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(visitor.find("main")).containsText("Er staan geen uitnodigingen open.");
        }
    }

    @Test
    void the_matrix_of_authorisations_is_a_file() throws Exception {
        try (var visitor = visitor().signIn("beheer", "Gebruikers")) {
            var download = visitor.page()
                    .waitForDownload(() -> visitor.find("#download-matrix").click());
            assertThat(download.suggestedFilename()).matches("autorisatiematrix-\\d{4}-\\d{2}-\\d{2}\\.csv");
            var text = Files.readString(download.path(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFF\"Naam\",\"Gebruikersnaam\",\"Account\"");
            assertThat(text)
                    .contains("\"Noor de Wit\",\"coordinator\",\"open\"", "\"coördinator\",\"2026-01-01\",\"\",\"ja\"");
        }
    }

    @Test
    void one_sees_where_one_is_signed_in_and_ends_it_from_there() {
        String login =
                GivenAccount.with(db, GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY), Role.COORDINATOR);
        try (var here = visitor().signIn(login);
                var there = visitor().signIn(login)) {
            here.find("#user-menu").click();
            here.find("#own-sessions").click();
            assertThat(here.find("h1")).hasText("Waar u bent aangemeld");
            assertThat(here.find(".history-entries li")).hasCount(2);
            assertThat(here.find(".history-entries")).containsText("(deze plek)");
            here.find(".history-entries .link").click();
            assertThat(here.find(".history-entries li")).hasCount(1);
            there.find("vaadin-side-nav-item").first().click();
            assertThat(there.find("#login-notice")).containsText("U hebt deze sessie vanaf een andere plek beëindigd");
        }
    }

    @Test
    void a_role_that_is_gone_leads_to_the_sign_in_page_with_the_reason() {
        String login =
                GivenAccount.with(db, GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY), Role.COORDINATOR);
        try (var visitor = visitor().signIn(login)) {
            GivenAccount.endRolesBehindOurBack(db, login, LocalDate.of(2026, 2, 1));
            visitor.page().waitForTimeout(2_200);
            visitor.find("#new-case").first().click();
            assertThat(visitor.find("#login-notice")).containsText("Uw rechten zijn gewijzigd. Meld u opnieuw aan.");
        }
    }

    @Test
    void an_address_that_does_not_exist_is_told_calmly_inside_the_frame() {
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/nowhere/at/all");
            assertThat(visitor.find("h1")).hasText("Niet gevonden");
            assertThat(visitor.find("vaadin-side-nav").first()).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void the_screens_can_be_used_by_everyone(int width) {
        String closed = GivenAccount.with(db, GivenAccount.host(db), Role.COACH, Role.ANALYST);
        try (var visitor = Visitor.at(address(), width).signIn("beheer", "Gebruikers")) {
            assertThat(visitor.find("vaadin-grid")).containsText("Noor de Wit");
            visitor.find("#permissions vaadin-details-summary").click();
            assertThat(visitor.find("#permissions table")).isVisible();
            check(visitor, width, "users");
            visitor.find("#invite").click();
            visitor.find("#make-invitation").click();
            assertThat(visitor.find("#invite-email")).containsText("Vul een e-mailadres in");
            check(visitor, width, "invite");
            visitor.open("/users/" + GivenAccount.uuid(db, closed));
            visitor.find("#end-ANALYST").click();
            assertThat(visitor.find(".history-entries")).containsText("voorbij");
            check(visitor, width, "user");
            visitor.find("#add-role").click();
            assertThat(visitor.find("#role-role")).isVisible();
            check(visitor, width, "role");
            visitor.open("/organisations?archived=1");
            assertThat(visitor.find("vaadin-grid")).containsText("Gemeente Waterstad");
            check(visitor, width, "organisations");
            visitor.find("#new-organisation").click();
            assertThat(visitor.find("#organisation-regions")).isVisible();
            check(visitor, width, "organisation-new");
            visitor.open("/organisations/" + GivenAccount.organisation(db, OrganisationKind.EMPLOYER));
            assertThat(visitor.find("#archive-organisation")).isVisible();
            visitor.find("#archive-organisation").click();
            assertThat(visitor.find(".notice.warn")).isVisible();
            check(visitor, width, "organisation");
            visitor.open("/health");
            assertThat(visitor.find("#finding-securityContact")).containsText("let op");
            check(visitor, width, "health");
            visitor.find("#look-again").click();
            visitor.open("/sessions");
            assertThat(visitor.find(".history-entries li").first()).isVisible();
            check(visitor, width, "sessions");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        String pictures = System.getProperty("duaal.pictures");
        if (pictures != null) {
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions().setPath(Path.of(pictures, where + "-" + width + ".png")));
        }
        visitor.findsNothingInTheWay(where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
