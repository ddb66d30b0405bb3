package nl.duaal.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that really happened to somebody, on a day or over some days; both ends count. Only an incident holds free
 * text: a medical reason has nowhere to stand.
 *
 * @see "decision 0086: the course of somebody as facts with days"
 */
public sealed interface Fact {

    int TITLE_MAX_LENGTH = 160;
    int ISSUER_MAX_LENGTH = 120;
    int NOTE_MAX_LENGTH = 1000;
    /** What the law allows in a week, and no contract says more. */
    BigDecimal MOST_HOURS_A_WEEK = BigDecimal.valueOf(60);
    /** EUR 1,000 an hour: what is more was typed wrong. */
    long MOST_WAGE_CENTS = 100_000;

    /** What kind of fact; the text is {@code course.kind.<NAME>}, stored under its name. */
    enum Kind {
        WORKED,
        ABSENCE,
        PHASE,
        CONTRACT,
        CREDENTIAL,
        INCIDENT,
        DROP_OUT,
        PERMIT;

        /** What an employer gets to see of its own people: work and nothing else. */
        public static final Set<Kind> OF_WORK = Set.of(WORKED, PHASE, CONTRACT, CREDENTIAL);

        /** Whether it belongs to somebody's time at one place: an employer sees no other's. */
        boolean isOfOnePlace() {
            return this == WORKED || this == CONTRACT;
        }
    }

    Kind kind();

    /** The day it is read by, or its first day. */
    LocalDate from();

    /** Its last day; none: a day by itself, or not over. */
    default @Nullable LocalDate until() {
        return null;
    }

    /** The last day that it holds, where somebody has to see to what follows; none: nothing does. */
    default @Nullable LocalDate ends() {
        return null;
    }

    /** What a history says: keys, days and numbers, then names that people typed. */
    String said();

    /** What stays of it when it is taken away: the same, without text that people wrote. */
    default String brief() {
        return said();
    }

    /**
     * A phase of the cohort's design begins for somebody.
     *
     * @param key of the phase in the design
     */
    record Phase(String key, LocalDate from) implements Fact {
        @Override
        public Kind kind() {
            return Kind.PHASE;
        }

        @Override
        public String said() {
            return joined(key, from);
        }
    }

    /**
     * Hours that somebody worked, over a week, a month or other days.
     *
     * @param until the last day
     * @param hours over all these days together
     */
    record Worked(LocalDate from, LocalDate until, BigDecimal hours) implements Fact {
        public Worked {
            ordered(from, until);
            hours = CourseMonth.plain(hours);
            if (hours.signum() < 0 || hours.scale() > 2) throw new IllegalArgumentException("hours: not below 0");
            if (!fits(from, until, hours)) throw new IllegalArgumentException("hours: more than the days have");
        }

        /** Whether so many hours fit in these days: sixteen a day at most. */
        public static boolean fits(LocalDate from, LocalDate until, BigDecimal hours) {
            long days = until.toEpochDay() - from.toEpochDay() + 1;
            return hours.compareTo(BigDecimal.valueOf(days * 16)) <= 0;
        }

        /** Hours by month, as {@link CourseMonth} parts them. */
        public SortedMap<YearMonth, BigDecimal> perMonth() {
            return CourseMonth.parted(this);
        }

        @Override
        public Kind kind() {
            return Kind.WORKED;
        }

        @Override
        public String said() {
            return joined(from, until, hours.toPlainString());
        }
    }

    /**
     * Somebody is not at work. Why is one of three words; there is no field for more.
     *
     * @param until   the last day; none: not back yet
     * @param percent of the usual week, 1 to 100
     */
    record Absence(LocalDate from, @Nullable LocalDate until, int percent, Cause cause) implements Fact {

        /** The text is {@code course.cause.<NAME>}. */
        public enum Cause {
            SICK,
            CARE,
            OTHER
        }

        public Absence {
            if (until != null) ordered(from, until);
            if (percent < 1 || percent > 100) throw new IllegalArgumentException("percent: 1 to 100");
        }

        @Override
        public Kind kind() {
            return Kind.ABSENCE;
        }

        @Override
        public String said() {
            return joined(cause.name(), from, until, percent + "%");
        }
    }

    /**
     * Something went wrong at work, for the municipality only.
     *
     * @param done what was done about it
     */
    record Incident(LocalDate from, Type type, String done) implements Fact {

        /** The text is {@code course.incident.<NAME>}. */
        public enum Type {
            CONFLICT,
            UNSAFE,
            DISCRIMINATION,
            ACCIDENT,
            ABSENT_UNTOLD,
            OTHER
        }

        public Incident {
            done = done.strip();
            checkLength("done", done, NOTE_MAX_LENGTH);
            if (done.isEmpty()) throw new IllegalArgumentException("done: needed");
        }

