package nl.duaal.access.local;

import java.util.UUID;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;

/** Published inside the transaction in which an invitation becomes an account. */
public record InvitationAccepted(UUID invitation, OrganisationId organisation, AccountId account) {}
