package nl.duaal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.duaal.shared.HealthCheck.Finding;
import nl.duaal.shared.HealthCheck.Verdict;
import org.junit.jupiter.api.Test;

class DatabaseHealthTest {

    private static final String GRANT = "GRANT SELECT, INSERT, UPDATE, DELETE ON `duaal`.* TO `duaal`@`%`";

    private static List<String> bad(
            int flush,
            boolean log,
            int sync,
            String mode,
            String characters,
            String zone,
            long packet,
            int skew,
            String grant) {
        var settings = new DatabaseHealth.Settings(
                flush,
                log,
                sync,
                mode,
                characters,
                "utf8mb4",
                zone,
                packet,
                Duration.ofMillis(skew),
                List.of("GRANT USAGE ON *.* TO `duaal`@`%` IDENTIFIED BY PASSWORD '*FILE'", grant));
        return DatabaseHealth.judge(settings).stream()
                .filter(finding -> finding.verdict() == Verdict.BAD)
                .map(Finding::code)
                .toList();
    }

    @Test
    void each_setting_that_loses_or_changes_data_is_named() {
        var strict = "STRICT_TRANS_TABLES";
        long packet = 16L * 1024 * 1024;
        assertThat(bad(1, true, 1, strict, "utf8mb4", "+00:00", packet, 2000, GRANT))
                .isEmpty();
        assertThat(bad(2, false, 0, strict, "utf8mb4", "+00:00", packet, 0, GRANT))
                .containsExactly("flushAtCommit");
        assertThat(bad(1, true, 0, strict, "utf8mb4", "+00:00", packet, 0, GRANT))
                .containsExactly("syncBinaryLog");
        assertThat(bad(1, false, 0, "", "utf8mb4", "+00:00", packet, 0, GRANT)).containsExactly("strictSql");
        assertThat(bad(1, false, 0, strict, "latin1", "+00:00", packet, 0, GRANT))
                .containsExactly("characters");
        assertThat(bad(1, false, 0, strict, "utf8mb4", "SYSTEM", packet, 0, GRANT))
                .containsExactly("timeZone");
        assertThat(bad(1, false, 0, strict, "utf8mb4", "+00:00", packet - 1, 0, GRANT))
                .containsExactly("maxPacket");
        assertThat(bad(1, false, 0, strict, "utf8mb4", "+00:00", packet, 2001, GRANT))
                .containsExactly("clockSkew");
        for (var grant : List.of(
                "GRANT ALL PRIVILEGES ON *.* TO `duaal`@`%`",
                "GRANT SELECT, FILE ON *.* TO `duaal`@`%`",
                "GRANT SUPER ON *.* TO `duaal`@`%`",
                "GRANT SELECT ON `duaal`.* TO `duaal`@`%` WITH GRANT OPTION")) {
            assertThat(bad(1, false, 0, strict, "utf8mb4", "+00:00", packet, 0, grant))
                    .as(grant)
                    .containsExactly("rights");
        }
    }

    @Test
    void a_disk_that_is_nearly_full_is_bad() {
        assertThat(DatabaseHealth.disk(0.10).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(DatabaseHealth.disk(0.099).verdict()).isEqualTo(Verdict.BAD);
    }
}
