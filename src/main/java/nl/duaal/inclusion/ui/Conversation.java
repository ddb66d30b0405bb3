package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import nl.duaal.inclusion.report.Report;

/** What was said in a report, the first first. */
final class Conversation {

    private Conversation() {}

    /** @param forReader whether a confidential person reads it, and not the reporter */
    static Component of(InclusionWords words, Report report, boolean forReader) {
        var list = new OrderedList();
        list.addClassName("report-said");
        for (var one : report.said()) {
            String who = one.byReader()
                    ? one.author()
                    : forReader
                            ? report.isAnonymous() ? words.say("report.anonymousOne") : report.reporter()
                            : words.say("report.you");
            var text = new Div(one.text());
            text.addClassName("report-text");
            var item = new ListItem(PointSection.small(words.say("report.saidBy", who, words.date(one.on()))), text);
            if (one.byReader()) item.addClassName("report-answer");
            list.add(item);
        }
        return list;
    }
}
