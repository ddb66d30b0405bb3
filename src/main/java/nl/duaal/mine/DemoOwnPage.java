package nl.duaal.mine;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonDetails;
import nl.duaal.person.PersonRow;
import nl.duaal.person.PersonService;
import nl.duaal.shared.DemoMode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of the invented participant of a demonstration. Made once, after the people; their coach looked at the file. */
@Component
@Order(8)
class DemoOwnPage implements ApplicationRunner {

    private final AccountService accounts;
    private final PersonService people;
    private final LinkStore store;
    private final DemoMode demoMode;
    private final Clock clock;

    DemoOwnPage(AccountService accounts, PersonService people, LinkStore store, DemoMode demoMode, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.store = store;
        this.demoMode = demoMode;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demoMode.demo()) return;
        var participant = accounts.signedIn("deelnemer").orElse(null);
        var coach = accounts.signedIn("coach").orElse(null);
        if (participant == null || coach == null) return;
        people.search(coach, participant.displayName().split(" ", 2)[0]).stream()
                .filter(row -> row.madeUp() && row.fullName().equals(participant.displayName()))
                .findFirst()
                .filter(row -> store.links(coach.organisation(), row.id()).isEmpty())
                .ifPresent(row -> give(coach, participant, row));
    }

    private void give(SignedIn coach, SignedIn participant, PersonRow row) {
        store.insert(
                coach, row.id(), participant.account(), null, clock.instant().truncatedTo(ChronoUnit.MICROS));
        people.open(coach, row.uuid()).ifPresent(person -> {
            var is = person.details();
            var speaks = new PersonDetails(
                    is.givenName(),
                    is.familyName(),
                    is.phone(),
                    is.email(),
                    is.bornOn(),
                    List.of("ar", "en"),
                    is.town(),
                    is.days(),
                    is.availableFrom(),
                    is.availability());
            people.change(coach, row.uuid(), person.version(), speaks);
        });
    }
}
