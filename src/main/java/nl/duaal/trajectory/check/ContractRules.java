package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.duaal.library.BlockKind;
import nl.duaal.library.DatedAmount;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Figure;
import nl.duaal.trajectory.design.IntegrationRoute;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.Weeks;
import nl.duaal.trajectory.design.Work;

/** Contracts and pay: the minimum wage, the form that fits the work, trial placements, unpaid work. */
final class ContractRules {

    private static final double NOTHING = 1e-9;
    private static final String WAGE = "wml.hour";

    private final Checked checked;

    private ContractRules(Checked checked) {
        this.checked = checked;
    }

    static void check(Checked checked) {
        var rules = new ContractRules(checked);
        for (Block block : checked.design().blocks()) {
            rules.wage(block);
            rules.displacement(block);
        }
        for (Weeks.Span span : checked.timeline().steps()) rules.form(span.phase());
        rules.trials();
        rules.chain();
        rules.fixedCosts();
    }

    /** Paid hours a week in the leanest weeks of a phase: what the contract can be. */
    static double paidHours(Checked checked, Phase phase) {
        return checked.weeks().stream()
                .filter(load -> load.phase().key().equals(phase.key()))
                .mapToDouble(load -> load.hours().getOrDefault(BlockKind.PAID_WORK, 0.0))
                .min()
                .orElse(0);
    }

    /**
     * A wage of one's own stays what it is; one of the library moves with the day. Measured on the first day of the
     * work, and on every later day on which the minimum wage is known to change.
     */
    private void wage(Block block) {
        Work work = block.work();
        Figure wage = work == null ? null : work.wageHour();
        if (wage == null || checked.timeline().weeks(block) == 0) return;
        LocalDate begins = checked.timeline().day(checked.timeline().from(block));
        LocalDate ends = checked.timeline()
                .day(checked.timeline().from(block) + checked.timeline().weeks(block));
        var days = new TreeSet<LocalDate>();
        days.add(begins);
        checked.knowledge().amounts().series(WAGE).ifPresent(series -> {
            series.values().forEach(value -> days.add(value.validFrom()));
            series.own().forEach(own -> days.add(own.data().validFrom()));
        });
        for (LocalDate day : days.tailSet(begins)) {
            if (!day.isBefore(ends)) break;
            DatedAmount least = checked.number(Rule.MINIMUM_WAGE, "hour", day);
            Double paid = checked.value(wage, day);
            if (least == null || paid == null || paid >= Checked.of(least) - NOTHING) continue;
            checked.found(
                    Rule.MINIMUM_WAGE,
                    "block." + block.key(),
                    List.of(
                            Said.of(block.name()),
                            new Said.Euro(paid),
                            new Said.Euro(Checked.of(least)),
                            new Said.Day(day)),
                    List.of(new Said.Euro(Checked.of(least))),
                    least);
            return;
        }
    }

    private void form(Phase phase) {
        boolean paid =
                checked.design().blocksOf(phase.key()).stream().anyMatch(block -> block.kind() == BlockKind.PAID_WORK);
        if (phase.contract().isEmployment() && !paid) {
            checked.found(
                    Rule.EMPLOYMENT_WITHOUT_WORK,
                    "phase." + phase.key(),
                    List.of(Said.of(phase.name()), new Said.Term("contract." + phase.contract())),
                    List.of());
        }
        if (!phase.contract().isEmployment() && paid) {
            checked.found(
                    Rule.WORK_WITHOUT_EMPLOYMENT,
                    "phase." + phase.key(),
                    List.of(Said.of(phase.name()), new Said.Term("contract." + phase.contract())),
                    List.of());
        }
    }

    /** Unpaid work in many hours of which nobody learns anything that is written down. */
    private void displacement(Block block) {
        if (block.kind() != BlockKind.WORKPLACE_LEARNING || block.inPaidTime()) return;
        Phase phase = checked.design().phase(block.phase()).orElseThrow();
        if (phase.contract() == ContractForm.TRIAL_PLACEMENT) return;
        var most = checked.number(
                Rule.DISPLACEMENT, "week_hours", checked.timeline().begins(phase));
        if (most == null || block.hoursWeek() <= Checked.of(most) + NOTHING) return;
        boolean goal = !block.taught().isEmpty()
                || !block.ledgers().isEmpty()
                || checked.design().blocksOf(phase.key()).stream()
                        .anyMatch(other -> other.kind() == BlockKind.LANGUAGE_LESSON
                                || other.kind() == BlockKind.VOCATIONAL_LESSON);
        if (goal) return;
        checked.found(
                Rule.DISPLACEMENT,
                "block." + block.key(),
                List.of(Said.of(block.name()), Said.of(block.hoursWeek()), Said.of(Checked.of(most))),
                List.of(Said.of(Checked.of(most))),
                most);
    }

