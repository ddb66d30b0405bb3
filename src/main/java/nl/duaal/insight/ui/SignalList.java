package nl.duaal.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import nl.duaal.cohort.signal.Signal;

/**
 * Signals in order, the first of them at once: who has three hundred does not read them all, and a browser that gets
 * them all lets everybody wait.
 */
final class SignalList extends Div {

    private static final int FIRST = 12;

    /** So many are shown at once: nobody presses a button for the last few. */
    private static final int ALL = 20;

    private static final int STEP = 100;

    private final transient List<Signal> all;
    private final transient Function<Signal, SignalItem> item;
    private final transient SignalWords words;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private int shown;

    SignalList(SignalWords words, List<Signal> all, Function<Signal, SignalItem> item) {
        this.words = words;
        this.all = all;
        this.item = item;
        list.addClassName("signals");
        more = new NativeButton("", click -> {
            int first = shown;
            show(shown + STEP);
            // who is at the button by keyboard goes on where the new ones begin
            var next = list.getComponentAt(first).getElement();
            next.setAttribute("tabindex", "-1");
            next.callJsFunction("focus");
        });
        more.addClassNames("button", "signals-more", "no-print");
        add(list, more);
        show(all.size() <= ALL ? ALL : FIRST);
    }

    private void show(int upTo) {
        while (shown < Math.min(upTo, all.size())) list.add(item.apply(all.get(shown++)));
        more.setVisible(shown < all.size());
        int left = all.size() - shown;
        more.setText(left > STEP ? words.say("more.some", STEP, left) : words.count("more", left));
    }
}
