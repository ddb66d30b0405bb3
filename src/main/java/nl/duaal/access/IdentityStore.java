package nl.duaal.access;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.ACCOUNT_IDENTITY;

import java.time.Instant;
import java.util.Optional;
import nl.duaal.shared.id.AccountId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of identities at a provider. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IdentityStore {

    private final DSLContext db;

    IdentityStore(DSLContext db) {
        this.db = db;
    }

    /** The account behind an identity. */
    record Known(AccountId account, String loginName) {}

    Optional<Known> find(OidcIdentity identity) {
        return db.select(ACCOUNT.ID, ACCOUNT.LOGIN_NAME)
                .from(ACCOUNT_IDENTITY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_IDENTITY.ACCOUNT_ID))
                .where(ACCOUNT_IDENTITY.ISSUER.eq(identity.issuer()), ACCOUNT_IDENTITY.SUBJECT.eq(identity.subject()))
                .fetchOptional(row -> new Known(new AccountId(row.value1()), row.value2()));
    }

    /** Since when an account is linked with this provider, if it is. */
    Optional<Instant> linkedAt(AccountId account, String issuer) {
        return db.select(ACCOUNT_IDENTITY.LINKED_AT)
                .from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ACCOUNT_ID.eq(account.value()), ACCOUNT_IDENTITY.ISSUER.eq(issuer))
                .fetchOptional(ACCOUNT_IDENTITY.LINKED_AT);
    }

    Optional<String> loginName(AccountId account) {
        return db.select(ACCOUNT.LOGIN_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .fetchOptional(ACCOUNT.LOGIN_NAME);
    }

    void insert(AccountId account, OidcIdentity identity, Instant now) {
        db.insertInto(ACCOUNT_IDENTITY)
                .set(ACCOUNT_IDENTITY.ACCOUNT_ID, account.value())
                .set(ACCOUNT_IDENTITY.ISSUER, identity.issuer())
                .set(ACCOUNT_IDENTITY.SUBJECT, identity.subject())
                .set(ACCOUNT_IDENTITY.LINKED_AT, now)
                .execute();
    }

    void used(OidcIdentity identity, Instant now) {
        db.update(ACCOUNT_IDENTITY)
                .set(ACCOUNT_IDENTITY.LAST_USED_AT, now)
                .where(ACCOUNT_IDENTITY.ISSUER.eq(identity.issuer()), ACCOUNT_IDENTITY.SUBJECT.eq(identity.subject()))
                .execute();
    }
}
