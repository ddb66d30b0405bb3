package nl.duaal.course.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.CourseFile;
import nl.duaal.course.CourseFile.PhasePlan;
import nl.duaal.course.CourseOutcome;
import nl.duaal.course.Fact;
import nl.duaal.course.Leaving;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** Says in the user's language what happened to somebody. */
final class CourseWords extends RoomWords {

    /** Under which a key of a history may have its text. */
    private static final List<String> SETS = List.of("cause", "incident", "credential", "contract");

    CourseWords(Locale locale) {
        super("course", Words.closest(locale));
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "–" : figures().shortDate(day);
    }

    String hours(BigDecimal hours) {
        return figures().number(hours.doubleValue(), 2);
    }

    String state(CandidateState state) {
        return Words.text(locale(), "cohort.candidate.state." + state);
    }

    String outcome(CourseOutcome outcome) {
        return switch (outcome) {
            case CourseOutcome.Saved _ -> say("saved");
            case CourseOutcome.Refused(var why) -> of("refused", why);
            case CourseOutcome.BeforeFirstDay(var first) -> say("refused.BEFORE_FIRST_DAY", date(first));
            case CourseOutcome.AfterLastDay(var last) -> say("refused.AFTER_LAST_DAY", date(last));
            case CourseOutcome.Outdated _ -> say("outdated");
            case CourseOutcome.Gone _ -> say("gone");
        };
    }

    /** Whether another day would do. */
    static boolean isAboutDay(CourseOutcome outcome) {
        return switch (outcome) {
            case CourseOutcome.BeforeFirstDay _, CourseOutcome.AfterLastDay _ -> true;
            case CourseOutcome.Refused(var why) ->
                why == CourseOutcome.Fault.TWICE || why == CourseOutcome.Fault.NOT_YET;
            case CourseOutcome.Saved _, CourseOutcome.Outdated _, CourseOutcome.Gone _ -> false;
        };
    }

    /** What happened, in a few words. */
    String name(Fact fact, List<PhasePlan> phases, List<Leaving> leavings) {
        return switch (fact) {
            case Fact.Worked worked -> say("name.WORKED", hours(worked.hours()));
            case Fact.Absence absence ->
                say(
                        absence.percent() == 100 ? "name.ABSENCE" : "name.ABSENCE.part",
                        of("cause", absence.cause()),
                        absence.percent());
            case Fact.Phase phase -> say("name.PHASE", phase(phase.key(), phases));
            case Fact.Contract contract ->
                say("name.CONTRACT", of("contract", contract.form()), hours(contract.hoursPerWeek()));
            case Fact.Credential paper -> say("name.CREDENTIAL", of("credential", paper.type()), paper.title());
            case Fact.Incident incident -> say("name.INCIDENT", of("incident", incident.type()));
            case Fact.DropOut out -> say("name.DROP_OUT", leaving(out.reason(), leavings));
            case Fact.Permit permit -> say("name.PERMIT", date(permit.expires()));
        };
    }

    /** When it was, and what more there is to know. */
    List<String> lines(Fact fact, List<PhasePlan> phases, List<Leaving> leavings) {
        var lines = new ArrayList<String>();
        switch (fact) {
            case Fact.Worked worked -> lines.add(days(worked.from(), worked.until()));
            case Fact.Absence absence ->
                lines.add(
                        absence.until() == null
                                ? say("open", date(absence.from()))
                                : days(absence.from(), absence.until()));
            case Fact.Phase phase -> lines.add(phaseDays(phase, phases));
            case Fact.Contract contract -> {
                lines.add(
                        contract.until() == null
                                ? say("since", date(contract.from()))
                                : days(contract.from(), contract.until()));
                if (contract.wagePerHour() != null) lines.add(wage(contract.wagePerHour()));
            }
            case Fact.Credential paper -> {
                lines.add(date(paper.from())
                        + (paper.expires() == null ? "" : " · " + say("holdsUntil", date(paper.expires()))));
                if (!paper.issuer().isEmpty()) lines.add(say("by", paper.issuer()));
            }
            case Fact.Incident incident -> {
                lines.add(date(incident.from()));
                lines.add(incident.done());
            }
            case Fact.DropOut out -> {
                lines.add(say("lastDay", date(out.from())));
                if (out.destination() != null) lines.add(say("wentTo", leaving(out.destination(), leavings)));
            }
            case Fact.Permit permit -> lines.add(say("seen", date(permit.from())));
        }
        return lines;
    }

