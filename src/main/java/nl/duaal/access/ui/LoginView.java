package nl.duaal.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.duaal.access.DemoAccounts;
import nl.duaal.access.OidcSignIn;
import nl.duaal.access.SessionEnd;
import nl.duaal.shared.DemoMode;
import nl.duaal.shared.InArabic;

/** Where people sign in; in a demonstration with accounts to choose from. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@InArabic
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final String ARABIC = "ar";

    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();

    private final OidcSignIn byProvider;

    LoginView(DemoMode demoMode, OidcSignIn byProvider) {
        this.byProvider = byProvider;
        addClassName("login");
        notice.addClassNames("notice", "warn");
        notice.getElement().setAttribute("role", "status");
        notice.setId("login-notice");
        notice.setVisible(false);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        var card = new Div(new H1(getTranslation("login.name")), new Paragraph(getTranslation("login.about")), notice);
        byProvider.provider().ifPresent(name -> card.add(provider(name)));
        card.add(form, forgotten(), language());
        if (!getLocale().getLanguage().equals(ARABIC)) card.add(arabic());
        card.addClassName("login-card");
        add(card);
        if (demoMode.demo()) add(demoAccounts());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var why = event.getLocation().getQueryParameters().getParameters().keySet();
        form.setError(why.contains("error"));
        var wait = event.getLocation().getQueryParameters().getSingleParameter("wait");
        if (wait.isPresent()) tellText(SignInNotices.waitText(this, wait.get()));
        else if (why.contains("again")) tell("access.login.again");
        else if (why.contains("unavailable")) tell("error.database.text");
        else if (why.contains("provider"))
            byProvider.provider().ifPresent(name -> tell("access.provider.refused.unreachable.text", name));
        else if (VaadinServletRequest.getCurrent() != null && SessionEnd.tookTooLong(VaadinServletRequest.getCurrent()))
            tell("access.login.expired");
        else if (VaadinServletRequest.getCurrent() != null)
            SessionEnd.reason(VaadinServletRequest.getCurrent())
                    .ifPresent(reason -> tell("access.login.ended." + reason.name()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    private void tell(String key, Object... values) {
        tellText(getTranslation(key, values));
    }

    private void tellText(String text) {
        notice.setText(text);
        notice.setVisible(true);
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("login.title"));
        texts.getForm().setUsername(getTranslation("login.username"));
        texts.getForm().setPassword(getTranslation("login.password"));
        texts.getForm().setSubmit(getTranslation("login.submit"));
        texts.getErrorMessage().setTitle(getTranslation("login.wrong.title"));
        texts.getErrorMessage().setMessage(getTranslation("login.wrong.text"));
        texts.getErrorMessage().setUsername(getTranslation("login.required.username"));
        texts.getErrorMessage().setPassword(getTranslation("login.required.password"));
        return texts;
    }

    private Paragraph forgotten() {
        var text = new Paragraph(getTranslation("access.login.forgotten"));
        text.addClassName("sub");
        return text;
    }

    /** A plain link: the way to the provider leaves this site. */
    private Div provider(String name) {
        var link = new Anchor(OidcSignIn.START, getTranslation("access.provider.signIn", name));
        link.setRouterIgnore(true);
        link.setId("sign-in-provider");
        link.addClassNames("button", "primary");
        var or = new Span(getTranslation("access.provider.or"));
        or.addClassName("login-or");
        var way = new Div(link, or);
        way.addClassName("login-provider");
        return way;
    }

    /** For who reads neither of the others. */
    private Anchor arabic() {
        var link = new Anchor("login?language=" + ARABIC, getTranslation("login.arabic"));
        link.getElement()
                .setAttribute("lang", ARABIC)
                .setAttribute("hreflang", ARABIC)
                .setAttribute("dir", "rtl");
        link.setRouterIgnore(true);
        link.setId("in-arabic");
        return link;
    }

    private Anchor language() {
        String other = getTranslation("login.language.target");
        var link = new Anchor("login?language=" + other, getTranslation("login.language"));
        link.getElement().setAttribute("lang", other).setAttribute("hreflang", other);
        link.setRouterIgnore(true);
        link.setId("other-language");
        return link;
    }

    private Section demoAccounts() {
        var accounts = new UnorderedList();
        DemoAccounts.ALL.forEach(account -> accounts.add(new ListItem(enterAs(account))));
        var section = new Section(
                new H2(getTranslation("login.demo.title")),
                new Paragraph(getTranslation("login.demo.text")),
                accounts,
                new Paragraph(getTranslation("login.demo.password", DemoAccounts.PASSWORD)));
        section.addClassName("login-demo");
        return section;
    }

    /** Fills in the form where everybody sees it, and sends it. */
    private NativeButton enterAs(DemoAccounts.Offered account) {
        var name = new Span(account.displayName() + " (" + account.loginName() + ")");
        name.addClassName("user-name");
        var role = getTranslation("access.role." + account.role().name());
        var about = new Span(account.organisation() + " · " + role);
        about.addClassName("user-organisation");
        var button = new NativeButton();
        button.add(name, about);
        button.setId("demo-" + account.loginName());
        button.addClickListener(click -> form.getElement()
                .executeJs(
                        "document.getElementById('vaadinLoginUsername').value = $0;"
                                + " document.getElementById('vaadinLoginPassword').value = $1; this.submit()",
                        account.loginName(),
                        DemoAccounts.PASSWORD));
        return button;
    }
}
