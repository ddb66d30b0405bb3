package nl.duaal.shell;

import java.util.Optional;
import java.util.UUID;

/** Reads what the address of a page says; whoever typed it may have typed anything. */
public final class Address {

    private Address() {}

    /** The id in a part of an address; none when it is not one. */
    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
