package nl.duaal.tabular.intake;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.COLUMN_CHOICE;
import static nl.duaal.persistence.db.Tables.IMPORT_RUN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.tabular.intake.PlannedRow.Status;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of imports as such: which columns were chosen, and what ran. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportStore {

    /** Room for the keys of the fields of as many columns as are read. */
    static final int MAX_COLUMNS_TEXT = 16_000;

    private final DSLContext db;

    ImportStore(DSLContext db) {
        this.db = db;
    }

    Optional<List<String>> columns(SignedIn user, String kind, String fingerprint) {
        return db.select(COLUMN_CHOICE.FIELDS)
                .from(COLUMN_CHOICE)
                .where(
                        TenantScope.of(COLUMN_CHOICE, user.organisation()),
                        COLUMN_CHOICE.KIND.eq(kind),
                        COLUMN_CHOICE.FINGERPRINT.eq(fingerprint))
                .fetchOptional(COLUMN_CHOICE.FIELDS)
                .map(fields -> List.of(fields.split(",", -1)));
    }

    void remember(SignedIn user, String kind, String fingerprint, List<String> fields, Instant at) {
        String text = String.join(",", fields);
        if (text.length() > MAX_COLUMNS_TEXT) return;
        int updated = db.update(COLUMN_CHOICE)
                .set(COLUMN_CHOICE.VERSION, COLUMN_CHOICE.VERSION.plus(1))
                .set(COLUMN_CHOICE.FIELDS, text)
                .set(COLUMN_CHOICE.CHOSEN_AT, at)
                .set(COLUMN_CHOICE.CHOSEN_BY_ID, user.account().value())
                .where(
                        TenantScope.of(COLUMN_CHOICE, user.organisation()),
                        COLUMN_CHOICE.KIND.eq(kind),
                        COLUMN_CHOICE.FINGERPRINT.eq(fingerprint))
                .execute();
        if (updated > 0) return;
        db.insertInto(COLUMN_CHOICE)
                .set(COLUMN_CHOICE.ORGANISATION_ID, user.organisation().value())
                .set(COLUMN_CHOICE.KIND, kind)
                .set(COLUMN_CHOICE.FINGERPRINT, fingerprint)
                .set(COLUMN_CHOICE.FIELDS, text)
                .set(COLUMN_CHOICE.CHOSEN_AT, at)
                .set(COLUMN_CHOICE.CHOSEN_BY_ID, user.account().value())
                // somebody else who chose at the same moment has chosen
                .onDuplicateKeyIgnore()
                .execute();
    }

    Optional<EarlierImport> earlier(SignedIn user, String kind, String sha256) {
        return db.select(IMPORT_RUN.IMPORTED_AT, ACCOUNT.DISPLAY_NAME)
                .from(IMPORT_RUN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(IMPORT_RUN.IMPORTED_BY_ID))
                .where(
                        TenantScope.of(IMPORT_RUN, user.organisation()),
                        IMPORT_RUN.KIND.eq(kind),
                        IMPORT_RUN.SHA256.eq(sha256))
                .orderBy(IMPORT_RUN.IMPORTED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new EarlierImport(row.value1(), row.value2()));
    }

    void insertRun(SignedIn user, UUID uuid, String kind, String sha256, Map<Status, Integer> counts, Instant at) {
        db.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.ORGANISATION_ID, user.organisation().value())
                .set(IMPORT_RUN.UUID, uuid)
                .set(IMPORT_RUN.KIND, kind)
                .set(IMPORT_RUN.SHA256, sha256)
                .set(IMPORT_RUN.ROWS_NEW, counts.getOrDefault(Status.NEW, 0))
                .set(IMPORT_RUN.ROWS_CHANGED, counts.getOrDefault(Status.CHANGED, 0))
                .set(
                        IMPORT_RUN.ROWS_UNCHANGED,
                        counts.getOrDefault(Status.UNCHANGED, 0) + counts.getOrDefault(Status.LEFT, 0))
                .set(IMPORT_RUN.ROWS_WRONG, counts.getOrDefault(Status.WRONG, 0))
                .set(IMPORT_RUN.ROWS_DOUBLE, counts.getOrDefault(Status.DOUBLE, 0))
                .set(IMPORT_RUN.IMPORTED_AT, at)
                .set(IMPORT_RUN.IMPORTED_BY_ID, user.account().value())
                .execute();
    }
}
