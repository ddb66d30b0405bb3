package nl.duaal.trajectory.check;

import java.util.List;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.Phase;

/** The BBL: hours of a study year, the size of the contract, and a company that may train. */
final class TrainingRules {

    private static final double NOTHING = 1e-6;

    private TrainingRules() {}

    static void check(Checked checked) {
        for (Ledgers.Asked asked : checked.ledgers().asked()) hours(checked, asked);
        for (Phase phase : checked.design().phases()) {
            if (phase.contract() == ContractForm.BBL) contract(checked, phase);
        }
        company(checked);
    }

    private static void hours(Checked checked, Ledgers.Asked asked) {
        Rule rule = switch (asked.what()) {
            case BBL_TEACHING -> Rule.BBL_TEACHING;
            case BBL_PRACTICE -> Rule.BBL_PRACTICE;
            case BBL_YEAR -> Rule.BBL_YEAR;
            case Z_COURSE, Z_PARTICIPATION, EDUCATION_LANGUAGE, SCALE_DOWN, MAP, PVT -> null;
        };
        if (rule == null || asked.missing() <= NOTHING) return;
        checked.found(
                rule,
                "bbl.year" + asked.studyYear(),
                List.of(Said.of(asked.studyYear()), Said.of(asked.planned()), Said.of(asked.needed())),
                List.of(Said.of(asked.missing())),
                asked.amount());
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
