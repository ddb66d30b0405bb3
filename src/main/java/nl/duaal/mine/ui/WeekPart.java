package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.Div;
import nl.duaal.mine.OwnWeek;
import nl.duaal.shell.Words;

/** My week: lessons, the coach, work, the next exam. */
final class WeekPart extends OwnPart {

    WeekPart(OwnWords words, OwnWeek week) {
        super(words, "week");
        addClassName("own-wide");
        quiet(words.say("week.days", words.day(week.from()), words.day(week.until())));
        if (week.lessons().isEmpty()) {
            line(words.say("week.noLessons"));
        } else {
            var list = list();
            for (var lesson : week.lessons()) {
                var text = text(
                        words.day(lesson.on()),
                        words.say("week.time", words.time(lesson.fromMinute()), words.time(lesson.untilMinute())));
                text.add(what(words, lesson));
                if (!lesson.place().isEmpty()) text.add(named(words, "week.place", lesson.place()));
                if (!lesson.teacher().isEmpty()) text.add(named(words, "week.teacher", lesson.teacher()));
                var item = item(text);
                if (lesson.off()) {
                    item.addClassName("own-off");
                    var off = new Div(words.say("week.off"));
                    off.addClassName("own-state");
                    item.add(off);
                }
                list.add(item);
            }
        }
        var work = week.work();
        if (work != null) {
            head("week.work");
            var hours = words.figures().number(work.hoursPerWeek().doubleValue(), 1);
            line(words.say("week.hours", hours));
            var place = work.location().isEmpty() ? work.employer() : work.employer() + ", " + work.location();
            if (!place.isEmpty()) add(named(words, "week.at", place));
        }
        head("week.coach");
        var coach = week.coachOn();
        line(coach == null ? words.say("week.noCoach") : words.say("week.coachOn", words.day(coach)));
        var exam = week.exam();
        if (exam != null) {
            head("week.exam");
            boolean english = words.locale().equals(Words.ENGLISH);
            var name = english ? OwnWords.free(exam.en()) : OwnWords.dutch(exam.nl());
            add(text(name, words.day(exam.on())));
        }
    }

    private static Div what(OwnWords words, OwnWeek.Lesson lesson) {
        return new Div(
                new com.vaadin.flow.component.Text(words.say("week.lesson") + " "), OwnWords.dutch(lesson.group()));
    }

    /** A word of ours, and a name that is as people wrote it. */
    static Div named(OwnWords words, String key, String name) {
        var line = new Div(new com.vaadin.flow.component.Text(words.say(key) + " "), OwnWords.dutch(name));
        line.addClassName("own-below");
        return line;
    }
}
