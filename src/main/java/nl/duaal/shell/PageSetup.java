package nl.duaal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.access.AccountService;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SecurityHeaders;
import nl.duaal.access.SessionLimits;
import nl.duaal.access.SignedIn;
import nl.duaal.draft.Drafts;
import nl.duaal.persistence.DatabaseTrouble;
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
    /** In a session: the language that was chosen before signing in. */
    private static final String ASKED = "nl.duaal.language.asked";
    /** In a session: whether the language of the account was looked at. */
    private static final String SETTLED = "nl.duaal.language.settled";

    private static final List<String> SESSION_TEXTS =
            List.of("title", "idle", "total", "stay", "understood", "minutes", "seconds", "second");

    private static final List<String> LIMIT_TEXTS = List.of("none", "one", "many");

    private final transient CurrentUser currentUser;
    private final transient SessionLimits limits;
    private final transient Drafts drafts;
    private final transient AccountService accounts;

    PageSetup(CurrentUser currentUser, SessionLimits limits, Drafts drafts, AccountService accounts) {
        this.accounts = accounts;
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
        Locale chosen = chosen(request, response.getVaadinResponse());
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

    /**
     * What was asked for just now; else, once after signing in, what was chosen on the sign-in page or what the account
     * has; else what this device has.
     */
    private Locale chosen(VaadinRequest request, VaadinResponse response) {
        var user = currentUser.find();
        var session = request.getWrappedSession();
        var asked = Preferences.language(request.getParameter(CHOOSE_LANGUAGE));
        if (asked.isEmpty() && user.isPresent() && session.getAttribute(SETTLED) == null) {
            asked = session.getAttribute(ASKED) instanceof String tag ? Preferences.language(tag) : Optional.empty();
            if (asked.isEmpty()) {
                session.setAttribute(SETTLED, true);
                asked = currentUser.language().flatMap(Preferences::language);
                asked.ifPresent(
                        own -> Preferences.remember(request, response, Preferences.LANGUAGE, own.getLanguage()));
                return asked.orElseGet(() -> Preferences.language(request));
            }
        }
        if (asked.isEmpty()) return Preferences.language(request);
        var language = asked.get();
        Preferences.remember(request, response, Preferences.LANGUAGE, language.getLanguage());
        if (user.isPresent()) {
            session.setAttribute(SETTLED, true);
            keep(user.get(), language);
        } else {
            session.setAttribute(ASKED, language.getLanguage());
        }
        return language;
    }

    /** A page opens in the language that was asked for, also while the database is away. */
    private void keep(SignedIn user, Locale language) {
        if (!spoken(language, null).equals(language)) return;
        try {
            accounts.keepLanguage(user, language);
        } catch (RuntimeException failure) {
            if (!DatabaseTrouble.isUnreachable(failure)) throw failure;
        }
    }

    /** Only scripts with the mark of this one answer run; whatever else gets into the page does not. */
    private static void allowOwnScripts(IndexHtmlResponse response) {
        var nonce = response.getVaadinRequest().getAttribute(SecurityHeaders.NONCE);
        if (nonce != null) response.getDocument().select("script").attr("nonce", nonce.toString());
    }

    /** Scripts that ask how long is left, that tell what was typed last, and that say how much still fits; see there. */
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
        var limits = response.getDocument()
                .head()
                .appendElement("script")
                .attr("src", "scripts/limits.js")
                .attr("defer", true);
        for (var text : LIMIT_TEXTS) limits.attr("data-" + text, Words.text(language, "shell.limit." + text, "{0}"));
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
