package nl.duaal.access.session;

import nl.duaal.access.CurrentUser;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where in the row of filters sessions are watched over. */
@Configuration
@EnableConfigurationProperties(SessionCount.class)
class SessionConfiguration {

    /** Spring Boot's place for Spring Security is -100. */
    private static final int AFTER_SPRING_SECURITY = -90;

    @Bean
    FilterRegistrationBean<EndedSessions> endedSessions(OpenSessions sessions) {
        var registration = new FilterRegistrationBean<>(new EndedSessions(sessions));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 9);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RightsWatch> rightsWatch(CurrentUser currentUser, OpenSessions sessions, Rights rights) {
        var registration = new FilterRegistrationBean<>(new RightsWatch(currentUser, sessions, rights));
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }
}
