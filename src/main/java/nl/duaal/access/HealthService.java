package nl.duaal.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.shared.HealthCheck;
import nl.duaal.shared.HealthCheck.Finding;
import nl.duaal.shared.HealthCheck.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** How this installation is, from every {@link HealthCheck} that a room contributes. */
@Service
public class HealthService {

    private static final Logger LOG = LoggerFactory.getLogger(HealthService.class);

    private final List<HealthCheck> checks;
    private final Clock clock;

    HealthService(List<HealthCheck> checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /** What was found at one moment. */
    public record Report(Instant at, Verdict verdict, List<Finding> findings) {}

    /** Looks at everything now; a check that cannot look is a bad finding, never a failure. */
    public Report look() {
        var findings = new ArrayList<Finding>();
        for (var check : checks) {
            try {
                findings.addAll(check.look());
            } catch (RuntimeException failure) {
                LOG.debug("health check {} failed", check.subject(), failure);
                findings.add(new Finding(
                        check.subject(), Verdict.BAD, failure.getClass().getSimpleName()));
            }
        }
        var worst =
                findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.GOOD);
        return new Report(clock.instant(), worst, List.copyOf(findings));
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellAtStart() {
        look().findings().stream()
                .filter(finding -> finding.verdict() != Verdict.GOOD)
                .forEach(finding ->
                        LOG.warn("self-check {}: {} ({})", finding.code(), finding.verdict(), finding.found()));
    }
}
