package nl.duaal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.OidcSignIn;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Workplaces;

/** Who is signed in; behind it the language, the theme, and the way out. */
class UserMenu extends Div {

    private static final long serialVersionUID = 1;

    private final transient AccountService accounts;

    UserMenu(
            SignedIn user,
            Workplaces workplaces,
            AccountService accounts,
            AuthenticationContext access,
            OidcSignIn byProvider) {
        this.accounts = accounts;
        addClassName("user");
        var name = new Span(user.displayName());
        name.addClassName("user-name");
        var organisation = new Span(user.organisationName());
        organisation.addClassName("user-organisation");
        var button = new NativeButton();
        button.add(name, organisation);
        button.addClassName("user-button");
        button.setId("user-menu");
        var menu = new Popover();
        var places = new Div();
        menu.add(places);
        // asked for when somebody looks: a page must also open while the database is away
        menu.addOpenedChangeListener(change -> {
            if (!change.isOpened() || places.getComponentCount() > 0) return;
            var organisations = workplaces.of(user);
            if (organisations.size() > 1) places.add(organisations(user, organisations, workplaces));
        });
        menu.add(roles(user), account());
        if (byProvider.provider().isPresent()) menu.add(waysIn());
        menu.add(sessions(), languages(user), themes(), signOut(access));
        menu.setTarget(button);
        menu.setPosition(PopoverPosition.TOP_START);
        menu.setAriaLabel(say("shell.user"));
        menu.setAutofocus(true);
        menu.addClassName("user-popover");
        add(button, menu);
    }

    private String say(String key) {
        return Words.text(getLocale(), key);
    }

    private Div organisations(SignedIn user, List<AccountService.Workplace> organisations, Workplaces workplaces) {
        var group = group("shell.user.organisation");
        for (var organisation : organisations) {
            var choice = choice(organisation.name(), organisation.name().equals(user.organisationName()));
            choice.setId("organisation-" + organisation.uuid());
            choice.addClickListener(click -> {
                if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                        && VaadinResponse.getCurrent() instanceof VaadinServletResponse response) {
                    workplaces.choose(organisation.uuid(), request, response);
                }
                // What is on the page belongs to the former one.
                UI.getCurrentOrThrow().getPage().setLocation("");
            });
            group.add(choice);
        }
        return group;
    }

    private Span roles(SignedIn user) {
        var names = user.roles().stream()
                .sorted()
                .map(role -> say("access.role." + role.name()))
                .collect(Collectors.joining(", "));
        var roles = new Span(Words.text(getLocale(), "shell.user.roles", user.organisationName(), names));
        roles.addClassName("menu-heading");
        roles.setId("user-roles");
        return roles;
    }

    private Div languages(SignedIn user) {
        var group = group("shell.user.language");
        var languages = user.may(Permission.READ_OWN_FILE)
                ? List.of(Words.DUTCH, Words.ENGLISH, Words.ARABIC)
                : List.of(Words.DUTCH, Words.ENGLISH);
        for (Locale language : languages) {
            var choice = choice(say("shell.language." + language.getLanguage()), language.equals(getLocale()));
            choice.getElement().setAttribute("lang", language.getLanguage());
            choice.setId("language-" + language.getLanguage());
            choice.addClickListener(click -> {
                remember(Preferences.LANGUAGE, language.getLanguage());
                accounts.keepLanguage(user, language);
                // Everything on the page speaks the old language; its state is in the URL.
                UI.getCurrentOrThrow().getPage().reload();
            });
            group.add(choice);
        }
        return group;
    }

    private Div themes() {
        var group = group("shell.user.theme");
        var request = VaadinRequest.getCurrent();
        var now = request == null ? Preferences.Theme.SYSTEM : Preferences.theme(request);
        var choices = new ArrayList<NativeButton>();
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            var choice = choice(say("shell.user.theme." + theme.key()), theme == now);
            choice.setId("theme-" + theme.key());
            choice.addClickListener(click -> {
                remember(Preferences.THEME, theme.key());
                UI.getCurrentOrThrow().getPage().setColorScheme(theme.scheme);
                choices.forEach(other -> press(other, other.equals(choice)));
            });
            choices.add(choice);
            group.add(choice);
        }
        return group;
    }

    private Anchor account() {
        return link("account", "own-account", "shell.user.account");
    }

    private Anchor sessions() {
        return link("sessions", "own-sessions", "shell.user.sessions");
    }

    private Anchor link(String path, String id, String key) {
        var link = new Anchor(path, say(key));
        link.addClassName("menu-choice");
        link.setId(id);
        return link;
    }

    private Anchor waysIn() {
        var link = new Anchor("account/sign-in", say("shell.user.waysIn"));
        link.addClassName("menu-choice");
        link.setId("ways-in");
        return link;
    }

    private NativeButton signOut(AuthenticationContext access) {
        var button = new NativeButton(say("shell.user.signOut"), click -> access.logout());
        button.addClassName("menu-choice");
        button.setId("sign-out");
        return button;
    }

    private Div group(String key) {
        var heading = new Span(say(key));
        heading.addClassName("menu-heading");
        var group = new Div(heading);
        group.addClassName("menu-group");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", say(key));
        return group;
    }

    private static NativeButton choice(String text, boolean chosen) {
        var button = new NativeButton(text);
        button.addClassName("menu-choice");
        press(button, chosen);
        return button;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private static void remember(String cookie, String value) {
        var request = VaadinRequest.getCurrent();
        var response = VaadinResponse.getCurrent();
        if (request != null && response != null) Preferences.remember(request, response, cookie, value);
    }
}
