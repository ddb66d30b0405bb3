package nl.duaal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.SecurityHeaders;
import nl.duaal.access.SessionLimits;
import nl.duaal.draft.Drafts;
import org.springframework.stereotype.Component;

/**
 * Gives every page its language and theme before anything is painted, and every session its way of dealing with
 * errors. {@code ?language=en} on any page changes the language, so that a plain link can do it too.
 */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final String CHOOSE_LANGUAGE = "language";

    private static final List<String> SESSION_TEXTS =
            List.of("title", "idle", "total", "stay", "understood", "minutes", "seconds", "second");

    private final transient CurrentUser currentUser;
    private final transient SessionLimits limits;
    private final transient Drafts drafts;

    PageSetup(CurrentUser currentUser, SessionLimits limits, Drafts drafts) {
        this.currentUser = currentUser;
        this.limits = limits;
        this.drafts = drafts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::dress);
        event.addIndexHtmlRequestListener(this::watchOver);
        event.addIndexHtmlRequestListener(PageSetup::allowOwnScripts);
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        event.getSource().addUIInitListener(init -> {
            var request = com.vaadin.flow.server.VaadinRequest.getCurrent();
            var ui = init.getUI();
            ComponentUtil.setData(ui, Drafts.class, drafts);
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

    /** Only scripts with the mark of this one answer run; whatever else gets into the page does not. */
    private static void allowOwnScripts(IndexHtmlResponse response) {
        var nonce = response.getVaadinRequest().getAttribute(SecurityHeaders.NONCE);
        if (nonce != null) response.getDocument().select("script").attr("nonce", nonce.toString());
    }

    /** Scripts that ask the server how long is left, and that tell it what was typed last; see there. */
    private void watchOver(IndexHtmlResponse response) {
        if (currentUser.find().isEmpty()) return;
        var language = Preferences.language(response.getVaadinRequest());
        var script = response.getDocument()
                .head()
                .appendElement("script")
                .attr("src", "scripts/session.js")
                .attr("defer", true)
                .attr("data-warning", String.valueOf(limits.warning().toMillis()));
        response.getDocument()
                .head()
                .appendElement("script")
                .attr("src", "scripts/leaving.js")
                .attr("defer", true);
        for (var text : SESSION_TEXTS) script.attr("data-" + text, Words.text(language, "shell.session." + text));
    }

    /** What the browser shows when it and the server have lost each other. */
    private static SystemMessages systemMessages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        // the page is loaded again, and the sign-in page tells why
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredCaption(Words.text(locale, "shell.system.expired.title"));
        messages.setSessionExpiredMessage(Words.text(locale, "shell.system.expired.text"));
        messages.setInternalErrorCaption(Words.text(locale, "shell.system.failure.title"));
        messages.setInternalErrorMessage(Words.text(locale, "shell.system.failure.text"));
        messages.setCookiesDisabledCaption(Words.text(locale, "shell.system.cookies.title"));
        messages.setCookiesDisabledMessage(Words.text(locale, "shell.system.cookies.text"));
        return messages;
    }
}
