package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.duaal.library.AmountSeries;
import nl.duaal.library.DatedAmount;
import nl.duaal.shell.NumberEntry;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a design's money: a number of the planner's own, if need be with the range in which it may lie, or a
 * dated amount of the library with its value, its date and its source.
 */
final class FigureField extends DesignField {

    /** What the figure counts, which decides its notation and which amounts of the library fit. */
    enum Kind {
        EURO,
        SHARE,
        NUMBER
    }

    private final TrajectoryWords words;
    private final Editing editing;
    private final Kind kind;
    private final @Nullable String unit;
    private final Function<Design, @Nullable Figure> read;
    private final Consumer<Figure> write;
    private final NumberEntry own;
    private final NumberEntry low;
    private final NumberEntry high;
    private final Div range;
    private final Element select = new Element("select");
    private final Div dated = new Div();
    private final Paragraph trail = new Paragraph();
    private final Span problem = new Span();
    private final Div links = new Div();
    private final String label;
    private @Nullable Figure shown;
    private boolean open;
    private boolean filled;
    private boolean rangeWanted;

    FigureField(
            TrajectoryWords words,
            Editing editing,
            String place,
            String label,
            Kind kind,
            @Nullable String unit,
            Function<Design, @Nullable Figure> read,
            Consumer<Figure> write) {
        super(place);
        this.words = words;
        this.editing = editing;
        this.kind = kind;
        this.unit = unit;
        this.label = label;
        this.read = read;
        this.write = write;
        own = entry(label, value -> writeOwn(value, lowNumber(), highNumber()));
        low = entry(words.say("figure.low"), value -> writeOwn(ownNumber(), value, highNumber()));
        high = entry(words.say("figure.high"), value -> writeOwn(ownNumber(), lowNumber(), value));
        range = new Div(low, high);
        range.addClassName("figure-range");
        trail.addClassName("field-hint");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        links.addClassNames("field-hint", "no-print");
        setUpSelect();
        add(new Div(own), range, dated, problem, links);
    }

    private NumberEntry entry(String text, java.util.function.DoubleConsumer listener) {
        var entry = new NumberEntry(words.locale());
        entry.setLabel(text);
        switch (kind) {
            case EURO -> entry.setEuro(true);
            case SHARE -> entry.setPercent(true);
            case NUMBER -> {}
        }
        if (unit != null) entry.setUnit(kind == Kind.SHARE ? "% " + unit : unit);
        entry.onNumber(listener);
        return entry;
    }

    private void setUpSelect() {
        select.setAttribute("id", inputId());
        select.addEventListener("change", event -> {
                    String key = event.getEventData().path("element.value").asString("");
                    if (open && !key.isEmpty()) write.accept(Figure.dated(key));
                })
                .addEventData("element.value");
        dated.getElement().appendChild(label(label), select, trail.getElement());
        addAttachListener(attached -> choose());
    }

    private double ownNumber() {
        return own.number().orElse(0.0);
    }

    private @Nullable Double lowNumber() {
        return rangeWanted ? low.number().orElse(null) : null;
    }

    private @Nullable Double highNumber() {
        return rangeWanted ? high.number().orElse(null) : null;
    }

    /** Half a range is not sent: its other half is about to be typed. */
    private void writeOwn(double value, @Nullable Double least, @Nullable Double most) {
        if ((least == null) != (most == null)) return;
        write.accept(new Figure.Own(value, least, most));
    }

    @Override
    void showIn(Design design, boolean editable) {
        open = editable;
        var figure = read.apply(design);
        if (figure == null) return;
        for (NumberEntry entry : List.of(own, low, high)) entry.setReadOnly(!editable);
        boolean same = figure.equals(shown);
        shown = figure;
        switch (figure) {
            case Figure.Own(double value, Double least, Double most) -> {
                own.setNumber(value);
                if (least != null) low.setNumber(least);
                if (most != null) high.setNumber(most);
                rangeWanted = rangeWanted || least != null;
            }
            case Figure.Dated(String key) -> showDated(key, design);
        }
        boolean isOwn = figure instanceof Figure.Own;
        own.setVisible(isOwn);
        range.setVisible(isOwn && rangeWanted);
        dated.setVisible(!isOwn);
        if (!same || links.getComponentCount() == 0) showLinks(figure);
        links.setVisible(editable);
    }

    private void showDated(String key, Design design) {
        fill();
        select.setAttribute("disabled", !open);
        choose();
        var amount = editing.amounts().at(key, design.start().atDay(1));
        trail.setText(
                amount == null ? words.say("figure.unknown", key) : words.amount(amount) + " · " + words.trail(amount));
    }

    private void choose() {
        if (shown instanceof Figure.Dated(String key)) select.executeJs("this.value = $0", key);
    }

    /** Many fields are never asked for amounts, so they are listed when the first is. */
    private void fill() {
        if (filled) return;
        filled = true;
        for (AmountSeries series : fitting()) {
            var option = new Element("option");
            option.setAttribute("value", series.key());
            option.setText(series.label().in(words.locale()));
            select.appendChild(option);
        }
    }

    private List<AmountSeries> fitting() {
        return editing.amounts().series().stream().filter(this::fits).toList();
    }

    private boolean fits(AmountSeries series) {
        return switch (kind) {
            case SHARE -> series.percent();
            case EURO -> !series.percent() && series.unit().startsWith("EUR");
            case NUMBER -> !series.percent() && !series.unit().startsWith("EUR");
        };
    }

    private void showLinks(Figure figure) {
        links.removeAll();
        switch (figure) {
            case Figure.Own own1 -> {
                var day = editing.design().start().atDay(1);
                var first = fitting().stream()
                        .filter(series -> series.at(day) != null)
                        .findFirst();
                first.ifPresent(series -> link("figure.toLibrary", () -> write.accept(Figure.dated(series.key()))));
                if (own1.low() == null) link("figure.addRange", this::addRange);
                else link("figure.removeRange", this::removeRange);
            }
            case Figure.Dated(String key) ->
                link("figure.toOwn", () -> {
                    DatedAmount amount =
                            editing.amounts().at(key, editing.design().start().atDay(1));
                    write.accept(Figure.of(amount == null ? 0 : amount.value().doubleValue()));
                });
        }
    }

    private void link(String key, Runnable action) {
        var button = new NativeButton(words.say(key), click -> {
            if (open) action.run();
        });
        button.addClassName("link");
        button.setAriaLabel(words.say(key) + ": " + label);
        if (links.getComponentCount() > 0) links.add(new Span(" · "));
        links.add(button);
    }

    private void addRange() {
        rangeWanted = true;
        range.setVisible(true);
        low.focus();
    }

    private void removeRange() {
        rangeWanted = false;
        low.discard();
        high.discard();
        write.accept(Figure.of(ownNumber()));
    }

    @Override
    void onPending(Consumer<@Nullable String> listener) {
        own.onPending(listener);
    }

    @Override
    boolean retype(String content) {
        if (!own.isVisible()) return false;
        own.type(content);
        return true;
    }

    @Override
    Notation notation() {
        return kind == Kind.SHARE ? Notation.PERCENT : Notation.PLAIN;
    }

    @Override
    void problem(@Nullable String message) {
        if (own.isVisible()) own.setProblem(message);
        problem.setText(own.isVisible() || message == null ? "" : message);
    }
}
