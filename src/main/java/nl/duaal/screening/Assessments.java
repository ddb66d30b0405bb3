package nl.duaal.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.Traces;
import nl.duaal.screening.ScreeningOutcome.Why;
import nl.duaal.shared.id.ScreeningPlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one assessor does: the own sheets and nothing of another's. In the first round there is a number, and what was
 * written without names; the second round of somebody begins when the first is agreed on.
 */
@Service
public class Assessments {

    private final PlanStore plans;
    private final SheetStore sheets;
    private final Traces traces;
    private final Clock clock;

    Assessments(PlanStore plans, SheetStore sheets, Traces traces, Clock clock) {
        this.plans = plans;
        this.sheets = sheets;
        this.traces = traces;
        this.clock = clock;
    }

    /** The own sheets that can be worked on now, and those handed in, by cohort and number. */
    @Transactional(readOnly = true)
    public List<SheetRow> list(SignedIn user) {
        traces.demand(user, Permission.ASSESS_CANDIDATES);
        var rows = new ArrayList<SheetRow>();
        var known = new HashMap<ScreeningPlanId, Plan>();
        for (var sheet : sheets.of(user.organisation(), user.account())) {
            var subject = plans.subject(user.organisation(), sheet.subject()).orElseThrow();
            var plan = known.computeIfAbsent(
                    subject.plan(), id -> plans.find(user.organisation(), id).orElseThrow());
            if (sheet.isLeft() || plan.state() != Plan.State.OPEN || !isOpen(user, plan, subject, sheet.round())) {
                continue;
            }
            rows.add(new SheetRow(
                    sheet.uuid(),
                    plans.cohortName(user.organisation(), plan.cohort()),
                    subject.subject().number(),
                    name(subject, sheet.round()),
                    sheet.round(),
                    sheets.answers(user.organisation(), sheet.id()).size(),
                    plan.of(sheet.round()).size(),
                    sheet.isHandedIn()));
        }
        return rows;
    }

    /** An own sheet; none when there is no such sheet, it is another's, or its round has not begun. */
    @Transactional
    public Optional<Sheet> open(SignedIn user, UUID sheet) {
        traces.demand(user, Permission.ASSESS_CANDIDATES);
        var found = own(user, sheet).map(one -> {
            var answers = sheets.answers(user.organisation(), one.sheet().id()).stream()
                    .collect(Collectors.toMap(SheetStore.Answer::criterion, answer -> answer));
            var written = plans.written(user.organisation(), one.subject().id());
            Round round = one.sheet().round();
            var lines = new ArrayList<Sheet.Line>();
            for (var criterion : one.plan().of(round)) {
                var answer = answers.get(criterion.uuid());
                String text = written.getOrDefault(criterion.uuid(), "");
                lines.add(new Sheet.Line(
                        criterion,
                        round == Round.NUMBER
                                ? PlainText.without(text, one.subject().names())
                                : text,
                        answer == null ? null : answer.answer(),
                        answer == null ? "" : answer.note()));
            }
            return new Sheet(
                    sheet,
                    plans.cohortName(user.organisation(), one.plan().cohort()),
                    one.subject().subject().number(),
                    name(one.subject(), round),
                    round,
                    one.sheet().isHandedIn(),
                    lines);
        });
        traces.record(
                user,
                Action.SHEET_OPENED,
                sheet,
                found.isPresent() ? nl.duaal.access.TraceResult.DONE : nl.duaal.access.TraceResult.MISSING,
                TraceDetails.none());
        return found;
    }

    /** Notes an answer on an own sheet; it can be given anew until the sheet is handed in. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome answer(SignedIn user, UUID sheet, UUID criterion, int answer, String note) {
        traces.demand(user, Permission.ASSESS_CANDIDATES);
        if (note.length() > Sheet.NOTE_MAX_LENGTH) throw new IllegalArgumentException("note: too long");
        sheets.lock(user.organisation(), sheet);
        var found = own(user, sheet);
        if (found.isEmpty()) return new ScreeningOutcome.Gone();
        var asked = found.get().plan().of(found.get().sheet().round()).stream()
                .filter(one -> one.uuid().equals(criterion))
                .findFirst();
        if (asked.isEmpty()) return new ScreeningOutcome.Gone();
        if (found.get().sheet().isHandedIn()) return new ScreeningOutcome.Refused(Why.HANDED_IN);
        if (!asked.get().takes(answer)) return new ScreeningOutcome.Refused(Why.NO_SUCH_ANSWER);
        long id = found.get().sheet().id();
        Long key =
                plans.criterionIds(user.organisation(), found.get().plan().id()).get(criterion);
        if (key == null) return new ScreeningOutcome.Gone();
        sheets.begin(user.organisation(), id, now());
        sheets.write(user.organisation(), id, key, answer, note.strip());
        return new ScreeningOutcome.Done();
    }

    /** Hands in an own sheet with an answer to every criterion; it does not change any more after that. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome handIn(SignedIn user, UUID sheet) {
        traces.demand(user, Permission.ASSESS_CANDIDATES);
        sheets.lock(user.organisation(), sheet);
        ScreeningOutcome outcome = own(user, sheet)
                .map(found -> {
                    if (found.sheet().isHandedIn()) return new ScreeningOutcome.Refused(Why.HANDED_IN);
                    int answered = sheets.answers(
                                    user.organisation(), found.sheet().id())
                            .size();
                    if (answered < found.plan().of(found.sheet().round()).size()) {
                        return new ScreeningOutcome.Refused(Why.INCOMPLETE);
                    }
                    return sheets.handIn(user.organisation(), found.sheet().id(), now())
                            ? (ScreeningOutcome) new ScreeningOutcome.Done()
                            : new ScreeningOutcome.Outdated();
                })
                .orElseGet(ScreeningOutcome.Gone::new);
        traces.record(user, Action.SHEET_HANDED_IN, sheet, ScreeningPlans.result(outcome), TraceDetails.none());
        return outcome;
    }

    private record Own(SheetStore.Stored sheet, PlanStore.Stored subject, Plan plan) {}

    private Optional<Own> own(SignedIn user, UUID uuid) {
        return sheets.find(user.organisation(), uuid)
                .filter(sheet -> sheet.account().equals(user.account()) && !sheet.isLeft())
                .map(sheet -> {
                    var subject =
                            plans.subject(user.organisation(), sheet.subject()).orElseThrow();
                    var plan = plans.find(user.organisation(), subject.plan()).orElseThrow();
                    return new Own(sheet, subject, plan);
                })
                .filter(own -> own.plan().state() == Plan.State.OPEN
                        && isOpen(user, own.plan(), own.subject(), own.sheet().round()));
    }

    /** The second round begins when there is agreement on everything of the first; nothing goes on after a decision. */
    private boolean isOpen(SignedIn user, Plan plan, PlanStore.Stored subject, Round round) {
        if (subject.subject().decision() != null) return false;
        if (round == Round.NUMBER) return true;
        return sheets.agreed(user.organisation(), subject.id())
                .keySet()
                .containsAll(plan.of(Round.NUMBER).stream().map(Criterion::uuid).toList());
    }

    private static @Nullable String name(PlanStore.Stored subject, Round round) {
        return round == Round.NUMBER ? null : String.join(" ", subject.names());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
