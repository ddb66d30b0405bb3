package nl.duaal.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import nl.duaal.access.AccountService;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.OidcSignIn;

/** How somebody signs in, and linking one's account with the provider. */
@Route("account/sign-in")
@PermitAll
public class AccountSignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final List<String> REFUSALS = List.of("link", "weak", "cancelled", "late", "refused");

    private final transient CurrentUser currentUser;
    private final OidcSignIn byProvider;

    AccountSignInView(CurrentUser currentUser, OidcSignIn byProvider) {
        this.currentUser = currentUser;
        this.byProvider = byProvider;
        addClassNames("page", "account-sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var provider = byProvider.provider().orElseThrow(NotFoundException::new);
        var told = event.getLocation().getQueryParameters().getParameters().keySet();
        removeAll();
        add(new H1(getTranslation("access.account.signIn.title")));
        if (told.contains("linked")) add(notice("access.provider.linked", "good", provider));
        REFUSALS.stream()
                .filter(told::contains)
                .findFirst()
                .ifPresent(why -> add(notice("access.provider.refused." + why + ".text", "warn", provider)));
        var since = byProvider.linkedAt(currentUser.require());
        if (since.isPresent()) {
            var text = new Paragraph(getTranslation("access.provider.linkedSince", provider, day(since.get())));
            text.setId("linked-since");
            add(text);
        } else {
            add(new Paragraph(getTranslation("access.provider.link.text", provider)), link(provider));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.account.signIn.title");
    }

    private Component notice(String key, String kind, String provider) {
        var notice = new Paragraph(getTranslation(key, provider));
        notice.addClassNames("notice", kind);
        notice.getElement().setAttribute("role", "status");
        notice.setId("link-notice");
        return notice;
    }

    /** A click here, not a link from elsewhere, begins linking. */
    private Component link(String provider) {
        var button = new NativeButton(getTranslation("access.provider.link", provider), click -> {
            var request = VaadinServletRequest.getCurrent();
            if (request == null) return;
            byProvider.wantLink(request, currentUser.require());
            getUI().ifPresent(ui -> ui.getPage().setLocation(OidcSignIn.START));
        });
        button.addClassNames("button", "primary");
        button.setId("link-provider");
        return button;
    }

    private String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(moment.atZone(AccountService.ZONE));
    }
}
