package nl.duaal.trajectory.check;

import java.util.List;
import java.util.Map;
import nl.duaal.trajectory.check.RuleFinding.Severity;

/** Whether the law is kept, or somebody wrote down why not. */
public final class PublishCheck {

    private PublishCheck() {}

    /** What has to be mended or reasoned before a design is proposed or published; empty when nothing stands in the way. */
    public static List<RuleFinding> open(List<RuleFinding> findings, Map<String, String> reasons) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.MUST)
                .filter(finding -> reasons.getOrDefault(finding.key(), "").isBlank())
                .toList();
    }
}
