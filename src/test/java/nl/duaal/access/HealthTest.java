package nl.duaal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.duaal.WholeApplication;
import nl.duaal.shared.HealthCheck;
import nl.duaal.shared.HealthCheck.Finding;
import nl.duaal.shared.HealthCheck.Verdict;
import nl.duaal.shell.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@WholeApplication
class HealthTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private HealthService health;

    private WebClient client() {
        return new WebClient("http://localhost:" + port);
    }

    @Test
    void it_lives_and_is_ready_for_whoever_asks() {
        assertThat(client().get("/livez").statusCode()).isEqualTo(200);
        assertThat(client().get("/readyz").body()).isEqualTo("ok");
    }

    @Test
    void the_whole_list_is_for_this_machine_only() {
        client().get("/login");
        var here = client().get("/healthz");
        assertThat(here.body()).contains("\"flushAtCommit\"", "\"rights\"", "\"productionMode\"", "\"verdict\"");
        for (var sign : List.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via")) {
            var there = client().get("/healthz", sign, "203.0.113.7");
            assertThat(there.statusCode()).as(sign).isEqualTo(404);
            assertThat(there.body()).doesNotContain("flushAtCommit");
        }
        var request = new MockHttpServletRequest("GET", "/healthz");
        assertThat(HealthEndpoints.isFromThisMachine(request)).isTrue();
        request.setRemoteAddr("10.0.0.3");
        assertThat(HealthEndpoints.isFromThisMachine(request)).isFalse();
        request.setRemoteAddr("127.0.0.1");
        request.setServerName("duaal.example.nl");
        assertThat(HealthEndpoints.isFromThisMachine(request)).isFalse();
    }

    @Test
    void the_server_of_these_tests_is_well_and_every_finding_has_words() {
        client().get("/login");
        var findings = health.look().findings();
        assertThat(findings)
                .extracting(Finding::code)
                .contains(
                        "disk",
                        "flushAtCommit",
                        "syncBinaryLog",
                        "strictSql",
                        "characters",
                        "timeZone",
                        "maxPacket",
                        "clockSkew",
                        "rights",
                        "demo",
                        "securityContact",
                        "productionMode",
                        "closeIdleSessions");
        assertThat(findings)
                .filteredOn(finding -> !List.of("disk", "securityContact").contains(finding.code()))
                .allMatch(finding -> finding.verdict() == Verdict.GOOD);
        assertThat(findings).allMatch(finding -> Words.has(Words.DUTCH, "access.health." + finding.code()));
    }

    @Test
    void a_check_that_fails_is_a_bad_finding() {
        HealthCheck broken = new HealthCheck() {
            @Override
            public String subject() {
                return "broken";
            }

            @Override
            public List<Finding> look() {
                throw new IllegalStateException("secret");
            }
        };
        var report = new HealthService(List.of(broken), Clock.fixed(NOW, ZoneOffset.UTC)).look();
        assertThat(report.verdict()).isEqualTo(Verdict.BAD);
        assertThat(report.findings()).containsExactly(new Finding("broken", Verdict.BAD, "IllegalStateException"));
    }

    @Test
    void demonstrations_and_real_organisations_do_not_go_together() {
        assertThat(InstallationHealth.demo(true, true, false).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(InstallationHealth.demo(false, false, true).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(InstallationHealth.demo(false, true, true).verdict()).isEqualTo(Verdict.BAD);
        assertThat(InstallationHealth.demo(true, false, true).verdict()).isEqualTo(Verdict.BAD);
    }

    @Test
    void the_contact_for_finders_of_leaks_is_watched_and_served_while_it_holds() {
        var mail = "mailto:security@example.nl";
        assertThat(InstallationHealth.contact(mail, NOW.plusSeconds(90L * 86400), NOW)
                        .verdict())
                .isEqualTo(Verdict.GOOD);
        assertThat(InstallationHealth.contact(mail, NOW.plusSeconds(86400), NOW).verdict())
                .isEqualTo(Verdict.DOUBTFUL);
        assertThat(InstallationHealth.contact(mail, NOW, NOW).verdict()).isEqualTo(Verdict.BAD);
        assertThat(InstallationHealth.contact(null, null, NOW).verdict()).isEqualTo(Verdict.DOUBTFUL);
        var contact = new SecurityContact(mail, NOW.plusSeconds(1), "https://example.nl/cvd", "nl, en");
        assertThat(contact.file(NOW)).isEqualTo("""
                Contact: mailto:security@example.nl
                Expires: 2026-11-22T08:00:01Z
                Policy: https://example.nl/cvd
                Preferred-Languages: nl, en
                """);
        assertThat(contact.file(NOW.plusSeconds(1))).isNull();
        assertThat(client().get("/.well-known/security.txt").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> new SecurityContact(mail + "\nX: y", NOW, null, "nl"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
