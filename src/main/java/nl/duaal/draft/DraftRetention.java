package nl.duaal.draft;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets old drafts, shortly after the start and every day; on several machines at once it does no harm. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DraftRetention {

    private static final Logger LOG = LoggerFactory.getLogger(DraftRetention.class);

    private final Drafts drafts;

    DraftRetention(Drafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "P1D")
    void forget() {
        int removed = drafts.removeOld();
        if (removed > 0) LOG.info("{} drafts of more than 30 days ago were removed.", removed);
    }
}
