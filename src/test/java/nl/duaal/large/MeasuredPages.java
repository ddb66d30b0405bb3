package nl.duaal.large;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.browser.UidlClient;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.caseload.CaseloadService;
import nl.duaal.coaching.watch.DayService;
import nl.duaal.coaching.watch.DayService.Whose.Everybody;
import nl.duaal.coaching.watch.DayService.Whose.Own;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.course.CourseBook;
import nl.duaal.insight.board.BoardFilter;
import nl.duaal.insight.board.BoardService;
import nl.duaal.language.LevelService;
import nl.duaal.language.day.LearningDayService;
import nl.duaal.language.forecast.ForecastService;
import nl.duaal.language.lesson.AttendanceService;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.library.LibraryService;
import nl.duaal.person.PersonService;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/**
 * The pages that must be quick on much data: what their views ask of the services, in the same number and order, and
 * the pages whole, over HTTP as a browser asks for them. Everything is drawn by chance from all that there is, so large
 * municipalities come more often.
 */
final class MeasuredPages {

    private static final int WARM_UP = 60;
    private static final int MANY = 300;
    private static final int WHOLE = 150;
    private static final int WEEKS_AHEAD = 6;
    private static final int WEEKS_BACK = 12;

    /** Something of an organisation, with somebody who may see it. */
    private record Thing(String loginName, UUID uuid, UUID cohort) {}

    private final ApplicationContext context;
    private final Connection connection;
    private final String only;
    private final Random random = new Random(7);
    private final AccountService accounts;
    private final Map<String, SignedIn> users = new HashMap<>();
    private final List<Thing> people;
    private final List<Thing> groups;
    private final List<Thing> longGroups;
    private final List<Thing> taughtGroups;
    private final List<Thing> coached;
    private final List<Thing> cohorts;
    private final List<Thing> region;
    private final Map<String, List<String>> heard = new LinkedHashMap<>();

    /**
     * @param only text in the names of the pages to measure; empty: all of them
     */
    MeasuredPages(ApplicationContext context, Connection connection, String only) throws SQLException {
        this.only = only;
        this.context = context;
        this.connection = connection;
        this.accounts = context.getBean(AccountService.class);
        String coordinator = " JOIN (SELECT m.organisation_id, MIN(a.login_name) AS login_name FROM membership m"
                + " JOIN account a ON a.id = m.account_id WHERE m.role = 'COORDINATOR'"
                + " AND a.login_name LIKE 'coordinator-%' GROUP BY m.organisation_id) u ON u.organisation_id =";
        this.people =
                things("SELECT u.login_name, p.uuid, c.uuid FROM lesson_member l JOIN person p ON p.id = l.person_id"
                        + " JOIN lesson_group g ON g.id = l.group_id JOIN cohort c ON c.id = g.cohort_id" + coordinator
                        + " l.organisation_id");
        String group = "SELECT u.login_name, g.uuid, c.uuid FROM lesson_group g JOIN cohort c ON c.id = g.cohort_id";
        this.groups = things(group + coordinator + " g.organisation_id");
        this.longGroups =
                things(group + coordinator + " g.organisation_id WHERE g.id IN (SELECT group_id FROM lesson_series"
                        + " GROUP BY group_id HAVING COUNT(*) > 2)");
        this.taughtGroups = things("SELECT u.login_name, g.uuid, c.uuid FROM lesson_group g"
                + " JOIN cohort c ON c.id = g.cohort_id JOIN (SELECT m.organisation_id,"
                + " MIN(a.login_name) AS login_name FROM membership m JOIN account a ON a.id = m.account_id"
                + " WHERE a.login_name LIKE 'docent-1.taalschool%' GROUP BY m.organisation_id) u"
                + " ON u.organisation_id = g.provider_id");
        this.coached = things("SELECT a.login_name, p.uuid, c.uuid FROM candidate k JOIN person p ON p.id = k.person_id"
                + " JOIN cohort c ON c.id = k.cohort_id JOIN cohort_group g ON g.id = k.group_id"
                + " JOIN account a ON a.id = COALESCE(k.coach_id, g.coach_id)"
                + " WHERE k.state <> 'DROPPED_OUT' AND c.state = 'RUNNING'");
        this.region = things(
                "SELECT a.login_name, o.uuid, o.uuid FROM account a JOIN membership m ON m.account_id = a.id"
                        + " JOIN organisation o ON o.id = m.organisation_id WHERE a.login_name LIKE 'analist-1.regio%'");
        this.cohorts = things("SELECT u.login_name, c.uuid, c.uuid FROM cohort c" + coordinator + " c.organisation_id");
    }

