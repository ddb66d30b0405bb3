package nl.duaal.access;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it; the password's hash is forgotten after sign-in. */
class AccountPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final String loginName;
    private final transient SignedIn signedIn;
    private final boolean enabled;
    private final boolean demo;
    private final boolean secondFactor;
    private final @Nullable String language;
    private @Nullable String passwordHash;

    /**
     * @param demo whether it was made for a demonstration
     * @param secondFactor whether a code is asked for beside the password
     * @param language the one that was chosen last; none: never yet
     */
    AccountPrincipal(
            String loginName,
            String passwordHash,
            boolean enabled,
            boolean demo,
            boolean secondFactor,
            @Nullable String language,
            SignedIn signedIn) {
        this.loginName = loginName;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.demo = demo;
        this.secondFactor = secondFactor;
        this.language = language;
        this.signedIn = signedIn;
    }

    /** The same account without its password, for who comes in another way. */
    AccountPrincipal(AccountPrincipal other) {
        this.loginName = other.loginName;
        this.passwordHash = null;
        this.enabled = other.enabled;
        this.demo = other.demo;
        this.secondFactor = other.secondFactor;
        this.language = other.language;
        this.signedIn = other.signedIn;
    }

    /** The same account in another organisation, having come in the same way. */
    AccountPrincipal goOnAs(AccountPrincipal other) {
        return other;
    }

    final SignedIn signedIn() {
        return signedIn;
    }

    @Nullable
    String language() {
        return language;
    }

    boolean isDemo() {
        return demo;
    }

    boolean hasSecondFactor() {
        return secondFactor;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return signedIn.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return loginName;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
