package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.LevelService;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.Measurement;
import nl.duaal.language.hours.ActivityKind;
import nl.duaal.language.hours.HoursService;
import nl.duaal.language.hours.OwnActivity;
import nl.duaal.language.integration.Integration;
import nl.duaal.language.integration.IntegrationService;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.IntegrationRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator looks where somebody's Dutch stands, writes a measurement down, and tries out what would help. */
class LanguageJourneyTest extends BrowserTest {

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    @Autowired
    private LevelService levels;

    @Autowired
    private HoursService hours;

    @Autowired
    private IntegrationService integration;

    private Cohort cohort;

    /** Somebody in the B1 route with a year to go, measured at A2 in reading alone. */
    private UUID given() {
        var maker = GivenUser.coordinator(accounts);
        cohort = GivenCohort.cohort(
                cohorts,
                trajectories,
                maker,
                GivenUser.administrator(accounts),
                "Taal " + UUID.randomUUID().toString().substring(0, 8));
        var person = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Amina", "Verzonnen")
                .person()
                .uuid();
        LocalDate today = levels.today();
        for (var skill : new Skill[] {Skill.READING, Skill.LISTENING}) {
            levels.note(
                    maker,
                    person,
                    new Measurement.Data(
                            skill,
                            MeasuredLevel.parse("A2"),
                            Measurement.Instrument.TOA,
                            today.minusWeeks(4),
                            "Hanna Visser",
                            ""),
                    true);
        }
        integration.save(
                maker,
                person,
                0,
                new Integration.Data(
                        IntegrationRoute.B1, true, null, today.minusYears(3).plusWeeks(20), null, null));
        hours.note(
                maker,
                person,
                new OwnActivity.Data(
                        ActivityKind.WORK_PLACEMENT,
                        today.minusDays(2),
                        480,
                        480,
                        480,
                        Set.of(Ledger.WORK, Ledger.PARTICIPATION, Ledger.MAP_PRACTICE),
                        false,
                        ""),
                false);
        return person;
    }

    @Test
    void hours_that_were_written_down_are_changed() {
        var person = given();
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/people/" + person + "/language");
            assertThat(visitor.find("#ledger-totals")).containsText("8");
            visitor.find("#language-hours [id^='change-']").click();
            assertThat(visitor.find("#hours-given input")).hasValue("8");
            visitor.find("#hours-followed input").fill("9");
            visitor.find("#save-hours").click();
            // more than was given: told at the field, and nothing typed is lost
            assertThat(visitor.find("#hours-followed")).containsText("Meer dan er gegeven is.");
            visitor.find("#hours-followed input").fill("6,5");
            visitor.find("#save-hours").click();
            assertThat(visitor.find("#language-hours")).containsText("6,5 uur");
            visitor.findsNothingInTheWay("people/:uuid/language");
        }
    }

    @Test
    void a_measurement_is_written_down_by_keyboard_and_a_jump_is_asked_about() {
        var person = given();
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/people/" + person + "/language");
            assertThat(visitor.find("#language-verdict")).containsText("haalbaar");
            visitor.find("#add-level").focus();
            visitor.page().keyboard().press("Enter");
            choose(visitor, "#level-skill", "lezen");
            choose(visitor, "#level-level", "B1+");
            choose(visitor, "#level-instrument", "TOA");
            visitor.find("#save-level").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("vaadin-confirm-dialog")).containsText("sprong van 4 stappen");
            visitor.find("vaadin-confirm-dialog vaadin-button:has-text('Ja, het klopt')")
                    .focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#language-demands")).containsText("bereikt");
            assertThat(visitor.find("#language-levels")).containsText("lezen B1+");
        }
    }

    private static void choose(Visitor visitor, String field, String text) {
        visitor.find(field + " vaadin-select-value-button").press("Enter");
        var exactly =
                new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text.replace("+", "\\+") + "\\s*$"));
        var item = visitor.page().locator("vaadin-select-item:visible").filter(exactly);
        item.focus();
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.find(field)).containsText(text);
    }

    @Test
    void what_would_help_is_tried_out_on_the_spot_and_kept() {
        var person = given();
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/people/" + person + "/language");
            visitor.find("#try-hours input").fill("30");
            visitor.find("#try-hours input").press("Enter");
            assertThat(visitor.find("#try-effect")).containsText("lesuren per week meer dan nu");
            assertThat(visitor.find("#try-effect")).containsText("€");
            visitor.find("#try-hours input").fill("99");
            visitor.find("#try-hours input").press("Enter");
            assertThat(visitor.find("#try-hours")).containsText("van 0 tot 40");
            visitor.find("#try-hours input").fill("30");
            visitor.find("#try-hours input").press("Enter");
            visitor.find("#keep-try").click();
            assertThat(visitor.find("#language-basis")).containsText("30 lesuren per week (voor deze persoon");
        }
    }

    @Test
    void hours_at_a_school_without_the_mark_of_quality_are_explained_at_the_field() {
        var person = given();
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/people/" + person + "/language");
            assertThat(visitor.find("#ledger-totals tbody tr:last-child")).containsText("8");
            visitor.find("#add-hours").click();
            choose(visitor, "#hours-kind", "Les op een andere school");
            visitor.find("#hours-given input").fill("3");
            visitor.find("#hours-followed input").fill("3");
            visitor.find("#hours-ledgers >> text=cursusuren NT2").click();
            visitor.find("#save-hours").click();
            assertThat(visitor.find("#hours-ledgers")).containsText("school met keurmerk");
            visitor.find("#hours-certified").click();
            visitor.find("#save-hours").click();
            assertThat(visitor.find("#ledger-totals")).containsText("cursusuren NT2");
            assertThat(visitor.find("#ledger-totals tbody tr:last-child")).containsText("11");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_screen_can_be_used_by_everyone(int width, ColorScheme scheme) {
        var person = given();
        try (var visitor = visitor(width, scheme).signIn("coordinator")) {
            visitor.open("/people/" + person + "/language");
            assertThat(visitor.find("#language-standing")).isVisible();
            check(visitor, width, "person");
            visitor.find("#add-hours").click();
            assertThat(visitor.find("#hours-ledgers")).isVisible();
            check(visitor, width, "form of hours");
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=language");
            assertThat(visitor.find("#cohort-language-lead")).containsText("1 van de 1");
            visitor.find("#language-by-skill").click();
            assertThat(visitor.find("#cohort-language-table")).containsText("Amina");
            check(visitor, width, "cohort");
            visitor.open("/people/" + person);
            assertThat(visitor.find("#to-language")).isVisible();
            check(visitor, width, "file");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay("language, " + where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
