package nl.duaal.shell;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import nl.duaal.shared.HealthCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether Vaadin runs as it should where real people work. */
@Component
class PageServerHealth implements HealthCheck, VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private transient volatile @Nullable DeploymentConfiguration configuration;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        configuration = event.getSource().getDeploymentConfiguration();
    }

    @Override
    public String subject() {
        return "pages";
    }

    @Override
    public List<Finding> look() {
        var known = configuration;
        // Vaadin starts with the first page that somebody asks for
        if (known == null) return List.of();
        return judge(known.isProductionMode(), known.isCloseIdleSessions());
    }

    static List<Finding> judge(boolean productionMode, boolean closeIdleSessions) {
        return List.of(
                Finding.of("productionMode", productionMode, productionMode),
                Finding.of("closeIdleSessions", closeIdleSessions, closeIdleSessions));
    }
}
