package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.duaal.access.Permission;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.check.DesignRules;
import nl.duaal.trajectory.check.Knowledge;
import nl.duaal.trajectory.check.PublishCheck;
import nl.duaal.trajectory.check.RuleFinding;
import nl.duaal.trajectory.check.RuleFinding.Severity;
import nl.duaal.trajectory.design.Design;
import org.jspecify.annotations.Nullable;

/** What a design does not keep to, what would mend it, and the reasons for what goes against the law. */
final class RulesPanel implements DesignPanel {

    private final CheckWords words;
    private final Supplier<Knowledge> knowledge;
    private final BiConsumer<String, String> reason;
    private final Div content = new Div();
    private final Paragraph summary = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Div parked = new Div();
    private final Map<String, Row> rows = new HashMap<>();
    private List<String> shown = List.of();

    /** @param reason is told the key of a finding and why the design goes on with it; an empty text takes it back */
    RulesPanel(Locale locale, Supplier<Knowledge> knowledge, BiConsumer<String, String> reason) {
        this.words = new CheckWords(locale);
        this.knowledge = knowledge;
        this.reason = reason;
        content.addClassName("check-panel");
        content.setId("rules-panel");
        summary.addClassNames("in-words", "lead-sentence");
        summary.setId("rules-summary");
        summary.getElement().setAttribute("role", "status");
        list.addClassName("check-findings");
        list.setId("rules-list");
        var part = new CheckPart(words, "rules", words.say("rules.title"));
        part.add(summary, list, parked);
        part.muted(words.say("rules.meaning"));
        content.add(part);
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(OpenTrajectory trajectory, Design design) {
        show(design, trajectory.isOpenForEdits() && trajectory.about().may(Permission.WRITE_TRAJECTORIES));
    }

    void show(Design design, boolean open) {
        var findings = DesignRules.check(design, knowledge.get());
        summary.setText(
                summary(findings, PublishCheck.open(findings, design.reasons()).size()));
        var keys = findings.stream().map(RuleFinding::key).toList();
        rows.keySet().retainAll(keys);
        for (RuleFinding finding : findings) {
            rows.computeIfAbsent(finding.key(), _ -> new Row(finding))
                    .show(finding, design.reasons().getOrDefault(finding.key(), ""), open);
        }
        // what is being typed in stays where it is as long as the list stays the same
        if (!keys.equals(shown)) {
            list.removeAll();
            keys.forEach(key -> list.add(row(key)));
            shown = keys;
        }
        parked(design, keys, open);
    }

    private Row row(String key) {
        Row row = rows.get(key);
        if (row == null) throw new IllegalStateException(key);
        return row;
    }

    private String summary(List<RuleFinding> findings, int open) {
        if (findings.isEmpty()) return words.say("rules.nothing");
        var parts = new ArrayList<String>();
        for (Severity severity : Severity.values()) {
            int number = (int) findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (number > 0) parts.add(words.count("rules.count." + severity, number));
        }
        String counted = String.join(" · ", parts) + ".";
        boolean musts = findings.getFirst().severity() == Severity.MUST;
        if (open > 0) return counted + " " + words.count("rules.open", open);
        return musts ? counted + " " + words.say("rules.reasoned") : counted;
    }

    /** Reasons of what is no longer found: they do nothing, and can be taken away. */
    private void parked(Design design, List<String> keys, boolean open) {
        parked.removeAll();
        var old = design.reasons().entrySet().stream()
                .filter(entry ->
                        !keys.contains(entry.getKey()) && !entry.getValue().isBlank())
                .toList();
        if (old.isEmpty()) return;
        var intro = new Paragraph(words.say("rules.parked"));
        intro.addClassNames("in-words", "muted");
        var items = new UnorderedList();
        items.addClassName("check-list");
        for (var entry : old) {
            var item = new ListItem(new Span("‘" + entry.getValue() + "’ "));
            if (open) {
                var away = new NativeButton(words.say("rules.parked.away"), click -> reason.accept(entry.getKey(), ""));
                away.addClassName("link");
                item.add(away);
            }
            items.add(item);
        }
        parked.add(intro, items);
    }

    /** One finding. */
    private final class Row extends ListItem {

        private final Span severity = new Span();
        private final Paragraph text = new Paragraph();
        private final Paragraph mend = new Paragraph();
        private final Div source = new Div();
        private final @Nullable TextArea why;
        private final Paragraph whyText = new Paragraph();

        Row(RuleFinding finding) {
            addClassName("check-finding");
            setId("finding-" + finding.key().replace(':', '-').replace('.', '-'));
            severity.addClassName("check-severity");
            text.addClassName("check-text");
            mend.addClassName("check-mend");
            source.addClassNames("small", "muted");
            add(severity, text, mend, source);
            why = finding.severity() == Severity.MUST ? new TextArea(words.say("rules.reason")) : null;
            if (why == null) return;
            why.setHelperText(words.say("rules.reason.help"));
            why.setMaxLength(Design.TEXT_MAX_LENGTH);
            why.addClassName("check-reason");
            why.addValueChangeListener(change -> {
                if (change.isFromClient())
                    reason.accept(finding.key(), change.getValue().strip());
            });
            whyText.addClassName("in-words");
            add(why, whyText);
        }

        void show(RuleFinding finding, String given, boolean open) {
            severity.setText(words.say("severity." + finding.severity()));
            severity.setClassName("must", finding.severity() == Severity.MUST);
            text.setText(words.finding(finding));
            mend.setText(words.mend(finding));
            mend.setVisible(!mend.getText().isBlank());
            source.removeAll();
            source.add(new Span(
                    finding.article().isEmpty() ? finding.source() : finding.article() + " · " + finding.source()));
            source.add(new Span(" · " + words.say("mark." + finding.mark())));
            finding.used().stream().filter(used -> used.beyondLastKnown()).forEach(used -> {
                var last = new Div(words.say("rules.lastKnown", words.figures().date(used.validFrom()), used.label()));
                last.addClassName("beyond");
                source.add(last);
            });
            if (why == null) return;
            why.setVisible(open);
            if (!why.getValue().strip().equals(given)) why.setValue(given);
            whyText.setText(given.isBlank() ? words.say("rules.noReason") : words.say("rules.given", given));
            whyText.setVisible(!open);
        }
    }
}
