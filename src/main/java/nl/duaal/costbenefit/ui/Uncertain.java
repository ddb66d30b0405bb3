package nl.duaal.costbenefit.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.duaal.engine.Model;

/** Uncertain figures as people should read them: no more digits than they are worth. */
final class Uncertain {

    private static final int DIGITS = 3;

    private Uncertain() {}

    /** Whether no assumption of a model has a spread. */
    static boolean none(Model model) {
        return model.parameters().stream().allMatch(parameter -> parameter.uncertainty() == null);
    }

    /** A number with at most three digits that say something, rounded as told. */
    static double rounded(double number, RoundingMode mode) {
        if (!Double.isFinite(number)) return number;
        return BigDecimal.valueOf(number).round(new MathContext(DIGITS, mode)).doubleValue();
    }

    /** To the nearest. */
    static double rounded(double number) {
        return rounded(number, RoundingMode.HALF_UP);
    }

    /**
     * An amount, to the unit that suits the largest one that stands beside it: three digits of that.
     *
     * @param largest not below zero
     */
    static double rounded(double amount, double largest) {
        if (!Double.isFinite(amount) || !(largest >= 1)) return amount;
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(largest)) - (DIGITS - 1)));
        return Math.round(amount / unit) * unit;
    }
}
