package nl.duaal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** How far long work is, or how many others go first, with a way to stop it. */
public final class WorkProgress extends Div {

    private final Locale locale;
    private final Figures figures;
    private final Element bar = new Element("progress");
    private final Span text = new Span();

    /**
     * @param name of the work, in the ids of its parts: {@code cancel-draws}, {@code draws-progress}
     * @param busy what is going on, for whoever cannot see the bar
     */
    public WorkProgress(Locale locale, String name, String busy, Runnable cancel) {
        this.locale = locale;
        this.figures = new Figures(locale);
        var stop = new NativeButton(Words.text(locale, "shell.work.cancel"), click -> cancel.run());
        stop.addClassName("link");
        stop.setId("cancel-" + name);
        bar.setAttribute("max", "1").setAttribute("aria-label", busy);
        text.setId(name + "-progress");
        text.getElement().setAttribute("role", "status");
        add(text, stop);
        getElement().insertChild(0, bar);
        addClassNames("work-progress", "no-print");
        setVisible(false);
    }

    /** So much is done, 0 to 1. */
    public void at(double share) {
        setVisible(true);
        bar.setAttribute("value", String.valueOf(share));
        text.setText(figures.percent(share, 0));
    }

    /** So many others go first. */
    public void waits(int others) {
        setVisible(true);
        // without a value the bar says that nobody knows how long
        bar.removeAttribute("value");
        text.setText(Words.text(locale, others == 1 ? "shell.work.waits.one" : "shell.work.waits", others));
    }
}
