package nl.duaal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.duaal.access.GivenIdentities;
import nl.duaal.access.Keycloak;
import nl.duaal.persistence.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** As {@link WholeApplication}, and people may come in by a real provider. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "duaal.demo=true")
@Import(GivenIdentities.class)
@ContextConfiguration(initializers = {TestDatabase.Fresh.class, Keycloak.Configured.class})
public @interface WithProvider {}
