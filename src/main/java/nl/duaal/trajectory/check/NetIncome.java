package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.library.BlockKind;
import nl.duaal.library.DatedAmount;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Figure;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.TargetGroup;
import nl.duaal.trajectory.design.Weeks;
import nl.duaal.trajectory.design.Work;
import org.jspecify.annotations.Nullable;

/**
 * What a participant has to live on in each step, net per month. Everything includes holiday allowance, which is paid
 * once a year: the benefit norm has it, and to the wage it is added. With a benefit and a wage below the norm the
 * benefit is supplemented, and for who comes from a benefit part of the wage is not counted for a while (vrijlating):
 * {@code wage + max(0, norm − (wage − release))}.
 *
 * <p>Nothing else is reckoned with: no allowances of the tax office, no partner's income, no pension contribution.
 *
 * @param steps in order
 * @param falls where a step brings less than the one before it
 * @param used  the amounts it rests on
 */
public record NetIncome(List<Step> steps, List<Fall> falls, List<DatedAmount> used) {

    /**
     * A stretch in which the income stays what it is.
     *
     * @param fromWeek    from the start of the trajectory, 0 for the first
     * @param untilWeek   not included
     * @param gross       wage per month without holiday allowance; 0 without work
     * @param wage        net, holiday allowance included; none where the tax is not filled in
     * @param norm        benefit of the household on the first day; none where the library does not know it
     * @param benefit     that is paid beside the wage; none where it is not known
     * @param release     part of the wage that the benefit leaves alone, within {@code benefit}
     * @param total       net per month; none where a part of it is not known
     */
    public record Step(
            Phase phase,
            int fromWeek,
            int untilWeek,
            double gross,
            @Nullable Double wage,
            @Nullable Double norm,
            @Nullable Double benefit,
            double release,
            @Nullable Double total) {}

    /** From one step to the next there is so much less, in euros per month. */
    public record Fall(Step from, Step to, double less) {}

    private static final double NOTHING = 0.005;

    public NetIncome {
        steps = List.copyOf(steps);
        falls = List.copyOf(falls);
        used = List.copyOf(used);
    }

    /** The income in every step of the design. */
    public static NetIncome of(Design design, Knowledge knowledge) {
        return new Making(design, knowledge).made();
    }

    private static final class Making {

        private final Design design;
        private final Knowledge knowledge;
        private final Timeline timeline;
        private final Map<String, DatedAmount> used = new LinkedHashMap<>();
        private final List<Step> steps = new ArrayList<>();

        /** Weeks of release that are left; release is given once. */
        private int releaseLeft = -1;

        Making(Design design, Knowledge knowledge) {
            this.design = design;
            this.knowledge = knowledge;
            this.timeline = new Timeline(design);
        }

        NetIncome made() {
            for (WeekLoad load : WeekLoad.of(design)) add(load);
            var falls = new ArrayList<Fall>();
            for (int i = 1; i < steps.size(); i++) {
                Double before = steps.get(i - 1).total();
                Double after = steps.get(i).total();
                if (before != null && after != null && before - after > NOTHING) {
                    falls.add(new Fall(steps.get(i - 1), steps.get(i), before - after));
                }
            }
            return new NetIncome(steps, falls, List.copyOf(used.values()));
        }

        private @Nullable Double amount(String key, LocalDate day) {
            var found = knowledge.amounts().at(key, day);
            if (found == null) return null;
            used.put(key + found.validFrom(), found);
            return found.value().doubleValue();
        }

        private void add(WeekLoad load) {
            Weeks.Span span = timeline.span(load.phase().key());
            int from = (int) Math.round(span.from()) + load.fromWeek();
            int until = from + load.weeks();
            LocalDate day = timeline.day(from);
            Double norm = amount(
                    design.group().household() == TargetGroup.Household.COUPLE
                            ? "benefit.couple_net"
                            : "benefit.single_net",
                    day);
            double gross = 0;
            double tax = 0;
            boolean known = true;
            for (Block block : load.blocks()) {
                Work work = block.work();
                if (block.kind() != BlockKind.PAID_WORK || work == null) continue;
                Double hour = value(work.wageHour());
                Double paid = work.taxMonth() == null ? null : value(work.taxMonth());
                if (hour != null) gross += block.hoursWeek() * 52 / 12 * hour;
                if (paid != null) tax += paid;
                known &= hour != null && paid != null;
            }
            if (gross == 0 && known) {
                put(new Step(load.phase(), from, until, 0, 0.0, norm, norm, 0, norm));
                return;
            }
            Double holiday = value(design.employerCosts().holiday());
            if (!known || holiday == null) {
                put(new Step(load.phase(), from, until, gross, null, norm, null, 0, null));
                return;
            }
            working(load.phase(), from, until, gross, gross * (1 + holiday) - tax, norm, day);
        }

        /** A wage of the library holds as on the first day of the trajectory, as in the money side. */
        private @Nullable Double value(@Nullable Figure figure) {
            return switch (figure) {
                case null -> null;
                case Figure.Own(double value, Double _, Double _) -> Double.valueOf(value);
                case Figure.Dated(String key) -> amount(key, design.start().atDay(1));
            };
        }

        private void working(
                Phase phase, int from, int until, double gross, double wage, @Nullable Double norm, LocalDate day) {
            if (norm == null) {
                put(new Step(phase, from, until, gross, wage, null, null, 0, null));
                return;
            }
            double release = hadBenefit() ? release(wage, norm, day) : 0;
            int weeks = release == 0 ? 0 : Math.min(releaseLeft, until - from);
            if (weeks > 0) {
                put(step(phase, from, from + weeks, gross, wage, norm, release));
                releaseLeft -= weeks;
            }
            if (from + weeks < until) put(step(phase, from + weeks, until, gross, wage, norm, 0));
        }

        private static Step step(
                Phase phase, int from, int until, double gross, double wage, double norm, double release) {
            double benefit = Math.max(0, norm - (wage - release));
            return new Step(phase, from, until, gross, wage, norm, benefit, benefit == 0 ? 0 : release, wage + benefit);
        }

        /** Release is for who has a benefit and begins to work; who comes from a wage that was enough has none. */
        private boolean hadBenefit() {
            if (steps.isEmpty()) return true;
            Double benefit = steps.getLast().benefit();
            return benefit != null && benefit > 0;
        }

        /** What of the wage is left alone; nothing for who would have no benefit beside it. */
        private double release(double wage, double norm, LocalDate day) {
            Double share = amount("release.share", day);
            Double most = amount("release.max_month", day);
            Double months = amount("release.months", day);
            if (share == null || most == null || months == null) return 0;
            if (releaseLeft < 0) releaseLeft = (int) Math.floor(months * 52 / 12 + 1e-9);
            double release = Math.min(share * wage, most);
            return wage - release < norm ? release : 0;
        }

        /** Stretches with the same figures are one step. */
        private void put(Step step) {
            Step last = steps.isEmpty() ? null : steps.getLast();
            if (last != null
                    && last.phase().equals(step.phase())
                    && last.untilWeek() == step.fromWeek()
                    && last.gross() == step.gross()
                    && last.release() == step.release()
                    && java.util.Objects.equals(last.total(), step.total())) {
                steps.set(
                        steps.size() - 1,
                        new Step(
                                last.phase(),
                                last.fromWeek(),
                                step.untilWeek(),
                                last.gross(),
                                last.wage(),
                                last.norm(),
                                last.benefit(),
                                last.release(),
                                last.total()));
            } else {
                steps.add(step);
            }
        }
    }
}
