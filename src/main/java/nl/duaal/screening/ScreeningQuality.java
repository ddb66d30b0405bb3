package nl.duaal.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import nl.duaal.screening.quality.Later;
import nl.duaal.screening.quality.Quality;
import nl.duaal.shared.id.ScreeningPlanId;
import nl.duaal.shared.id.ScreeningSubjectId;
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
            var all = sheets.of(user.organisation(), found.id()).stream()
                    .filter(sheet -> !sheet.isLeft())
                    .toList();
            int people = 0;
            var criteria = new ArrayList<Quality.OfCriterion>();
            var times = new ArrayList<Quality.StepTime>();
            for (Round round : Round.values()) {
                var complete = complete(all, round);
                people = Math.max(people, complete.size());
                var shown = Set.copyOf(complete.subList(0, tens(complete.size())));
                if (shown.isEmpty()) continue;
                var ofRound = all.stream()
                        .filter(sheet -> sheet.round() == round && shown.contains(sheet.subject()))
                        .toList();
                found.of(round).forEach(criterion -> criteria.add(ofCriterion(user, criterion, ofRound)));
                times.add(time(round, ofRound));
            }
            return new Quality(people, criteria, times, experiences(user, found));
        });
    }

    private static int tens(int people) {
        return people - people % Quality.SMALLEST_GROUP;
    }

    /** Those of whom every sheet of a round is in, in the order in which that happened. */
    private static List<ScreeningSubjectId> complete(List<SheetStore.Stored> all, Round round) {
        var sheets = all.stream()
                .filter(sheet -> sheet.round() == round)
                .collect(Collectors.groupingBy(SheetStore.Stored::subject));
        var since = new HashMap<ScreeningSubjectId, Instant>();
        sheets.forEach((subject, own) -> {
            if (own.size() < Plan.LEAST_ASSESSORS) return;
            var last = Instant.MIN;
            for (var sheet : own) {
                var at = sheet.handedInAt();
                if (at == null) return;
                if (at.isAfter(last)) last = at;
            }
            since.put(subject, last);
        });
        return since.entrySet().stream()
                .sorted(Map.Entry.<ScreeningSubjectId, Instant>comparingByValue()
                        .thenComparing(one -> one.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Per way to look: how many of those who were selected dropped out later, over the organisation's cohorts that are
     * over. Of ways about which too little is known there is none.
     */
    @Transactional(readOnly = true)
    public List<Later> later(SignedIn user) {
        traces.demand(user, Permission.PLAN_SCREENING);
        var rows = plans.followed(user.organisation());
        var found = new ArrayList<Later>();
        for (var method : Criterion.Method.values()) {
            var cohorts = new LinkedHashMap<ScreeningPlanId, Map<ScreeningSubjectId, Later.Followed>>();
            for (var row : rows) {
                if (row.method() != method) continue;
                boolean enough = row.answer() >= Criterion.ENOUGH;
                cohorts.computeIfAbsent(row.plan(), plan -> new LinkedHashMap<>())
                        .merge(
                                row.subject(),
                                new Later.Followed(enough, row.state() == CandidateState.DROPPED_OUT),
                                (one, other) -> new Later.Followed(one.enough() && other.enough(), one.droppedOut()));
            }
            Later.of(
                            method,
                            cohorts.values().stream()
                                    .map(people -> List.copyOf(people.values()))
                                    .toList())
                    .ifPresent(found::add);
        }
        return found;
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

    private Quality.OfCriterion ofCriterion(SignedIn user, Criterion criterion, List<SheetStore.Stored> ofRound) {
        var answers = sheets
                .answers(
                        user.organisation(),
                        ofRound.stream().map(SheetStore.Stored::id).toList())
                .stream()
                .filter(answer -> answer.criterion().equals(criterion.uuid()))
                .collect(Collectors.toMap(SheetStore.Answer::sheet, SheetStore.Answer::answer));
        int[][] counts = new int[Criterion.ANSWERS][Criterion.ANSWERS];
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
            }
        }
        int people = (int)
                ofRound.stream().map(SheetStore.Stored::subject).distinct().count();
        return new Quality.OfCriterion(criterion, Agreement.of(counts), people, !below);
    }

    private static Quality.StepTime time(Round round, List<SheetStore.Stored> ofRound) {
        double[] minutes = ofRound.stream()
                .mapToDouble(ScreeningQuality::minutes)
                .filter(one -> one >= 0)
                .sorted()
                .toArray();
        return new Quality.StepTime(
                round, minutes.length, minutes.length == 0 ? OptionalDouble.empty() : median(minutes));
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
        var noted = weeks.experiences(user.organisation(), plan.id());
        var all = noted.subList(0, tens(noted.size()));
        if (all.isEmpty()) return Optional.empty();
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
                        // not even the order says whose they are
                        .sorted()
                        .toList()));
    }
}
