package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Evaluation;
import nl.duaal.shell.TextTable;
import nl.duaal.trajectory.MoneyOutcome;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.DesignComparison;
import nl.duaal.trajectory.design.DesignComparison.Item;

/** Two versions of a design beside each other: what is in them, the hours and the money. */
final class ComparisonTables extends Div {

    private final TrajectoryWords words;
    private final String before;
    private final String after;

    ComparisonTables(
            TrajectoryWords words,
            OpenTrajectory first,
            OpenTrajectory second,
            MoneyOutcome firstMoney,
            MoneyOutcome secondMoney) {
        this.words = words;
        this.before = words.say("versions.number", first.number());
        this.after = words.say("versions.number", second.number());
        var comparison = DesignComparison.of(first.design(), second.design());
        if (comparison.isEmpty()) add(new Paragraph(words.say("compare.same")));
        else add(new H3(words.say("compare.design")), items(comparison));
        add(new H3(words.say("compare.hours")), hours(comparison));
        if (firstMoney instanceof MoneyOutcome.Evaluated(var was)
                && secondMoney instanceof MoneyOutcome.Evaluated(var is)) {
            add(new H3(words.say("compare.money")), money(was, is));
        }
    }

    private TextTable items(DesignComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        comparison.whole().forEach(item -> rows(rows, words.say("general.title"), item));
        comparison.phases().forEach(item -> rows(rows, words.say("compare.phase", item.name()), item));
        comparison.blocks().forEach(item -> rows(rows, item.name(), item));
        return table(
                "compare.design", List.of(words.say("compare.what"), words.say("compare.field"), before, after), rows);
    }

    private void rows(List<List<String>> rows, String name, Item item) {
        switch (item.change()) {
            case ADDED -> rows.add(List.of(name, "", "–", words.say("compare.added")));
            case GONE -> rows.add(List.of(name, "", words.say("compare.gone"), "–"));
            case CHANGED ->
                item.fields()
                        .forEach(field -> rows.add(List.of(
                                name,
                                words.say(field.label()),
                                field.before() == null && field.after() == null
                                        ? words.say("compare.changed")
                                        : words.value(field.before()),
                                field.before() == null && field.after() == null ? "" : words.value(field.after()))));
        }
    }

    private TextTable hours(DesignComparison comparison) {
        return table(
                "compare.hours",
                List.of(words.say("compare.kind"), before, after),
                comparison.hours().stream()
                        .map(one -> List.of(
                                words.kind(one.kind()),
                                words.figures().number(one.before(), 0),
                                words.figures().number(one.after(), 0)))
                        .toList());
    }

    private TextTable money(Evaluation was, Evaluation is) {
        return table(
                "compare.money",
                List.of(
                        words.say("compare.party"),
                        words.say("compare.npv", before),
                        words.say("compare.npv", after),
                        words.say("compare.payback", before),
                        words.say("compare.payback", after)),
                is.model().parties().stream()
                        .filter(was.model().parties()::contains)
                        .map(party -> List.of(
                                words.party(party),
                                words.figures().euro(was.party(party).npv()),
                                words.figures().euro(is.party(party).npv()),
                                words.payback(was, was.party(party)),
                                words.payback(is, is.party(party))))
                        .toList());
    }

    private TextTable table(String title, List<String> columns, List<List<String>> rows) {
        return new TextTable(new TextTable.Content(words.say(title), columns, rows));
    }
}
