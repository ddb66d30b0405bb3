package nl.duaal.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Lets somebody who follows a link from a mail or another site keep the session they have. The strict cookie does not
 * come along on such a request; answering it would begin a new session over the old one. So the page is asked for once
 * more, by a page of our own, which another site cannot read or frame.
 */
final class ArrivalFilter implements Filter {

    /** Just asked once more: a browser that still holds its cookie back is a new visitor. */
    private static final Duration ONCE = Duration.ofSeconds(3);

    private final SessionLimits limits;

    ArrivalFilter(SessionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && comesFromElsewhere(asked)
                && !has(asked, limits.cookieName())
                && !has(asked, arrived())) {
            var query = asked.getQueryString();
            answer.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(arrived(), "1")
                            .httpOnly(true)
                            .secure(limits.https())
                            .sameSite("Lax")
                            .path("/")
                            .maxAge(ONCE)
                            .build()
                            .toString());
            ContinuePage.write(asked, answer, asked.getRequestURI() + (query == null ? "" : "?" + query));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return "GET".equals(request.getMethod())
                && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"))
                && path.startsWith("/")
                && !path.startsWith("//")
                && !path.equals(OidcProvider.CALLBACK);
    }

    private String arrived() {
        return limits.cookieName() + "-arrived";
    }

    private static boolean has(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(name));
    }
}
