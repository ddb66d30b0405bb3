package nl.duaal.coaching.watch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.CoachingService.PromiseOf;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.caseload.CaseloadService;
import nl.duaal.coaching.caseload.CaseloadService.Caseload;
import nl.duaal.person.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a coach is to speak to in the days to come, and what was promised: of own people, and for who sees everybody of all
 * coaches. The database is asked a fixed number of times, however many people there are.
 */
@Service
public class DayService {

    /** Further ahead nobody plans their day. */
    public static final int AHEAD_DAYS = 7;

    /** How soon; the text is {@code signal.day.when.<NAME>}. The most urgent first. */
    public enum When {
        LATE,
        TODAY,
        WEEK,
        LATER;

        static When of(LocalDate day, LocalDate today) {
            if (day.isBefore(today)) return LATE;
            if (day.equals(today)) return TODAY;
            return day.isAfter(today.plusDays(AHEAD_DAYS)) ? LATER : WEEK;
        }
    }

    /**
     * A day that was thought of to speak to somebody.
     *
     * @param coach who looks after them; empty: nobody
     * @param mine  whether the reader does
     */
    public record Appointment(
            PersonRow person, UUID cohort, String cohortName, String coach, boolean mine, LocalDate on, When when) {}

    /**
     * Something that was promised and is not done.
     *
     * @param cohort of whom it is about; none where they are in none that is not over, or out of the reader's reach
     * @param mine   whether the reader keeps an eye on it
     * @param file   whether the reader may open the file of whom it is about
     */
    public record Owed(
            PersonRow person,
            @Nullable UUID cohort,
            String cohortName,
            Promise promise,
            boolean mine,
            boolean file,
            When when) {}

    /**
     * Somebody whom a colleague wants to hand over to the reader: a name, and not the file.
     *
     * @param uuid of the hand-over
     * @param from who hands them over
     */
    public record Offered(UUID uuid, String person, String from, LocalDate on) {}

    /** A cohort, by name. */
    public record InCohort(UUID uuid, String name) {}

    /**
     * A day.
     *
     * @param appointments up to a week ahead and those that are past, by day and name
     * @param promises     by day
     * @param offered      to the reader, whosever day it is
     */
    public record Day(List<Appointment> appointments, List<Owed> promises, List<Offered> offered) {

        /** Of who has nothing to do with it. */
        public static final Day NONE = new Day(List.of(), List.of(), List.of());

        public Day {
            appointments = List.copyOf(appointments);
            promises = List.copyOf(promises);
            offered = List.copyOf(offered);
        }

        private Day own() {
            return new Day(appointments.stream().filter(Appointment::mine).toList(), promises, offered);
        }

        /** The cohorts of whom it is about; one that comes up twice is in it twice. */
        public Stream<InCohort> cohorts() {
            return Stream.concat(
                    appointments.stream().map(one -> new InCohort(one.cohort(), one.cohortName())),
                    promises.stream().flatMap(one -> {
                        var uuid = one.cohort();
                        return uuid == null ? Stream.empty() : Stream.of(new InCohort(uuid, one.cohortName()));
                    }));
        }
    }

    private final CaseloadService caseloads;
    private final CoachingService coaching;
    private final CoachingSignStore store;
    private final Traces traces;

    DayService(CaseloadService caseloads, CoachingService coaching, CoachingSignStore store, Traces traces) {
        this.caseloads = caseloads;
        this.coaching = coaching;
        this.store = store;
        this.traces = traces;
    }

    /** Whose day. */
    public sealed interface Whose {

        /** Of everybody whom the reader may see. */
        record Everybody() implements Whose {}

        /**
         * Of whom the reader looks after and what the reader keeps an eye on.
         *
         * @param promises that are asked for as well, whoever keeps an eye on them
         */
        record Own(Set<UUID> promises) implements Whose {
            public Own {
                promises = Set.copyOf(promises);
            }
        }
    }

    /** The day of the reader. Leaves one trace. */
    @Transactional
    public Day open(SignedIn user, Whose whose) {
        var day = again(user, whose);
        traces.record(
                user,
                Action.CASELOAD_OPENED,
                null,
                TraceResult.DONE,
                TraceDetails.of(
                        "count",
                        Integer.toString(
                                day.appointments().size() + day.promises().size())));
        return day;
    }

    /** Planned contacts up to so many days ahead and those that are past, by day and name; leaves no trace. */
    @Transactional(readOnly = true)
    public List<Appointment> planned(SignedIn user, int daysAhead) {
        traces.demand(user, Permission.READ_COACHING);
        return planned(caseloads.known(user).rows(), store.uuid(user.account()), coaching.today(), daysAhead);
    }

    private static List<Appointment> planned(
            Collection<CaseloadRow> people, UUID self, LocalDate today, int daysAhead) {
        return people.stream()
                .flatMap(row -> {
                    var on = row.nextContact();
                    return on == null || on.isAfter(today.plusDays(daysAhead))
                            ? Stream.<Appointment>empty()
                            : Stream.of(appointment(row, self, on, today));
                })
                .sorted(Comparator.comparing(Appointment::on)
                        .thenComparing(one -> one.person().familyName())
                        .thenComparing(one -> one.person().givenName()))
                .toList();
    }

    /** The same again, after something was done on the page. */
    @Transactional(readOnly = true)
    public Day again(SignedIn user, Whose whose) {
        traces.demand(user, Permission.READ_COACHING);
        return switch (whose) {
            case Whose.Everybody() -> day(user, caseloads.known(user), coaching.openPromises(user));
            case Whose.Own(var asked) -> {
                var promises = coaching.ownPromises(user, asked);
                var about = promises.stream().map(one -> one.person().id()).collect(Collectors.toSet());
                // of whom a promise is about who coaches them has the appointments
                yield day(user, caseloads.own(user, about), promises).own();
            }
        };
    }

    private Day day(SignedIn user, Caseload caseload, List<PromiseOf> open) {
        LocalDate today = coaching.today();
        Map<UUID, CaseloadRow> people = new HashMap<>();
        for (var row : caseload.rows()) people.put(row.person().uuid(), row);
        var appointments = planned(people.values(), store.uuid(user.account()), today, AHEAD_DAYS);
        var promises = open.stream()
                .map(one -> {
                    var row = people.get(one.person().uuid());
                    return new Owed(
                            one.person(),
                            row == null ? null : row.cohort(),
                            row == null ? "" : row.cohortName(),
                            one.promise(),
                            one.promise().coach().is(user),
                            row != null || user.may(Permission.READ_ALL_PEOPLE),
                            When.of(one.promise().data().due(), today));
                })
                .toList();
        return new Day(appointments, promises, store.offeredTo(user.organisation(), user.account()));
    }

    private static Appointment appointment(CaseloadRow row, UUID self, LocalDate on, LocalDate today) {
        var coach = row.coach();
        return new Appointment(
                row.person(),
                row.cohort(),
                row.cohortName(),
                coach == null ? "" : coach.name(),
                coach != null && coach.account().equals(self),
                on,
                When.of(on, today));
    }
}
