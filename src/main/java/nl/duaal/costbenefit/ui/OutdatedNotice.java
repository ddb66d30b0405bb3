package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.duaal.costbenefit.EvaluatedCase;

/** Says that the case that a page holds has been changed since, and offers to compute from what it is now. */
class OutdatedNotice extends Div {

    private final CaseWords words;
    private final Supplier<Optional<EvaluatedCase>> newer;
    private final HasStyle results;
    private final Div line = new Div();
    private final Span text = new Span();

    /**
     * @param newer   the case as it is now, when that is not what the page holds
     * @param results is greyed while it is out of date
     * @param again   is given the case as it is now
     */
    OutdatedNotice(
            CaseWords words, Supplier<Optional<EvaluatedCase>> newer, HasStyle results, Consumer<EvaluatedCase> again) {
        this.words = words;
        this.newer = newer;
        this.results = results;
        line.addClassNames("notice", "warn");
        line.setId("outdated");
        line.getElement().setAttribute("role", "status");
        line.setVisible(false);
        var button = new NativeButton(
                words.say("certainty.outdated.again"), click -> newer.get().ifPresent(again));
        button.addClassName("link");
        line.add(text, new Span(" "), button);
        add(line);
        getElement().addEventListener("looked-at", event -> look());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        // whoever comes back to this window may have changed the case in another
        getElement()
                .executeJs("this.lookedAt?.abort(); this.lookedAt = new AbortController();"
                        + "addEventListener('focus', () => this.isConnected"
                        + " && this.dispatchEvent(new CustomEvent('looked-at')), {signal: this.lookedAt.signal})");
    }

    /** Looks whether it is out of date by now. */
    void look() {
        if (line.isVisible()) return;
        newer.get().ifPresent(now -> {
            text.setText(words.say(
                    "certainty.outdated",
                    now.stored().changedBy(),
                    words.figures().time(now.stored().changedAt())));
            line.setVisible(true);
            results.setClassName("stale", true);
        });
    }

    /** Everything is as it is now. */
    void clear() {
        line.setVisible(false);
        results.setClassName("stale", false);
    }
}
