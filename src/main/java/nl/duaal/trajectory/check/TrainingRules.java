package nl.duaal.trajectory.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.Phase;

/** The BBL and the BOL: hours of a study year, the size of the contract, and a company that may train. */
final class TrainingRules {

    private static final double NOTHING = 1e-6;
    /** How the keys of the sector templates of care begin. */
    private static final String CARE = "care";

    private TrainingRules() {}

    static void check(Checked checked) {
        for (Ledgers.Asked asked : checked.ledgers().asked()) hours(checked, asked);
        for (Phase phase : checked.design().phases()) {
            if (phase.contract() == ContractForm.BBL) contract(checked, phase);
        }
        company(checked);
        if (checked.design().sector().startsWith(CARE)) care(checked);
    }

    private static void hours(Checked checked, Ledgers.Asked asked) {
        Rule rule = switch (asked.what()) {
            case BBL_TEACHING -> Rule.BBL_TEACHING;
            case BBL_PRACTICE -> Rule.BBL_PRACTICE;
            case BBL_YEAR -> Rule.BBL_YEAR;
            case BOL_TEACHING -> Rule.BOL_TEACHING;
            case BOL_PRACTICE -> Rule.BOL_PRACTICE;
            case BOL_YEAR -> Rule.BOL_YEAR;
            case Z_COURSE, Z_PARTICIPATION, EDUCATION_LANGUAGE, SCALE_DOWN, MAP, PVT -> null;
        };
        if (rule == null || asked.missing() <= NOTHING) return;
        checked.found(
                rule,
                (rule.law().equals("bol.year") ? "bol.year" : "bbl.year") + asked.studyYear(),
                List.of(Said.of(asked.studyYear()), Said.of(asked.planned()), Said.of(asked.needed())),
                List.of(Said.of(asked.missing())),
                asked.amount());
    }

    /** The most that the collective agreement in care allows in a BBL year, with lessons and without. */
    private static void care(Checked checked) {
        var spans = checked.timeline().steps().stream()
                .filter(span -> span.phase().contract() == ContractForm.BBL)
                .toList();
        if (spans.isEmpty()) return;
        int from = (int) Math.round(spans.getFirst().from());
        Map<Integer, double[]> years = new TreeMap<>();
        for (WeekLoad load : checked.weeks()) {
            if (load.phase().contract() != ContractForm.BBL) continue;
            int begins =
                    (int) Math.round(checked.timeline().span(load.phase().key()).from());
            double lessons = load.blocks().stream()
                    .filter(block -> block.kind() == BlockKind.VOCATIONAL_LESSON && !block.inPaidTime())
                    .mapToDouble(Block::hoursWeek)
                    .sum();
            for (int week = begins + load.fromWeek(); week < begins + load.untilWeek(); week++) {
                double[] sums = years.computeIfAbsent((week - from) / Ledgers.STUDY_YEAR + 1, year -> new double[2]);
                sums[0] += load.paidHours() + lessons;
                sums[1] += load.paidHours() - load.inPaidTime();
            }
        }
        years.forEach((year, sums) -> {
            most(checked, Rule.CARE_YEAR, "year_hours", year, sums[0], from);
            most(checked, Rule.CARE_WORK, "work_hours", year, sums[1], from);
        });
    }

    private static void most(Checked checked, Rule rule, String number, int year, double hours, int from) {
        var most = checked.number(rule, number, checked.timeline().day(from + (year - 1) * Ledgers.STUDY_YEAR));
        if (most == null || hours <= Checked.of(most) + NOTHING) return;
        checked.found(
                rule,
                "bbl.year" + year,
                List.of(Said.of(year), Said.of(hours), Said.of(Checked.of(most))),
                List.of(Said.of(hours - Checked.of(most))),
                most);
    }

    private static void contract(Checked checked, Phase phase) {
        var least = checked.number(
                Rule.BBL_CONTRACT, "contract_hours", checked.timeline().begins(phase));
        if (least == null) return;
        double hours = ContractRules.paidHours(checked, phase);
        if (hours >= Checked.of(least) - NOTHING) return;
        checked.found(
                Rule.BBL_CONTRACT,
                "phase." + phase.key(),
                List.of(Said.of(phase.name()), Said.of(hours), Said.of(Checked.of(least))),
                List.of(Said.of(Checked.of(least) - hours)),
                least);
    }

    /** A school and an employer that are named: whether they are recognised cannot be seen in a design. */
    private static void company(Checked checked) {
        boolean bbl = checked.design().phases().stream().anyMatch(phase -> phase.contract() == ContractForm.BBL);
        if (!bbl || named(checked, Parties.EMPLOYER) && named(checked, Parties.SCHOOL)) return;
        boolean employer = named(checked, Parties.EMPLOYER);
        checked.found(
                Rule.BBL_COMPANY,
                "partners",
                List.of(new Said.Term(
                        employer
                                ? "missing.school"
                                : named(checked, Parties.SCHOOL) ? "missing.employer" : "missing.both")),
                List.of());
    }

    private static boolean named(Checked checked, String party) {
        return checked.design().partners().stream()
                .anyMatch(partner -> partner.party().equals(party));
    }
}
