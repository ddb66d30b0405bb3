package nl.duaal.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.duaal.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The headers of {@code SecurityHeaders} are on every answer, exactly once. */
@WholeApplication
class SecurityHeadersTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern BUNDLE = Pattern.compile("VAADIN/build/[^\"]+\\.js");

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext servlets;

    private String address() {
        return "http://localhost:" + port;
    }

    /** Every address that the route registry knows; a new view is here by itself. */
    private Stream<String> routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .map(RouteBaseData::getTemplate)
                .map(template ->
                        "/" + template.replaceAll(":[^/]+", UUID.randomUUID().toString()));
    }

    @Test
    void every_route_has_them_signed_in_or_not() {
        var stranger = new WebClient(address());
        var member = new WebClient(address());
        assertThat(member.signIn("coordinator", DemoAccounts.PASSWORD)).isNotEmpty();
        var routes = routes().toList();
        assertThat(routes).contains("/login", "/cases").hasSizeGreaterThanOrEqualTo(4);
        for (var route : routes) {
            for (var visitor : new WebClient[] {stranger, member}) {
                var answer = visitor.get(route);
                hasAll(answer, false);
                isNotKept(answer);
            }
        }
    }

    @Test
    void errors_have_them_too() {
        var member = new WebClient(address());
        member.signIn("coordinator", DemoAccounts.PASSWORD);
        for (var path : new String[] {
            "/nowhere",
            "/cases/" + UUID.randomUUID(),
            "/error",
            "/styles/nothing.css",
            "/VAADIN/build/nothing.js",
            "/a;b",
            "/a//b",
            "/%2e%2e/x",
            "/%00"
        }) {
            for (var visitor : new WebClient[] {new WebClient(address()), member}) {
                var answer = visitor.get(path);
                // what is no address at all the server refuses before anything of ours, without a page
                if (answer.statusCode() == 400 && answer.body().isEmpty()) continue;
                hasAll(answer, false);
                isNotKept(answer);
                assertThat(answer.body()).as(path).doesNotContain("Exception", "\tat ", "Tomcat");
            }
        }
        assertThat(member.post("/login", "application/x-www-form-urlencoded", "username=a")
                        .statusCode())
                .isIn(302, 403);
        hasAll(member.post("/cases", "text/plain", "x"), false);
    }

    @Test
    void files_have_them_and_may_be_kept() {
        var visitor = new WebClient(address());
        var bundle = BUNDLE.matcher(visitor.get("/login").body());
        assertThat(bundle.find()).isTrue();
        var script = visitor.get("/" + bundle.group());
        hasAll(script, false);
        assertThat(script.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        for (var file :
                new String[] {"/styles/duaal.css", "/styles/duaal.svg", "/scripts/session.js", "/aura/aura.css"}) {
            var answer = visitor.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            hasAll(answer, false);
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
            assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
        }
    }

    @Test
    void what_the_page_and_the_server_say_to_each_other_has_them() {
        var visitor = new WebClient(address());
        visitor.get("/login");
        for (var path : new String[] {"/?v-r=uidl&v-uiId=0", "/login?v-r=heartbeat&v-uiId=0"}) {
            var answer = visitor.post(path, "application/json; charset=UTF-8", "{}");
            hasAll(answer, false);
            isNotKept(answer);
        }
    }

    @Test
    void a_session_gets_a_new_id_at_sign_in() {
        var visitor = new WebClient(address());
        visitor.get("/login");
        var before = visitor.cookie("duaal");
        visitor.signIn("coordinator", DemoAccounts.PASSWORD);
        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("duaal")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void over_tls_browsers_are_told_to_use_nothing_else() {
        hasAll(new WebClient(address()).get("/login", "X-Forwarded-Proto", "https"), true);
    }

    @Test
    void only_scripts_with_the_mark_of_this_one_answer_run() {
        var visitor = new WebClient(address());
        var first = visitor.get("/login");
        var second = visitor.get("/login");
        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        assertThat(first.body()).contains("nonce=\"" + nonce(first) + "\"");
        assertThat(first.body().split("<script", -1).length)
                .isEqualTo(first.body().split("nonce=\"", -1).length);
    }

    private static void hasAll(HttpResponse<String> answer, boolean secure) {
        var where = answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
        SecurityHeaders.headers(nonce(answer), secure)
                .forEach((name, value) -> assertThat(answer.headers().allValues(name))
                        .as(where + ": " + name)
                        .containsExactly(value));
        Map<String, ?> all = answer.headers().map();
        if (!secure) assertThat(all).as(where).doesNotContainKey("strict-transport-security");
        assertThat(all).as(where).doesNotContainKeys("server", "x-powered-by", "pragma", "access-control-allow-origin");
        assertThat(answer.headers().allValues("Cache-Control")).as(where).hasSize(1);
    }

    private static void isNotKept(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .as(answer.uri() + " " + answer.statusCode())
                .isEqualTo("no-store");
    }

    private static String nonce(HttpResponse<String> answer) {
        var found = NONCE.matcher(
                answer.headers().firstValue("Content-Security-Policy").orElse(""));
        return found.find() ? found.group(1) : "";
    }
}
