package nl.duaal.access;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** People at the provider who are linked with accounts here, and invitations to be accepted, besides those that really were made. */
@TestConfiguration
public class GivenIdentities {

    static final String KNOWN = "11111111-1111-4111-8111-111111111111";

    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final OidcAccounts identities;
    private final AccountService accounts;

    GivenIdentities(@org.springframework.context.annotation.Lazy OidcAccounts identities, AccountService accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    /** "known" at the provider is the coordinator here. */
    public void linkCoordinator(Keycloak keycloak) {
        identities.linkIdentity(GivenUser.coordinator(accounts), new OidcIdentity(keycloak.issuer(), KNOWN));
    }

    /** An invitation for the privacy officer's account, good for one use. */
    void invite(String token) {
        open.add(token);
    }

    @Bean
    @Primary
    InvitedAccounts givenInvitations(@Qualifier("invitedByProvider") InvitedAccounts real) {
        return token -> open.remove(token)
                ? Optional.of(GivenUser.privacyOfficer(accounts).account())
                : real.accept(token);
    }
}
