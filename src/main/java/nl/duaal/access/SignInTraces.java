package nl.duaal.access;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Coming in, failing to, and going out, as traces. An account that nobody knows belongs to no organisation: that is
 * said in the application's own log only, without the name, which may be a password typed in the wrong field.
 */
@Component
class SignInTraces {

    private static final Logger LOG = LoggerFactory.getLogger(SignInTraces.class);

    private final Traces traces;
    private final AccountService accounts;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("sign-in-traces").daemon().factory());

    SignInTraces(Traces traces, AccountService accounts) {
        this.traces = traces;
        this.accounts = accounts;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal principal) {
            traces.recordAlone(principal.signedIn(), Action.SIGNED_IN, null, TraceResult.DONE, TraceDetails.none());
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        // who came by the provider has no name yet; OidcAnswers records that
        if (event.getAuthentication() instanceof OAuth2LoginAuthenticationToken) return;
        String origin = Traces.origin();
        String reason = event.getException().getClass().getSimpleName();
        accounts.find(event.getAuthentication().getName())
                .ifPresentOrElse(
                        account -> later(() -> traces.recordAlone(
                                account.signedIn(),
                                Action.SIGN_IN_FAILED,
                                TraceResult.REFUSED,
                                TraceDetails.of("reason", reason),
                                origin)),
                        () -> LOG.info("Signing in failed from {}: no such account.", origin));
    }

    /** Not in the time of the answer, which would tell by its length that there is such an account. */
    private void later(Runnable recording) {
        writer.execute(() -> {
            try {
                recording.run();
            } catch (RuntimeException failure) {
                LOG.error("a failed sign-in left no trace", failure);
            }
        });
    }

    /** Lets what is waiting be written before the application ends. */
    @PreDestroy
    void finish() {
        writer.close();
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal principal) {
            traces.recordAlone(principal.signedIn(), Action.SIGNED_OUT, null, TraceResult.DONE, TraceDetails.none());
        }
    }
}
