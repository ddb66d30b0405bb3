package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.screening.Assessments;
import nl.duaal.screening.GivenScreening;
import nl.duaal.screening.ScreeningPlans;
import nl.duaal.screening.Screenings;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator makes a plan, an assessor judges on a telephone, and a refusal makes a letter. */
class ScreeningJourneyTest extends BrowserTest {

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    @Autowired
    private ScreeningPlans plans;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Screenings screenings;

    private Cohort given() {
        return GivenCohort.cohort(
                cohorts,
                trajectories,
                GivenUser.coordinator(accounts),
                GivenUser.administrator(accounts),
                "Screening " + UUID.randomUUID().toString().substring(0, 8));
    }

    private GivenScreening.Made made(Cohort cohort) {
        return new GivenScreening(plans, assessments, screenings, candidates)
                .refusedAndOpen(
                        GivenUser.coordinator(accounts),
                        accounts.signedIn("coach").orElseThrow(),
                        cohort,
                        "Verzonnen");
    }

    @Test
    void a_plan_is_made_of_a_function_and_fixed() {
        var cohort = given();
        GivenCohort.candidate(candidates, GivenUser.coordinator(accounts), cohort.uuid(), "Amina", "Verzonnen");
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=screening");
            visitor.find("#screening-function").click();
            visitor.find("vaadin-select-item:visible:has-text('Monteur laagspanning')")
                    .first()
                    .click();
            visitor.find("#make-screening").click();
            assertThat(visitor.find("#criterion-0")).containsText("Voorwaarde");
            visitor.find("#open-screening").click();
            assertThat(visitor.find("#open-problem")).containsText("twee beoordelaars");
            visitor.find("#screening-assessors >> text=Ruben Bos").click();
            visitor.find("#screening-assessors >> text=Hanna Visser").click();
            visitor.find("#open-screening").click();
            visitor.find("#enter-candidates").click();
            assertThat(visitor.find("#screening-people a[href*='screening/candidates']"))
                    .hasCount(1);
            assertThat(visitor.find("#screening-people")).not().containsText("Amina");
            assertThat(visitor.find("#screening-people")).containsText("0 van de 2 ingeleverd");
        }
    }

    @Test
    void an_assessor_judges_by_number_on_a_telephone() {
        var made = made(given());
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open("/screening/sheets/" + made.sheet());
            assertThat(visitor.find("h1")).containsText("Nummer");
            visitor.find("#hand-in").click();
            assertThat(visitor.find("[role=alert]:visible")).containsText("bij elk criterium");
            visitor.find(".answers button").nth(3).click();
            assertThat(visitor.find(".answers button").nth(3)).hasAttribute("aria-pressed", "true");
            visitor.page().reload();
            assertThat(visitor.find(".answers button").nth(3)).hasAttribute("aria-pressed", "true");
            visitor.find("#hand-in").click();
            assertThat(visitor.find("h1")).hasText("Beoordelen");
        }
    }

    @Test
    void an_assessor_is_replaced_and_what_was_typed_outlives_the_page() {
        var cohort = given();
        made(cohort);
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=screening");
            visitor.find("vaadin-button[aria-label='Ruben Bos vervangen']").click();
            visitor.find("#replace-reason textarea").fill("Krijgt ander werk");
            visitor.find("#replace-reason textarea").press("Tab");
            visitor.rests();
            visitor.page().reload();
            visitor.find("vaadin-button[aria-label='Ruben Bos vervangen']").click();
            assertThat(visitor.find("#replace-reason textarea")).hasValue("Krijgt ander werk");
            assertThat(visitor.find("#form-left")).isVisible();
            visitor.find("#confirm-replace").click();
            assertThat(visitor.find("#replace-newcomer")).hasAttribute("invalid", "");
            visitor.findsNothingInTheWay("form of who takes over");
            visitor.find("#replace-newcomer").click();
            visitor.find("vaadin-select-item:visible:has-text('Hanna Visser')")
                    .first()
                    .click();
            visitor.find("#confirm-replace").click();
            assertThat(visitor.find("#screening-assessors")).containsText("nam Hanna Visser het over van Ruben Bos");
            assertThat(visitor.find("#screening-assessors")).containsText("1 formulier was ingeleverd en telt mee.");
            assertThat(visitor.find("#screening-assessors")).containsText("1 formulier was niet af en telt niet mee.");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_screen_can_be_used_by_everyone(int width, ColorScheme scheme) {
        var cohort = given();
        var made = made(cohort);
        try (var visitor = visitor(width, scheme).signIn("coordinator")) {
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=screening");
            assertThat(visitor.find("#screening-quality")).isVisible();
            check(visitor, width, "plan");
            visitor.open("/screening/candidates/" + made.refused());
            assertThat(visitor.find("#decided")).containsText("Niet geselecteerd");
            check(visitor, width, "profile");
            visitor.find("#add-barrier").click();
            assertThat(visitor.find("#barrier-removes")).isVisible();
            check(visitor, width, "form of a barrier");
            visitor.open("/screening/candidates/" + made.refused() + "/letter");
            assertThat(visitor.find(".letter-page")).containsText("bezwaar");
            assertThat(visitor.find(".letter-page")).containsText("Alle plaatsen zijn bezet.");
            check(visitor, width, "letter");
            visitor.open("/screening");
            assertThat(visitor.find("h1")).hasText("Beoordelen");
            check(visitor, width, "work list");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay("screening, " + where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
