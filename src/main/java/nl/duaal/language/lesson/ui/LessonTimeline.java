package nl.duaal.language.lesson.ui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.language.lesson.Attendance;
import nl.duaal.language.lesson.PersonLessons;
import nl.duaal.language.lesson.PersonLessons.AtLesson;
import nl.duaal.person.Person;
import nl.duaal.person.ui.TimelineLine;
import nl.duaal.person.ui.TimelineSource;
import org.springframework.stereotype.Component;

/** On the line of time: each lesson that somebody missed, and by month those at which they were. */
@Component
class LessonTimeline implements TimelineSource {

    private final PersonLessons lessons;

    LessonTimeline(PersonLessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public String key() {
        return "lessons";
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_LANGUAGE);
    }

    @Override
    public List<TimelineLine> lines(SignedIn user, Person person, Locale locale) {
        var words = new LessonWords(locale);
        var lines = new ArrayList<TimelineLine>();
        var there = new TreeMap<YearMonth, List<AtLesson>>();
        for (var one : lessons.of(user, person.uuid())) {
            if (one.state().isThere()) {
                there.computeIfAbsent(YearMonth.from(one.on()), _ -> new ArrayList<>())
                        .add(one);
            } else {
                String how = words.of("attendance", one.state()).toLowerCase(locale);
                lines.add(new TimelineLine(one.on(), words.say("timeline.missed", how), List.of(one.group())));
            }
        }
        there.forEach((month, all) -> {
            long late =
                    all.stream().filter(one -> one.state() == Attendance.LATE).count();
            lines.add(new TimelineLine(
                    all.getFirst().on(),
                    words.count("timeline.there", all.size()),
                    List.of(late == 0 ? "" : words.count("timeline.late", Math.toIntExact(late)))));
        });
        return lines;
    }
}
