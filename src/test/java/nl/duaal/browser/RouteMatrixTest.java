package nl.duaal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.WebClient;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.costbenefit.CaseData;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.KeepOutcome;
import nl.duaal.costbenefit.KeptSimulations;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Progress;
import nl.duaal.engine.Simulation;
import nl.duaal.language.lesson.GivenLessons;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.GivenAgreements;
import nl.duaal.screening.Assessments;
import nl.duaal.screening.GivenScreening;
import nl.duaal.screening.ScreeningPlans;
import nl.duaal.screening.Screenings;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.DesignEdit;
import nl.duaal.trajectory.design.Designs;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.EmployerOutcome;
import nl.duaal.workplace.EmployerService;
import nl.duaal.workplace.JobFunctionData;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the application by everybody: each role in the organisation that runs the installation and in
 * another, and somebody who is not signed in. Who may open what is written out here; an address without a row fails.
 * What the permissions are that a role has, {@code AuthorisationMatrixTest} says.
 */
class RouteMatrixTest extends BrowserTest {

    private static final String NO_ACCESS = "U hebt geen toegang";
    private static final String NOT_FOUND = "Niet gevonden";

    private static final String OPENED = "opened";

    /** In the name of what only some may see. */
    private static final String CANARY = "kanarie-" + UUID.randomUUID();

    /** Who may open a page. */
    private sealed interface Who {
        /** Whoever comes. */
        record Anyone() implements Who {}

        /** Whoever is signed in. */
        record Member() implements Who {}

        /** Whoever has all of these. */
        record Having(Set<Permission> permissions) implements Who {}

        /** Whoever has one of these. */
        record HavingOne(Set<Permission> permissions) implements Who {}

        /** Whose it is; others who may have such a thing find nothing. */
        record Owner(Role role, Permission permission) implements Who {}

        /** Nobody: there is no such page in this installation. */
        record Nobody() implements Who {}
    }

    private static final Map<String, Who> PAGES = new LinkedHashMap<>();

    private static final Map<String, Who> ENDPOINTS = new LinkedHashMap<>();

