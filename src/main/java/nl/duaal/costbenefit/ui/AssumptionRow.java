package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.Optional;
import nl.duaal.costbenefit.CostBenefitCase;
import nl.duaal.costbenefit.Range;
import nl.duaal.engine.Model.Mark;
import nl.duaal.shell.NumberEntry;
import org.jspecify.annotations.Nullable;

/** One assumption: label, mark, number in its unit, range, and the way back when it was changed. */
class AssumptionRow extends Div {

    /**
     * What a row shows that does not change while the page is open.
     *
     * @param inputKey which input of the model it edits; none for one that is computed, which a workbook may overwrite all the same
     * @param rowKey   unique on the page: an input may be edited in two places
     * @param range    how its range is put into words; none for what can have none
     */
    record Subject(
            @Nullable String inputKey,
            String rowKey,
            String label,
            @Nullable String unit,
            boolean percent,
            @Nullable Mark mark,
            String markText,
            String trail,
            @Nullable RangeWords range) {

        /** The input that the row is about now: its own where that was overwritten, else the one that it follows. */
        String keyIn(CostBenefitCase stored) {
            return inputKey == null || stored.refinement(rowKey).isPresent() ? rowKey : inputKey;
        }
    }

    private final CaseWords words;
    private final Subject subject;
    private final NumberEntry entry;
    private final Span computed = new Span();
    private final Span baseText = new Span();
    private final Span between = new Span(" · ");
    private final NativeButton putBack;
    private final Div hint;
    private final Div fact = new Div();
    private final Div beyond = new Div();
    private final Span beyondText = new Span();
    private final NativeButton moveAlong;
    private final @Nullable AssumptionRange range;
    private @Nullable Range moved;
    private boolean readOnly;

    AssumptionRow(CaseWords words, Subject subject, AssumptionEdits edits) {
        this.words = words;
        this.subject = subject;
        addClassName("assumption");
        setId("row-" + subject.rowKey());
        entry = new NumberEntry(words.locale());
        entry.setPercent(subject.percent());
        entry.setUnit(words.unit(subject.unit(), subject.percent()));
        if (subject.unit() != null && subject.unit().startsWith("EUR")) entry.setEuro(true);
        entry.onNumber(number -> edits.change(this, number));
        entry.onPending(text -> edits.typing(this, text));
        putBack = new NativeButton(words.say("assumption.putBack"), click -> {
            discard();
            edits.putBack(this);
            // The button is gone by then; the keyboard stays where it was.
            entry.focus();
        });
        putBack.addClassName("link");
        putBack.getElement().setAttribute("aria-label", words.say("assumption.putBackOf", subject.label()));
        hint = new Div(baseText, between, putBack);
        hint.addClassName("assumption-hint");
        hint.setVisible(false);
        beyond.addClassNames("beyond", "small");
        beyond.setVisible(false);
        moveAlong = new NativeButton(words.say("range.moveAlong"), click -> {
            if (moved == null) return;
            edits.changeRange(this, new RangeEditor.Wish(moved, null));
            // The button is gone by then; the keyboard stays where it was.
            entry.focus();
        });
        moveAlong.addClassNames("link", "move-along");
        moveAlong.getElement().setAttribute("aria-label", words.say("range.moveAlongOf", subject.label()));
        beyond.add(beyondText, new Span(" "), moveAlong);
        fact.addClassNames("assumption-fact", "small");
        fact.setVisible(false);
        add(headLine(), inputLine(), fact, beyond, hint);
        range = range(edits);
        if (range != null) add(range);
    }

    private @Nullable AssumptionRange range(AssumptionEdits edits) {
        var texts = subject.range();
        if (texts == null) return null;
        return new AssumptionRange(
                words,
                texts,
                subject.label(),
                content -> edits.typingRange(this, content),
                wish -> edits.changeRange(this, wish),
                () -> edits.putRangeBack(this));
    }

    /** The part about how far it may be off; none where that cannot be said. */
    Optional<AssumptionRange> range() {
        return Optional.ofNullable(range);
    }

    Subject subject() {
        return subject;
    }

    /** Marks the number as refused, and why; what was typed stays. */
    void refuse(String message) {
        entry.setProblem(message);
    }

    /** Whether what was typed could not be read, or was refused. */
    boolean hasProblem() {
        return entry.hasProblem();
    }

    void onProblem(Runnable listener) {
        entry.onProblem(listener);
    }

    /** Takes up what was typed here before. */
    void resume(String text) {
        entry.type(text);
        entry.focus();
    }

