package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import nl.duaal.engine.Comparison;
import nl.duaal.engine.Evaluation;

/** Which flows make the difference between a scenario and the base: from one net present value to the other. */
class ScenarioReasons extends Div {

    private static final int BAR = 3;

    private final CaseWords words;
    private final ScenarioWords texts;

    ScenarioReasons(CaseWords words, ScenarioWords texts) {
        this.words = words;
        this.texts = texts;
        addClassName("scenario-reasons");
    }

    void show(Evaluation base, Evaluation scenario, String party) {
        removeAll();
        add(new H3(texts.say("reasons.title", words.partyInSentence(party))));
        var comparison = Comparison.of(base, scenario, party);
        if (comparison.lines().isEmpty()) {
            add(new Paragraph(texts.say("reasons.none", words.partyInSentence(party))));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("flows", "reasons");
        Tables.caption(table, texts.say("reasons.caption"));
        Tables.head(
                table,
                List.of(
                        words.say("flows.column.flow"),
                        texts.say("reasons.difference"),
                        texts.say("reasons.standing"),
                        texts.say("reasons.bar")),
                Set.of(BAR));
        double start = base.party(party).npv();
        total(table, texts.say("reasons.start"), "", start);
        double most = Math.abs(comparison.lines().getFirst().difference());
        double exact = start;
        long shown = Math.round(start);
        for (Comparison.Line line : comparison.lines()) {
            exact += line.difference();
            // Every standing is rounded and every difference lies between two of them, so the column adds up as shown.
            long standing = Math.round(exact);
            NativeTableRow row = Tables.row(
                    table,
                    words.flow(line.flow()),
                    List.of(amount(standing - shown), words.figures().euro(standing)));
            row.add(bar(line.difference() / most));
            shown = standing;
        }
        total(
                table,
                texts.say("reasons.end"),
                amount(shown - Math.round(start)),
                scenario.party(party).npv());
        add(Tables.scroller(table, texts.say("reasons.caption")));
    }

    private void total(NativeTable table, String label, String difference, double standing) {
        NativeTableRow row =
                Tables.row(table, label, List.of(difference, words.figures().euro(standing)));
        row.addClassName("total");
        row.add(new NativeTableCell());
    }

    private String amount(long euros) {
        return ScenarioWords.signed(words.figures().euro(euros), euros);
    }

    /** Only a help for the eye: what it shows stands beside it. From the middle, losses to the left. */
    private static NativeTableCell bar(double share) {
        var cell = new NativeTableCell();
        cell.addClassName("bars");
        cell.getElement().setAttribute("aria-hidden", "true");
        for (boolean gain : new boolean[] {false, true}) {
            var bar = new Element("progress");
            bar.getClassList().add(gain ? "gain" : "loss");
            if (!gain) bar.setAttribute("dir", "rtl");
            bar.setAttribute("max", "1");
            double length = gain == share > 0 ? Math.abs(share) : 0;
            bar.setAttribute("value", String.valueOf(length));
            cell.getElement().appendChild(bar);
        }
        return cell;
    }
}