    /** What goes on after somebody left, in a few words. */
    String goesOn(List<CourseFile.GoesOn> all) {
        return all.stream()
                .flatMap(one -> one.entries().stream())
                .map(one -> {
                    var until = one.fact().until();
                    return name(one.fact(), List.of(), List.of())
                            + " ("
                            + (until == null ? since(one.fact()) : say("until", date(until)))
                            + ")";
                })
                .collect(Collectors.joining("; "));
    }

    private String since(Fact fact) {
        return say(fact instanceof Fact.Absence ? "open" : "since", date(fact.from()));
    }

    /** That a wage is below the least that the law allows; empty: it is not, or that least is not known. */
    Optional<String> tooLittle(@Nullable Long cents, OptionalLong least, LocalDate day) {
        return cents == null || least.isEmpty() || cents >= least.getAsLong()
                ? Optional.empty()
                : Optional.of(say(
                        "wage.low",
                        figures()
                                .euroCents(
                                        BigDecimal.valueOf(least.getAsLong(), 2).doubleValue()),
                        date(day)));
    }

    String wage(long cents) {
        return say("wage", figures().euroCents(BigDecimal.valueOf(cents, 2).doubleValue()));
    }

    private String phaseDays(Fact.Phase phase, List<PhasePlan> phases) {
        var planned = phases.stream()
                .filter(one -> one.key().equals(phase.key()))
                .map(PhasePlan::planned)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (planned == null) return say("since", date(phase.from()));
        long days = ChronoUnit.DAYS.between(planned, phase.from());
        String key = days == 0 ? "phase.onTime" : days > 0 ? "phase.late" : "phase.early";
        return say(key, date(phase.from()), date(planned), figures().number(Math.abs(days), 0));
    }

    String days(LocalDate from, LocalDate until) {
        boolean month = from.getDayOfMonth() == 1 && until.equals(from.withDayOfMonth(from.lengthOfMonth()));
        if (month) return figures().month(java.time.YearMonth.from(from));
        return from.equals(until) ? date(from) : say("days", date(from), date(until));
    }

    String phase(String key, List<PhasePlan> phases) {
        return phases.stream()
                .filter(one -> one.key().equals(key))
                .map(PhasePlan::name)
                .findFirst()
                .orElse(key);
    }

    String leaving(String key, List<Leaving> leavings) {
        return leavings.stream()
                .filter(one -> one.key().equals(key))
                .map(one -> one.label().in(locale()))
                .findFirst()
                .orElse(key);
    }

    /** What a history says, in words: keys and days on its first line, then what people typed. */
    String said(String text, List<PhasePlan> phases, List<Leaving> leavings) {
        int line = text.indexOf('\n');
        String first = line < 0 ? text : text.substring(0, line);
        return Arrays.stream(first.split(" · ", -1))
                        .map(part -> word(part, phases, leavings))
                        .collect(Collectors.joining(" · "))
                + (line < 0 ? "" : text.substring(line));
    }

    private String word(String part, List<PhasePlan> phases, List<Leaving> leavings) {
        for (String set : SETS) {
            String key = "course." + set + "." + part;
            if (Words.has(locale(), key)) return Words.text(locale(), key);
        }
        String known = leaving(part, leavings);
        if (!known.equals(part)) return known;
        known = phase(part, phases);
        if (!known.equals(part)) return known;
        try {
            return date(LocalDate.parse(part));
        } catch (DateTimeParseException other) {
            return part;
        }
    }
}
