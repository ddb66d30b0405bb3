package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.PartyResult;
import nl.duaal.engine.Model;
import nl.duaal.trajectory.MoneyOutcome;
import nl.duaal.trajectory.design.Design;
import org.jspecify.annotations.Nullable;

/** What a design comes to for each party, and what the last change did to that. */
class MoneyBar extends Div {

    private static final double A_EURO = 0.5;

    private final TrajectoryWords words;
    private final UnorderedList parties = new UnorderedList();
    private final Paragraph refused = new Paragraph();
    private @Nullable Evaluation shown;

    MoneyBar(TrajectoryWords words) {
        this.words = words;
        var title = new H2(words.say("money.title"));
        title.addClassName("section-head");
        title.setId("money-title");
        parties.addClassName("money-strip");
        parties.setId("money-strip");
        parties.getElement().setAttribute("aria-labelledby", "money-title");
        refused.addClassNames("notice", "warn");
        refused.setVisible(false);
        add(title, refused, parties);
    }

    /** Shows what it comes to now, beside what it came to the last time it was shown. */
    void show(MoneyOutcome outcome, Design design) {
        switch (outcome) {
            case MoneyOutcome.Evaluated(var evaluation) -> {
                parties.removeAll();
                for (String party : parties(evaluation.model())) parties.add(card(evaluation, party));
                shown = evaluation;
                parties.removeClassName("stale");
                refused.setVisible(false);
            }
            case MoneyOutcome.Refused(var problems) -> {
                refused.setText(words.say("money.refused", words.problems(problems, design)));
                refused.setVisible(true);
                parties.addClassName("stale");
            }
        }
    }

    /** What the last change did, in one sentence for who does not see the strip. */
    String announcement() {
        Evaluation now = shown;
        if (now == null) return "";
        String party = parties(now.model()).getFirst();
        var result = now.party(party);
        return words.say(
                "money.announce",
                words.party(party),
                words.payback(now, result),
                words.figures().euro(result.npv()));
    }

    private static List<String> parties(Model model) {
        var all = new ArrayList<>(model.parties());
        all.add(Model.SOCIETY);
        return all;
    }

    private ListItem card(Evaluation evaluation, String party) {
        var card = new ListItem(new H3(words.party(party)));
        card.addClassName("party-" + party);
        card.setId("money-" + party);
        if (!party.equals(Model.SOCIETY) && !words.isInvolved(evaluation, party)) {
            var nothing = new Paragraph(words.say("money.nothing"));
            nothing.addClassName("muted");
            card.add(nothing);
            return card;
        }
        PartyResult now = evaluation.party(party);
        var before = before(party);
        var payback = new Paragraph(new Span(words.payback(evaluation, now)));
        payback.addClassName("money-payback");
        var amount = new Span(words.figures().euro(now.npv()));
        amount.addClassName("figure");
        var value = new Paragraph(new Span(words.say("money.npv") + " "), amount);
        if (before != null && shown != null) {
            add(payback, paybackChange(before, now, shown, evaluation));
            double change = now.npv() - before.npv();
            add(
                    value,
                    Math.abs(change) < A_EURO
                            ? ""
                            : sign(change) + words.figures().euro(change));
        }
        card.add(payback, value);
        return card;
    }

    private @Nullable PartyResult before(String party) {
        return shown == null ? null : shown.parties().get(party);
    }

    private static void add(Paragraph line, String change) {
        if (change.isEmpty()) return;
        var span = new Span(change);
        span.addClassName("money-change");
        line.add(span);
    }

    private static String sign(double change) {
        return change > 0 ? "+" : "";
    }

    private String paybackChange(PartyResult before, PartyResult now, Evaluation old, Evaluation fresh) {
        Double was = before.payback();
        Double is = now.payback();
        if (was == null) return is == null ? "" : words.say("money.nowPaidBack");
        if (is == null) return words.say("money.noMorePaidBack");
        long change = whole(TrajectoryWords.months(fresh, is)) - whole(TrajectoryWords.months(old, was));
        if (change == 0) return "";
        String months = words.count("money.months", Math.abs(change));
        return (change > 0 ? "+" : "\u2212") + months;
    }

    private static long whole(double months) {
        return (long) Math.ceil(months - 1e-9);
    }
}
