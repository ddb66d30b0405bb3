package nl.duaal.inclusion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Person;
import nl.duaal.person.ui.TimelineLine;
import nl.duaal.person.ui.TimelineSource;
import org.springframework.stereotype.Component;

/** On the line of time: who came to stand beside somebody at work, and until when. */
@Component
class BuddyTimeline implements TimelineSource {

    private final InclusionServices services;

    BuddyTimeline(InclusionServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "buddy";
    }

    @Override
    public int order() {
        return 125;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_PEOPLE) && user.may(Permission.KEEP_INCLUSION);
    }

    @Override
    public List<TimelineLine> lines(SignedIn user, Person person, Locale locale) {
        var words = new InclusionWords(locale);
        var lines = new ArrayList<TimelineLine>();
        for (var one : services.buddies().ofPerson(user, person.uuid())) {
            var data = one.data();
            String kind = words.of("buddy.kind", data.kind());
            lines.add(new TimelineLine(data.from(), words.say("timeline.buddy.from", data.name(), kind), List.of()));
            var until = data.until();
            if (until != null) {
                lines.add(new TimelineLine(until, words.say("timeline.buddy.until", data.name(), kind), List.of()));
            }
        }
        return lines;
    }
}
