package nl.duaal.access;

import java.util.UUID;
import nl.duaal.shared.id.OrganisationId;

/** Hears of everything that was done with something and left a trace; rooms contribute beans. */
public interface TraceListener {

    /** Something was done, in the caller's transaction, which may still fail. Does little: the trace is under a lock. */
    void done(OrganisationId organisation, Action action, UUID subject);
}
