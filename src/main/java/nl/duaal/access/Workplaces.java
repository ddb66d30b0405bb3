package nl.duaal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The organisations that somebody works for, of which one is active in the session. */
@Component
public class Workplaces {

    private final SecurityContextHolderStrategy contexts;
    private final AccountService accounts;
    private final Traces traces;

    Workplaces(SecurityContextHolderStrategy contexts, AccountService accounts, Traces traces) {
        this.contexts = contexts;
        this.accounts = accounts;
        this.traces = traces;
    }

    /** Every organisation that somebody works for today, by name. */
    public List<AccountService.Workplace> of(SignedIn user) {
        return accounts.workplaces(user);
    }

    /**
     * Goes on for another organisation, in every tab of the session; false when the account has no role there today.
     * What is open belongs to the former one, so the caller opens the first page anew.
     */
    public boolean choose(UUID organisation, HttpServletRequest request, HttpServletResponse response) {
        var context = contexts.getContext();
        var before = context.getAuthentication();
        if (before == null || !(before.getPrincipal() instanceof AccountPrincipal principal)) return false;
        var found = accounts.find(principal.getUsername(), organisation);
        if (found.isEmpty() || !found.get().isEnabled()) return false;
        var next = principal.goOnAs(found.get());
        next.eraseCredentials();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(next, null, next.getAuthorities());
        authentication.setDetails(before.getDetails());
        var chosen = contexts.createEmptyContext();
        chosen.setAuthentication(authentication);
        contexts.setContext(chosen);
        new HttpSessionSecurityContextRepository().saveContext(chosen, request, response);
        traces.recordAlone(next.signedIn(), Action.ORGANISATION_CHOSEN, null, TraceResult.DONE, TraceDetails.none());
        return true;
    }
}
