package nl.duaal;

import java.io.PrintStream;
import nl.duaal.access.DemoAccounts;
import nl.duaal.shared.DemoMode;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the application is, and in a demonstration who may sign in, for whoever started it in a terminal. */
@Component
class Announcement {

    private final DemoMode demoMode;

    Announcement(DemoMode demoMode) {
        this.demoMode = demoMode;
    }

    @EventListener
    void announce(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            PrintStream out = System.out;
            out.println("Duaal: http://localhost:" + web.getWebServer().getPort());
            if (!demoMode.demo()) return;
            out.println("Demonstratie, met verzonnen gegevens. Aanmelden met:");
            for (var account : DemoAccounts.ALL) {
                out.printf("  %-12s  %s  (%s)%n", account.loginName(), DemoAccounts.PASSWORD, account.organisation());
            }
        }
    }
}
