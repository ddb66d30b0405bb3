package nl.duaal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import nl.duaal.access.CurrentUser;

/** Where somebody comes in: the first entry of the menu. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser currentUser;
    private final transient List<MenuEntry> entries;

    HomeView(CurrentUser currentUser, List<MenuEntry> entries) {
        this.currentUser = currentUser;
        this.entries = entries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var user = currentUser.require();
        var first = entries.stream()
                .filter(entry -> entry.mayOpen(user))
                .min(Comparator.comparingInt(MenuEntry::order))
                .orElseThrow(NotFoundException::new);
        event.forwardTo(first.view());
    }
}
