package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import nl.duaal.access.SignedIn;

/** An entry of the menu; a room contributes a bean for each view that can be reached from everywhere. */
public interface MenuEntry {

    /** Key of the entry's text. */
    String labelKey();

    /** The view that it opens; the entry is also current on paths below that view's. */
    Class<? extends Component> view();

    /** Lower stands higher. */
    int order();

    /** Where somebody comes in after signing in: at the lowest of those that they may open. */
    default int homeOrder() {
        return order();
    }

    /** Whether it stands with what administrators and those who watch need, below the work itself. */
    default boolean isForAdministration() {
        return false;
    }

    /** Whether somebody gets to see the entry; the view itself asks again. */
    boolean mayOpen(SignedIn user);
}
