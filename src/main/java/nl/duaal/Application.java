package nl.duaal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import nl.duaal.persistence.BackupCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Duaal. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/duaal.css")
public class Application implements AppShellConfigurator {

    public static void main(String[] arguments) {
        if (BackupCommand.isMeant(arguments)) {
            System.exit(BackupCommand.run(arguments, System.out, System.err));
        }
        SpringApplication.run(Application.class, arguments);
    }
}
