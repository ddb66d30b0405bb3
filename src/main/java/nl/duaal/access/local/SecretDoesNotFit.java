package nl.duaal.access.local;

import org.jspecify.annotations.Nullable;

/** Something was encrypted with another secret than the installation has now. */
class SecretDoesNotFit extends RuntimeException {

    private static final long serialVersionUID = 1;

    SecretDoesNotFit(@Nullable Throwable cause) {
        super("encrypted with another secret than this installation has", cause);
    }
}