    /** Brings the row into sight, ready to be typed in. */
    void pointOut() {
        if (subject.inputKey() != null) entry.focus();
        else getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    /** Forgets what was typed and refused. */
    void discard() {
        entry.discard();
    }

    /** The same, and what was typed about its range. */
    void discardAll() {
        discard();
        if (range != null) range.discard();
    }

    /** Shown, but not to be changed. */
    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        if (range != null) range.setReadOnly(readOnly);
        entry.setReadOnly(readOnly);
        putBack.setVisible(!readOnly);
        between.setVisible(!readOnly);
    }

    /**
     * Shows what holds now.
     *
     * @param base  what the base says, where that is another number
     * @param since whether the base said something else when that was changed
     * @param state none where no draws come from this number
     */
    void show(
            double value,
            @Nullable Double base,
            boolean since,
            boolean fromTemplate,
            AssumptionRange.@Nullable State state) {
        if (range != null) {
            range.setVisible(state != null);
            if (state != null) range.show(state);
        }
        show(value, base, since, fromTemplate);
        if (subject.inputKey() != null) showBeyond(value, state == null ? null : state.range());
        setClassName("changed", base != null);
    }

    private void show(double value, @Nullable Double baseWhenChanged, boolean since, boolean fromTemplate) {
        boolean isComputed = subject.inputKey() == null;
        if (isComputed) {
            computed.setText(words.value(value, subject.unit(), subject.percent()));
        } else {
            // What was typed and refused stays until it is mended or put back, whatever else changes meanwhile.
            if (!entry.hasProblem()) entry.setNumber(value);
        }
        boolean changed = baseWhenChanged != null;
        hint.setVisible(changed);
        if (baseWhenChanged != null) {
            String base = words.plain(baseWhenChanged, subject.unit(), subject.percent());
            if (isComputed) baseText.setText(words.say("assumption.wasComputed", base));
            else if (since) baseText.setText(words.say("assumption.moved", base));
            else baseText.setText(words.say(fromTemplate ? "assumption.template" : "assumption.was", base));
        }
    }

    /** Says where the number comes from when it was found out; empty when it is somebody's own. */
    void because(String reason) {
        fact.setText(reason.isEmpty() ? "" : words.say("assumption.fact", reason));
        fact.setVisible(!reason.isEmpty());
    }

    /** A number that can be computed with, but that nobody will have meant. */
    private void showBeyond(double value, @Nullable Range now) {
        var texts = subject.range();
        String warning = "";
        moved = null;
        if (now != null && texts != null && !now.holds(value)) {
            warning =
                    words.say("assumption.beyond.range", texts.ends(now.bounds().orElseThrow()));
            moved = now.movedTo(value).orElse(null);
        } else if (subject.percent() && (value < 0 || value > 1)) {
            warning = words.say("assumption.beyond.share");
        } else if (value < 0) {
            warning = words.say("assumption.beyond.negative");
        }
        beyondText.setText(warning);
        moveAlong.setVisible(moved != null && !readOnly);
        beyond.setVisible(!warning.isEmpty());
    }

    private Div headLine() {
        var label = new NativeLabel(subject.label());
        if (subject.inputKey() != null) label.getElement().setAttribute("for", entry.inputId());
        var line = new Div(label);
        line.addClassName("assumption-head");
        if (!subject.markText().isEmpty()) line.add(mark());
        return line;
    }

    /** The mark is a button where there is more to tell. */
    private com.vaadin.flow.component.Component mark() {
        String kind = kind();
        if (subject.trail().isEmpty()) {
            var plain = new Span(subject.markText());
            plain.addClassNames("mark", kind);
            return plain;
        }
        var button = new NativeButton(subject.markText());
        button.addClassNames("mark", kind);
        button.getElement()
                .setAttribute("aria-label", words.say("assumption.trailOf", subject.markText(), subject.label()));
        button.getElement().setAttribute("aria-haspopup", "dialog");
        var place = new Span(button);
        button.addClickListener(click -> {
            if (place.getComponentCount() == 1) place.add(trail(button));
        });
        return place;
    }

    /** Made when it is first asked for: a page has dozens of them. */
    private Popover trail(NativeButton button) {
        var popover = new Popover();
        popover.setTarget(button);
        popover.setAriaLabel(subject.label());
        popover.addClassName("trail-popover");
        subject.trail().lines().forEach(line -> popover.add(new Paragraph(line)));
        popover.setOpened(true);
        return popover;
    }

    private String kind() {
        return switch (subject.mark()) {
            case null -> "computed";
            case ASSUMPTION -> "assumption-mark";
            case LAW -> "law";
            case FOUND -> "found";
            case CONFIRM -> "confirm";
        };
    }

    private Div inputLine() {
        var line = new Div();
        line.addClassName("assumption-input");
        if (subject.inputKey() == null) {
            computed.addClassNames("figure", "computed");
            line.add(computed);
        } else {
            line.add(entry);
        }
        return line;
    }
}
