package nl.duaal.insight.board;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Counts ahead at once what the application would count half a minute after its start. */
public final class CountingAhead {

    private CountingAhead() {}

    /** How long it took. */
    public static Duration now(ApplicationContext context) {
        var began = Instant.now();
        context.getBean(BoardCounts.class).countAhead();
        return Duration.between(began, Instant.now());
    }
}
