package nl.duaal.large;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.MadeUpTraces;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceReader;
import nl.duaal.browser.UidlClient;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.language.forecast.ForecastService;
import nl.duaal.language.lesson.AttendanceService;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.large.World.Organisation;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is made up at a large scale, at a small one: five organisations and two hundred people. */
@WholeApplication
class LargeDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext db;

    @Autowired
    private AccountService accounts;

    @Autowired
    private ForecastService forecasts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private LessonService lessons;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private TraceReader traces;

    @LocalServerPort
    private int port;

    @Test
    void the_same_seed_makes_the_same_rows() {
        var sums = sums(1);
        assertThat(sums).isEqualTo(sums(1));
        assertThat(sums(2).get("attendance")).isNotEqualTo(sums.get("attendance"));
        // on every machine; who changes what is made up writes down what is made up now
        assertThat(sums)
                .containsEntry("person", "25bebe1877aa36a040d56b2cc4be01de")
                .containsEntry("attendance", "ec62fb54e5fe67c47f502605d5965e32")
                .containsEntry("trace", "10eaad766c920ae670b0db8fb4b7f5a8");
    }

    private static Map<String, String> sums(long seed) {
        var rows = new RowSums();
        LargeData.write(new Size(4, 200, seed, TODAY), rows);
        return rows.sums();
    }

    @Test
    void everything_that_is_made_up_can_be_read_and_opened() throws SQLException {
        World world;
        try (var connection = database.getConnection()) {
            try (var rows = new BulkRows(connection)) {
                world = LargeData.write(new Size(4, 200, 3, LocalDate.now(AccountService.ZONE)), rows);
                assertThat(rows.counts()).containsEntry("person", 200L);
                assertThat(rows.counts().get("attendance")).isGreaterThan(2_000);
            }
            assertThat(References.broken(connection)).isEmpty();
        }
        for (var municipality : world.municipalities) read(municipality);
        var school = world.schools.getFirst();
        var taught = lessons.taught(user(school.teachers.getFirst()));
        assertThat(taught.current()).isNotEmpty();
        assertThat(taught.earlier()).isNotEmpty();
        open(world.municipalities.getFirst());
    }

    private SignedIn user(World.Account account) {
        return accounts.signedIn(account.loginName()).orElseThrow();
    }

    private void read(Organisation municipality) {
        var coordinator = user(municipality.coordinators.getFirst());
        for (var cohort : municipality.cohorts) {
            assertThat(candidates.list(coordinator, cohort.uuid)).hasSameSizeAs(cohort.candidates);
            forecasts.people(coordinator, cohort.uuid);
            forecasts.numbers(coordinator, cohort.uuid);
            for (var group : cohort.groups) {
                assertThat(lessons.open(coordinator, group.uuid())).isPresent();
                var today = lessons.today();
                var all = attendance
                        .ofGroup(coordinator, group.uuid(), today.minusYears(4), today.plusYears(1))
                        .orElseThrow();
                var latest = attendance
                        .latest(coordinator, group.uuid(), today.minusWeeks(12), today.plusWeeks(6))
                        .orElseThrow();
                // the page tells of few lessons, and counts all of them
                assertThat(latest.given()).isEqualTo(all.given());
                assertThat(latest.planned()).isEqualTo(all.planned());
                for (int i = 0; i < all.people().size(); i++) {
                    var whole = all.people().get(i);
                    assertThat(latest.people().get(i))
                            .returns(whole.member(), line -> line.member())
                            .returns(whole.said(), line -> line.said())
                            .returns(whole.there(), line -> line.there())
                            .returns(whole.followed(), line -> line.followed())
                            .returns(whole.missed(), line -> line.missed());
                }
                lessons.series(coordinator, group.uuid());
            }
            for (var candidate : cohort.candidates.subList(0, 3)) {
                assertThat(forecasts.file(coordinator, candidate.person().uuid()))
                        .isPresent();
            }
        }
        assertThat(traces.check(MadeUpTraces.auditor(coordinator)).isSound()).isTrue();
    }

    private void open(Organisation municipality) {
        var login = municipality.coordinators.getFirst().loginName();
        GivenAccount.givePassword(db, login);
        var visitor = UidlClient.signedIn("http://localhost:" + port, login);
        var cohort = municipality.cohorts.stream()
                .filter(one -> !one.groups.isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(visitor.open("lessons/groups/" + cohort.groups.getFirst().uuid())
                        .says("Nederlands op het werk"))
                .isTrue();
        assertThat(visitor.open("people/"
                                + cohort.candidates.getFirst().person().uuid() + "/language")
                        .says("language-basis"))
                .isTrue();
    }
}
