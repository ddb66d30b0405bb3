package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import nl.duaal.shell.NumberEntry;
import nl.duaal.trajectory.design.Design;
import org.jspecify.annotations.Nullable;

/** A number of a design that is not a figure of its money: weeks, hours, people. */
final class NumberField extends DesignField {

    private final NumberEntry entry;
    private final boolean whole;
    private final Function<Design, @Nullable Double> read;

    NumberField(
            TrajectoryWords words,
            String place,
            String label,
            @Nullable String unit,
            Function<Design, @Nullable Double> read,
            DoubleConsumer listener,
            boolean whole) {
        super(place);
        this.whole = whole;
        this.read = read;
        entry = new NumberEntry(words.locale());
        entry.setLabel(label);
        entry.setUnit(unit);
        entry.onNumber(listener);
        add(new Div(entry));
    }

    @Override
    void showIn(Design design, boolean open) {
        entry.setReadOnly(!open);
        Double value = read.apply(design);
        if (value != null) entry.setNumber(value);
    }

    @Override
    void problem(@Nullable String message) {
        entry.setProblem(message);
    }

    @Override
    void onPending(Consumer<@Nullable String> listener) {
        entry.onPending(listener);
    }

    @Override
    boolean retype(String content) {
        entry.type(content);
        return true;
    }

    @Override
    Notation notation() {
        return whole ? Notation.WHOLE : Notation.PLAIN;
    }
}
