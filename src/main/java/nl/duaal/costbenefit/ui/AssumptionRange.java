package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import nl.duaal.costbenefit.Range;
import org.jspecify.annotations.Nullable;

/** How far an assumption may be off: a line in words, on demand an editor, and the way back when it was changed. */
class AssumptionRange extends Div {

    /**
     * @param range    that draws come from
     * @param value    that is calculated with
     * @param base     what the base says, where that was changed
     * @param moved    whether the base said something else when it was changed
     * @param template whether the base is a template
     */
    record State(Range range, double value, @Nullable Range base, boolean moved, boolean template) {}

    private final CaseWords words;
    private final RangeWords texts;
    private final String label;
    private final Span line = new Span();
    private final NativeButton toggle;
    private final Span baseText = new Span();
    private final NativeButton back;
    private final Div hint;
    private final RangeEditor editor;

    AssumptionRange(
            CaseWords words,
            RangeWords texts,
            String label,
            Consumer<@Nullable String> typing,
            Consumer<RangeEditor.Wish> save,
            Runnable putBack) {
        this.words = words;
        this.texts = texts;
        this.label = label;
        addClassName("assumption-range");
        toggle = new NativeButton(words.say("range.change"), click -> open(!isOpen()));
        toggle.addClassNames("link", "range-toggle");
        back = new NativeButton(words.say("assumption.putBack"), click -> {
            putBack.run();
            toggle.focus();
        });
        back.addClassNames("link", "range-back");
        back.getElement().setAttribute("aria-label", words.say("range.putBackOf", label));
        hint = new Div(baseText, new Span(" · "), back);
        hint.addClassName("assumption-hint");
        hint.setVisible(false);
        editor = new RangeEditor(words, texts, label, typing, save, () -> {
            open(false);
            toggle.focus();
        });
        var inWords = new Div(line, new Span(" "), toggle);
        inWords.addClassName("range-line");
        add(inWords, hint, editor);
        open(false);
    }

    void show(State now) {
        line.setText(texts.beside(now.range(), now.value()));
        Range base = now.base();
        hint.setVisible(base != null);
        if (base != null) {
            String key = now.moved() ? "range.moved" : now.template() ? "range.template" : "range.was";
            baseText.setText(words.say(key, texts.exact(base)));
        }
        editor.show(now.range(), now.value());
    }

    void setReadOnly(boolean readOnly) {
        toggle.setVisible(!readOnly);
        back.setVisible(!readOnly);
        if (readOnly) open(false);
    }

    /** What was wished for is stored. */
    void saved() {
        editor.saved();
        if (!isOpen()) return;
        open(false);
        toggle.focus();
    }

    void refuse(String message) {
        open(true);
        editor.refuse(message);
    }

    /** Opens the editor, ready for the keyboard; false where it cannot be changed. */
    boolean edit() {
        if (!toggle.isVisible()) return false;
        open(true);
        editor.focus();
        return true;
    }

    /** Takes up what was typed here before. */
    void resume(String content) {
        open(true);
        editor.resume(content);
        editor.focus();
    }

    /** Forgets what was typed. */
    void discard() {
        editor.saved();
        open(false);
    }

    private boolean isOpen() {
        return editor.isVisible();
    }

    private void open(boolean open) {
        editor.setVisible(open);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
        toggle.getElement().setAttribute("aria-label", words.say(open ? "range.closeOf" : "range.changeOf", label));
        toggle.setText(words.say(open ? "range.close" : "range.change"));
    }
}
