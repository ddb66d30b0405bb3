package nl.duaal.mine;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.access.local.ParticipantAccounts;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That somebody has, or had, a page of their own; with the person goes the account. */
@Component
class OwnPagePersonData implements PersonData {

    private final LinkStore store;
    private final ParticipantAccounts accounts;

    OwnPagePersonData(LinkStore store, ParticipantAccounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person_account");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        return List.of(new Part(
                "mypage.give.title",
                List.of(
                        "mypage.give.givenAt",
                        "mypage.give.givenBy",
                        "mypage.give.begunAt",
                        "mypage.give.lastSeen",
                        "mypage.give.endedAt"),
                store.links(user.organisation(), person).stream()
                        .map(link -> List.of(
                                text(link.givenAt()),
                                link.givenBy(),
                                text(link.begunAt()),
                                text(link.lastSeen()),
                                text(link.endedAt())))
                        .toList()));
    }

    @Override
    public void erase(OrganisationId organisation, PersonId person) {
        store.links(organisation, person)
                .forEach(link -> accounts.erase(organisation, link.account(), link.invitation()));
    }

    private static String text(@Nullable Object one) {
        return one == null ? "" : one.toString();
    }
}
