package nl.duaal.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.duaal.library.Finding;

/** What pilots and studies found, by what it supports. */
class EvidenceSection extends Div {

    private static final String ALL = "";

    /** @param topic what is supported; empty for everything */
    EvidenceSection(
            LibraryWords words, List<Finding> findings, String topic, String wanted, Consumer<String> topicChosen) {
        var topics = findings.stream()
                .flatMap(finding -> finding.topics().stream())
                .distinct()
                .sorted(Comparator.comparing((String one) -> words.say("topic." + one)))
                .collect(Collectors.toList());
        var chosen = topics.contains(topic) ? topic : ALL;
        topics.addFirst(ALL);
        var choice = new Select<String>();
        choice.setLabel(words.say("evidence.topic"));
        choice.setId("evidence-topic");
        choice.setItems(topics);
        choice.setItemLabelGenerator(one -> one.isEmpty() ? words.say("evidence.all") : words.say("topic." + one));
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) topicChosen.accept(change.getValue());
        });
        var found = findings.stream()
                .filter(finding -> chosen.isEmpty() || finding.topics().contains(chosen))
                .filter(finding -> LibraryView.has(
                        wanted, words.own(finding.text()), words.own(finding.study()), finding.source()))
                .toList();
        var count = new Paragraph(words.say(found.size() == 1 ? "evidence.count.one" : "evidence.count", found.size()));
        count.addClassName("muted");
        var tools = new Div(choice, count);
        tools.addClassName("library-tools");
        add(tools);
        if (found.isEmpty()) {
            add(LibraryView.nothing(words));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("library-findings");
        list.setId("findings");
        found.forEach(finding -> list.add(item(words, finding)));
        add(list);
    }

    private static ListItem item(LibraryWords words, Finding finding) {
        var text = new Paragraph(words.own(finding.text()));
        var source = new Div(new Span(words.own(finding.study())), new Span(" · "), new Span(finding.source() + " "));
        source.add(words.mark(finding.mark()));
        source.addClassNames("small", "muted");
        var supports = new Div(words.say(
                "evidence.supports",
                finding.topics().stream()
                        .map(topic -> words.say("topic." + topic))
                        .sorted()
                        .collect(Collectors.joining(", "))));
        supports.addClassNames("small", "muted");
        var item = new ListItem(text, source, supports);
        item.setId("finding-" + finding.key().replace('.', '-'));
        return item;
    }
}
