package nl.duaal.course.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.course.CourseFile.Participation;
import nl.duaal.course.Fact;
import nl.duaal.person.Person;
import nl.duaal.person.ui.TimelineLine;
import nl.duaal.person.ui.TimelineSource;
import org.springframework.stereotype.Component;

/** On the line of time: what really happened, and what ends. */
@Component
class CourseTimeline implements TimelineSource {

    private final CourseServices services;

    CourseTimeline(CourseServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "course";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_COURSE);
    }

    @Override
    public List<TimelineLine> lines(SignedIn user, Person person, Locale locale) {
        var words = new CourseWords(locale);
        var lines = new ArrayList<TimelineLine>();
        services.course().open(user, person.uuid()).ifPresent(file -> {
            var today = services.course().today();
            for (var entry : file.entries()) {
                var fact = entry.fact();
                var phases =
                        file.participation(entry).map(Participation::phases).orElse(List.of());
                String name = words.name(fact, phases, file.leavings());
                var more = new ArrayList<>(words.lines(fact, phases, file.leavings()));
                if (!(fact instanceof Fact.Permit)) more.add(entry.place());
                lines.add(new TimelineLine(fact.from(), name, more));
                var ends = fact.ends();
                if (ends != null && ends.isAfter(today)) {
                    lines.add(new TimelineLine(ends, words.say("timeline.ends", name), List.of()));
                }
            }
        });
        return lines;
    }
}
