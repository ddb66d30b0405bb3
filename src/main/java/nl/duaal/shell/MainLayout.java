package nl.duaal.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.OidcSignIn;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Workplaces;
import nl.duaal.shared.DemoMode;

/**
 * The frame around every view: menu and user at the side (over the page on narrow screens), the view in the one main
 * landmark of the page.
 */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1;
    private static final String MAIN = "main-content";

    private final Main main = new Main();

    MainLayout(
            CurrentUser currentUser,
            Workplaces workplaces,
            AccountService accounts,
            DemoMode demoMode,
            List<MenuEntry> entries,
            AuthenticationContext access,
            OidcSignIn byProvider) {
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(say("shell.menu")));
        main.setId(MAIN);
        main.getElement().setAttribute("tabindex", "-1");
        var frame = new Div();
        frame.addClassName("frame");
        if (demoMode.demo()) frame.add(demoBand());
        frame.add(main);
        setContent(frame);
        addToNavbar(bar());
        addToDrawer(drawer(currentUser, workplaces, accounts, entries, access, byProvider));
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        main.removeAll();
        main.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldView) {
        main.removeAll();
    }

    private String say(String key) {
        return Words.text(getLocale(), key);
    }

    private Header bar() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(say("shell.menu.open"));
        var bar = new Header(toggle, product());
        bar.addClassName("bar");
        return bar;
    }

    private com.vaadin.flow.component.html.Section demoBand() {
        var band = new com.vaadin.flow.component.html.Section(new Span(say("shell.demo")));
        band.getElement().setAttribute("aria-label", say("shell.demo.name"));
        band.addClassName("demo-band");
        return band;
    }

    private Span product() {
        var product = new Span(say("shell.product"));
        product.addClassName("product");
        return product;
    }

    private com.vaadin.flow.component.html.Section drawer(
            CurrentUser currentUser,
            Workplaces workplaces,
            AccountService accounts,
            List<MenuEntry> entries,
            AuthenticationContext access,
            OidcSignIn byProvider) {
        // Clicked, not followed: the link must not become a navigation.
        var skip = new Anchor("#" + MAIN, say("shell.skipToContent"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', event => { event.preventDefault();"
                                + " document.getElementById($0).focus(); })",
                        MAIN);
        var drawer = new com.vaadin.flow.component.html.Section(skip, product());
        drawer.getElement().setAttribute("aria-label", say("shell.product"));
        drawer.addClassName("drawer");
        currentUser
                .find()
                .ifPresent(user -> drawer.add(
                        navigation(user, entries), new UserMenu(user, workplaces, accounts, access, byProvider)));
        return drawer;
    }

    private Div navigation(SignedIn user, List<MenuEntry> entries) {
        var open = entries.stream()
                .filter(entry -> entry.mayOpen(user))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .collect(Collectors.partitioningBy(MenuEntry::isForAdministration));
        var scrolling = new Div();
        scrolling.addClassName("nav");
        var work = open.getOrDefault(false, List.of());
        if (!work.isEmpty()) {
            var nav = group(work);
            nav.getElement().setAttribute("aria-label", say("shell.menu"));
            scrolling.add(nav);
        }
        var rest = open.getOrDefault(true, List.of());
        if (!rest.isEmpty()) {
            var administration = group(rest);
            administration.setLabel(say("shell.menu.administration"));
            scrolling.add(administration);
        }
        return scrolling;
    }

    private SideNav group(List<MenuEntry> entries) {
        var nav = new SideNav();
        for (MenuEntry entry : entries) {
            var item = new SideNavItem(say(entry.labelKey()), entry.view());
            item.setMatchNested(true);
            nav.addItem(item);
        }
        return nav;
    }
}
