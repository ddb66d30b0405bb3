package nl.duaal.engine;

/**
 * What the expressions of a model came to; not a number where something is unknown. An absent drop-out, pass rate or
 * probability has the value that holds instead.
 */
final class Values {

    /** Of every parameter; the last slot is the size of the cohort. */
    final double[] slots;

    double discountRate;
    final double[] partyRates;
    final double[] lengths;
    final double[] dropouts;
    final double[] passRates;
    final double[] baseline;
    final OfFlow[] flows;

    Values(Model model) {
        slots = new double[model.parameters().size() + 1];
        partyRates = new double[model.partyDiscountRates().size()];
        lengths = new double[model.phases().size()];
        dropouts = new double[model.phases().size()];
        passRates = new double[model.phases().size()];
        baseline = new double[model.baseline().size()];
        flows = new OfFlow[model.flows().size()];
    }

    double participants() {
        return slots[slots.length - 1];
    }

    /** The values of one flow; a schedule has none that count. */
    record OfFlow(
            double amount,
            double probability,
            double groupSize,
            double rampFrom,
            double rampTo,
            double rampLength,
            double growth) {

        static final OfFlow SCHEDULE = new OfFlow(0, 1, 1, 1, 1, 1, 0);

        boolean known() {
            return !(Double.isNaN(amount)
                    || Double.isNaN(probability)
                    || Double.isNaN(groupSize)
                    || Double.isNaN(rampFrom)
                    || Double.isNaN(rampTo)
                    || Double.isNaN(rampLength)
                    || Double.isNaN(growth));
        }
    }
}
