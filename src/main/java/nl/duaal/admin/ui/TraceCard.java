package nl.duaal.admin.ui;

import com.vaadin.flow.component.html.DescriptionList;
import nl.duaal.access.TraceRow;

/** Everything that one trace says. */
class TraceCard extends DescriptionList {

    TraceCard(TraceWords words, TraceRow row) {
        addClassName("trace-card");
        var subject = row.subject();
        say(words.say("column.position"), words.number(row.position()));
        say(words.say("column.time"), words.time(row));
        say(words.say("column.person"), words.person(row));
        say(words.say("column.action"), words.action(row.action()));
        say(words.say("column.result"), words.result(row));
        say(words.say("column.subject"), subject == null ? "" : subject.toString());
        say(words.say("column.details"), words.details(row.details()));
        say(words.say("column.origin"), words.origin(row));
    }

    private void say(String term, String description) {
        if (!description.isEmpty()) add(new Term(term), new Description(description));
    }
}
