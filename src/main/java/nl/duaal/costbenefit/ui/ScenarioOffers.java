package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import nl.duaal.costbenefit.ReadyScenario;
import nl.duaal.costbenefit.ScenarioSet;

/** How to get a scenario: ready-made, each with what it does, or from nothing; and why some are not offered. */
class ScenarioOffers extends Section {

    private final ScenarioWords texts;
    private final Consumer<ReadyScenario> ready;
    private final Runnable empty;

    ScenarioOffers(ScenarioWords texts, Consumer<ReadyScenario> ready, Runnable empty) {
        this.texts = texts;
        this.ready = ready;
        this.empty = empty;
        addClassNames("scenario-offers", "no-print");
    }

    void show(ScenarioSet set) {
        removeAll();
        add(new H2(texts.say(set.scenarios().isEmpty() ? "offers.first" : "offers.title")));
        if (set.isFull()) {
            add(new Paragraph(texts.say("offers.full", ScenarioSet.MOST)));
            return;
        }
        var model = set.base().evaluation().model();
        var offered = ReadyScenario.of(model);
        var cards = new UnorderedList();
        cards.addClassName("cards");
        for (ReadyScenario one : offered) {
            cards.add(card(
                    "ready-" + one.kind() + (one.subject().isEmpty() ? "" : "-" + one.subject()),
                    texts.name(one, model),
                    texts.does(one, model),
                    () -> ready.accept(one)));
        }
        cards.add(card("new-scenario", texts.say("offers.empty"), texts.say("offers.empty.does"), empty));
        add(cards);
        var absent = texts.absent(offered, model);
        if (absent.isEmpty()) return;
        var reasons = new Div();
        reasons.addClassNames("muted", "small", "absent");
        absent.forEach(reason -> reasons.add(new Paragraph(reason)));
        add(reasons);
    }

    private static ListItem card(String id, String title, String text, Runnable action) {
        var name = new Span(title);
        name.addClassName("card-title");
        var does = new Span(text);
        does.addClassNames("muted", "small");
        var button = new NativeButton();
        button.add(name, does);
        button.addClassNames("card", "offer");
        button.setId(id);
        button.addClickListener(click -> action.run());
        return new ListItem(button);
    }
}
