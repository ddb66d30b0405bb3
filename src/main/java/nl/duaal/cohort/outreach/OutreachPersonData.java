package nl.duaal.cohort.outreach;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** What is held of how somebody was reached and handed over; it goes with the person. */
@Component
class OutreachPersonData implements PersonData {

    private final OutreachStore store;

    OutreachPersonData(OutreachStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("contact_attempt", "handover", "meeting_guest");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        var attempts = store.attempts(user.organisation(), person).stream()
                .map(one -> List.of(
                        one.data().on().toString(),
                        one.data().channel().name(),
                        one.data().result().name(),
                        one.data().obstacle() == null
                                ? ""
                                : one.data().obstacle().name(),
                        one.data().note(),
                        one.by()))
                .toList();
        var handovers = store.handovers(user.organisation(), person).stream()
                .map(one -> List.of(
                        one.data().meeting().toString(),
                        one.place(),
                        one.data().attendees(),
                        one.data().agreements(),
                        one.nextContact().toString(),
                        one.contacted() == null ? "" : one.contacted().toString()))
                .toList();
        var meetings = store.meetings(user.organisation(), person).stream()
                .map(one -> List.of(
                        one.cohortName(),
                        one.meeting().data().on().toString(),
                        one.meeting().data().kind().name(),
                        Boolean.toString(one.came())))
                .toList();
        return List.of(
                new Part(
                        "cohort.export.meeting",
                        List.of(
                                "cohort.export.cohort",
                                "cohort.export.when",
                                "cohort.export.kind",
                                "cohort.export.came"),
                        meetings),
                new Part(
                        "cohort.export.attempt",
                        List.of(
                                "cohort.export.when",
                                "cohort.export.channel",
                                "cohort.export.result",
                                "cohort.export.obstacle",
                                "cohort.export.text",
                                "cohort.export.who"),
                        attempts),
                new Part(
                        "cohort.export.handover",
                        List.of(
                                "cohort.export.when",
                                "cohort.export.place",
                                "cohort.export.attendees",
                                "cohort.export.agreements",
                                "cohort.export.nextContact",
                                "cohort.export.contacted"),
                        handovers));
    }
}
