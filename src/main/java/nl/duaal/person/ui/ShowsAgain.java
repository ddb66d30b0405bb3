package nl.duaal.person.ui;

import com.vaadin.flow.component.Component;

/** A part of somebody's file that other parts may change, and that then shows itself as it is now. */
public interface ShowsAgain {

    /** Shows what there is now. */
    void showAgain();

    /** Lets the other parts of the file in which a part stands show themselves again. */
    static void others(Component part) {
        for (Component at = part; at != null; at = at.getParent().orElse(null)) {
            if (at instanceof PersonView file) below(file, part);
        }
    }

    private static void below(Component parent, Component but) {
        for (Component child : parent.getChildren().toList()) {
            if (child == but) continue;
            if (child instanceof ShowsAgain shown) shown.showAgain();
            else below(child, but);
        }
    }
}
