package nl.duaal.costbenefit.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
            for (var cause : Movement.Cause.values()) {
                double euros = moved.npv().getOrDefault(cause, 0.0);
                double months = moved.payback().getOrDefault(cause, 0.0);
                if (euros != 0 || months != 0) lines.add(line(party, words.of("living.cause", cause), euros, months));
            }
            lines.add(line(party, say("column.now"), now.npv(), now.payback()));
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

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }
}
