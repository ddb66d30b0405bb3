package nl.duaal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.ChainReport.Fault;
import nl.duaal.access.ChainReport.Finding;
import org.junit.jupiter.api.Test;

/** The verifier against somebody who knows how the hashes are made. */
class TraceVerifierTest {

    private static TraceLink link(long position, String details, String previous) {
        return new TraceLink(
                        1,
                        position,
                        Instant.EPOCH.plusSeconds(position),
                        7L,
                        "CASE_OPENED",
                        "CASE",
                        null,
                        "DONE",
                        null,
                        details,
                        previous,
                        "")
                .sealed();
    }

    private static List<TraceLink> chain(int length) {
        var chain = new ArrayList<TraceLink>();
        String previous = TraceLink.BEGINNING;
        for (int position = 1; position <= length; position++) {
            chain.add(link(position, "n=" + position, previous));
            previous = chain.getLast().hash();
        }
        return chain;
    }

    private static List<Finding> findings(List<TraceLink> chain, long sealed, String seal) {
        var verifier = new TraceVerifier(sealed, seal);
        chain.forEach(verifier::next);
        return verifier.end().findings();
    }

    private static Finding finding(long position, Fault fault) {
        return new Finding(position, fault);
    }

    @Test
    void a_whole_chain_has_no_findings() {
        var chain = chain(20);
        assertThat(findings(chain, 20, chain.getLast().hash())).isEmpty();
        assertThat(findings(List.of(), 0, TraceLink.BEGINNING)).isEmpty();
    }

    @Test
    void a_row_that_was_replaced_with_a_hash_of_its_own_is_named_and_not_its_neighbour() {
        for (int at = 1; at <= 20; at++) {
            var chain = chain(20);
            String seal = chain.getLast().hash();
            chain.set(at - 1, link(at, "forged=1", chain.get(at - 1).previousHash()));
            assertThat(findings(chain, 20, seal)).as("at " + at).containsExactly(finding(at, Fault.ALTERED));
        }
    }

    @Test
    void rows_that_were_taken_off_are_missing_wherever_they_stood() {
        for (int at = 1; at <= 20; at++) {
            var chain = chain(20);
            String seal = chain.getLast().hash();
            chain.remove(at - 1);
            assertThat(findings(chain, 20, seal)).as("at " + at).containsExactly(finding(at, Fault.MISSING));
        }
        var chain = chain(20);
        assertThat(findings(chain.subList(0, 17), 20, chain.getLast().hash()))
                .containsExactly(finding(18, Fault.MISSING), finding(19, Fault.MISSING), finding(20, Fault.MISSING));
    }

    @Test
    void a_row_that_was_pushed_in_with_a_hash_of_its_own_is_named_first() {
        for (int at = 2; at <= 20; at++) {
            var chain = chain(20);
            String seal = chain.getLast().hash();
            var pushed = new ArrayList<>(chain.subList(0, at - 1));
            pushed.add(link(at, "forged=1", chain.get(at - 1).previousHash()));
            for (TraceLink later : chain.subList(at - 1, 20)) pushed.add(moved(later, later.position() + 1));
            // the last one was pushed behind the end: what stands in its place is not what was sealed
            var fault = at == 20 ? Fault.ALTERED : Fault.ADDED;
            assertThat(findings(pushed, 20, seal).getFirst()).as("at " + at).isEqualTo(finding(at, fault));
        }
    }

    @Test
    void a_row_behind_the_end_or_before_the_beginning_was_added() {
        var chain = chain(3);
        String seal = chain.getLast().hash();
        chain.addFirst(link(-4, "forged=1", TraceLink.BEGINNING));
        chain.addLast(link(4_000_000_000_000L, "forged=1", seal));
        assertThat(findings(chain, 3, seal))
                .containsExactly(finding(-4, Fault.ADDED), finding(4_000_000_000_000L, Fault.ADDED));
    }

    @Test
    void no_two_traces_read_the_same_when_text_moves_from_one_column_to_the_next() {
        var one = new TraceLink(1, 1, Instant.EPOCH, 7L, "AB", "C", null, "D", null, "", TraceLink.BEGINNING, "");
        var other = new TraceLink(1, 1, Instant.EPOCH, 7L, "A", "BC", null, "D", null, "", TraceLink.BEGINNING, "");
        var empty = new TraceLink(1, 1, Instant.EPOCH, 7L, "AB", "C", "", "D", null, "", TraceLink.BEGINNING, "");
        assertThat(List.of(
                        one.sealed().hash(),
                        other.sealed().hash(),
                        empty.sealed().hash()))
                .doesNotHaveDuplicates();
    }

    private static TraceLink moved(TraceLink link, long position) {
        return new TraceLink(
                link.organisation(),
                position,
                link.happenedAt(),
                link.account(),
                link.action(),
                link.subjectKind(),
                link.subject(),
                link.result(),
                link.origin(),
                link.details(),
                link.previousHash(),
                link.hash());
    }
}
