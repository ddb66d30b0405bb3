package nl.duaal.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.duaal.access.ChainReport.Fault;
import nl.duaal.access.ChainReport.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Walks a chain from its beginning to its seal and names every trace that is not what was recorded.
 *
 * <p>A trace whose hash does not belong to it was altered or moved. One whose hash does, but which the next one does
 * not follow, was replaced as a whole. Whoever rewrites all traces from some point on, and the seal, is not found:
 * against that helps only a seal that was written down elsewhere.
 */
final class TraceVerifier {

    private final long sealedPosition;
    private final String seal;
    private final List<Finding> findings = new ArrayList<>();
    private long expected = 1;
    private long traces;
    private @Nullable TraceLink last;
    private boolean lastIsNamed;
    private String end = TraceLink.BEGINNING;
    private String beforeEnd = TraceLink.BEGINNING;

    /** For a chain that says it ends here. */
    TraceVerifier(long sealedPosition, String seal) {
        this.sealedPosition = sealedPosition;
        this.seal = seal;
    }

    /** Takes the next trace, in the order of positions. */
    void next(TraceLink link) {
        traces++;
        if (link.position() < 1 || link.position() > sealedPosition) {
            name(link.position(), Fault.ADDED);
            return;
        }
        boolean gap = link.position() > expected;
        missingUntil(link.position());
        boolean sound = link.isSound();
        if (!gap && !link.previousHash().equals(end)) blame(link, sound);
        if (!sound) name(link.position(), Fault.ALTERED);
        lastIsNamed = !sound;
        last = link;
        beforeEnd = end;
        end = link.hash();
        expected = link.position() + 1;
    }

    /** The end of the chain, compared with its seal. */
    ChainReport end() {
        boolean gap = expected <= sealedPosition;
        missingUntil(sealedPosition + 1);
        if (!gap && last != null && !lastIsNamed && !end.equals(seal)) name(last.position(), Fault.ALTERED);
        findings.sort(Comparator.comparingLong(Finding::position));
        return new ChainReport(traces, end, findings);
    }

    private void missingUntil(long position) {
        for (long missing = expected; missing < position && findings.size() < ChainReport.MOST; missing++) {
            name(missing, Fault.MISSING);
        }
    }

    /** The trace does not follow the one before it: which of the two is wrong? */
    private void blame(TraceLink link, boolean sound) {
        if (last == null) {
            // the first one follows something else, so it is not the one that was recorded first
            if (sound) name(link.position(), Fault.ALTERED);
        } else if (!lastIsNamed && link.previousHash().equals(beforeEnd)) {
            name(last.position(), Fault.ADDED);
        } else if (!lastIsNamed && sound) {
            name(last.position(), Fault.ALTERED);
        }
    }

    private void name(long position, Fault fault) {
        if (findings.size() < ChainReport.MOST) findings.add(new Finding(position, fault));
    }
}
