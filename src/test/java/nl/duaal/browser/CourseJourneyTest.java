package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
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
import nl.duaal.cohort.signal.SignalWatch;
import nl.duaal.course.CourseBook;
import nl.duaal.course.Fact;
import nl.duaal.course.GivenCourse;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coach notes what happened on a telephone, corrects it, and an employer notes hours. */
class CourseJourneyTest extends BrowserTest {

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
    private SignalWatch watch;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CourseBook course;

    private SignedIn maker;
    private SignedIn coach;
    private Cohort cohort;
    private Candidate candidate;

    private UUID given() {
        maker = GivenUser.coordinator(accounts);
        coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        cohort = GivenCohort.cohort(
                cohorts,
                trajectories,
                maker,
                GivenUser.administrator(accounts),
                "Verloop " + UUID.randomUUID().toString().substring(0, 8));
        var family = "Verzonnen" + UUID.randomUUID().toString().substring(0, 6);
        candidate = courses().begun(maker, cohort.uuid(), "Amina", family, coach);
        return candidate.person().uuid();
    }

    private GivenCourse courses() {
        return new GivenCourse(cohorts, planning, candidates, sharing);
    }

    private static void choose(Visitor visitor, String field, String text) {
        visitor.find(field + " vaadin-select-value-button").click();
        visitor.page()
                .locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .click();
    }

