package nl.duaal.workplace.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.SignedIn;
import nl.duaal.workplace.Employer;

/**
 * A side of an employer on its page, under {@code ?tab=<key>}, after those of the room itself. Rooms downstream
 * contribute beans; what they are made of is added to the {@code @Uses} of {@link EmployerView} where no part of the
 * page is made of it.
 */
public interface EmployerTab {

    /** What it is called in the address: lower case, with dashes. Never changes, since people keep links. */
    String key();

    /** The key of the text on the tab. */
    String labelKey();

    /** Lower stands further to the front. */
    int order();

    /** Whether somebody gets to see it; what it shows asks again. */
    boolean isFor(SignedIn user);

    /** Its content, made anew each time that it is opened. */
    Component content(SignedIn user, Employer employer);
}