        @Override
        public Kind kind() {
            return Kind.INCIDENT;
        }

        @Override
        public String said() {
            return brief() + "\n" + done;
        }

        @Override
        public String brief() {
            return joined(type.name(), from);
        }
    }

    /**
     * Somebody leaves the trajectory.
     *
     * @param from        the last day in it
     * @param reason      key of the list
     * @param destination key of the list; none: not known
     */
    record DropOut(LocalDate from, String reason, @Nullable String destination) implements Fact {
        @Override
        public Kind kind() {
            return Kind.DROP_OUT;
        }

        @Override
        public String said() {
            return joined(from, reason, destination);
        }
    }

    /**
     * Something somebody can show: a practice statement, a diploma, a certificate, or what they can do.
     *
     * @param title   of the paper, or what somebody can do
     * @param issuer  who says so; may be empty
     * @param expires the last day that it holds; none: it does not end
     */
    record Credential(
            LocalDate from,
            Type type,
            String title,
            String issuer,
            @Nullable LocalDate expires) implements Fact {

        /** The text is {@code course.credential.<NAME>}. */
        public enum Type {
            /** Praktijkverklaring. */
            PRACTICE_STATEMENT,
            DIPLOMA,
            /** Mbo-certificaat. */
            MBO_CERTIFICATE,
            CERTIFICATE,
            /** Shown at work, without a paper. */
            COMPETENCE
        }

        public Credential {
            title = title.strip();
            issuer = issuer.strip();
            if (title.isEmpty()) throw new IllegalArgumentException("title: needed");
            checkLength("title", title, TITLE_MAX_LENGTH);
            checkLength("issuer", issuer, ISSUER_MAX_LENGTH);
            if (expires != null) ordered(from, expires);
        }

        @Override
        public @Nullable LocalDate ends() {
            return expires;
        }

        @Override
        public Kind kind() {
            return Kind.CREDENTIAL;
        }

        @Override
        public String said() {
            return joined(type.name(), from, expires) + "\n" + title + (issuer.isEmpty() ? "" : "\n" + issuer);
        }
    }

    /**
     * On what terms somebody works.
     *
     * @param until       the last day; none: for good, or not known
     * @param wagePerHour in cents, before taxes; none: no wage, or not known
     */
    record Contract(
            LocalDate from,
            @Nullable LocalDate until,
            Form form,
            BigDecimal hoursPerWeek,
            @Nullable Long wagePerHour) implements Fact {

        /** The text is {@code course.contract.<NAME>}. */
        public enum Form {
            /** Proefplaatsing, on benefit. */
            TRIAL_PLACEMENT,
            LEARN_WORK,
            FIXED_TERM,
            PERMANENT,
            AGENCY
        }

        public Contract {
            if (until != null) ordered(from, until);
            hoursPerWeek = CourseMonth.plain(hoursPerWeek);
            if (hoursPerWeek.signum() <= 0 || hoursPerWeek.compareTo(MOST_HOURS_A_WEEK) > 0) {
                throw new IllegalArgumentException("hoursPerWeek: up to " + MOST_HOURS_A_WEEK);
            }
            if (wagePerHour != null && (wagePerHour < 0 || wagePerHour > MOST_WAGE_CENTS)) {
                throw new IllegalArgumentException("wagePerHour: up to " + MOST_WAGE_CENTS + " cents");
            }
        }

        /** Whether it holds on a day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        @Override
        public @Nullable LocalDate ends() {
            return until;
        }

        @Override
        public Kind kind() {
            return Kind.CONTRACT;
        }

        @Override
        public String said() {
            return joined(
                    form.name(),
                    from,
                    until,
                    hoursPerWeek.toPlainString(),
                    wagePerHour == null
                            ? null
                            : BigDecimal.valueOf(wagePerHour, 2).toPlainString());
        }
    }

    /**
     * Until when somebody may stay and work, as seen on the document. Nothing else of it is kept.
     *
     * @param from    when it was seen
     * @param expires the last day that it holds
     */
    record Permit(LocalDate from, LocalDate expires) implements Fact {
        @Override
        public LocalDate ends() {
            return expires;
        }

        @Override
        public Kind kind() {
            return Kind.PERMIT;
        }

        @Override
        public String said() {
            return joined(from, expires);
        }
    }

    private static String joined(@Nullable Object... parts) {
        return Stream.of(parts).map(one -> one == null ? "–" : one.toString()).collect(Collectors.joining(" · "));
    }

    private static void ordered(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) throw new IllegalArgumentException("until: not before from");
    }

    private static void checkLength(String what, String text, int most) {
        if (text.length() > most) throw new IllegalArgumentException(what + ": at most " + most + " characters");
    }
}
