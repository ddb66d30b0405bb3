package nl.duaal.access.local;

import static nl.duaal.persistence.db.Tables.SIGN_IN_ATTEMPT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of attempts to sign in. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AttemptStore {

    /**
     * What is known of one account, one address, or all of them.
     *
     * @param since from when failures are forgotten one by one
     * @param open from when the next attempt is allowed
     */
    record Count(int failures, Instant since, Instant open) {}

    private final DSLContext db;

    AttemptStore(DSLContext db) {
        this.db = db;
    }

    /** What is known, which nobody else gets to change before this transaction is over. */
    Count lock(String kind, String subject, Instant now) {
        // The row is made or locked in one go: asking first would let two transactions wait for each other.
        db.insertInto(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.KIND, kind)
                .set(SIGN_IN_ATTEMPT.SUBJECT, subject)
                .set(SIGN_IN_ATTEMPT.FAILURES, 0)
                .set(SIGN_IN_ATTEMPT.LAST_AT, now)
                .set(SIGN_IN_ATTEMPT.OPEN_AT, now)
                .onDuplicateKeyUpdate()
                .set(SIGN_IN_ATTEMPT.FAILURES, SIGN_IN_ATTEMPT.FAILURES)
                .execute();
        return db.select(SIGN_IN_ATTEMPT.FAILURES, SIGN_IN_ATTEMPT.LAST_AT, SIGN_IN_ATTEMPT.OPEN_AT)
                .from(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.KIND.eq(kind), SIGN_IN_ATTEMPT.SUBJECT.eq(subject))
                .forUpdate()
                .fetchSingle(row -> new Count(row.value1(), row.value2(), row.value3()));
    }

    void update(String kind, String subject, Count count) {
        db.update(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.FAILURES, count.failures())
                .set(SIGN_IN_ATTEMPT.LAST_AT, count.since())
                .set(SIGN_IN_ATTEMPT.OPEN_AT, count.open())
                .where(SIGN_IN_ATTEMPT.KIND.eq(kind), SIGN_IN_ATTEMPT.SUBJECT.eq(subject))
                .execute();
    }

    /** Forgets whoever was not heard of since. */
    int deleteBefore(Instant moment) {
        return db.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.LAST_AT.lt(moment), SIGN_IN_ATTEMPT.OPEN_AT.lt(moment))
                .execute();
    }
}
