package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Design;

/** A design seen from one side: its week, its rules, its language. One object for each open page. */
interface DesignPanel {

    /** What is put on the page, once. */
    Component component();

    /**
     * Shows a design, at first and after every edit.
     *
     * @param trajectory whose design it is
     * @param design     as it stands on the page, which may be ahead of what is saved
     */
    void show(OpenTrajectory trajectory, Design design);

    /** Puts what was typed the last time back into its field; false when there is no such field here. */
    default boolean retype(String place, String content) {
        return false;
    }
}
