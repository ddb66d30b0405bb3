package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.costbenefit.CaseData;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.ChangeOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed comes back after a crash or a time-out; two people at once lose nothing to each other. */
class NothingLostTest extends BrowserTest {

    /** Longer than the pause after which typing is kept, with room for a busy machine. */
    private static final int KEPT_MILLISECONDS = 3000;

    @Autowired
    private CaseService cases;

    @Autowired
    private AccountService accounts;

    private static final String NOTE = "Afgesproken met de wethouder: eerst twaalf, dan vierentwintig.";

    @Test
    void a_note_that_was_being_typed_is_offered_after_the_session_ended() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            String address = visitor.page().url();
            note(visitor).fill("");
            visitor.page().keyboard().type(NOTE);
            visitor.page().waitForTimeout(KEPT_MILLISECONDS);
            endSession(visitor);
            visitor.signIn("coordinator");
            visitor.page().navigate(address);

            var offer = visitor.find("#draft-offer");
            assertThat(offer).containsText("U was hier bezig");
            assertThat(offer).containsText("Toelichting");
            visitor.find("#draft-go-on").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#case-note textarea")).hasValue(NOTE);
            visitor.find("#save-case-data").click();
            assertThat(visitor.find(".page-head .note")).hasText(NOTE);
            visitor.page().reload();
            assertThat(visitor.find(".page-head .note")).hasText(NOTE);
            assertThat(offer).hasCount(0);
        }
    }

    @Test
    void somebody_who_types_on_without_a_pause_is_kept_all_the_same() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            String address = visitor.page().url();
            note(visitor).fill("");
            visitor.page()
                    .keyboard()
                    .type("abcdefghijklmnopqrstuvwxyz".repeat(2), new Keyboard.TypeOptions().setDelay(100));
            // gone in the middle of the typing, without any goodbye
            visitor.page().close();
            visitor.newPage();
            visitor.page().navigate(address);
            visitor.find("#draft-go-on").click();
            assertThat(visitor.find("#case-note textarea")).hasValue(java.util.regex.Pattern.compile("abcdefghij.*"));
            visitor.find("#cancel-case-data").click();
            assertThat(visitor.find("#cancel-case-data")).not().isVisible();
            visitor.page().reload();
            assertThat(visitor.find(".kpis .lead dd")).isVisible();
            assertThat(visitor.find("#draft-offer")).hasCount(0);
        }
    }

    @Test
    void a_number_that_could_not_be_read_is_offered_again_and_can_be_mended() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            visitor.type("par_wage_hour", "16,2o");
            assertThat(visitor.find("#row-par_wage_hour")).containsText("Vul een getal in");
            visitor.page().reload();
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("15,60");
            assertThat(visitor.find("#draft-offer")).containsText("Bruto uurloon");
            visitor.find("#draft-go-on").click();
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("16,2o");
            assertThat(visitor.find("#row-par_wage_hour input")).isFocused();
            visitor.type("par_wage_hour", "16,20");
            assertThat(visitor.find(".kpis .lead dd button")).hasText("2 jaar en 7 maanden");
            visitor.page().reload();
            assertThat(visitor.find("#row-par_wage_hour input")).hasValue("16,20");
            assertThat(visitor.find("#draft-offer")).hasCount(0);
        }
    }

    @Test
    void a_number_typed_at_the_last_moment_is_saved_all_the_same() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            String address = visitor.page().url();
            for (int number = 21; number <= 26; number++) {
                visitor.rests();
                var input = visitor.find("#row-cohort_participants input");
                input.click();
                visitor.page().keyboard().press("Control+A");
                visitor.page().keyboard().type(String.valueOf(number));
                // thrown away within a millisecond of the key
                visitor.page().navigate("about:blank");
                visitor.page().navigate(address);
                assertThat(visitor.find("#row-cohort_participants input")).hasValue(String.valueOf(number));
            }
        }
    }

    @Test
    void a_page_that_was_to_be_left_and_stays_goes_on() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            visitor.rests();
            visitor.find("#row-cohort_participants input").click();
            visitor.page().keyboard().press("Control+A");
            visitor.page().keyboard().type("21");
            visitor.page().evaluate("window.dispatchEvent(new Event('beforeunload'))");
            assertThat(visitor.find(".page-head")).containsText("21 deelnemers");
            visitor.type("cohort_participants", "22");
            assertThat(visitor.find(".page-head")).containsText("22 deelnemers");
            visitor.page().reload();
            assertThat(visitor.find("#row-cohort_participants input")).hasValue("22");
        }
    }

    @Test
    void what_was_thrown_away_can_be_brought_back_once_more() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            visitor.type("par_wage_hour", "zestien");
            // it has arrived: what is typed while another request is under way may be lost with the page
            assertThat(visitor.find("#row-par_wage_hour")).containsText("Vul een getal in");
            visitor.page().reload();
            visitor.find("#draft-discard").click();
            assertThat(visitor.find("#draft-offer")).hasCount(0);
            visitor.page().getByText("Ongedaan maken").click();
            assertThat(visitor.find("#draft-offer")).isVisible();
            visitor.find("#draft-discard").click();
            assertThat(visitor.find("#draft-offer")).hasCount(0);
            visitor.page().reload();
            assertThat(visitor.find(".kpis .lead dd")).isVisible();
            assertThat(visitor.find("#draft-offer")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void two_people_at_once_are_asked_only_about_what_both_changed(int width) {
        try (var first = Visitor.at(address(), width, ColorScheme.LIGHT)
                        .signIn("coordinator")
                        .newCase("energy-technician");
                var second = Visitor.at(address(), width, ColorScheme.DARK).signIn("coordinator")) {
            save(first, "Start in mei. Twaalf deelnemers. Overleg volgt.");
            second.page().navigate(first.page().url());
            assertThat(second.find(".page-head .note")).hasText("Start in mei. Twaalf deelnemers. Overleg volgt.");

            // different fields: nobody is asked anything
            first.type("par_wage_hour", "16,20");
            assertThat(first.find("#row-par_wage_hour")).containsText("sjabloon 15,60");
            second.type("cohort_participants", "24");
            assertThat(second.find(".page-head")).containsText("24 deelnemers");
            assertThat(second.find("#row-par_wage_hour input")).hasValue("16,20");
            assertThat(second.find("vaadin-notification-card")).containsText("Beide wijzigingen staan erin");

            // the same number
            first.type("cohort_participants", "30");
            var screen = first.find(".conflict-screen");
            assertThat(screen).containsText("Noor de Wit");
            assertThat(screen.locator(".conflict-was")).containsText("12");
            assertThat(screen.locator(".conflict-choice").first()).containsText("24");
            assertThat(screen.locator(".conflict-choice").last()).containsText("30");
            first.findsNothingInTheWay("conflict about a number");
            fits(first, width);
            first.find(".conflict-choice input").first().check();
            first.find("#conflict-save").click();
            assertThat(first.find(".page-head")).containsText("24 deelnemers");
            assertThat(first.find("#row-cohort_participants input")).hasValue("24");

            // the same note, in different places: both together is offered
            save(first, "Start in juni. Twaalf deelnemers. Overleg volgt.");
            save(second, "Start in mei. Twaalf deelnemers. Overleg op 3 maart.");
            assertThat(second.find(".conflict-merged textarea"))
                    .hasValue("Start in juni. Twaalf deelnemers. Overleg op 3 maart.");
            second.findsNothingInTheWay("conflict about a text");
            fits(second, width);
            second.find("#conflict-save").click();
            assertThat(second.find(".page-head .note"))
                    .hasText("Start in juni. Twaalf deelnemers. Overleg op 3 maart.");

            // and the history has all of it
            more(second, "Geschiedenis");
            assertThat(second.find(".history ins").first()).hasText("op 3 maart.");
            second.findsNothingInTheWay("history of texts");
            fits(second, width);
        }
    }

    @Test
    void a_draft_whose_case_moved_meanwhile_goes_through_the_conflict_screen() {
        try (var visitor = visitor().signIn("coordinator").newCase("energy-technician")) {
            note(visitor).fill("Van mij, niet opgeslagen.");
            visitor.page().waitForTimeout(KEPT_MILLISECONDS);
            saveElsewhere(visitor, "Van elders, opgeslagen.");
            visitor.page().reload();
            visitor.find("#draft-go-on").click();
            assertThat(visitor.find("#case-note textarea")).hasValue("Van mij, niet opgeslagen.");
            visitor.find("#save-case-data").click();
            var screen = visitor.find(".conflict-screen");
            assertThat(screen.locator(".conflict-choice").first()).containsText("Van elders, opgeslagen.");
            visitor.find("#conflict-let-go").click();
            assertThat(visitor.find(".page-head .note")).hasText("Van elders, opgeslagen.");
            visitor.page().reload();
            assertThat(visitor.find(".kpis .lead dd")).isVisible();
            assertThat(visitor.find("#draft-offer")).hasCount(0);
        }
    }

    /** Somebody else saves a note; not in a browser, where the same account would take up the draft. */
    private void saveElsewhere(Visitor visitor, String note) {
        var user = GivenUser.coordinator(accounts);
        var uuid = UUID.fromString(visitor.page().url().replaceFirst(".*/cases/", ""));
        var stored = cases.open(user, uuid).orElseThrow().stored();
        assertThat(cases.rename(
                        user, uuid, stored.version(), new CaseData(stored.data().name(), note)))
                .isInstanceOf(ChangeOutcome.Changed.class);
    }

    @Test
    void a_case_that_was_deleted_meanwhile_comes_back_with_the_change_or_stays_away() {
        try (var first = visitor().signIn("coordinator").newCase("energy-technician");
                var second = visitor().signIn("coordinator")) {
            second.page().navigate(first.page().url());
            assertThat(second.find(".kpis .lead dd")).isVisible();
            more(first, "Verwijderen");
            assertThat(first.find("h1")).hasText("Kosten en baten");
            second.type("cohort_participants", "24");
            var dialog = second.find("vaadin-confirm-dialog");
            assertThat(dialog).containsText("Noor de Wit");
            second.findsNothingInTheWay("deleted meanwhile");
            second.page().getByText("Terugzetten met mijn wijziging").click();
            assertThat(second.find(".page-head")).containsText("24 deelnemers");
            second.page().reload();
            assertThat(second.find(".page-head")).containsText("24 deelnemers");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void a_deleted_case_is_found_back_later_too(int width) {
        try (var visitor = Visitor.at(address(), width, ColorScheme.LIGHT)
                .signIn("coordinator")
                .newCase("bus-driver")) {
            String name = "Weg en terug " + System.nanoTime();
            more(visitor, "Naam en toelichting");
            visitor.find("#case-name input").fill(name);
            visitor.find("#save-case-data").click();
            assertThat(visitor.find("h1")).hasText(name);
            more(visitor, "Verwijderen");
            assertThat(visitor.find("h1")).hasText("Kosten en baten");
            visitor.open("/cases");
            visitor.find("#deleted-cases").click();
            assertThat(visitor.find("h1")).hasText("Verwijderd");
            var item = visitor.find(".deleted-things li").filter(new Locator.FilterOptions().setHasText(name));
            assertThat(item).containsText("Verwijderd door Noor de Wit");
            visitor.findsNothingInTheWay("deleted cases");
            fits(visitor, width);
            item.locator("button").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(item).not().isVisible();
            assertThat(visitor.find("vaadin-notification-card")).containsText("is terug");
            visitor.open("/cases");
            visitor.find("#search-cases input").fill(name);
            assertThat(visitor.find("vaadin-grid a:visible")).hasCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void the_offer_and_the_dialog_can_be_used_by_everyone(int width) {
        try (var visitor = Visitor.at(address(), width, ColorScheme.DARK)
                .signIn("coordinator")
                .newCase("energy-technician")) {
            note(visitor).fill(NOTE);
            visitor.page().waitForTimeout(KEPT_MILLISECONDS);
            // nobody said that it may go
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.find("#draft-offer")).isVisible();
            visitor.findsNothingInTheWay("offer");
            fits(visitor, width);
            visitor.find("#draft-go-on").click();
            assertThat(visitor.find("#case-note textarea")).hasValue(NOTE);
            visitor.findsNothingInTheWay("dialog with a draft");
            visitor.find("#draft-to-saved").click();
            assertThat(visitor.find("#case-note textarea")).not().hasValue(NOTE);
            visitor.find("#save-case-data").click();
            assertThat(visitor.find("#save-case-data")).not().isVisible();
            visitor.page().reload();
            assertThat(visitor.find(".kpis .lead dd")).isVisible();
            assertThat(visitor.find("#draft-offer")).hasCount(0);
        }
    }

    private static void endSession(Visitor visitor) {
        visitor.page().context().clearCookies();
    }

    private static void fits(Visitor visitor, int width) {
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).isLessThanOrEqualTo(width);
    }

    /** Opens the dialog with the name and the note. */
    private static Locator note(Visitor visitor) {
        more(visitor, "Naam en toelichting");
        var note = visitor.find("#case-note textarea");
        note.focus();
        return note;
    }

    private static void save(Visitor visitor, String note) {
        note(visitor).fill(note);
        visitor.find("#save-case-data").click();
        assertThat(visitor.find("#save-case-data")).hasCount(0);
    }

    private static void more(Visitor visitor, String item) {
        visitor.find(".page-actions .more").click();
        visitor.find(".menu-choice:visible").getByText(item).click();
    }
}
