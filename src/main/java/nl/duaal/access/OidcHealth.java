package nl.duaal.access;

import java.util.List;
import nl.duaal.shared.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether the provider answers. Doubtful at worst: who is signed in works on, and others sign in later. */
@Component
class OidcHealth implements HealthCheck {

    private final OidcProperties properties;
    private final OidcProvider provider;

    OidcHealth(OidcProperties properties, OidcProvider provider) {
        this.properties = properties;
        this.provider = provider;
    }

    @Override
    public String subject() {
        return "provider";
    }

    @Override
    public List<Finding> look() {
        if (!properties.configured()) return List.of();
        try {
            provider.look();
            return List.of(new Finding("provider", Verdict.GOOD, properties.issuer()));
        } catch (OidcRefusal silent) {
            return List.of(new Finding("provider", Verdict.DOUBTFUL, properties.issuer()));
        }
    }
}
