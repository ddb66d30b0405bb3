package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.PartyResult;

/** The figures of one party that answer "is it worth it?", each of which unfolds. */
class KeyFigures extends Div {

    /** What a figure unfolds to. */
    enum Subject {
        PAYBACK,
        NET_PRESENT_VALUE,
        PEAK_FUNDING,
        RETURN
    }

    private final CaseWords words;
    private final Consumer<Subject> explain;

    KeyFigures(CaseWords words, Consumer<Subject> explain) {
        this.words = words;
        this.explain = explain;
    }

    void show(Evaluation evaluation, String party) {
        PartyResult result = evaluation.party(party);
        var figures = words.figures();
        var list = new DescriptionList();
        list.addClassName("kpis");
        Double payback = result.payback();
        String leadLabel = payback == null || payback == 0 ? "case.payback.label.plain" : "case.payback.label";
        add(list, leadLabel, words.payback(evaluation, result), "", Subject.PAYBACK, true);
        add(list, "case.npv", figures.euro(result.npv()), "", Subject.NET_PRESENT_VALUE, false);
        add(list, "case.peakFunding", figures.euro(result.peakFunding()), "", Subject.PEAK_FUNDING, false);
        Double ratio = result.benefitCostRatio();
        add(
                list,
                "case.perEuro",
                ratio == null ? words.say("case.none") : figures.euroCents(ratio),
                returns(result),
                Subject.RETURN,
                false);
        removeAll();
        var sentence = new Paragraph(words.sentence(evaluation, result));
        sentence.addClassName("in-words");
        add(list, sentence);
    }

    private String returns(PartyResult result) {
        Double roi = result.returnOnInvestment();
        Double irr = result.irr();
        String returned =
                roi == null ? "" : words.say("case.return", words.figures().percent(Math.round(roi * 100) / 100.0));
        String internal =
                irr == null ? "" : words.say("case.irr", words.figures().percent(Math.round(irr * 1000) / 1000.0));
        return returned.isEmpty() || internal.isEmpty() ? returned + internal : returned + " · " + internal;
    }

    private void add(
            DescriptionList list, String labelKey, String figure, String remark, Subject subject, boolean lead) {
        var button = new NativeButton(figure, click -> explain.accept(subject));
        button.addClassName("unfold");
        button.setId("kpi-" + subject.name().toLowerCase(java.util.Locale.ROOT));
        button.setAriaLabel(words.say("case.unfold", words.say(labelKey), figure));
        var description = new DescriptionList.Description(button);
        if (!remark.isEmpty()) {
            description.getElement().appendChild(new Element("small").setText(remark));
        }
        var group = new Div(new DescriptionList.Term(words.say(labelKey)), description);
        if (lead) group.addClassName("lead");
        list.getElement().appendChild(group.getElement());
    }
}
