package nl.duaal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody with a browser that runs no scripts: keeps cookies, and follows no redirect unless asked. */
public final class WebClient {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public WebClient(String address) {
        this.address = address;
    }

    /** What a page answers to somebody who types its address. */
    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html,*/*");
        if (headers.length > 0) request.headers(headers);
        return send(request.GET());
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", type);
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends the sign-in form; answers where it leads to. */
    public String signIn(String name, String password) {
        var token = CSRF.matcher(get("/login").body());
        var body = "username=" + name + "&password=" + password
                + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        return post("/login", "application/x-www-form-urlencoded", body)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** Sends a form to a page, with the token that the sign-in page gave; answers where it leads to. */
    public String send(String path, String fields) {
        return form(path, fields).headers().firstValue("Location").orElse("");
    }

    /** Sends the sign-in form, and gives the whole answer. */
    public HttpResponse<String> postSignIn(String name, String password) {
        return form("/login", "username=" + name + "&password=" + password);
    }

    /** Sends the sign-in form as if from somewhere else, through a proxy on this machine. */
    public String signInFrom(String origin, String name, String password) {
        return form("/login", "username=" + name + "&password=" + password, "X-Forwarded-For", origin)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** The token that the sign-in page gives. */
    public String token() {
        var token = CSRF.matcher(get("/login").body());
        return token.find() ? token.group(1) : "";
    }

    /** Sends the sign-in form with a token that is there already. */
    public HttpResponse<String> postSignIn(String name, String password, String token) {
        return post(
                "/login",
                "application/x-www-form-urlencoded",
                "username=" + name + "&password=" + password + "&_csrf="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8),
                new String[0]);
    }

    private HttpResponse<String> form(String path, String fields, String... headers) {
        var token = CSRF.matcher(get("/login").body());
        return post(
                path,
                "application/x-www-form-urlencoded",
                fields + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : ""),
                headers);
    }

    /** The value of a cookie, or nothing. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
