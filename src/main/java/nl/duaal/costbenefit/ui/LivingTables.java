package nl.duaal.costbenefit.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.duaal.costbenefit.LivingCase;
import nl.duaal.engine.Movement;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Format;
import nl.duaal.tabular.Table.Line;
import org.jspecify.annotations.Nullable;

/** What moved a case, for every party, as a table to take along: the causes between the plan and the expectation. */
final class LivingTables {

    private static final double CENT = 0.01;

    private final CaseWords words;

    LivingTables(CaseWords words) {
        this.words = words;
    }

    Table of(LivingCase living) {
        var lines = new ArrayList<Line>();
        living.movement().parties().forEach((party, moved) -> {
            var plan = living.movement().plan().party(party);
            var now = living.movement().forecast().party(party);
            lines.add(line(party, say("column.plan"), plan.npv(), plan.payback()));
            // rounded together, so that the causes add up to what is expected to the last digit that is written
            var cents = Movement.rounded(moved.npv(), CENT);
            var parts = Movement.rounded(moved.payback(), CENT);
            for (var cause : Movement.Cause.values()) {
                double euros = cents.getOrDefault(cause, 0.0);
                double months = parts.getOrDefault(cause, 0.0);
                if (euros != 0 || months != 0) lines.add(line(party, words.of("living.cause", cause), euros, months));
            }
            Double before = plan.payback();
            Double after = now.payback();
            lines.add(line(
                    party,
                    say("column.now"),
                    cents(plan.npv()) + sum(cents),
                    before == null || after == null || moved.never()
                            ? after
                            : Double.valueOf(cents(before) + sum(parts))));
        });
        return new Table(
                words.say("parts.living"),
                List.of(
                        new Column(say("column.party"), 18),
                        new Column(say("column.what"), 30),
                        new Column(say("npv"), 18, Format.EURO),
                        new Column(say("payback"), 16)),
                lines);
    }

    private String say(String key) {
        return words.say("living." + key);
    }

    /** The months of who is not earned back are not a number. */
    private Line line(String party, String what, double euros, @Nullable Double months) {
        return Line.of(
                Cell.of(words.party(party)),
                Cell.of(what),
                Cell.of(rounded(euros, 2)),
                months == null ? Cell.of(words.say("list.never")) : Cell.of(rounded(months, 2)));
    }

    private static double cents(double number) {
        return rounded(number, 2).doubleValue();
    }

    private static double sum(Map<Movement.Cause, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }
}
