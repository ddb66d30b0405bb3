package nl.duaal.coaching;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.draft.DraftSubject;
import nl.duaal.draft.Drafts;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is held of somebody's contacts and promises; it goes with the person, history too. */
@Component
class CoachingPersonData implements PersonData {

    private final CoachingStore store;
    private final HistoryStore history;
    private final Drafts drafts;

    CoachingPersonData(CoachingStore store, HistoryStore history, Drafts drafts) {
        this.store = store;
        this.history = history;
        this.drafts = drafts;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coaching_contact", "coaching_promise", "coaching_change");
    }

    /** What colleagues were still typing about somebody is no row of that somebody. */
    @Override
    public void erase(OrganisationId organisation, PersonId person) {
        drafts.forget(new DraftSubject(DRAFTS, history.uuid(organisation, person)));
    }

    /** Under what kind forms about somebody's coaching keep what is typed. */
    static final String DRAFTS = "COACHING";

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        return List.of(
                new Part(
                        "coaching.own.contacts",
                        List.of(
                                "coaching.column.on",
                                "coaching.column.kind",
                                "coaching.column.channel",
                                "coaching.column.participants",
                                "coaching.column.topics",
                                "coaching.column.text",
                                "coaching.column.next",
                                "coaching.column.who"),
                        store.contacts(user.organisation(), person).stream()
                                .map(one -> List.of(
                                        one.data().on().toString(),
                                        one.data().kind().name(),
                                        one.data().channel().name(),
                                        one.data().participants(),
                                        String.join(", ", one.data().topics()),
                                        one.data().text(),
                                        text(one.data().nextContact()),
                                        one.by().name()))
                                .toList()),
                new Part(
                        "coaching.own.promises",
                        List.of(
                                "coaching.column.what",
                                "coaching.column.owedBy",
                                "coaching.column.due",
                                "coaching.column.state",
                                "coaching.column.reason"),
                        store.promises(user.organisation(), person).stream()
                                .map(one -> List.of(
                                        one.data().what(),
                                        one.data().owedBy().name(),
                                        one.data().due().toString(),
                                        one.state().name(),
                                        one.reason()))
                                .toList()),
                new Part(
                        "coaching.own.changes",
                        List.of(
                                "coaching.column.when",
                                "coaching.column.was",
                                "coaching.column.became",
                                "coaching.column.reason",
                                "coaching.column.who"),
                        history.changes(user.organisation(), person).stream()
                                .map(one ->
                                        List.of(one.at().toString(), one.was(), one.became(), one.reason(), one.by()))
                                .toList()));
    }

    private static String text(@Nullable Object one) {
        return one == null ? "" : one.toString();
    }
}