    /** Steps that follow each other on the same footing, as one. */
    private List<List<Weeks.Span>> rows(ContractForm form) {
        var rows = new ArrayList<List<Weeks.Span>>();
        var row = new ArrayList<Weeks.Span>();
        for (Weeks.Span span : checked.timeline().steps()) {
            if (span.phase().contract() == form) row.add(span);
            else if (!row.isEmpty()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) rows.add(List.copyOf(row));
        return rows;
    }

    private static int weeks(List<Weeks.Span> row) {
        return row.stream().mapToInt(Timeline::weeks).sum();
    }

    private void trials() {
        for (var row : rows(ContractForm.TRIAL_PLACEMENT)) {
            Phase phase = row.getFirst().phase();
            LocalDate day = checked.timeline().begins(phase);
            double months = Timeline.months(weeks(row));
            var usual = checked.number(Rule.TRIAL_LONG, "usual_months", day);
            var most = checked.number(Rule.TRIAL_TOO_LONG, "max_months", day);
            if (most != null && months > Checked.of(most) + NOTHING) trial(Rule.TRIAL_TOO_LONG, phase, row, most);
            else if (usual != null && months > Checked.of(usual) + NOTHING) trial(Rule.TRIAL_LONG, phase, row, usual);
            afterTrial(row, day);
        }
    }

    private void trial(Rule rule, Phase phase, List<Weeks.Span> row, DatedAmount limit) {
        int most = (int) Math.floor(Checked.of(limit) * 52 / 12 + NOTHING);
        checked.found(
                rule,
                "phase." + phase.key(),
                List.of(Said.of(phase.name()), Said.of(weeks(row)), Said.of(Checked.of(limit))),
                List.of(Said.of(most)),
                limit);
    }

    private void afterTrial(List<Weeks.Span> row, LocalDate day) {
        Phase phase = row.getFirst().phase();
        var least = checked.number(Rule.TRIAL_WITHOUT_CONTRACT, "contract_months", day);
        if (least == null) return;
        int after = 0;
        boolean past = false;
        for (Weeks.Span span : checked.timeline().steps()) {
            if (past) {
                if (!span.phase().contract().isEmployment()) break;
                after += Timeline.weeks(span);
            }
            past |= span.equals(row.getLast());
        }
        if (Timeline.months(after) >= Checked.of(least) - NOTHING) return;
        checked.found(
                Rule.TRIAL_WITHOUT_CONTRACT,
                "phase." + phase.key(),
                List.of(Said.of(phase.name()), Said.of(after), Said.of(Checked.of(least))),
                List.of(Said.of(Timeline.weeksFor(Checked.of(least)))),
                least);
    }

    /** Contracts for a time in a row; one of them may be as long as it is. A BBL contract does not count. */
    private void chain() {
        var contracts = checked.number(Rule.CHAIN, "contracts", checked.start());
        var years = checked.number(Rule.CHAIN, "years", checked.start());
        if (contracts == null || years == null) return;
        for (var row : rows(ContractForm.TEMPORARY)) {
            boolean many = row.size() > Checked.of(contracts);
            boolean tooLong = row.size() > 1 && Timeline.months(weeks(row)) > Checked.of(years) * 12 + NOTHING;
            if (!many && !tooLong) continue;
            checked.found(
                    Rule.CHAIN,
                    "phase." + row.getFirst().phase().key(),
                    List.of(
                            Said.of(row.size()),
                            Said.of(weeks(row)),
                            Said.of(Checked.of(contracts)),
                            Said.of(Checked.of(years))),
                    List.of(),
                    contracts,
                    years);
        }
    }

    private void fixedCosts() {
        if (checked.design().group().route() == IntegrationRoute.NONE) return;
        var months = checked.number(Rule.FIXED_COSTS, "months", checked.start());
        if (months == null) return;
        checked.timeline().steps().stream()
                .filter(span -> span.phase().contract().isEmployment())
                .findFirst()
                .filter(span -> Timeline.months(span.from()) < Checked.of(months) - NOTHING)
                .ifPresent(span -> checked.found(
                        Rule.FIXED_COSTS,
                        "phase." + span.phase().key(),
                        List.of(
                                Said.of(span.phase().name()),
                                Said.of(Math.round(span.from()) + 1.0),
                                Said.of(Checked.of(months))),
                        List.of(),
                        months));
    }
}
