package nl.duaal.access;

import java.util.List;

/**
 * What came of walking the chain of an organisation.
 *
 * @param traces   how many there are
 * @param seal     the hash of the last one; who writes it down can tell later that nothing before it was replaced
 * @param findings what is wrong, in the order of the chain; at most {@value #MOST}
 */
public record ChainReport(long traces, String seal, List<Finding> findings) {

    /** More than these say nothing new. */
    public static final int MOST = 1000;

    /** What is wrong with a trace. */
    public enum Fault {
        /** It does not say what it said when it was recorded, or does not stand where it stood. */
        ALTERED,
        /** It is not there any more. */
        MISSING,
        /** It was never recorded by the application. */
        ADDED
    }

    /** The trace at this position is not what it should be. */
    public record Finding(long position, Fault fault) {}

    public ChainReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return findings.isEmpty();
    }
}
