package nl.duaal.shell;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.duaal.access.SignedIn;
import nl.duaal.draft.Draft;
import nl.duaal.draft.DraftSubject;
import org.jspecify.annotations.Nullable;

/**
 * A small form in a dialog. Errors stand at their fields; what was typed stays until it is kept or the dialog is closed
 * on purpose.
 *
 * {@snippet :
 * var form = new FormDialog(locale, "Location", "save-location");
 * var town = form.text("location-town", "Town", "", 80, true);
 * form.open(() -> outcome(save(town.getValue())));    // empty: kept; else what is wrong
 * }
 */
public class FormDialog extends Dialog {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,5}([.,][0-9]{1,2})?");
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])[:.]([0-5][0-9])");

    private final Locale locale;
    private final Div fields = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button keep = new Button();
    private final transient List<Supplier<Boolean>> checks = new ArrayList<>();
    private final transient List<Typed> areas = new ArrayList<>();
    private final transient List<Typed> others = new ArrayList<>();
    private @Nullable DraftKeeper keeper;
    private String form = "";
    private boolean keepsAll;
    private transient Supplier<Optional<String>> whenKept = Optional::empty;

    /**
     * A field, and what it held when the form was made.
     *
     * @param put   puts a text back in it
     * @param watch keeps what is typed in it under this key
     */
    private record Typed(
            String id, HasHelper field, String before, Consumer<String> put, BiConsumer<DraftKeeper, String> watch) {

        static <F extends AbstractField<F, String> & HasHelper> Typed of(String id, F field) {
            String before = field.getValue();
            return new Typed(
                    id,
                    field,
                    before,
                    field::setValue,
                    (keeper, key) -> keeper.watch(field, key, new Draft.Base(0, before)));
        }

        static <T, F extends AbstractField<F, T> & HasHelper> Typed of(
                String id, F field, Function<T, String> text, Consumer<String> put) {
            String before = text.apply(field.getValue());
            return new Typed(
                    id,
                    field,
                    before,
                    put,
                    (keeper, key) -> field.addValueChangeListener(
                            change -> keeper.keep(key, text.apply(change.getValue()), new Draft.Base(0, before))));
        }
    }

    /**
     * @param title  what is filled in
     * @param keepId of the button that keeps it
     */
    public FormDialog(Locale locale, String title, String keepId) {
        this.locale = locale;
        setHeaderTitle(title);
        setWidth("32rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        fields.add(problem);
        fields.addClassName("form");
        add(fields);
        keep.setText(Words.text(locale, "shell.form.save"));
        keep.addThemeName("primary");
        keep.setId(keepId);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> keep());
        getFooter().add(new Button(Words.text(locale, "shell.form.cancel"), click -> giveUp()), keep);
    }

    /**
     * Keeps what is typed in fields of more than a line while it is typed, so that it is there again when the form is
     * opened after a crash, a time-out or an escape. Cancelling gives it up.
     *
     * @param subject what the form is about
     * @param form    tells forms about the same subject apart
     */
    public final void keepTyped(SignedIn user, DraftSubject subject, String form) {
        this.keeper = DraftKeeper.here(user, subject);
        this.form = form;
    }

    /** {@link #keepTyped} of lines of text, choices of one and ticks as well: for a form that takes a while to fill in. */
    public final void keepAll(SignedIn user, DraftSubject subject, String name) {
        keepTyped(user, subject, name);
        keepsAll = true;
    }

    private List<Typed> kept() {
        if (!keepsAll) return areas;
        var all = new ArrayList<>(others);
        all.addAll(areas);
        return all;
    }

    /** The text on the button that keeps it, where saving is not the word. */
    public void setKeepText(String text) {
        keep.setText(text);
    }

    /** Words between the fields. */
    public void words(String text) {
        var words = new Paragraph(text);
        words.addClassNames("muted");
        fields.add(words);
    }

    /** Something of the room's own between the fields. */
    public void part(Component part) {
        fields.add(part);
    }

    /** A field for a line of text. */
    public TextField text(String id, String label, String value, int longest, boolean needed) {
        var field = new TextField(label);
        field.setId(id);
        field.setMaxLength(longest);
        field.setValue(value);
        field.setWidthFull();
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(needed);
        put(field, () -> needed && field.getValue().isBlank() ? needed() : null);
        others.add(Typed.of(id, field));
        return field;
    }

    /** A field for some lines of text. */
    public TextArea area(String id, String label, String value, int longest, boolean needed) {
        var field = new TextArea(label);
        field.setId(id);
        field.setMaxLength(longest);
        field.setValue(value);
        field.setWidthFull();
        field.setMinRows(3);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.setRequiredIndicatorVisible(needed);
        put(field, () -> needed && field.getValue().isBlank() ? needed() : null);
        areas.add(Typed.of(id, field));
        return field;
    }

    /** A field for a whole number; {@link #whole(TextField)} reads it after the checks. */
    public TextField whole(String id, String label, int value, int least, int most) {
        var field = new TextField(label);
        field.setId(id);
        field.setValue(Integer.toString(value));
        field.setManualValidation(true);
        field.setMaxLength(9);
        field.setRequiredIndicatorVisible(true);
        put(field, () -> {
            String typed = field.getValue().strip();
            boolean fits = WHOLE.matcher(typed).matches()
                    && Integer.parseInt(typed) >= least
                    && Integer.parseInt(typed) <= most;
            return fits ? null : Words.text(locale, "shell.form.whole", least, most);
        });
        return field;
    }

    /** The number in a field of {@link #whole(String, String, int, int, int)}. */
    public static int whole(TextField field) {
        return Integer.parseInt(field.getValue().strip());
    }

    /** A field for a number with one decimal; {@link #decimal(TextField)} reads it after the checks. */
    public TextField decimal(String id, String label, BigDecimal value, int most) {
        var field = new TextField(label);
        field.setId(id);
        field.setValue(new NumberText(locale, NumberText.Kind.PLAIN).format(value));
        field.setManualValidation(true);
        field.setMaxLength(9);
        field.setRequiredIndicatorVisible(true);
        put(field, () -> {
            String typed = field.getValue().strip();
            boolean fits =
                    typed.matches("[0-9]{1,4}([.,][0-9])?") && decimal(field).compareTo(BigDecimal.valueOf(most)) <= 0;
            return fits ? null : Words.text(locale, "shell.form.decimal", most);
        });
        return field;
    }

    /** The number in a field of {@link #decimal(String, String, BigDecimal, int)}. */
    public static BigDecimal decimal(TextField field) {
        return new BigDecimal(field.getValue().strip().replace(',', '.'));
    }

    /** A field for a number with at most two decimals, or none; {@link #quantity(TextField)} reads it after the checks. */
    public TextField quantity(String id, String label, @Nullable BigDecimal value, BigDecimal most, boolean needed) {
        var field = new TextField(label);
        field.setId(id);
        field.setValue(value == null ? "" : new NumberText(locale, NumberText.Kind.PLAIN).format(value));
        field.setManualValidation(true);
        field.setMaxLength(9);
        field.setRequiredIndicatorVisible(needed);
        field.getElement().setAttribute("inputmode", "decimal");
        put(field, () -> {
            String typed = field.getValue().strip();
            if (typed.isEmpty()) return needed ? needed() : null;
            boolean fits = QUANTITY.matcher(typed).matches()
                    && quantity(field).filter(read -> read.compareTo(most) <= 0).isPresent();
            return fits
                    ? null
                    : Words.text(
                            locale, "shell.form.quantity", new NumberText(locale, NumberText.Kind.PLAIN).format(most));
        });
        return field;
    }

    /** The number in a field of {@link #quantity(String, String, BigDecimal, BigDecimal, boolean)}. */
    public static Optional<BigDecimal> quantity(TextField field) {
        String typed = field.getValue().strip();
        return QUANTITY.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                : Optional.empty();
    }

    /** A field for a time of the day; {@link #time(TextField)} reads it after the checks. */
    public TextField time(String id, String label, int minutes) {
        var field = new TextField(label);
        field.setId(id);
        field.setValue(time(minutes));
        field.setManualValidation(true);
        field.setMaxLength(5);
        field.setRequiredIndicatorVisible(true);
        put(
                field,
                () -> TIME.matcher(field.getValue().strip()).matches() ? null : Words.text(locale, "shell.form.time"));
        return field;
    }

    /** Minutes after midnight in a field of {@link #time(String, String, int)}. */
    public static int time(TextField field) {
        var typed = TIME.matcher(field.getValue().strip());
        if (!typed.matches()) throw new IllegalStateException("read before it was checked");
        return Integer.parseInt(typed.group(1)) * 60 + Integer.parseInt(typed.group(2));
    }

    /** Minutes after midnight as they are written: 07:30. */
    public static String time(int minutes) {
        return "%02d:%02d".formatted(minutes / 60 % 24, minutes % 60);
    }

    /** One of a few. Without the mark of what is needed: its button may not carry that for screen readers. */
    public <T> Select<T> choice(
            String id, String label, Collection<T> all, Function<T, String> name, @Nullable T value, boolean needed) {
        var field = new Select<T>();
        field.setLabel(label);
        field.setId(id);
        field.setItems(all);
        // a choice that may be left empty asks for the label of nothing, too
        field.setItemLabelGenerator(one -> one == null ? caption(field) : name.apply(one));
        field.setWidthFull();
        if (value != null) field.setValue(value);
        field.setManualValidation(true);
        put(field, () -> needed && field.isEmpty() ? Words.text(locale, "shell.form.choose") : null);
        others.add(Typed.of(
                id,
                field,
                one -> one == null ? "" : name.apply(one),
                text -> all.stream()
                        .filter(one -> name.apply(one).equals(text))
                        .findFirst()
                        .ifPresent(field::setValue)));
        return field;
    }

    private static String caption(Select<?> field) {
        String caption = field.getEmptySelectionCaption();
        return caption == null ? "" : caption;
    }

    /** Some of a few. */
    public <T> CheckboxGroup<T> choices(
            String id, String label, Collection<T> all, Function<T, String> name, Set<T> value, boolean needed) {
        var field = new CheckboxGroup<T>();
        field.setLabel(label);
        field.setId(id);
        field.setItems(all);
        field.setItemLabelGenerator(name::apply);
        field.setValue(value);
        field.setManualValidation(true);
        put(field, () -> needed && field.isEmpty() ? Words.text(locale, "shell.form.choose") : null);
        return field;
    }

    /** Yes or no. */
    public Checkbox check(String id, String label, boolean value) {
        var field = new Checkbox(label);
        field.setId(id);
        field.setValue(value);
        fields.add(field);
        others.add(Typed.of(id, field, Object::toString, text -> field.setValue(Boolean.parseBoolean(text))));
        return field;
    }

    /** A day, or none. */
    public DatePicker day(String id, String label, @Nullable LocalDate value, boolean needed) {
        var field = new DatePicker(label);
        field.setId(id);
        DayEntry.setUp(field, locale);
        field.setManualValidation(true);
        field.setClearButtonVisible(!needed);
        field.setRequiredIndicatorVisible(needed);
        if (value != null) field.setValue(value);
        put(field, () -> {
            // what is typed and is no day would be kept as none
            var read = field.getDefaultValidator().apply(field.getValue(), null);
            if (read.isError()) return Words.text(locale, "shell.day.wrong");
            return needed && field.isEmpty() ? needed() : null;
        });
        return field;
    }

    /** One more condition on a field; what is said where it does not hold. */
    public void demand(HasValidation field, Supplier<Optional<String>> wrong) {
        checks.add(() -> {
            var text = wrong.get();
            text.ifPresent(said -> FieldError.show(field, said));
            return text.isEmpty();
        });
    }

    /** Opens it; {@code kept} is asked once everything is filled in well, and says what is wrong if it was not kept. */
    public void open(Supplier<Optional<String>> kept) {
        whenKept(kept);
        open();
    }

    /** The same for a form that is opened later; an empty text says that a field tells what is wrong. */
    protected final void whenKept(Supplier<Optional<String>> kept) {
        whenKept = kept;
    }

    @Override
    public void open() {
        if (!isOpened()) takeUp();
        super.open();
    }

    /** Puts back what was left behind, and keeps what is typed from here on. */
    private void takeUp() {
        var keeping = keeper;
        if (keeping == null) return;
        var left = new HashMap<String, Draft>();
        keeping.left().forEach(draft -> left.put(draft.field(), draft));
        boolean back = false;
        for (var typed : kept()) {
            var draft = left.get(key(typed));
            if (draft != null && !draft.content().equals(typed.before())) {
                typed.put().accept(draft.content());
                back = true;
                if (!draft.base().content().equals(typed.before())) {
                    typed.field().setHelperText(Words.text(locale, "shell.form.changed", typed.before()));
                }
            }
            typed.watch().accept(keeping, key(typed));
        }
        if (back) fields.addComponentAsFirst(offer());
    }

    private Div offer() {
        var offer = new Div(new Span(Words.text(locale, "shell.form.left") + " "));
        var away = new NativeButton(Words.text(locale, "shell.draft.discard"), click -> {
            kept().forEach(typed -> typed.put().accept(typed.before()));
            forget();
            offer.removeFromParent();
        });
        away.addClassName("link");
        away.setId("form-discard");
        offer.add(away);
        offer.addClassName("notice");
        offer.setId("form-left");
        offer.getElement().setAttribute("role", "status");
        return offer;
    }

    private void forget() {
        var keeping = keeper;
        if (keeping != null) kept().forEach(typed -> keeping.drop(key(typed)));
    }

    private String key(Typed typed) {
        return form + "." + typed.id();
    }

    private void giveUp() {
        forget();
        close();
    }

    private <V, F extends AbstractField<F, V> & HasValidation> void put(F field, Supplier<@Nullable String> wrong) {
        fields.add(field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        checks.add(() -> {
            String said = wrong.get();
            field.setInvalid(false);
            if (said != null) FieldError.show(field, said);
            return said == null;
        });
    }

    private String needed() {
        return Words.text(locale, "shell.form.needed");
    }

    private void keep() {
        keep.setEnabled(true);
        problem.setVisible(false);
        // every field says what is wrong with it, not only the first
        boolean right = true;
        for (var check : checks) right &= check.get();
        if (!right) return;
        var said = whenKept.get();
        if (said.isEmpty()) {
            forget();
            close();
            return;
        }
        problem.setText(said.get());
        problem.setVisible(!said.get().isEmpty());
    }
}
