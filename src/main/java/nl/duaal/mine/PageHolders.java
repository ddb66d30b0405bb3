package nl.duaal.mine;

import java.util.Collection;
import java.util.Set;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** Who has a page that they can sign in to: links that nobody used yet do not count. */
@Component
class PageHolders implements nl.duaal.person.OwnPages {

    private final LinkStore links;

    PageHolders(LinkStore links) {
        this.links = links;
    }

    @Override
    public Set<PersonId> of(OrganisationId organisation, Collection<PersonId> people) {
        return links.holders(organisation, people);
    }
}
