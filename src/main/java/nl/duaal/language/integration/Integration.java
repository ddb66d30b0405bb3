package nl.duaal.language.integration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.trajectory.design.IntegrationRoute;
import org.jspecify.annotations.Nullable;

/**
 * The integration term of somebody.
 *
 * @param version    0 when nothing was written down yet
 * @param extensions in the order in which they were granted
 */
public record Integration(long version, Data data, List<Extension> extensions) {

    public static final int MOST_MONTHS = 60;

    /** Why a term was extended, in words that say nothing about health or family. */
    public enum Reason {
        /** An exam takes long to be marked. */
        MARKING,
        /** Shown effort. */
        EFFORT,
        /** Not to blame. */
        NOT_TO_BLAME,
        /** Follows an education. */
        EDUCATION,
        OTHER
    }

    /**
     * What a user says of a term.
     *
     * @param route      never {@link IntegrationRoute#NONE}
     * @param asylum     whether hours of participation are asked in the Z route
     * @param notice     the day on which DUO said that somebody has to integrate
     * @param pip        the day of the plan; the term begins on the day after
     * @param scaledDown since when a lower level is asked; none: it is not
     * @param completed  when everything was done
     */
    public record Data(
            IntegrationRoute route,
            boolean asylum,
            @Nullable LocalDate notice,
            @Nullable LocalDate pip,
            @Nullable LocalDate scaledDown,
            @Nullable LocalDate completed) {
        public Data {
            if (route == IntegrationRoute.NONE) throw new IllegalArgumentException("route: one of the three");
            if (scaledDown != null && route != IntegrationRoute.B1) {
                throw new IllegalArgumentException("scaledDown: only in the B1 route");
            }
        }
    }

    /** More months, granted on a day. */
    public record Extension(UUID uuid, long version, int months, Reason reason, LocalDate granted) {
        public Extension {
            if (months < 1 || months > MOST_MONTHS) throw new IllegalArgumentException("months: 1 to " + MOST_MONTHS);
        }
    }

    public Integration {
        extensions = List.copyOf(extensions);
    }

    /**
     * The last day of the term: the term runs from the day after that of the plan, and extensions lengthen it.
     *
     * @param termYears as it is on the day of the plan
     * @return none while there is no plan
     */
    public @Nullable LocalDate termEnds(int termYears) {
        var pip = data.pip();
        if (pip == null) return null;
        int months = extensions.stream().mapToInt(Extension::months).sum();
        return pip.plusYears(termYears).plusMonths(months);
    }
}
