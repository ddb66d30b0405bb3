package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.language.lesson.GroupData;
import nl.duaal.language.lesson.Lesson;
import nl.duaal.language.lesson.LessonChange;
import nl.duaal.language.lesson.LessonGroup;
import nl.duaal.language.lesson.LessonOutcome;
import nl.duaal.language.lesson.LessonService;
import nl.duaal.language.lesson.Member;
import nl.duaal.language.lesson.Series;
import nl.duaal.language.lesson.SeriesData;
import nl.duaal.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** Forms about when a group has its lessons. */
final class LessonDialogs {

    private static final int NINE = 9 * 60;
    private static final int NOON = 12 * 60;
    private static final int WEEKS = 20;

    private final LessonWords words;
    private final LessonService lessons;
    private final SignedIn user;
    private final LessonGroup group;
    private final Runnable done;

    /** @param done what happens after something was kept */
    LessonDialogs(LessonWords words, LessonService lessons, SignedIn user, LessonGroup group, Runnable done) {
        this.words = words;
        this.lessons = lessons;
        this.user = user;
        this.group = group;
        this.done = done;
    }

    /** Lessons that come back every week; says how many there will be and what holidays take. */
    void series() {
        var form = new FormDialog(words.locale(), words.say("series.new"), "save-series");
        var days = form.choices(
                "series-days",
                words.say("series.days"),
                Arrays.asList(DayOfWeek.values()),
                words::weekday,
                Set.of(),
                true);
        var from = form.time("series-from", words.say("series.from"), NINE);
        var until = form.time("series-until", words.say("series.until"), NOON);
        form.demand(until, () -> late(FormDialog.time(from), FormDialog.time(until)));
        var first = form.day("series-first", words.say("series.first"), lessons.today(), true);
        var last = form.day(
                "series-last", words.say("series.last"), lessons.today().plusWeeks(WEEKS), true);
        form.demand(
                last,
                () -> first.getValue() == null || last.getValue() == null
                        ? Optional.empty()
                        : last.getValue().isBefore(first.getValue())
                                ? Optional.of(words.say("series.lastEarly"))
                                : last.getValue().isAfter(first.getValue().plusDays(SeriesData.MOST_DAYS))
                                        ? Optional.of(words.say("series.tooLong"))
                                        : Optional.empty());
        var skips = form.check("series-skips", words.say("series.skips"), true);
        var place = form.text(
                "series-place", words.say("group.place"), group.data().place(), GroupData.PLACE_MAX_LENGTH, false);
        var teacher = form.text(
                "series-teacher",
                words.say("group.teacher"),
                group.data().teacher(),
                GroupData.TEACHER_MAX_LENGTH,
                false);
        var look = new Paragraph(words.say("series.look.none"));
        look.addClassNames("muted", "small");
        look.setId("series-look");
        look.getElement().setAttribute("role", "status");
        form.part(look);
        Runnable show = () -> {
            if (days.isEmpty() || first.getValue() == null || last.getValue() == null) return;
            if (last.getValue().isBefore(first.getValue())) return;
            if (last.getValue().isAfter(first.getValue().plusDays(SeriesData.MOST_DAYS))) return;
            var would = lessons.look(
                    user,
                    group.uuid(),
                    new SeriesData(days.getValue(), 0, 1, first.getValue(), last.getValue(), skips.getValue(), "", ""));
            look.setText(words.count("series.look", would.held().size())
                    + (would.skipped().isEmpty()
                            ? ""
                            : " "
                                    + words.count(
                                            "series.skipped", would.skipped().size())));
        };
        days.addValueChangeListener(change -> show.run());
        first.addValueChangeListener(change -> show.run());
        last.addValueChangeListener(change -> show.run());
        skips.addValueChangeListener(change -> show.run());
        form.open(() -> kept(lessons.addSeries(
                user,
                group.uuid(),
                new SeriesData(
                        days.getValue(),
                        FormDialog.time(from),
                        FormDialog.time(until),
                        first.getValue(),
                        last.getValue(),
                        skips.getValue(),
                        place.getValue(),
                        teacher.getValue()))));
    }

