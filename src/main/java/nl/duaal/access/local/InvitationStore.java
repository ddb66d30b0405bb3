package nl.duaal.access.local;

import static nl.duaal.persistence.db.Tables.INVITATION;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Role;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of invitations. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InvitationStore {

    /** An invitation with what only the service needs. */
    record Kept(
            long id,
            UUID uuid,
            OrganisationId organisation,
            Invitation.Kind kind,
            @Nullable AccountId account,
            String email,
            String displayName,
            Set<Role> roles,
            Instant expiresAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant revokedAt) {

        Invitation.State state(Instant now) {
            if (acceptedAt != null) return Invitation.State.ACCEPTED;
            if (revokedAt != null) return Invitation.State.REVOKED;
            return expiresAt.isAfter(now) ? Invitation.State.OPEN : Invitation.State.EXPIRED;
        }

        Invitation asSeen(Instant now) {
            return new Invitation(uuid, kind, email, displayName, roles, expiresAt, state(now));
        }
    }

    private final DSLContext db;

    InvitationStore(DSLContext db) {
        this.db = db;
    }

    UUID insert(
            OrganisationId organisation,
            Invitation.Kind kind,
            @Nullable AccountId account,
            String email,
            String displayName,
            Collection<Role> roles,
            String tokenHash,
            AccountId by,
            Instant now,
            Instant expires) {
        var uuid = UUID.randomUUID();
        db.insertInto(INVITATION)
                .set(INVITATION.UUID, uuid)
                .set(INVITATION.ORGANISATION_ID, organisation.value())
                .set(INVITATION.KIND, kind.name())
                .set(INVITATION.ACCOUNT_ID, account == null ? null : account.value())
                .set(INVITATION.EMAIL, email)
                .set(INVITATION.DISPLAY_NAME, displayName)
                .set(INVITATION.ROLES, roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                .set(INVITATION.TOKEN_HASH, tokenHash)
                .set(INVITATION.MADE_AT, now)
                .set(INVITATION.MADE_BY_ID, by.value())
                .set(INVITATION.EXPIRES_AT, expires)
                .execute();
        return uuid;
    }

    /** A new link in the place of the old one. */
    void renew(Kept invitation, String tokenHash, Instant expires) {
        db.update(INVITATION)
                .set(INVITATION.TOKEN_HASH, tokenHash)
                .set(INVITATION.EXPIRES_AT, expires)
                .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                .where(TenantScope.of(INVITATION, invitation.organisation()), INVITATION.ID.eq(invitation.id()))
                .execute();
    }

    void revoke(Kept invitation, Instant now) {
        db.update(INVITATION)
                .set(INVITATION.REVOKED_AT, now)
                .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                .where(TenantScope.of(INVITATION, invitation.organisation()), INVITATION.ID.eq(invitation.id()))
                .execute();
    }

    /** Takes away the links that an account or an address still has: only the newest one counts. */
    void revokeOpen(OrganisationId organisation, String email, Instant now) {
        db.update(INVITATION)
                .set(INVITATION.REVOKED_AT, now)
                .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                .where(
                        TenantScope.of(INVITATION, organisation),
                        INVITATION.EMAIL.eq(email),
                        INVITATION.ACCEPTED_AT.isNull(),
                        INVITATION.REVOKED_AT.isNull())
                .execute();
    }

    void accept(Kept invitation, AccountId account, Instant now) {
        db.update(INVITATION)
                .set(INVITATION.ACCEPTED_AT, now)
                .set(INVITATION.ACCOUNT_ID, account.value())
                .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                .where(TenantScope.of(INVITATION, invitation.organisation()), INVITATION.ID.eq(invitation.id()))
                .execute();
    }

    /** The newest first. */
    List<Kept> list(OrganisationId organisation, int limit) {
        return rows(db, TenantScope.of(INVITATION, organisation), limit, false);
    }

    /** Which nobody else gets to change before this transaction is over. */
    Optional<Kept> lock(OrganisationId organisation, UUID uuid) {
        return rows(db, TenantScope.of(INVITATION, organisation).and(INVITATION.UUID.eq(uuid)), 1, true).stream()
                .findFirst();
    }

    Optional<Kept> find(String tokenHash) {
        return byToken(tokenHash, false);
    }

    /** Which nobody else gets to use before this transaction is over. */
    Optional<Kept> lock(String tokenHash) {
        return byToken(tokenHash, true);
    }

    private Optional<Kept> byToken(String tokenHash, boolean lock) {
        var everywhere = TenantScope.acrossOrganisations(db, "a link says itself which organisation it is for");
        return rows(everywhere, INVITATION.TOKEN_HASH.eq(tokenHash), 1, lock).stream()
                .findFirst();
    }

    private static List<Kept> rows(DSLContext db, Condition which, int limit, boolean lock) {
        var query = db.select(
                        INVITATION.ID,
                        INVITATION.UUID,
                        INVITATION.ORGANISATION_ID,
                        INVITATION.KIND,
                        INVITATION.ACCOUNT_ID,
                        INVITATION.EMAIL,
                        INVITATION.DISPLAY_NAME,
                        INVITATION.ROLES,
                        INVITATION.EXPIRES_AT,
                        INVITATION.ACCEPTED_AT,
                        INVITATION.REVOKED_AT)
                .from(INVITATION)
                .where(which)
                .orderBy(INVITATION.MADE_AT.desc(), INVITATION.ID.desc())
                .limit(limit);
        return (lock ? query.forUpdate() : query)
                .fetch(row -> new Kept(
                        row.value1(),
                        row.value2(),
                        new OrganisationId(row.value3()),
                        Invitation.Kind.valueOf(row.value4()),
                        row.value5() == null ? null : new AccountId(row.value5()),
                        row.value6(),
                        row.value7(),
                        roles(row.value8()),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    private static Set<Role> roles(String text) {
        return text.isEmpty()
                ? EnumSet.noneOf(Role.class)
                : Arrays.stream(text.split(",", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
