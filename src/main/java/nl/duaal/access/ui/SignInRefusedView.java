package nl.duaal.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import nl.duaal.access.OidcSignIn;

/**
 * Says calmly that signing in by the provider did not work, and what one can do. Who has no account and whose account
 * is switched off read the same words.
 */
@Route(value = "sign-in/refused", autoLayout = false)
@AnonymousAllowed
public class SignInRefusedView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final List<String> REASONS =
            List.of("unknown", "weak", "invitation", "cancelled", "late", "refused");

    private final OidcSignIn byProvider;

    SignInRefusedView(OidcSignIn byProvider) {
        this.byProvider = byProvider;
        addClassName("login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var provider = byProvider.provider();
        if (provider.isEmpty()) {
            event.forwardTo(LoginView.class);
            return;
        }
        var why = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("why")
                .filter(REASONS::contains)
                .orElse("refused");
        var key = "access.provider.refused." + why;
        // who is known there and not here wants to be somebody else, the others try once more
        boolean asOther = List.of("unknown", "weak", "invitation").contains(why);
        var again = new Anchor(
                asOther ? OidcSignIn.START_AS_OTHER : OidcSignIn.START,
                getTranslation(asOther ? "access.provider.other" : "access.provider.again", provider.get()));
        again.setRouterIgnore(true);
        again.setId("again");
        again.addClassNames("button", "primary");
        var back = new Anchor("login", getTranslation("access.provider.back"));
        back.setId("back");
        var ways = new Div(again, back);
        ways.addClassName("login-ways");
        var text = new Paragraph(getTranslation(key + ".text", provider.get()));
        text.setId("refused");
        var card = new Div(new H1(getTranslation(key + ".title")), text, ways);
        card.addClassName("login-card");
        removeAll();
        add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.provider.refused.title");
    }
}
