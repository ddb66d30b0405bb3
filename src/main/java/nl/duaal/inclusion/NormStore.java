package nl.duaal.inclusion;

import static nl.duaal.persistence.db.Tables.LIBRARY_INCLUSION_NORM;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Norms of the library: how small a group may be, and how long a report is kept. No organisation has its own. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NormStore {

    private final DSLContext db;

    NormStore(DSLContext db) {
        this.db = db;
    }

    int at(String key, LocalDate day) {
        var t = LIBRARY_INCLUSION_NORM;
        Integer found = db.select(t.AMOUNT)
                .from(t)
                .where(t.NORM_KEY.eq(key), t.VALID_FROM_ON.lessOrEqual(day))
                .orderBy(t.VALID_FROM_ON.desc())
                .limit(1)
                .fetchOne(t.AMOUNT);
        if (found == null) throw new IllegalStateException("no norm " + key + " on " + day);
        return found;
    }
}
