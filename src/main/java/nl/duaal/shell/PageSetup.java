package nl.duaal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SecurityHeaders;
import nl.duaal.access.SessionLimits;
import nl.duaal.draft.Drafts;
import nl.duaal.shared.InArabic;
import org.jspecify.annotations.Nullable;
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
        event.addIndexHtmlRequestListener(this::dress);
        event.addIndexHtmlRequestListener(this::watchOver);
        event.addIndexHtmlRequestListener(PageSetup::allowOwnScripts);
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        event.getSource().addUIInitListener(init -> {
            var request = com.vaadin.flow.server.VaadinRequest.getCurrent();
            var ui = init.getUI();
            ComponentUtil.setData(ui, Drafts.class, drafts);
            if (request != null) ui.setLocale(language(request, null));
            ui.addBeforeEnterListener(this::speak);
            ui.getReconnectDialogConfiguration().setDialogText(Words.text(ui.getLocale(), "shell.connection.lost"));
            ui.getReconnectDialogConfiguration()
                    .setDialogTextGaveUp(Words.text(ui.getLocale(), "shell.connection.gaveUp"));
            ui.getLoadingIndicatorConfiguration().setFirstDelay(400);
        });
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new CalmErrors()));
    }

    /**
     * Arabic is for participants and for who is not signed in yet, on pages that have it; for the others, and elsewhere, it
     * is Dutch.
     */
    private Locale language(VaadinRequest request, @Nullable Class<?> page) {
        return spoken(Preferences.language(request), page);
    }

    private Locale spoken(Locale chosen, @Nullable Class<?> page) {
        if (!chosen.equals(Words.ARABIC)) return chosen;
        boolean has = page == null || page.isAnnotationPresent(InArabic.class);
        boolean may = currentUser
                .find()
                .map(user -> user.may(Permission.READ_OWN_FILE))
                .orElse(true);
        return has && may ? chosen : Words.DUTCH;
    }

    /** A page in another direction than the one before it is loaded anew. */
    private void speak(BeforeEnterEvent event) {
        var request = VaadinRequest.getCurrent();
        if (request == null || !Preferences.language(request).equals(Words.ARABIC)) return;
        var ui = event.getUI();
        var language = language(request, event.getNavigationTarget());
        if (language.equals(ui.getLocale())) return;
        if (ui.getInternals().getActiveRouterTargetsChain().isEmpty()) ui.setLocale(language);
        else event.forwardToUrl("/" + event.getLocation().getPathWithQueryParameters());
    }

    private static @Nullable Class<?> page(VaadinRequest request) {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceAll("^/", "");
        return RouteConfiguration.forApplicationScope().getRoute(path).orElse(null);
    }

    private void dress(IndexHtmlResponse response) {
        var request = response.getVaadinRequest();
        Locale chosen = Preferences.language(request.getParameter(CHOOSE_LANGUAGE))
                .map(asked -> {
                    Preferences.remember(
                            request, response.getVaadinResponse(), Preferences.LANGUAGE, asked.getLanguage());
                    return asked;
                })
                .orElseGet(() -> Preferences.language(request));
        var html = response.getDocument().selectFirst("html");
        if (html == null) return;
        var language = spoken(chosen, page(request));
        html.attr("lang", language.getLanguage());
        if (language.equals(Words.ARABIC)) html.attr("dir", "rtl");
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
        var language = language(response.getVaadinRequest(), page(response.getVaadinRequest()));
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
