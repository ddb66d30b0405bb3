package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.GivenAgreements;
import nl.duaal.language.work.TradeWordService;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.EmployerOutcome;
import nl.duaal.workplace.EmployerService;
import nl.duaal.workplace.JobFunctionData;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coach agrees with a team, the employer says what came of it, and words of the trade go to paper. */
class WorkLanguageTest extends BrowserTest {

    @Autowired
    private AgreementService agreements;

    @Autowired
    private TradeWordService words;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private EmployerService employers;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private SignedIn maker;
    private String makerLogin;
    private String employerLogin;
    private Cohort cohort;
    private UUID employer;
    private UUID function;
    private UUID team;
    private GivenAgreements given;

    @BeforeEach
    void given() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        makerLogin = GivenAccount.with(db, municipality, Role.COORDINATOR);
        maker = GivenAccount.signedIn(accounts, makerLogin);
        UUID partner = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        employerLogin = GivenAccount.with(db, partner, Role.EMPLOYER);
        var other = GivenAccount.signedIn(accounts, GivenAccount.with(db, municipality, Role.COORDINATOR));
        cohort = GivenCohort.cohort(cohorts, trajectories, maker, other, "Taal op het werk");
        employer = employers.create(maker, EmployerData.named("Netwerk", ""));
        function = ((EmployerOutcome.Saved) employers.addFunction(maker, employer, JobFunctionData.named("Monteur")))
                .now()
                .functions()
                .getFirst()
                .uuid();
        given = new GivenAgreements(agreements, planning, cohorts);
        team = given.team(maker, cohort.uuid(), "Netwerk", partner, function);
        sharing.share(maker, cohort.uuid(), new ShareData(partner, Role.EMPLOYER, agreements.today(), null));
    }

    private String tab() {
        return "/cohorts/" + cohort.uuid() + "?tab=work-language";
    }

    private Locator row(Visitor visitor, UUID agreement) {
        return visitor.find("#agreement-" + agreement);
    }

    @Test
    void a_coordinator_agrees_with_a_team_and_prints_it() {
        try (var visitor = visitor().signIn(makerLogin)) {
            visitor.open(tab());
            assertThat(visitor.find(".work-team h2")).hasText("Ploeg Netwerk");
            visitor.find(".add-agreement").click();
            visitor.find("#save-agreement").click();
            assertThat(visitor.find("#agreement-what")).containsText("Maak een keuze.");
            visitor.find("#agreement-what").click();
            visitor.find("vaadin-select-item:has-text('Toolbox met terugvertellen')")
                    .click();
            // the library says how often, and who
            assertThat(visitor.find("#agreement-every")).containsText("elke week");
            assertThat(visitor.find("#agreement-until")).isVisible();
            visitor.find("#agreement-owner input").fill("Wim Postma");
            visitor.findsNothingInTheWay("form of an agreement");
            visitor.find("#save-agreement").click();
            var row = visitor.find(".work-agreement-table tbody tr");
            assertThat(row).containsText("Toolbox met terugvertellen");
            assertThat(row).containsText("Wim Postma (werkgever)");
            assertThat(row).containsText("elke week");
            assertThat(visitor.find("#work-agreements-lead"))
                    .hasText("0 van 1 afspraken zijn nagekomen. Er is niets te laat.");
            visitor.find(".work-team-about a:has-text('Afspraken op papier')").click();
            assertThat(visitor.find(".team-paper-table tbody tr")).containsText("Toolbox met terugvertellen");
            assertThat(visitor.find(".signature-line").first()).containsText("Werkgever");
            visitor.findsNothingInTheWay("agreements on paper");
        }
    }

    @Test
    void an_employer_ticks_with_the_keyboard_alone_and_says_why_something_was_not_done() {
        var today = agreements.today();
        UUID talk = given.agreement(maker, team, "toolbox_talk", today.minusDays(8), 1);
        UUID paper = given.agreement(maker, team, "plain_instructions", today.minusDays(2), null);
        given.team(maker, cohort.uuid(), "Concurrent", null, null);
        try (var visitor = visitor().signIn(employerLogin)) {
            visitor.open("/cohorts/" + cohort.uuid());
            // what the employer came for stands first
            assertThat(visitor.find("#tab-ours")).hasAttribute("aria-current", "page");
            visitor.find("#tab-work-language").click();
            assertThat(visitor.find(".work-team h2")).hasText("Ploeg Netwerk");
            assertThat(visitor.find("#work-agreements-lead")).containsText("3 keer is het te laat");
            assertThat(visitor.find(".add-agreement")).hasCount(0);
            row(visitor, talk).locator(".row-actions .say-done").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(row(visitor, talk)).containsText("1 van 1 keer gedaan");
            // the keyboard stays in the row: the day before is the next one to say something of
            assertThat(row(visitor, talk).locator(".row-actions .say-done")).isFocused();
            visitor.page().keyboard().press("Enter");
            assertThat(row(visitor, talk)).containsText("2 van 2 keer gedaan");
            // nothing is due any more: what comes next is told, and another Enter says nothing of it
            assertThat(row(visitor, talk)).containsText("volgende keer");
            assertThat(row(visitor, talk).locator(".row-actions .say-back")).isFocused();
            row(visitor, paper).locator(".row-actions .say-notDone").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#not-done-reason")).isVisible();
            visitor.find("#save-not-done").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#not-done-reason")).containsText("Vul dit in");
            visitor.find("#not-done-reason textarea").fill("De tekenaar is ziek.");
            visitor.page().keyboard().press("Tab");
            visitor.find("#save-not-done").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(row(visitor, paper)).containsText("niet gedaan: De tekenaar is ziek.");
            assertThat(row(visitor, paper).locator(".row-actions .say-back")).isFocused();
            visitor.page().keyboard().press("Enter");
            assertThat(row(visitor, paper)).containsText("te laat, nog niet ingevuld");
            visitor.findsNothingInTheWay("agreements of an employer");
        }
    }

    @Test
    void words_are_typed_and_moved_with_the_keyboard_alone() {
        try (var visitor = visitor().signIn(makerLogin)) {
            visitor.open("/employers/" + employer + "?tab=language");
            visitor.find(".row-link:has-text('Monteur')").click();
            assertThat(visitor.find("#begin-energy")).isVisible();
            var keyboard = visitor.page().keyboard();
            visitor.find(".word-new textarea[data-column=word]").focus();
            keyboard.type("de kabel");
            keyboard.press("Tab");
            keyboard.type("Een dikke draad.");
            keyboard.press("Enter");
            assertThat(visitor.find(".word-table tbody tr")).hasCount(2);
            visitor.find(".word-new textarea[data-column=word]").focus();
            keyboard.type("de mof");
            // the row below the last one comes, and the keyboard goes there
            keyboard.press("Enter");
            assertThat(visitor.find(".word-table tbody tr")).hasCount(3);
            assertThat(visitor.find(".word-table tbody tr:nth-child(3) textarea[data-column=word]"))
                    .isFocused();
            keyboard.press("ArrowUp");
            assertThat(visitor.find(".word-table tbody tr:nth-child(2) textarea[data-column=word]"))
                    .isFocused();
            keyboard.press("Alt+ArrowUp");
            assertThat(visitor.find(".word-table tbody tr:nth-child(1) textarea[data-column=word]"))
                    .hasValue("de mof");
            assertThat(visitor.find(".word-table tbody tr:nth-child(1) textarea[data-column=word]"))
                    .isFocused();
            // the same word twice is said at the word, and nothing is lost
            visitor.find(".word-new textarea[data-column=word]").focus();
            keyboard.type("De Kabel");
            keyboard.press("Tab");
            assertThat(visitor.find(".word-new .word-problem")).hasText("Dit woord staat al in de lijst.");
            assertThat(visitor.find(".word-new textarea[data-column=word]")).hasValue("De Kabel");
            visitor.page().reload();
            assertThat(visitor.find(".word-table tbody tr:nth-child(2) textarea[data-column=meaning]"))
                    .hasValue("Een dikke draad.");
            assertThat(visitor.find(".word-table tbody tr")).hasCount(3);
        }
    }

    @Test
    void a_block_out_of_a_spreadsheet_is_looked_at_and_taken_over() {
        try (var visitor = visitor().signIn(makerLogin)) {
            visitor.open("/trade-words/" + function);
            visitor.find(".word-new textarea[data-column=word]").focus();
            visitor.page()
                    .evaluate(
                            "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                                    + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                                    + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                            "Woord\tUitleg\tVeiligheid\nde schop\tHiermee graaf je.\tnee\nde spanning\tStroom.\tmisschien\n");
            assertThat(visitor.find(".paste-preview"))
                    .containsText("1 nieuw, 0 gewijzigd, 0 hetzelfde, 1 met een fout");
            assertThat(visitor.find(".paste-preview")).containsText("iets anders dan ja of nee");
            visitor.findsNothingInTheWay("words pasted");
            visitor.find("#save-pasted-words").click();
            assertThat(visitor.find("vaadin-dialog [role=alert]").first()).containsText("Verbeter eerst");
            visitor.find("#pasted-words textarea")
                    .fill("Woord\tUitleg\tVeiligheid\nde schop\tHiermee graaf je.\tnee\nde spanning\tStroom.\tja\n");
            assertThat(visitor.find(".paste-preview")).containsText("2 nieuw");
            visitor.find("#save-pasted-words").click();
            assertThat(visitor.find(".word-table tbody tr:nth-child(1) textarea[data-column=word]"))
                    .hasValue("de spanning");
            assertThat(visitor.find(".word-table tbody tr:nth-child(2) textarea[data-column=word]"))
                    .hasValue("de schop");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_page_can_be_used_by_everyone(int width, ColorScheme scheme) {
        var today = agreements.today();
        given.agreement(maker, team, "toolbox_talk", today.minusDays(22), 1);
        given.agreement(maker, team, "buddy", today.plusDays(5), null);
        words.begin(maker, function, "energy");
        try (var visitor = visitor(width, scheme).signIn(makerLogin)) {
            for (var page : new String[] {
                tab(),
                "/employers/" + employer + "?tab=language",
                "/trade-words/" + function,
                "/trade-words/" + function + "/paper",
                "/work-teams/" + team + "/words"
            }) {
                visitor.open(page);
                assertThat(visitor.find(".work-team, .word-paper, .row-link, #trade-words")
                                .first())
                        .isVisible();
                if (page.equals(tab()))
                    visitor.find("details > summary").first().click();
                visitor.findsNothingInTheWay(page);
                int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
                assertThat(needed).as(page + ": width").isLessThanOrEqualTo(width);
            }
            assertThat(visitor.find(".word-card")).hasCount(20);
            assertThat(visitor.find(".word-card").first().locator(".word-word")).hasText("de spanning");
            assertThat(visitor.find(".word-paper h2").first()).hasText("Veiligheid: deze woorden eerst");
        }
    }
}
