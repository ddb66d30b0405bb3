package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.duaal.costbenefit.Range;
import nl.duaal.costbenefit.ui.RangeShape.Field;
import nl.duaal.shell.NumberEntry;
import org.jspecify.annotations.Nullable;

/**
 * How far one assumption may be off: a shape in plain words, its numbers, and a picture that follows them. Nothing is
 * saved before the user says so; what contradicts itself is told at its field.
 */
class RangeEditor extends Div {

    /** What the user wants: a range, and the value that is most likely then, where the shape has one. */
    record Wish(Range range, @Nullable Double value) {}

    private static final String BETWEEN_FIELDS = "|";
    /** Where draws without an end may still come often. */
    private static final double OFTEN = 0.01;

    private final CaseWords words;
    private final RangeWords texts;
    private final Select<RangeShape> shape = new Select<>();
    private final Map<Field, NumberEntry> entries = new EnumMap<>(Field.class);
    private final RangePicture picture = new RangePicture();
    private final Paragraph sentence = new Paragraph();
    private final Paragraph clamped = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final transient Consumer<@Nullable String> typing;
    private Range shown = Range.CERTAIN;
    private double value;
    private String untouched = "";
    private boolean filling;

    /**
     * @param typing is told what stands here, as {@link #content}; nothing once that is what was shown
     * @param save   is told what the user wants, which makes sense
     */
    RangeEditor(
            CaseWords words,
            RangeWords texts,
            String label,
            Consumer<@Nullable String> typing,
            Consumer<Wish> save,
            Runnable cancel) {
        this.words = words;
        this.texts = texts;
        this.typing = typing;
        addClassName("range-editor");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("range.of", label));
        shape.setLabel(words.say("range.shape"));
        shape.setItems(RangeShape.values());
        shape.setItemLabelGenerator(one -> words.say("range.shape." + one.name()));
        shape.setWidthFull();
        shape.addValueChangeListener(change -> {
            if (!filling) reshape();
        });
        add(shape);
        for (Field field : Field.values()) add(entry(field));
        sentence.addClassNames("range-sentence", "small");
        sentence.getElement().setAttribute("aria-live", "polite");
        clamped.addClassNames("muted", "small");
        clamped.setVisible(false);
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var keep = new NativeButton(words.say("range.save"), click -> wish().ifPresent(save));
        keep.addClassNames("button", "primary", "range-save");
        var leave = new NativeButton(words.say("case.cancel"), click -> {
            fill(shown);
            tell();
            cancel.run();
        });
        leave.addClassNames("button", "range-cancel");
        var choices = new Div(keep, leave);
        choices.addClassName("range-choices");
        add(picture, sentence, clamped, problem, choices);
    }

    private NumberEntry entry(Field field) {
        var entry = new NumberEntry(words.locale());
        entry.addClassName("range-" + field.name().toLowerCase(java.util.Locale.ROOT));
        entry.setPercent(texts.isPercent());
        if (texts.isEuro()) entry.setEuro(true);
        entry.setUnit(texts.unitText());
        entry.onNumber(number -> changed());
        entry.onPending(text -> changed());
        entries.put(field, entry);
        return entry;
    }

    private NumberEntry of(Field field) {
        return java.util.Objects.requireNonNull(entries.get(field));
    }

    /** Shows the range as it is now; what somebody is typing stays. */
    void show(Range range, double now) {
        boolean typed = isTouched();
        shown = range;
        value = now;
        if (!typed) fill(range);
        else look();
    }

    /** Whether something stands here that is not what holds. */
    boolean isTouched() {
        return !untouched.isEmpty() && !content().equals(untouched);
    }

    /** It was saved: what stands here is what holds. */
    void saved() {
        fill(shown);
    }

    /** Says why it could not be saved. */
    void refuse(String message) {
        problem.setText(message);
        problem.setVisible(true);
    }

    void focus() {
        shape.focus();
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    /** What stands in the editor, as drafts keep it. */
    String content() {
        return content(
                shape.getValue(),
                Arrays.stream(Field.values())
                        .collect(Collectors.toMap(
                                field -> field,
                                field -> of(field).text(),
                                (one, other) -> one,
                                () -> new EnumMap<>(Field.class))));
    }

    /** A range as it would stand in the editor. */
    static String content(Range range, RangeWords texts) {
        var written = new EnumMap<Field, String>(Field.class);
        RangeShape.numbers(
                        range,
                        range.distribution().map(one -> one.percentile(0.5)).orElse(0.0))
                .forEach((field, number) -> written.put(field, bare(texts.plain(number))));
        return content(RangeShape.of(range), written);
    }

    private static String content(RangeShape shape, Map<Field, String> written) {
        return shape.name()
                + BETWEEN_FIELDS
                + Arrays.stream(Field.values())
                        .map(field -> written.getOrDefault(field, ""))
                        .collect(Collectors.joining(BETWEEN_FIELDS));
    }

    private static String bare(String text) {
        return text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    }

    /** Takes up what was typed here before. */
    void resume(String content) {
        String[] parts = content.split("\\|", -1);
        if (parts.length != 1 + Field.values().length) return;
        filling = true;
        Arrays.stream(RangeShape.values())
                .filter(one -> one.name().equals(parts[0]))
                .findFirst()
                .ifPresent(shape::setValue);
        for (Field field : Field.values()) {
            String typed = parts[1 + field.ordinal()];
            if (typed.isBlank()) of(field).clear();
            else of(field).type(typed);
        }
        filling = false;
        look();
        tell();
    }

    private void fill(Range range) {
        filling = true;
        var numbers = RangeShape.numbers(range, value);
        shape.setValue(RangeShape.of(range));
        for (Field field : Field.values()) {
            of(field).discard();
            Double number = numbers.get(field);
            if (number == null) of(field).clear();
            else of(field).setNumber(number);
        }
        filling = false;
        problem.setVisible(false);
        untouched = content();
        look();
    }

    /** Another shape begins with the numbers of the one before, as far as they tell. */
    private void reshape() {
        filling = true;
        var numbers = RangeShape.numbers(shown, value);
        for (Field field : Field.values()) {
            Double number = numbers.get(field);
            if (of(field).text().isBlank() && number != null) of(field).setNumber(number);
        }
        filling = false;
        changed();
    }

    private void changed() {
        if (filling) return;
        problem.setVisible(false);
        look();
        tell();
    }

    private void tell() {
        typing.accept(isTouched() ? content() : null);
    }

    /** Fields, picture and words that go with what stands here now. */
    private void look() {
        var chosen = shape.getValue();
        for (Field field : Field.values()) {
            var entry = of(field);
            entry.setVisible(chosen.has(field));
            if (!chosen.has(field)) continue;
            String key = "range.field." + chosen.name() + "." + field.name();
            entry.setLabel(words.say(key));
            String hint = key + ".hint";
            entry.setHint(hasHint(chosen, field) ? words.say(hint) : null);
        }
        var range = sound();
        range.ifPresentOrElse(
                sound -> {
                    double likely =
                            chosen.has(Field.LIKELY) ? number(Field.LIKELY).orElse(value) : value;
                    picture.show(sound, likely, texts);
                    sentence.setText(texts.sentence(sound));
                },
                () -> {
                    picture.clear();
                    sentence.setText("");
                });
        boolean beyond =
                texts.isPercent() && range.filter(RangeEditor::leavesShares).isPresent();
        clamped.setText(beyond ? words.say("range.clamped") : "");
        clamped.setVisible(beyond);
    }

    private static boolean hasHint(RangeShape shape, Field field) {
        return field == Field.LIKELY || shape == RangeShape.NORMAL || shape == RangeShape.LOGNORMAL;
    }

    private static boolean leavesShares(Range range) {
        return range.distribution()
                .filter(distribution -> distribution.percentile(OFTEN) < 0 || distribution.percentile(1 - OFTEN) > 1)
                .isPresent();
    }

    private Optional<Double> number(Field field) {
        return of(field).text().isBlank() ? Optional.empty() : of(field).number();
    }

    /** The range that stands here, where it makes sense; what contradicts itself is marked at its field. */
    private Optional<Range> sound() {
        var chosen = shape.getValue();
        var numbers = new EnumMap<Field, Double>(Field.class);
        boolean complete = true;
        for (Field field : Field.values()) {
            if (!chosen.has(field)) continue;
            number(field).ifPresent(given -> numbers.put(field, given));
            complete &= numbers.containsKey(field);
        }
        var wrong = RangeContradictions.in(chosen, numbers, value);
        for (Field field : Field.values()) {
            String key = wrong.get(field);
            var low = numbers.get(Field.LOW);
            var high = numbers.get(Field.HIGH);
            of(field)
                    .setProblem(
                            key == null
                                    ? null
                                    : words.say(
                                            key,
                                            low == null ? "" : texts.number(low),
                                            high == null ? "" : texts.number(high),
                                            texts.number(value)));
        }
        return complete && wrong.isEmpty() ? Optional.of(chosen.range(numbers)) : Optional.empty();
    }

    private Optional<Wish> wish() {
        var range = sound();
        if (range.isPresent()) {
            Double likely =
                    shape.getValue().has(Field.LIKELY) ? number(Field.LIKELY).orElseThrow() : null;
            return Optional.of(new Wish(range.get(), likely == null || likely == value ? null : likely));
        }
        boolean focused = false;
        for (Field field : Field.values()) {
            if (!shape.getValue().has(field)) continue;
            if (number(field).isEmpty() && !of(field).hasProblem()) of(field).setProblem(words.say("range.empty"));
            if (!focused && of(field).hasProblem()) {
                of(field).focus();
                focused = true;
            }
        }
        return Optional.empty();
    }
}
