package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenUser;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.access.TraceRow;
import nl.duaal.costbenefit.CaseService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The traces, for those who watch over the use of data; and the history of a case, for those who work on it. */
class TracesTest extends BrowserTest {

    @Autowired
    private TraceReader reader;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CaseService cases;

    private List<TraceRow> traces(Action action) {
        return reader.page(GivenUser.auditor(accounts), new TraceFilter(null, null, null, action, null), 0, 1000);
    }

    private int refusals() {
        return reader.count(
                GivenUser.auditor(accounts), new TraceFilter(null, null, null, Action.ACCESS_REFUSED, null));
    }

    private UUID changedCase() {
        var coordinator = GivenUser.coordinator(accounts);
        UUID uuid = cases.createFromTemplate(coordinator, "energy-technician");
        cases.change(coordinator, uuid, 0, "par_wage_hour", 16.2);
        cases.change(coordinator, uuid, 1, "phase_preparation_dropout", 0.03);
        return uuid;
    }

    @Test
    void an_auditor_finds_traces_and_checks_the_chain_with_the_keyboard_alone() {
        UUID uuid = changedCase();
        try (var visitor = visitor()) {
            visitor.open("/login");
            Page page = visitor.page();
            assertThat(visitor.find("input[name=username]")).isFocused();
            page.keyboard().type("auditor");
            page.keyboard().press("Tab");
            page.keyboard().type("samen-leren-werken");
            page.keyboard().press("Enter");
            assertThat(visitor.find("h1")).hasText("Sporen");
            assertThat(visitor.find("vaadin-side-nav-item")).hasCount(2);

            tabTo(visitor, "#check-chain");
            page.keyboard().press("Enter");
            assertThat(visitor.find("#chain-outcome")).containsText("De keten klopt.");

            tabTo(visitor, "#filter-case input");
            page.keyboard().type("https://duaal.example/cases/" + uuid);
            assertThat(visitor.find("p[aria-live]")).hasText("3 sporen");
            assertThat(page).hasURL(Pattern.compile(".*/traces\\?case=" + uuid));
            assertThat(visitor.find("vaadin-grid.traces")).containsText("Aanname gewijzigd");
            assertThat(visitor.find("vaadin-grid.traces")).containsText("par_wage_hour: 15.6 → 16.2");

            page.reload();
            assertThat(visitor.find("p[aria-live]")).hasText("3 sporen");
            tabTo(visitor, "#filter-action vaadin-select-value-button");
            page.keyboard().press("Enter");
            assertThat(visitor.find("vaadin-select-item:visible").first()).isVisible();
            // letter by letter a list forgets what was typed after half a second, which a busy machine takes
            var made = visitor.find("vaadin-select-item:focus:has-text('Berekening gemaakt')");
            for (int i = 0; i < Action.values().length && made.count() == 0; i++)
                page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(visitor.find("p[aria-live]")).hasText("1 spoor");
            assertThat(page).hasURL(Pattern.compile(".*action=caseCreated.*"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void the_screens_can_be_used_by_everyone(int width) {
        UUID uuid = changedCase();
        try (var visitor = Visitor.at(address(), width).signIn("privacy", "Sporen")) {
            assertThat(visitor.find("vaadin-grid.traces")).containsText("Aanname gewijzigd");
            check(visitor, width, "traces");
            visitor.find("#check-chain").click();
            assertThat(visitor.find("#chain-outcome")).containsText("De keten klopt.");
            visitor.find("vaadin-grid.traces")
                    .getByText("Aanname gewijzigd")
                    .first()
                    .click();
            assertThat(visitor.find(".trace-card").first()).isVisible();
            check(visitor, width, "traces-checked");
            visitor.open("/traces?case=" + uuid + "&from=2026-01-01&action=caseChanged");
            assertThat(visitor.find("p[aria-live]")).hasText("2 sporen");
            check(visitor, width, "traces-filtered");
            visitor.find("#filter-case input").fill("geen nummer");
            assertThat(visitor.find("#filter-case")).containsText("Hierin staat geen nummer");
            check(visitor, width, "traces-wrong");
        }
        try (var visitor = Visitor.at(address(), width).signIn("coordinator")) {
            visitor.open("/cases/" + uuid);
            openHistory(visitor);
            check(visitor, width, "history");
        }
    }

    private static void openHistory(Visitor visitor) {
        visitor.find(".page-actions .more").click();
        visitor.find("#case-history").click();
        assertThat(visitor.find(".history-entries li").first()).isVisible();
    }

    @Test
    void the_history_of_a_case_says_who_changed_what_from_what_to_what() {
        UUID uuid = changedCase();
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/cases/" + uuid);
            openHistory(visitor);
            var entries = visitor.find(".history-entries > li");
            assertThat(entries).hasCount(3);
            assertThat(entries.nth(0)).containsText("Noor de Wit");
            assertThat(entries.nth(0)).containsText("van de formule naar 3%");
            assertThat(entries.nth(1)).containsText("Bruto uurloon: van € 15,60/uur naar € 16,20/uur");
            assertThat(entries.nth(2)).containsText("Berekening gemaakt");
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.find(".history-entries")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "werkgever"})
    void who_works_on_cases_does_not_get_to_see_traces(String account) {
        try (var visitor = visitor().signIn(account)) {
            assertThat(visitor.find("vaadin-side-nav")).not().containsText("Sporen");
            visitor.open("/traces");
            assertThat(visitor.find("h1")).hasText("U hebt geen toegang");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "privacy"})
    void who_watches_does_not_get_to_see_cases(String account) {
        UUID uuid = changedCase();
        try (var visitor = visitor().signIn(account, "Sporen")) {
            for (String path : List.of("/cases", "/cases/new", "/cases/" + uuid)) {
                int before = refusals();
                visitor.open(path);
                assertThat(visitor.find("h1")).hasText("U hebt geen toegang");
                assertThat(refusals()).isGreaterThan(before);
            }
        }
    }

    @Test
    void coming_in_failing_to_and_going_out_leave_traces_with_an_address() {
        int failed = traces(Action.SIGN_IN_FAILED).size();
        int all = reader.count(GivenUser.auditor(accounts), TraceFilter.ALL);
        try (var visitor = visitor()) {
            signInWith(visitor, "nobody-has-this-name", "wrong");
            assertThat(reader.count(GivenUser.auditor(accounts), TraceFilter.ALL))
                    .isEqualTo(all);
            signInWith(visitor, "coordinator", "wrong");
            assertThat(traces(Action.SIGN_IN_FAILED)).hasSize(failed + 1);
            var failure = traces(Action.SIGN_IN_FAILED).getFirst();
            assertThat(failure.origin()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
            assertThat(failure.by()).isEqualTo("Noor de Wit");

            int signedIn = traces(Action.SIGNED_IN).size();
            int signedOut = traces(Action.SIGNED_OUT).size();
            visitor.signIn("coordinator");
            assertThat(traces(Action.SIGNED_IN)).hasSize(signedIn + 1);
            visitor.find("#user-menu").click();
            visitor.find("#sign-out").click();
            assertThat(visitor.find("input[name=username]")).isVisible();
            assertThat(traces(Action.SIGNED_OUT)).hasSize(signedOut + 1);
            assertThat(traces(Action.SIGNED_OUT).getFirst().origin()).isNotNull();
        }
    }

    private static void signInWith(Visitor visitor, String name, String password) {
        visitor.open("/login");
        visitor.find("input[name=username]").fill(name);
        visitor.find("input[name=password]").fill(password);
        visitor.find("input[name=password]").press("Enter");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*login\\?error"));
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

    private static void tabTo(Visitor visitor, String selector) {
        Locator wanted = visitor.find(selector);
        for (int i = 0; i < 60; i++) {
            if ((Boolean) wanted.first().evaluate("element => element.matches(':focus-within')")) return;
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("not reached with Tab: " + selector);
    }
}
