package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceRow;
import nl.duaal.costbenefit.CaseEdit;
import nl.duaal.costbenefit.CaseHistory;
import nl.duaal.costbenefit.CaseTextChange;
import nl.duaal.costbenefit.CaseTraces;
import nl.duaal.costbenefit.Range;
import nl.duaal.costbenefit.ScenarioValue;
import nl.duaal.costbenefit.ui.AssumptionRow.Subject;
import nl.duaal.engine.Model;
import nl.duaal.shell.TextMarks;
import nl.duaal.shell.Words;

/** Who changed what in a case, from what to what, and when; the newest first. */
class HistoryDialog extends Dialog {

    private final CaseWords words;
    private final Map<String, Labelled> inputs = new HashMap<>();
    private final Map<String, String> flows = new HashMap<>();

    /** An input as it is called outside its own group. */
    private record Labelled(String label, Subject subject) {}

    HistoryDialog(CaseWords words, Model base, List<CaseHistory.Entry> history) {
        this.words = words;
        var subjects = new AssumptionSubjects(words, base);
        subjects.phases().forEach((phase, rows) -> rows.forEach(row -> know(phase + ", " + row.label(), row)));
        Stream.of(subjects.cohort(), subjects.rates()).flatMap(List::stream).forEach(row -> know(row.label(), row));
        // Last: where another row edits a parameter too, it is known by the parameter's own name.
        subjects.parameters().values().stream().flatMap(List::stream).forEach(row -> know(row.label(), row));
        base.flows().forEach(flow -> flows.put(ScenarioValue.flow(flow.id()), words.flow(flow)));
        addClassName("history");
        setHeaderTitle(words.say("case.history"));
        setWidth("38rem");
        setMaxWidth("96vw");
        var entries = new OrderedList();
        entries.addClassName("history-entries");
        // Nothing else in it takes the keyboard, and a long history has to be scrolled.
        entries.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", words.say("case.history"));
        history.forEach(entry -> entries.add(entry(entry)));
        if (history.isEmpty()) add(new Paragraph(words.say("history.empty")));
        else add(entries);
        var close = new Button(words.say("unfold.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private void know(String label, Subject subject) {
        var labelled = new Labelled(label, subject);
        if (subject.inputKey() != null) inputs.put(subject.inputKey(), labelled);
        // A row that edits a parameter stands for an input of its own, which others may have changed without it.
        inputs.putIfAbsent(subject.rowKey(), labelled);
    }

    private ListItem entry(CaseHistory.Entry whole) {
        TraceRow entry = whole.trace();
        var action = entry.action();
        var what = new Div(action == null ? "" : Words.text(words.locale(), "access.trace.action." + action.key()));
        what.addClassName("history-what");
        var by = entry.by();
        var who = new Span((by == null ? words.say("history.system") : by) + " · "
                + words.figures().dateTime(entry.happenedAt()));
        who.addClassNames("muted", "small");
        var item = new ListItem(what, who);
        var changes = entry.details().changes();
        if (!changes.isEmpty()) {
            var list = new UnorderedList();
            changes.forEach(change -> list.add(new ListItem(inWords(change))));
            item.add(list);
        }
        whole.texts().forEach(text -> item.add(inWords(text)));
        return item;
    }

    /** Both texts, with what differs marked in each. */
    private Div inWords(CaseTextChange change) {
        var label = new Div(words.say(change.part() == CaseEdit.Part.NAME ? "case.name" : "case.note"));
        label.addClassName("history-label");
        var before = new Div(head("history.before"), TextMarks.before(words.locale(), change.before(), change.after()));
        var after = new Div(head("history.after"), TextMarks.after(words.locale(), change.before(), change.after()));
        var both = new Div(before, after);
        both.addClassName("history-texts");
        return new Div(label, both);
    }

    private Span head(String key) {
        var head = new Span(words.say(key));
        head.addClassNames("muted", "small");
        return head;
    }

    private String inWords(TraceDetails.Change change) {
        var flow = flows.get(change.inputKey());
        if (flow != null) {
            return words.say(change.to().equals(CaseTraces.NOTHING) ? "history.counts" : "history.leftOut", flow);
        }
        var range = CaseEdit.Field.Spread.inputOf(change.inputKey());
        if (range.isPresent()) return inWords(range.get(), change);
        var input = inputs.get(change.inputKey());
        String label = input == null ? change.inputKey() : input.label();
        return words.say("history.change", label, value(input, change.from()), value(input, change.to()));
    }

    private String inWords(String rangeOf, TraceDetails.Change change) {
        var input = inputs.get(rangeOf);
        var texts = input == null ? null : input.subject().range();
        return words.say(
                "history.change",
                words.say("range.of", input == null ? rangeOf : input.label()),
                range(texts, change.from()),
                range(texts, change.to()));
    }

    private String range(@org.jspecify.annotations.Nullable RangeWords texts, String stored) {
        if (stored.equals(CaseTraces.NOTHING)) return words.say("history.nothing");
        return texts == null ? stored : Range.parse(stored).map(texts::exact).orElse(stored);
    }

    private String value(@org.jspecify.annotations.Nullable Labelled input, String stored) {
        if (stored.equals(CaseTraces.FORMULA)) return words.say("history.formula");
        if (stored.equals(CaseTraces.NOTHING)) return words.say("history.nothing");
        try {
            double number = Double.parseDouble(stored);
            return input == null
                    ? words.figures().number(number, 4)
                    : words.value(
                            number, input.subject().unit(), input.subject().percent());
        } catch (NumberFormatException notOne) {
            return stored;
        }
    }
}
