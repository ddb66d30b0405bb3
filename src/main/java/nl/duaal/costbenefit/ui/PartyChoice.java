package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.engine.Model;

/** Through whose eyes the figures are seen: one of the parties that take part, or all of them together. */
class PartyChoice extends Div {

    private final Map<String, Element> radios = new LinkedHashMap<>();

    PartyChoice(CaseWords words, Model model, Consumer<String> choose) {
        addClassName("segmented");
        getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", words.say("case.parties"));
        String group = "party-" + UUID.randomUUID();
        for (String party : model.parties()) {
            if (takesPart(model, party)) addChoice(group, party, words.party(party), choose);
        }
        addChoice(group, Model.SOCIETY, words.party(Model.SOCIETY), choose);
    }

    void select(String party) {
        Element radio = radios.get(party);
        if (radio != null) radio.setProperty("checked", true);
    }

    private void addChoice(String group, String party, String label, Consumer<String> choose) {
        var radio = new Element("input");
        radio.setAttribute("type", "radio").setAttribute("name", group).setAttribute("value", party);
        radio.setAttribute("id", "view-" + party);
        radio.addEventListener("change", change -> {
            // The browser unchecks the others by itself and tells nobody.
            radios.forEach((other, element) -> element.setProperty("checked", other.equals(party)));
            choose.accept(party);
        });
        radios.put(party, radio);
        getElement().appendChild(new Element("label").appendChild(radio, new Element("span").setText(label)));
    }

    private static boolean takesPart(Model model, String party) {
        return model.flows().stream().anyMatch(flow -> party.equals(flow.payer()) || party.equals(flow.receiver()));
    }
}
