package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.IntConsumer;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Simulation;
import nl.duaal.shell.ChartFigure;

/** How likely it is earned back and something is left over, over many draws. */
class LikelySection extends Section {

    private final CaseWords words;
    private final ChoiceBar count;
    private final Span seed = new Span();
    private final Div controls;
    private final Element bar = new Element("progress");
    private final Span progressText = new Span();
    private final Div progress;
    private final Span notice = new Span();
    private final NativeButton again;
    private final Div noticeLine;
    private final Paragraph payback = new Paragraph();
    private final Paragraph worth = new Paragraph();
    private final Paragraph failedDraws = new Paragraph();
    private final Paragraph meaning;
    private final ChartFigure chances;
    private final ChartFigure distribution;
    private final Div figures;

    LikelySection(CaseWords words, IntConsumer draws, Runnable otherSeed, Runnable cancel, Runnable again) {
        this.words = words;
        var choices = new LinkedHashMap<String, String>();
        CertaintyUrl.DRAWS.forEach(
                number -> choices.put(number.toString(), words.figures().number(number, 0)));
        count = new ChoiceBar(say("draws"), "draws", choices, key -> draws.accept(Integer.parseInt(key)));
        var other = new NativeButton(say("otherSeed"), click -> otherSeed.run());
        other.addClassNames("link", "no-print");
        other.setId("other-seed");
        seed.addClassName("muted");
        seed.setId("seed");
        controls = new Div(new Span(say("draws")), count, seed, other);
        controls.addClassName("draws");
        var stop = new NativeButton(say("cancel"), click -> cancel.run());
        stop.addClassName("link");
        stop.setId("cancel-draws");
        bar.setAttribute("max", "1").setAttribute("aria-label", say("busy"));
        progress = new Div(progressText, stop);
        progress.getElement().insertChild(0, bar);
        progress.addClassNames("draws-progress", "no-print");
        this.again = new NativeButton(say("again"), click -> again.run());
        this.again.addClassName("link");
        noticeLine = new Div(notice, new Span(" "), this.again);
        noticeLine.addClassNames("notice", "warn");
        noticeLine.getElement().setAttribute("role", "status");
        payback.addClassNames("in-words", "lead-sentence");
        payback.setId("likely-payback");
        payback.getElement().setAttribute("aria-live", "polite");
        worth.addClassName("in-words");
        worth.setId("likely-worth");
        failedDraws.addClassNames("in-words", "warn");
        meaning = new Paragraph(say("meaning"));
        meaning.addClassNames("in-words", "muted");
        chances = new ChartFigure(words.locale(), say("chances"));
        chances.setId("chart-chances");
        distribution = new ChartFigure(words.locale(), say("distribution"));
        distribution.setId("chart-distribution");
        figures = new Div(chances, distribution);
        figures.addClassName("figures-beside");
        setId("likely");
        var title = new H2(say("title"));
        title.addClassName("part-title");
        add(title, controls, progress, noticeLine, payback, worth, failedDraws, figures, meaning);
        hideResults();
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.likely." + key, arguments);
    }

    private void hideResults() {
        failedDraws.setVisible(false);
        figures.setVisible(false);
        progress.setVisible(false);
        noticeLine.setVisible(false);
    }

    void choose(CertaintyUrl url) {
        count.select(String.valueOf(url.draws()));
        seed.setText(say("seed", String.valueOf(url.seed()), Engine.VERSION));
    }

    /** A model without spreads has one outcome, and nothing to draw. */
    void nothingUncertain() {
        hideResults();
        controls.setVisible(false);
        meaning.setVisible(false);
        worth.setText("");
        payback.setText(say("nothingUncertain"));
    }

    void begin() {
        noticeLine.setVisible(false);
        controls.setVisible(true);
        meaning.setVisible(true);
        progress(0);
        // what is over at once needs no bar; it comes with the first news
        progress.setVisible(false);
        figures.setClassName("stale", true);
        getElement().setAttribute("aria-busy", true);
        if (payback.getText().isEmpty()) payback.setText(say("busy"));
    }

    void progress(double share) {
        progress.setVisible(true);
        bar.setProperty("value", share);
        progressText.setText(words.figures().percent(share, 0));
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
        if (payback.getText().equals(say("busy"))) payback.setText("");
        notice.setText(say(key));
        noticeLine.setVisible(true);
    }

    private void ended() {
        progress.setVisible(false);
        getElement().removeAttribute("aria-busy");
    }

    void show(Evaluation evaluation, String party, Simulation simulation) {
        ended();
        noticeLine.setVisible(false);
        figures.setClassName("stale", false);
        var said = new LikelyWords(words, evaluation, party, simulation);
        setText(payback, said.payback());
        setText(worth, said.worth());
        failedDraws.setText(said.failed());
        failedDraws.setVisible(!failedDraws.getText().isEmpty());
        figures.setVisible(!said.worth().isEmpty());
        chances.show(said.chances(), said.chanceTable());
        var chart = said.distribution();
        distribution.setVisible(chart != null);
        if (chart != null) distribution.show(chart, said.percentiles());
    }

    /** What is the same is not read out again. */
    private static void setText(Paragraph paragraph, String text) {
        if (!Objects.equals(paragraph.getText(), text)) paragraph.setText(text);
    }
}
