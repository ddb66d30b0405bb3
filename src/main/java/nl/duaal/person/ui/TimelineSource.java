package nl.duaal.person.ui;

import java.util.List;
import java.util.Locale;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Person;

/** What a room puts on somebody's one line of time. Rooms downstream contribute beans. */
public interface TimelineSource {

    /** What its lines are about, as it stands in the address; the text is {@code person.timeline.kind.<key>}. */
    String key();

    /** Lower stands first among the choices. */
    int order();

    /** Whether the reader gets to see it; what it tells asks again. */
    boolean isFor(SignedIn user);

    /** Its lines, in any order. */
    List<TimelineLine> lines(SignedIn user, Person person, Locale locale);
}
