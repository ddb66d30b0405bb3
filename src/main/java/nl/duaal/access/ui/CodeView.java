package nl.duaal.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.duaal.access.LocalSignInSteps;
import nl.duaal.shared.InArabic;

/** The second step of signing in: a code of the telephone, or a recovery code. */
@Route(value = "login/code", autoLayout = false)
@AnonymousAllowed
@InArabic
class CodeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final String RECOVERY = "recovery";

    private final Div card = new Div();

    CodeView() {
        addClassName("login");
        card.addClassName("login-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var request = VaadinServletRequest.getCurrent();
        if (request == null || !LocalSignInSteps.isCodeExpected(request)) {
            event.forwardTo(LoginView.class);
            return;
        }
        var asked = event.getLocation().getQueryParameters();
        boolean recovery = asked.getParameters().containsKey(RECOVERY);
        card.removeAll();
        card.add(
                new H1(getTranslation("access.code.title")),
                new Paragraph(getTranslation(recovery ? "access.code.recovery.text" : "access.code.text")));
        var code = field(recovery);
        if (asked.getParameters().containsKey("error")) {
            code.setErrorMessage(getTranslation("access.code.wrong"));
            code.setInvalid(true);
        }
        asked.getSingleParameter("wait").ifPresent(minutes -> card.add(SignInNotices.mustWait(this, minutes)));
        if (asked.getParameters().containsKey("unavailable")) {
            card.add(SignInNotices.warning(getTranslation("error.database.text")));
        }
        var send = new NativeButton(getTranslation("login.submit"));
        send.getElement().setAttribute("type", "submit");
        send.addClassName("primary-button");
        send.setId("send-code");
        var form = new PostForm("login/code", code, send);
        form.addClassName("form");
        card.add(form, other(recovery), back());
        code.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.code.title");
    }

    private TextField field(boolean recovery) {
        var code = new TextField(getTranslation(recovery ? "access.code.recovery" : "access.code.label"));
        code.setId("code");
        code.getElement().setAttribute("name", "code");
        CodeEntry.dress(code, !recovery);
        code.setManualValidation(true);
        return code;
    }

    private Anchor other(boolean recovery) {
        var link = new Anchor(
                recovery ? "login/code" : "login/code?" + RECOVERY,
                getTranslation(recovery ? "access.code.useApp" : "access.code.useRecovery"));
        link.setRouterIgnore(true);
        link.setId("other-code");
        return link;
    }

    private Anchor back() {
        var link = new Anchor("login", getTranslation("access.code.back"));
        link.setRouterIgnore(true);
        return link;
    }
}
