package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.PartyResult;

/** Where a calculated workbook and the engine do not say the same; an empty list is agreement. */
final class Agreement {

    /** Half a cent on every amount. */
    private static final double EURO = 0.005;

    private static final double RATIO = 1e-6;

    private final Cells cells;
    private final List<String> differences = new ArrayList<>();

    private final double euro;

    private Agreement(Cells cells) {
        this(cells, EURO);
    }

    private Agreement(Cells cells, double euro) {
        this.cells = cells;
        this.euro = euro;
    }

    static List<String> between(Cells cells, Evaluation evaluation) {
        var agreement = new Agreement(cells);
        agreement.errors();
        evaluation.parties().forEach(agreement::party);
        var flows = evaluation.flows();
        for (int i = 0; i < flows.size(); i++) agreement.flow(i, flows.get(i));
        return agreement.differences;
    }

    /** The results only, for a model that has other flows than the workbook. */
    static List<String> resultsBetween(Cells cells, Evaluation evaluation) {
        var agreement = new Agreement(cells);
        agreement.errors();
        evaluation.parties().forEach(agreement::party);
        return agreement.differences;
    }

    /** The same, where all amounts are closer than half a cent. */
    static List<String> resultsWithin(double tolerance, Cells cells, Evaluation evaluation) {
        var agreement = new Agreement(cells, tolerance);
        agreement.errors();
        evaluation.parties().forEach(agreement::party);
        return agreement.differences;
    }

    /** No cell shows an error value. */
    static List<String> errorsIn(Cells cells) {
        var agreement = new Agreement(cells);
        agreement.errors();
        return agreement.differences;
    }

    private void errors() {
        cells.shown.forEach((place, shown) -> {
            if (shown instanceof Cells.Fault fault) {
                differences.add(place + " shows " + fault.code() + ": " + cells.formulas.get(place));
            }
        });
    }

    private void party(String party, PartyResult result) {
        result("total", party, result.total(), euro);
        result("npv", party, result.npv(), euro);
        result("pv_benefits", party, result.pvBenefits(), euro);
        result("pv_costs", party, result.pvCosts(), euro);
        result("bcr", party, result.benefitCostRatio(), RATIO);
        result("roi", party, result.returnOnInvestment(), RATIO);
        result("payback", party, result.payback(), RATIO);
        result("discounted_payback", party, result.discountedPayback(), RATIO);
        result("irr", party, result.irr(), RATIO);
        result("peak_funding", party, result.peakFunding(), euro);
    }

    private void result(String result, String party, Double expected, double tolerance) {
        String name = Names.result(result, party);
        same(name, expected == null ? "n.v.t." : expected, cells.named(name), tolerance);
    }

    private void flow(int index, Evaluation.FlowResult flow) {
        int row = Layout.FIRST + index;
        for (int k = 0; k < flow.row().length; k++) {
            String place = Layout.FLOWS + "!" + Layout.relative(row, Layout.FLOW_TIME + k);
            same(flow.flow().id() + " at " + k, flow.row()[k], cells.shown.get(place), EURO);
        }
        String total = Layout.FLOWS + "!" + Layout.relative(row, FlowsSheet.TOTAL);
        same(flow.flow().id(), flow.total(), cells.shown.get(total), EURO);
    }

    private void same(String what, Object expected, Object shown, double tolerance) {
        if (expected instanceof Double figure && shown instanceof Double other) {
            if (Math.abs(figure - other) <= tolerance * Math.max(1, tolerance < EURO ? Math.abs(figure) : 1)) return;
        } else if (expected.equals(shown)) return;
        differences.add(what + ": expected " + expected + ", shown " + shown);
    }
}
