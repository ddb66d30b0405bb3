package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import nl.duaal.engine.Simulation;
import nl.duaal.shell.WorkProgress;

/** How likely it is earned back and something is left over, over many draws. */
class LikelySection extends Section {

    private final CaseWords words;
    private final DrawsChoice choice;
    private final WorkProgress progress;
    private final Span notice = new Span();
    private final Div noticeLine;
    private final LikelyFigures figures;
    private final Paragraph meaning;

    LikelySection(CaseWords words, DrawsChoice choice, Runnable cancel, Runnable again) {
        this.words = words;
        this.choice = choice;
        progress = new WorkProgress(words.locale(), "draws", words.say("certainty.likely.busy"), cancel);
        var repeat = new NativeButton(say("again"), click -> again.run());
        repeat.addClassName("link");
        noticeLine = new Div(notice, new Span(" "), repeat);
        noticeLine.addClassNames("notice", "warn");
        noticeLine.getElement().setAttribute("role", "status");
        noticeLine.setVisible(false);
        figures = new LikelyFigures(words);
        meaning = new Paragraph(say("meaning"));
        meaning.addClassNames("in-words", "muted");
        setId("likely");
        var title = new H2(say("title"));
        title.addClassName("part-title");
        add(title, choice, progress, noticeLine, figures, meaning);
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.likely." + key, arguments);
    }

    void choose(CertaintyUrl url) {
        choice.show(url);
    }

    /** A model without spreads has one outcome, and nothing to draw. */
    void nothingUncertain() {
        progress.setVisible(false);
        noticeLine.setVisible(false);
        choice.setVisible(false);
        meaning.setVisible(false);
        figures.tell(say("nothingUncertain"));
    }

    void begin() {
        noticeLine.setVisible(false);
        choice.setVisible(true);
        meaning.setVisible(true);
        progress.at(0);
        // what is over at once needs no bar; it comes with the first news
        progress.setVisible(false);
        figures.setStale(true);
        getElement().setAttribute("aria-busy", true);
        figures.tellFirst(say("busy"));
    }

    void waits(int others) {
        progress.waits(others);
    }

    void progress(double share) {
        progress.at(share);
    }

    void cancelled() {
        ended();
        tell("cancelled");
    }

    void failed() {
        ended();
        tell("notDone");
    }

    private void tell(String key) {
        figures.forget(say("busy"));
        notice.setText(say(key));
        noticeLine.setVisible(true);
    }

    private void ended() {
        progress.setVisible(false);
        getElement().removeAttribute("aria-busy");
    }

    void show(String party, Simulation simulation) {
        ended();
        noticeLine.setVisible(false);
        figures.show(party, simulation);
    }
}
