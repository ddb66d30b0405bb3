package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.plan.Barrier;
import nl.duaal.coaching.plan.PlanService;
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
import nl.duaal.language.LevelService;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.Measurement;
import nl.duaal.language.lesson.GivenLessons;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.library.Skill;
import nl.duaal.mine.GivenOwnPage;
import nl.duaal.person.Capacity;
import nl.duaal.person.PersonService;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A participant follows the own course on a telephone, in Dutch and in Arabic, and a coach gives and ends the page. */
class OwnPageJourneyTest extends BrowserTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccountService accounts;

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
    private PersonService people;

    @Autowired
    private CoachingService coaching;

    @Autowired
    private PlanService plans;

    @Autowired
    private CourseBook book;

    @Autowired
    private LevelService levels;

    @Autowired
    private LessonService lessons;

    @Autowired
    private DSLContext db;

    private SignedIn maker;
    private SignedIn coach;
    private Cohort cohort;
    private LocalDate today;

    private Candidate somebody(String given) {
        maker = GivenUser.coordinator(accounts);
        coach = accounts.signedIn("coach").orElseThrow();
        today = coaching.today();
        cohort = GivenCohort.cohort(
                cohorts,
                trajectories,
                maker,
                GivenUser.administrator(accounts),
                "Eigen " + UUID.randomUUID().toString().substring(0, 8));
        var family = "Verzonnen" + UUID.randomUUID().toString().substring(0, 6);
        return new GivenCourse(cohorts, planning, candidates, sharing)
                .begun(maker, cohort.uuid(), given, family, coach);
    }

    /** Somebody with a page, a lesson, a promise and a level; answers the name that they sign in with. */
    private String participant(Candidate one) {
        var person = one.person().uuid();
        var group = new GivenLessons(lessons)
                .group(maker, cohort.uuid(), "Nederlands op het werk", null, null, List.of(person));
        new GivenLessons(lessons).lesson(maker, group, today.plusDays(1));
        coaching.promise(
                coach, person, new Promise.Data("Rooster meenemen", OwedBy.PARTICIPANT, "", today.plusDays(6)));
        levels.note(
                coach,
                person,
                new Measurement.Data(
                        Skill.LISTENING, MeasuredLevel.parse("A2"), Measurement.Instrument.TOA, today, "", ""),
                true);
        String login = GivenAccount.with(db, GivenAccount.host(db), Role.PARTICIPANT);
        GivenOwnPage.of(context, coach, one.person().id(), GivenAccount.signedIn(accounts, login));
        return login;
    }

    private static void isInTheWidth(Visitor visitor) {
        assertThat((Boolean) visitor.page()
                        .evaluate("document.documentElement.scrollWidth <= innerWidth"
                                + " && document.querySelector('main').scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void the_own_week_is_read_and_a_promise_kept_by_keyboard_on_a_telephone() {
        var amina = somebody("Amina");
        var login = participant(amina);
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn(login, "Dag Amina")) {
            assertThat(visitor.find("html")).hasAttribute("lang", "nl");
            assertThat(visitor.find("#own-week")).containsText("Van 09:00 tot 12:00 uur");
            assertThat(visitor.find("#own-week")).containsText("Lokaal 2");
            assertThat(visitor.find("#own-coach")).containsText("Ruben Bos");
            assertThat(visitor.find("#own-dutch")).containsText("Luisteren: niveau A2");
            assertThat(visitor.find("#own-dutch")).containsText("Volgende stap: B1.");
            isInTheWidth(visitor);
            visitor.findsNothingInTheWay("own page");
            var done = visitor.find("#own-agreements button:has-text('Dit is klaar')");
            done.focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.find("#own-agreements")).containsText("U hoeft nu niets te doen.");
            assertThat(visitor.find("#own-agreements")).isFocused();
            // the own page, and telling a confidential person
            assertThat(visitor.find("vaadin-side-nav-item")).hasCount(2);
            visitor.find("#own-paper").click();
            assertThat(visitor.find("h1")).containsText("Dit kan ik: Amina");
            visitor.findsNothingInTheWay("own paper");
        }
        assertThat(coaching.file(coach, amina.person().uuid()).orElseThrow().promises())
                .allMatch(one -> one.state() == ItemState.DONE);
    }

    @Test
    void in_arabic_the_page_runs_from_the_right_and_the_rest_is_dutch() {
        var login = participant(somebody("Layla"));
        try (var visitor = visitor(360, ColorScheme.LIGHT)) {
            visitor.open("/login");
            visitor.find("#in-arabic").click();
            assertThat(visitor.find("html")).hasAttribute("dir", "rtl");
            assertThat(visitor.find("h1")).hasText("Duaal");
            visitor.findsNothingInTheWay("sign-in in Arabic");
            visitor.find("input[name=username]").fill(login);
            visitor.find("input[name=password]").fill("samen-leren-werken");
            visitor.find("input[name=password]").press("Enter");
            assertThat(visitor.find("h1")).hasText("مرحبًا Layla");
            assertThat(visitor.find("html")).hasAttribute("lang", "ar");
            assertThat(visitor.find("html")).hasAttribute("dir", "rtl");
            assertThat(visitor.find("#own-week")).containsText("أسبوعي");
            assertThat(visitor.find("#own-week [lang=nl]:has-text('Nederlands op het werk')"))
                    .isVisible();
            // what is written from the right stands at the right
            double edge = (Double) visitor.page()
                    .evaluate("document.querySelector('#own-week h2').getBoundingClientRect().right + 0.01");
            assertThat(edge).isGreaterThan(300);
            String text = visitor.find("main").innerText();
            assertThat(text).contains(String.valueOf(today.getYear())).doesNotContainPattern("[٠-٩]");
            assertThat(Pattern.compile("![a-zA-Z.]+!").matcher(text).find()).isFalse();
            isInTheWidth(visitor);
            visitor.findsNothingInTheWay("own page in Arabic");
            visitor.open("/account");
            assertThat(visitor.find("html")).hasAttribute("lang", "nl");
            assertThat(visitor.find("html[dir=rtl]")).hasCount(0);
            assertThat(visitor.find("h1")).hasText("Mijn account");
        }
    }

    @Test
    void a_language_goes_with_the_account_and_what_is_chosen_before_signing_in_goes_first() {
        var login = participant(somebody("Samira"));
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn(login, "Dag Samira")) {
            assertThat(visitor.find("#own-language-nl")).hasAttribute("aria-current", "true");
            visitor.find("#own-language-en").click();
            assertThat(visitor.find("h1")).hasText("Hello Samira");
            assertThat(visitor.find("#own-coach a[href^='mailto:']")).hasCount(0);
            isInTheWidth(visitor);
        }
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn(login, "Hello Samira")) {
            assertThat(visitor.find("html")).hasAttribute("lang", "en");
        }
        try (var visitor = visitor(360, ColorScheme.LIGHT)) {
            visitor.open("/login?language=nl");
            visitor.find("input[name=username]").fill(login);
            visitor.find("input[name=password]").fill("samen-leren-werken");
            visitor.find("input[name=password]").press("Enter");
            assertThat(visitor.find("h1")).hasText("Dag Samira");
        }
        try (var visitor = visitor(360, ColorScheme.LIGHT)) {
            visitor.signIn(login, "Dag Samira");
        }
    }

    @Test
    void a_coach_gives_a_number_and_the_people_they_look_after_see_it() {
        var login = participant(somebody("Samira"));
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open("/account");
            visitor.find("#work-phone input").fill("bel maar");
            visitor.find("#work-phone-save").click();
            assertThat(visitor.find("#work-phone")).containsText("Vul een telefoonnummer in");
            visitor.find("#work-phone input").fill("06 12345678");
            visitor.find("#work-phone-save").click();
            assertThat(visitor.find(".account-page")).containsText("Opgeslagen.");
            visitor.findsNothingInTheWay("account");
        }
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn(login, "Dag Samira")) {
            assertThat(visitor.find("#own-coach a[href='tel:0612345678']")).hasText("06 12345678");
            assertThat(visitor.find("#own-coach")).not().containsText("Vraag dan ook een nummer");
        }
        // the account is everybody's: others find no number
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open("/account");
            visitor.find("#work-phone input").fill("");
            visitor.find("#work-phone-save").click();
            assertThat(visitor.find(".account-page")).containsText("Opgeslagen.");
        }
    }

    @Test
    void arabic_is_not_for_colleagues() {
        try (var visitor = visitor()) {
            visitor.open("/login?language=ar");
            visitor.find("input[name=username]").fill("coach");
            visitor.find("input[name=password]").fill("samen-leren-werken");
            visitor.find("input[name=password]").press("Enter");
            assertThat(visitor.find("h1")).hasText("Vandaag");
            assertThat(visitor.find("html")).hasAttribute("lang", "nl");
        }
    }

    @Test
    void a_question_is_answered_once() {
        var yonas = somebody("Yonas");
        var login = participant(yonas);
        long after = java.time.temporal.ChronoUnit.DAYS.between(LocalDate.of(2026, 12, 1), today);
        org.junit.jupiter.api.Assumptions.assumeTrue(after >= -14 && after <= 42, "the question is open");
        try (var visitor = visitor(360, ColorScheme.LIGHT).signIn(login, "Dag Yonas")) {
            visitor.find("#own-send-confidence").last().click();
            assertThat(visitor.find("vaadin-radio-group").last()).containsText("Kies een antwoord.");
            var group = visitor.find("vaadin-radio-group").last();
            group.locator("input").first().focus();
            visitor.page().keyboard().press("ArrowDown");
            assertThat(group.locator("vaadin-radio-button[checked]")).hasText("Een beetje");
            visitor.find("#own-send-confidence").last().click();
            assertThat(visitor.find("main")).containsText("Dank u wel. Uw antwoord is bewaard.");
        }
        assertThat(context.getBean(nl.duaal.coaching.course.CourseService.class)
                        .of(coach, yonas.person().uuid())
                        .orElseThrow()
                        .confidence())
                .hasSize(1);
    }

    @Test
    void a_coach_gives_a_page_with_a_link_and_ends_it() {
        var amina = somebody("Amina");
        try (var visitor = visitor().signIn("coach", "Vandaag")) {
            visitor.open("/people/" + amina.person().uuid());
            assertThat(visitor.find("#own-page")).containsText("nog geen eigen pagina");
            visitor.find("#give-own-page").click();
            visitor.find("#own-page-email input").fill("geen adres");
            visitor.find("#keep-own-page").click();
            assertThat(visitor.find("#own-page-email")).containsText("Vul een e-mailadres in.");
            visitor.find("#own-page-email input").fill("amina-" + UUID.randomUUID() + "@voorbeeld.test");
            visitor.find("#keep-own-page").click();
            assertThat(visitor.find("#own-page-link input")).hasValue(Pattern.compile("http.*/welcome/.{20,}"));
            assertThat(visitor.find(".own-link img")).isVisible();
            visitor.findsNothingInTheWay("link to the own page");
            String link = visitor.find("#own-page-link input").inputValue();
            visitor.find("#close-own-page-link").click();
            assertThat(visitor.find("#own-page")).containsText("nog niet gebruikt");
            try (var invited = visitor(360, ColorScheme.LIGHT)) {
                invited.open(link.substring(link.indexOf("/welcome/")) + "?language=ar");
                assertThat(invited.find("html")).hasAttribute("dir", "rtl");
                assertThat(invited.find("h1")).hasText("أهلًا بك في Duaal");
                invited.findsNothingInTheWay("welcome in Arabic");
            }
            visitor.find("#end-own-page").click();
            visitor.find("vaadin-confirm-dialog vaadin-button:has-text('Beëindigen')")
                    .click();
            assertThat(visitor.find("#own-page")).containsText("beëindigd");
        }
    }

    /** By value, what it is. */
    private final Map<String, String> secrets = new LinkedHashMap<>();

    private String secret(String what) {
        String value = "kanarie" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        secrets.put(value, what);
        return value;
    }

    @Test
    void nothing_that_is_written_for_colleagues_is_in_anything_that_is_sent() throws Exception {
        var amina = somebody("Amina");
        var login = participant(amina);
        var person = amina.person().uuid();
        var other = new GivenCourse(cohorts, planning, candidates, sharing)
                .begun(maker, cohort.uuid(), secret("name of another candidate"), secret("family name"), coach);
        coaching.note(
                coach,
                person,
                new Contact.Data(
                        Contact.Kind.THREE_PARTY,
                        Contact.Channel.IN_PERSON,
                        today.minusDays(2),
                        secret("who else was at a contact"),
                        Set.of(),
                        secret("report of a contact"),
                        today.plusDays(3)),
                List.of(
                        new Promise.Data("Terugkijken", OwedBy.EMPLOYER, secret("name at the employer"), today),
                        new Promise.Data(secret("a dropped promise"), OwedBy.COACH, "", today)),
                4);
        var dropped = coaching.file(coach, person).orElseThrow().promises().stream()
                .filter(one -> one.data().owedBy() == OwedBy.COACH)
                .findFirst()
                .orElseThrow();
        coaching.closePromise(
                coach, dropped.uuid(), dropped.version(), ItemState.DROPPED, secret("why a promise was dropped"));
        plans.saveBarrier(
                coach,
                person,
                null,
                0,
                new Barrier.Data(
                        Barrier.Category.OWN,
                        secret("what a barrier is"),
                        today,
                        secret("what is done about a barrier"),
                        OwedBy.OTHER,
                        secret("who does something about a barrier"),
                        today),
                ItemState.OPEN);
        levels.note(
                coach,
                person,
                new Measurement.Data(
                        Skill.READING,
                        MeasuredLevel.parse("A1"),
                        Measurement.Instrument.TOA,
                        today,
                        secret("assessor of a level"),
                        secret("note at a level")),
                true);
        book.note(
                coach,
                person,
                amina.uuid(),
                new Fact.Incident(today, Fact.Incident.Type.UNSAFE, secret("what was done about an incident")));
        people.changeCapacity(maker, person, new Capacity(0, 20, secret("adjustment of the work")));
        coaching.promise(
                coach,
                other.person().uuid(),
                new Promise.Data(secret("promise of another candidate"), OwedBy.PARTICIPANT, "", today));

        people.open(coach, person);

        var received = new ArrayList<String>();
        try (var visitor = visitor()) {
            visitor.page().onRequestFinished(request -> {
                if (!request.url().contains("v-r=") && !"document".equals(request.resourceType())) return;
                var response = request.response();
                try {
                    received.add(response.url() + " " + response.headers() + " " + response.text());
                } catch (PlaywrightException redirected) {
                    received.add(response.url() + " " + response.headers());
                }
            });
            visitor.page().onWebSocket(socket -> socket.onFrameReceived(frame -> received.add(frame.text())));
            visitor.signIn(login, "Dag Amina");
            assertThat(visitor.find("#own-agreements")).containsText("Terugkijken");
            received.add(Files.readString(
                    visitor.page()
                            .waitForDownload(
                                    () -> visitor.find("#export-own-looks").click())
                            .path(),
                    java.nio.charset.StandardCharsets.ISO_8859_1));
            for (String path : List.of(
                    "/mine/paper",
                    "/people/" + person,
                    "/people/" + person + "/coaching",
                    "/people/" + person + "/language",
                    "/people/" + other.person().uuid(),
                    "/cohorts/" + cohort.uuid(),
                    "/caseload",
                    "/today",
                    "/account",
                    "/sessions",
                    "/mine?language=en",
                    "/mine?language=ar")) {
                visitor.open(path);
                assertThat(visitor.find("h1").first()).isVisible();
            }
        }
        assertThat(received).hasSizeGreaterThan(15).anyMatch(text -> text.contains("Rooster meenemen"));
        secrets.forEach((value, what) -> assertThat(received).as(what).noneMatch(text -> text.contains(value)));
    }
}
