package nl.duaal.access;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Why somebody does not come in by the provider. */
final class OidcRefusal extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final boolean traced;

    OidcRefusal(Reason reason, boolean traced) {
        super(new OAuth2Error(reason.code));
        this.reason = reason;
        this.traced = traced;
    }

    Reason reason() {
        return reason;
    }

    /** Whether it stands in the traces of the account's organisation already. */
    boolean traced() {
        return traced;
    }

    /** In traces under its code, and with words in {@code access.trace.reason.<code>}. */
    enum Reason {
        UNKNOWN_IDENTITY("unknown_identity", "unknown"),
        /** Said to the user in the same words as for nobody. */
        ACCOUNT_DISABLED("account_disabled", "unknown"),
        /** Signed in at the provider, though not in the way that is asked for here. */
        TOO_WEAK("acr_too_low", "weak"),
        OTHER_ISSUER("other_issuer", "refused"),
        UNREACHABLE("provider_unreachable", "unreachable"),
        DATABASE("database_unreachable", "unavailable"),
        INVITATION_INVALID("invitation_invalid", "invitation"),
        LINK_REFUSED("link_refused", "link");

        private final String code;
        private final String page;

        Reason(String code, String page) {
            this.code = code;
            this.page = page;
        }

        String code() {
            return code;
        }

        /** What the user is told: the last part of a key. */
        String page() {
            return page;
        }
    }
}
