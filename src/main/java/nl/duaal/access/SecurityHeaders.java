package nl.duaal.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the browser what this application never does, so that it refuses that for us.
 *
 * <p>The first filter of all, and run again where an error page is made: Spring Security's own headers are absent on
 * what its firewall refuses and on what fails after the answer was begun anew.
 *
 * @see "decision 0030: the content security policy"
 */
public final class SecurityHeaders implements Filter {

    /** Name of the request's attribute that holds the mark which inline scripts of this one page must carry. */
    public static final String NONCE = "nl.duaal.nonce";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Two years, as the rules for government sites ask at least one. */
    private static final String ONLY_TLS = "max-age=63072000; includeSubDomains";

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String NEVER = "no-store";
    private static final String ASK_EACH_TIME = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Files with a hash of their content in their name. */
    private static final String HASHED = "/VAADIN/build/";

    private static final List<String> FILES = List.of("/styles/", "/aura/", "/scripts/", "/VAADIN/static/");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            put(asked, answer);
            chain.doFilter(request, new OneWordOnCaching(answer, caching(asked)));
            return;
        }
        chain.doFilter(request, response);
    }

    static void put(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(NONCE) == null) request.setAttribute(NONCE, nonce());
        headers(String.valueOf(request.getAttribute(NONCE)), request.isSecure()).forEach(response::setHeader);
        response.setHeader(CACHE_CONTROL, NEVER);
    }

    /** The headers of every answer, whatever it is. */
    static Map<String, String> headers(String nonce, boolean secure) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", policy(nonce));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(),"
                        + " encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(),"
                        + " microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(),"
                        + " xr-spatial-tracking=()");
        headers.put("X-Permitted-Cross-Domain-Policies", "none");
        if (secure) headers.put("Strict-Transport-Security", ONLY_TLS);
        return headers;
    }

    private static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'self'",
                // no inline script but those of the page itself; eval is how Vaadin runs what the server asks for
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "script-src-attr 'none'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                // Vaadin's icons are a font inside its style sheet
                "font-src 'self' data:",
                // in current browsers 'self' includes the web socket of the same host
                "connect-src 'self'",
                "frame-src 'none'",
                "worker-src 'none'",
                "manifest-src 'none'",
                "object-src 'none'",
                // Vaadin's pages say where they are relative to, which 'none' would ignore
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String caching(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) return NEVER;
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith(HASHED)) return FOR_EVER;
        return FILES.stream().anyMatch(path::startsWith) ? ASK_EACH_TIME : NEVER;
    }

    /**
     * Keeps everybody else from saying how long an answer may be kept; pages and errors never are, even where a file
     * was asked for.
     */
    private static final class OneWordOnCaching extends HttpServletResponseWrapper {

        private static final Set<String> OURS = Set.of("cache-control", "expires", "pragma");

        OneWordOnCaching(HttpServletResponse response, String caching) {
            super(response);
            super.setHeader(CACHE_CONTROL, caching);
        }

        @Override
        public void setHeader(String name, String value) {
            if (OURS.contains(name.toLowerCase(Locale.ROOT))) return;
            super.setHeader(name, value);
            if ("content-type".equalsIgnoreCase(name)) keepNoPages(value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) super.addHeader(name, value);
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) super.setDateHeader(name, date);
        }

        @Override
        public void addDateHeader(String name, long date) {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) super.addDateHeader(name, date);
        }

        @Override
        public void setContentType(String type) {
            super.setContentType(type);
            keepNoPages(type);
        }

        @Override
        public void setStatus(int status) {
            if (status >= 300 && status != HttpServletResponse.SC_NOT_MODIFIED) super.setHeader(CACHE_CONTROL, NEVER);
            super.setStatus(status);
        }

        private void keepNoPages(@Nullable String type) {
            if (type != null && type.startsWith("text/html")) super.setHeader(CACHE_CONTROL, NEVER);
        }
    }

    private static String nonce() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
