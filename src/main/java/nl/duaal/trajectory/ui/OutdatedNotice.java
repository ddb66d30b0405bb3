package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.duaal.trajectory.OpenTrajectory;

/** Somebody else saved the same design meanwhile: what is on the page is not saved until one of the two is chosen. */
final class OutdatedNotice extends Div {

    private final TrajectoryWords words;
    private final Paragraph text = new Paragraph();
    private final Button theirs;
    private final Button mine;

    OutdatedNotice(TrajectoryWords words, Runnable takeTheirs, Runnable keepMine) {
        this.words = words;
        addClassNames("notice", "warn");
        setId("outdated");
        getElement().setAttribute("role", "alert");
        theirs = new Button(words.say("outdated.theirs"), click -> takeTheirs.run());
        theirs.setId("take-theirs");
        mine = new Button(words.say("outdated.mine"), click -> keepMine.run());
        mine.setId("keep-mine");
        var buttons = new Div(theirs, mine);
        buttons.addClassName("page-actions");
        add(text, buttons);
        setVisible(false);
    }

    /** Says who was faster, and that both are still there. */
    void show(OpenTrajectory now) {
        text.setText(words.say("outdated.text", now.changedBy(), words.figures().time(now.changedAt())));
        mine.setVisible(now.isOpenForEdits());
        setVisible(true);
    }
}
