package nl.duaal.trajectory.design;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.library.AmountSeries;
import nl.duaal.library.Amounts;
import nl.duaal.library.DatedAmount;
import nl.duaal.trajectory.design.DesignProblem.Code;
import org.jspecify.annotations.Nullable;

/** Collects the parameters of a model while it is assembled; each says where its number comes from. */
final class Inputs {

    private final Amounts amounts;
    private final LocalDate day;
    private final List<Model.Parameter> parameters = new ArrayList<>();
    private final List<DesignProblem> problems = new ArrayList<>();

    /** The group in which the next ones are shown. */
    private String group = "";

    Inputs(Amounts amounts, LocalDate day) {
        this.amounts = amounts;
        this.day = day;
    }

    List<Model.Parameter> parameters() {
        return parameters;
    }

    List<DesignProblem> problems() {
        return problems;
    }

    void group(String name) {
        group = name;
    }

    /** A number of the design under a name; gives the name back. */
    String figure(String name, Figure figure, String label, String unit, String place) {
        switch (figure) {
            case Figure.Own(double value, Double low, Double high) ->
                add(
                        name,
                        Expression.of(value),
                        label,
                        unit,
                        null,
                        Model.Mark.ASSUMPTION,
                        null,
                        null,
                        range(value, low, high));
            case Figure.Dated(String amount) -> dated(name, amount, label, unit, place);
        }
        return name;
    }

    private static Model.@Nullable Uncertainty range(double value, @Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? null : new Model.Uncertainty.Pert(low, value, high);
    }

    /** The range that the library knows, where the value lies inside it. */
    private static Model.@Nullable Uncertainty range(DatedAmount found) {
        var low = found.low();
        var high = found.high();
        if (low == null || high == null || low.compareTo(high) >= 0) return null;
        if (low.compareTo(found.value()) > 0 || high.compareTo(found.value()) < 0) return null;
        return new Model.Uncertainty.Pert(low.doubleValue(), found.value().doubleValue(), high.doubleValue());
    }

    private void dated(String name, String amount, String label, String unit, String place) {
        var found = amounts.at(amount, day);
        if (found == null) {
            boolean known = amounts.series(amount).isPresent();
            problems.add(DesignProblem.of(known ? Code.AMOUNT_NOT_YET : Code.UNKNOWN_AMOUNT, place, amount, day));
            return;
        }
        add(
                name,
                Expression.of(found.value().doubleValue()),
                label,
                unit,
                found.source(),
                found.mark(),
                found.hasKnownStart() ? found.validFrom() : null,
                found.beyondLastKnown() ? Terms.lastKnown(found.validFrom()) : null,
                range(found));
    }

    /** The last day on which there is such an amount at all; none when no end is known. */
    @Nullable
    LocalDate ends(String amount) {
        return amounts.series(amount).map(AmountSeries::endsOn).orElse(null);
    }

    /** A plain number that is nobody's assumption but the design itself: hours, sizes. */
    String number(String name, double value, String label, String unit) {
        add(name, Expression.of(value), label, unit, Terms.FROM_DESIGN, Model.Mark.ASSUMPTION, null, null, null);
        return name;
    }

    /** A formula over other names; gives its name back. */
    String formula(String name, String text, String label, String unit) {
        add(name, parsed(text), label, unit, null, null, null, null, null);
        return name;
    }

    private void add(
            String name,
            Expression content,
            String label,
            String unit,
            @Nullable String source,
            Model.@Nullable Mark mark,
            @Nullable LocalDate asOf,
            @Nullable String note,
            Model.@Nullable Uncertainty uncertainty) {
        parameters.add(new Model.Parameter(
                name, content, label, unit, Terms.isShare(unit), group, source, mark, asOf, note, uncertainty));
    }

    /** A formula that is made here, so it can be read. */
    static Expression parsed(String text) {
        return switch (Formula.parse(text, "")) {
            case Outcome.Ok(Formula formula) -> formula;
            case Outcome.Refused(var problems) -> throw new IllegalStateException(text + ": " + problems);
        };
    }
}
