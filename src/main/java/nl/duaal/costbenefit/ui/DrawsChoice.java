package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import nl.duaal.engine.Engine;
import nl.duaal.shell.NumberEntry;

/** How many draws, and from which seed. A number that cannot be used stays in its field, with the reason. */
class DrawsChoice extends Div {

    private final CaseWords words;
    private final IntConsumer draws;
    private final ChoiceBar count;
    private final NumberEntry ownCount;
    private final NumberEntry ownSeed;
    private final Span seed = new Span();

    DrawsChoice(CaseWords words, IntConsumer draws, LongConsumer seeds, Runnable otherSeed) {
        this.words = words;
        this.draws = draws;
        var choices = new LinkedHashMap<String, String>();
        CertaintyUrl.DRAWS.forEach(
                number -> choices.put(number.toString(), words.figures().number(number, 0)));
        count = new ChoiceBar(say("draws"), "draws", choices, this::choose);
        ownCount = new NumberEntry(words.locale());
        ownCount.setLabel(say("draws.own"));
        ownCount.setId("draws-own");
        ownCount.onNumber(number -> {
            boolean good = isWhole(number, CertaintyUrl.LEAST_DRAWS, CertaintyUrl.MOST_DRAWS);
            ownCount.setProblem(good ? null : bounds(CertaintyUrl.LEAST_DRAWS, CertaintyUrl.MOST_DRAWS));
            if (good) draws.accept((int) number);
        });
        ownSeed = new NumberEntry(words.locale());
        ownSeed.setLabel(say("seed.own"));
        ownSeed.setId("seed-own");
        ownSeed.onNumber(number -> {
            boolean good = isWhole(number, 0, CertaintyUrl.LARGEST_SEED);
            ownSeed.setProblem(good ? null : bounds(0, CertaintyUrl.LARGEST_SEED));
            if (good) seeds.accept((long) number);
        });
        var other = new NativeButton(say("otherSeed"), click -> {
            ownSeed.discard();
            otherSeed.run();
        });
        other.addClassNames("link", "no-print");
        other.setId("other-seed");
        seed.addClassName("muted");
        seed.setId("seed");
        var title = new Span(say("draws"));
        title.addClassName("draws-title");
        ownCount.addClassName("no-print");
        ownSeed.addClassName("no-print");
        add(new Div(title, count), ownCount, ownSeed, other, seed);
        addClassName("draws");
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.likely." + key, arguments);
    }

    private void choose(String key) {
        ownCount.discard();
        draws.accept(Integer.parseInt(key));
    }

    private String bounds(long least, long most) {
        var figures = words.figures();
        return say("bounds", figures.number(least, 0), figures.number(most, 0));
    }

    private static boolean isWhole(double number, long least, long most) {
        return number >= least && number <= most && number == Math.rint(number);
    }

    void show(CertaintyUrl url) {
        count.select(String.valueOf(url.draws()));
        // what was typed and refused stays until it is mended, or something else is chosen
        if (!ownCount.hasProblem()) ownCount.setNumber(url.draws());
        if (!ownSeed.hasProblem()) ownSeed.setNumber(url.seed());
        seed.setText(say("seed", words.figures().number(url.draws(), 0), String.valueOf(url.seed()), Engine.VERSION));
    }
}
