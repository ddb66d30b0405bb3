package nl.duaal.large;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was made up so far, as far as other parts need it. */
public final class World {

    /** A municipality, a language school or an employer. */
    public static final class Organisation {
        public final long id;
        public final int number;
        public final UUID uuid;
        public final String name;
        public final List<Account> coordinators = new ArrayList<>();
        public final List<Account> coaches = new ArrayList<>();
        public final List<Account> teachers = new ArrayList<>();
        public final List<Person> people = new ArrayList<>();
        public final List<Cohort> cohorts = new ArrayList<>();
        /** Language schools that a municipality works with. */
        public final List<Organisation> schools = new ArrayList<>();
        /** Employers that a municipality works with. */
        public final List<Organisation> employers = new ArrayList<>();

        Organisation(long id, int number, UUID uuid, String name) {
            this.id = id;
            this.number = number;
            this.uuid = uuid;
            this.name = name;
        }
    }

    /** Somebody who signs in. */
    public record Account(long id, UUID uuid, String loginName) {}

    /** Somebody in a file. */
    public record Person(long id, UUID uuid) {}

    /** A group that follows a design, with everybody who was put forward for it. */
    public static final class Cohort {
        public final long id;
        public final UUID uuid;
        public final YearMonth start;
        public final boolean threeYears;
        public final List<Candidate> candidates = new ArrayList<>();
        public final List<Group> groups = new ArrayList<>();

        Cohort(long id, UUID uuid, YearMonth start, boolean threeYears) {
            this.id = id;
            this.uuid = uuid;
            this.start = start;
            this.threeYears = threeYears;
        }

        /** Its first day. */
        public LocalDate from() {
            return nl.duaal.cohort.CohortCalendar.start(start);
        }
    }

    /**
     * Somebody in a cohort.
     *
     * @param takesPart whether they were selected
     * @param left      the day on which they dropped out; none: they did not
     */
    public record Candidate(
            long id,
            UUID uuid,
            Person person,
            boolean takesPart,
            @Nullable LocalDate left) {}

    /** People who have lessons together. */
    public record Group(
            long id,
            UUID uuid,
            boolean threeYears,
            @Nullable Organisation school) {}

    private final Size size;
    public final List<Organisation> municipalities = new ArrayList<>();
    public final List<Organisation> schools = new ArrayList<>();
    public final List<Organisation> employers = new ArrayList<>();

    /** Those with whom every municipality shares its figures. */
    public final List<Organisation> regions = new ArrayList<>();

    World(Size size) {
        this.size = size;
    }

    public Size size() {
        return size;
    }

    public LocalDate today() {
        return size.today();
    }

    /** What chance decides for a part, in one organisation. */
    public Chance chance(Part part, Organisation organisation) {
        return new Chance(size.seed(), part.getClass().getSimpleName(), organisation.number);
    }

    /** What chance decides for a part, of all together. */
    Chance chance(Part part) {
        return new Chance(size.seed(), part.getClass().getSimpleName(), -1);
    }

    /** Ten o'clock on a day, or on the day before today where that has not been yet. */
    public Instant at(LocalDate day) {
        var past = day.isAfter(today().minusDays(1)) ? today().minusDays(1) : day;
        return past.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.UTC);
    }
}
