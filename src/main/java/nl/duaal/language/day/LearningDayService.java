package nl.duaal.language.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.cohort.candidate.CandidateService.Candidacy;
import nl.duaal.cohort.candidate.Coaches;
import nl.duaal.language.day.LearningDay.ExamAhead;
import nl.duaal.language.day.LearningDay.InCohort;
import nl.duaal.language.day.LearningDay.LessonAhead;
import nl.duaal.language.day.LearningDayStore.Pupil;
import nl.duaal.language.day.LearningDayStore.Sitting;
import nl.duaal.library.Exam;
import nl.duaal.library.LibraryService;
import nl.duaal.library.Wording;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lessons and exams of the days to come, of people whom the reader looks after, and for who sees everybody of all. The
 * database is asked a fixed number of times, however many people there are. Leaves no trace: the page on which it stands
 * leaves one.
 */
@Service
public class LearningDayService {

    /** A lesson is planned for who comes; further ahead nobody looks at it for their day. */
    public static final int LESSONS_AHEAD_DAYS = 7;

    /** Somebody wants to wish good luck, and to see to a day off. */
    public static final int EXAMS_AHEAD_DAYS = 28;

    private final LearningDayStore store;
    private final Coaches coaches;
    private final LibraryService library;
    private final Traces traces;
    private final Clock clock;

    LearningDayService(LearningDayStore store, Coaches coaches, LibraryService library, Traces traces, Clock clock) {
        this.store = store;
        this.coaches = coaches;
        this.library = library;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * What lies ahead of the people of the reader.
     *
     * @param everybody whether others whom the reader may see count as well
     */
    @Transactional(readOnly = true)
    public LearningDay of(SignedIn user, boolean everybody) {
        traces.demand(user, Permission.READ_LANGUAGE);
        Map<PersonId, Candidacy> people = new LinkedHashMap<>();
        for (var one : everybody ? coaches.lookedAfter(user) : coaches.own(user, List.of())) {
            if (!one.candidate().state().isOut())
                people.putIfAbsent(one.candidate().person().id(), one);
        }
        if (people.isEmpty()) return LearningDay.NONE;
        var mine = everybody ? coaches.mine(user) : people.keySet();
        LocalDate today = LocalDate.now(clock.withZone(AccountService.ZONE));
        var organisation = user.organisation();
        var pupils = store.pupils(organisation, people.keySet(), today, today.plusDays(LESSONS_AHEAD_DAYS));
        Map<UUID, List<Pupil>> lessons = new LinkedHashMap<>();
        for (var one : pupils)
            lessons.computeIfAbsent(one.lesson(), key -> new ArrayList<>()).add(one);
        var sittings = store.sittings(organisation, people.keySet(), today, today.plusDays(EXAMS_AHEAD_DAYS));
        var names = names(user, sittings);
        var exams = sittings.stream()
                .map(one -> {
                    var about = Objects.requireNonNull(people.get(one.person()));
                    return new ExamAhead(
                            about.candidate().person(),
                            new InCohort(about.cohort(), about.cohortName()),
                            names.getOrDefault(one.exam(), new Wording(one.exam(), one.exam())),
                            one.skill(),
                            one.on(),
                            mine.contains(one.person()));
                })
                .sorted(Comparator.comparing(ExamAhead::on)
                        .thenComparing(one -> one.person().familyName())
                        .thenComparing(one -> one.person().givenName()))
                .toList();
        return new LearningDay(
                lessons.values().stream()
                        .map(all -> {
                            var first = all.getFirst();
                            return new LessonAhead(
                                    first.group(),
                                    first.name(),
                                    first.cohort(),
                                    first.on(),
                                    first.from(),
                                    first.until(),
                                    first.place(),
                                    all.size(),
                                    (int) all.stream()
                                            .filter(one -> mine.contains(one.person()))
                                            .count());
                        })
                        .toList(),
                exams);
    }

    private Map<String, Wording> names(SignedIn user, List<Sitting> sittings) {
        if (sittings.isEmpty()) return Map.of();
        return library.exams(user).stream().collect(Collectors.toMap(Exam::key, Exam::label, (first, _) -> first));
    }
}
