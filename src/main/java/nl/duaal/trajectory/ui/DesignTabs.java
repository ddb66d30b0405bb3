package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.function.Consumer;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Design;

/** The sides of a design, one at a time. Only the one that is seen is kept up to date. */
final class DesignTabs extends Div {

    /** One side; {@code key} is its name in the address. */
    record Side(String key, String label, DesignPanel panel) {}

    private final List<Side> sides;
    private final Tabs tabs = new Tabs();
    private final Div panel = new Div();
    private Side current;

    /** @param chosen is told which side somebody wants to see */
    DesignTabs(List<Side> sides, String label, Consumer<String> chosen) {
        this.sides = sides;
        this.current = sides.getFirst();
        addClassName("design-tabs");
        tabs.getElement().setAttribute("aria-label", label);
        tabs.addClassName("no-print");
        panel.addClassName("design-panel");
        panel.setId("design-panel");
        panel.getElement().setAttribute("role", "tabpanel");
        for (Side side : sides) {
            var tab = new Tab(side.label());
            tab.setId("tab-" + side.key());
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient())
                chosen.accept(sides.get(tabs.getSelectedIndex()).key());
        });
        add(tabs, panel);
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
        tabs.setSelectedIndex(sides.indexOf(current));
        panel.removeAll();
        panel.add(current.panel().component());
        panel.getElement().setAttribute("aria-labelledby", "tab-" + current.key());
    }

    void show(OpenTrajectory trajectory, Design design) {
        current.panel().show(trajectory, design);
    }
}
