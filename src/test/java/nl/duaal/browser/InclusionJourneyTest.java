package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.course.CourseBook;
import nl.duaal.course.Fact;
import nl.duaal.course.GivenCourse;
import nl.duaal.inclusion.report.ReportKind;
import nl.duaal.inclusion.report.ReportService;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.GivenAgreements;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An employer keeps what its team agreed on, sheets are counted, and somebody tells a confidential person. */
class InclusionJourneyTest extends BrowserTest {

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private ReportService reports;

    @Autowired
    private CourseBook course;

    @Autowired
    private AccountService accounts;

    private SignedIn maker;
    private SignedIn coach;
    private SignedIn employer;
    private Cohort cohort;
    private Candidate candidate;
    private UUID team;

    private void given() {
        maker = GivenUser.coordinator(accounts);
        coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        employer = GivenUser.employer(accounts);
        cohort = GivenCohort.cohort(
                cohorts,
                trajectories,
                maker,
                GivenUser.administrator(accounts),
                "Inclusie " + UUID.randomUUID().toString().substring(0, 8));
        var courses = new GivenCourse(cohorts, planning, candidates, sharing);
        var family = "Verzonnen" + UUID.randomUUID().toString().substring(0, 6);
        candidate = courses.placed(
                maker, cohort.uuid(), courses.begun(maker, cohort.uuid(), "Amina", family, coach), employer);
        var partner = sharing.partners(maker).stream()
                .filter(one -> one.name().equals(employer.organisationName()))
                .findFirst()
                .orElseThrow()
                .uuid();
        team = new GivenAgreements(agreements, planning, cohorts)
                .team(maker, cohort.uuid(), employer.organisationName(), partner, null);
        courses.share(maker, cohort.uuid(), employer, Role.EMPLOYER);
    }

    private String part(String part) {
        return "/cohorts/" + cohort.uuid() + "?tab=inclusion&part=" + part;
    }

    private static void choose(Visitor visitor, String field, String text) {
        visitor.find(field + " vaadin-select-value-button").click();
        visitor.page()
                .locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .click();
    }

