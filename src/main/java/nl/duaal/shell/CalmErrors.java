package nl.duaal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import nl.duaal.persistence.DatabaseTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * What happens when something goes wrong while somebody is at work: a calm message with a reference, under which the
 * whole story is in the log. Nothing of the story reaches the browser.
 */
final class CalmErrors implements ErrorHandler {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(CalmErrors.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Where Vaadin takes messages of the browser apart. */
    private static final String MESSAGES = "com.vaadin.flow.server.communication.rpc.";

    /** No letters and digits that are mistaken for each other on the telephone. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        if (isLostConnection(failure)) {
            LOG.debug("the browser went away", failure);
            return;
        }
        if (isDenied(failure)) {
            tell("error.denied.title");
            return;
        }
        if (isRefusedMessage(failure)) {
            // what it said is the sender's own choice, so it is not for the log
            LOG.warn(
                    "a message that no page sends was refused: {}",
                    failure.getClass().getSimpleName());
            LOG.debug("refused", failure);
            return;
        }
        if (DatabaseTrouble.isUnreachable(failure)) {
            LOG.warn("the database cannot be reached: {}", failure.getMessage());
            tell("error.database.text");
            return;
        }
        tell("error.event", record(failure));
    }

    /** Logs a failure under a new reference. */
    static String record(Throwable failure) {
        String reference = RANDOM.ints(6, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(java.util.stream.Collectors.joining());
        LOG.error("reference {}", reference, failure);
        return reference;
    }

    private static void tell(String key, Object... arguments) {
        UI ui = UI.getCurrent();
        if (ui == null) return;
        ui.access(() -> Toast.warn(Words.text(ui.getLocale(), key, arguments)));
    }

    private static boolean isDenied(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) return true;
        }
        return false;
    }

    /**
     * Whether Vaadin refused a message of the browser before anything of the page heard it: a call of what cannot be
     * called, a value for what takes none. Anybody can send such messages, as many as they like.
     */
    private static boolean isRefusedMessage(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            String type = frame.getClassName();
            if (type.startsWith(MESSAGES)) return true;
            if (!type.startsWith("com.vaadin.flow.internal.")
                    && !type.startsWith("com.vaadin.flow.dom.")
                    && !type.startsWith("java.")) return false;
        }
        return false;
    }

    private static boolean isLostConnection(Throwable failure) {
        return failure instanceof IOException
                && failure.getMessage() != null
                && failure.getMessage().toLowerCase(Locale.ROOT).contains("broken pipe");
    }
}
