package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.workplace.Employer;
import nl.duaal.workplace.ui.EmployerTab;

/** What an employer does as a whole so that people can stay, on its page. */
@org.springframework.stereotype.Component
class EmployerInclusionTab implements EmployerTab {

    private final InclusionServices services;

    EmployerInclusionTab(InclusionServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return InclusionTab.KEY;
    }

    @Override
    public String labelKey() {
        return "inclusion.title";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.KEEP_INCLUSION);
    }

    @Override
    public Component content(SignedIn user, Employer employer) {
        return new PointsPanel(
                new InclusionWords(UI.getCurrentOrThrow().getLocale()),
                services,
                user,
                null,
                employer.data().name(),
                () -> services.points().ofEmployer(user, employer.uuid()).stream()
                        .toList());
    }
}
