package nl.duaal.trajectory.design;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.duaal.engine.Model;
import nl.duaal.library.AmountGroup;
import nl.duaal.library.AmountSeries;
import nl.duaal.library.Amounts;
import nl.duaal.library.BlockKind;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.PriceUnit;
import nl.duaal.library.Skill;
import nl.duaal.library.Wording;
import org.jspecify.annotations.Nullable;

/** A small design that can be reckoned with pencil and paper, and amounts to go with it. */
public final class Designs {

    private Designs() {}

    /**
     * Ten people: four weeks of screening, seventeen weeks of preparation (four months), then a job until the end of a
     * year. Nobody leaves.
     */
    public static Design small() {
        return new Design(
                "Klein traject",
                "",
                "",
                YearMonth.of(2026, 9),
                12,
                10,
                Figure.of(0),
                null,
                new TargetGroup(
                        LearningProfile.LOW,
                        Map.of(Skill.SPEAKING, LanguageLevel.A2),
                        IntegrationRoute.NONE,
                        null,
                        TargetGroup.Household.SINGLE,
                        3,
                        Figure.of(1600),
                        Figure.of(1700),
                        Figure.of(40),
                        List.of(),
                        false),
                List.of(
                        phase("screening", PhaseKind.SCREENING, 4, ContractForm.NONE),
                        phase("preparation", PhaseKind.PREPARATION, 17, ContractForm.BENEFIT),
                        phase("job", PhaseKind.JOB, null, ContractForm.TEMPORARY)),
                List.of(
                        block(
                                "test_1",
                                BlockKind.TEST_OR_EXAM,
                                "screening",
                                0,
                                null,
                                Parties.MUNICIPALITY,
                                price(300, PriceUnit.PARTICIPANT),
                                null,
                                null),
                        block(
                                "language_2",
                                BlockKind.LANGUAGE_LESSON,
                                "preparation",
                                12,
                                5,
                                Parties.MUNICIPALITY,
                                price(100, PriceUnit.GROUP_HOUR),
                                null,
                                null),
                        block("work_3", BlockKind.PAID_WORK, "job", 36, null, null, null, work(), null)),
                new EmployerCosts(
                        Figure.of(0.03),
                        Figure.of(0.06),
                        Figure.of(0.01),
                        Figure.of(0.02),
                        Figure.of(0.06),
                        Figure.of(0.02),
                        Figure.of(0.08)),
                null,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                3,
                null,
                WorkLanguage.DUTCH);
    }

    /** A phase that nobody leaves. */
    public static Phase phase(String key, PhaseKind kind, @Nullable Integer weeks, ContractForm contract) {
        return new Phase(key, kind, key, weeks, Figure.of(0), Figure.of(1), contract, 0);
    }

    /** A price of one's own. */
    public static Price price(double amount, PriceUnit per) {
        return new Price(Figure.of(amount), per);
    }

    /** € 15 an hour; € 40 for a productive hour, 60 % of the hours, from half to whole in five months. */
    public static Work work() {
        return new Work(Figure.of(15), null, Figure.of(40), Figure.of(0.6), Figure.of(0.5), Figure.of(1), Figure.of(5));
    }

    /** A block from the start of its phase, to its end when no weeks are given. */
    public static Block block(
            String key,
            BlockKind kind,
            String phase,
            double hoursWeek,
            @Nullable Integer groupSize,
            @Nullable String payer,
            @Nullable Price price,
            @Nullable Work work,
            @Nullable Integer weeks) {
        return new Block(
                key, kind, phase, key, 0, weeks, hoursWeek, false, groupSize, price, payer, work, Set.of(), Map.of(),
                List.of(), null, "", "");
    }

    /** The design with a subsidy more. */
    public static Design with(Design design, SubsidyUse subsidy) {
        var more = new ArrayList<>(design.subsidies());
        more.add(subsidy);
        return DesignEdit.of(design, edit -> edit.subsidies = more);
    }

    /** An amount that holds from 2025 on: 8,000 until the middle of 2026, 7,000 after that, known until the end of 2026. */
    public static Amounts amounts() {
        var label = new Wording("Bedrag", "Amount");
        return new Amounts(List.of(new AmountSeries(
                "test.amount",
                AmountGroup.values()[0],
                label,
                "EUR",
                false,
                null,
                List.of(value(LocalDate.of(2025, 1, 1), 8000), value(LocalDate.of(2026, 7, 1), 7000)),
                List.of())));
    }

    private static AmountSeries.Value value(LocalDate from, int value) {
        return new AmountSeries.Value(
                from,
                from.getYear() == 2026 ? LocalDate.of(2026, 12, 31) : null,
                BigDecimal.valueOf(value),
                null,
                null,
                "Staatscourant",
                Model.Mark.LAW,
                null);
    }
}
