package nl.duaal.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.JustCases;
import nl.duaal.persistence.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** On a real MariaDB, with a clock that can be moved. */
@StoreTest
@Import({Drafts.class, DraftStore.class, DraftsTest.MovingClock.class})
@ExtendWith(OutputCaptureExtension.class)
class DraftsTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private static final Draft.Base BASE = new Draft.Base(3, "zoals het was");

    static class MovingClock {
        @Bean
        Clock clock() {
            return new Clock() {
                @Override
                public Instant instant() {
                    return NOW.get();
                }

                @Override
                public java.time.ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return Clock.fixed(instant(), zone);
                }
            };
        }
    }

    @Autowired
    private Drafts drafts;

    @Autowired
    private DataSource source;

    private SignedIn someone;
    private SignedIn colleague;
    private SignedIn stranger;
    private final DraftSubject subject = new DraftSubject("CASE", UUID.randomUUID());

    @BeforeEach
    void people() throws SQLException {
        try (var connection = source.getConnection()) {
            someone = JustCases.someone(connection, "a" + UUID.randomUUID());
            stranger = JustCases.someone(connection, "b" + UUID.randomUUID());
            colleague = JustCases.as(
                    JustCases.someone(connection, "c" + UUID.randomUUID())
                            .account()
                            .value(),
                    someone.organisation().value());
        }
    }

    @Test
    void what_is_kept_last_comes_back_with_what_it_was_typed_over() {
        drafts.keep(someone, subject, "NOTE", "eerst", BASE);
        drafts.keep(someone, subject, "NOTE", "daarna 😀 ’s", BASE);
        drafts.keep(someone, subject, "NAME", "naam", BASE);
        assertThat(drafts.of(someone, subject))
                .containsExactly(
                        new Draft("NOTE", "daarna 😀 ’s", BASE, NOW.get()), new Draft("NAME", "naam", BASE, NOW.get()));
        drafts.drop(someone, subject, "NOTE");
        assertThat(drafts.of(someone, subject)).extracting(Draft::field).containsExactly("NAME");
        drafts.dropAll(someone, subject);
        assertThat(drafts.of(someone, subject)).isEmpty();
    }

    @Test
    void nobody_else_sees_or_removes_it() {
        drafts.keep(someone, subject, "NOTE", "van mij", BASE);
        var elsewhere =
                JustCases.as(someone.account().value(), stranger.organisation().value());
        for (var other : new SignedIn[] {colleague, stranger, elsewhere}) {
            assertThat(drafts.of(other, subject)).isEmpty();
            drafts.drop(other, subject, "NOTE");
            drafts.dropAll(other, subject);
            drafts.keep(other, subject, "NOTE", "van een ander", BASE);
        }
        assertThat(drafts.of(someone, subject)).extracting(Draft::content).containsExactly("van mij");
    }

    @Test
    void drafts_of_different_things_stay_apart() {
        drafts.keep(someone, subject, "NOTE", "deze", BASE);
        drafts.keep(someone, DraftSubject.toBeMade("CASE"), "NOTE", "nieuwe", BASE);
        drafts.keep(someone, new DraftSubject("COHORT", subject.uuid()), "NOTE", "andere", BASE);
        assertThat(drafts.of(someone, subject)).extracting(Draft::content).containsExactly("deze");
        assertThat(drafts.of(someone, DraftSubject.toBeMade("CASE")))
                .extracting(Draft::content)
                .containsExactly("nieuwe");
    }

    @Test
    void after_thirty_days_it_is_forgotten_and_not_before() {
        var began = NOW.get();
        try {
            drafts.keep(someone, subject, "NOTE", "oud", BASE);
            NOW.set(began.plus(Duration.ofDays(30)));
            drafts.removeOld();
            assertThat(drafts.of(someone, subject)).hasSize(1);
            NOW.set(began.plus(Duration.ofDays(30)).plusMillis(1));
            assertThat(drafts.of(someone, subject)).isEmpty();
            assertThat(drafts.removeOld()).isPositive();
            NOW.set(began);
            assertThat(drafts.of(someone, subject)).isEmpty();
        } finally {
            NOW.set(began);
        }
    }

    @Test
    void what_is_typed_never_appears_in_the_log(CapturedOutput output) {
        String canary = "kanarie-4711 ";
        drafts.keep(someone, subject, "NOTE", canary, BASE);
        assertThatThrownBy(() -> drafts.keep(someone, subject, "NOTE", canary.repeat(2000), BASE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("kanarie");
        assertThatThrownBy(() -> drafts.keep(someone, subject, "veld met een € erin", canary, BASE))
                .satisfies(failure -> assertThat(String.valueOf(failure)).doesNotContain("kanarie"));
        assertThat(output.getAll()).doesNotContain("kanarie");
    }
}
