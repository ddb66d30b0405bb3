package nl.duaal.language.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.language.HelpAtWork;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** Help at work as teams agreed on it, and whether they keep to it. */
@Component
class AgreedHelp implements HelpAtWork {

    private final AgreementStore store;
    private final Clock clock;

    AgreedHelp(AgreementStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Buddy> buddies(OrganisationId organisation, PersonId person) {
        var teams = store.teamsOf(organisation, person);
        if (teams.isEmpty()) return List.of();
        var kinds = store.kinds(LocalDate.now(clock.withZone(AccountService.ZONE))).stream()
                .filter(AgreementKind::buddy)
                .map(AgreementKind::key)
                .collect(Collectors.toSet());
        var names = store.names(organisation, teams);
        var agreements = store.agreements(organisation, teams);
        return teams.stream()
                .flatMap(team -> agreements.getOrDefault(team, List.of()).stream()
                        .filter(one -> one.data().kind() != null
                                && kinds.contains(one.data().kind()))
                        .map(one -> buddy(Objects.requireNonNull(names.get(team)), one)))
                .toList();
    }

    private static Buddy buddy(String team, Agreement agreement) {
        var last = agreement.last();
        if (last == null || last.state() != Turn.State.DONE) return new Buddy(team, false, null);
        return new Buddy(team, true, last.on());
    }
}
