package nl.duaal.access.local;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.ACCOUNT_IDENTITY;
import static nl.duaal.persistence.db.Tables.INVITATION;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.RECOVERY_CODE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Role;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the accounts of participants. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ParticipantStore {

    private static final String ROLE = Role.PARTICIPANT.name();
    private static final String FORGOTTEN = "–";

    private final DSLContext db;

    ParticipantStore(DSLContext db) {
        this.db = db;
    }

    private static Condition role(OrganisationId organisation, AccountId account) {
        return TenantScope.of(MEMBERSHIP, organisation)
                .and(MEMBERSHIP.ACCOUNT_ID.eq(account.value()))
                .and(MEMBERSHIP.ROLE.eq(ROLE));
    }

    Optional<AccountId> known(OrganisationId organisation, String email) {
        return db.selectDistinct(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID), MEMBERSHIP.ROLE.eq(ROLE))
                .where(TenantScope.of(MEMBERSHIP, organisation), ACCOUNT.LOGIN_NAME.eq(email), ACCOUNT.ENABLED.isTrue())
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    /** From a day on; a period that begins on the same day goes on. */
    void begin(OrganisationId organisation, AccountId account, LocalDate day) {
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ORGANISATION_ID, organisation.value())
                .set(MEMBERSHIP.ACCOUNT_ID, account.value())
                .set(MEMBERSHIP.ROLE, ROLE)
                .set(MEMBERSHIP.VALID_FROM_ON, day)
                .onDuplicateKeyUpdate()
                .setNull(MEMBERSHIP.VALID_UNTIL_ON)
                .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                .execute();
    }

    void end(OrganisationId organisation, AccountId account, LocalDate day) {
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_UNTIL_ON, day)
                .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                .where(
                        role(organisation, account),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.gt(day)))
                .execute();
    }

    /** Whether an account is, and was, nowhere anything but a participant here. */
    boolean isNothingElse(OrganisationId organisation, AccountId account) {
        return !TenantScope.acrossOrganisations(db, "an account is one for all organisations")
                .fetchExists(
                        MEMBERSHIP,
                        MEMBERSHIP.ACCOUNT_ID.eq(account.value()),
                        MEMBERSHIP.ORGANISATION_ID.ne(organisation.value()).or(MEMBERSHIP.ROLE.ne(ROLE)));
    }

    /** Nobody signs in with it any more, and it says of nobody whose it was. */
    void forget(OrganisationId organisation, AccountId account) {
        db.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, FORGOTTEN)
                .set(ACCOUNT.LOGIN_NAME, "erased-" + UUID.randomUUID())
                .setNull(ACCOUNT.EMAIL)
                .setNull(ACCOUNT.TOTP_SECRET)
                .set(ACCOUNT.ENABLED, false)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account.value()))
                .execute();
        db.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account.value()))
                .execute();
        db.deleteFrom(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ACCOUNT_ID.eq(account.value()))
                .execute();
        db.update(INVITATION)
                .set(INVITATION.EMAIL, FORGOTTEN)
                .set(INVITATION.DISPLAY_NAME, FORGOTTEN)
                .where(TenantScope.of(INVITATION, organisation), INVITATION.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    void forgetInvitation(OrganisationId organisation, UUID invitation) {
        db.update(INVITATION)
                .set(INVITATION.EMAIL, FORGOTTEN)
                .set(INVITATION.DISPLAY_NAME, FORGOTTEN)
                .where(TenantScope.of(INVITATION, organisation), INVITATION.UUID.eq(invitation))
                .execute();
    }
}
