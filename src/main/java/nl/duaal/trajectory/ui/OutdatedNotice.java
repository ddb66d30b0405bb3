package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.Design;

/**
 * Somebody else saved the same design meanwhile: says what they changed. What is on the page is not saved until both
 * are laid together, or one of the two is chosen.
 */
final class OutdatedNotice extends Div {

    /** More changes than these are counted. */
    private static final int NAMED = 12;

    private final TrajectoryWords words;
    private final Paragraph text = new Paragraph();
    private final UnorderedList changes = new UnorderedList();
    private final Button together;
    private final Button theirs;
    private final Button mine;

    OutdatedNotice(TrajectoryWords words, Runnable merge, Runnable takeTheirs, Runnable keepMine) {
        this.words = words;
        addClassNames("notice", "warn");
        setId("outdated");
        getElement().setAttribute("role", "alert");
        together = new Button(words.say("outdated.together"), click -> merge.run());
        together.addThemeVariants(ButtonVariant.PRIMARY);
        together.setId("merge-both");
        theirs = new Button(words.say("outdated.theirs"), click -> takeTheirs.run());
        theirs.setId("take-theirs");
        mine = new Button(words.say("outdated.mine"), click -> keepMine.run());
        mine.setId("keep-mine");
        var buttons = new Div(together, theirs, mine);
        buttons.addClassName("page-actions");
        changes.setId("their-changes");
        add(text, changes, buttons);
        setVisible(false);
    }

    /**
     * Says who was faster and what they did, and that both are still there.
     *
     * @param was what both began with
     */
    void show(OpenTrajectory now, Design was) {
        text.setText(words.say("outdated.text", now.changedBy(), words.figures().time(now.changedAt())));
        var lines = new DesignDifferences(words).lines(was, now.design());
        changes.removeAll();
        lines.stream().limit(NAMED).forEach(line -> changes.add(new ListItem(line)));
        if (lines.size() > NAMED) changes.add(new ListItem(words.say("outdated.more", lines.size() - NAMED)));
        changes.setVisible(!lines.isEmpty());
        together.setVisible(now.isOpenForEdits());
        mine.setVisible(now.isOpenForEdits());
        setVisible(true);
    }
}
