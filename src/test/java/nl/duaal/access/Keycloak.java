package nl.duaal.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real Keycloak for a whole run of tests, and a door in front of it that can lie: browsers and the application know
 * the door's address only, which is the issuer's. The door changes ID tokens, adds keys, drops the proof of PKCE, or is
 * shut. Maven unpacks Keycloak; the first run prepares it, which takes half a minute once.
 */
public final class Keycloak {

    public static final String PASSWORD = "only-in-tests";
    public static final String NAME = "Gemeente Voorbeeld";

    private static final Path HOME = Path.of(System.getProperty("duaal.keycloak", ".duaal/keycloak/keycloak-26.7.3"));
    private static final Path REALM = Path.of("src/test/resources/keycloak/duaal-realm.json");
    private static final Path LOG = Path.of("target/keycloak.log");
    private static final Set<String> OWN_HEADERS =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "http2-settings", "transfer-encoding");
    private static final Pattern ID_TOKEN = Pattern.compile("\"id_token\":\"([^\"]+)\"");

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Keycloak RUNNING = start();

    private final int door;
    private final int inside;
    private final Forger forger = new Forger();

    private volatile int application;
    private volatile boolean shut;
    private volatile boolean dropsProof;
    private volatile UnaryOperator<String> idTokens = UnaryOperator.identity();

    private Keycloak(int door, int inside) {
        this.door = door;
        this.inside = inside;
    }

    /** Tells the application where the provider is; it is waited for only by who asks for {@link #ready}. */
    public static final class Configured implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "duaal.oidc.issuer=" + RUNNING.issuer(),
                            "duaal.oidc.client-id=duaal",
                            "duaal.oidc.client-secret=" + PASSWORD,
                            "duaal.oidc.acr=1",
                            "duaal.oidc.name=" + NAME)
                    .applyTo(context);
        }
    }

    /** The provider, honest again, with an application behind it; waits until it answers. */
    public static Keycloak ready(int application) {
        RUNNING.application = application;
        RUNNING.beHonest();
        await("http://127.0.0.1:" + RUNNING.door);
        return RUNNING;
    }

    public String issuer() {
        return "http://127.0.0.1:" + door + "/realms/duaal";
    }

    Forger forger() {
        return forger;
    }

    /** Opens the door and changes nothing. */
    public void beHonest() {
        shut = false;
        dropsProof = false;
        idTokens = UnaryOperator.identity();
    }

    /** Every connection breaks. */
    public void shut(boolean now) {
        shut = now;
    }

    /** The token endpoint is asked without {@code code_verifier}. */
    void dropProof() {
        dropsProof = true;
    }

    /** Changes every ID token on its way to the application. */
    void changeIdTokens(UnaryOperator<String> change) {
        idTokens = change;
    }

    private static Keycloak start() {
        try {
            var inside = freePort();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keycloak = new Keycloak(server.getAddress().getPort(), inside);
            server.createContext("/", keycloak::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            // not waited for here: the door needs this class, which is not ready before this method ends
            Thread.ofPlatform().daemon().name("keycloak").start(keycloak::run);
            return keycloak;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run() {
        if (!Files.isDirectory(HOME)) throw new IllegalStateException(HOME + " is not there; ./duaal test unpacks it");
        // another process of the same run of tests may want one as well, and both are started from the same folder
        try (var turn = FileChannel.open(
                        HOME.resolve("duaal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var ours = turn.lock()) {
            prepareAndStart();
            await("http://127.0.0.1:" + inside);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void prepareAndStart() throws IOException {
        var prepared = HOME.resolve("prepared-for-duaal");
        if (!Files.exists(prepared)) {
            var build = process("build", "--db=dev-mem", "--cache=local", "--features-disabled=admin,account");
            try {
                if (build.waitFor() != 0) throw new IllegalStateException("Keycloak was not prepared; see " + LOG);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            Files.createFile(prepared);
        }
        var realms = Files.createDirectories(HOME.resolve("data/import"));
        Files.writeString(
                realms.resolve("duaal-realm.json"),
                Files.readString(REALM).replace("127.0.0.1:PORT", "127.0.0.1:" + door));
        var process = process(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + inside,
                "--hostname=http://127.0.0.1:" + door);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }));
    }

    private static Process process(String... words) throws IOException {
        var command = new ProcessBuilder(
                "bash", HOME.resolve("bin/kc.sh").toAbsolutePath().toString());
        command.command().addAll(List.of(words));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
        command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        return command.start();
    }

    private static void await(String address) {
        var until = Instant.now().plus(Duration.ofMinutes(3));
        while (!answers(address)) {
            if (Instant.now().isAfter(until)) throw new IllegalStateException("Keycloak is silent; see " + LOG);
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static boolean answers(String address) {
        try {
            var question = HttpRequest.newBuilder(
                            URI.create(address + "/realms/duaal/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(10));
            return CLIENT.send(question.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (shut) return;
            var path = exchange.getRequestURI().toString();
            boolean toApplication = path.startsWith("/to-duaal/");
            var target = toApplication
                    ? "http://localhost:" + application + path.substring("/to-duaal".length())
                    : "http://127.0.0.1:" + inside + path;
            var body = exchange.getRequestBody().readAllBytes();
            if (dropsProof && path.endsWith("/token")) {
                body = new String(body, StandardCharsets.UTF_8)
                        .replaceAll("&?code_verifier=[^&]*", "")
                        .getBytes(StandardCharsets.UTF_8);
            }
            var question = HttpRequest.newBuilder(URI.create(target))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                var small = name.toLowerCase(Locale.ROOT);
                if (!OWN_HEADERS.contains(small) && !small.equals("accept-encoding")) {
                    values.forEach(value -> question.header(name, value));
                }
            });
            var answer = CLIENT.send(question.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":") && !OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            var told = toApplication ? answer.body() : changed(path, answer.body());
            exchange.sendResponseHeaders(answer.statusCode(), told.length == 0 ? -1 : told.length);
            if (told.length > 0) exchange.getResponseBody().write(told);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ParseException | JOSEException wrong) {
            throw new IOException(wrong);
        }
    }

    private byte[] changed(String path, byte[] body) throws ParseException, JOSEException {
        if (path.endsWith("/certs")) {
            var keys = new java.util.ArrayList<>(
                    JWKSet.parse(new String(body, StandardCharsets.UTF_8)).getKeys());
            keys.add(forger.published());
            return new JWKSet(keys).toString(true).getBytes(StandardCharsets.UTF_8);
        }
        if (!path.endsWith("/token")) return body;
        return ID_TOKEN.matcher(new String(body, StandardCharsets.UTF_8))
                .replaceAll(
                        found -> "\"id_token\":\"" + Matcher.quoteReplacement(idTokens.apply(found.group(1))) + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
