package nl.duaal.persistence;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A server for one test class alone, which may stop and start it. */
public final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedMariaDb.Folders FOLDERS =
            new EmbeddedMariaDb.Folders(Path.of("target/test-outage"), TestDatabase.SOFTWARE);
    private static final AtomicReference<EmbeddedMariaDb> SERVER = new AtomicReference<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        start(0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server().close()));
        TestPropertyValues.of(
                        "duaal.db.url=" + server().url(),
                        "duaal.db.user=" + server().serving().name(),
                        "duaal.db.password=" + server().serving().password(),
                        "duaal.db.migration.user=" + server().migrating().name(),
                        "duaal.db.migration.password=" + server().migrating().password())
                .applyTo(context);
    }

    /** Takes the server away; answers the port to start it on again. */
    public static int stop() {
        server().close();
        return server().port();
    }

    public static void start(int port) {
        SERVER.set(EmbeddedMariaDb.start(FOLDERS, port));
    }

    private static EmbeddedMariaDb server() {
        return SERVER.get();
    }
}
