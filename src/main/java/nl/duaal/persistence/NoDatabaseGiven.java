package nl.duaal.persistence;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Nobody named a server: ours is started. An empty name is none, as in {@code DUAAL_DB_URL= ./duaal run}. */
final class NoDatabaseGiven implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        // DUAAL_DB_URL in the environment is this property
        return context.getEnvironment().getProperty("duaal.db.url", "").isBlank();
    }
}
