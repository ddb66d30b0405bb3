package nl.duaal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ResourceBundle;
import org.springframework.web.util.HtmlUtils;

/**
 * An almost empty page that goes on by itself to a page of this site. A request that another site began comes without
 * the session's cookie, and so does what a redirect makes of it; what our own page begins comes with it.
 *
 * @see "decision 0034: signing in by a provider"
 */
final class ContinuePage {

    private ContinuePage() {}

    /** @param goal a path on this site */
    static void write(HttpServletRequest request, HttpServletResponse response, String goal) throws IOException {
        var language = "en".equals(request.getLocale().getLanguage()) ? java.util.Locale.ENGLISH : AccountService.DUTCH;
        var word =
                ResourceBundle.getBundle("vaadin-i18n.translations", language).getString("access.continue");
        var address = HtmlUtils.htmlEscape(goal);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                        <!doctype html>
                        <html lang="%s"><head><meta charset="utf-8"><title>Duaal</title>
                        <meta http-equiv="refresh" content="0;url=%s"></head>
                        <body><p><a href="%s">%s</a></p></body></html>
                        """.formatted(language.getLanguage(), address, address, HtmlUtils.htmlEscape(word)));
    }
}
