package nl.duaal.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in, in the thread of a request. */
@Component
public class CurrentUser {

    /** Who is signed in, if anybody. */
    public Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.signedIn())
                : Optional.empty();
    }

    /**
     * Who is signed in.
     *
     * @throws AccessDeniedException when nobody is
     */
    public SignedIn require() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