    @Test
    void hours_are_noted_on_a_telephone_taken_back_and_noted_again_by_keyboard() {
        var person = given();
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn("coach", "Vandaag")) {
            visitor.open("/people/" + person);
            assertThat(visitor.find("#course")).containsText("Er is nog niets genoteerd.");
            visitor.find("#add-fact-WORKED").click();
            assertThat(visitor.find("#fact-hours input")).isFocused();
            visitor.find("#fact-hours input").fill("900");
            visitor.find("#save-fact").click();
            assertThat(visitor.find("#fact-hours")).containsText("Zoveel uren passen niet in deze dagen.");
            visitor.find("#fact-hours input").fill("127,5");
            visitor.page().locator(".chip:has-text('Vorige maand')").click();
            visitor.find("#save-fact").click();
            assertThat(visitor.find("#course")).containsText("127,5 uur gewerkt");
            visitor.page().locator(".toast >> text=Ongedaan maken").click();
            assertThat(visitor.find("#course")).containsText("Er is nog niets genoteerd.");
            visitor.find("#add-fact-WORKED").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#fact-hours input")).isFocused();
            visitor.page().keyboard().type("120");
            visitor.find("#save-fact").focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#course")).containsText("120 uur gewerkt");
        }
        assertThat(course.again(coach, person).orElseThrow().entries()).hasSize(1);
    }

    @Test
    void absence_has_no_field_for_why_and_is_corrected_with_a_reason() {
        var person = given();
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open("/people/" + person);
            visitor.find("#add-fact-ABSENCE").click();
            assertThat(visitor.find("#fact-cause")).containsText("Er is geen veld voor de oorzaak");
            assertThat(visitor.page().locator("vaadin-dialog textarea")).hasCount(0);
            choose(visitor, "#fact-cause", "zorgtaak");
            visitor.find("#save-fact").click();
            assertThat(visitor.find("#course")).containsText("Verzuim: zorgtaak");
            assertThat(visitor.find("#course")).containsText("nog niet terug");
            visitor.find("#course [id^=correct-]").click();
            visitor.find("#fact-percent input").fill("50");
            visitor.find("#save-fact").click();
            assertThat(visitor.find("#fact-why")).containsText("Vul dit in");
            visitor.find("#fact-why input").fill("Werkt de helft");
            visitor.find("#save-fact").click();
            assertThat(visitor.find("#course")).containsText("50% van de week");
            visitor.find("#course-history summary").click();
            assertThat(visitor.find("#course-history")).containsText("Werkt de helft");
        }
    }

    @Test
    void who_leaves_has_a_reason_and_somewhere_to_go() {
        var person = given();
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open("/people/" + person);
            visitor.find("#add-fact-DROP_OUT").click();
            choose(visitor, "#fact-reason", "Ander werk gevonden");
            choose(visitor, "#fact-destination", "Werk in dezelfde sector");
            visitor.find("#save-fact").click();
            assertThat(visitor.find("#course")).containsText("Uitval: Ander werk gevonden");
            assertThat(visitor.find("#course")).containsText("ging naar: Werk in dezelfde sector");
        }
        assertThat(candidates
                        .find(maker, candidate.uuid())
                        .orElseThrow()
                        .state()
                        .isOut())
                .isTrue();
    }

    /** Everything that there can be, so that a page has something to show, or to leave out. */
    private void everything(UUID person, String secret) {
        var today = course.today();
        note(person, new Fact.Phase(GivenCourse.phase(cohort), today.minusDays(30)));
        note(
                person,
                new Fact.Contract(
                        today.minusDays(30),
                        today.plusDays(90),
                        Fact.Contract.Form.LEARN_WORK,
                        BigDecimal.valueOf(32),
                        1471L));
        var before = today.minusMonths(2).withDayOfMonth(1);
        note(person, new Fact.Worked(before, before.plusDays(6), BigDecimal.valueOf(31)));
        note(
                person,
                new Fact.Credential(
                        today.minusDays(5), Fact.Credential.Type.PRACTICE_STATEMENT, "Kabels trekken", "", null));
        note(person, new Fact.Absence(today.minusDays(3), null, 73, Fact.Absence.Cause.SICK));
        note(person, new Fact.Incident(today.minusDays(2), Fact.Incident.Type.DISCRIMINATION, secret + "-voorval"));
        note(person, new Fact.Permit(today.minusDays(1), LocalDate.of(2031, 7, 19)));
    }

    private void note(UUID person, Fact fact) {
        course.note(coach, person, fact.kind() == Fact.Kind.PERMIT ? null : candidate.uuid(), fact);
    }

    @Test
    void an_employer_notes_hours_and_never_receives_an_incident_an_absence_or_a_permit() {
        String secret = "kanarie" + UUID.randomUUID().toString().substring(0, 8);
        var person = given();
        var employer = GivenUser.employer(accounts);
        courses().share(maker, cohort.uuid(), employer, Role.EMPLOYER);
        candidate = courses().placed(maker, cohort.uuid(), candidate, employer);
        everything(person, secret);
        var received = new ArrayList<String>();
        try (var visitor = visitor(360, ColorScheme.LIGHT)) {
            visitor.page().onRequestFinished(request -> {
                if (!request.url().contains("v-r=") && !"document".equals(request.resourceType())) return;
                try {
                    received.add(request.response().text());
                } catch (PlaywrightException redirected) {
                    // there is nothing to read in it
                }
            });
            visitor.signIn("werkgever", "Kosten en baten");
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=work-facts");
            assertThat(visitor.find("#work-facts")).containsText("31 uur gewerkt");
            assertThat(visitor.find("#work-facts")).containsText("€ 14,71 bruto per uur");
            assertThat(visitor.find("#work-facts")).containsText("Kabels trekken");
            visitor.find("#note-hours-" + candidate.uuid()).click();
            visitor.find("#fact-hours input").fill("112");
            visitor.find(".chip:has-text('Vorige maand')").click();
            visitor.find("#save-fact").click();
            assertThat(visitor.find("#work-facts")).containsText("112 uur gewerkt");
            for (String path : List.of(
                    "/cohorts/" + cohort.uuid(),
                    "/cohorts/" + cohort.uuid() + "?tab=ours",
                    "/cohorts/" + cohort.uuid() + "?tab=course",
                    "/people/" + person,
                    "/people/" + person + "/competences")) {
                visitor.open(path);
                assertThat(visitor.find("h1")).isVisible();
                visitor.rests();
            }
        }
        assertThat(received)
                .hasSizeGreaterThan(6)
                .anyMatch(text -> text.contains("Kabels trekken"))
                .noneMatch(text -> text.contains(secret))
                .noneMatch(text -> text.contains("discriminatie"))
                .noneMatch(text -> text.contains("73%"))
                .noneMatch(text -> text.contains("Verzuim: "))
                .noneMatch(text -> text.contains("19-7-2031") || text.contains("2031-07-19"));
    }

    @Test
    void the_day_of_an_employer_holds_work_of_its_own_people_and_nothing_else() {
        String secret = "kanarie" + UUID.randomUUID().toString().substring(0, 8);
        var person = given();
        var employer = GivenUser.employer(accounts);
        courses().share(maker, cohort.uuid(), employer, Role.EMPLOYER);
        candidate = courses().placed(maker, cohort.uuid(), candidate, employer);
        everything(person, secret);
        // so long ago that it stands first, whatever others have
        var ended = LocalDate.of(2021, 3, 17);
        note(
                person,
                new Fact.Credential(
                        ended.minusYears(1),
                        Fact.Credential.Type.CERTIFICATE,
                        "Bewijs " + secret + "-eigen",
                        "",
                        ended));
        note(person, new Fact.Permit(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 7, 19)));
        var elsewhere = courses().begun(maker, cohort.uuid(), "Samir", secret + "-elders", coach);
        course.note(
                coach,
                elsewhere.person().uuid(),
                elsewhere.uuid(),
                new Fact.Credential(
                        ended.minusYears(2), Fact.Credential.Type.CERTIFICATE, secret + "-bewijs", "", ended));
        watch.look(maker.organisation());
        var received = new ArrayList<String>();
        try (var visitor = visitor(360, ColorScheme.LIGHT)) {
            visitor.page().onRequestFinished(request -> {
                if (!request.url().contains("v-r=") && !"document".equals(request.resourceType())) return;
                try {
                    received.add(request.response().text());
                } catch (PlaywrightException redirected) {
                    // there is nothing to read in it
                }
            });
            visitor.signIn("werkgever", "Kosten en baten");
            visitor.open("/today");
            var one = visitor.find("#work-people li").filter(new Locator.FilterOptions().setHasText(secret + "-eigen"));
            assertThat(one).containsText("was geldig tot en met 17 maart 2021");
            assertThat(one).containsText(candidate.person().familyName());
            visitor.rests();
        }
        assertThat(received)
                .anyMatch(text -> text.contains(secret + "-eigen"))
                .noneMatch(text -> text.contains(secret + "-voorval"))
                .noneMatch(text -> text.contains(secret + "-elders"))
                .noneMatch(text -> text.contains(secret + "-bewijs"))
                .noneMatch(text -> text.contains("73%") || text.contains("73 %"))
                .noneMatch(text -> text.contains("Niet op het werk") || text.contains("niet op het werk"))
                .noneMatch(text -> text.contains("erblijfsdocument"))
                .noneMatch(text -> text.contains("19 juli 2021") || text.contains("19-7-2021"))
                .noneMatch(text -> text.contains("Lang geen contact") || text.contains("taalniveau"));
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void every_screen_can_be_used_by_everyone(int width, ColorScheme scheme) {
        var person = given();
        everything(person, "Besproken");
        try (var visitor = visitor(width, scheme).signIn("coordinator")) {
            visitor.open("/people/" + person);
            assertThat(visitor.find("#course")).containsText("Kabels trekken (praktijkverklaring)");
            check(visitor, width, "person");
            visitor.find("#add-fact-CONTRACT").click();
            assertThat(visitor.find("#fact-wage")).isVisible();
            check(visitor, width, "form of a contract");
            visitor.open("/people/" + person + "/competences");
            assertThat(visitor.find("h1")).containsText("Dit kan ik: Amina");
            assertThat(visitor.find(".competence-paper")).not().containsText("14,71");
            check(visitor, width, "paper");
            visitor.open("/cohorts/" + cohort.uuid() + "?tab=course");
            assertThat(visitor.find("#cohort-course")).containsText("leer-werkcontract");
            check(visitor, width, "cohort");
        }
    }

    private static void check(Visitor visitor, int width, String where) {
        visitor.findsNothingInTheWay("course, " + where);
        int needed = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth");
        assertThat(needed).as(where + ": width").isLessThanOrEqualTo(width);
    }
}
