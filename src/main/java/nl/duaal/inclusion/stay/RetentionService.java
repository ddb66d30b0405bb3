package nl.duaal.inclusion.stay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.course.Fact;
import nl.duaal.inclusion.InclusionNorms;
import nl.duaal.inclusion.Suppression;
import nl.duaal.inclusion.Suppression.Group;
import nl.duaal.inclusion.stay.Retention.Line;
import nl.duaal.inclusion.stay.Retention.Mark;
import nl.duaal.inclusion.stay.Stay.Growth;
import nl.duaal.inclusion.stay.StayStore.Found;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of those who began work, how many are still there after 3, 6, 12 and 24 months, and how many grew. Counts and no names.
 * An employer has its own people, whom it knows; employers are laid beside each other only where many began.
 */
@Service
public class RetentionService {

    private final StayStore store;
    private final CohortService cohorts;
    private final InclusionNorms norms;
    private final Clock clock;

    RetentionService(StayStore store, CohortService cohorts, InclusionNorms norms, Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.norms = norms;
        this.clock = clock;
    }

    /** How many of a cohort are still there. */
    @Transactional(readOnly = true)
    public Retention ofCohort(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.READ_CONTRACTS);
        var today = LocalDate.now(clock.withZone(AccountService.ZONE));
        int least = norms.compareLeast(today);
        boolean all = about.may(Permission.READ_PEOPLE);
        var stays = stays(
                store.ofCohort(about.organisation(), cohort).stream()
                        .filter(one -> all
                                || one.fact() instanceof Fact.DropOut
                                || Objects.equals(
                                        one.organisation(), user.organisation().value()))
                        .toList(),
                today,
                norms.growthPercent(today));
        var whole = line("", stays, today);
        if (!all) return new Retention(whole, List.of(), 0, least);
        Map<String, List<Stay>> byEmployer =
                stays.stream().collect(Collectors.groupingBy(Stay::employer, TreeMap::new, Collectors.toList()));
        var shown = Suppression.shown(
                Group.of(
                        "",
                        byEmployer.entrySet().stream()
                                .map(one -> Group.of(
                                        "e" + one.getKey(), one.getValue().size()))
                                .toList()),
                least);
        // the whole is always shown, so parts only when they can stand beside it
        var lines = byEmployer.entrySet().stream()
                .filter(one -> shown.contains("") && shown.contains("e" + one.getKey()))
                .map(one -> line(one.getKey(), one.getValue(), today))
                .toList();
        return new Retention(whole, lines, byEmployer.size() - lines.size(), least);
    }

    private static List<Stay> stays(List<Found> found, LocalDate today, int growth) {
        var people = found.stream()
                .collect(Collectors.groupingBy(Found::candidate, LinkedHashMap::new, Collectors.toList()));
        var stays = new ArrayList<Stay>();
        for (var own : people.values()) {
            var left = of(own, Fact.DropOut.class).stream()
                    .map(Fact.DropOut::from)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            var places = own.stream()
                    .filter(one -> !(one.fact() instanceof Fact.DropOut))
                    .collect(Collectors.groupingBy(Found::employer, LinkedHashMap::new, Collectors.toList()));
            places.forEach((employer, facts) -> Stays.of(
                            employer, of(facts, Fact.Contract.class), of(facts, Fact.Worked.class), left, today, growth)
                    .ifPresent(stays::add));
        }
        return stays;
    }

    private static <T extends Fact> List<T> of(List<Found> found, Class<T> kind) {
        return found.stream()
                .map(Found::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Line line(String name, List<Stay> stays, LocalDate today) {
        return new Line(
                name,
                stays.size(),
                Retention.MONTHS.stream()
                        .map(months -> {
                            var could = stays.stream()
                                    .filter(one -> one.reaches(months, today))
                                    .toList();
                            return new Mark(months, could.size(), (int) could.stream()
                                    .filter(one -> one.lasted(months))
                                    .count());
                        })
                        .toList(),
                (int) stays.stream().filter(one -> !one.grew().isEmpty()).count(),
                grew(stays, Growth.FIRMER),
                grew(stays, Growth.HOURS),
                grew(stays, Growth.PAY));
    }

    private static int grew(List<Stay> stays, Growth in) {
        return (int) stays.stream().filter(one -> one.grew().contains(in)).count();
    }
}
