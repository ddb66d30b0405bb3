package nl.duaal.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.duaal.access.OidcSignIn;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.local.Invitation;
import nl.duaal.access.local.Welcome;
import nl.duaal.access.local.WelcomeData;
import nl.duaal.access.local.WelcomeData.Field;
import nl.duaal.access.local.WelcomeOutcome;
import nl.duaal.access.local.WelcomeService;
import nl.duaal.shared.InArabic;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads that somebody was given: to make an account, or to set a new password. The link goes from the
 * address into the session at once, so that it stays in no history and goes along in no request.
 */
@Route(value = "welcome/:token?", autoLayout = false)
@AnonymousAllowed
@InArabic
class WelcomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final String TOKEN = "nl.duaal.welcome";

    private final transient WelcomeService service;
    private final transient OidcSignIn byProvider;
    private final Div card = new Div();
    private final Div notice = new Div();
    private final TextField organisation = new TextField();
    private final Select<OrganisationKind> kind = new Select<>();
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final NewPassword password;
    private final TextField code = new TextField();
    private @Nullable SecondFactorEntry factor;
    private String token = "";

    WelcomeView(WelcomeService service, OidcSignIn byProvider) {
        this.service = service;
        this.byProvider = byProvider;
        this.password = new NewPassword(getTranslation("access.password.new"));
        addClassName("welcome");
        card.addClassName("welcome-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session = VaadinSession.getCurrent();
        event.getRouteParameters().get("token").ifPresent(given -> {
            session.setAttribute(TOKEN, given);
            event.getUI().getPage().getHistory().replaceState(null, "welcome");
        });
        token = session.getAttribute(TOKEN) instanceof String kept ? kept : "";
        card.removeAll();
        service.open(token).ifPresentOrElse(this::ask, this::gone);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.welcome.page");
    }

    private void gone() {
        card.removeAll();
        card.add(
                new H1(getTranslation("access.welcome.gone.title")),
                new Paragraph(getTranslation("access.welcome.gone.text")),
                signIn("access.welcome.toSignIn"));
    }

    private void ask(Welcome welcome) {
        var about = new Section(new H2(getTranslation("access.welcome.you")));
        switch (welcome) {
            case Welcome.FirstStart first -> {
                head("access.welcome.first.title", getTranslation("access.welcome.first.text"));
                kind();
                about.add(
                        field(organisation, "organisation", WelcomeData.ORGANISATION_MAX_LENGTH, "organization"),
                        kind,
                        field(name, "name", Invitation.NAME_MAX_LENGTH, "name"),
                        field(email, "email", Invitation.EMAIL_MAX_LENGTH, "username"));
                email.addValueChangeListener(change -> {
                    if (factor != null) factor.name(change.getValue());
                });
            }
            case Welcome.NewAccount account -> {
                var roles = account.roles().stream()
                        .map(role -> getTranslation("access.role." + role.name()))
                        .sorted()
                        .collect(Collectors.joining(", "));
                head(
                        "access.welcome.account.title",
                        getTranslation("access.welcome.account.text", account.organisation(), roles));
                about.add(known(account.email()), field(name, "name", Invitation.NAME_MAX_LENGTH, "name"));
                name.setValue(account.displayName());
                byProvider.provider().ifPresent(provider -> card.add(provider(provider)));
            }
            case Welcome.NewPassword account -> {
                head("access.welcome.reset.title", getTranslation("access.welcome.reset.text", account.displayName()));
                about.add(known(account.email()));
            }
            case Welcome.NewEverything account -> {
                head(
                        "access.welcome.reset.title",
                        getTranslation("access.welcome.everything.text", account.displayName()));
                about.add(known(account.email()));
            }
        }
        password.setId("password");
        about.add(password);
        card.add(notice, about);
        if (welcome.asksForSecondFactor()) {
            factor = new SecondFactorEntry(email(welcome));
            card.add(new Section(new H2(getTranslation("access.factor.title")), factor));
        } else {
            code.setId("factor-code");
            code.setLabel(getTranslation("access.code.either"));
            code.setManualValidation(true);
            code.addValueChangeListener(change -> code.setInvalid(false));
            CodeEntry.dress(code, false);
            about.add(code);
        }
        var send = new Button(
                getTranslation(
                        welcome instanceof Welcome.FirstStart || welcome instanceof Welcome.NewAccount
                                ? "access.welcome.make"
                                : "access.welcome.save"),
                click -> send(welcome));
        send.addThemeName("primary");
        send.setId("accept");
        send.setDisableOnClick(true);
        card.add(send, language());
        if (!getLocale().getLanguage().equals("ar")) card.add(arabic());
    }

    /** Instead of a password of its own, the account gets the provider's way in. */
    private Button provider(String provider) {
        var button = new Button(getTranslation("access.provider.signIn", provider), click -> {
            var request = VaadinServletRequest.getCurrent();
            if (request == null) return;
            byProvider.bringInvitation(request, token);
            getUI().ifPresent(ui -> ui.getPage().setLocation(OidcSignIn.START));
        });
        button.setId("accept-by-provider");
        return button;
    }

    private void head(String title, String text) {
        card.add(new H1(getTranslation(title)), new Paragraph(text));
    }

    private void kind() {
        kind.setLabel(getTranslation("access.welcome.kind"));
        kind.setId("kind");
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("access.organisationKind." + one.name()));
        kind.setValue(OrganisationKind.MUNICIPALITY);
    }

    private TextField field(TextField field, String id, int longest, String fills) {
        field.setLabel(getTranslation("access.welcome." + id));
        field.setId(id);
        field.setMaxLength(longest);
        field.setManualValidation(true);
        field.getElement().setProperty("autocomplete", fills);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }

    /** Whom the link is for; a field, so that whatever keeps passwords knows for whom. */
    private TextField known(String address) {
        field(email, "email", Invitation.EMAIL_MAX_LENGTH, "username");
        email.setValue(address);
        email.setReadOnly(true);
        return email;
    }

    private String email(Welcome welcome) {
        return welcome instanceof Welcome.FirstStart ? "" : email.getValue();
    }

    private void send(Welcome welcome) {
        var request = VaadinServletRequest.getCurrent();
        var shown = factor;
        var data = new WelcomeData(
                organisation.getValue(),
                kind.getOptionalValue().orElse(OrganisationKind.MUNICIPALITY),
                name.getValue(),
                email.getValue(),
                password.getValue(),
                shown == null ? nl.duaal.access.local.Totp.Secret.random() : shown.secret(),
                shown == null ? code.getValue() : shown.code().getValue());
        var outcome = service.accept(token, data, request == null ? null : request.getRemoteAddr());
        notice.removeAll();
        switch (outcome) {
            case WelcomeOutcome.Done done -> done(welcome, done);
            case WelcomeOutcome.Gone gone -> gone();
            case WelcomeOutcome.MustWait wait ->
                notice.add(SignInNotices.mustWait(this, String.valueOf(wait.minutes())));
            case WelcomeOutcome.Refused refused -> refuse(refused.problems());
        }
        card.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> button.setEnabled(true));
    }

    /** Every problem at its field; the first one gets the cursor. */
    private void refuse(Map<Field, String> problems) {
        var fields = new EnumMap<Field, Component>(Field.class);
        fields.put(Field.ORGANISATION, organisation);
        fields.put(Field.NAME, name);
        fields.put(Field.EMAIL, email);
        fields.put(Field.PASSWORD, password);
        var shown = factor;
        fields.put(Field.CODE, shown == null ? code : shown.code());
        boolean first = true;
        for (var field : Field.values()) {
            var problem = problems.get(field);
            var component = fields.get(field);
            if (problem == null || component == null) continue;
            if (field == Field.PASSWORD) {
                password.refuse(problem);
            } else if (component instanceof HasValidation validation) {
                validation.setErrorMessage(getTranslation(problem));
                validation.setInvalid(true);
            }
            if (first && component instanceof Focusable<?> focusable) focusable.focus();
            first = false;
        }
    }

    private void done(Welcome welcome, WelcomeOutcome.Done done) {
        VaadinSession.getCurrent().setAttribute(TOKEN, null);
        card.removeAll();
        if (done.recoveryCodes().isEmpty()) {
            head("access.welcome.done.title", getTranslation("access.welcome.done.password"));
            card.add(signIn("access.welcome.toSignIn"));
            return;
        }
        boolean made = !(welcome instanceof Welcome.NewEverything);
        var title = new H1(getTranslation(made ? "access.welcome.done.title.account" : "access.welcome.done.title"));
        title.getElement().setAttribute("tabindex", "-1");
        card.add(
                title,
                new Paragraph(getTranslation("access.welcome.done.codes")),
                new RecoveryCodes(done.loginName(), done.recoveryCodes()),
                signIn("access.welcome.kept"));
        title.getElement().executeJs("this.focus()");
    }

    private Anchor signIn(String key) {
        var link = new Anchor("login", getTranslation(key));
        link.setRouterIgnore(true);
        link.setId("to-sign-in");
        return link;
    }

    /** For who reads neither of the others. */
    private Anchor arabic() {
        var link = new Anchor("welcome?language=ar", getTranslation("login.arabic"));
        link.getElement()
                .setAttribute("lang", "ar")
                .setAttribute("hreflang", "ar")
                .setAttribute("dir", "rtl");
        link.setRouterIgnore(true);
        link.setId("in-arabic");
        return link;
    }

    private Anchor language() {
        String other = getTranslation("login.language.target");
        var link = new Anchor("welcome?language=" + other, getTranslation("login.language"));
        link.getElement().setAttribute("lang", other).setAttribute("hreflang", other);
        link.setRouterIgnore(true);
        link.setId("other-language");
        return link;
    }
}