    /** From which day on a series has no lessons any more. */
    void endSeries(Series series) {
        var form = new FormDialog(words.locale(), words.say("series.end"), "end-series");
        form.setKeepText(words.say("series.end.do"));
        form.words(words.say("series.end.text"));
        var from = form.day("series-end-from", words.say("series.end.from"), lessons.today(), true);
        form.demand(
                from,
                () -> from.getValue() != null
                                && from.getValue().isBefore(series.data().first())
                        ? Optional.of(words.say("series.end.early"))
                        : Optional.empty());
        form.open(() -> kept(lessons.endSeries(user, group.uuid(), series.uuid(), series.version(), from.getValue())));
    }

    /** A lesson on top of what was planned. */
    void extra() {
        var form = new FormDialog(words.locale(), words.say("extra.new"), "save-extra");
        var when = new When(form, null);
        form.open(() -> kept(lessons.addLesson(user, group.uuid(), when.change())));
    }

    /** Another day, time, place or teacher of a lesson. */
    void move(Lesson lesson) {
        var form = new FormDialog(words.locale(), words.say("move.title"), "save-move");
        form.words(words.say("move.was", words.when(lesson)));
        var when = new When(form, lesson);
        form.open(() -> kept(lessons.move(user, lesson.uuid(), lesson.version(), when.change())));
    }

    /** Why a lesson does not take place. */
    void callOff(Lesson lesson) {
        var form = new FormDialog(words.locale(), words.say("callOff.title"), "save-call-off");
        form.setKeepText(words.say("callOff.do"));
        form.words(words.when(lesson));
        var reason = form.text("call-off-reason", words.say("reason"), "", Lesson.REASON_MAX_LENGTH, true);
        form.open(() -> kept(lessons.callOff(user, lesson.uuid(), lesson.version(), reason.getValue())));
    }

    /** From which day on somebody is not in the group any more. */
    void endPerson(Member member) {
        var form = new FormDialog(words.locale(), words.say("people.end", member.fullName()), "end-person");
        form.setKeepText(words.say("people.end.do"));
        form.words(words.say("people.end.text"));
        var until = form.day("person-until", words.say("people.end.until"), lessons.today(), true);
        form.open(
                () -> kept(lessons.endPerson(user, group.uuid(), member.person(), member.version(), until.getValue())));
    }

    private Optional<String> late(int from, int until) {
        return until > from ? Optional.empty() : Optional.of(words.say("series.untilEarly"));
    }

    private Optional<String> kept(LessonOutcome outcome) {
        String wrong = words.outcome(outcome);
        if (!wrong.isEmpty()) return Optional.of(wrong);
        done.run();
        return Optional.empty();
    }

    private final class When {

        private final com.vaadin.flow.component.datepicker.DatePicker day;
        private final com.vaadin.flow.component.textfield.TextField from;
        private final com.vaadin.flow.component.textfield.TextField until;
        private final com.vaadin.flow.component.textfield.TextField place;
        private final com.vaadin.flow.component.textfield.TextField teacher;
        private final com.vaadin.flow.component.textfield.TextField reason;

        When(FormDialog form, @Nullable Lesson lesson) {
            day = form.day("lesson-day", words.say("lesson.day"), lesson == null ? lessons.today() : lesson.on(), true);
            from = form.time("lesson-from", words.say("series.from"), lesson == null ? NINE : lesson.from());
            until = form.time("lesson-until", words.say("series.until"), lesson == null ? NOON : lesson.until());
            form.demand(until, () -> late(FormDialog.time(from), FormDialog.time(until)));
            place = form.text(
                    "lesson-place",
                    words.say("group.place"),
                    lesson == null ? group.data().place() : lesson.place(),
                    GroupData.PLACE_MAX_LENGTH,
                    false);
            teacher = form.text(
                    "lesson-teacher",
                    words.say("group.teacher"),
                    lesson == null ? group.data().teacher() : lesson.teacher(),
                    GroupData.TEACHER_MAX_LENGTH,
                    false);
            reason = form.text(
                    "lesson-reason",
                    words.say("reason"),
                    lesson == null ? "" : lesson.reason(),
                    Lesson.REASON_MAX_LENGTH,
                    false);
        }

        LessonChange change() {
            return new LessonChange(
                    day.getValue(),
                    FormDialog.time(from),
                    FormDialog.time(until),
                    place.getValue(),
                    teacher.getValue(),
                    reason.getValue());
        }
    }
}
