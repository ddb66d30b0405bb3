package nl.duaal.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.screening.quality.Agreement;
import nl.duaal.screening.quality.Quality;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How well a screening works as an instrument, for groups of ten or more, and what it came to in numbers and euros. It
 * says nothing about a person, and nothing about a person reads it.
 */
@Service
public class ScreeningQuality {

    private static final Set<CandidateState> STARTED = EnumSet.of(
            CandidateState.PREPARATION,
            CandidateState.TRIAL_PLACEMENT,
            CandidateState.LEARN_WORK,
            CandidateState.QUALIFIED,
            CandidateState.PLACED,
            CandidateState.DROPPED_OUT);

    private final PlanStore plans;
    private final SheetStore sheets;
    private final WeekStore weeks;
    private final CandidateService candidates;
    private final Traces traces;

    ScreeningQuality(PlanStore plans, SheetStore sheets, WeekStore weeks, CandidateService candidates, Traces traces) {
        this.plans = plans;
        this.sheets = sheets;
        this.weeks = weeks;
        this.candidates = candidates;
        this.traces = traces;
    }

    /** How well the screening of a plan works; none when there is no such plan. */
    @Transactional(readOnly = true)
    public Optional<Quality> of(SignedIn user, UUID plan) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return plans.find(user.organisation(), plan).map(found -> {
            var all = sheets.of(user.organisation(), found.id());
            var people = new ArrayList<Integer>();
            var criteria = new ArrayList<Quality.OfCriterion>();
            for (var criterion : found.criteria()) {
                var one = ofCriterion(user, criterion, all);
                people.add(one.people());
                criteria.add(one);
            }
            int most = people.stream().mapToInt(Integer::intValue).max().orElse(0);
            boolean shown = most >= Quality.SMALLEST_GROUP;
            return new Quality(
                    most,
                    shown
                            ? criteria.stream()
                                    .filter(one -> one.people() >= Quality.SMALLEST_GROUP)
                                    .toList()
                            : List.of(),
                    shown ? times(all) : List.of(),
                    experiences(user, found));
        });
    }

    /** Notes what a candidate thinks of the selection; nothing says which candidate. */
    @Transactional
    public boolean note(SignedIn user, UUID plan, Experience experience) {
        traces.demand(user, Permission.PLAN_SCREENING);
        var found = plans.find(user.organisation(), plan);
        found.ifPresent(one -> {
            weeks.insert(user.organisation(), one.id(), experience);
            traces.record(user, Action.EXPERIENCE_NOTED, plan);
        });
        return found.isPresent();
    }

    /** What a screening came to, as facts for costs and benefits; none when the cohort has no plan. */
    @Transactional(readOnly = true)
    public Optional<ScreeningFigures> figures(SignedIn user, UUID plan) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return plans.find(user.organisation(), plan).map(found -> {
            var decided = plans.subjects(user.organisation(), found.id()).stream()
                    .filter(one -> one.subject().decision() != null)
                    .toList();
            var states = candidates.numbered(user, plans.cohortUuid(user.organisation(), found.cohort())).stream()
                    .collect(Collectors.toMap(one -> one.uuid(), one -> one.state()));
            var selected = decided.stream()
                    .filter(one -> {
                        var decision = one.subject().decision();
                        return decision != null && decision.outcome() == Decision.Outcome.SELECTED;
                    })
                    .toList();
            int started = (int) selected.stream()
                    .filter(one -> STARTED.contains(states.getOrDefault(one.candidateUuid(), CandidateState.SELECTED)))
                    .count();
            double hours = sheets.of(user.organisation(), found.id()).stream()
                            .mapToDouble(ScreeningQuality::minutes)
                            .filter(minutes -> minutes >= 0)
                            .sum()
                    / 60;
            Long rate = found.hourRateCents();
            return new ScreeningFigures(
                    decided.size(),
                    selected.size(),
                    started,
                    hours,
                    rate == null ? Optional.empty() : Optional.of(Math.round(hours * rate)));
        });
    }

    private Quality.OfCriterion ofCriterion(SignedIn user, Criterion criterion, List<SheetStore.Stored> all) {
        var ofRound = all.stream()
                .filter(sheet -> sheet.round() == criterion.method().round() && sheet.isHandedIn())
                .toList();
        var answers = sheets
                .answers(
                        user.organisation(),
                        ofRound.stream().map(SheetStore.Stored::id).toList())
                .stream()
                .filter(answer -> answer.criterion().equals(criterion.uuid()))
                .collect(Collectors.toMap(SheetStore.Answer::sheet, SheetStore.Answer::answer));
        int[][] counts = new int[Criterion.ANSWERS][Criterion.ANSWERS];
        var compared = new HashSet<Long>();
        boolean below = false;
        // sheets come by account, so of each pair the same assessor stands in the rows every time
        for (int i = 0; i < ofRound.size(); i++) {
            Integer one = answers.get(ofRound.get(i).id());
            if (one == null) continue;
            below |= one < Criterion.ENOUGH;
            for (int j = i + 1; j < ofRound.size(); j++) {
                Integer other = answers.get(ofRound.get(j).id());
                if (other == null
                        || !ofRound.get(i).subject().equals(ofRound.get(j).subject())) continue;
                counts[one - 1][other - 1]++;
                compared.add(ofRound.get(i).subject().value());
            }
        }
        return new Quality.OfCriterion(criterion, Agreement.of(counts), compared.size(), !below);
    }

    private static List<Quality.StepTime> times(List<SheetStore.Stored> all) {
        var times = new ArrayList<Quality.StepTime>();
        for (Round round : Round.values()) {
            double[] minutes = all.stream()
                    .filter(sheet -> sheet.round() == round)
                    .mapToDouble(ScreeningQuality::minutes)
                    .filter(one -> one >= 0)
                    .sorted()
                    .toArray();
            if (minutes.length > 0) times.add(new Quality.StepTime(round, minutes.length, median(minutes)));
        }
        return times;
    }

    private static OptionalDouble median(double[] sorted) {
        int half = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }

    /** From the first answer until it was handed in; less than nothing where it was not. */
    private static double minutes(SheetStore.Stored sheet) {
        var began = sheet.beganAt();
        var ended = sheet.handedInAt();
        return began == null || ended == null
                ? -1
                : Duration.between(began, ended).toSeconds() / 60.0;
    }

    private Optional<Quality.Experiences> experiences(SignedIn user, Plan plan) {
        var all = weeks.experiences(user.organisation(), plan.id());
        if (all.size() < Quality.SMALLEST_GROUP) return Optional.empty();
        int[][] counts = new int[3][Criterion.ANSWERS];
        for (var one : all) {
            counts[0][one.clear() - 1]++;
            counts[1][one.chance() - 1]++;
            counts[2][one.fair() - 1]++;
        }
        return Optional.of(new Quality.Experiences(
                all.size(),
                Arrays.copyOf(counts[0], Criterion.ANSWERS),
                Arrays.copyOf(counts[1], Criterion.ANSWERS),
                Arrays.copyOf(counts[2], Criterion.ANSWERS),
                all.stream()
                        .map(Experience::remark)
                        .filter(text -> !text.isBlank())
                        .toList()));
    }
}
