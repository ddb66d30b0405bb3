package nl.duaal.cohort.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.outreach.OutreachService;
import nl.duaal.person.Person;
import nl.duaal.person.ui.TimelineLine;
import nl.duaal.person.ui.TimelineSource;
import org.springframework.stereotype.Component;

/** On the line of time: how somebody was reached, and every step in a cohort. */
@Component
class CohortTimeline implements TimelineSource {

    private final CandidateService candidates;
    private final OutreachService outreach;

    CohortTimeline(CandidateService candidates, OutreachService outreach) {
        this.candidates = candidates;
        this.outreach = outreach;
    }

    @Override
    public String key() {
        return "cohort";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_PEOPLE);
    }

    @Override
    public List<TimelineLine> lines(SignedIn user, Person person, Locale locale) {
        var words = new CohortWords(locale);
        var lines = new ArrayList<TimelineLine>();
        for (var one : candidates.ofPerson(user, person.id())) {
            for (var change : candidates.history(user, one.candidate().uuid())) {
                lines.add(new TimelineLine(
                        change.at().atZone(AccountService.ZONE).toLocalDate(),
                        one.cohortName() + ": " + CandidateDialogs.what(words, change),
                        List.of(change.reason().equals(Reason.NONE) ? "" : CandidateDialogs.why(words, change))));
            }
        }
        var contacts = outreach.contacts(user, person.uuid());
        for (var one : contacts.meetings()) {
            var data = one.meeting().data();
            lines.add(new TimelineLine(
                    data.on(),
                    words.of("meeting", data.kind()) + ": "
                            + words.say(one.came() ? "contacts.came" : "contacts.notThere"),
                    List.of(one.cohortName())));
        }
        for (var one : contacts.attempts()) {
            var data = one.attempt().data();
            lines.add(new TimelineLine(
                    data.on(),
                    words.say(data.firstTalk() ? "attempt.firstTalk" : "attempt.attempt") + ", "
                            + words.of("channel", data.channel()).toLowerCase(locale) + ": "
                            + words.of("attempt", data.result()),
                    List.of(data.note())));
        }
        return lines;
    }
}
