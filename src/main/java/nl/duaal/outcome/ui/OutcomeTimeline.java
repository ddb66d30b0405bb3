package nl.duaal.outcome.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Person;
import nl.duaal.person.ui.TimelineLine;
import nl.duaal.person.ui.TimelineSource;
import org.springframework.stereotype.Component;

/** On the line of time: how somebody was doing, and when it is asked again. */
@Component
class OutcomeTimeline implements TimelineSource {

    private final OutcomeServices services;

    OutcomeTimeline(OutcomeServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "outcome";
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_COURSE);
    }

    @Override
    public List<TimelineLine> lines(SignedIn user, Person person, Locale locale) {
        var words = new OutcomeWords(locale);
        var today = services.book().today();
        var lines = new ArrayList<TimelineLine>();
        services.book().of(user, person.uuid()).ifPresent(found -> {
            for (var cohort : found.cohorts()) {
                boolean next = true;
                for (var at : cohort.moments()) {
                    var answer = at.answer();
                    if (answer != null) {
                        lines.add(new TimelineLine(
                                answer.reply().on(),
                                words.say("timeline.answer", at.moment().months(), words.brief(answer.reply())),
                                List.of(words.from(answer.reply()), cohort.cohortName())));
                    } else if (next && !at.moment().hasComeOn(today)) {
                        next = false;
                        lines.add(new TimelineLine(
                                at.moment().day(),
                                words.say("timeline.ask", at.moment().months()),
                                List.of(cohort.cohortName())));
                    }
                }
            }
        });
        return lines;
    }
}
