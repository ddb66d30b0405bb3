package nl.duaal.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers. Whoever asks waits at most two seconds, and all who ask at the same time share one
 * question, so that asking often takes no connections from those who work.
 */
@Component
public class DatabasePing {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource source;
    private @Nullable CompletableFuture<Boolean> running;

    DatabasePing(DataSource source) {
        this.source = source;
    }

    /** Whether it answered within two seconds. */
    public boolean answers() {
        try {
            return question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> question() {
        var asked = running;
        if (asked != null && !asked.isDone()) return asked;
        var question = CompletableFuture.supplyAsync(
                this::ask, task -> Thread.ofVirtual().start(task));
        running = question;
        return question;
    }

    private boolean ask() {
        try (var connection = source.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException silent) {
            return false;
        }
    }
}
