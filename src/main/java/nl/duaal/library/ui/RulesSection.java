package nl.duaal.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import nl.duaal.library.Amounts;
import nl.duaal.library.LawRule;

/** Rules of law and of practice that a plan is held to, with their numbers of today. */
class RulesSection extends Div {

    RulesSection(LibraryWords words, Amounts amounts, List<LawRule> rules, LocalDate today, String wanted) {
        var intro = new Paragraph(words.say("rules.intro"));
        intro.addClassName("muted");
        add(intro);
        var found = rules.stream()
                .filter(rule -> LibraryView.has(wanted, words.own(rule.label()), rule.article(), rule.source()))
                .toList();
        if (found.isEmpty()) {
            add(LibraryView.nothing(words));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("library-findings");
        list.setId("rules");
        for (var rule : found) {
            var severity = new Span(words.say("severity." + rule.severity()));
            severity.addClassNames("small", "library-severity");
            var item = new ListItem(new Paragraph(new Span(words.own(rule.label())), new Span(" "), severity));
            var numbers = new UnorderedList();
            for (var key : rule.numbers().values()) {
                var series = amounts.series(key).orElseThrow();
                var amount = series.at(today);
                numbers.add(new ListItem(
                        LibraryLinks.amount(key, words.own(series.label())),
                        new Span(": " + (amount == null ? "–" : words.value(amount)))));
            }
            if (!rule.numbers().isEmpty()) item.add(numbers);
            var source = new Div(
                    new Span(rule.article().isEmpty() ? rule.source() : rule.article() + " · " + rule.source()));
            source.add(new Span(" "), words.mark(rule.mark()));
            source.addClassNames("small", "muted");
            item.add(source);
            list.add(item);
        }
        add(list);
    }
}
