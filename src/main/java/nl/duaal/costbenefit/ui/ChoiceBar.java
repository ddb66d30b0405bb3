package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** One of a few, as one control: radio buttons that look like a bar. */
class ChoiceBar extends Div {

    private final Map<String, Element> radios = new LinkedHashMap<>();

    /**
     * @param name    what is chosen, read out before the choices
     * @param prefix  of the ids of the radio buttons
     * @param choices by key, with their texts, in order
     */
    ChoiceBar(String name, String prefix, Map<String, String> choices, Consumer<String> choose) {
        addClassName("segmented");
        getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", name);
        String group = prefix + "-" + UUID.randomUUID();
        choices.forEach((key, text) -> add(group, prefix, key, text, choose));
    }

    void select(String key) {
        radios.forEach((other, element) -> element.setProperty("checked", other.equals(key)));
    }

    private void add(String group, String prefix, String key, String text, Consumer<String> choose) {
        var radio = new Element("input");
        radio.setAttribute("type", "radio").setAttribute("name", group).setAttribute("value", key);
        radio.setAttribute("id", prefix + "-" + key);
        radio.addEventListener("change", change -> {
            // the browser unchecks the others by itself and tells nobody
            select(key);
            choose.accept(key);
        });
        radios.put(key, radio);
        getElement().appendChild(new Element("label").appendChild(radio, new Element("span").setText(text)));
    }
}
