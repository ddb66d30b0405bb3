package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.Application;
import nl.duaal.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application goes away under somebody who is typing, and comes back on the same database. */
class RestartTest {

    private static final String NOTE = "Hier was ik gebleven";

    @Test
    void what_was_being_typed_is_offered_after_a_restart() {
        var database = TestDatabase.arguments(TestDatabase.fresh());
        var first = start(database, 0);
        int port = port(first);
        try (var visitor =
                Visitor.at("http://localhost:" + port).signIn("coordinator").newCase("energy-technician")) {
            String address = visitor.page().url();
            visitor.find(".page-actions .more").click();
            visitor.find("#rename-case").click();
            visitor.find("#case-note textarea").fill("");
            visitor.page().keyboard().type(NOTE);
            visitor.page().waitForTimeout(3000);
            visitor.page().navigate("about:blank");
            first.close();
            try (var second = start(database, port)) {
                visitor.signIn("coordinator");
                visitor.page().navigate(address);
                assertThat(visitor.find("#draft-offer")).containsText("Toelichting");
                visitor.find("#draft-go-on").click();
                assertThat(visitor.find("#case-note textarea")).hasValue(NOTE);
                visitor.find("#save-case-data").click();
                assertThat(visitor.find(".page-head .note")).hasText(NOTE);
            }
        } finally {
            first.close();
        }
    }

    private static ConfigurableApplicationContext start(List<String> database, int port) {
        var arguments = new ArrayList<>(database);
        arguments.add("--duaal.demo=true");
        arguments.add("--server.port=" + port);
        return new SpringApplicationBuilder(Application.class).run(arguments.toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext context) {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }
}
