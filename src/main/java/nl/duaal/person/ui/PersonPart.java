package nl.duaal.person.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Person;

/** Something that another room shows in somebody's file. Rooms downstream contribute beans. */
public interface PersonPart {

    /** The key of its heading. */
    String titleKey();

    /** Lower stands higher. */
    int order();

    /** Whether the reader gets to see it; what it shows asks again. */
    boolean isFor(SignedIn user);

    /** Its content. */
    Component content(SignedIn user, Person person);
}
