package nl.duaal.workbook;

import java.util.function.Function;
import nl.duaal.engine.Evaluation.PartyResult;
import nl.duaal.workbook.Styles.Format;
import org.jspecify.annotations.Nullable;

/** The results of section 6, in the order of the columns of the summary. */
enum Result {
    TOTAL("total", "Saldo", Format.EURO, 0.005, PartyResult::total),
    NPV("npv", "Contante waarde", Format.EURO, 0.005, PartyResult::npv),
    PV_BENEFITS("pv_benefits", "Contante baten", Format.EURO, 0.005, PartyResult::pvBenefits),
    PV_COSTS("pv_costs", "Contante kosten", Format.EURO, 0.005, PartyResult::pvCosts),
    BCR("bcr", "Baten per euro kosten", Format.NUMBER, 1e-6, PartyResult::benefitCostRatio),
    ROI("roi", "Rendement", Format.PERCENT, 1e-6, PartyResult::returnOnInvestment),
    IRR("irr", "Interne rentevoet", Format.PERCENT, 1e-6, PartyResult::irr),
    PEAK_FUNDING("peak_funding", "Diepste tekort", Format.EURO, 0.005, PartyResult::peakFunding),
    PAYBACK("payback", "Terugverdientijd", Format.NUMBER, 1e-6, PartyResult::payback),
    DISCOUNTED_PAYBACK(
            "discounted_payback", "Terugverdientijd, contant", Format.NUMBER, 1e-6, PartyResult::discountedPayback);

    final String key;
    final String label;
    final Format format;
    private final double tolerance;
    private final Function<PartyResult, @Nullable Double> value;

    Result(String key, String label, Format format, double tolerance, Function<PartyResult, @Nullable Double> value) {
        this.key = key;
        this.label = label;
        this.format = format;
        this.tolerance = tolerance;
        this.value = value;
    }

    @Nullable
    Double of(PartyResult result) {
        return value.apply(result);
    }

    /** Half a cent, or the last digits of a double where the figure is so large that half a cent is less than that. */
    double tolerance(double figure) {
        return Math.max(tolerance, Math.abs(figure) * 1e-11);
    }
}
