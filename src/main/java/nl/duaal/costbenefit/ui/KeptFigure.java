package nl.duaal.costbenefit.ui;

import java.util.function.Function;
import nl.duaal.engine.Simulation.PartySpread;
import nl.duaal.engine.Simulation.Percentiles;
import org.jspecify.annotations.Nullable;

/** A figure of draws that is put beside that of other draws, with digits enough to see that it is another. */
enum KeptFigure {
    CHANCE(spread -> spread.neverPaysBack() == null ? null : 1 - spread.neverPaysBack()) {
        @Override
        String text(CaseWords words, double value) {
            return words.figures().percent(value, 4);
        }
    },
    PAYBACK(spread -> middle(spread.payback())) {
        @Override
        String text(CaseWords words, double value) {
            return words.say("certainty.kept.months", words.figures().number(value, 6));
        }
    },
    P10(spread -> spread.npv() == null ? null : spread.npv().p10()),
    P50(spread -> middle(spread.npv())),
    P90(spread -> spread.npv() == null ? null : spread.npv().p90()),
    MEAN(PartySpread::mean);

    private final Function<PartySpread, @Nullable Double> figure;

    KeptFigure(Function<PartySpread, @Nullable Double> figure) {
        this.figure = figure;
    }

    private static @Nullable Double middle(@Nullable Percentiles percentiles) {
        return percentiles == null ? null : percentiles.p50();
    }

    String text(CaseWords words, PartySpread spread) {
        Double value = figure.apply(spread);
        return value == null ? words.say("case.none") : text(words, value.doubleValue());
    }

    /** Euros and cents, unless said otherwise. */
    String text(CaseWords words, double value) {
        return words.figures().euroCents(value);
    }
}
