package nl.duaal.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the rows of the flows to the results of every party (section 6). */
final class Results {

    private static final double DEFICIT = -1e-6;
    private static final double NO_COSTS = 1e-9;

    private final Model model;
    private final Map<Double, double[]> factors = new HashMap<>();

    Results(Model model) {
        this.model = model;
    }

    /** What each party's amounts, and society's, are discounted with. */
    private Map<String, Double> rates(Values values) {
        Map<String, Double> own = HashMap.newHashMap(values.partyRates.length);
        for (String party : model.partyDiscountRates().keySet()) own.put(party, values.partyRates[own.size()]);
        Map<String, Double> rates =
                LinkedHashMap.newLinkedHashMap(model.parties().size() + 1);
        for (String party : model.parties()) rates.put(party, own.getOrDefault(party, values.discountRate));
        rates.put(Model.SOCIETY, own.getOrDefault(Model.SOCIETY, values.discountRate));
        return rates;
    }

    /** The factor at point k. */
    private double factor(double rate, int k) {
        return StrictMath.pow(1 + rate, -(double) k / model.periodsPerYear());
    }

    /** Whether all discount factors are finite; they rise or fall all the way, and none can pass the last one. */
    boolean discountable(double rate) {
        return Double.isFinite(factor(rate, model.horizon()));
    }

    /** The discount factors of the points 0 to H. */
    double[] factors(double rate) {
        return factors.computeIfAbsent(rate, r -> {
            double[] row = new double[model.horizon() + 1];
            for (int k = 0; k < row.length; k++) {
                row[k] = factor(r, k);
            }
            return row;
        });
    }

    /** A party's amounts while they are summed up. */
    private static final class Account {
        final double[] net;
        final double[] factors;
        double benefits;
        double costs;

        Account(double[] factors) {
            this.net = new double[factors.length];
            this.factors = factors;
        }

        void receive(double[] row) {
            double sum = 0;
            for (int k = 0; k < net.length; k++) {
                net[k] += row[k];
                sum += row[k] * factors[k];
            }
            benefits += sum;
        }

        void pay(double[] row) {
            double sum = 0;
            for (int k = 0; k < net.length; k++) {
                net[k] -= row[k];
                sum += row[k] * factors[k];
            }
            costs += sum;
        }
    }

    /** Society is summed from the flows with one side, so that transfers cancel to the last bit. */
    Map<String, Evaluation.PartyResult> of(List<Evaluation.FlowResult> flows, Values values) {
        Map<String, Double> rates = rates(values);
        Map<String, Account> accounts = new HashMap<>();
        for (Evaluation.FlowResult flow : flows) {
            String payer = flow.flow().payer();
            String receiver = flow.flow().receiver();
            Account paying = account(accounts, payer == null ? Model.SOCIETY : payer, rates);
            Account receiving = account(accounts, receiver == null ? Model.SOCIETY : receiver, rates);
            // without a payer society receives, without a receiver it pays
            if (payer == null) paying.receive(flow.row());
            else paying.pay(flow.row());
            if (receiver == null) receiving.pay(flow.row());
            else receiving.receive(flow.row());
        }
        // one row of zeros for all whom nothing touches: a file may name very many of those
        Account untouched = new Account(new double[model.horizon() + 1]);
        Map<String, Evaluation.PartyResult> results = LinkedHashMap.newLinkedHashMap(rates.size());
        rates.forEach((party, rate) -> {
            Account account = accounts.getOrDefault(party, untouched);
            results.put(party, result(party, rate, account));
        });
        return results;
    }

    private Account account(Map<String, Account> accounts, String party, Map<String, Double> rates) {
        return accounts.computeIfAbsent(party, p -> new Account(factors(rates.getOrDefault(p, Double.NaN))));
    }

    private Evaluation.PartyResult result(String party, double rate, Account account) {
        double[] net = account.net;
        double total = 0;
        double npv = 0;
        double lowest = 0;
        for (int k = 0; k < net.length; k++) {
            total += net[k];
            npv += net[k] * account.factors[k];
            lowest = Math.min(lowest, total);
        }
        boolean costly = Math.abs(account.costs) >= NO_COSTS;
        InternalRate.Found internal = InternalRate.of(net, model.periodsPerYear());
        return new Evaluation.PartyResult(
                party,
                rate,
                net,
                total,
                npv,
                account.benefits,
                account.costs,
                costly ? account.benefits / account.costs : null,
                costly ? npv / account.costs : null,
                payback(net, null),
                payback(net, account.factors),
                internal.rate(),
                internal.none(),
                0 - lowest);
    }

    /**
     * Periods until the running sum stays at or above zero; none when it ends below.
     *
     * @param factors none when nothing is discounted
     */
    private static @Nullable Double payback(double[] net, double @Nullable [] factors) {
        double sum = 0;
        double sumThere = 0;
        double sumAfter = 0;
        int last = -1;
        for (int k = 0; k < net.length; k++) {
            sum += factors == null ? net[k] : net[k] * factors[k];
            if (k == last + 1) sumAfter = sum;
            if (sum < DEFICIT) {
                last = k;
                sumThere = sum;
            }
        }
        if (last < 0) return 0.0;
        if (last == net.length - 1) return null;
        return last + Math.min(1, -sumThere / (sumAfter - sumThere));
    }

    /** Whether every figure is a finite number. */
    static boolean finite(Evaluation.PartyResult result) {
        for (double amount : result.net()) if (!Double.isFinite(amount)) return false;
        return Double.isFinite(result.total())
                && Double.isFinite(result.npv())
                && Double.isFinite(result.pvBenefits())
                && Double.isFinite(result.pvCosts())
                && Double.isFinite(result.peakFunding())
                && finite(result.benefitCostRatio())
                && finite(result.returnOnInvestment())
                && finite(result.payback())
                && finite(result.discountedPayback())
                && finite(result.irr());
    }

    private static boolean finite(@Nullable Double figure) {
        return figure == null || Double.isFinite(figure);
    }
}
