package nl.duaal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody without scripts who goes from the application to the provider and back, one step at a time. */
final class ProviderClient {

    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Per host. Browsers send secure cookies to this machine without TLS; Java's own jar does not. */
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    ProviderClient(String address) {
        this.address = address;
    }

    /** Where the application sends who wants to sign in. */
    String start() {
        return location(get(address + "/oidc/start"));
    }

    /** Signs in at the provider; answers where it sends one back to. */
    String signInThere(String start, String user) {
        var page = get(start);
        if (page.statusCode() == 302) return location(page);
        var form = FORM.matcher(page.body());
        if (!form.find()) throw new AssertionError("no form at the provider: " + page.uri());
        return location(
                post(form.group(1).replace("&amp;", "&"), "username=" + user + "&password=" + Keycloak.PASSWORD));
    }

    /** The whole way; answers what the application says in the end. */
    String signIn(String user) {
        return comeBack(signInThere(start(), user));
    }

    String comeBack(String callback) {
        var answer = get(callback);
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    answer.statusCode() + " " + answer.headers().map() + answer.body());
        }
        return answer.body();
    }

    boolean isSignedIn() {
        return get(address + "/session/left").statusCode() == 200;
    }

    String cookie(String name) {
        return jar(URI.create(address)).getOrDefault(name, "");
    }

    HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html,*/*"));
    }

    HttpResponse<String> post(String url, String form) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Map<String, String> jar(URI uri) {
        return cookies.computeIfAbsent(uri.getHost(), host -> new HashMap<>());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " of " + answer.uri()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var jar = jar(request.build().uri());
            if (!jar.isEmpty()) {
                request.header(
                        "Cookie",
                        jar.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (var text : answer.headers().allValues("Set-Cookie")) {
                var parts = text.split("[=;]", 3);
                if (parts[1].isEmpty() || text.contains("Max-Age=0")) jar.remove(parts[0]);
                else jar.put(parts[0], parts[1]);
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
