package nl.duaal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What people type is nobody's business but theirs: recognisable values go into every field, and must not come out in
 * logs, traces, addresses or what the browser keeps.
 */
class CanaryTest extends BrowserTest {

    private static final String CANARY = "kanarie";

    @Autowired
    private TraceReader traces;

    @Autowired
    private AccountService accounts;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private @Nullable Level before;

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
        before = root().getLevel();
        // as in production
        root().setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        root().setLevel(before);
        root().detachAppender(log);
    }

    private String logged() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + event.getMDCPropertyMap() + thrown(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private static String thrown(@Nullable IThrowableProxy proxy) {
        return proxy == null ? "" : " " + proxy.getMessage() + thrown(proxy.getCause());
    }

    @Test
    void the_ear_hears() {
        LoggerFactory.getLogger("test").info("a {} sings", CANARY);
        assertThat(logged()).contains(CANARY);
    }

    @Test
    void nothing_that_is_typed_is_logged_traced_or_kept_elsewhere() throws Exception {
        String kept;
        String sessionId;
        var addresses = new ArrayList<String>();
        try (var visitor = visitor()) {
            visitor.page().onRequest((Request request) -> addresses.add(request.url()));
            failToSignIn(visitor);
            visitor.signIn("coordinator").newCase("energy-technician");
            nameAndNote(visitor);
            numbers(visitor);
            badFiles(visitor);
            kept = (String) visitor.page()
                    .evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])");
            sessionId = visitor.page().context().cookies().stream()
                    .filter(cookie -> cookie.httpOnly)
                    .map(cookie -> cookie.value)
                    .findFirst()
                    .orElseThrow();
            String known = sessionId;
            assertThat(List.copyOf(addresses)).noneMatch(url -> url.contains(CANARY) || url.contains(known));
            visitor.open("/cases/" + CANARY);
            assertThat(visitor.find("h1")).isVisible();
        }
        assertThat(logged()).doesNotContainIgnoringCase(CANARY).doesNotContain(sessionId);
        assertThat(kept).doesNotContainIgnoringCase(CANARY).doesNotContain(sessionId);
        assertThat(traces.page(GivenUser.auditor(accounts), TraceFilter.ALL, 0, 10_000))
                .noneMatch(row -> row.toString().contains(CANARY));
        for (Path file : logFiles()) assertThat(Files.readString(file)).doesNotContain(CANARY);
    }

    private static void failToSignIn(Visitor visitor) {
        for (String name : List.of(CANARY + "@duaal.example", "coordinator")) {
            visitor.open("/login");
            visitor.find("input[name=username]").fill(name);
            visitor.find("input[name=password]").fill(CANARY + "-wachtwoord");
            visitor.find("input[name=password]").press("Enter");
            visitor.page().waitForURL(url -> url.contains("error"));
        }
    }

    private static void nameAndNote(Visitor visitor) {
        visitor.find(".page-actions .more").click();
        visitor.find("#rename-case").click();
        visitor.find("#case-name input").fill("Zaak " + CANARY);
        visitor.find("vaadin-dialog textarea").fill("Notitie over een " + CANARY);
        visitor.find("#save-case-data").click();
        assertThat(visitor.find("h1")).hasText("Zaak " + CANARY);
    }

    private static void numbers(Visitor visitor) {
        visitor.type("par_wage_hour", CANARY);
        assertThat(visitor.find("#row-par_wage_hour .number-problem")).isVisible();
        visitor.type("par_wage_hour", "16,20");
    }

    private static void badFiles(Visitor visitor) {
        var text = ("{\"name\": \"" + CANARY + "\", \"" + CANARY + "\": ").getBytes(StandardCharsets.UTF_8);
        visitor.find(".page-actions .more").click();
        visitor.find("#read-workbook").click();
        visitor.find("#upload-workbook input[type=file]")
                .setInputFiles(new FilePayload(CANARY + ".xlsx", "application/zip", text));
        assertThat(visitor.find(".workbook-dialog [role=alert], .workbook-dialog .upload-problems")
                        .first())
                .isVisible();
        visitor.open("/cases/new");
        visitor.find("input[type=file]").setInputFiles(new FilePayload(CANARY + ".json", "application/json", text));
        assertThat(visitor.find("[role=alert]").first()).isVisible();
    }

    private static List<Path> logFiles() throws Exception {
        Path folder = Path.of(".duaal/logs");
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith("build.log")).toList();
        }
    }
}
