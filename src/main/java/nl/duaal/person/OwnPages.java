package nl.duaal.person;

import java.util.Collection;
import java.util.Set;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;

/** Who of people has a page of their own to sign in to. The room of those pages contributes a bean. */
public interface OwnPages {

    /** Those of these people who have one; runs in the caller's transaction. */
    Set<PersonId> of(OrganisationId organisation, Collection<PersonId> people);
}
