package nl.duaal.browser;

import nl.duaal.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test in a browser against the whole application. */
@WholeApplication
abstract class BrowserTest {

    @LocalServerPort
    private int port;

    final String address() {
        return "http://localhost:" + port;
    }

    final Visitor visitor() {
        return Visitor.at(address());
    }

    final Visitor visitor(int width) {
        return Visitor.at(address(), width);
    }

    final Visitor visitor(int width, com.microsoft.playwright.options.ColorScheme scheme) {
        return Visitor.at(address(), width, scheme);
    }
}
