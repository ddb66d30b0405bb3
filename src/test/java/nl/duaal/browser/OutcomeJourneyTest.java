package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortData;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.course.CourseBook;
import nl.duaal.course.Fact;
import nl.duaal.course.GivenCourse;
import nl.duaal.insight.scaling.ScalingService;
import nl.duaal.outcome.OutcomeBook;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.TrajectorySharing;
import nl.duaal.trajectory.design.Designs;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coach notes how somebody is doing by keyboard; a coordinator and an employer judge whether a trajectory can grow. */
class OutcomeJourneyTest extends BrowserTest {

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
    private TrajectorySharing trajectorySharing;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CourseBook course;

    @Autowired
    private OutcomeBook outcomes;

    @Autowired
    private ScalingService scaling;

    private SignedIn maker;
    private SignedIn coach;
    private UUID cohort;
    private Candidate candidate;

    /** Somebody who began thirteen months ago, with a contract. */
    private UUID given() {
        maker = GivenUser.coordinator(accounts);
        coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        UUID trajectory = GivenCohort.published(trajectories, maker, GivenUser.administrator(accounts));
        var name = "Uitkomsten " + UUID.randomUUID().toString().substring(0, 8);
        var start = YearMonth.from(outcomes.today()).minusMonths(13);
        cohort = ((CohortOutcome.Saved) cohorts.create(maker, trajectory, 1, new CohortData(name, "", start, null, "")))
                .now()
                .uuid();
        var family = "Verzonnen" + UUID.randomUUID().toString().substring(0, 6);
        candidate =
                new GivenCourse(cohorts, planning, candidates, sharing).begun(maker, cohort, "Amina", family, coach);
        UUID person = candidate.person().uuid();
        course.note(
                coach,
                person,
                candidate.uuid(),
                new Fact.Contract(start.atDay(1), null, Fact.Contract.Form.LEARN_WORK, BigDecimal.valueOf(28), 1575L));
        return person;
    }

    private static void choose(Visitor visitor, String field, String text) {
        visitor.find(field + " vaadin-select-value-button").click();
        visitor.page()
                .locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    /** Everything on the first sheet of a download. */
    private static String sheet(Visitor visitor, String link) throws IOException {
        var file =
                visitor.page().waitForDownload(() -> visitor.find(link).click()).path();
        var text = new StringBuilder();
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (var row : book.getSheetAt(0))
                for (var cell : row) text.append(cell).append('|');
        }
        return text.toString();
    }

