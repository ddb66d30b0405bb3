package nl.duaal.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Who is signed in, in the thread of a request. */
@Component
public class CurrentUser {

    private final SecurityContextHolderStrategy context;
    private final Traces traces;

    /** @param context this application's own way to know who asks: the static one is the last that was started */
    CurrentUser(SecurityContextHolderStrategy context, Traces traces) {
        this.context = context;
        this.traces = traces;
    }

    /** Who is signed in, if anybody. */
    public Optional<SignedIn> find() {
        var authentication = context.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.signedIn())
                : Optional.empty();
    }

    /** The language that whoever is signed in had chosen last when they came in; none: nobody is, or never yet. */
    public Optional<String> language() {
        var authentication = context.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.ofNullable(principal.language())
                : Optional.empty();
    }

    /** Nobody is, for the rest of this request. */
    public void forget() {
        context.clearContext();
    }

    /**
     * Who is signed in.
     *
     * @throws AccessDeniedException when nobody is
     */
    public SignedIn require() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /**
     * Who is signed in, for a view that shows nothing to those without this permission; a refusal leaves a trace.
     *
     * @throws AccessDeniedException when nobody is signed in, or the role does not include it
     */
    public SignedIn require(Permission permission) {
        var user = require();
        traces.demand(user, permission);
        return user;
    }
}
