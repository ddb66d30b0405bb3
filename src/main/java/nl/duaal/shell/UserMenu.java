package nl.duaal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.SignedIn;

/** Who is signed in, with the language, the theme, and the way out. */
class UserMenu extends Div {

    private static final long serialVersionUID = 1;

    UserMenu(SignedIn user, AuthenticationContext access) {
        addClassName("user");
        var name = new Span(user.displayName());
        name.addClassName("user-name");
        var organisation = new Span(user.organisationName());
        organisation.addClassName("user-organisation");
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var root = bar.addItem(new Div(name, organisation));
        root.setAriaLabel(Words.text(getLocale(), "shell.user", user.displayName() + ", " + user.organisationName()));
        root.setId("user-menu");
        languages(root);
        root.getSubMenu().addSeparator();
        themes(root);
        root.getSubMenu().addSeparator();
        root.getSubMenu()
                .addItem(Words.text(getLocale(), "shell.user.signOut"), click -> access.logout())
                .setId("sign-out");
        add(bar);
    }

    private void languages(MenuItem root) {
        for (Locale language : List.of(Words.DUTCH, Words.ENGLISH)) {
            var item = root.getSubMenu()
                    .addItem(Words.text(getLocale(), "shell.language." + language.getLanguage()), click -> {
                        remember(Preferences.LANGUAGE, language.getLanguage());
                        // Everything on the page speaks the old language; its state is in the URL.
                        UI.getCurrentOrThrow().getPage().reload();
                    });
            item.setCheckable(true);
            item.setChecked(language.equals(getLocale()));
            item.getElement().setAttribute("lang", language.getLanguage());
        }
    }

    private void themes(MenuItem root) {
        var request = VaadinRequest.getCurrent();
        var now = request == null ? Preferences.Theme.SYSTEM : Preferences.theme(request);
        var items = new ArrayList<MenuItem>();
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            var item = root.getSubMenu().addItem(Words.text(getLocale(), "shell.user.theme." + theme.key()));
            items.add(item);
            item.setCheckable(true);
            item.setChecked(theme == now);
            item.addClickListener(click -> {
                remember(Preferences.THEME, theme.key());
                UI.getCurrentOrThrow().getPage().setColorScheme(theme.scheme);
                items.forEach(other -> other.setChecked(other == item));
            });
        }
    }

    private static void remember(String cookie, String value) {
        var request = VaadinRequest.getCurrent();
        var response = VaadinResponse.getCurrent();
        if (request != null && response != null) Preferences.remember(request, response, cookie, value);
    }
}
