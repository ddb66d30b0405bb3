package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.lesson.Attendance;
import nl.duaal.language.lesson.AttendanceService;
import nl.duaal.language.lesson.Entry;
import nl.duaal.language.lesson.GivenLessons;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.TableReading;
import nl.duaal.tabular.XlsxFile;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A language provider brings its own lists in: who was at the lessons, and which levels its tests showed. */
class ProviderSheetsTest extends BrowserTest {

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private LessonService lessons;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private record Given(String teacher, String planner, UUID cohort, UUID group, UUID amina, List<LocalDate> days) {}

    private Given given() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        String planner = GivenAccount.with(db, municipality, Role.COORDINATOR);
        var maker = GivenAccount.signedIn(accounts, planner);
        var other = GivenAccount.signedIn(accounts, GivenAccount.with(db, municipality, Role.COORDINATOR));
        UUID provider = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        String teacher = GivenAccount.with(db, provider, Role.LANGUAGE_PROVIDER);
        UUID cohort = GivenCohort.cohort(cohorts, trajectories, maker, other, "Taal op maandag")
                .uuid();
        UUID amina = GivenCohort.candidate(candidates, maker, cohort, "Amina", "Verzonnen")
                .person()
                .uuid();
        UUID bilal = GivenCohort.candidate(candidates, maker, cohort, "Bilal", "van den Beek")
                .person()
                .uuid();
        sharing.share(maker, cohort, new ShareData(provider, Role.LANGUAGE_PROVIDER, lessons.today(), null));
        var given = new GivenLessons(lessons);
        UUID group = given.group(maker, cohort, "Maandaggroep", null, provider, List.of(amina, bilal));
        var days = List.of(lessons.today().minusDays(14), lessons.today().minusDays(7));
        UUID first = given.lesson(maker, group, days.getFirst());
        given.lesson(maker, group, days.getLast());
        attendance.enter(maker, first, List.of(new Entry(amina, 0, Attendance.ABSENT, 0)));
        return new Given(teacher, planner, cohort, group, amina, days);
    }

    private static String text(LocalDate day) {
        return new Cell.Day(day).text();
    }

    private static void step(Visitor visitor, String title) {
        assertThat(visitor.find("#import-step")).hasText(title);
    }

    private static void paste(Visitor visitor, String table) {
        step(visitor, "Kies een bestand of plak een tabel");
        visitor.find("#import-paste textarea").fill(table);
        visitor.find("#import-read-paste").click();
        step(visitor, "Welke kolom is wat?");
        visitor.find("#import-next").click();
        step(visitor, "Dit gaat er gebeuren");
    }

    private static String list(Given given) {
        return "Naam\t%s\t%s\n"
                        .formatted(
                                text(given.days().getFirst()), text(given.days().getLast()))
                + "Amina Verzonnen\ta\tT 20\n"
                + "Beek, Bilal van den\tmisschien\tm\n";
    }

    @Test
    void a_list_of_attendance_is_looked_at_chosen_kept_undone_and_comes_back_as_it_went_out() throws IOException {
        var given = given();
        try (var visitor = visitor().signIn(given.teacher(), "Mijn groepen")) {
            visitor.open("/lessons/groups/" + given.group());
            visitor.find("#import-attendance").click();
            step(visitor, "Kies een bestand of plak een tabel");
            visitor.find("#import-paste textarea").fill(list(given));
            visitor.find("#import-read-paste").click();
            assertThat(visitor.find("#import-turned")).containsText("een kolom per les");
            visitor.find("#import-next").click();
            // what is wrong comes first; what is stored otherwise is for the user to choose
            assertThat(visitor.find("#import-table")).containsText("\"misschien\" kent Duaal niet.");
            assertThat(visitor.find("#import-asked")).containsText("Bij 1 rij kiest u zelf.");
            assertThat(visitor.find("#import-apply")).hasText("2 rijen overnemen");
            visitor.find("#import-filter-LEFT").click();
            assertThat(visitor.find("#import-table tbody tr")).hasCount(1);
            assertThat(visitor.find("#import-table del")).hasText("afwezig");
            assertThat(visitor.find("#import-table ins")).hasText("aanwezig");
            visitor.find(".import-choose").click();
            assertThat(visitor.find("#import-apply")).hasText("3 rijen overnemen");
            visitor.find("#import-choose-none").click();
            assertThat(visitor.find("#import-apply")).hasText("2 rijen overnemen");
            visitor.find("#import-choose-all").click();
            visitor.find("#import-apply").click();
            step(visitor, "Klaar");
            assertThat(visitor.find("#import-result")).containsText("Nieuw: 2");
            assertThat(visitor.find("#import-result")).containsText("Gewijzigd: 1");
            visitor.find("#import-onward").click();
            assertThat(visitor.find("#attendance-over-time td[aria-label='20 minuten te laat']"))
                    .isVisible();

            var out = visitor.page()
                    .waitForDownload(() -> visitor.find("#attendance-to-excel").click());
            var exported = Files.readAllBytes(out.path());
            visitor.open("/lessons/groups/" + given.group() + "/import");
            visitor.find("#import-upload input[type=file]")
                    .setInputFiles(new FilePayload("terug.xlsx", XlsxFile.TYPE, exported));
            step(visitor, "Welke kolom is wat?");
            visitor.find("#import-next").click();
            assertThat(visitor.find("#import-nothing")).containsText("staat al zo opgeslagen");
            assertThat(visitor.find("#import-filter-UNCHANGED")).hasText("ongewijzigd: 3");

            visitor.open("/lessons/groups/" + given.group() + "/import");
            paste(
                    visitor,
                    "Deelnemer\tDatum\tStatus\nBilal van den Beek\t%s\tz\n"
                            .formatted(text(given.days().getFirst())));
            visitor.find("#import-apply").click();
            step(visitor, "Klaar");
            visitor.find("#import-undo").click();
            step(visitor, "Dit gaat er gebeuren");
            assertThat(visitor.find("#import-filter-NEW")).hasText("nieuw: 1");
        }
    }

    @Test
    void rows_that_were_refused_are_taken_along_with_their_reasons() throws IOException {
        var given = given();
        try (var visitor = visitor().signIn(given.teacher(), "Mijn groepen")) {
            visitor.open("/lessons/groups/" + given.group() + "/import");
            paste(visitor, list(given) + "Geheim Elders\t\ta\n");
            var left = visitor.page()
                    .waitForDownload(() -> visitor.find("#import-left-out-file").click());
            assertThat(left.suggestedFilename()).isEqualTo("te-verbeteren-attendance.xlsx");
            var sheet = ((TableReading.Read) TableReader.read(Files.readAllBytes(left.path())))
                    .sheets()
                    .getFirst();
            assertThat(sheet.rows()).hasSize(3);
            assertThat(sheet.rows().get(2).cell(5).text())
                    .isEqualTo("Naam: In deze groep staat niemand met de naam \"Geheim Elders\".");
        }
    }

    @Test
    void a_provider_brings_levels_and_the_municipality_sees_from_whom_they_are() {
        var given = given();
        String day = text(given.days().getLast());
        try (var visitor = visitor().signIn(given.teacher(), "Mijn groepen")) {
            visitor.open("/lessons/groups/" + given.group());
            visitor.find("#import-results").click();
            paste(visitor, "Cursist\tDatum\tLezen TOA\tLuisteren TOA\nAmina Verzonnen\t%s\tA2+\tA1\n".formatted(day));
            assertThat(visitor.find("#import-apply")).hasText("2 rijen overnemen");
            visitor.find("#import-apply").click();
            step(visitor, "Klaar");
        }
        try (var visitor = visitor().signIn(given.planner())) {
            visitor.open("/people/" + given.amina() + "/language");
            assertThat(visitor.find("#language-levels")).containsText("TOA · via ");
            visitor.open("/cohorts/" + given.cohort() + "?tab=language");
            visitor.find("#import-levels").click();
            paste(
                    visitor,
                    "Naam\tVaardigheid\tNiveau\tToets\tDatum\nAmina Verzonnen\tlezen\tC1\tICE\t%s\n".formatted(day));
            // a jump is looked at before it is kept
            assertThat(visitor.find("#import-table")).containsText("Dat is een sprong van 8 stappen. Klopt dit?");
            assertThat(visitor.find("#import-apply")).isDisabled();
            visitor.find(".import-choose").click();
            visitor.find("#import-apply").click();
            assertThat(visitor.find("#import-result")).containsText("Nieuw: 1");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void choosing_can_be_done_by_everyone(int width, ColorScheme scheme) {
        var given = given();
        try (var visitor = Visitor.at(address(), width, scheme).signIn(given.teacher(), "Mijn groepen")) {
            visitor.open("/lessons/groups/" + given.group() + "/import");
            paste(visitor, list(given));
            visitor.find("#import-filter-all").click();
            assertThat(visitor.find("#import-table tbody tr")).hasCount(4);
            visitor.findsNothingInTheWay("import choose");
            assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            visitor.find(".import-choose input").press("Space");
            assertThat(visitor.find("#import-apply")).hasText("3 rijen overnemen");
        }
    }
}
