package nl.duaal.coaching.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingService.CoachingFile;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.course.CourseService;
import nl.duaal.coaching.plan.PlanService;
import nl.duaal.person.Person;
import nl.duaal.person.ui.TimelineLine;
import nl.duaal.person.ui.TimelineSource;
import org.springframework.stereotype.Component;

/** On the line of time: contacts, promises, goals, barriers, and steps on the ladder. */
@Component
class CoachingTimeline implements TimelineSource {

    private final CoachingServices services;

    CoachingTimeline(CoachingServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "coaching";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_COACHING);
    }

    @Override
    public List<TimelineLine> lines(SignedIn user, Person person, Locale locale) {
        var words = new CoachingWords(locale);
        var lines = new ArrayList<TimelineLine>();
        services.coaching().file(user, person.uuid()).ifPresent(file -> file(words, user, file, lines));
        services.plans().of(user, person.uuid()).ifPresent(plan -> plan(words, plan, lines));
        services.course().of(user, person.uuid()).ifPresent(course -> course(words, course, lines));
        return lines;
    }

    private void file(CoachingWords words, SignedIn user, CoachingFile file, List<TimelineLine> lines) {
        var known = services.wordings().all(user, words.locale());
        LocalDate today = services.coaching().today();
        for (var one : file.contacts()) {
            var data = one.data();
            lines.add(new TimelineLine(
                    data.on(),
                    words.say(
                            "timeline.contact",
                            words.of("kind", data.kind()),
                            words.of("channel", data.channel()),
                            one.by().name()),
                    List.of(
                            words.topics(data.topics(), known),
                            data.participants().isEmpty() ? "" : words.say("contact.with", data.participants()),
                            data.text())));
        }
        file.lastContact()
                .map(one -> one.data().nextContact())
                .filter(next -> next.isAfter(today))
                .ifPresent(next -> lines.add(new TimelineLine(next, words.say("timeline.next"), List.of())));
        for (var one : file.coaches()) {
            var coach = one.coach();
            if (coach == null) continue;
            var until = one.until();
            lines.add(new TimelineLine(
                    LocalDate.ofInstant(one.from(), AccountService.ZONE),
                    words.say("timeline.coach.from", coach.name()),
                    List.of(one.cohortName())));
            if (until != null) {
                lines.add(new TimelineLine(
                        LocalDate.ofInstant(until, AccountService.ZONE),
                        words.say("timeline.coach.until", coach.name()),
                        List.of(one.cohortName())));
            }
        }
        for (var one : file.promises()) {
            var closed = one.closedOn();
            String what =
                    words.say("timeline.promise." + one.state(), one.data().what());
            lines.add(new TimelineLine(
                    closed == null ? one.data().due() : closed, what, List.of(words.owed(one), one.reason())));
        }
    }

    private static void plan(CoachingWords words, PlanService.Plan plan, List<TimelineLine> lines) {
        for (var goal : plan.goals()) {
            for (var step : goal.data().steps()) {
                var done = step.doneOn();
                if (done != null) {
                    lines.add(new TimelineLine(
                            done,
                            words.say("timeline.step", step.what()),
                            List.of(goal.data().what())));
                }
            }
            var closed = goal.closedOn();
            var day = closed == null ? goal.data().due() : closed;
            if (day != null) {
                lines.add(new TimelineLine(
                        day,
                        words.say("timeline.goal." + goal.state(), goal.data().what()),
                        List.of()));
            }
        }
        for (var barrier : plan.barriers()) {
            var data = barrier.data();
            lines.add(new TimelineLine(
                    data.since(), words.say("timeline.barrier", words.category(data)), List.of(data.action())));
            var closed = barrier.closedOn();
            if (closed != null && barrier.state() != ItemState.OPEN) {
                lines.add(
                        new TimelineLine(closed, words.say("timeline.barrier.gone", words.category(data)), List.of()));
            }
        }
    }

    private static void course(CoachingWords words, CourseService.Course course, List<TimelineLine> lines) {
        for (var step : course.ladder()) {
            lines.add(new TimelineLine(step.on(), words.say("timeline.ladder", words.ladder(step.step())), List.of()));
        }
        for (var one : course.confidence()) {
            var answer = one.data().answer();
            if (answer != null) {
                lines.add(new TimelineLine(
                        one.data().on(),
                        words.say("timeline.confidence", words.say("confidence.a" + answer)),
                        List.of()));
            }
        }
    }
}
