package nl.duaal.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Gives every page its language and theme before anything is painted, and every session its way of dealing with
 * errors. {@code ?language=en} on any page changes the language, so that a plain link can do it too.
 */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final String CHOOSE_LANGUAGE = "language";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::dress);
        event.getSource().addUIInitListener(init -> {
            var request = com.vaadin.flow.server.VaadinRequest.getCurrent();
            var ui = init.getUI();
            if (request != null) ui.setLocale(Preferences.language(request));
            ui.getReconnectDialogConfiguration().setDialogText(Words.text(ui.getLocale(), "shell.connection.lost"));
            ui.getReconnectDialogConfiguration()
                    .setDialogTextGaveUp(Words.text(ui.getLocale(), "shell.connection.gaveUp"));
            ui.getLoadingIndicatorConfiguration().setFirstDelay(400);
        });
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new CalmErrors()));
    }

    private static void dress(IndexHtmlResponse response) {
        var request = response.getVaadinRequest();
        Locale language = Preferences.language(request.getParameter(CHOOSE_LANGUAGE))
                .map(chosen -> {
                    Preferences.remember(
                            request, response.getVaadinResponse(), Preferences.LANGUAGE, chosen.getLanguage());
                    return chosen;
                })
                .orElseGet(() -> Preferences.language(request));
        var html = response.getDocument().selectFirst("html");
        if (html == null) return;
        html.attr("lang", language.getLanguage());
        response.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "styles/duaal.svg");
        var scheme = Preferences.theme(request).scheme;
        html.attr("style", "color-scheme: " + scheme.getValue());
        if (!scheme.getThemeValue().isEmpty()) html.attr("theme", scheme.getThemeValue());
    }
}
