package nl.duaal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import nl.duaal.persistence.BackupCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Duaal. Pages are not pushed to, but for those that wait for long work, which ask for it themselves
 * ({@link nl.duaal.shell.LongWork}).
 */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/duaal.css")
@Push(value = PushMode.DISABLED, transport = Transport.WEBSOCKET_XHR)
public class Application implements AppShellConfigurator {

    public static void main(String[] arguments) {
        if (BackupCommand.isMeant(arguments)) {
            System.exit(BackupCommand.run(arguments, System.out, System.err));
        }
        SpringApplication.run(Application.class, arguments);
    }
}
