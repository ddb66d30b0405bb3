package nl.duaal.shell;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language and the theme that somebody chose on this device, remembered in two cookies. */
final class Preferences {

    static final String LANGUAGE = "duaal-language";
    static final String THEME = "duaal-theme";
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    /** Light, dark, or what the device says. */
    enum Theme {
        LIGHT(ColorScheme.Value.LIGHT),
        DARK(ColorScheme.Value.DARK),
        SYSTEM(ColorScheme.Value.SYSTEM);

        final ColorScheme.Value scheme;

        Theme(ColorScheme.Value scheme) {
            this.scheme = scheme;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Preferences() {}

    /** The language that was chosen; Dutch as long as none was, whatever the browser prefers. */
    static Locale language(VaadinRequest request) {
        return cookie(request, LANGUAGE).flatMap(Preferences::language).orElse(Words.DUTCH);
    }

    /** The language with this tag, if it is one of ours. */
    static Optional<Locale> language(@Nullable String tag) {
        if (tag == null) return Optional.empty();
        return switch (tag) {
            case "nl" -> Optional.of(Words.DUTCH);
            case "en" -> Optional.of(Words.ENGLISH);
            case "ar" -> Optional.of(Words.ARABIC);
            default -> Optional.empty();
        };
    }

    static Theme theme(VaadinRequest request) {
        String chosen = cookie(request, THEME).orElse("");
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.key().equals(chosen))
                .findFirst()
                .orElse(Theme.SYSTEM);
    }

    static void remember(VaadinRequest request, VaadinResponse response, String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
