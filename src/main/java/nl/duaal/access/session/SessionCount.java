package nl.duaal.access.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * In how many places one account is used at once.
 *
 * @param most at one more, the one that was not used for longest ends
 */
@ConfigurationProperties("duaal.session")
record SessionCount(@DefaultValue("3") int most) {

    SessionCount {
        if (most < 1) throw new IllegalArgumentException("duaal.session.most: at least 1");
    }
}
