package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Design;

/** The sides of a design, one at a time. Only the one that is seen is kept up to date. */
final class DesignTabs extends Div {

    /** One side; {@code key} is its name in the address. */
    record Side(String key, String label, DesignPanel panel) {}

    private final List<Side> sides;
    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private final Div panel = new Div();
    private Side current;

    /** @param chosen is told which side somebody wants to see */
    DesignTabs(List<Side> sides, String label, Consumer<String> chosen) {
        this.sides = sides;
        this.current = sides.getFirst();
        addClassName("design-tabs");
        var choice = new Div();
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", label);
        choice.addClassNames("design-sides", "no-print");
        panel.addClassName("design-panel");
        panel.setId("design-panel");
        panel.getElement().setAttribute("role", "region");
        for (Side side : sides) {
            var button = new NativeButton(side.label(), click -> chosen.accept(side.key()));
            button.setId("tab-" + side.key());
            buttons.put(side.key(), button);
            choice.add(button);
        }
        add(choice, panel);
    }

    /** Which side is seen. */
    String key() {
        return current.key();
    }

    /** Shows a side; the first for a key that is none's. */
    void choose(String key) {
        current = sides.stream()
                .filter(side -> side.key().equals(key))
                .findFirst()
                .orElse(sides.getFirst());
        buttons.forEach((side, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(side.equals(current.key()))));
        // what is seen already stays where it is, with what is being typed in it
        if (current.panel().component().getParent().isEmpty()) {
            panel.removeAll();
            panel.add(current.panel().component());
        }
        panel.getElement().setAttribute("aria-labelledby", "tab-" + current.key());
    }

    void show(OpenTrajectory trajectory, Design design) {
        current.panel().show(trajectory, design);
    }

    /** Puts what was typed the last time back into its field on the side that is seen. */
    boolean retype(String place, String content) {
        return current.panel().retype(place, content);
    }
}