    static {
        PAGES.put("", new Who.Member());
        PAGES.put("cases", having(Permission.READ_CASES));
        PAGES.put("cases/:uuid", having(Permission.READ_CASES));
        PAGES.put("cases/:uuid/certainty", having(Permission.READ_CASES));
        PAGES.put("cases/:uuid/certainty/:kept", having(Permission.READ_CASES));
        PAGES.put("cases/:uuid/scenarios", having(Permission.READ_CASES));
        PAGES.put("cases/:uuid/contribution", having(Permission.READ_CASES));
        PAGES.put("cases/:uuid/living", having(Permission.READ_CASES));
        PAGES.put("cohorts/:uuid/months/import", having(Permission.WRITE_MONTH_BOOK));
        PAGES.put("cases/new", having(Permission.WRITE_CASES));
        PAGES.put("cases/deleted", having(Permission.DELETE_CASES));
        PAGES.put("library", having(Permission.READ_LIBRARY));
        PAGES.put("library/import", having(Permission.WRITE_LIBRARY));
        PAGES.put("trajectories", having(Permission.READ_TRAJECTORIES));
        PAGES.put("trajectories/new", having(Permission.WRITE_TRAJECTORIES));
        PAGES.put("trajectories/deleted", having(Permission.DELETE_TRAJECTORIES));
        PAGES.put("trajectories/:uuid", having(Permission.READ_TRAJECTORIES));
        PAGES.put("trajectories/:uuid/summary", having(Permission.READ_TRAJECTORIES));
        PAGES.put("trajectories/:uuid/scaling", having(Permission.READ_TRAJECTORIES));
        PAGES.put("trajectories/:uuid/scaling/report", having(Permission.READ_TRAJECTORIES));
        PAGES.put("employers", having(Permission.READ_WORKPLACES));
        PAGES.put("employers/:uuid", having(Permission.READ_WORKPLACES));
        PAGES.put("cohorts", having(Permission.READ_COHORTS));
        PAGES.put("cohorts/:uuid", having(Permission.READ_COHORTS));
        PAGES.put("cohorts/:uuid/import", having(Permission.WRITE_PEOPLE));
        PAGES.put("cohorts/:uuid/language/import", having(Permission.WRITE_LANGUAGE));
        PAGES.put(
                "cohorts/:uuid/hours/import",
                new Who.HavingOne(Set.of(Permission.WRITE_COURSE, Permission.KEEP_WORK_FACTS)));
        PAGES.put("people/:uuid", having(Permission.READ_PEOPLE));
        PAGES.put("people/:uuid/timeline", having(Permission.READ_PEOPLE));
        PAGES.put("people/:uuid/language", having(Permission.READ_LANGUAGE));
        PAGES.put("people/:uuid/coaching", having(Permission.READ_COACHING));
        PAGES.put("people/:uuid/competences", having(Permission.READ_COURSE));
        PAGES.put("board", having(Permission.READ_FIGURES));
        PAGES.put("board/report", having(Permission.READ_FIGURES));
        PAGES.put("board/own", having(Permission.KEEP_WORK_FACTS));
        PAGES.put("caseload", having(Permission.READ_COACHING));
        PAGES.put("caseload/texts", having(Permission.WRITE_COACHING, Permission.WRITE_LIBRARY));
        PAGES.put("mine", having(Permission.READ_OWN_FILE));
        PAGES.put("mine/paper", having(Permission.READ_OWN_FILE));
        PAGES.put("screening", having(Permission.ASSESS_CANDIDATES));
        PAGES.put("screening/sheets/:uuid", new Who.Owner(Role.COACH, Permission.ASSESS_CANDIDATES));
        PAGES.put("screening/candidates/:uuid", having(Permission.PLAN_SCREENING));
        PAGES.put("screening/candidates/:uuid/letter", having(Permission.PLAN_SCREENING));
        PAGES.put("today", new Who.HavingOne(Set.of(Permission.READ_PEOPLE, Permission.KEEP_WORK_LANGUAGE)));
        PAGES.put("today/rules", having(Permission.WRITE_COHORTS));
        PAGES.put("lessons", having(Permission.TEACH));
        PAGES.put("lessons/:uuid", havingOne());
        PAGES.put("lessons/groups/:uuid", havingOne());
        PAGES.put("lessons/groups/:uuid/paper", havingOne());
        PAGES.put("lessons/groups/:uuid/import", teaching());
        PAGES.put("lessons/groups/:uuid/results", teaching());
        PAGES.put("trade-words/:uuid", having(Permission.READ_WORKPLACES));
        PAGES.put("trade-words/:uuid/paper", having(Permission.READ_WORKPLACES));
        PAGES.put("work-teams/:uuid/paper", having(Permission.KEEP_WORK_LANGUAGE));
        PAGES.put("work-teams/:uuid/words", having(Permission.KEEP_WORK_LANGUAGE));
        PAGES.put("report", having(Permission.MAKE_REPORT));
        PAGES.put("reports", having(Permission.READ_REPORTS));
        PAGES.put("traces", having(Permission.READ_TRACES));
        PAGES.put("users", having(Permission.MANAGE_USERS));
        PAGES.put("users/:account", having(Permission.MANAGE_USERS));
        PAGES.put("organisations", having(Permission.MANAGE_ORGANISATIONS));
        PAGES.put("organisations/:organisation", having(Permission.MANAGE_ORGANISATIONS));
        PAGES.put(
                "organisations/:organisation/users/:account",
                having(Permission.MANAGE_USERS, Permission.MANAGE_ORGANISATIONS));
        PAGES.put("health", having(Permission.READ_HEALTH));
        PAGES.put("sessions", new Who.Member());
        PAGES.put("account", new Who.Member());
        PAGES.put("account/sign-in", new Who.Nobody());
        PAGES.put("login", new Who.Anyone());
        PAGES.put("login/code", new Who.Anyone());
        PAGES.put("sign-in/refused", new Who.Anyone());
        PAGES.put("welcome/:token?", new Who.Anyone());

        ENDPOINTS.put("GET /livez", new Who.Anyone());
        ENDPOINTS.put("GET /readyz", new Who.Anyone());
        ENDPOINTS.put("GET /healthz", having(Permission.READ_HEALTH));
        ENDPOINTS.put("GET /.well-known/security.txt", new Who.Nobody());
        // a calendar asks for its token, and for nothing else
        ENDPOINTS.put("GET /calendar/{token}.ics", new Who.Nobody());
        ENDPOINTS.put("POST /oidc/back-channel", new Who.Nobody());
    }

    private static Who having(Permission... permissions) {
        return new Who.Having(Set.of(permissions));
    }

    /** A group with a teacher of the organisation, in which one of the coach's people is. */
    private static Who havingOne() {
        return new Who.HavingOne(Set.of(Permission.PLAN_LESSONS, Permission.TEACH, Permission.READ_LANGUAGE));
    }

    /** Who says what happened in lessons. */
    private static Who teaching() {
        return new Who.HavingOne(Set.of(Permission.PLAN_LESSONS, Permission.TEACH));
    }

