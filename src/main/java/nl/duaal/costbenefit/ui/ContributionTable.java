package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import nl.duaal.engine.Contribution;
import nl.duaal.engine.Contribution.Answer;
import nl.duaal.engine.Evaluation;

/** How it is now, and for each wish the least contribution with what it makes of the figures of both. */
class ContributionTable extends Div {

    private final CaseWords words;

    ContributionTable(CaseWords words) {
        this.words = words;
        setId("contribution-table");
        addClassName("table-scroll");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", say("title"));
    }

    private String say(String key, Object... arguments) {
        return words.say("contribution.table." + key, arguments);
    }

    /** @param found one for each wish, all of the same case, parties and form */
    void show(ContributionWords said, ContributionUrl url, List<String> wishes, List<Contribution> found) {
        Evaluation now = found.getFirst().before();
        var table = new NativeTable();
        table.addClassName("flows");
        Tables.caption(table, say("title"));
        String receiver = words.party(url.party());
        String giver = words.party(url.giver());
        Tables.head(
                table,
                List.of(
                        say("wish"),
                        say("amount", said.per(now)),
                        say("total"),
                        say("payback", receiver),
                        say("npv", receiver),
                        say("payback", giver),
                        say("npv", giver)));
        NativeTableRow first = row(table, say("now"), "wish-row-now");
        first.add(figure(say("none"), ""), figure(say("none"), ""));
        figures(first, said, now, now, url.party());
        figures(first, said, now, now, url.giver());
        for (int i = 0; i < wishes.size(); i++) {
            String wish = wishes.get(i);
            NativeTableRow row = row(table, said.wish(wish), "wish-row-" + wish);
            if (wish.equals(url.wish())) {
                row.addClassName("chosen");
                row.getElement().setAttribute("aria-current", "true");
            }
            show(row, said, url, found.get(i));
        }
        removeAll();
        add(table);
    }

    private void show(NativeTableRow row, ContributionWords said, ContributionUrl url, Contribution contribution) {
        switch (contribution.answer()) {
            case Answer.Enough enough -> {
                row.add(
                        figure(words.figures().euroCents(enough.amount()), ""),
                        figure(words.figures().euro(enough.total()), ""));
                figures(row, said, contribution.before(), enough.after(), url.party());
                figures(row, said, contribution.before(), enough.after(), url.giver());
            }
            case Answer.NotNeeded _ -> without(row, say("notNeeded"), "");
            case Answer.TooLate _, Answer.NeverPaid _, Answer.TooMuch _ ->
                without(row, say("cannot"), said.shortReason(contribution));
        }
    }

    /** No contribution: nothing to put beside it. */
    private static void without(NativeTableRow row, String text, String reason) {
        var cell = figure(text, reason);
        cell.addClassName("text");
        cell.getElement().setAttribute("colspan", "6");
        row.add(cell);
    }

    private void figures(NativeTableRow row, ContributionWords said, Evaluation now, Evaluation then, String party) {
        var before = now.party(party);
        var after = then.party(party);
        // of the figures as they are shown, so that they add up to the eye
        double difference = Math.round(after.npv()) - Math.round(before.npv());
        boolean changed = now != then;
        row.add(
                figure(words.payback(then, after), changed ? said.paybackDifference(now, then, party) : ""),
                figure(
                        words.figures().euro(after.npv()),
                        changed ? ScenarioWords.signed(words.figures().euro(difference), difference) : ""));
    }

    private static NativeTableRow row(NativeTable table, String name, String id) {
        NativeTableRow row = table.getBody().addRow();
        row.setId(id);
        var head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        return row;
    }

    private static NativeTableCell figure(String figure, String below) {
        var cell = new NativeTableCell();
        cell.addClassName("figure");
        cell.add(new Div(figure));
        if (!below.isEmpty()) {
            var small = new Div(below);
            small.addClassNames("muted", "small");
            cell.add(small);
        }
        return cell;
    }
}
