package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** How far draws are, or how many others go first, with a way to stop them. */
class DrawsProgress extends Div {

    private final CaseWords words;
    private final Element bar = new Element("progress");
    private final Span text = new Span();

    DrawsProgress(CaseWords words, Runnable cancel) {
        this.words = words;
        var stop = new NativeButton(say("cancel"), click -> cancel.run());
        stop.addClassName("link");
        stop.setId("cancel-draws");
        bar.setAttribute("max", "1").setAttribute("aria-label", say("busy"));
        text.setId("draws-progress");
        text.getElement().setAttribute("role", "status");
        add(text, stop);
        getElement().insertChild(0, bar);
        addClassNames("draws-progress", "no-print");
        setVisible(false);
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.likely." + key, arguments);
    }

    void at(double share) {
        setVisible(true);
        bar.setAttribute("value", String.valueOf(share));
        text.setText(words.figures().percent(share, 0));
    }

    void waits(int others) {
        setVisible(true);
        // without a value the bar says that nobody knows how long
        bar.removeAttribute("value");
        text.setText(others == 1 ? say("waits.one") : say("waits", others));
    }
}