    /** An organisation, what there is to see in it, and who works there. */
    private record Place(
            boolean host,
            UUID organisation,
            UUID thing,
            UUID kept,
            UUID design,
            UUID employer,
            UUID cohort,
            UUID somebody,
            UUID sheet,
            UUID refused,
            UUID lessonGroup,
            UUID lesson,
            UUID function,
            UUID team,
            UUID account,
            Map<Role, String> people) {}

    @Autowired
    private ServletContext servlets;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CaseService cases;

    @Autowired
    private KeptSimulations kept;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private EmployerService employers;

    @Autowired
    private ScreeningPlans plans;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Screenings screenings;

    @Autowired
    private LessonService lessons;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private DSLContext db;

    private Place place(boolean host) {
        UUID organisation = host ? GivenAccount.host(db) : GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        var people = new LinkedHashMap<Role, String>();
        for (Role role : Role.values()) people.put(role, GivenAccount.with(db, organisation, role));
        var maker = GivenAccount.signedIn(accounts, people.get(Role.COORDINATOR));
        UUID thing = cases.createFromTemplate(maker, "energy-technician");
        cases.rename(maker, thing, 0, new CaseData(CANARY, ""));
        var made = trajectories.create(maker, DesignEdit.of(Designs.small(), design -> design.name = CANARY));
        UUID design = ((TrajectoryService.CreateOutcome.Created) made).uuid();
        var opened = cases.open(maker, thing).orElseThrow();
        var draws =
                ((Outcome.Ok<Simulation>) Simulation.run(opened.evaluation().model(), 100, 1, Progress.NONE)).value();
        UUID keptOne = ((KeepOutcome.Kept) kept.keep(maker, opened, draws, ""))
                .now()
                .getFirst()
                .uuid();
        var group = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenAccount.signedIn(accounts, people.get(Role.ADMINISTRATOR)), CANARY);
        // put forward by the coach, who looks after them since
        var somebody = GivenCohort.candidate(
                candidates, GivenAccount.signedIn(accounts, people.get(Role.COACH)), group.uuid(), CANARY, CANARY);
        var given = new GivenLessons(lessons);
        UUID lessonGroup = given.group(
                maker,
                group.uuid(),
                CANARY,
                GivenAccount.uuid(db, people.get(Role.LANGUAGE_PROVIDER)),
                null,
                List.of(somebody.person().uuid()));
        UUID lesson = given.lesson(maker, lessonGroup, lessons.today());
        // numbers are drawn by lot: whoever is refused after this was in the group before
        var screened = new GivenScreening(plans, assessments, screenings, candidates)
                .refusedAndOpen(maker, GivenAccount.signedIn(accounts, people.get(Role.COACH)), group, CANARY);
        UUID employer = employers.create(maker, EmployerData.named(CANARY, ""));
        UUID function = ((EmployerOutcome.Saved) employers.addFunction(maker, employer, JobFunctionData.named(CANARY)))
                .now()
                .functions()
                .getFirst()
                .uuid();
        // the places are the organisation's own, so that those who work there see the team
        UUID team = new GivenAgreements(agreements, planning, cohorts)
                .team(maker, group.uuid(), CANARY, organisation, function);
        return new Place(
                host,
                organisation,
                thing,
                keptOne,
                design,
                employer,
                group.uuid(),
                somebody.person().uuid(),
                screened.sheet(),
                screened.refused(),
                lessonGroup,
                lesson,
                function,
                team,
                GivenAccount.uuid(db, people.get(Role.COACH)),
                people);
    }

    private static String path(String template, Place place) {
        UUID thing = switch (template.split("/", -1)[0]) {
            case "trajectories" -> place.design();
            case "cohorts" -> place.cohort();
            case "people" -> place.somebody();
            case "employers" -> place.employer();
            case "lessons" -> template.contains("groups") ? place.lessonGroup() : place.lesson();
            case "trade-words" -> place.function();
            case "work-teams" -> place.team();
            case "screening" -> template.contains("sheets") ? place.sheet() : place.refused();
            default -> place.thing();
        };
        return template.replace(":uuid", thing.toString())
                .replace(":kept", place.kept().toString())
                .replace(":organisation", place.organisation().toString())
                .replace(":account", place.account().toString())
                .replace("/:token?", "/nobody-was-invited-with-this");
    }

    private static boolean may(Who who, Role role, boolean host) {
        return switch (who) {
            case Who.Anyone any -> true;
            case Who.Member member -> true;
            case Who.Nobody nobody -> false;
            case Who.Owner(var owner, var permission) -> role == owner;
            case Who.HavingOne(var permissions) ->
                permissions.stream().anyMatch(permission -> permission.isGrantedTo(role));
            case Who.Having(var permissions) ->
                permissions.stream()
                        .allMatch(permission -> permission.isGrantedTo(role) && (host || !permission.isForHost()));
        };
    }

    @Test
    void every_address_has_a_row() {
        RouteRegistry routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        var found = routes.getRegisteredRoutes().stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).containsExactlyInAnyOrderElementsOf(PAGES.keySet());
        var endpoints = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(one -> {
                var methods = one.getMethodsCondition().getMethods();
                for (var path : one.getPatternValues()) {
                    if (methods.isEmpty()) endpoints.add("ANY " + path);
                    methods.forEach(method -> endpoints.add(method + " " + path));
                }
            });
        }
        // the page of errors answers what failed, whoever asks
        endpoints.remove("ANY /error");
        assertThat(endpoints).containsExactlyInAnyOrderElementsOf(ENDPOINTS.keySet());
    }

    @Test
    void every_page_by_every_role_here_and_elsewhere() {
        var wrong = new ArrayList<String>();
        int cells = 0;
        for (var place : List.of(place(true), place(false))) {
            for (Role role : Role.values()) {
                var person = UidlClient.signedIn(address(), place.people().get(role));
                for (var page : PAGES.entrySet()) {
                    var answer = person.open(path(page.getKey(), place));
                    boolean may = may(page.getValue(), role, place.host());
                    var texts = UidlClient.texts(answer);
                    var came = came(answer, texts);
                    var expected = !may && isThere(page.getValue(), role) ? NOT_FOUND : may ? OPENED : NO_ACCESS;
                    cells++;
                    if (!came.equals(expected)) {
                        var where = place.host() ? " of the host" : "";
                        wrong.add("%s%s on /%s: %s, not %s".formatted(role, where, page.getKey(), came, expected));
                    }
                    if (!may && answer.says(CANARY)) wrong.add(role + " on /" + page.getKey() + " sees what it hides");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(PAGES.size() * 2 * Role.values().length);
    }

    /** Whether somebody who may not see this one is told that there is none, in place of that they may not. */
    private static boolean isThere(Who who, Role role) {
        return who instanceof Who.Nobody
                || who instanceof Who.Owner(var owner, var permission) && permission.isGrantedTo(role);
    }

    private static String came(UidlClient.Answer answer, String texts) {
        if (answer.status() != 200) return "status " + answer.status();
        if (texts.contains(NO_ACCESS)) return NO_ACCESS;
        if (texts.contains(NOT_FOUND)) return NOT_FOUND;
        // what leads on to another page that is open already has nothing to show
        return texts.isBlank() && !answer.says("vaadin-navigate") ? "nothing" : OPENED;
    }

    @Test
    void who_is_not_signed_in_gets_the_sign_in_page() {
        var place = place(true);
        var stranger = UidlClient.stranger(address());
        for (var page : PAGES.entrySet()) {
            boolean open = page.getValue() instanceof Who.Anyone;
            String path = "/" + path(page.getKey(), place);
            var typed = stranger.web().get(path);
            assertThat(typed.statusCode()).as(path).isEqualTo(open ? 200 : 302);
            if (!open) {
                assertThat(typed.headers().firstValue("Location").orElse(""))
                        .as(path)
                        .endsWith("/login");
            }
            var followed = UidlClient.stranger(address()).open(path);
            assertThat(followed.body()).as(path).doesNotContain(CANARY, place.thing() + "\"");
            if (!open) {
                assertThat(followed.status() == 200 ? followed.body() : "login")
                        .as(path)
                        .containsAnyOf("Aanmelden bij Duaal", "login");
            }
        }
    }

    @Test
    void every_endpoint_answers_whom_it_is_for() {
        var elsewhere = new String[] {"X-Forwarded-For", "203.0.113.7"};
        for (var place : List.of(place(true), place(false))) {
            for (Role role : Role.values()) {
                var person =
                        UidlClient.signedIn(address(), place.people().get(role)).web();
                ENDPOINTS.forEach((endpoint, who) -> assertThat(status(person, endpoint, elsewhere))
                        .as(role + " " + place.host() + " " + endpoint)
                        .isIn(may(who, role, place.host()) ? Set.of(200, 503) : Set.of(403, 404)));
            }
        }
        var stranger = new WebClient(address());
        ENDPOINTS.forEach((endpoint, who) -> assertThat(status(stranger, endpoint, elsewhere))
                .as(endpoint)
                .isIn(who instanceof Who.Anyone ? Set.of(200) : Set.of(302, 403, 404)));
    }

    private static int status(WebClient who, String endpoint, String... headers) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1).replace("{token}", "x".repeat(43));
        return endpoint.startsWith("GET")
                ? who.get(path, headers).statusCode()
                : who.post(path, "application/x-www-form-urlencoded", "logout_token=x", headers)
                        .statusCode();
    }
}