    @Test
    void an_answer_is_noted_by_keyboard_with_what_the_course_knows() throws IOException {
        var person = given();
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open("/cohorts/" + cohort + "?tab=outcomes");
            assertThat(visitor.find("#outcome-no-case")).isVisible();
            visitor.find("#note-" + candidate.uuid() + "-12").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find(".outcome-known")).containsText("leer-werkcontract, 28 uur per week");
            visitor.find("#save-outcome").click();
            assertThat(visitor.find("#outcome-benefit")).containsText("Maak een keuze.");
            visitor.find("#outcome-take").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#outcome-hours input")).hasValue("28");
            choose(visitor, "#outcome-benefit", "Deels uitkering");
            visitor.find("#save-outcome").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#outcomes-due")).containsText("Er is nu niemand om te vragen.");
            // anew, as the way back lies over the links for a while
            visitor.open("/cohorts/" + cohort + "?tab=outcomes");
            assertThat(sheet(visitor, "#export-outcomeAnswers"))
                    .contains("Amina", "12.0", "28.0", "15.75", "leer-werkcontract", "Deels uitkering");
            assertThat(sheet(visitor, "#export-outcomeNumbers"))
                    .contains("12.0")
                    .doesNotContain("Amina");
            visitor.open("/people/" + person);
            assertThat(visitor.find("#outcome-12")).containsText("Aan het werk · 28 uur per week");
        }
        assertThat(outcomes.of(coach, person)
                        .orElseThrow()
                        .at(candidate.uuid(), 12)
                        .orElseThrow()
                        .answer())
                .isNotNull();
    }

    @Test
    void a_mark_without_evidence_is_refused_at_its_field_and_others_are_hidden() throws IOException {
        maker = GivenUser.coordinator(accounts);
        var employer = GivenUser.employer(accounts);
        UUID trajectory =
                ((TrajectoryService.CreateOutcome.Created) trajectories.create(maker, Designs.small())).uuid();
        var partner = trajectorySharing.partners(maker).stream()
                .filter(one -> one.name().equals(employer.organisationName()))
                .findFirst()
                .orElseThrow();
        trajectorySharing.share(
                maker, trajectory, new ShareData(partner.uuid(), Role.EMPLOYER, trajectorySharing.today(), null));
        scaling.begin(maker, trajectory);
        scaling.mark(maker, trajectory, "law", 0, 2, "Twee regels staan in de weg.");
        try (var visitor = visitor().signIn("werkgever", "Kosten en baten")) {
            visitor.open("/trajectories/" + trajectory + "/scaling");
            assertThat(visitor.find("#item-law")).not().containsText("Twee regels");
            assertThat(visitor.find("#begin-scan")).hasCount(0);
            visitor.find("#mark-law").click();
            choose(visitor, "#mark", "4, goed");
            visitor.find("#save-mark").click();
            assertThat(visitor.find("#evidence")).containsText("Vul dit in");
            visitor.find("#evidence textarea").fill("Met de inspectie besproken.");
            visitor.find("#save-mark").click();
            assertThat(visitor.find("#item-law")).containsText("Laagste 2");
            visitor.find("#marks-law summary").click();
            assertThat(visitor.find("#item-law")).containsText("Twee regels staan in de weg.");
            assertThat(visitor.find("#conclude-law")).hasCount(0);
        }
        try (var visitor = visitor().signIn("coordinator")) {
            visitor.open("/trajectories/" + trajectory + "/scaling");
            assertThat(visitor.find("#verdict")).containsText("Nog niet opschaalbaar");
            visitor.find("#conclude-law").click();
            choose(visitor, "#agreed-mark", "2, zwak");
            visitor.find("#conclusion textarea").fill("Vraag het na bij het Rijk.");
            visitor.find("#save-conclusion").click();
            assertThat(visitor.find("#verdict")).containsText("Wet- en regelgeving: afgesproken op 2");
            // for other regions: what it rests on and for whom it was said, without who said it
            var file = sheet(visitor, "#export-scalingKnowledge");
            assertThat(file)
                    .contains("Met de inspectie besproken.", "Vraag het na bij het Rijk.", employer.organisationName())
                    .doesNotContain(employer.displayName())
                    .doesNotContain(maker.displayName());
            assertThat(sheet(visitor, "#export-scalingScan"))
                    .contains("Wet- en regelgeving", "Met de inspectie besproken.")
                    .doesNotContain(employer.displayName());
            visitor.find("#to-report").click();
            assertThat(visitor.find("h1")).containsText("Kan Klein traject opschalen?");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_screen_can_be_used_by_everyone(int width, ColorScheme scheme) {
        var person = given();
        UUID trajectory =
                ((TrajectoryService.CreateOutcome.Created) trajectories.create(maker, Designs.small())).uuid();
        scaling.begin(maker, trajectory);
        scaling.mark(maker, trajectory, "law", 0, 2, "Twee regels staan in de weg.");
        scaling.saveLesson(maker, trajectory, null, 0, "Begin vroeg met taal.");
        try (var visitor = visitor(width, scheme).signIn("coordinator")) {
            visitor.open("/cohorts/" + cohort + "?tab=outcomes");
            assertThat(visitor.find("#outcome-numbers")).containsText("Te weinig antwoorden");
            check(visitor, width, "cohort");
            visitor.find("#note-" + candidate.uuid() + "-12").click();
            choose(visitor, "#outcome-work", "Aan het werk");
            assertThat(visitor.find("#outcome-hours")).isVisible();
            check(visitor, width, "form");
            visitor.open("/people/" + person);
            assertThat(visitor.find("#outcome-12")).isVisible();
            check(visitor, width, "person");
            visitor.open("/trajectories/" + trajectory + "/scaling");
            assertThat(visitor.find("#scaling-radar svg")).isVisible();
            check(visitor, width, "scaling");
            visitor.open("/trajectories/" + trajectory + "/scaling/report");
            assertThat(visitor.find("#verdict")).isVisible();
            check(visitor, width, "report");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay("outcomes, " + where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
