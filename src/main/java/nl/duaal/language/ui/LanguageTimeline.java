package nl.duaal.language.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.language.Measurement;
import nl.duaal.person.Person;
import nl.duaal.person.ui.TimelineLine;
import nl.duaal.person.ui.TimelineSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the line of time: levels that were measured, exams, and the moments of the integration term. */
@Component
class LanguageTimeline implements TimelineSource {

    private final LanguageServices services;

    LanguageTimeline(LanguageServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "language";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_LANGUAGE);
    }

    @Override
    public List<TimelineLine> lines(SignedIn user, Person person, Locale locale) {
        var words = new LanguageWords(locale);
        var lines = new ArrayList<TimelineLine>();
        services.levels()
                .levels(user, person.uuid())
                .ifPresent(levels -> levels.measurements().stream()
                        .collect(Collectors.groupingBy(one -> one.data().on()))
                        .forEach((day, all) -> lines.add(measured(words, day, all))));
        exams(words, user, person, lines);
        services.integration().term(user, person.uuid()).ifPresent(term -> {
            var data = term.integration().data();
            moment(lines, data.notice(), words.say("timeline.notice"));
            moment(lines, data.pip(), words.say("timeline.pip"));
            moment(lines, data.scaledDown(), words.say("timeline.scaledDown"));
            for (var extension : term.integration().extensions()) {
                lines.add(new TimelineLine(
                        extension.granted(), words.say("timeline.extended", extension.months()), List.of()));
            }
            if (data.completed() == null) moment(lines, term.ends(), words.say("timeline.ends"));
            else moment(lines, data.completed(), words.say("timeline.completed"));
        });
        return lines;
    }

    /** What was measured on one day is one line. */
    private static TimelineLine measured(LanguageWords words, LocalDate day, List<Measurement> all) {
        String levels = all.stream()
                .map(one -> words.skill(one.data().skill()) + " " + one.data().level())
                .collect(Collectors.joining(", "));
        String how = all.stream()
                .map(one -> words.of("instrument", one.data().instrument()))
                .distinct()
                .collect(Collectors.joining(", "));
        return new TimelineLine(day, words.say("timeline.measured", levels), List.of(how));
    }

    private void exams(LanguageWords words, SignedIn user, Person person, List<TimelineLine> lines) {
        var attempts = services.integration().exams(user, person.uuid());
        if (attempts.isEmpty()) return;
        var names = services.library().exams(user).stream()
                .collect(Collectors.toMap(
                        exam -> exam.key(), exam -> exam.label().in(words.locale())));
        for (var attempt : attempts) {
            var data = attempt.data();
            String name = names.getOrDefault(data.exam(), data.exam())
                    + (data.skill() == null ? "" : " (" + words.skill(data.skill()) + ")");
            moment(lines, data.registered(), words.say("timeline.registered", name));
            moment(lines, data.sat(), words.say("timeline.sat", name, words.of("result", data.result())));
            moment(lines, data.certificate(), words.say("timeline.certificate", name));
        }
    }

    private static void moment(List<TimelineLine> lines, @Nullable LocalDate day, String what) {
        if (day != null) lines.add(new TimelineLine(day, what, List.of()));
    }
}