    @Test
    void an_employer_updates_a_point_by_keyboard_on_a_telephone() {
        given();
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("werkgever", "Kosten en baten")) {
            visitor.open(part("points"));
            var row = visitor.find("#point-buddy-" + team);
            assertThat(row).containsText("nog niet begonnen");
            row.locator(".change-point").focus();
            visitor.page().keyboard().press("Enter");
            visitor.find("#point-owner input").fill("Wim Postma, praktijkopleider");
            choose(visitor, "#point-state", "niet van toepassing");
            visitor.find("#save-point").click();
            assertThat(visitor.find("#point-note")).containsText("Schrijf op waarom");
            choose(visitor, "#point-state", "bezig");
            visitor.find("#save-point").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#point-buddy-" + team)).containsText("bezig");
            assertThat(visitor.find("#point-buddy-" + team)).containsText("Wim Postma");
        }
    }

    @Test
    void a_buddy_and_what_they_practised_are_written_down_by_the_employer() {
        given();
        try (var visitor = visitor().signIn("werkgever", "Kosten en baten")) {
            visitor.open(part("buddies"));
            visitor.find("#add-buddy-" + candidate.uuid()).click();
            visitor.find("#buddy-name input").fill("Yusuf Demir");
            visitor.find("#save-buddy").click();
            assertThat(visitor.find("#buddies")).containsText("Yusuf Demir (buddy)");
            visitor.find(".add-note").click();
            visitor.find("#note-practised input").fill("De kast openen");
            visitor.find("#save-note").click();
            assertThat(visitor.find("#buddies")).containsText("30 minuten: De kast openen");
        }
    }

    @Test
    void a_round_is_begun_sheets_are_counted_and_a_small_team_stays_hidden() {
        given();
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open(part("pulse"));
            visitor.find("#begin-pulse").click();
            visitor.find("#save-pulse").click();
            visitor.find("#count-" + team).click();
            for (int question = 1; question <= 3; question++) {
                visitor.find("#sheets-" + question + "-2 input").fill(question == 3 ? "3" : "4");
            }
            visitor.find("#save-sheets").click();
            assertThat(visitor.page().locator("vaadin-dialog").first()).containsText("evenveel briefjes");
            visitor.find("#sheets-1-1 input").fill("x");
            visitor.find("#save-sheets").click();
            assertThat(visitor.find("#sheets-1-1")).containsText("Vul een heel getal van 0 of meer in.");
            visitor.find("#sheets-1-1 input").fill("0");
            visitor.find("#sheets-1-1 input").press("Tab");
            assertThat(visitor.find("#sheets-1-1[invalid]")).hasCount(0);
            // one sheet leaves the last question out
            visitor.find("#sheets-3-none input").fill("1");
            visitor.find("#save-sheets").click();
            assertThat(visitor.find("#pulse-running")).containsText("4");
            visitor.find("#publish-pulse").click();
            visitor.find("#confirm-publish").click();
            assertThat(visitor.find("#pulse")).containsText("niet te zien");
            assertThat(visitor.find("#pulse")).containsText("minder dan 5 antwoorden");
            assertThat(visitor.find("#pulse")).not().containsText("2,0");
        }
    }

    @Test
    void somebody_tells_without_a_name_and_reads_the_answer_with_a_code() {
        String secret = "kanarie" + UUID.randomUUID().toString().substring(0, 8);
        String code;
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("analist", "Kosten en baten")) {
            visitor.open("/report");
            visitor.find("#send-report").click();
            assertThat(visitor.find("#report-text")).containsText("Schrijf op wat u wilt vertellen");
            visitor.find("#report-text textarea").fill(secret);
            visitor.find("#send-report").click();
            code = visitor.find("#report-code").innerText();
            visitor.find("#report-done").click();
            assertThat(visitor.find("#make-report")).isVisible();
        }
        try (var visitor = visitor().signIn("vertrouwenspersoon", "Meldingen")) {
            visitor.page().locator(".row-link").first().click();
            assertThat(visitor.find(".report-said")).containsText(secret);
            assertThat(visitor.find(".report-said")).containsText("anoniem");
            // one click closes nothing, and nobody is left without a word
            visitor.find("#move-CLOSED").click();
            visitor.find("#close-report").click();
            assertThat(visitor.find("#report-last")).containsText("Schrijf de melder een laatste woord.");
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.find("#report-last")).hasCount(0);
            visitor.find("#report-answer textarea").fill("Dank u. Zullen we praten?");
            visitor.find("#send-answer").click();
            assertThat(visitor.find(".report-said")).containsText("Zullen we praten?");
            visitor.findsNothingInTheWay("a report");
        }
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open("/report");
            visitor.find("#report-code-field input").fill(code);
            visitor.find("#look-report").click();
            assertThat(visitor.find("#report-state")).containsText("in behandeling");
            assertThat(visitor.find(".report-said")).containsText("Zullen we praten?");
            visitor.open("/reports");
            assertThat(visitor.find("h1")).containsText("U hebt geen toegang");
        }
    }

    @Test
    void a_team_lead_never_receives_what_is_not_work() {
        String secret = "kanarie" + UUID.randomUUID().toString().substring(0, 8);
        given();
        var to = reports.addressees(coach).getFirst();
        reports.make(coach, to.organisation(), ReportKind.DISCRIMINATION, secret + "-melding", true);
        var today = course.today();
        course.note(
                coach,
                candidate.person().uuid(),
                candidate.uuid(),
                new Fact.Incident(today.minusDays(1), Fact.Incident.Type.DISCRIMINATION, secret + "-voorval"));
        var stranger = GivenCohort.selected(candidates, maker, cohort.uuid(), "Samir", secret + "-elders");
        assertThat(stranger.place()).isNull();
        var received = new ArrayList<String>();
        try (var visitor = visitor()) {
            visitor.page().onRequestFinished(request -> {
                if (!request.url().contains("v-r=") && !"document".equals(request.resourceType())) return;
                try {
                    received.add(request.response().text());
                } catch (PlaywrightException redirected) {
                    // there is nothing to read in it
                }
            });
            visitor.signIn("werkgever", "Kosten en baten");
            for (String path : List.of(
                    part("points"), part("buddies"), part("pulse"), part("stay"), "/report", "/reports", "/today")) {
                visitor.open(path);
                assertThat(visitor.find("h1")).isVisible();
                visitor.rests();
            }
        }
        assertThat(received)
                .hasSizeGreaterThan(6)
                .anyMatch(text -> text.contains(candidate.person().familyName()))
                .noneMatch(text -> text.contains(secret));
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_screen_can_be_used_by_everyone(int width, ColorScheme scheme) {
        given();
        try (var visitor = visitor(width, scheme).signIn("coordinator")) {
            for (String part : List.of("points", "buddies", "pulse", "stay")) {
                visitor.open(part(part));
                assertThat(visitor.find("#part-" + part)).hasAttribute("aria-current", "page");
                check(visitor, width, part);
            }
            visitor.open(part("pulse"));
            visitor.find("#begin-pulse").click();
            visitor.find("#save-pulse").click();
            visitor.find("#count-" + team).click();
            assertThat(visitor.find("#sheets-1-1")).isVisible();
            check(visitor, width, "form for sheets");
            visitor.open("/report");
            assertThat(visitor.find("#make-report")).isVisible();
            check(visitor, width, "report");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay("inclusion, " + where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
