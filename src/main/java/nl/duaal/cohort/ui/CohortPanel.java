package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.shell.Toast;

/** A side of a cohort that consists of sections with tables, whose rows can be changed by who may. */
abstract class CohortPanel extends Div {

    final CohortWords words = new CohortWords(UI.getCurrentOrThrow().getLocale());
    final transient SignedIn user;
    final transient Cohort cohort;

    /** Whether what is here may be changed, by this user and at this time. */
    final boolean writes;

    /** @param writes whether the user may change what is here as long as the cohort is open */
    CohortPanel(SignedIn user, Cohort cohort, boolean writes) {
        this.user = user;
        this.cohort = cohort;
        this.writes = writes && cohort.state().isOpen();
    }

    /** A heading with what can be added under it. */
    final Section section(String key, Component... actions) {
        var head = new Div(new H2(words.say(key)));
        head.addClassName("section-head");
        if (writes) head.add(actions);
        var section = new Section(head);
        section.setId(key.replace('.', '-'));
        return section;
    }

    Button button(String key, Runnable action) {
        var button = new Button(words.say(key), click -> action.run());
        button.setId(key.replace('.', '-'));
        return button;
    }

    /** What can be done with a row: nothing for who only reads. */
    final Div actions(NativeButton... links) {
        var line = new Div();
        line.addClassName("row-actions");
        if (writes) line.add(links);
        return line;
    }

    final NativeButton link(String key, String about, Runnable action) {
        var link = new NativeButton(words.say(key), click -> action.run());
        link.addClassNames("link", "no-print");
        link.getElement().setAttribute("aria-label", words.say(key + ".of", about));
        return link;
    }

    /** Says what went wrong, if anything did. */
    static void tell(String wrong) {
        if (!wrong.isEmpty()) Toast.warn(wrong);
    }

    static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }

    static Div small(String text) {
        var line = new Div(text);
        line.addClassNames("muted", "small");
        return line;
    }
}
