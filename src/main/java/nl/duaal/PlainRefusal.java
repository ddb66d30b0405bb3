package nl.duaal;

import nl.duaal.persistence.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one sentence why the application does not start, where whoever starts it can do something about it. */
class PlainRefusal implements SpringBootExceptionReporter {

    /** Made by Spring Boot, for every application it starts. */
    PlainRefusal(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var sentence = sentence(cause);
            if (sentence != null) {
                System.err.println("duaal: " + sentence);
                return true;
            }
        }
        return false;
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case CannotStart refusal -> refusal.getMessage();
            case PortInUseException taken ->
                "Port " + taken.getPort() + " is taken by another program; choose another one with DUAAL_PORT.";
            default -> null;
        };
    }
}
