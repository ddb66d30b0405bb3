package nl.duaal.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.duaal.course.Fact;
import org.jspecify.annotations.Nullable;

/** What came of asking how somebody is doing. */
public sealed interface Reply {

    int BY_MAX_LENGTH = 120;

    /** Who told it, or was asked; the text is {@code outcomes.source.<NAME>}. */
    enum Source {
        PARTICIPANT,
        EMPLOYER,
        COACH,
        /** A register, such as that of wages; its name is said. */
        REGISTER;

        /** Whether it has to be said which. */
        public boolean needsName() {
            return this == EMPLOYER || this == REGISTER;
        }
    }

    /** The text is {@code outcomes.work.<NAME>}. */
    enum Work {
        YES,
        NO,
        UNKNOWN
    }

    /** The text is {@code outcomes.benefit.<NAME>}. */
    enum Benefit {
        FULLY,
        PARTLY,
        NONE,
        UNKNOWN
    }

    /** The day on which it was so, or on which it was asked. */
    LocalDate on();

    Source source();

    /** What a history says: keys, days and numbers. */
    String said();

    /**
     * Somebody answered.
     *
     * @param by           which employer or register; empty where the source says enough
     * @param hoursPerWeek none: not told, or not at work
     * @param wagePerHour  gross, in cents; none: not told, or not at work
     * @param contract     none: not told, or not at work
     */
    record Given(
            LocalDate on,
            Source source,
            String by,
            Work work,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable Long wagePerHour,
            Fact.Contract.@Nullable Form contract,
            Benefit benefit)
            implements Reply {

        public Given {
            by = by.strip();
            if (hoursPerWeek != null)
                hoursPerWeek = new BigDecimal(hoursPerWeek.stripTrailingZeros().toPlainString());
            if (by.length() > BY_MAX_LENGTH) throw new IllegalArgumentException("by: too long");
            if (source.needsName() && by.isEmpty()) throw new IllegalArgumentException("by: which one");
            if (work != Work.YES && (hoursPerWeek != null || wagePerHour != null || contract != null)) {
                throw new IllegalArgumentException("terms: of who works only");
            }
            if (hoursPerWeek != null
                    && (hoursPerWeek.signum() <= 0 || hoursPerWeek.compareTo(Fact.MOST_HOURS_A_WEEK) > 0)) {
                throw new IllegalArgumentException("hoursPerWeek: up to " + Fact.MOST_HOURS_A_WEEK);
            }
            if (wagePerHour != null && (wagePerHour < 0 || wagePerHour > Fact.MOST_WAGE_CENTS)) {
                throw new IllegalArgumentException("wagePerHour: up to " + Fact.MOST_WAGE_CENTS + " cents");
            }
        }

        @Override
        public String said() {
            return joined(
                    on,
                    source,
                    "work:" + work,
                    hoursPerWeek == null ? "" : "hours:" + hoursPerWeek.toPlainString(),
                    wagePerHour == null ? "" : "wage:" + wagePerHour,
                    contract == null ? "" : contract,
                    "benefit:" + benefit,
                    by);
        }
    }

    /** It was asked, and nobody answered. */
    record Missing(LocalDate on, Source source) implements Reply {
        @Override
        public String said() {
            return joined(on, source, "noAnswer");
        }
    }

    private static String joined(Object... parts) {
        return Stream.of(parts)
                .map(Object::toString)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
