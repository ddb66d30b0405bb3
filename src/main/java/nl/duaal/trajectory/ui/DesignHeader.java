package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.shell.Words;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Design;

/** The name of a trajectory, which version is seen, when it was saved, and what can be done with it as a whole. */
final class DesignHeader extends Header {

    /** More than this is no longer read. */
    private static final int TOLD_STEPS = 10;

    private final TrajectoryWords words;
    private final H1 name = new H1();
    private final Paragraph subline = new Paragraph();
    private final Paragraph standing = new Paragraph();
    private final Button undo;
    private final Button redo;
    private final Button delete;

    /** @param more what else can be done with it, in front of the rest */
    DesignHeader(TrajectoryWords words, List<Component> more, Runnable undo, Runnable redo, Runnable delete) {
        this.words = words;
        addClassName("page-head");
        subline.addClassName("sub");
        subline.getElement().setAttribute("aria-live", "polite");
        standing.addClassNames("notice", "standing");
        this.undo = button("undo", VaadinIcon.ARROW_BACKWARD, undo);
        this.redo = button("redo", VaadinIcon.ARROW_FORWARD, redo);
        this.delete = button("delete", VaadinIcon.TRASH, delete);
        var actions = new Div();
        actions.add(more);
        actions.add(this.undo, this.redo, this.delete);
        actions.addClassNames("page-actions", "no-print");
        add(new Div(name, subline, standing), actions);
    }

    private Button button(String what, VaadinIcon icon, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.setId(what + "-design");
        button.setAriaLabel(words.say("header." + what));
        return button;
    }

    void show(OpenTrajectory trajectory, Design design, DesignHistory history, boolean open, boolean saved) {
        name.setText(design.name());
        subline.setText(words.say(
                saved ? "header.subline" : "header.subline.unsaved",
                words.say("version", trajectory.number(), words.of("state", trajectory.state())),
                words.figures().month(design.start()),
                words.count("header.participants", design.participants()),
                words.figures().time(trajectory.changedAt())));
        standing.setText(standing(trajectory, open));
        standing.setVisible(!standing.getText().isEmpty());
        show(undo, "undo", history.undoable(), open);
        show(redo, "redo", history.redoable(), open);
        delete.setVisible(trajectory.about().may(Permission.DELETE_TRAJECTORIES));
        delete.setTooltipText(words.say("header.delete"));
    }

    private void show(Button button, String what, List<String> steps, boolean open) {
        button.setVisible(open);
        button.setEnabled(!steps.isEmpty());
        String title = words.say("header." + what);
        button.setTooltipText(
                steps.isEmpty()
                        ? title
                        : title + ":\n" + String.join("\n", steps.subList(0, Math.min(TOLD_STEPS, steps.size()))));
        button.setAriaLabel(steps.isEmpty() ? title : title + ": " + steps.getFirst());
    }

    /** What is out of the ordinary for who looks: that it is another's, or that it cannot be changed, and why. */
    private String standing(OpenTrajectory trajectory, boolean open) {
        var about = trajectory.about();
        var as = about.guestAs();
        String shared = as == null
                ? ""
                : words.say(
                        "header.sharedBy",
                        about.organisationName(),
                        Words.text(words.locale(), "access.role." + as.name()));
        String readOnly = "";
        if (!open) {
            readOnly = about.may(Permission.WRITE_TRAJECTORIES)
                    ? words.say("header.notDraft", words.of("state", trajectory.state()))
                    : words.say("header.readOnly");
        }
        return shared.isEmpty() || readOnly.isEmpty() ? shared + readOnly : shared + " " + readOnly;
    }
}
