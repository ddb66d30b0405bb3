package nl.duaal.coaching.calendar;

import static nl.duaal.persistence.db.Tables.CALENDAR_FEED;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.persistence.TenantScope;
import nl.duaal.person.PersonRow;
import nl.duaal.shared.id.PersonId;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days and initials leave Duaal, by an address that somebody made and can revoke; nothing else does. */
@WholeApplication
class CalendarTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarService calendars;

    @Autowired
    private CoachingService coaching;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private DataSource database;

    private final String secret = "kanarie" + UUID.randomUUID().toString().substring(0, 8);
    private UUID municipality;
    private String login;
    private SignedIn maker;
    private SignedIn coach;
    private UUID amina;
    private LocalDate today;

    @BeforeEach
    void given() {
        municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = GivenAccount.signedIn(accounts, GivenAccount.with(db, municipality, Role.COORDINATOR));
        login = GivenAccount.with(db, municipality, Role.COACH);
        coach = GivenAccount.signedIn(accounts, login);
        var cohort = GivenCohort.cohort(
                cohorts,
                trajectories,
                maker,
                GivenAccount.signedIn(accounts, GivenAccount.with(db, municipality, Role.COORDINATOR)),
                secret + "-cohort");
        amina = GivenCohort.candidate(candidates, coach, cohort.uuid(), "Amina" + secret, "van den Berg" + secret)
                .person()
                .uuid();
        today = coaching.today();
        coaching.note(
                coach,
                amina,
                new Contact.Data(
                        Contact.Kind.THREE_PARTY,
                        Contact.Channel.PHONE_OUT,
                        today,
                        secret + "-wie",
                        Set.of(),
                        secret + "-tekst",
                        today.plusDays(9)),
                List.of(new Promise.Data(secret + "-afspraak", OwedBy.COACH, "", today.plusDays(3))),
                null);
    }

    private HttpResponse<String> get(String token) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/calendar/" + token + ".ics"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int traces(String action) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM trace WHERE action = ? AND organisation_id = ?")
                .params(action, coach.organisation().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_calendar_holds_days_and_initials_and_nothing_else() throws Exception {
        String token = calendars.make(coach);
        var answer = get(token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var day = DateTimeFormatter.BASIC_ISO_DATE;
        assertThat(answer.body().lines())
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "SUMMARY:A.B.",
                        "DTSTART;VALUE=DATE:" + day.format(today.plusDays(9)),
                        "DTEND;VALUE=DATE:" + day.format(today.plusDays(10)),
                        "X-WR-TIMEZONE:Europe/Amsterdam")
                .endsWith("END:VEVENT", "END:VCALENDAR");
        assertThat(answer.body()).doesNotContain(secret, amina.toString(), token, municipality.toString());
        // the same entry keeps its number, so that a calendar moves it rather than showing it twice
        assertThat(number(get(token))).isEqualTo(number(answer));
        assertThat(traces("CALENDAR_MADE")).isEqualTo(1);
        assertThat(traces("CALENDAR_READ")).isEqualTo(2);
        assertThat(calendars.find(coach).orElseThrow().readAt()).isNotNull();
    }

    private static String number(HttpResponse<String> answer) {
        return answer.body()
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_token_is_kept_as_a_hash_and_a_new_one_or_revoking_ends_it() throws Exception {
        String first = calendars.make(coach);
        assertThat(db.select(CALENDAR_FEED.TOKEN_HASH)
                        .from(CALENDAR_FEED)
                        .where(TenantScope.of(CALENDAR_FEED, coach.organisation()))
                        .fetch(CALENDAR_FEED.TOKEN_HASH))
                .containsExactly(CalendarService.hash(first));
        String second = calendars.make(coach);
        assertThat(get(first).statusCode()).isEqualTo(404);
        assertThat(get(second).statusCode()).isEqualTo(200);
        assertThat(calendars.revoke(coach)).isTrue();
        assertThat(calendars.revoke(coach)).isFalse();
        assertThat(get(second).statusCode()).isEqualTo(404);
        assertThat(calendars.find(coach)).isEmpty();
        assertThat(traces("CALENDAR_REVOKED")).isEqualTo(2);
    }

    @Test
    void who_is_no_coach_any_more_has_no_calendar_either() throws Exception {
        String token = calendars.make(coach);
        GivenAccount.endRolesBehindOurBack(db, login, today.minusDays(1));
        assertThat(get(token).statusCode()).isEqualTo(404);
    }

    @Test
    void who_sees_everybody_gets_only_own_people() throws Exception {
        assertThat(get(calendars.make(maker)).body()).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void who_reads_too_often_is_asked_to_wait() throws Exception {
        String token = calendars.make(coach);
        for (int i = 0; i < CalendarLimit.READS; i++)
            assertThat(get(token).statusCode()).isEqualTo(200);
        var refused = get(token);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("3600");
    }

    @Test
    void who_guesses_is_stopped_and_forgotten_after_an_hour() {
        var now = new Instant[] {Instant.parse("2026-11-23T12:00:00Z")};
        var limit = new CalendarLimit(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        for (int i = 0; i < CalendarLimit.UNKNOWN; i++) {
            assertThat(limit.isGuessing("192.0.2.1")).isFalse();
            limit.missed("192.0.2.1");
        }
        assertThat(limit.isGuessing("192.0.2.1")).isTrue();
        assertThat(limit.isGuessing("192.0.2.2")).isFalse();
        now[0] = now[0].plusSeconds(3600);
        assertThat(limit.isGuessing("192.0.2.1")).isFalse();
    }

    @Test
    void initials_are_letters_and_dots_whatever_a_name_holds() {
        assertThat(CalendarFile.initials(named("amina", "el Baz"))).isEqualTo("A.B.");
        assertThat(CalendarFile.initials(named("Óscar", "de la Ñandú"))).isEqualTo("Ó.Ñ.");
        assertThat(CalendarFile.initials(named("\r\nATTENDEE:x", "'t Hart"))).isEqualTo("A.H.");
        assertThat(CalendarFile.initials(named("", "1"))).isEmpty();
    }

    private static PersonRow named(String given, String family) {
        return new PersonRow(new PersonId(1), UUID.randomUUID(), given, family, "", true);
    }
}
