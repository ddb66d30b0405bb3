package nl.duaal.access;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sound chain of traces for an organisation that has none yet, as rows in the order of the table's columns. */
public final class MadeUpTraces {

    private final long organisation;
    private final Consumer<@Nullable Object[]> row;
    private long position;
    private String hash = TraceLink.BEGINNING;

    public MadeUpTraces(long organisation, Consumer<@Nullable Object[]> row) {
        this.organisation = organisation;
        this.row = row;
    }

    /** Somebody looked at something; never before what was added last. */
    public void add(Instant at, long by, Action action, UUID subject) {
        var link = new TraceLink(
                        organisation,
                        ++position,
                        at,
                        by,
                        action.name(),
                        action.kind().name(),
                        subject.toString(),
                        TraceResult.DONE.name(),
                        "192.0.2.1",
                        TraceDetails.none().text(),
                        hash,
                        "")
                .sealed();
        hash = link.hash();
        row.accept(new @Nullable Object[] {
            link.organisation(),
            link.position(),
            link.happenedAt(),
            link.account(),
            link.action(),
            link.subjectKind(),
            link.subject(),
            link.result(),
            link.origin(),
            link.details(),
            link.previousHash(),
            link.hash()
        });
    }

    /** Somebody of the same organisation who may check its chain. */
    public static SignedIn auditor(SignedIn user) {
        return new SignedIn(
                user.account(), user.displayName(), user.organisation(), user.organisationName(), Role.AUDITOR);
    }

    /** Where the chain ends. */
    public void seal(Consumer<@Nullable Object[]> seal) {
        seal.accept(new @Nullable Object[] {organisation, position, hash});
    }
}
