package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Evaluation;
import org.jspecify.annotations.Nullable;

/** Who pays whom over the whole horizon: payers in rows, receivers in columns, the outside world last. */
class FlowMatrix extends Div {

    private final CaseWords words;

    FlowMatrix(CaseWords words) {
        this.words = words;
        addClassName("table-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", words.say("matrix.title"));
    }

    void show(Evaluation evaluation) {
        var parties = evaluation.model().parties().stream()
                .filter(party -> takesPart(evaluation, party))
                .toList();
        var table = new NativeTable();
        table.addClassName("matrix");
        Tables.caption(table, words.say("matrix.caption"));
        Tables.head(table, head(parties));
        List<@Nullable String> payers = new ArrayList<>(parties);
        payers.add(null);
        List<@Nullable String> receivers = new ArrayList<>(parties);
        receivers.add(null);
        for (String payer : payers) {
            var cells = new ArrayList<String>();
            for (String receiver : receivers) {
                double sum = sum(evaluation, payer, receiver);
                cells.add(Math.abs(sum) < 0.5 ? "·" : words.figures().euro(sum));
            }
            Tables.row(table, payer == null ? words.say("matrix.fromOutside") : words.party(payer), cells);
        }
        removeAll();
        add(table);
    }

    private List<String> head(List<String> parties) {
        var head = new ArrayList<String>();
        head.add(words.say("matrix.corner"));
        parties.forEach(party -> head.add(words.party(party)));
        head.add(words.say("matrix.toOutside"));
        return head;
    }

    private static boolean takesPart(Evaluation evaluation, String party) {
        return evaluation.model().flows().stream()
                .anyMatch(flow -> party.equals(flow.payer()) || party.equals(flow.receiver()));
    }

    private static double sum(Evaluation evaluation, @Nullable String payer, @Nullable String receiver) {
        double sum = 0;
        for (var result : evaluation.flows()) {
            if (java.util.Objects.equals(result.flow().payer(), payer)
                    && java.util.Objects.equals(result.flow().receiver(), receiver)) {
                sum += result.total();
            }
        }
        return sum;
    }
}
