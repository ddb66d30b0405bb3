package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.Switching;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Goal;
import nl.duaal.engine.Simulation;

/** What has to be true for a goal to be reached: for one assumption at a time, up to where it may go. */
class SwitchingSection extends Section {

    private final CaseWords words;
    private final ChoiceBar goals;
    private final Paragraph now = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    SwitchingSection(CaseWords words, Consumer<String> choose) {
        this.words = words;
        setId("switching");
        var title = new H2(say("title"));
        title.addClassName("part-title");
        var choices = new LinkedHashMap<String, String>();
        for (int months : Simulation.MONTHS) {
            choices.put(String.valueOf(months), say("goal.months", String.valueOf(months)));
        }
        choices.put(CertaintyUrl.NO_LOSS, say("goal.noLoss"));
        goals = new ChoiceBar(say("goal"), "goal", choices, choose);
        now.addClassName("in-words");
        now.setId("switching-now");
        list.addClassName("switching-list");
        var meaning = new Paragraph(say("meaning"));
        meaning.addClassNames("in-words", "muted");
        add(title, goals, now, list, meaning);
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.switching." + key, arguments);
    }

    void begin(Evaluation evaluation, String goal, Goal asked) {
        goals.select(goal);
        boolean reached = asked.isReached(evaluation);
        var result = evaluation.party(asked.party());
        String who = words.partyInSentence(asked.party());
        if (goal.equals(CertaintyUrl.NO_LOSS)) {
            now.setText(
                    say(reached ? "now.gain" : "now.loss", who, words.figures().euro(Math.abs(result.npv()))));
        } else {
            Double payback = result.payback();
            String when = payback == null
                    ? say("now.never", who, words.horizon(evaluation))
                    : payback == 0
                            ? say("now.atOnce", who)
                            : say("now.payback", who, words.duration(evaluation, payback));
            now.setText(when + " " + say(reached ? "now.within" : "now.notWithin", goal));
        }
        list.getElement().setAttribute("aria-busy", true);
        list.setClassName("stale", true);
    }

    void failed() {
        show(List.of(new ListItem(say("failed"))));
    }

    void show(EvaluatedCase shown, String goal, List<Switching> found) {
        if (found.isEmpty()) {
            show(List.of(new ListItem(say("nothing"))));
            return;
        }
        var said = new SwitchingWords(words, goal);
        show(found.stream()
                .map(one -> {
                    var parameter = one.parameter();
                    var link = new Anchor(
                            CaseView.address(shown.stored().uuid(), "par_" + parameter.name()),
                            words.parameter(parameter));
                    var value = new Span(
                            say("value", words.valueInSentence(one.value(), parameter.unit(), parameter.percent())));
                    value.addClassName("muted");
                    var text = new Paragraph(said.of(one));
                    var item = new ListItem(link, new Span(" "), value, text);
                    item.setId("switching-" + parameter.name());
                    return item;
                })
                .toList());
    }

    private void show(List<ListItem> items) {
        list.removeAll();
        items.forEach(list::add);
        list.getElement().removeAttribute("aria-busy");
        list.setClassName("stale", false);
    }
}
