package nl.duaal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import nl.duaal.persistence.DatabaseTrouble;

/** Something failed that nobody foresaw; the reference finds it in the log. */
@ParentLayout(MainLayout.class)
@PermitAll
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (DatabaseTrouble.isUnreachable(parameter.getCaughtException())) {
            tell("database");
            return 503;
        }
        tell("failure", CalmErrors.record(parameter.getCaughtException()));
        return 500;
    }
}
