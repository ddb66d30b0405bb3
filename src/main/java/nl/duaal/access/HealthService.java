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

    /** What one check found. */
    public record Group(String subject, List<Finding> findings) {}

    /** What was found at one moment. */
    public record Report(Instant at, Verdict verdict, List<Finding> findings) {}

    /** The same, by the check that found it. */
    public record GroupedReport(Instant at, Verdict verdict, List<Group> groups) {}

    /** Looks at everything now; a check that cannot look is a bad finding, never a failure. */
    public Report look() {
        var found = lookByGroup();
        return new Report(
                found.at(),
                found.verdict(),
                found.groups().stream()
                        .flatMap(group -> group.findings().stream())
                        .toList());
    }

    /** {@link #look}, by the check that found it. */
    public GroupedReport lookByGroup() {
        var groups = new ArrayList<Group>();
        for (var check : checks) {
            try {
                groups.add(new Group(check.subject(), List.copyOf(check.look())));
            } catch (RuntimeException failure) {
                LOG.debug("health check {} failed", check.subject(), failure);
                var finding = new Finding(
                        check.subject(), Verdict.BAD, failure.getClass().getSimpleName());
                groups.add(new Group(check.subject(), List.of(finding)));
            }
        }
        var worst = groups.stream()
                .flatMap(group -> group.findings().stream())
                .map(Finding::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.GOOD);
        return new GroupedReport(clock.instant(), worst, List.copyOf(groups));
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellAtStart() {
        look().findings().stream()
                .filter(finding -> finding.verdict() != Verdict.GOOD)
                .forEach(finding ->
                        LOG.warn("self-check {}: {} ({})", finding.code(), finding.verdict(), finding.found()));
    }
}
