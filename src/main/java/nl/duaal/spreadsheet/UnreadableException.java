package nl.duaal.spreadsheet;

import java.io.IOException;

/** A file, or a part of it, that is not read. */
public final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Fault {
        TOO_MANY_BYTES,
        UNPACKS_TO_TOO_MUCH,
        PACKED_TOO_TIGHTLY,
        TOO_MANY_PARTS,
        TEXT_TOO_LONG,
        /** A document type or an entity. */
        DOCUMENT_TYPE,
        PASSWORD,
        PART_MISSING,
        DAMAGED;

        /** Whether there is too much of it, so that less might do. */
        public boolean isTooMuch() {
            return ordinal() <= TEXT_TOO_LONG.ordinal();
        }
    }

    private final Fault fault;

    public UnreadableException(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    UnreadableException(Fault fault, Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
