package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import nl.duaal.costbenefit.ui.KeyFigures.Subject;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.PartyResult;
import nl.duaal.engine.Explanation;
import nl.duaal.engine.Explanation.Contribution;

/** Where a party's figure comes from: in words, and as the flows that sum to it. */
class ResultExplanation extends Dialog {

    private final CaseWords words;
    private final Evaluation evaluation;
    private final PartyResult result;

    ResultExplanation(CaseWords words, Evaluation evaluation, String party, Subject subject) {
        this.words = words;
        this.evaluation = evaluation;
        this.result = evaluation.party(party);
        addClassName("result-explanation");
        setHeaderTitle(words.say("unfold.title." + key(subject), words.partyInSentence(party)));
        setWidth("46rem");
        setMaxWidth("96vw");
        add(new Paragraph(inWords(subject)));
        add(contributions(subject));
        var close = new Button(words.say("unfold.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static String key(Subject subject) {
        return switch (subject) {
            case PAYBACK -> "payback";
            case NET_PRESENT_VALUE -> "npv";
            case PEAK_FUNDING -> "peakFunding";
            case RETURN -> "return";
        };
    }

    private String inWords(Subject subject) {
        var figures = words.figures();
        String who = words.partyInSentence(result.party());
        return switch (subject) {
            case PAYBACK -> paybackInWords(who);
            case NET_PRESENT_VALUE ->
                words.say(
                        "unfold.npv",
                        figures.percent(result.discountRate()),
                        figures.euro(result.pvBenefits()),
                        figures.euro(result.pvCosts()),
                        figures.euro(result.npv()));
            case PEAK_FUNDING -> peakInWords(who);
            case RETURN -> returnInWords(figures);
        };
    }

    private String returnInWords(nl.duaal.shell.Figures figures) {
        Double ratio = result.benefitCostRatio();
        String returned = ratio == null
                ? words.say("unfold.return.none")
                : words.say(
                        "unfold.return",
                        figures.euro(result.pvBenefits()),
                        figures.euro(result.pvCosts()),
                        figures.euroCents(ratio));
        Double irr = result.irr();
        if (irr != null)
            return returned + " " + words.say("unfold.irr", figures.percent(Math.round(irr * 1000) / 1000.0));
        return returned + " "
                + words.say(result.irrNone() == Evaluation.IrrNone.SEVERAL ? "unfold.irr.several" : "unfold.irr.none");
    }

    private String paybackInWords(String who) {
        Double payback = result.payback();
        if (payback == null) {
            double[] cumulative = result.cumulative();
            return words.say(
                    "unfold.payback.never",
                    who,
                    words.horizon(evaluation),
                    words.figures().euro(cumulative[cumulative.length - 1]));
        }
        if (payback == 0) return words.say("unfold.payback.atOnce", who);
        int last = (int) Math.ceil(payback) - 1;
        double[] cumulative = result.cumulative();
        String yearly = evaluation.model().periodsPerYear() == 1 ? ".year" : "";
        return words.say(
                last == 0 ? "unfold.payback.start" + yearly : "unfold.payback" + yearly,
                who,
                words.duration(evaluation, last),
                words.figures().euro(cumulative[last]),
                words.figures().euro(result.net()[last + 1]),
                words.duration(evaluation, payback));
    }

    private String peakInWords(String who) {
        if (result.peakFunding() == 0) return words.say("unfold.peak.none", who);
        double[] cumulative = result.cumulative();
        int deepest = 0;
        for (int k = 1; k < cumulative.length; k++) {
            if (cumulative[k] < cumulative[deepest]) deepest = k;
        }
        return words.say(
                deepest == 0 ? "unfold.peak.start" : "unfold.peak",
                who,
                words.duration(evaluation, deepest),
                words.figures().euro(result.peakFunding()));
    }

    private Div contributions(Subject subject) {
        boolean discounted = subject == Subject.NET_PRESENT_VALUE || subject == Subject.RETURN;
        ToDoubleFunction<Contribution> amount = discounted ? Contribution::presentValue : Contribution::amount;
        List<Contribution> sorted = Explanation.ofParty(evaluation, result.party()).stream()
                .sorted(Comparator.comparingDouble(amount).reversed())
                .toList();
        var table = new NativeTable();
        table.addClassNames("flows", "contributions");
        Tables.caption(table, words.say(discounted ? "unfold.caption.discounted" : "unfold.caption.plain"));
        Tables.head(
                table,
                List.of(
                        words.say("flows.column.flow"),
                        words.say("unfold.column.amount"),
                        words.say("flows.column.category")),
                Set.of(2));
        for (Contribution contribution : sorted) {
            Tables.row(
                            table,
                            words.flow(contribution.flow()),
                            List.of(words.figures().euro(amount.applyAsDouble(contribution))))
                    .add(Tables.text(words.category(contribution.flow().category())));
        }
        Tables.row(
                        table,
                        words.say("explain.total"),
                        List.of(words.figures().euro(discounted ? result.npv() : result.total()), ""))
                .addClassName("total");
        return Tables.scroller(table, words.say("unfold.column.amount"));
    }
}
