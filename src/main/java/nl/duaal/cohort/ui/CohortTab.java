package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;

/**
 * A side of a cohort on its page, under {@code ?tab=<key>}. Rooms downstream contribute beans; what else is in the
 * query belongs to the tab. A Vaadin component that no other tab is made of is added to the {@code @Uses} of
 * {@link CohortView}, else it is not in the bundle of that page.
 */
public interface CohortTab {

    /** What it is called in the address: lower case, with dashes. Never changes, since people keep links. */
    String key();

    /** The key of the text on the tab. */
    String labelKey();

    /** Lower stands further to the front; the own tabs of the room have 100, 200, 300 and 400. */
    int order();

    /**
     * Whether somebody gets to see it; what it shows asks again.
     *
     * @param about who they are for this cohort: a guest of its owner when it is shared
     */
    boolean isFor(SignedIn about, Cohort cohort);

    /**
     * Its content, made anew each time that it is opened.
     *
     * @param user  who is at work, as services expect it
     * @param state what else the address says, and how the tab says what it shows
     */
    Component content(SignedIn user, Cohort cohort, TabState state);
}