    private List<Thing> things(String sql) throws SQLException {
        var found = new ArrayList<Thing>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(new Thing(
                        rows.getString(1), UUID.fromString(rows.getString(2)), UUID.fromString(rows.getString(3))));
            }
        }
        if (found.isEmpty()) throw new IllegalStateException("nothing to measure: " + sql);
        return found;
    }

    private SignedIn user(Thing thing) {
        return users.computeIfAbsent(
                thing.loginName(), login -> accounts.signedIn(login).orElseThrow());
    }

    private Thing of(List<Thing> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** What the views ask of the services, told as it is measured. */
    void services(Consumer<Times> told) {
        time(told, "somebody's language", people, this::language);
        time(told, "a lesson group", groups, this::group);
        time(told, "a lesson group of three years", longGroups, this::group);
        time(told, "a lesson group of three years, by who teaches it", taughtLong(), this::group);
        time(told, "my groups, of a language school", taughtGroups, this::mine);
        time(told, "lesson groups of a cohort", cohorts, this::groupsOfCohort);
        time(told, "language of a cohort", cohorts, this::overview);
        time(told, "candidates of a cohort", cohorts, this::candidates);
        time(told, "cohorts", cohorts, this::cohortList);
        time(told, "figures over cohorts", cohorts, this::board);
        first(told, "figures over cohorts of all municipalities, the first time", region, this::board);
        time(told, "figures over cohorts of all municipalities", region, this::board);
        time(told, "Vandaag of a coach", coached, one -> today(one, false));
        time(told, "Vandaag of a coordinator", cohorts, one -> today(one, false));
        time(told, "Vandaag of a coordinator, everybody's", cohorts, one -> today(one, true));
        time(told, "a coach's caseload", coached, this::caseload);
        time(told, "somebody's coaching", coached, this::coaching);
        time(told, "somebody's course", coached, this::course);
        time(told, "people by a part of their name", cohorts, this::search);
    }

    private List<Thing> taughtLong() {
        var those = longGroups.stream().map(Thing::uuid).collect(java.util.stream.Collectors.toSet());
        var found =
                taughtGroups.stream().filter(one -> those.contains(one.uuid())).toList();
        return found.isEmpty() ? taughtGroups : found;
    }

    private void time(Consumer<Times> told, String what, List<Thing> on, Consumer<Thing> work) {
        if (!what.contains(only)) return;
        Supplier<Thing> next = () -> of(on);
        var times = Times.of(what, WARM_UP, MANY, next, work);
        var one = of(on);
        heard.put(what, Statements.of(() -> work.accept(one)));
        told.accept(times);
    }

    /** What is slower when nobody asked for it before. */
    private void first(Consumer<Times> told, String what, List<Thing> on, Consumer<Thing> work) {
        if (what.contains(only)) told.accept(Times.of(what, 0, 1, () -> of(on), work));
    }

    /** One page's statements, by page. */
    Map<String, List<String>> statements() {
        return heard;
    }

    // --- as the views ask ---

    private void language(Thing person) {
        var user = user(person);
        var uuid = person.uuid();
        context.getBean(LevelService.class).open(user, uuid).orElseThrow();
        context.getBean(ForecastService.class).file(user, uuid).orElseThrow();
        context.getBean(LibraryService.class).exams(user);
    }

    private void group(Thing group) {
        var user = user(group);
        var lessons = context.getBean(LessonService.class);
        var opened = lessons.open(user, group.uuid()).orElseThrow();
        var today = lessons.today();
        context.getBean(AttendanceService.class)
                .latest(user, group.uuid(), today.minusWeeks(WEEKS_BACK), today.plusWeeks(WEEKS_AHEAD))
                .orElseThrow();
        if (opened.plans()) lessons.series(user, group.uuid());
    }

    private void mine(Thing group) {
        context.getBean(LessonService.class).taught(user(group));
    }

    private void groupsOfCohort(Thing cohort) {
        context.getBean(LessonService.class).ofCohort(user(cohort), cohort.uuid());
    }

    private void overview(Thing cohort) {
        var user = user(cohort);
        context.getBean(CohortService.class).open(user, cohort.uuid()).orElseThrow();
        context.getBean(ForecastService.class).people(user, cohort.uuid());
        context.getBean(ForecastService.class).numbers(user, cohort.uuid());
    }

    private void candidates(Thing cohort) {
        var user = user(cohort);
        context.getBean(CohortService.class).open(user, cohort.uuid()).orElseThrow();
        context.getBean(CandidateService.class).list(user, cohort.uuid());
    }

    private void cohortList(Thing cohort) {
        context.getBean(CohortService.class).list(user(cohort));
    }

    private void board(Thing cohort) {
        context.getBean(BoardService.class).open(user(cohort), BoardFilter.EVERYTHING);
    }

    private void today(Thing one, boolean everybody) {
        var user = user(one);
        var signals = context.getBean(SignalService.class);
        signals.catchUp(user);
        signals.open(user, everybody);
        context.getBean(DayService.class).open(user, everybody ? new Everybody() : new Own(Set.of()));
        context.getBean(LearningDayService.class).of(user, everybody);
    }

    private void caseload(Thing one) {
        context.getBean(CaseloadService.class).of(user(one), new CaseloadService.Whose.Everybody());
    }

    private void coaching(Thing one) {
        var user = user(one);
        context.getBean(CoachingService.class).open(user, one.uuid()).orElseThrow();
        context.getBean(CoachingService.class).file(user, one.uuid()).orElseThrow();
    }

    private void course(Thing one) {
        context.getBean(CourseBook.class).open(user(one), one.uuid()).orElseThrow();
    }

    private void search(Thing cohort) {
        context.getBean(PersonService.class).search(user(cohort), "Voorbeeld 1");
    }

    // --- whole pages ---

    /** The whole of a page: from the request for it until its last byte, on this machine. */
    void whole(Consumer<Times> told) throws SQLException {
        whole(told, "somebody's language, the whole page", people, one -> "people/" + one.uuid() + "/language");
        whole(told, "a lesson group, the whole page", groups, one -> "lessons/groups/" + one.uuid());
        whole(told, "a lesson group of three years, the whole page", longGroups, one -> "lessons/groups/" + one.uuid());
        whole(told, "my groups, the whole page", taughtGroups, one -> "lessons");
        whole(told, "language of a cohort, the whole page", cohorts, one -> "cohorts/" + one.uuid() + "?tab=language");
        whole(
                told,
                "candidates of a cohort, the whole page",
                cohorts,
                one -> "cohorts/" + one.uuid() + "?tab=candidates");
        whole(told, "Vandaag of a coach, the whole page", coached, one -> "today");
        whole(told, "Vandaag of a coordinator, the whole page", cohorts, one -> "today");
        whole(told, "Vandaag of a coordinator, everybody's, the whole page", cohorts, one -> "today?show=all");
        whole(told, "a coach's caseload, the whole page", coached, one -> "caseload");
        whole(told, "somebody's file, the whole page", coached, one -> "people/" + one.uuid());
        whole(told, "somebody's coaching, the whole page", coached, one -> "people/" + one.uuid() + "/coaching");
        whole(told, "somebody's line of time, the whole page", coached, one -> "people/" + one.uuid() + "/timeline");
        whole(told, "cohorts, the whole page", cohorts, one -> "cohorts");
        whole(told, "figures over cohorts, the whole page", cohorts, one -> "board");
        whole(told, "figures over cohorts of all municipalities, the whole page", region, one -> "board");
    }

    private void whole(Consumer<Times> told, String what, List<Thing> on, Function<Thing, String> path)
            throws SQLException {
        if (!what.contains(only)) return;
        // a handful of people, each with a browser of their own
        var visitors = new HashMap<String, UidlClient>();
        while (visitors.size() < 6) {
            var login = of(on).loginName();
            if (!visitors.containsKey(login)) visitors.put(login, visitor(login));
            if (on.stream().map(Thing::loginName).distinct().limit(6).count() <= visitors.size()) break;
        }
        var theirs =
                on.stream().filter(one -> visitors.containsKey(one.loginName())).toList();
        told.accept(Times.told(what, WARM_UP / 2, WHOLE, () -> of(theirs), one -> {
            var parts = path.apply(one).split("\\?", 2);
            var answer = visitors.get(one.loginName()).open(parts[0], parts.length == 1 ? "" : parts[1]);
            if (answer.status() != 200) throw new IllegalStateException(parts[0] + ": " + answer.status());
            return answer.took();
        }));
    }

    private UidlClient visitor(String loginName) throws SQLException {
        try (var password = connection.prepareStatement("UPDATE account a, account known"
                + " SET a.password_hash = known.password_hash WHERE a.login_name = ?"
                + " AND known.login_name = 'coordinator'")) {
            password.setString(1, loginName);
            password.execute();
        }
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return UidlClient.signedIn("http://127.0.0.1:" + port, loginName);
    }
}
