package nl.duaal.browser;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Hears what is logged, as in production, until it is closed. */
final class Ear implements AutoCloseable {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    Ear() {
        log.start();
        root().addAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** What was logged with where it happened in the code, or as a failure of ours. */
    List<String> alarms() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLoggerName().startsWith("nl.duaal")
                                && event.getLevel().isGreaterOrEqual(Level.ERROR)
                        || event.getThrowableProxy() != null && event.getLevel().isGreaterOrEqual(Level.INFO))
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getClassName() + " "
                                        + event.getThrowableProxy().getMessage()))
                .toList();
    }

    @Override
    public void close() {
        root().detachAppender(log);
    }
}
