package nl.duaal.coaching.wording;

import static nl.duaal.persistence.db.Tables.COACHING_STANDARD_WORDING;
import static nl.duaal.persistence.db.Tables.COACHING_WORDING;

import java.time.Instant;
import java.util.List;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of topics and ready-made texts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WordingStore {

    private final DSLContext db;

    WordingStore(DSLContext db) {
        this.db = db;
    }

    /** Standard ones, in the order in which they are shown. */
    List<Wording.Standard> standard() {
        var t = COACHING_STANDARD_WORDING;
        return db.select(t.KIND, t.WORDING_KEY, t.LABEL_NL, t.CONTENT_NL, t.LABEL_EN, t.CONTENT_EN)
                .from(t)
                .orderBy(t.KIND, t.POSITION, t.WORDING_KEY)
                .fetch(row -> new Wording.Standard(
                        Wording.Kind.valueOf(row.value1()),
                        row.value2(),
                        new Wording.Data(row.value3(), row.value4()),
                        new Wording.Data(row.value5(), row.value6())));
    }

    /** The organisation's own, and its own wording of standard ones, in the order in which they were made. */
    List<Wording> own(OrganisationId organisation) {
        var t = COACHING_WORDING;
        return db.select(t.KIND, t.WORDING_KEY, t.VERSION, t.LABEL, t.CONTENT, t.USED)
                .from(t)
                .where(TenantScope.of(t, organisation))
                .orderBy(t.ID)
                .fetch(row -> new Wording(
                        Wording.Kind.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        new Wording.Data(row.value4(), row.value5()),
                        false,
                        row.value6()));
    }

    /** The wording that takes the place of the one with this version; 0 where there is none yet. */
    boolean write(SignedIn author, Wording wording, Instant at) {
        var t = COACHING_WORDING;
        if (wording.version() == 0) {
            return db.insertInto(t)
                            .set(t.ORGANISATION_ID, author.organisation().value())
                            .set(t.VERSION, 1L)
                            .set(t.KIND, wording.kind().name())
                            .set(t.WORDING_KEY, wording.key())
                            .set(t.LABEL, wording.data().label())
                            .set(t.CONTENT, wording.data().content())
                            .set(t.USED, wording.used())
                            .set(t.CHANGED_AT, at)
                            .set(t.CHANGED_BY_ID, author.account().value())
                            .onDuplicateKeyIgnore()
                            .execute()
                    == 1;
        }
        return db.update(t)
                        .set(t.VERSION, wording.version() + 1)
                        .set(t.LABEL, wording.data().label())
                        .set(t.CONTENT, wording.data().content())
                        .set(t.USED, wording.used())
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.KIND.eq(wording.kind().name()),
                                t.WORDING_KEY.eq(wording.key()),
                                t.VERSION.eq(wording.version()))
                        .execute()
                == 1;
    }

    /** Goes back to the standard wording. */
    boolean delete(OrganisationId organisation, Wording.Kind kind, String key, long version) {
        var t = COACHING_WORDING;
        return db.deleteFrom(t)
                        .where(
                                TenantScope.of(t, organisation),
                                t.KIND.eq(kind.name()),
                                t.WORDING_KEY.eq(key),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
