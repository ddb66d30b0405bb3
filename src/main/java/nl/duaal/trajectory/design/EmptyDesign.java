package nl.duaal.trajectory.design;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.duaal.library.Amounts;

/** A design to begin with when no template fits: three phases without blocks. */
public final class EmptyDesign {

    private static final int HORIZON = 60;
    private static final int PARTICIPANTS = 12;

    private EmptyDesign() {}

    /** The names of its phases, in the planner's language. */
    public record Names(String design, String preparation, String learning, String job) {}

    /**
     * Preparation of 20 weeks, learning and working of 52, then a job until the end of five years. Amounts are those
     * of the library where it has them on the first day, and plain assumptions where it has not.
     */
    public static Design of(Names names, YearMonth start, Amounts amounts) {
        LocalDate day = start.atDay(1);
        return new Design(
                names.design(),
                "",
                "",
                start,
                HORIZON,
                PARTICIPANTS,
                NewBlock.dated("discount.society", 0.0225, amounts, day),
                null,
                new TargetGroup(
                        LearningProfile.MIDDLE,
                        Map.of(),
                        IntegrationRoute.NONE,
                        null,
                        TargetGroup.Household.SINGLE,
                        3,
                        Figure.of(1600),
                        Figure.of(2400),
                        Figure.of(250),
                        List.of(),
                        false),
                List.of(
                        phase("phase_1", PhaseKind.PREPARATION, names.preparation(), 20, ContractForm.BENEFIT),
                        phase("phase_2", PhaseKind.LEARNING, names.learning(), 52, ContractForm.BBL),
                        new Phase(
                                "phase_3",
                                PhaseKind.JOB,
                                names.job(),
                                null,
                                Figure.of(0.01),
                                Figure.of(1),
                                ContractForm.TEMPORARY,
                                0)),
                List.of(),
                new EmployerCosts(
                        NewBlock.dated("charges.awf_low", 0.0274, amounts, day),
                        NewBlock.dated("charges.aof_low", 0.0627, amounts, day),
                        NewBlock.dated("charges.wko", 0.005, amounts, day),
                        NewBlock.dated("charges.whk", 0.0152, amounts, day),
                        NewBlock.dated("charges.zvw", 0.061, amounts, day),
                        Figure.of(0.09),
                        NewBlock.dated("holiday_allowance", 0.08, amounts, day)),
                null,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                3,
                null,
                WorkLanguage.DUTCH);
    }

    private static Phase phase(String key, PhaseKind kind, String name, int weeks, ContractForm contract) {
        return new Phase(key, kind, name, weeks, Figure.of(0.02), Figure.of(1), contract, 0);
    }
}
