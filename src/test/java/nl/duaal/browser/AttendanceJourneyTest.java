package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.lesson.GivenLessons;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A language provider says who was at a lesson, by keyboard alone and on a telephone, and sees own groups only. */
class AttendanceJourneyTest extends BrowserTest {

    private static final int PEOPLE = 20;

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
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private record Given(
            String teacher, UUID provider, String planner, UUID cohort, UUID group, UUID lesson, String secret) {}

    private Given given() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        String planner = GivenAccount.with(db, municipality, Role.COORDINATOR);
        var maker = GivenAccount.signedIn(accounts, planner);
        UUID provider = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        String teacher = GivenAccount.with(db, provider, Role.LANGUAGE_PROVIDER);
        var cohort = GivenCohort.cohort(cohorts, trajectories, maker, other(municipality), "Taal op maandag");
        var people = new ArrayList<UUID>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(GivenCohort.candidate(candidates, maker, cohort.uuid(), "Verzonnen", "Naam%02d".formatted(i + 1))
                    .person()
                    .uuid());
        }
        sharing.share(maker, cohort.uuid(), new ShareData(provider, Role.LANGUAGE_PROVIDER, lessons.today(), null));
        var given = new GivenLessons(lessons);
        UUID group = given.group(maker, cohort.uuid(), "Maandaggroep", null, provider, people);
        // a group of the same cohort that is not this provider's, with somebody who is in no other
        String secret =
                "kanarie" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var hidden = GivenCohort.candidate(candidates, maker, cohort.uuid(), "Geheim", secret)
                .person()
                .uuid();
        UUID others = given.group(maker, cohort.uuid(), "Groep " + secret, null, null, List.of(hidden));
        given.lesson(maker, others, lessons.today());
        return new Given(
                teacher, provider, planner, cohort.uuid(), group, given.lesson(maker, group, lessons.today()), secret);
    }

    private SignedIn other(UUID organisation) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.COORDINATOR));
    }

    @Test
    void twenty_people_are_entered_with_the_keyboard_alone_within_twenty_seconds() {
        var given = given();
        try (var visitor = visitor().signIn(given.teacher(), "Mijn groepen")) {
            visitor.open("/lessons");
            assertThat(visitor.find("#groups-today")).containsText("Maandaggroep");
            visitor.find("#groups-today a.button").click();
            assertThat(visitor.find(".attendance-row")).hasCount(PEOPLE);
            var keyboard = visitor.page().keyboard();
            long began = System.nanoTime();
            visitor.find("#everyone-present").focus();
            keyboard.press("Enter");
            assertThat(visitor.find(".attendance-row button:focus")).hasCount(1);
            keyboard.press("ArrowDown");
            keyboard.press("z");
            keyboard.press("m");
            keyboard.press("t");
            keyboard.type("25");
            keyboard.press("Enter");
            keyboard.press("End");
            keyboard.press("z");
            assertThat(visitor.find(".attendance-status")).containsText("17 van 20 aanwezig. Opgeslagen.");
            assertThat((System.nanoTime() - began) / 1_000_000_000.0).isLessThan(20);
            assertThat(visitor.find(".attendance-row[data-state='PRESENT']")).hasCount(16);
            assertThat(visitor.find(".attendance-row").nth(1)).hasAttribute("data-state", "ABSENT");
            assertThat(visitor.find(".attendance-row").nth(2)).hasAttribute("data-state", "EXCUSED");
            assertThat(visitor.find(".attendance-row").nth(3)).hasAttribute("data-state", "LATE");
            assertThat(visitor.find(".attendance-row").nth(3).locator("input")).hasValue("25");
            keyboard.press("Control+z");
            assertThat(visitor.find(".attendance-status")).containsText("18 van 20 aanwezig");
            visitor.findsNothingInTheWay("lessons");
            visitor.open("/lessons/" + given.lesson());
            assertThat(visitor.find(".attendance-status")).containsText("18 van 20 aanwezig");
            assertThat(visitor.find(".attendance-row").nth(3).locator("input")).hasValue("25");
        }
    }

    @Test
    void what_two_people_say_differently_stands_side_by_side() {
        var given = given();
        try (var one = visitor().signIn(given.teacher(), "Mijn groepen");
                var other = visitor().signIn(given.planner())) {
            one.open("/lessons/" + given.lesson());
            other.open("/lessons/" + given.lesson());
            assertThat(other.find(".attendance-row")).hasCount(PEOPLE);
            one.find(".attendance-row >> nth=0 >> .attendance-absent").click();
            assertThat(one.find(".attendance-row").first()).hasAttribute("data-state", "ABSENT");
            other.find(".attendance-row >> nth=0 >> .attendance-present").click();
            assertThat(other.find(".attendance-apart")).containsText("u koos ‘Aanwezig’");
            assertThat(other.find(".attendance-row").first()).hasAttribute("data-state", "ABSENT");
            other.find(".attendance-apart button").first().click();
            assertThat(other.find(".attendance-row").first()).hasAttribute("data-state", "PRESENT");
            assertThat(other.find(".attendance-apart")).isHidden();
        }
    }

    @Test
    void a_provider_receives_nothing_of_other_groups() {
        var given = given();
        var received = new ArrayList<String>();
        try (var visitor = visitor()) {
            visitor.page().onResponse(response -> {
                String type = response.request().resourceType();
                if (!response.url().contains("v-r=") && !"document".equals(type)) return;
                try {
                    received.add(response.text());
                } catch (com.microsoft.playwright.PlaywrightException redirected) {
                    received.add(response.url());
                }
            });
            visitor.signIn(given.teacher(), "Mijn groepen");
            for (String path : List.of(
                    "/lessons",
                    "/lessons/" + given.lesson(),
                    "/lessons/groups/" + given.group(),
                    "/lessons/groups/" + given.group() + "/paper",
                    "/cohorts/" + given.cohort() + "?tab=lessons")) {
                visitor.open(path);
                assertThat(visitor.find("h1")).isVisible();
            }
        }
        assertThat(received).anyMatch(text -> text.contains("Naam01"));
        assertThat(received).noneMatch(text -> text.contains(given.secret()));
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void pages_of_lessons_can_be_used_by_everybody(int width, ColorScheme scheme) {
        var given = given();
        try (var visitor = visitor(width, scheme).signIn(given.planner())) {
            visitor.open("/cohorts/" + given.cohort() + "?tab=lessons");
            assertThat(visitor.find(".lessons table")).containsText("Maandaggroep");
            visitor.findsNothingInTheWay("lessons");
            visitor.open("/lessons/" + given.lesson());
            visitor.find("#everyone-present").click();
            assertThat(visitor.find(".attendance-status")).containsText("20 van 20");
            visitor.findsNothingInTheWay("lessons");
            assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            visitor.open("/lessons/groups/" + given.group());
            assertThat(visitor.find("#attendance-over-time")).containsText("Naam01");
            visitor.findsNothingInTheWay("lessons");
            assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"1300, LIGHT", "360, DARK"})
    void groups_that_are_over_stand_there_when_somebody_asks(int width, ColorScheme scheme) {
        var given = given();
        var maker = GivenAccount.signedIn(accounts, given.planner());
        var made = new GivenLessons(lessons);
        UUID old = made.group(maker, given.cohort(), "Vorig jaar", null, given.provider(), List.of());
        made.lesson(maker, old, lessons.today().minusWeeks(30));
        try (var visitor = visitor(width, scheme).signIn(given.teacher(), "Mijn groepen")) {
            visitor.open("/lessons");
            assertThat(visitor.find("#groups-today")).containsText("Maandaggroep");
            assertThat(visitor.find("#groups-earlier")).not().containsText("Vorig jaar");
            visitor.findsNothingInTheWay("my groups");
            visitor.find("#show-earlier-groups").click();
            assertThat(visitor.find("#groups-earlier table")).containsText("Vorig jaar");
            assertThat(visitor.find("#groups-earlier table")).containsText("1 les nog in te vullen");
            assertThat(visitor.find("#groups-earlier h2:focus")).hasCount(1);
            visitor.findsNothingInTheWay("earlier groups");
            assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            visitor.find("#groups-earlier a >> text=Vorig jaar").click();
            assertThat(visitor.find("h1")).containsText("Vorig jaar");
        }
    }

    @Test
    void a_group_gets_its_lessons() {
        var given = given();
        try (var visitor = visitor().signIn(given.planner())) {
            visitor.open("/lessons/groups/" + given.group());
            visitor.find("#new-series").click();
            visitor.find("#series-days >> text=woensdag").click();
            assertThat(visitor.find("#series-look")).containsText("lessen.");
            visitor.find("#save-series").click();
            assertThat(visitor.find("#series-part")).containsText("woensdag");
            assertThat(visitor.find("#lessons-part")).containsText("09:00–12:00");
        }
    }
}
