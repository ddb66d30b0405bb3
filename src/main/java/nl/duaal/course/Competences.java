package nl.duaal.course;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people can do and did, from the facts of their course. */
@Service
public class Competences {

    private final EntryStore store;
    private final Entries entries;
    private final PersonService people;
    private final Traces traces;

    Competences(EntryStore store, Entries entries, PersonService people, Traces traces) {
        this.store = store;
        this.entries = entries;
        this.people = people;
        this.traces = traces;
    }

    /** Of somebody whom the reader looks after, with one trace; none when there is no such person for this reader. */
    @Transactional
    public Optional<CompetenceSheet> open(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COURSE);
        var sheet = people.row(user, person).map(row -> sheet(user.organisation(), row.id(), row.fullName()));
        traces.record(
                user,
                Action.COURSE_OPENED,
                person,
                sheet.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return sheet;
    }

    /** Somebody's own; the caller knows that it is theirs. Leaves no trace: it is no look of somebody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CompetenceSheet own(SignedIn user, PersonId self, String name) {
        traces.demand(user, Permission.READ_OWN_FILE);
        return sheet(user.organisation(), self, name);
    }

    private CompetenceSheet sheet(OrganisationId organisation, PersonId person, String name) {
        var today = entries.today();
        var all = store
                .ofPerson(
                        organisation,
                        person,
                        EnumSet.of(Fact.Kind.CREDENTIAL, Fact.Kind.CONTRACT, Fact.Kind.WORKED, Fact.Kind.PHASE))
                .stream()
                .map(EntryStore.Stored::entry)
                .toList();
        var phases = store.phaseNames(organisation, person);
        return new CompetenceSheet(
                name,
                today,
                facts(all, Fact.Credential.class),
                all.stream()
                        .filter(one -> one.fact() instanceof Fact.Contract)
                        .map(one -> job(one, (Fact.Contract) one.fact()))
                        .toList(),
                facts(all, Fact.Worked.class).stream().map(Fact.Worked::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                facts(all, Fact.Phase.class).stream()
                        .filter(one -> !one.from().isAfter(today))
                        .map(one -> new CompetenceSheet.Step(phases.getOrDefault(one.key(), one.key()), one.from()))
                        .sorted(Comparator.comparing(CompetenceSheet.Step::from))
                        .toList());
    }

    private static CompetenceSheet.Job job(Entry entry, Fact.Contract contract) {
        return new CompetenceSheet.Job(entry.place(), contract.from(), contract.until(), contract.hoursPerWeek());
    }

    private static <F extends Fact> List<F> facts(List<Entry> all, Class<F> kind) {
        return all.stream()
                .map(Entry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
