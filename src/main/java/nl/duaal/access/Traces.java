package nl.duaal.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Records who did what to what, when, from where, with which result: per organisation a chain that is only ever added
 * to.
 *
 * @see "decision 11: audit"
 */
@Service
public class Traces {

    private final TraceStore store;
    private final Clock clock;
    private final TransactionTemplate alone;
    private final List<TraceListener> listeners;

    Traces(TraceStore store, Clock clock, PlatformTransactionManager transactions, List<TraceListener> listeners) {
        this.store = store;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Records inside the caller's transaction: the change and its trace are kept together or not at all. Call it last,
     * since whoever else records in this organisation waits for the end of the transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SignedIn by, Action action, @Nullable UUID subject, TraceResult result, TraceDetails details) {
        append(by, action, subject, result, details);
    }

    /** {@link #record} of something that went well and needs no more words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SignedIn by, Action action, @Nullable UUID subject) {
        append(by, action, subject, TraceResult.DONE, TraceDetails.none());
    }

    /** Records inside the caller's transaction what the application did by itself, such as keeping to a term. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordByItself(OrganisationId organisation, Action action, UUID subject) {
        append(organisation, null, action, subject, TraceResult.DONE, TraceDetails.none(), null);
    }

    /** Records in a transaction of its own, for what changes nothing else or must be known even if the rest fails. */
    public void recordAlone(
            SignedIn by, Action action, @Nullable UUID subject, TraceResult result, TraceDetails details) {
        alone.executeWithoutResult(status -> append(by, action, subject, result, details));
    }

    /**
     * Lets the work go on only when the role includes it; a refusal leaves a trace.
     *
     * @throws AccessDeniedException when the role does not include it
     */
    public void demand(SignedIn user, Permission permission) {
        if (!user.may(permission)) {
            recordAlone(
                    user,
                    Action.ACCESS_REFUSED,
                    null,
                    TraceResult.REFUSED,
                    TraceDetails.of("permission", permission.name()));
        }
        user.demand(permission);
    }

    /** {@link #recordAlone} for whoever is no more, or not yet, in the thread of the request. */
    void recordAlone(SignedIn by, Action action, TraceResult result, TraceDetails details, @Nullable String origin) {
        alone.executeWithoutResult(
                status -> append(by.organisation(), by.account().value(), action, null, result, details, origin));
    }

    /**
     * Records a refusal of somebody whom no account is known of, in a transaction of its own, with the organisation that
     * runs the installation: it is the one that watches over who tries to come in.
     */
    void refuseStranger(Action action, TraceDetails details) {
        alone.executeWithoutResult(status -> store.host()
                .ifPresent(host -> append(host, null, action, null, TraceResult.REFUSED, details, origin())));
    }

    private void append(SignedIn by, Action action, @Nullable UUID subject, TraceResult result, TraceDetails details) {
        append(by.organisation(), by.account().value(), action, subject, result, details, origin());
    }

    private void append(
            OrganisationId organisation,
            @Nullable Long by,
            Action action,
            @Nullable UUID subject,
            TraceResult result,
            TraceDetails details,
            @Nullable String origin) {
        if (result == TraceResult.DONE && subject != null) {
            listeners.forEach(listener -> listener.done(organisation, action, subject));
        }
        var seal = store.lock(organisation);
        // The clock is read under the lock, so that times never run against positions on one machine.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.append(
                organisation,
                new TraceLink(
                                organisation.value(),
                                seal.position() + 1,
                                now,
                                by,
                                action.name(),
                                action.kind().name(),
                                subject == null ? null : subject.toString(),
                                result.name(),
                                origin,
                                details.text(),
                                seal.hash(),
                                "")
                        .sealed());
    }

    /** The address that the request came from, if there is a request. */
    static @Nullable String origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
