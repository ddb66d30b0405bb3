package nl.duaal.persistence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server on our data whose application was killed. It goes on by itself and holds the data, so it must go first.
 * Recognised by its command line, which names our data folder: a number in a file could be somebody else's by now.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

    private static final Duration FORCED_END = Duration.ofSeconds(10);

    private static final String PORT = "--port=";

    private OrphanedServer() {}

    /** Returns when no server works on this folder any more. Only to be called by whoever holds the folder's lock. */
    static void stop(Path data, Duration patience) {
        for (var orphan : on(data)) {
            LOG.info("Stopping the database server that was left over (process {}).", orphan.pid());
            end(orphan, patience);
        }
    }

    /** Asks a server to stop, and ends it by force when it does not. */
    static void end(ProcessHandle server, Duration patience) {
        server.destroy();
        if (ended(server, patience)) return;
        LOG.warn("The database server (process {}) does not stop; ending it by force.", server.pid());
        server.destroyForcibly();
        ended(server, FORCED_END);
    }

    /** The servers that work on this folder; the operating system tells it on Linux and macOS. */
    static List<ProcessHandle> on(Path data) {
        var itsFolder = "--datadir=" + data;
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    var info = process.info();
                    return info.command().filter(OrphanedServer::isServer).isPresent()
                            && info.arguments()
                                    .filter(arguments ->
                                            Arrays.asList(arguments).contains(itsFolder))
                                    .isPresent();
                })
                .toList();
    }

    /** Where the server on this folder listens, as its command line says. */
    static OptionalInt port(Path data) {
        return on(data).stream()
                .flatMap(server -> server.info().arguments().stream())
                .flatMap(Arrays::stream)
                .filter(argument -> argument.startsWith(PORT))
                .mapToInt(argument -> Integer.parseInt(argument.substring(PORT.length())))
                .findFirst();
    }

    private static boolean isServer(String command) {
        var name = Path.of(command).getFileName();
        return name != null && name.toString().startsWith("mariadbd");
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException unexpected) {
            return !process.isAlive();
        }
    }
}
