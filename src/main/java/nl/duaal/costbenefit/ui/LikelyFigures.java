package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import nl.duaal.engine.Simulation;
import nl.duaal.shell.ChartFigure;

/** What came of draws for one party: in words, as charts and as tables. */
class LikelyFigures extends Div {

    private final CaseWords words;
    private final Paragraph payback = new Paragraph();
    private final Paragraph worth = new Paragraph();
    private final Paragraph failedDraws = new Paragraph();
    private final Paragraph overTime = new Paragraph();
    private final ChartFigure chances;
    private final ChartFigure distribution;
    private final Div figures;

    LikelyFigures(CaseWords words) {
        this.words = words;
        payback.addClassNames("in-words", "lead-sentence");
        payback.setId("likely-payback");
        payback.getElement().setAttribute("aria-live", "polite");
        worth.addClassName("in-words");
        worth.setId("likely-worth");
        failedDraws.addClassNames("in-words", "warn");
        overTime.addClassNames("in-words");
        overTime.setId("likely-over-time");
        chances = new ChartFigure(words.locale(), say("chances"));
        chances.setId("chart-chances");
        distribution = new ChartFigure(words.locale(), say("distribution"));
        distribution.setId("chart-distribution");
        figures = new Div(chances, distribution);
        figures.addClassName("figures-beside");
        add(payback, worth, overTime, failedDraws, figures);
        failedDraws.setVisible(false);
        overTime.setVisible(false);
        figures.setVisible(false);
    }

    private String say(String key) {
        return words.say("certainty.likely." + key);
    }

    /** Only a sentence, and nothing that was there before. */
    void tell(String sentence) {
        setText(payback, sentence);
        worth.setText("");
        overTime.setVisible(false);
        failedDraws.setVisible(false);
        figures.setVisible(false);
    }

    /** Takes away a sentence that is true no more. */
    void forget(String sentence) {
        if (payback.getText().equals(sentence)) payback.setText("");
    }

    /** A sentence where there is nothing yet. */
    void tellFirst(String sentence) {
        if (payback.getText().isEmpty()) payback.setText(sentence);
    }

    /** The figures are of before; others are coming. */
    void setStale(boolean stale) {
        figures.setClassName("stale", stale);
    }

    void show(String party, Simulation simulation) {
        setStale(false);
        var said = new LikelyWords(words, party, simulation);
        setText(payback, said.payback());
        setText(worth, said.worth());
        setText(overTime, said.overTime());
        overTime.setVisible(!said.overTime().isEmpty());
        failedDraws.setText(said.failed());
        failedDraws.setVisible(!failedDraws.getText().isEmpty());
        var line = said.chances();
        figures.setVisible(line != null);
        if (line != null) chances.show(line, said.chanceTable());
        var spread = said.distribution();
        distribution.setVisible(spread != null);
        if (spread != null) distribution.show(spread, said.percentiles());
    }

    /** What is the same is not read out again. */
    private static void setText(Paragraph paragraph, String text) {
        if (!Objects.equals(paragraph.getText(), text)) paragraph.setText(text);
    }
}
