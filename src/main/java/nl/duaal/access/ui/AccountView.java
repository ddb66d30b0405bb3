package nl.duaal.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import nl.duaal.access.AccountService;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.local.OwnAccountService;
import nl.duaal.access.local.OwnAccountService.Outcome;
import nl.duaal.access.local.OwnAccountService.Own;
import org.jspecify.annotations.Nullable;

/** One's own account: password, telephone, recovery codes. */
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient OwnAccountService service;
    private final transient SignedIn user;

    AccountView(OwnAccountService service, CurrentUser currentUser) {
        this.service = service;
        this.user = currentUser.require();
        addClassNames("page", "account-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.account.title");
    }

    private void show() {
        removeAll();
        var own = service.look(user);
        var about = new Paragraph(own.displayName() + " · " + own.loginName());
        about.addClassName("sub");
        add(new H1(getTranslation("access.account.title")), about);
        // only who looks after people has people who call
        if (user.may(Permission.WRITE_COACHING)) add(workPhone(own));
        if (own.isLocal()) add(password(own), telephone(own), recovery(own));
        else add(new Paragraph(getTranslation(own.isDemo() ? "access.account.demo" : "access.account.elsewhere")));
    }

    private Section workPhone(Own own) {
        var phone = new TextField(getTranslation("access.account.workPhone.number"));
        phone.setId("work-phone");
        phone.setValue(own.workPhone());
        phone.setMaxLength(OwnAccountService.PHONE_MAX_LENGTH);
        phone.getElement().setProperty("autocomplete", "tel");
        phone.getElement().setAttribute("inputmode", "tel");
        phone.setManualValidation(true);
        phone.addValueChangeListener(change -> phone.setInvalid(false));
        var said = new Div();
        var save = new Button(getTranslation("access.account.workPhone.save"), click -> {
            said.removeAll();
            if (OwnAccountService.isWorkPhone(phone.getValue())) {
                service.keepWorkPhone(user, phone.getValue());
                say(said, "access.account.workPhone.done");
            } else {
                phone.setErrorMessage(getTranslation("access.account.workPhone.wrong"));
                phone.setInvalid(true);
                phone.focus();
            }
        });
        save.setId("work-phone-save");
        return section("access.account.workPhone", getTranslation("access.account.workPhone.text"), phone, save, said);
    }

    private Section password(Own own) {
        var now = currentPassword("password-now");
        var next = new NewPassword(getTranslation("access.password.new"));
        next.setId("password-next");
        var said = new Div();
        var save = new Button(getTranslation("access.account.password.save"), click -> {
            switch (service.changePassword(user, now.getValue(), next.getValue(), address())) {
                case Outcome.Done done -> {
                    now.clear();
                    next.clear();
                    say(said, "access.account.password.done");
                }
                case Outcome.Refused refused ->
                    next.refuse("access.password." + refused.problem().key());
                case Outcome other -> refuse(other, now, said);
            }
        });
        save.setId("password-save");
        var since = own.passwordChangedAt();
        return section(
                "access.account.password",
                since == null ? "" : getTranslation("access.account.password.since", day(since)),
                now,
                next,
                save,
                said);
    }

    private Section telephone(Own own) {
        var said = new Div();
        var place = new Div();
        place.addClassName("form");
        var begin = new Button(getTranslation("access.account.factor.begin"));
        begin.setId("factor-begin");
        begin.addClickListener(click -> {
            begin.setVisible(false);
            said.removeAll();
            var factor = new SecondFactorEntry(own.loginName());
            var now = currentPassword("factor-password");
            var save = new Button(getTranslation("access.account.factor.save"), event -> {
                var outcome = service.changeSecondFactor(
                        user, now.getValue(), factor.secret(), factor.code().getValue(), address());
                switch (outcome) {
                    case Outcome.Done done -> {
                        place.removeAll();
                        begin.setVisible(true);
                        say(said, "access.account.factor.done");
                    }
                    case Outcome.WrongCode wrong -> factor.refuse("access.code.wrong");
                    case Outcome other -> refuse(other, now, said);
                }
            });
            save.setId("factor-save");
            place.add(factor, now, save);
        });
        return section("access.factor.title", getTranslation("access.account.factor.text"), begin, place, said);
    }

    private Section recovery(Own own) {
        var said = new Div();
        var now = currentPassword("recovery-password");
        var make = new Button(getTranslation("access.account.recovery.make"));
        make.setId("recovery-make");
        make.addClickListener(click -> {
            switch (service.changeRecoveryCodes(user, now.getValue(), address())) {
                case Outcome.Done done -> {
                    now.clear();
                    said.removeAll();
                    said.add(new RecoveryCodes(own.loginName(), done.recoveryCodes()));
                }
                case Outcome other -> refuse(other, now, said);
            }
        });
        int left = own.recoveryCodes();
        return section(
                "access.account.recovery",
                left == 1
                        ? getTranslation("access.account.recovery.left.one")
                        : getTranslation("access.account.recovery.left.many", left),
                now,
                make,
                said);
    }

    private Section section(String title, String text, com.vaadin.flow.component.Component... components) {
        var section = new Section(new H2(getTranslation(title)));
        if (!text.isEmpty()) {
            var about = new Paragraph(text);
            about.addClassName("sub");
            section.add(about);
        }
        section.add(components);
        section.addClassName("form");
        return section;
    }

    private PasswordField currentPassword(String id) {
        var field = new PasswordField(getTranslation("access.password.now"));
        field.setId(id);
        field.getElement().setProperty("autocomplete", "current-password");
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
        RevealWords.set(field);
        return field;
    }

    private void refuse(Outcome outcome, PasswordField now, Div said) {
        said.removeAll();
        switch (outcome) {
            case Outcome.MustWait wait -> said.add(SignInNotices.mustWait(this, String.valueOf(wait.minutes())));
            case Outcome.WrongPassword wrong -> {
                now.setErrorMessage(getTranslation("access.password.wrong"));
                now.setInvalid(true);
                now.focus();
            }
            case Outcome.Done done -> throw new IllegalStateException("done is no refusal");
            case Outcome.Refused refused -> throw new IllegalStateException("no new password was given");
            case Outcome.WrongCode wrong -> throw new IllegalStateException("no code was given");
        }
    }

    private void say(Div place, String key) {
        var notice = new Paragraph(getTranslation(key));
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        place.removeAll();
        place.add(notice);
    }

    private String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(moment.atZone(AccountService.ZONE));
    }

    private static @Nullable String address() {
        var request = VaadinServletRequest.getCurrent();
        return request == null ? null : request.getRemoteAddr();
    }
}
